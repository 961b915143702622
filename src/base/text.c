/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Widths add up: a cluster is as wide as its characters together, since that is how ncurses moves
 * its cursor. So a text is measured without looking for clusters, and only who cuts one needs them.
 */
#include "config.h"

#include "base/text.h"

#include "base/clean.h"
#include "base/utf8.h"

#include <stdint.h>
#include <string.h>
#include <unigbrk.h>
#include <wchar.h>

#define LONGEST_CLUSTER \
    32 /* characters; what is longer is cut, so that none costs more than this */
#define BREAK_MARK 0x200B

/* What the gate (clean.h) makes of CODE: a stand-in one column wide, nothing, or the letter itself.
 */
static int code_width(uint32_t code)
{
    if (code == BREAK_MARK)
        return 0;
    if (code == UTF8_BAD || clean_forbids(code))
        return 1;
    int width = wcwidth((wchar_t)code);
    return width < 0 ? 1 : width;
}

/* The cluster at TEXT, which ends before END (or at its NUL), where ASCII alone does not tell. */
static size_t long_cluster(const char *text, const char *end, int *width)
{
    uint32_t codes[LONGEST_CLUSTER + 1];
    const char *ends[LONGEST_CLUSTER + 1], *at = text;
    int count = 0, columns = 0;

    /* An ASCII character begins a cluster but behind a few prefixes, so one is enough to see. */
    while (at < end && *at != '\0' && count < LONGEST_CLUSTER + 1) {
        bool ascii = count > 0 && (unsigned char)*at < 0x80;

        codes[count] = utf8_next(&at, end);
        ends[count++] = at;
        if (ascii || codes[0] == UTF8_BAD || codes[count - 1] == UTF8_BAD)
            break;
    }
    int length = count;
    if (codes[count - 1] == UTF8_BAD && count > 1)
        count = --length;
    if (count > 1)
        length = (int)(u32_grapheme_next(codes, codes + count) - codes);
    if (length > 1 && codes[0] == '\r')
        length = 1; /* each is a forbidden character of its own */
    if (length > LONGEST_CLUSTER)
        length = LONGEST_CLUSTER;
    for (int i = 0; i < length; i++)
        columns += code_width(codes[i]);
    if (width != NULL)
        *width = columns;
    return (size_t)(ends[length - 1] - text);
}

/* At most four bytes a character may be looked at, and never past the NUL. */
static const char *cluster_limit(const char *text)
{
    return text + strnlen(text, 4 * (LONGEST_CLUSTER + 1));
}

size_t text_cluster(const char *text, int *width)
{
    if ((unsigned char)text[0] < 0x80 && (unsigned char)text[1] < 0x80) {
        if (width != NULL)
            *width = 1;
        return 1;
    }
    return long_cluster(text, cluster_limit(text), width);
}

int text_width_of(const char *text, size_t length)
{
    const char *end = text + length;
    int width = 0;

    while (text < end) {
        const char *rest = text;

        while (rest < end && (unsigned char)*rest < 0x80)
            rest++;
        width += (int)(rest - text);
        text = rest;
        if (text < end)
            width += code_width(utf8_next(&text, end));
    }
    return width;
}

int text_width(const char *text)
{
    return text_width_of(text, strlen(text));
}

size_t text_fit(const char *text, int columns, int *width)
{
    const char *at = text;
    int used = 0;

    while (*at != '\0') {
        int more;
        size_t length = text_cluster(at, &more);

        if (used + more > columns)
            break;
        used += more;
        at += length;
    }
    if (width != NULL)
        *width = used;
    return (size_t)(at - text);
}
