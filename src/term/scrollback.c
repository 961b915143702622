/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Curses scrolls like this, and only like this: it sets a region, goes to its top or bottom,
 * scrolls or deletes or inserts, and makes the whole screen the region again, after which it says
 * where the cursor is to be.
 */

#include "config.h"

#include "term/scrollback.h"

#include "term/sequence.h"

#include <string.h>

void scrollback_init(struct scrollback *scrollback)
{
    memset(scrollback, 0, sizeof *scrollback);
}

static void add_erased_lines(int lines, struct buf *out)
{
    for (int i = 1; i <= lines; i++)
        buf_format(out, "\033[%d;1H\033[K", i);
    buf_add(out, "\033[H");
}

/* Lines go at one end of the region and come at the other; what is below it moves there and back.
 */
static void add_scrolling(const struct scrollback *scrollback, struct buf *out)
{
    int up = scrollback->scrolled, count = up > 0 ? up : -up;
    int end = scrollback->bottom - count + 1;
    if (count == 0)
        return;
    buf_format(out, "\033[%d;1H\033[%dM", up > 0 ? scrollback->top : end, count);
    buf_format(out, "\033[%d;1H\033[%dL", up > 0 ? end : scrollback->top, count);
}

static int at_least_one(int number)
{
    return number > 0 ? number : 1;
}

/* Inside a region all is about scrolling it, but for colours. */
static void take_in_region(
    struct scrollback *scrollback, const char *at, size_t length, struct buf *out)
{
    int number;
    if (*at == '\n')
        scrollback->scrolled++;
    else if (length == 2 && at[1] == 'M')
        scrollback->scrolled--;
    else if (sequence_is(at, length, 'S', &number, 1) || sequence_is(at, length, 'M', &number, 1))
        scrollback->scrolled += at_least_one(number);
    else if (sequence_is(at, length, 'T', &number, 1) || sequence_is(at, length, 'L', &number, 1))
        scrollback->scrolled -= at_least_one(number);
    else if (length > 2 && at[length - 1] == 'm')
        buf_add_bytes(out, at, length);
}

/* "r": a region begins or ends. False where it is only being set back. */
static bool take_region(
    struct scrollback *scrollback, const int *numbers, int lines, struct buf *out)
{
    bool whole = numbers[0] <= 1 && (numbers[1] == 0 || numbers[1] >= lines);
    if (whole && !scrollback->in_region)
        return false;
    if (whole)
        add_scrolling(scrollback, out);
    scrollback->in_region = !whole;
    scrollback->top = at_least_one(numbers[0]);
    scrollback->bottom = numbers[1];
    scrollback->scrolled = 0;
    return true;
}

static bool clears(const struct scrollback *scrollback, const char *at, size_t length)
{
    int number;
    return sequence_is(at, length, 'J', &number, 1) &&
        (number == 2 || (number == 0 && scrollback->is_home));
}

static void take_sequence(
    struct scrollback *scrollback, int lines, const char *at, size_t length, struct buf *out)
{
    int numbers[2];
    bool home = length == 3 && at[1] == '[' && at[2] == 'H';
    if (sequence_is(at, length, 'r', numbers, 2) && take_region(scrollback, numbers, lines, out)) {
        scrollback->is_home = false;
        return;
    }
    if (scrollback->in_region)
        take_in_region(scrollback, at, length, out);
    else if (scrollback->has_painted && clears(scrollback, at, length))
        add_erased_lines(lines, out);
    else
        buf_add_bytes(out, at, length);
    scrollback->is_home = home;
}

void scrollback_filter(
    struct scrollback *scrollback, int lines, const char *bytes, size_t length, struct buf *out)
{
    const char *end = bytes + length;
    while (bytes < end) {
        size_t taken = 1;
        if (*bytes == SEQUENCE_ESCAPE) {
            taken = sequence_length(bytes, end);
            take_sequence(scrollback, lines, bytes, taken, out);
        } else if (scrollback->in_region) {
            take_in_region(scrollback, bytes, taken, out);
        } else {
            while (bytes + taken < end && bytes[taken] != SEQUENCE_ESCAPE)
                taken++;
            buf_add_bytes(out, bytes, taken);
            scrollback->is_home = false;
        }
        bytes += taken;
    }
    scrollback->has_painted = true;
}
