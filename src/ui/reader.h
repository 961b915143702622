/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A document to read: laid out in a column, scrolled by rows and pages. Used for the debrief, help
 * lines, key help and the panel that explains a choice.
 */
#ifndef KANCIL_UI_READER_H
#define KANCIL_UI_READER_H

#include "ui/flow.h"
#include "ui/frame.h"

struct reader {
    struct document document;
    struct flow flow;
    int top;    /* first row shown */
    int height; /* of the last drawing */
};

void reader_init(struct reader *reader);
void reader_done(struct reader *reader);
/* Empties the document; the next drawing lays out what was added since. */
void reader_clear(struct reader *reader);

/* How many rows it takes at WIDTH. */
int reader_height(struct reader *reader, const struct canvas *canvas, int width);
/* Draws what fits into AREA; marks at its right edge say that there is more. The cursor rests at
 * the first row. */
void reader_draw(struct reader *reader, struct canvas *canvas, struct rectangle area);
/* Moves *TOP (the first row shown, 0 to LAST) for UP, DOWN, the pages of PAGE rows, FIRST and LAST;
 * false for others. For whatever is scrolled by rows. */
bool reader_scroll(int *top, int last, int page, const struct input *input);

/* Scrolls for UP, DOWN, PAGE_UP, PAGE_DOWN, FIRST, LAST; false for others, and where nothing moves.
 */
bool reader_act(struct reader *reader, const struct input *input);
/* Whether there is more below; turns the page for ACCEPT where there is, false for all else. */
bool reader_has_more(const struct reader *reader);
bool reader_read_on(struct reader *reader, const struct input *input);

#endif
