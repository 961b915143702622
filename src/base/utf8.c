/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/utf8.h"

#include <string.h>

/* The length of the sequence that LEAD begins and the least code that needs so many; 0 for none. */
static int sequence_length(unsigned char lead, uint32_t *bits, uint32_t *least)
{
    if (lead >= 0xC2 && lead <= 0xDF) {
        *bits = lead & 0x1Fu;
        *least = 0x80;
        return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        *bits = lead & 0x0Fu;
        *least = 0x800;
        return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        *bits = lead & 0x07u;
        *least = 0x10000;
        return 4;
    }
    return 0;
}

static uint32_t decode(const char *text, const char *end, int *length)
{
    uint32_t code, least;

    *length = sequence_length((unsigned char)*text, &code, &least);
    if (*length == 0 || end - text < *length)
        return UTF8_BAD;
    for (int i = 1; i < *length; i++) {
        unsigned char byte = (unsigned char)text[i];

        if ((byte & 0xC0) != 0x80)
            return UTF8_BAD;
        code = code << 6 | (byte & 0x3Fu);
    }
    if (code < least || (code >= 0xD800 && code <= 0xDFFF) || code > 0x10FFFF)
        return UTF8_BAD;
    return code;
}

uint32_t utf8_next(const char **text, const char *end)
{
    int length;

    if (*text >= end)
        return UTF8_BAD;
    unsigned char lead = (unsigned char)**text;
    if (lead < 0x80) {
        (*text)++;
        return lead;
    }
    uint32_t code = decode(*text, end, &length);
    *text += code == UTF8_BAD ? 1 : length;
    return code;
}

/* Steps over ASCII eight bytes at a time: most of what is read is ASCII. */
static const char *skip_ascii(const char *text, const char *end)
{
    uint64_t word;

    while (end - text >= (ptrdiff_t)sizeof word) {
        memcpy(&word, text, sizeof word);
        if ((word & UINT64_C(0x8080808080808080)) != 0)
            break;
        text += sizeof word;
    }
    while (text < end && (unsigned char)*text < 0x80)
        text++;
    return text;
}

size_t utf8_first_bad(const char *text, size_t length)
{
    const char *at = text, *end = text + length;

    while ((at = skip_ascii(at, end)) < end) {
        const char *start = at;

        if (utf8_next(&at, end) == UTF8_BAD)
            return (size_t)(start - text);
    }
    return length;
}

size_t utf8_count(const char *text, size_t length)
{
    const char *at = text, *end = text + length;
    size_t count = 0;

    while (at < end) {
        const char *rest = skip_ascii(at, end);

        count += (size_t)(rest - at);
        at = rest;
        if (at < end) {
            utf8_next(&at, end);
            count++;
        }
    }
    return count;
}

size_t utf8_encode(uint32_t code, char *out)
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xC0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = (char)(0xE0 | code >> 12);
        out[1] = (char)(0x80 | (code >> 6 & 0x3F));
        out[2] = (char)(0x80 | (code & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | code >> 18);
    out[1] = (char)(0x80 | (code >> 12 & 0x3F));
    out[2] = (char)(0x80 | (code >> 6 & 0x3F));
    out[3] = (char)(0x80 | (code & 0x3F));
    return 4;
}
