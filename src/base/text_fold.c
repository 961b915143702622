/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Searching as people type: without capitals, and without the marks on Latin letters unless they
 * typed some ("tieng viet" finds "Tiếng Việt"). The marks of other scripts are letters and always
 * count.
 */
#include "config.h"

#include "base/text.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <uninorm.h>

static bool is_latin_mark(uint32_t code)
{
    return code >= 0x0300 && code <= 0x036F;
}

static bool is_ascii(const char *text)
{
    while (*text != '\0' && (unsigned char)*text < 0x80)
        text++;
    return *text == '\0';
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool starts_with_folded(const char *text, const char *start)
{
    while (*start != '\0' && lower(*text) == lower(*start)) {
        text++;
        start++;
    }
    return *start == '\0';
}

static bool contains_ascii(const char *haystack, const char *needle)
{
    for (; *haystack != '\0'; haystack++) {
        if (starts_with_folded(haystack, needle))
            return true;
    }
    return *needle == '\0';
}

/* TEXT without case and taken apart (NFD); where that cannot be had, as it is. */
static void fold(const char *text, struct buf *out)
{
    size_t length;
    uint8_t *folded =
        u8_casefold((const uint8_t *)text, strlen(text), NULL, UNINORM_NFD, NULL, &length);

    if (folded != NULL)
        buf_add_bytes(out, (const char *)folded, length);
    else
        buf_add(out, text);
    free(folded);
}

static bool has_marks(const struct buf *text)
{
    const char *at = buf_text(text), *end = at + text->length;

    while (at < end) {
        uint32_t code = utf8_next(&at, end);

        if (is_latin_mark(code) || code == 0x0111)
            return true;
    }
    return false;
}

/* Leaves out the marks of Latin letters; the stroke of the Vietnamese d is one too. */
static void drop_marks(struct buf *text)
{
    struct buf plain = {0};
    const char *at = buf_text(text), *end = at + text->length;

    while (at < end) {
        const char *start = at;
        uint32_t code = utf8_next(&at, end);

        if (code == 0x0111)
            buf_add_char(&plain, 'd');
        else if (!is_latin_mark(code))
            buf_add_bytes(&plain, start, (size_t)(at - start));
    }
    buf_done(text);
    *text = plain;
}

bool text_contains_folded(const char *haystack, const char *needle)
{
    struct buf where = {0}, what = {0};

    if (is_ascii(haystack) && is_ascii(needle))
        return contains_ascii(haystack, needle);
    fold(haystack, &where);
    fold(needle, &what);
    if (!has_marks(&what))
        drop_marks(&where);
    bool found = strstr(buf_text(&where), buf_text(&what)) != NULL;
    buf_done(&where);
    buf_done(&what);
    return found;
}
