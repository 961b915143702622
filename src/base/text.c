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
    32                  /* characters; what is longer is cut, so that none costs more than this */
#define USUAL_CLUSTER 4 /* characters; read first, to save work */
#define BREAK_MARK 0x200B
#define JOINER 0x200D

static bool tamil_is_spaced;

void text_set_tamil_spacing(bool on)
{
    tamil_is_spaced = on;
}

/* The letters that clusters begin with; signs on them add what they always add. */
static bool is_tamil_letter(uint32_t code)
{
    return code >= 0x0B83 && code <= 0x0BB9;
}

/* What the gate (clean.h) makes of CODE: a stand-in one column wide, nothing, or the letter itself.
 */
static int code_width(uint32_t code)
{
    if (code == BREAK_MARK)
        return 0;
    if (code == UTF8_BAD || clean_forbids(code))
        return 1;
    int width = wcwidth((wchar_t)code);
    if (width < 0)
        return 1;
    return width + (tamil_is_spaced && is_tamil_letter(code));
}

/* The characters at a place that may belong to one cluster, and where each ends. */
struct window {
    uint32_t codes[LONGEST_CLUSTER + 1];
    const char *ends[LONGEST_CLUSTER + 1];
    int count;
};

/* Reads up to MOST characters. An ASCII character begins a cluster but behind a few prefixes, so
 * one is enough to see; a bad byte always stands alone. */
static void read_window(struct window *window, const char *text, const char *end, int most)
{
    bool more = true;

    window->count = 0;
    while (more && text < end && window->count < most) {
        bool ascii = (unsigned char)*text < 0x80;
        uint32_t code = utf8_next(&text, end);

        if (code == UTF8_BAD && window->count > 0)
            return;
        more = code != UTF8_BAD && (!ascii || window->count == 0);
        window->codes[window->count] = code;
        window->ends[window->count++] = text;
    }
}

static bool is_flag_letter(uint32_t code)
{
    return code >= 0x1F1E6 && code <= 0x1F1FF;
}

/* How many characters the first cluster has. libunistring looks at pairs only when asked for the
 * next cluster; where what stands before the pair counts (flags, joined emoji), it must see them
 * all. */
static int first_cluster(const struct window *window)
{
    const uint32_t *codes = window->codes;
    char breaks[LONGEST_CLUSTER + 1];
    int length = 1;

    if (window->count == 1 || codes[0] == '\r') /* CR LF are two forbidden characters, not one */
        return 1;
    length = (int)(u32_grapheme_next(codes, codes + window->count) - codes);
    if (!is_flag_letter(codes[0]) && codes[length - 1] != JOINER)
        return length;
    u32_grapheme_breaks(codes, (size_t)window->count, breaks);
    for (length = 1; length < window->count && breaks[length] == 0;)
        length++;
    return length;
}

/* The cluster at TEXT, which ends before END, where ASCII alone does not tell. */
static size_t long_cluster(const char *text, const char *end, int *width)
{
    struct window window;
    int columns = 0;

    read_window(&window, text, end, USUAL_CLUSTER + 1);
    int length = first_cluster(&window);
    if (length > USUAL_CLUSTER) {
        read_window(&window, text, end, LONGEST_CLUSTER + 1);
        length = first_cluster(&window);
    }
    if (length > LONGEST_CLUSTER)
        length = LONGEST_CLUSTER;
    for (int i = 0; i < length; i++)
        columns += code_width(window.codes[i]);
    if (width != NULL)
        *width = columns;
    return (size_t)(window.ends[length - 1] - text);
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
