/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Greedy wrapping, one paragraph (up to a line feed) at a time. What fits needs no look for places
 * to break, and plain words between spaces need no library: most text takes one of these two quick
 * ways, and comes out the same as by the long one.
 */
#include "config.h"

#include "base/text.h"

#include "base/mem.h"
#include "base/text_break.h"

#include <stdlib.h>
#include <string.h>

#define SHORT_TEXT 1024 /* bytes for which no memory is asked */

static void add_line(struct text_lines *out, size_t offset, size_t length, int width)
{
    MEM_GROW(out->lines, out->count, out->capacity);
    out->lines[out->count++] =
        (struct text_line){.offset = offset, .length = length, .width = width};
    if (width > out->widest)
        out->widest = width;
}

/* A place where a line may end: what it then holds, and where the next one begins. */
struct ending {
    size_t end;
    size_t next;
    int width;
};

/* A line in the making: how far it is read, and the two ways in which it might end. */
struct row {
    size_t at;
    int width;       /* of all that was read */
    size_t text_end; /* behind the last character that is no space */
    int text_width;
    bool can_break;
    struct ending last;
};

/* The end of the line that begins at START. A space at the end of a line takes no room. */
static struct ending find_ending(
    const char *text, size_t start, size_t length, int columns, const bool *allowed)
{
    struct row row = {.at = start, .text_end = start};

    while (row.at < length) {
        int width;
        size_t bytes = text_cluster(text + row.at, &width);
        bool space = bytes == 1 && text[row.at] == ' ';

        if (row.at > start && allowed[row.at]) {
            row.last = (struct ending){row.text_end, row.at, row.text_width};
            row.can_break = true;
        }
        if (!space && width > 0 && row.width + width > columns && row.at > start) {
            struct ending cut = {row.text_end, row.at, row.text_width};

            return row.can_break ? row.last : cut;
        }
        row.at += bytes;
        row.width += width;
        if (!space) {
            row.text_end = row.at;
            row.text_width = row.width;
        }
    }
    return (struct ending){row.text_end, length, row.text_width};
}

static void wrap_by_breaks(struct text_lines *out, const char *text, size_t offset, size_t length,
    int columns, const char *language)
{
    bool few[SHORT_TEXT];
    bool *allowed = length <= SHORT_TEXT ? few : mem_alloc(length * sizeof *allowed);

    text_breaks(text, length, language, allowed);
    for (size_t start = 0; start < length;) {
        struct ending ending = find_ending(text, start, length, columns, allowed);

        add_line(out, offset + start, ending.end - start, ending.width);
        start = ending.next;
    }
    if (allowed != few)
        free(allowed);
}

static bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Never a place to break on either side but for spaces. */
static bool is_plain(char c)
{
    return is_letter_or_digit(c) || c == '\'' || c == '"';
}

/* Clings to what stands before it. */
static bool is_stop(char c)
{
    return c != '\0' && strchr(".,:;!?)", c) != NULL;
}

/* Whether no line may begin at any of the bytes behind WORD up to and with LIMIT. */
static bool is_whole_word(const char *text, size_t word, size_t limit)
{
    for (size_t i = word; i < limit; i++) {
        bool shouts = text[i] == '!' || text[i] == '?';

        if (!is_plain(text[i]) && !is_stop(text[i]))
            return false;
        if (shouts ? !is_stop(text[i + 1]) : !is_plain(text[i + 1]) && !is_stop(text[i + 1]))
            return false;
    }
    return true;
}

/* As find_ending, for ASCII where only a space before a plain word can be the place; false where
 * more must be known. LENGTH ends with no space, and more than COLUMNS bytes are left. */
static bool find_plain_ending(
    const char *text, size_t start, size_t length, int columns, struct ending *ending)
{
    size_t limit = start + (size_t)columns, next = limit;

    while (next > start && text[next] != ' ')
        next--;
    size_t end = next;
    while (next < length && text[next] == ' ')
        next++;
    while (end > start && text[end - 1] == ' ')
        end--;
    if (end == start || strchr("([{", text[end - 1]) != NULL || !is_plain(text[next]))
        return false;
    if (next <= limit && !is_whole_word(text, next, limit))
        return false;
    *ending = (struct ending){end, next, (int)(end - start)};
    return true;
}

/* Takes lines off an ASCII paragraph as long as the quick way knows; returns how far it came. */
static size_t wrap_plain(
    struct text_lines *out, const char *text, size_t offset, size_t length, int columns)
{
    size_t start = 0;
    struct ending ending;

    while (length - start > (size_t)columns) {
        if (!find_plain_ending(text, start, length, columns, &ending))
            return start;
        add_line(out, offset + start, ending.end - start, ending.width);
        start = ending.next;
    }
    add_line(out, offset + start, length - start, (int)(length - start));
    return length;
}

static bool is_ascii(const char *text, size_t length)
{
    unsigned char all = 0;

    for (size_t i = 0; i < length; i++)
        all |= (unsigned char)text[i];
    return all < 0x80;
}

static void wrap_paragraph(struct text_lines *out, const char *text, size_t offset, size_t length,
    int columns, const char *language)
{
    size_t done = 0;

    text += offset;
    while (length > 0 && text[length - 1] == ' ')
        length--;
    if (is_ascii(text, length)) {
        done = wrap_plain(out, text, offset, length, columns);
    } else {
        int width = text_width_of(text, length);

        if (width <= columns) {
            add_line(out, offset, length, width);
            return;
        }
    }
    if (done < length)
        wrap_by_breaks(out, text + done, offset + done, length - done, columns, language);
}

void text_wrap(struct text_lines *out, const char *text, int columns, const char *language)
{
    size_t offset = 0, length = strlen(text);

    out->count = 0;
    out->widest = 0;
    if (columns < 1)
        columns = 1;
    do {
        const char *feed = memchr(text + offset, '\n', length - offset);
        size_t end = feed != NULL ? (size_t)(feed - text) : length;

        wrap_paragraph(out, text, offset, end - offset, columns, language);
        offset = end + (feed != NULL);
    } while (offset < length);
}

void text_lines_done(struct text_lines *lines)
{
    free(lines->lines);
    *lines = (struct text_lines){0};
}
