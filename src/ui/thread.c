/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns: 0 to 2 a line's number (drawn by the play, because it may have focus), 3 the left edge of
 * text and frames, the right margin for flags.
 */

#include "config.h"

#include "ui/thread.h"

#include "base/i18n.h"
#include "ui/marks.h"

#include <string.h>

#define LEFT 3
#define RIGHT 3 /* columns kept free for a flag */
#define BUBBLE_MOST 48

static bool is_talk(enum view view)
{
    return view == VIEW_CHAT || view == VIEW_SMS || view == VIEW_CALL;
}

static int room(const struct flow *flow)
{
    int width = flow->width - LEFT - RIGHT;
    return width > FLOW_TEXT_WIDTH ? FLOW_TEXT_WIDTH : width;
}

static void lay_blank(struct flow *flow, int index)
{
    if (flow->row_count > 0)
        flow_row(flow, index);
}

static int bubble_room(const struct flow *flow)
{
    int most = flow->width - LEFT - RIGHT - 4 - flow->width / 6;
    return most > BUBBLE_MOST ? BUBBLE_MOST : most;
}

/* Rows laid so far for paragraph INDEX are its head: its number belongs to the text still to come. */
static void unmark_first(struct flow *flow, int index)
{
    for (size_t i = flow->row_count; i-- > 0 && flow->rows[i].paragraph == index;)
        flow->rows[i].first = false;
}

/* Corners and sides of a frame whose text is INNER columns wide. */
static void frame_edge(struct flow *flow, const struct canvas *canvas, int index, int column,
                       int inner, bool top)
{
    flow_row(flow, index);
    const char *left = canvas_symbol(canvas, top ? SYMBOL_CORNER_TOP_LEFT
                                                 : SYMBOL_CORNER_BOTTOM_LEFT);
    const char *right = canvas_symbol(canvas, top ? SYMBOL_CORNER_TOP_RIGHT
                                                  : SYMBOL_CORNER_BOTTOM_RIGHT);
    flow_piece(flow, column, 1, ROLE_RULE, left, strlen(left));
    flow_fill(flow, column + 1, inner + 2, ROLE_RULE, canvas_symbol(canvas, SYMBOL_TOP));
    flow_piece(flow, column + inner + 3, 1, ROLE_RULE, right, strlen(right));
}

