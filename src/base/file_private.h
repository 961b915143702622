/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files of this layer that read and that write share; nobody else includes it.
 */
#ifndef KANCIL_BASE_FILE_PRIVATE_H
#define KANCIL_BASE_FILE_PRIVATE_H

#include "base/file.h"

/* Fills ERROR where it is not NULL. Always false, so that a failing call can return it. */
bool file_fail(struct file_error *error, int number, const char *path);

/* The folder that PATH stands in ("." where it names none), owned by the caller. */
char *file_folder_of(const char *path);

/* Makes what was renamed or made in FOLDER survive a power cut. */
bool file_sync_folder(const char *folder, struct file_error *error);

#endif
