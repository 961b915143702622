/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Written here and not by cJSON, which indents with tabs, writes 9007199254740991 as
 * 9.00719925474099e+15, and passes on bytes that are no UTF-8.
 * Reports and exports are printed to terminals too: what the gate (clean.h) refuses is escaped, so
 * that nothing is lost and nothing gets through.
 */
#include "config.h"

#include "base/json.h"

#include "base/clean.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_verbatim(unsigned char c)
{
    return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

static void add_escape(struct buf *out, uint32_t code)
{
    static const char meanings[] = "\"\\\b\f\n\r\t", names[] = "\"\\bfnrt";
    const char *meaning = code != 0 && code < 0x80 ? strchr(meanings, (int)code) : NULL;

    if (meaning != NULL)
        buf_format(out, "\\%c", names[meaning - meanings]);
    else if (code < 0x10000)
        buf_format(out, "\\u%04" PRIx32, code);
    else
        buf_format(out, "\\u%04" PRIx32 "\\u%04" PRIx32, 0xD800 + ((code - 0x10000) >> 10),
            0xDC00 + (code & 0x3FF));
}

/* Adds one character beyond plain ASCII; *MARKS counts those without a width in a row. */
static void add_character(
    struct buf *out, uint32_t code, const char *bytes, size_t length, int *marks)
{
    bool passes = clean_passes(code, marks);

    if (code == UTF8_BAD)
        buf_add(out, "\xEF\xBF\xBD");
    else if (code < 0x80 || !passes)
        add_escape(out, code);
    else
        buf_add_bytes(out, bytes, length);
}

static void add_string(struct buf *out, const char *text)
{
    const char *end = text + strlen(text);
    int marks = 0;

    buf_add_char(out, '"');
    while (text < end) {
        const char *start = text;

        while (is_verbatim((unsigned char)*text))
            text++;
        buf_add_bytes(out, start, (size_t)(text - start));
        if (text > start)
            marks = 0;
        if (text == end)
            break;
        start = text;
        uint32_t code = utf8_next(&text, end);
        add_character(out, code, start, (size_t)(text - start), &marks);
    }
    buf_add_char(out, '"');
}

/* The shortest of two forms that reads back the same, with a full stop in every locale. */
static void add_fraction(struct buf *out, double number)
{
    char text[40];

    snprintf(text, sizeof text, "%.15g", number);
    if (strtod(text, NULL) < number || strtod(text, NULL) > number)
        snprintf(text, sizeof text, "%.17g", number);
    for (char *at = text; *at != '\0'; at++) {
        if (*at == ',')
            *at = '.';
    }
    buf_add(out, text);
}

static void add_scalar(struct buf *out, const struct json *value)
{
    if (json_is_string(value))
        add_string(out, json_text(value));
    else if (json_is_boolean(value))
        buf_add(out, json_boolean(value, NULL, false) ? "true" : "false");
    else if (json_is_integer(value))
        buf_format(out, "%" PRId64, json_integer(value, NULL, 0));
    else if (isfinite(json_number(value, NULL, NAN)))
        add_fraction(out, json_number(value, NULL, 0));
    else
        buf_add(out, "null");
}

static void start_line(struct buf *out, bool pretty, size_t depth)
{
    if (!pretty)
        return;
    buf_add_char(out, '\n');
    buf_add_repeat(out, "  ", depth);
}

static void add_value(struct buf *out, const struct json *value, bool pretty, size_t depth)
{
    bool is_object = json_is_object(value);

    if (!is_object && !json_is_array(value)) {
        add_scalar(out, value);
        return;
    }
    buf_add_char(out, is_object ? '{' : '[');
    for (const struct json *child = json_first(value); child != NULL; child = json_next(child)) {
        if (child != json_first(value))
            buf_add_char(out, ',');
        start_line(out, pretty, depth + 1);
        if (is_object) {
            add_string(out, json_key(child));
            buf_add(out, pretty ? ": " : ":");
        }
        add_value(out, child, pretty, depth + 1);
    }
    if (json_first(value) != NULL)
        start_line(out, pretty, depth);
    buf_add_char(out, is_object ? '}' : ']');
}

void json_write(const struct json *value, bool pretty, struct buf *out)
{
    add_value(out, value, pretty, 0);
    if (pretty)
        buf_add_char(out, '\n');
}
