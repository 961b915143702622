/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/finding.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "scenario/input.h"
#include "scenario/locate.h"
#include "scenario/rules.h"

#include <stdarg.h>
#include <string.h>

#define LONGEST_SPAN 1024 /* bytes: no excerpt shows more */

/* The file's text with its lines found, as when it was read; once for all findings of a scenario,
 * for a file may give thousands. */
struct finding_source {
    struct input input;
    struct locator locator;
};

static struct finding_source *source_of(const struct scenario *scenario)
{
    struct finding_source *source = scenario->bytes ? scenario->bytes->source : NULL;

    if (source)
        return source;
    source = arena_alloc(scenario->arena, sizeof *source);
    if (scenario->bytes) {
        const struct buf *yaml = &scenario->bytes->yaml;
        scenario->bytes->source = source;
        input_init(&source->input, scenario->file, buf_text(yaml), yaml->length);
    } else {
        input_init(&source->input, scenario->file, "", 0);
    }
    input_index(&source->input, scenario->arena);
    return source;
}

/* Characters from BYTE to the end of its line, or to the first of STOP; of a very long line not
 * all.
 */
static int span_from(const struct input *input, size_t byte, const char *stop)
{
    size_t rest = input->length - byte;
    const char *at = input->text + byte, *end = at + (rest < LONGEST_SPAN ? rest : LONGEST_SPAN);
    const char *last = at;

    while (last < end && *last != '\n' && *last != '\r' && !strchr(stop, *last))
        last++;
    while (last > at && (last[-1] == ' ' || last[-1] == '\t'))
        last--;
    return (int)utf8_count(at, (size_t)(last - at));
}

static void add(struct diag_list *diags, const struct scenario *scenario, struct place place,
    int span, const char *rule, const char *message)
{
    const struct input *input = &source_of(scenario)->input;
    const struct rule *known = rule_find(rule);

    diag_add(diags, scenario->file, input->length ? input->text : NULL, input->length,
        (struct diag_place){place.line, place.column, span > 0 ? span : 1},
        known ? known->severity : DIAG_ERROR, known ? known->id : rule, "%s", message);
}

bool finding_add(struct diag_list *diags, const struct scenario *scenario, struct place place,
    enum finding_span span, const char *rule, const char *format, ...)
{
    if (rule_is_allowed(scenario, rule))
        return false;
    const struct input *input = &source_of(scenario)->input;
    struct buf message = {0};
    va_list arguments;
    va_start(arguments, format);
    buf_vformat(&message, format, arguments);
    va_end(arguments);
    size_t byte = input_offset(input, place);
    add(diags, scenario, place, span_from(input, byte, span == FINDING_KEY ? ":" : ""), rule,
        buf_text(&message));
    buf_done(&message);
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
    struct finding_source *source = source_of(scenario);
    const struct input *input = &source->input;
    const struct located scalar = {
        text->place, style_at(input, input_offset(input, text->place)), text->raw};
    struct buf message = {0};
    va_list arguments;
    va_start(arguments, format);
    buf_vformat(&message, format, arguments);
    va_end(arguments);
    size_t from = locate(&source->locator, input, &scalar, offset);
    size_t to = locate_end(&source->locator, input, &scalar, offset, length);
    add(diags, scenario, input_place(input, from), span_between(input, from, to), rule,
        buf_text(&message));
    buf_done(&message);
    return true;
}
