/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents as columns of text. One function a kind of paragraph. */

#include "config.h"

#include "ui/reader.h"

#include "base/i18n.h"
#include "ui/marks.h"

#include <string.h>

#define INDENT 3

void reader_init(struct reader *reader)
{
    memset(reader, 0, sizeof *reader);
    document_init(&reader->document);
}

void reader_done(struct reader *reader)
{
    document_done(&reader->document);
    flow_done(&reader->flow);
}

void reader_clear(struct reader *reader)
{
    document_clear(&reader->document);
    reader->flow.width = 0;
    reader->top = 0;
}

/* A mark, then text hanging behind it. */
static void lay_marked(struct flow *flow, int paragraph, int column, const char *mark,
    enum canvas_role mark_role, enum canvas_role role, const char *text)
{
    size_t row = flow->row_count;
    flow_text(flow, paragraph, column + 2, flow->width - column - 2, role, text);
    flow_join(flow, row, column, text_width(mark), mark_role, mark);
}

/* A label, then its text in the same row where there is room, else below. */
static void lay_labelled(struct flow *flow, int index, const struct paragraph *paragraph, int room,
    enum canvas_role label_role, enum canvas_role text_role)
{
    int label = text_width(paragraph->label);
    if (label < room && flow->width > room + 20) {
        size_t row = flow->row_count;
        flow_text(
            flow, index, INDENT + room, flow->width - INDENT - room, text_role, paragraph->text);
        flow_join(flow, row, INDENT, label, label_role, paragraph->label);
        return;
    }
    flow_text(flow, index, INDENT, flow->width - INDENT, label_role, paragraph->label);
    flow_text(flow, index, INDENT + 2, flow->width - INDENT - 2, text_role, paragraph->text);
}

static void lay_sign(
    struct flow *flow, const struct canvas *canvas, int index, const struct paragraph *sign)
{
    enum symbol symbol = sign->weak ? SYMBOL_BULLET : sign->caught ? SYMBOL_FLAG : SYMBOL_OPEN_DOT;
    lay_marked(flow, index, INDENT, canvas_symbol(canvas, symbol),
        sign->weak ? ROLE_DIM : ROLE_TELL, ROLE_STRONG, sign->label);
    int column = INDENT + 2;
    if (sign->quote && *sign->quote)
        flow_text(flow, index, column, flow->width - column, ROLE_THEIRS, sign->quote);
    flow_text(flow, index, column, flow->width - column, ROLE_DIM, sign->text);
}

static void lay_rating(
    struct flow *flow, const struct canvas *canvas, int index, const struct paragraph *rating)
{
    size_t row = flow->row_count;
    lay_marked(flow, index, 1, canvas_symbol(canvas, mark_of_rating(rating->rating)),
        role_of_rating(rating->rating), role_of_rating(rating->rating), rating->label);
    int used = INDENT + text_width(rating->label) + 3;
    if (!*rating->text)
        return;
    if (used + text_width(rating->text) <= flow->width)
        flow_join(flow, row, used, text_width(rating->text), ROLE_STRONG, rating->text);
    else
        flow_text(flow, index, INDENT, flow->width - INDENT, ROLE_STRONG, rating->text);
}

static void lay_ending(
    struct flow *flow, const struct canvas *canvas, int index, const struct paragraph *ending)
{
    lay_marked(flow, index, 1, canvas_symbol(canvas, mark_of_rating(ending->rating)),
        role_of_rating(ending->rating), role_of_rating(ending->rating), ending->label);
    if (*ending->text)
        flow_text(flow, index, INDENT, flow->width - INDENT, ROLE_TEXT, ending->text);
}

static void lay_heading(struct flow *flow, int index, const struct paragraph *heading)
{
    if (flow->row_count > 0)
        flow_row(flow, index);
    flow_text(flow, index, 1, flow->width - 1, ROLE_ACCENT, heading->text);
}

