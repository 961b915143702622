/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files of this layer that read and that write share; nobody else includes it.
 */
#ifndef KANCIL_BASE_FILE_PRIVATE_H
#define KANCIL_BASE_FILE_PRIVATE_H

#include "base/file.h"

/* The folder that PATH stands in ("." where it names none), owned by the caller. */
char *file_folder_of(const char *path);

#endif
