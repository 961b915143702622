/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads of what a play shows: the rule of a chat, the name of a call, a mail's fields, a page's
 * address. */

#include "config.h"

#include "ui/thread_head.h"

#include <string.h>

bool thread_is_talk(enum view view)
{
    return view == VIEW_CHAT || view == VIEW_SMS || view == VIEW_CALL;
}

void thread_blank(struct flow *flow, int index)
{
    if (flow->row_count > 0)
        flow_row(flow, index);
}

void thread_unmark(struct flow *flow, int index)
{
    for (size_t i = flow->row_count; i-- > 0 && flow->rows[i].paragraph == index;)
        flow->rows[i].first = false;
}

/* Where people talk, the place is one rule: "Chat · U12 Tigers · 14 people ───── Tuesday 17:40". */
static bool is_in_rule(const struct paragraph *field)
{
    return field->kind == PARAGRAPH_FIELD &&
        (thread_is_talk(field->view) || field->view == VIEW_NARRATION);
}

static void lay_centred(struct flow *flow, int index, enum canvas_role role, const char *text)
{
    int width = flow->width - THREAD_LEFT - THREAD_RIGHT;
    text_wrap(&flow->lines, text, width, flow->language);
    for (size_t i = 0; i < flow->lines.count; i++) {
        const struct text_line *line = &flow->lines.lines[i];
        flow_row(flow, index);
        flow_piece(flow, THREAD_LEFT + (width - line->width) / 2, line->width, role,
            text + line->offset, line->length);
    }
}

static bool is_name(const struct paragraph *field)
{
    return field->quote &&
        (strcmp(field->quote, "name") == 0 || strcmp(field->quote, "group") == 0);
}

/* "not in your contacts · 18:40", in the middle of one row; a row each where they are too wide. */
static void lay_call_foot(struct flow *flow, const struct canvas *canvas, int index,
    const struct paragraph *place, size_t left)
{
    const char *dot = canvas_symbol(canvas, SYMBOL_BULLET);
    int width = flow->width - THREAD_LEFT - THREAD_RIGHT;
    int total = -3;
    for (size_t i = 1; i < left && is_in_rule(&place[i]); i++)
        if (!is_name(&place[i]))
            total += text_width(place[i].text) + 3;
    int column = THREAD_LEFT + (width - total) / 2;
    bool one_row = total > 0 && total <= width;
    if (one_row)
        flow_row(flow, index);
    for (size_t i = 1, shown = 0; i < left && is_in_rule(&place[i]); i++) {
        if (is_name(&place[i]))
            continue;
        if (!one_row) {
            lay_centred(flow, index, ROLE_DIM, place[i].text);
            continue;
        }
        if (shown++ > 0)
            flow_piece(flow, column - 2, 1, ROLE_DIM, dot, strlen(dot));
        int text = text_width(place[i].text);
        flow_piece(flow, column, text, ROLE_DIM, place[i].text, strlen(place[i].text));
        column += text + 3;
    }
}

/* A call is first of all a name on a small screen: it stands alone in the middle, the rest under
 * it. */
static void lay_call(struct flow *flow, const struct canvas *canvas, int index,
    const struct paragraph *place, size_t left)
{
    int width = flow->width - THREAD_LEFT - THREAD_RIGHT;
    int label = text_width(place->label);
    int before = (width - label) / 2 - 1;
    const char *across = canvas_symbol(canvas, SYMBOL_ACROSS);
    thread_blank(flow, index);
    flow_row(flow, index);
    if (before > 0)
        flow_fill(flow, THREAD_LEFT, before, ROLE_RULE, across);
    flow_piece(flow, THREAD_LEFT + before + 1, label, ROLE_DIM, place->label, strlen(place->label));
    if (before > 0)
        flow_fill(
            flow, THREAD_LEFT + before + label + 2, width - before - label - 2, ROLE_RULE, across);
    for (size_t i = 1; i < left && is_in_rule(&place[i]); i++)
        if (is_name(&place[i]))
            lay_centred(flow, index, ROLE_STRONG, place[i].text);
    lay_call_foot(flow, canvas, index, place, left);
}

