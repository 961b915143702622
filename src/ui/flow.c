/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of pieces. */

#include "config.h"

#include "ui/flow.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

void flow_done(struct flow *flow)
{
    free(flow->rows);
    free(flow->pieces);
    text_lines_done(&flow->lines);
    memset(flow, 0, sizeof *flow);
}

void flow_prepare(
    struct flow *flow, const struct canvas *canvas, int width, bool framed, const char *language)
{
    if (flow->width == width && flow->ascii == canvas->ascii && flow->framed == framed)
        return;
    flow->width = width;
    flow->ascii = canvas->ascii;
    flow->framed = framed;
    flow->language = language;
    flow->row_count = flow->piece_count = flow->paragraphs = 0;
}

void flow_row(struct flow *flow, int paragraph)
{
    MEM_GROW(flow->rows, flow->row_count, flow->row_capacity);
    flow->rows[flow->row_count++] =
        (struct flow_row){.piece = flow->piece_count, .paragraph = paragraph};
}

static struct flow_piece *add_piece(struct flow *flow, int column, int columns)
{
    MEM_GROW(flow->pieces, flow->piece_count, flow->piece_capacity);
    struct flow_row *row = &flow->rows[flow->row_count - 1];
    if (column + columns > row->text_end)
        row->text_end = column + columns;
    return &flow->pieces[flow->piece_count++];
}

void flow_piece(struct flow *flow, int column, int columns, enum canvas_role role, const char *text,
    size_t length)
{
    *add_piece(flow, column, columns) =
        (struct flow_piece){column, columns, role, text, length, false};
}

void flow_fill(
    struct flow *flow, int column, int columns, enum canvas_role role, const char *symbol)
{
    *add_piece(flow, column, columns) =
        (struct flow_piece){column, columns, role, symbol, strlen(symbol), true};
}

void flow_text(struct flow *flow, int paragraph, int column, int columns, enum canvas_role role,
    const char *text)
{
    text_wrap(&flow->lines, text, columns > 4 ? columns : 4, flow->language);
    for (size_t i = 0; i < flow->lines.count; i++) {
        const struct text_line *line = &flow->lines.lines[i];
        flow_row(flow, paragraph);
        flow->rows[flow->row_count - 1].first = i == 0;
        flow_piece(flow, column, line->width, role, text + line->offset, line->length);
    }
}

void flow_join(
    struct flow *flow, size_t row, int column, int columns, enum canvas_role role, const char *text)
{
    MEM_GROW(flow->pieces, flow->piece_count, flow->piece_capacity);
    struct flow_piece *at = &flow->pieces[flow->rows[row].piece];
    memmove(at + 1, at, (size_t)(flow->pieces + flow->piece_count - at) * sizeof *at);
    *at = (struct flow_piece){column, columns, role, text, strlen(text), false};
    flow->piece_count++;
    for (size_t i = row + 1; i < flow->row_count; i++)
        flow->rows[i].piece++;
}

static void draw_row(
    const struct flow *flow, struct canvas *canvas, size_t index, int row, int column)
{
    size_t end = index + 1 < flow->row_count ? flow->rows[index + 1].piece : flow->piece_count;
    for (size_t i = flow->rows[index].piece; i < end; i++) {
        const struct flow_piece *piece = &flow->pieces[i];
        if (piece->fill)
            canvas_fill(
                canvas, row, column + piece->column, piece->columns, piece->role, piece->text);
        else
            canvas_put_bytes(canvas, row, column + piece->column, piece->columns, piece->role,
                piece->text, piece->length);
    }
}

void flow_draw(
    const struct flow *flow, struct canvas *canvas, size_t first, int count, int row, int column)
{
    for (int i = 0; i < count && first + (size_t)i < flow->row_count; i++)
        draw_row(flow, canvas, first + (size_t)i, row + i, column);
}
