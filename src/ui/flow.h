/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A document laid out for a width: rows of pieces, measured once and drawn as often as one likes.
 * Rows are added as paragraphs are; another width or symbol set begins anew.
 */
#ifndef KANCIL_UI_FLOW_H
#define KANCIL_UI_FLOW_H

#include "base/text.h"
#include "present/document.h"
#include "ui/canvas.h"

/* Longest line of running text, in columns. */
#define FLOW_TEXT_WIDTH 60

struct flow_piece {
    int column, columns;
    enum canvas_role role;
    const char *text; /* borrowed from the document, or static */
    size_t length;
    bool fill; /* repeated over the columns */
};

struct flow_row {
    size_t piece; /* its first; the next row's is one past its last */
    int paragraph;
    bool first;   /* the paragraph's first line of text: where its number and flag stand */
    int text_end; /* one past the last column of text or frame, where a flag may stand */
};

struct flow {
    struct flow_row *rows;
    size_t row_count, row_capacity;
    struct flow_piece *pieces;
    size_t piece_count, piece_capacity;
    size_t paragraphs; /* how many of the document are laid out */
    int width;
    bool ascii, framed;
    const char *language;
    struct text_lines lines; /* for use again */
};

void flow_done(struct flow *flow);
/* Forgets everything where the width, the symbols or the frames differ. */
void flow_prepare(
    struct flow *flow, const struct canvas *canvas, int width, bool framed, const char *language);

/* Building: a row, then its pieces. */
void flow_row(struct flow *flow, int paragraph);
void flow_piece(struct flow *flow, int column, int columns, enum canvas_role role, const char *text,
    size_t length);
void flow_fill(
    struct flow *flow, int column, int columns, enum canvas_role role, const char *symbol);
/* TEXT wrapped to COLUMNS from COLUMN, a row a line. */
void flow_text(struct flow *flow, int paragraph, int column, int columns, enum canvas_role role,
    const char *text);

/* Puts a piece in front of those of ROW, which is laid already: a mark, a label, a number. */
void flow_join(struct flow *flow, size_t row, int column, int columns, enum canvas_role role,
    const char *text);

/* Draws COUNT rows from FIRST at ROW, COLUMN of the canvas. */
void flow_draw(
    const struct flow *flow, struct canvas *canvas, size_t first, int count, int row, int column);

#endif
