/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns: 0 to 2 a line's number (drawn by the play, because it may have focus), 3 the left edge
 * of text and frames, the right margin for flags.
 */

#include "config.h"

#include "ui/thread.h"

#include "base/i18n.h"
#include "ui/marks.h"
#include "ui/thread_head.h"

#include <string.h>

#define BUBBLE_MOST 48
#define FRAME_ARM 2 /* columns of an edge beside each corner */

static int room(const struct flow *flow)
{
    int width = flow->width - THREAD_LEFT - THREAD_RIGHT;
    return width > FLOW_TEXT_WIDTH ? FLOW_TEXT_WIDTH : width;
}

static int bubble_room(const struct flow *flow)
{
    int most = flow->width - THREAD_LEFT - THREAD_RIGHT - 4 - flow->width / 6;
    return most > BUBBLE_MOST ? BUBBLE_MOST : most;
}

/* The corners of a frame whose text is INNER columns wide. Its edges are only hinted at: whole ones
 * would be most of what a slow line has to carry. */
static void frame_edge(
    struct flow *flow, const struct canvas *canvas, int index, int column, int inner, bool top)
{
    const char *left =
        canvas_symbol(canvas, top ? SYMBOL_CORNER_TOP_LEFT : SYMBOL_CORNER_BOTTOM_LEFT);
    const char *right =
        canvas_symbol(canvas, top ? SYMBOL_CORNER_TOP_RIGHT : SYMBOL_CORNER_BOTTOM_RIGHT);
    const char *across = canvas_symbol(canvas, SYMBOL_TOP);
    int end = column + inner + 3;
    int gap = inner + 2 - 2 * FRAME_ARM;

    flow_row(flow, index);
    flow_piece(flow, column, 1, ROLE_RULE, left, strlen(left));
    flow_fill(flow, column + 1, gap > 0 ? FRAME_ARM : inner + 2, ROLE_RULE, across);
    if (gap > 0)
        flow_fill(flow, end - FRAME_ARM, FRAME_ARM, ROLE_RULE, across);
    flow_piece(flow, end, 1, ROLE_RULE, right, strlen(right));
}

static void lay_framed(
    struct flow *flow, const struct canvas *canvas, int index, const char *text, bool mine)
{
    text_wrap(&flow->lines, text, bubble_room(flow), flow->language);
    struct text_lines lines = flow->lines; /* flow_row and flow_piece do not touch it */
    int inner = lines.widest;
    int column = mine ? flow->width - THREAD_RIGHT - inner - 4 : THREAD_LEFT;
    enum canvas_role role = mine ? ROLE_MINE : ROLE_THEIRS;
    const char *side = canvas_symbol(canvas, SYMBOL_SIDE);
    frame_edge(flow, canvas, index, column, inner, true);
    for (size_t i = 0; i < lines.count; i++) {
        flow_row(flow, index);
        flow->rows[flow->row_count - 1].first = i == 0;
        flow_piece(flow, column, 1, ROLE_RULE, side, strlen(side));
        flow_piece(flow, column + 2, lines.lines[i].width, role, text + lines.lines[i].offset,
            lines.lines[i].length);
        flow_piece(flow, column + inner + 3, 1, ROLE_RULE, side, strlen(side));
    }
    frame_edge(flow, canvas, index, column, inner, false);
}

/* Without frames: a bar at the side that the words come from. */
static void lay_barred(
    struct flow *flow, const struct canvas *canvas, int index, const char *text, bool mine)
{
    text_wrap(&flow->lines, text, flow->width - THREAD_LEFT - THREAD_RIGHT - 6, flow->language);
    struct text_lines lines = flow->lines;
    const char *side = canvas_symbol(canvas, SYMBOL_SIDE);
    for (size_t i = 0; i < lines.count; i++) {
        const struct text_line *line = &lines.lines[i];
        flow_row(flow, index);
        flow->rows[flow->row_count - 1].first = i == 0;
        int column = mine ? flow->width - THREAD_RIGHT - 2 - lines.widest : THREAD_LEFT + 2;
        flow_piece(flow, column, line->width, mine ? ROLE_MINE : ROLE_THEIRS, text + line->offset,
            line->length);
        flow_piece(flow, mine ? flow->width - THREAD_RIGHT - 1 : THREAD_LEFT, 1, ROLE_RULE, side,
            strlen(side));
    }
}

static void lay_bubble(
    struct flow *flow, const struct canvas *canvas, int index, const char *text, bool mine)
{
    if (flow->framed)
        lay_framed(flow, canvas, index, text, mine);
    else
        lay_barred(flow, canvas, index, text, mine);
}

/* "Coach Farid  new number": once, until somebody else speaks. */
static void lay_speaker(struct flow *flow, int index, const struct paragraph *speech)
{
    int most = flow->width - THREAD_LEFT - THREAD_RIGHT;
    flow_text(flow, index, THREAD_LEFT, most, ROLE_SPEAKER, speech->label);
    if (speech->quote) {
        int next = flow->rows[flow->row_count - 1].text_end + 2;
        int quote = text_width(speech->quote);
        if (next + quote <= THREAD_LEFT + most)
            flow_piece(flow, next, quote, ROLE_DIM, speech->quote, strlen(speech->quote));
        else
            flow_text(flow, index, THREAD_LEFT, most, ROLE_DIM, speech->quote);
    }
    thread_unmark(flow, index);
}

