/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Progress as a picture to print: one self-contained SVG page, readable in black and white. */
#ifndef KANCIL_PRESENT_PROGRESS_SVG_H
#define KANCIL_PRESENT_PROGRESS_SVG_H

#include "base/buf.h"
#include "present/progress.h"

/* Adds the whole document to OUT; NAME is the nickname, "" for none. */
void progress_svg(const struct progress_shown *shown, const char *name, struct buf *out);

#endif
