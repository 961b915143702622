/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/finding.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "scenario/reading.h"
#include "scenario/rules.h"

#include <stdarg.h>
#include <string.h>

/* The file's text with its lines found, as when it was read. */
static void open_source(struct reading *reading, const struct scenario *scenario,
    struct arena *arena, struct diag_list *diags)
{
    const struct scenario_bytes *bytes = scenario->bytes;

    reading_start(reading, scenario->file, bytes ? buf_text(&bytes->yaml) : "",
        bytes ? bytes->yaml.length : 0, arena, arena, diags);
}

/* Characters from BYTE to the end of its line, or to the first of STOP. */
static int span_from(const struct input *input, size_t byte, const char *stop)
{
    const char *at = input->text + byte, *end = input->text + input->length;
    const char *last = at;

    while (last < end && *last != '\n' && *last != '\r' && !strchr(stop, *last))
        last++;
    while (last > at && (last[-1] == ' ' || last[-1] == '\t'))
        last--;
    return (int)utf8_count(at, (size_t)(last - at));
}

static void add(struct diag_list *diags, const struct reading *reading, struct place place,
    int span, const char *rule, const char *message)
{
    const struct rule *known = rule_find(rule);
    const char *source = reading->input.length ? reading->input.text : NULL;

    diag_add(diags, reading->input.name, source, reading->input.length,
        (struct diag_place){place.line, place.column, span > 0 ? span : 1},
        known ? known->severity : DIAG_ERROR, known ? known->id : rule, "%s", message);
}

bool finding_add(struct diag_list *diags, const struct scenario *scenario, struct place place,
    enum finding_span span, const char *rule, const char *format, ...)
{
    if (rule_is_allowed(scenario, rule))
        return false;
    struct arena *arena = arena_new();
    struct reading reading;
    struct buf message = {0};
    va_list arguments;
    va_start(arguments, format);
    buf_vformat(&message, format, arguments);
    va_end(arguments);
    open_source(&reading, scenario, arena, diags);
    size_t byte = input_offset(&reading.input, place.line, place.column);
    add(diags, &reading, place, span_from(&reading.input, byte, span == FINDING_KEY ? ":" : ""),
        rule, buf_text(&message));
    buf_done(&message);
    arena_free(&arena);
    return true;
}

/* How the scalar at a byte is written: what stands first tells. */
static enum node_style style_at(const struct input *input, size_t byte)
{
    char first = byte < input->length ? input->text[byte] : ' ';

    return first == '"' ? STYLE_DOUBLE
        : first == '\'' ? STYLE_SINGLE
        : first == '|'  ? STYLE_LITERAL
        : first == '>'  ? STYLE_FOLDED
                        : STYLE_PLAIN;
}

/* The characters from one place to the other where they share a line, else those left on the first.
 */
static int span_between(const struct input *input, size_t from, size_t to)
{
    struct place start = input_place(input, from), end = input_place(input, to);

    return end.line == start.line ? end.column - start.column : span_from(input, from, "");
}

bool finding_add_in(struct diag_list *diags, const struct scenario *scenario,
    const struct text *text, size_t offset, size_t length, const char *rule, const char *format,
    ...)
{
    if (rule_is_allowed(scenario, rule))
        return false;
    struct arena *arena = arena_new();
    struct reading reading;
    struct buf message = {0};
    va_list arguments;
    va_start(arguments, format);
    buf_vformat(&message, format, arguments);
    va_end(arguments);
    open_source(&reading, scenario, arena, diags);
    const struct input *input = &reading.input;
    struct node scalar = {
        .kind = NODE_SCALAR, .line = text->place.line, .column = text->place.column};
    scalar.text = arena_string(arena, text->raw);
    scalar.style = (unsigned char)style_at(input, input_offset(input, scalar.line, scalar.column));
    size_t from = reading_locate(&reading, &scalar, offset);
    size_t to = length > 1 ? reading_locate(&reading, &scalar, offset + length - 1) + 1 : from + 1;
    add(diags, &reading, input_place(input, from), span_between(input, from, to), rule,
        buf_text(&message));
    buf_done(&message);
    arena_free(&arena);
    return true;
}