static void lay_speech(struct flow *flow, const struct canvas *canvas, int index,
    const struct paragraph *speech, const struct paragraph *before)
{
    bool same = before && before->kind == PARAGRAPH_SPEECH && before->speaker == speech->speaker &&
        before->view == speech->view;
    if (!same) {
        thread_blank(flow, index);
        lay_speaker(flow, index, speech);
    }
    if (thread_is_talk(speech->view))
        lay_bubble(flow, canvas, index, speech->text, false);
    else
        flow_text(flow, index, THREAD_LEFT, room(flow), ROLE_THEIRS, speech->text);
}

static void lay_mine(
    struct flow *flow, const struct canvas *canvas, int index, const struct paragraph *mine)
{
    if (thread_is_talk(mine->view)) {
        if (!flow->framed)
            thread_blank(flow, index);
        lay_bubble(flow, canvas, index, mine->text, true);
        return;
    }
    thread_blank(flow, index);
    size_t row = flow->row_count;
    int label = text_width(mine->label) + 2;
    flow_text(flow, index, THREAD_LEFT + label, room(flow) - label, ROLE_MINE, mine->text);
    flow_join(flow, row, THREAD_LEFT, label - 2, ROLE_DIM, mine->label);
}

/* What was done, at the player's side: "✓ You ask in the parents' group". */
static void lay_done(
    struct flow *flow, const struct canvas *canvas, int index, const struct paragraph *rating)
{
    const char *mark = canvas_symbol(canvas, mark_of_rating(rating->rating));
    thread_blank(flow, index);
    text_wrap(&flow->lines, rating->text, bubble_room(flow), flow->language);
    struct text_lines lines = flow->lines;
    int column = flow->width - THREAD_RIGHT - lines.widest;
    for (size_t i = 0; i < lines.count; i++) {
        flow_row(flow, index);
        if (i == 0)
            flow_piece(flow, column - 2, text_width(mark), role_of_rating(rating->rating), mark,
                strlen(mark));
        flow_piece(flow, column, lines.lines[i].width, ROLE_MINE,
            rating->text + lines.lines[i].offset, lines.lines[i].length);
    }
}

static void lay_found(
    struct flow *flow, const struct canvas *canvas, int index, const struct paragraph *found)
{
    const char *mark = canvas_symbol(canvas, SYMBOL_POINTER);
    thread_blank(flow, index);
    size_t row = flow->row_count;
    flow_text(flow, index, THREAD_LEFT + 2, room(flow) - 2, ROLE_ACCENT, found->label);
    flow_join(flow, row, THREAD_LEFT, 1, ROLE_ACCENT, mark);
    flow->rows[row].first = false;
    flow_text(flow, index, THREAD_LEFT + 2, room(flow) - 2, ROLE_TEXT, found->text);
}

static void lay_ending(
    struct flow *flow, const struct canvas *canvas, int index, const struct paragraph *ending)
{
    const char *mark = canvas_symbol(canvas, mark_of_rating(ending->rating));
    thread_blank(flow, index);
    size_t row = flow->row_count;
    flow_text(flow, index, THREAD_LEFT + 2, room(flow) - 2, role_of_rating(ending->rating),
        ending->label);
    flow_join(flow, row, THREAD_LEFT, 1, role_of_rating(ending->rating), mark);
}

static void lay_told(struct flow *flow, int index, enum canvas_role role,
    const struct paragraph *told, const struct paragraph *before)
{
    if (before && before->kind != told->kind)
        thread_blank(flow, index);
    flow_text(flow, index, THREAD_LEFT, room(flow), role, told->text);
}

/* LEFT_OVER: paragraphs from this one to the document's end. */
static void lay(struct flow *flow, const struct canvas *canvas, int index,
    const struct paragraph *paragraph, const struct paragraph *before, size_t left_over)
{
    switch (paragraph->kind) {
    case PARAGRAPH_SPEECH: lay_speech(flow, canvas, index, paragraph, before); break;
    case PARAGRAPH_MINE: lay_mine(flow, canvas, index, paragraph); break;
    case PARAGRAPH_RATING: lay_done(flow, canvas, index, paragraph); break;
    case PARAGRAPH_FOUND: lay_found(flow, canvas, index, paragraph); break;
    case PARAGRAPH_PLACE: thread_lay_place(flow, canvas, index, paragraph, left_over); break;
    case PARAGRAPH_FIELD: thread_lay_field(flow, index, paragraph); break;
    case PARAGRAPH_ENDING: lay_ending(flow, canvas, index, paragraph); break;
    case PARAGRAPH_HEADING: break; /* the head of the screen counts the items */
    case PARAGRAPH_ACT: lay_told(flow, index, ROLE_STRONG, paragraph, before); break;
    default: lay_told(flow, index, ROLE_TEXT, paragraph, before); break;
    }
}

void thread_lay(struct flow *flow, const struct document *document, const struct canvas *canvas,
    int width, bool framed, const char *language)
{
    flow_prepare(flow, canvas, width, framed, language);
    for (; flow->paragraphs < document->count; flow->paragraphs++) {
        size_t i = flow->paragraphs;
        lay(flow, canvas, (int)i, &document->paragraphs[i],
            i > 0 ? &document->paragraphs[i - 1] : NULL, document->count - i);
    }
}