/* TEXT from COLUMN of the last row on, which is the left edge where it is too wide for one row.
 * Returns the columns of its last row. */
static int lay_wrapped(
    struct flow *flow, int index, int column, enum canvas_role role, const char *text)
{
    int width = flow->width - THREAD_LEFT - THREAD_RIGHT, used = 0;
    text_wrap(&flow->lines, text, width, flow->language);
    for (size_t i = 0; i < flow->lines.count; i++) {
        const struct text_line *line = &flow->lines.lines[i];
        if (i > 0)
            flow_row(flow, index);
        flow_piece(flow, column, line->width, role, text + line->offset, line->length);
        used = line->width;
    }
    return used;
}

void thread_lay_place(struct flow *flow, const struct canvas *canvas, int index,
    const struct paragraph *place, size_t left)
{
    if (place->view == VIEW_CALL) {
        lay_call(flow, canvas, index, place, left);
        return;
    }
    const char *time = NULL;
    int width = flow->width - THREAD_LEFT - THREAD_RIGHT;
    int column = THREAD_LEFT + text_width(place->label);
    thread_blank(flow, index);
    flow_row(flow, index);
    flow_piece(
        flow, THREAD_LEFT, text_width(place->label), ROLE_DIM, place->label, strlen(place->label));
    for (size_t i = 1; i < left && is_in_rule(&place[i]); i++) {
        const char *id = place[i].quote ? place[i].quote : "";
        int text = text_width(place[i].text);
        if (strcmp(id, "time") == 0) {
            time = place[i].text;
            continue;
        }
        if (column + 2 + text > THREAD_LEFT + width) {
            column = THREAD_LEFT - 2;
            flow_row(flow, index);
        }
        column += 2;
        column += lay_wrapped(
            flow, index, column, is_name(&place[i]) ? ROLE_STRONG : ROLE_DIM, place[i].text);
    }
    int end = THREAD_LEFT + width;
    int room = time ? text_width(time) + 1 : 0;
    if (time && column + 2 + room <= end)
        flow_piece(flow, end - room + 1, room - 1, ROLE_DIM, time, strlen(time));
    else
        room = 0;
    if (end - room - column > 2)
        flow_fill(flow, column + 1, end - room - column - 1, ROLE_RULE,
            canvas_symbol(canvas, SYMBOL_ACROSS));
    if (time && room == 0)
        flow_text(flow, index, THREAD_LEFT, width, ROLE_DIM, time);
}

/* An address stands in its bar, the name of a group or caller is strong, the rest is labelled. */
void thread_lay_field(struct flow *flow, int index, const struct paragraph *field)
{
    if (is_in_rule(field))
        return; /* it stands with its place */
    const char *id = field->quote ? field->quote : "";
    int width = flow->width - THREAD_LEFT - THREAD_RIGHT;
    if (strcmp(id, "address") == 0) {
        text_wrap(&flow->lines, field->text, width - 2, flow->language);
        for (size_t i = 0; i < flow->lines.count; i++) {
            const struct text_line *line = &flow->lines.lines[i];
            flow_row(flow, index);
            flow_fill(flow, THREAD_LEFT, width, ROLE_FIELD, " ");
            flow_piece(flow, THREAD_LEFT + 1, line->width, ROLE_FIELD, field->text + line->offset,
                line->length);
        }
    } else if (is_name(field)) {
        flow_text(flow, index, THREAD_LEFT, width, ROLE_STRONG, field->text);
    } else if (field->view == VIEW_EMAIL) {
        size_t row = flow->row_count;
        flow_text(flow, index, THREAD_LEFT + 10, width - 10,
            strcmp(id, "subject") == 0 ? ROLE_STRONG : ROLE_TEXT, field->text);
        flow_join(flow, row, THREAD_LEFT, text_width(field->label), ROLE_DIM, field->label);
    } else {
        flow_text(flow, index, THREAD_LEFT, width, ROLE_DIM, field->text);
    }
    thread_unmark(flow, index);
}
