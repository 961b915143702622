/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Folding, indentation and escaped line ends change blanks alone, so the characters that are no
 * blanks are counted on both sides.
 */
#include "config.h"

#include "scenario/locate.h"

#include "base/utf8.h"

#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* How many of the characters between two places are no blanks. */
static size_t count_solid(const char *at, const char *end)
{
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

static bool step(enum node_style style, const char **at, const char *end)
{
    if (style == STYLE_DOUBLE)
        return step_double(at, end);
    bool solid = !is_blank(**at);
    bool doubled = style == STYLE_SINGLE && **at == '\'' && end - *at > 1 && (*at)[1] == '\'';
    utf8_next(at, end);
    *at += doubled;
    return solid;
}

/* Where the characters of a scalar begin: behind its quote or behind its | and > line. */
static const char *first_character(enum node_style style, const char *at, const char *end)
{
    if (style == STYLE_SINGLE || style == STYLE_DOUBLE)
        return at < end ? at + 1 : at;
    if (style == STYLE_PLAIN)
        return at;
    const char *line = memchr(at, '\n', (size_t)(end - at));
    return line ? line + 1 : end;
}

static void start(struct locator *locator, const struct input *input, const struct located *scalar)
{
    const char *at = input->text + input_offset(input, scalar->place);

    *locator = (struct locator){
        .text = scalar->text,
        .at = first_character(scalar->style, at, input->text + input->length),
    };
}

size_t locate(
    struct locator *locator, const struct input *input, const struct located *scalar, size_t offset)
{
    const char *end = input->text + input->length;

    if (locator->text != scalar->text || offset < locator->offset)
        start(locator, input, scalar);
    locator->characters += count_solid(scalar->text + locator->offset, scalar->text + offset);
    locator->offset = offset;
    for (const char *next = locator->at; next < end; locator->at = next) {
        if (!step(scalar->style, &next, end))
            continue;
        if (locator->passed == locator->characters)
            return (size_t)(locator->at - input->text);
        locator->passed++;
    }
    return input->length;
}

size_t locate_end(struct locator *locator, const struct input *input, const struct located *scalar,
    size_t offset, size_t length)
{
    const char *end = input->text + input->length;
    size_t last = offset + (length > 0 ? length - 1 : 0);

    while (last > offset && ((unsigned char)scalar->text[last] & 0xC0) == 0x80)
        last--;
    const char *at = input->text + locate(locator, input, scalar, last);
    if (at < end)
        step(scalar->style, &at, end);
    return (size_t)(at - input->text);
}