static void lay_framed(struct flow *flow, const struct canvas *canvas, int index, const char *text,
                       bool mine)
{
    text_wrap(&flow->lines, text, bubble_room(flow), flow->language);
    struct text_lines lines = flow->lines; /* flow_row and flow_piece do not touch it */
    int inner = lines.widest;
    int column = mine ? flow->width - RIGHT - inner - 4 : LEFT;
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
static void lay_barred(struct flow *flow, const struct canvas *canvas, int index, const char *text,
                       bool mine)
{
    text_wrap(&flow->lines, text, flow->width - LEFT - RIGHT - 6, flow->language);
    struct text_lines lines = flow->lines;
    const char *side = canvas_symbol(canvas, SYMBOL_SIDE);
    for (size_t i = 0; i < lines.count; i++) {
        const struct text_line *line = &lines.lines[i];
        flow_row(flow, index);
        flow->rows[flow->row_count - 1].first = i == 0;
        int column = mine ? flow->width - RIGHT - 2 - lines.widest : LEFT + 2;
        flow_piece(flow, column, line->width, mine ? ROLE_MINE : ROLE_THEIRS, text + line->offset,
                   line->length);
        flow_piece(flow, mine ? flow->width - RIGHT - 1 : LEFT, 1, ROLE_RULE, side, strlen(side));
    }
}

static void lay_bubble(struct flow *flow, const struct canvas *canvas, int index, const char *text,
                       bool mine)
{
    if (flow->framed)
        lay_framed(flow, canvas, index, text, mine);
    else
        lay_barred(flow, canvas, index, text, mine);
}

/* "Coach Farid  new number": once, until somebody else speaks. */
static void lay_speaker(struct flow *flow, int index, const struct paragraph *speech)
{
    int name = text_width(speech->label);
    int most = flow->width - LEFT - RIGHT;
    flow_row(flow, index);
    if (name > most) {
        size_t bytes = text_fit(speech->label, most, &name);
        flow_piece(flow, LEFT, name, ROLE_SPEAKER, speech->label, bytes);
        return;
    }
    flow_piece(flow, LEFT, name, ROLE_SPEAKER, speech->label, strlen(speech->label));
    if (!speech->quote)
        return;
    if (name + 2 + text_width(speech->quote) <= most)
        flow_piece(flow, LEFT + name + 2, text_width(speech->quote), ROLE_DIM, speech->quote,
                   strlen(speech->quote));
    else
        flow_text(flow, index, LEFT, most, ROLE_DIM, speech->quote);
    unmark_first(flow, index);
}

static void lay_speech(struct flow *flow, const struct canvas *canvas, int index,
                       const struct paragraph *speech, const struct paragraph *before)
{
    bool same = before && before->kind == PARAGRAPH_SPEECH && before->speaker == speech->speaker &&
                before->view == speech->view;
    if (!same) {
        lay_blank(flow, index);
        lay_speaker(flow, index, speech);
    }
    if (is_talk(speech->view))
        lay_bubble(flow, canvas, index, speech->text, false);
    else
        flow_text(flow, index, LEFT, room(flow), ROLE_THEIRS, speech->text);
}

static void lay_mine(struct flow *flow, const struct canvas *canvas, int index,
                     const struct paragraph *mine)
{
    if (is_talk(mine->view)) {
        if (!flow->framed)
            lay_blank(flow, index);
        lay_bubble(flow, canvas, index, mine->text, true);
        return;
    }
    lay_blank(flow, index);
    size_t row = flow->row_count;
    int label = text_width(mine->label) + 2;
    flow_text(flow, index, LEFT + label, room(flow) - label, ROLE_MINE, mine->text);
    flow_join(flow, row, LEFT, label - 2, ROLE_DIM, mine->label);
}

/* What was done, at the player's side: "✓ You ask in the parents' group". */
static void lay_done(struct flow *flow, const struct canvas *canvas, int index,
                     const struct paragraph *rating)
{
    const char *mark = canvas_symbol(canvas, mark_of_rating(rating->rating));
    lay_blank(flow, index);
    text_wrap(&flow->lines, rating->text, bubble_room(flow), flow->language);
    struct text_lines lines = flow->lines;
    int column = flow->width - RIGHT - lines.widest;
    for (size_t i = 0; i < lines.count; i++) {
        flow_row(flow, index);
        if (i == 0)
            flow_piece(flow, column - 2, text_width(mark), role_of_rating(rating->rating), mark,
                       strlen(mark));
        flow_piece(flow, column, lines.lines[i].width, ROLE_MINE,
                   rating->text + lines.lines[i].offset, lines.lines[i].length);
    }
}

static void lay_found(struct flow *flow, const struct canvas *canvas, int index,
                      const struct paragraph *found)
{
    const char *mark = canvas_symbol(canvas, SYMBOL_POINTER);
    lay_blank(flow, index);
    size_t row = flow->row_count;
    flow_text(flow, index, LEFT + 2, room(flow) - 2, ROLE_ACCENT, found->label);
    flow_join(flow, row, LEFT, 1, ROLE_ACCENT, mark);
    flow->rows[row].first = false;
    flow_text(flow, index, LEFT + 2, room(flow) - 2, ROLE_TEXT, found->text);
}

/* Where people talk, the place is one rule: "Chat · U12 Tigers · 14 people ───── Tuesday 17:40". */
static bool is_in_rule(const struct paragraph *field)
{
    return field->kind == PARAGRAPH_FIELD && (is_talk(field->view) || field->view == VIEW_NARRATION);
}

static void lay_place(struct flow *flow, const struct canvas *canvas, int index,
                      const struct paragraph *place, size_t left)
{
    const char *time = NULL;
    int width = flow->width - LEFT - RIGHT;
    int column = LEFT + text_width(place->label);
    lay_blank(flow, index);
    flow_row(flow, index);
    flow_piece(flow, LEFT, text_width(place->label), ROLE_DIM, place->label, strlen(place->label));
    for (size_t i = 1; i < left && is_in_rule(&place[i]); i++) {
        const char *id = place[i].quote ? place[i].quote : "";
        int text = text_width(place[i].text);
        if (strcmp(id, "time") == 0) {
            time = place[i].text;
            continue;
        }
        if (column + 2 + text > LEFT + width) {
            column = LEFT - 2;
            flow_row(flow, index);
        }
        bool name = strcmp(id, "group") == 0 || strcmp(id, "name") == 0;
        size_t bytes = text_fit(place[i].text, width, &text);
        flow_piece(flow, column + 2, text, name ? ROLE_STRONG : ROLE_DIM, place[i].text, bytes);
        column += 2 + text;
    }
    int end = LEFT + width;
    int room = time ? text_width(time) + 1 : 0;
    if (time && column + 2 + room <= end)
        flow_piece(flow, end - room + 1, room - 1, ROLE_DIM, time, strlen(time));
    else
        room = 0;
    if (end - room - column > 2)
        flow_fill(flow, column + 1, end - room - column - 1, ROLE_RULE,
                  canvas_symbol(canvas, SYMBOL_ACROSS));
    if (time && room == 0)
        flow_text(flow, index, LEFT, width, ROLE_DIM, time);
}

/* An address stands in its bar, the name of a group or caller is strong, the rest is labelled. */
static void lay_field(struct flow *flow, int index, const struct paragraph *field)
{
    const char *id = field->quote ? field->quote : "";
    int width = flow->width - LEFT - RIGHT;
    if (strcmp(id, "address") == 0) {
        int used;
        size_t bytes = text_fit(field->text, width - 2, &used);
        flow_row(flow, index);
        flow_fill(flow, LEFT, width, ROLE_FIELD, " ");
        flow_piece(flow, LEFT + 1, used, ROLE_FIELD, field->text, bytes);
    } else if (strcmp(id, "group") == 0 || strcmp(id, "name") == 0) {
        flow_text(flow, index, LEFT, width, ROLE_STRONG, field->text);
    } else if (field->view == VIEW_EMAIL) {
        size_t row = flow->row_count;
        flow_text(flow, index, LEFT + 10, width - 10,
                  strcmp(id, "subject") == 0 ? ROLE_STRONG : ROLE_TEXT, field->text);
        flow_join(flow, row, LEFT, text_width(field->label), ROLE_DIM, field->label);
    } else {
        flow_text(flow, index, LEFT, width, ROLE_DIM, field->text);
    }
    unmark_first(flow, index);
}

static void lay_ending(struct flow *flow, const struct canvas *canvas, int index,
                       const struct paragraph *ending)
{
    const char *mark = canvas_symbol(canvas, mark_of_rating(ending->rating));
    lay_blank(flow, index);
    size_t row = flow->row_count;
    flow_text(flow, index, LEFT + 2, room(flow) - 2, role_of_rating(ending->rating),
              ending->label);
    flow_join(flow, row, LEFT, 1, role_of_rating(ending->rating), mark);
}

static void lay_told(struct flow *flow, int index, enum canvas_role role,
                     const struct paragraph *told, const struct paragraph *before)
{
    if (before && before->kind != told->kind)
        lay_blank(flow, index);
    flow_text(flow, index, LEFT, room(flow), role, told->text);
}

/* LEFT_OVER: paragraphs from this one to the document's end. */
static void lay(struct flow *flow, const struct canvas *canvas, int index,
                const struct paragraph *paragraph, const struct paragraph *before,
                size_t left_over)
{
    switch (paragraph->kind) {
    case PARAGRAPH_SPEECH:
        lay_speech(flow, canvas, index, paragraph, before);
        break;
    case PARAGRAPH_MINE:
        lay_mine(flow, canvas, index, paragraph);
        break;
    case PARAGRAPH_RATING:
        lay_done(flow, canvas, index, paragraph);
        break;
    case PARAGRAPH_FOUND:
        lay_found(flow, canvas, index, paragraph);
        break;
    case PARAGRAPH_PLACE:
        lay_place(flow, canvas, index, paragraph, left_over);
        break;
    case PARAGRAPH_FIELD:
        if (!is_in_rule(paragraph))
            lay_field(flow, index, paragraph);
        break;
    case PARAGRAPH_ENDING:
        lay_ending(flow, canvas, index, paragraph);
        break;
    case PARAGRAPH_HEADING:
        lay_blank(flow, index);
        flow_text(flow, index, LEFT, room(flow), ROLE_ACCENT, paragraph->text);
        break;
    case PARAGRAPH_ACT:
        lay_told(flow, index, ROLE_STRONG, paragraph, before);
        break;
    default:
        lay_told(flow, index, ROLE_TEXT, paragraph, before);
        break;
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