static void lay(
    struct flow *flow, const struct canvas *canvas, int index, const struct paragraph *paragraph)
{
    int width = flow->width - INDENT;
    const char *bullet = canvas_symbol(canvas, SYMBOL_BULLET);
    switch (paragraph->kind) {
    case PARAGRAPH_TITLE: break; /* the head of the screen has said it */
    case PARAGRAPH_HEADING: lay_heading(flow, index, paragraph); break;
    case PARAGRAPH_SIGN: lay_sign(flow, canvas, index, paragraph); break;
    case PARAGRAPH_RATING: lay_rating(flow, canvas, index, paragraph); break;
    case PARAGRAPH_ENDING: lay_ending(flow, canvas, index, paragraph); break;
    case PARAGRAPH_CAUTION:
        flow_row(flow, index);
        flow_text(flow, index, INDENT, width, ROLE_ACCENT, paragraph->text);
        flow_row(flow, index);
        break;
    case PARAGRAPH_COUNT: lay_labelled(flow, index, paragraph, 18, ROLE_DIM, ROLE_STRONG); break;
    case PARAGRAPH_FIELD: lay_labelled(flow, index, paragraph, 10, ROLE_DIM, ROLE_TEXT); break;
    case PARAGRAPH_LINE:
        flow_text(flow, index, INDENT, width, ROLE_STRONG, paragraph->label);
        flow_text(flow, index, INDENT + 2, width - 2, ROLE_ACCENT, paragraph->text);
        break;
    case PARAGRAPH_POINT:
        lay_marked(flow, index, INDENT,
            paragraph->rating == RATING_NONE
                ? bullet
                : canvas_symbol(canvas, mark_of_rating(paragraph->rating)),
            paragraph->rating == RATING_NONE ? ROLE_ACCENT : role_of_rating(paragraph->rating),
            ROLE_TEXT, paragraph->text);
        break;
    case PARAGRAPH_SAY:
        lay_marked(flow, index, INDENT, canvas_symbol(canvas, SYMBOL_SIDE), ROLE_MINE, ROLE_MINE,
            paragraph->text);
        break;
    case PARAGRAPH_NOTE:
        flow_text(flow, index, INDENT + 2, width - 2, ROLE_DIM, paragraph->text);
        break;
    default: flow_text(flow, index, INDENT, width, ROLE_TEXT, paragraph->text); break;
    }
}

static void lay_all(struct reader *reader, const struct canvas *canvas, int width)
{
    struct flow *flow = &reader->flow;
    flow_prepare(flow, canvas, width, false, i18n_language());
    for (; flow->paragraphs < reader->document.count; flow->paragraphs++)
        lay(flow, canvas, (int)flow->paragraphs, &reader->document.paragraphs[flow->paragraphs]);
}

int reader_height(struct reader *reader, const struct canvas *canvas, int width)
{
    lay_all(reader, canvas, width);
    return (int)reader->flow.row_count;
}

static int last_top(const struct reader *reader)
{
    int more = (int)reader->flow.row_count - reader->height;
    return more > 0 ? more : 0;
}

bool reader_has_more(const struct reader *reader)
{
    return reader->top < last_top(reader);
}

void reader_draw(struct reader *reader, struct canvas *canvas, struct rectangle area)
{
    lay_all(reader, canvas, area.width - 2);
    reader->height = area.height;
    if (reader->top > last_top(reader))
        reader->top = last_top(reader);
    flow_draw(&reader->flow, canvas, (size_t)reader->top, area.height, area.row, area.column);
    int edge = area.column + area.width - 1;
    if (reader->top > 0)
        canvas_put(canvas, area.row, edge, 1, ROLE_ACCENT, canvas_symbol(canvas, SYMBOL_UP));
    if (reader_has_more(reader))
        canvas_put(canvas, area.row + area.height - 1, edge, 1, ROLE_ACCENT,
            canvas_symbol(canvas, SYMBOL_DOWN));
    canvas_cursor(canvas, area.row, area.column);
}

bool reader_scroll(int *top, int last, int page, const struct input *input)
{
    int to = *top;
    switch (input->action) {
    case ACTION_UP: to--; break;
    case ACTION_DOWN: to++; break;
    case ACTION_PAGE_UP: to -= page; break;
    case ACTION_PAGE_DOWN: to += page; break;
    case ACTION_FIRST: to = 0; break;
    case ACTION_LAST: to = last; break;
    default: return false;
    }
    to = to > last ? last : to;
    *top = to < 0 ? 0 : to;
    return true;
}

bool reader_act(struct reader *reader, const struct input *input)
{
    int page = reader->height > 2 ? reader->height - 2 : 1;
    return reader_scroll(&reader->top, last_top(reader), page, input);
}

bool reader_read_on(struct reader *reader, const struct input *input)
{
    const struct input down = {.action = ACTION_PAGE_DOWN};
    return input->action == ACTION_ACCEPT && reader_has_more(reader) && reader_act(reader, &down);
}
