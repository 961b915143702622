/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/reading.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <string.h>

#define SHOWN_CHARACTERS 40

void reading_start(struct reading *reading, const char *name, const char *text, size_t length,
    struct arena *arena, struct arena *scratch, struct diag_list *diags)
{
    *reading = (struct reading){.diags = diags, .arena = arena, .scratch = scratch};
    input_init(&reading->input, name, text, length);
    input_index(&reading->input, reading->scratch);
}

const struct node *node_value(const struct node *map, const char *key)
{
    if (map->kind != NODE_MAP)
        return NULL;
    for (const struct node *at = node_first_key(map); at; at = node_next_key(at))
        if (at->kind == NODE_SCALAR && strcmp(at->text, key) == 0)
            return at->next;
    return NULL;
}

__attribute__((format(printf, 5, 0))) static void add(struct reading *reading, struct place place,
    int span, const char *rule, const char *format, va_list arguments)
{
    struct buf message = {0};

    buf_vformat(&message, format, arguments);
    reading->errors++;
    diag_add(reading->diags, reading->input.name, reading->input.text, reading->input.length,
        (struct diag_place){place.line, place.column, span > 0 ? span : 1}, DIAG_ERROR, rule, "%s",
        buf_text(&message));
    buf_done(&message);
}

void reading_error_at(struct reading *reading, struct place place, int span, const char *rule,
    const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(reading, place, span, rule, format, arguments);
    va_end(arguments);
}

/* The characters of a line from PLACE to its end, trailing blanks left out. */
static int rest_of_line(const struct input *input, struct place place)
{
    size_t from = input_offset(input, place);
    size_t to = place.line < input->line_count ? input->lines[place.line] : input->length;
    while (to > from && strchr(" \t\r\n", input->text[to - 1]))
        to--;
    return (int)utf8_count(input->text + from, to - from);
}

static int node_span(const struct reading *reading, const struct node *node)
{
    if (node->kind == NODE_MAP && !node->flow && node->child)
        return node_span(reading, node->child);
    if (node->kind == NODE_LIST && !node->flow)
        return 1;
    if (node->kind == NODE_SCALAR && (node->style == STYLE_LITERAL || node->style == STYLE_FOLDED))
        return 1;
    if (node->place.line == node->end.line)
        return node->end.column - node->place.column;
    return rest_of_line(&reading->input, node->place);
}

void reading_error(
    struct reading *reading, const struct node *node, const char *rule, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(reading, node->place, node_span(reading, node), rule, format, arguments);
    va_end(arguments);
}

void reading_error_in(struct reading *reading, const struct node *scalar, size_t offset,
    size_t length, const char *rule, const char *message)
{
    const struct input *input = &reading->input;
    struct locator *locator = &reading->locator;
    const struct located located = {scalar->place, (enum node_style)scalar->style, scalar->text};
    size_t from = locate(locator, input, &located, offset);
    size_t to = locate_end(locator, input, &located, offset, length);
    struct place place = input_place(input, from), end = input_place(input, to);
    int span = end.line == place.line ? end.column - place.column : rest_of_line(input, place);

    reading_error_at(reading, place, span, rule, "%s", message);
}

void reading_stop(struct reading *reading, struct place place, int span, const char *rule,
    const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(reading, place, span, rule, format, arguments);
    va_end(arguments);
    reading->stop = place;
}

const char *reading_shown(struct reading *reading, const char *text)
{
    const char *at = text, *end = text + strlen(text);
    int count = 0;

    while (at < end && *at != '\n' && count < SHOWN_CHARACTERS) {
        utf8_next(&at, end);
        count++;
    }
    if (at == end)
        return text;
    return arena_format(reading->scratch, "%.*s...", (int)(at - text), text);
}

const struct node *reading_first_key(const struct node *map)
{
    return map->child ? map->child : map;
}
