/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where something in a play happens: shared by the files that lay a play out. */
#ifndef KANCIL_UI_THREAD_HEAD_H
#define KANCIL_UI_THREAD_HEAD_H

#include "ui/thread.h"

#define THREAD_LEFT 3  /* where text and frames begin: a line's number stands before it */
#define THREAD_RIGHT 3 /* columns kept free for a flag */

/* A blank row, but not at the very top. */
void thread_blank(struct flow *flow, int index);
/* Rows laid so far for paragraph INDEX are its head: its number belongs to the text still to come.
 */
void thread_unmark(struct flow *flow, int index);

/* A scene or item begins at PLACE, with LEFT paragraphs from it to the document's end: its fields
 * may join it. */
void thread_lay_place(struct flow *flow, const struct canvas *canvas, int index,
    const struct paragraph *place, size_t left);
/* One field of it, unless it joined its place. */
void thread_lay_field(struct flow *flow, int index, const struct paragraph *field);

#endif
