/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From a byte of a text as it was read back to the character of the file that it came from.
 * Folding, indentation and escaped line ends change blanks alone, so the characters that are no
 * blanks are counted on both sides. Only mistakes come here: it need not be fast.
 */
#include "config.h"

#include "base/utf8.h"
#include "scenario/reading.h"

#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* How many characters before OFFSET are no blanks. */
static size_t count_solid(const char *text, size_t offset)
{
    const char *at = text, *end = text + offset;
    size_t count = 0;

    while (at < end) {
        count += !is_blank(*at);
        utf8_next(&at, end);
    }
    return count;
}

/* Moves *AT over one character of a double-quoted scalar; true where it becomes one that is no
 * blank. */
static bool step_double(const char **at, const char *end)
{
    static const char blanks[] = " \t\n\rnt";

    if (**at != '\\' || end - *at < 2) {
        bool solid = !is_blank(**at);
        utf8_next(at, end);
        return solid;
    }
    char kind = (*at)[1];
    size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    size_t length = 2 + digits;
    *at += length < (size_t)(end - *at) ? length : (size_t)(end - *at);
    return !strchr(blanks, kind);
}

static bool step(const struct node *scalar, const char **at, const char *end)
{
    if (scalar->style == STYLE_DOUBLE)
        return step_double(at, end);
    bool solid = !is_blank(**at);
    bool doubled =
        scalar->style == STYLE_SINGLE && **at == '\'' && end - *at > 1 && (*at)[1] == '\'';
    utf8_next(at, end);
    *at += doubled;
    return solid;
}

/* Where the characters of a scalar begin: behind its quote or behind its | and > line. */
static const char *first_character(const struct node *scalar, const char *at, const char *end)
{
    if (scalar->style == STYLE_SINGLE || scalar->style == STYLE_DOUBLE)
        return at < end ? at + 1 : at;
    if (scalar->style == STYLE_PLAIN)
        return at;
    const char *line = memchr(at, '\n', (size_t)(end - at));
    return line ? line + 1 : end;
}

size_t reading_locate(const struct reading *reading, const struct node *scalar, size_t offset)
{
    const struct input *input = &reading->input;
    const char *end = input->text + input->length;
    const char *at = input->text + input_offset(input, scalar->line, scalar->column);
    size_t wanted = count_solid(scalar->text, offset), seen = 0;

    at = first_character(scalar, at, end);
    while (at < end) {
        const char *start = at;
        if (step(scalar, &at, end) && seen++ == wanted)
            return (size_t)(start - input->text);
    }
    return input->length;
}
