/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The canvas onto the screen: rows that are as they were are not touched, the others are written in
 * runs of one role, as text (cell by cell curses loses vowel signs that take a column). The cursor
 * ends on what has focus.
 */
#ifndef KANCIL_TERM_PAINT_H
#define KANCIL_TERM_PAINT_H

#include "ui/canvas.h"

void paint_canvas(const struct canvas *canvas);
/* What stands on the screen is no longer known, or looks wrong: the next time everything is
 * written. */
void paint_forget(void);
void paint_done(void);

#endif
