/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Besides what clean.h names, all that Unicode calls default-ignorable is refused (it shows
 * nothing, so it can only hide something), but for the variation selectors of U+FE00 to U+FE0F and
 * the Mongolian ones, which belong to letters. What the C library cannot measure is refused at the
 * gate too: two terminals would put the rest of the line in two places.
 */
#include "config.h"

#include "base/clean.h"

#include "base/utf8.h"

#include <langinfo.h>
#include <stdarg.h>
#include <string.h>
#include <wchar.h>

#define MOST_MARKS 16
#define BREAK_MARK 0x200B /* zero-width space: says where a line may break */

struct range {
    uint32_t first;
    uint32_t last;
};

static const struct range forbidden[] = {
    {0x0000, 0x001F},
    {0x007F, 0x009F},
    {0x00AD, 0x00AD},
    {0x034F, 0x034F},
    {0x061C, 0x061C},
    {0x115F, 0x1160},
    {0x17B4, 0x17B5},
    {0x180E, 0x180E},
    {0x200C, 0x200F},
    {0x2028, 0x202E},
    {0x2060, 0x206F},
    {0x3164, 0x3164},
    {0xD800, 0xDFFF},
    {0xFDD0, 0xFDEF},
    {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFFB},
    {0xFFFE, 0xFFFF},
    {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A},
    {0xE0000, 0xE0FFF},
};

bool clean_forbids(uint32_t code)
{
    size_t low = 0, high = sizeof forbidden / sizeof forbidden[0];

    if (code >= 0x20 && code < 0x7F)
        return false;
    if (code > 0x10FFFF)
        return true;
    while (low < high) {
        size_t middle = (low + high) / 2;

        if (code > forbidden[middle].last)
            low = middle + 1;
        else if (code < forbidden[middle].first)
            high = middle;
        else
            return true;
    }
    return (code & 0xFFFE) == 0xFFFE; /* the noncharacters of the higher planes */
}

static bool locale_is_utf8(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static const char *skip_printable(const char *text)
{
    while (*text >= 0x20 && *text < 0x7F)
        text++;
    return text;
}

bool clean_passes(uint32_t code, int *marks)
{
    *marks = wcwidth((wchar_t)code) == 0 ? *marks + 1 : 0;
    return *marks <= MOST_MARKS && code != BREAK_MARK && !clean_forbids(code);
}

bool clean_is_clean(const char *text, enum clean_breaks breaks)
{
    const char *end = NULL;
    int marks = 0;

    for (;;) {
        const char *rest = skip_printable(text);

        if (rest > text)
            marks = 0;
        text = rest;
        if (*text == '\0')
            return true;
        if (*text == '\n' && breaks == CLEAN_KEEP_BREAKS) {
            text++;
            continue;
        }
        if (end == NULL) {
            if (!locale_is_utf8())
                return false;
            end = text + strlen(text);
        }
        uint32_t code = utf8_next(&text, end);
        if (!clean_passes(code, &marks) || wcwidth((wchar_t)code) < 0)
            return false;
    }
}

/* What a terminal without UTF-8 shows for the marks of typesetting, one column for one. */
static char plain_letter(uint32_t code)
{
    switch (code) {
    case 0x00A0: return ' ';
    case 0x2018:
    case 0x2019: return '\'';
    case 0x201C:
    case 0x201D: return '"';
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x2014: return '-';
    case 0x00B7:
    case 0x2022: return '*';
    default: return '?';
    }
}

/* Adds one character of a terminal that knows UTF-8; *MARKS counts those without a width in a row.
 */
static void add_character(
    struct buf *out, uint32_t code, const char *bytes, size_t length, int *marks)
{
    int width = code == UTF8_BAD || clean_forbids(code) ? -1 : wcwidth((wchar_t)code);

    if (width < 0) {
        buf_add(out, "\xEF\xBF\xBD");
        *marks = 0;
        return;
    }
    *marks = width == 0 ? *marks + 1 : 0;
    if (*marks <= MOST_MARKS)
        buf_add_bytes(out, bytes, length);
}

void clean_add(struct buf *out, const char *text, enum clean_breaks breaks)
{
    const char *end = text + strlen(text);
    bool utf8 = locale_is_utf8();
    int marks = 0;

    while (text < end) {
        const char *start = text;

        text = skip_printable(text);
        if (text > start || (*text == '\n' && breaks == CLEAN_KEEP_BREAKS)) {
            text += text == start;
            buf_add_bytes(out, start, (size_t)(text - start));
            marks = 0;
            continue;
        }
        uint32_t code = utf8_next(&text, end);
        if (code == BREAK_MARK)
            continue;
        if (utf8)
            add_character(out, code, start, (size_t)(text - start), &marks);
        else
            buf_add_char(out, clean_forbids(code) ? '?' : plain_letter(code));
    }
}

bool clean_print(FILE *stream, const char *text, enum clean_breaks breaks)
{
    if (clean_is_clean(text, breaks)) {
        fputs(text, stream);
        return !ferror(stream);
    }
    struct buf out = {0};

    clean_add(&out, text, breaks);
    fwrite(buf_text(&out), 1, out.length, stream);
    buf_done(&out);
    return !ferror(stream);
}

void clean_format(FILE *stream, const char *format, ...)
{
    struct buf text = {0};
    va_list arguments;

    va_start(arguments, format);
    buf_vformat(&text, format, arguments);
    va_end(arguments);
    clean_print(stream, buf_text(&text), CLEAN_KEEP_BREAKS);
    buf_done(&text);
}
