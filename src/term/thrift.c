/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A walk over the sequences of one update. */

#include "config.h"

#include "term/thrift.h"

#include "term/sequence.h"

#include <stdlib.h>
#include <string.h>

#define OWN_TEXT "39"
#define OWN_GROUND "49"

static void set_plain(struct thrift_style *style)
{
    memset(style, 0, sizeof *style);
    strcpy(style->text, OWN_TEXT);
    strcpy(style->ground, OWN_GROUND);
}

void thrift_init(struct thrift *thrift)
{
    memset(thrift, 0, sizeof *thrift);
    set_plain(&thrift->has);
    set_plain(&thrift->wants);
}

/* ";1" or "1": numbers of one sequence. */
static void add_number(struct buf *out, size_t start, const char *number)
{
    if (out->length > start)
        buf_add_char(out, ';');
    buf_add(out, number);
}

static bool is_less(const struct thrift_style *has, const struct thrift_style *wants)
{
    return (has->bold && !wants->bold) || (has->dim && !wants->dim) ||
        (has->underline && !wants->underline) || (has->reverse && !wants->reverse);
}

static bool is_colourless(const struct thrift_style *style)
{
    return strcmp(style->text, OWN_TEXT) == 0 && strcmp(style->ground, OWN_GROUND) == 0;
}

static void add_attributes(const struct thrift *thrift, struct buf *out, size_t start)
{
    const struct thrift_style *has = &thrift->has, *wants = &thrift->wants;
    bool fainter = (has->bold && !wants->bold) || (has->dim && !wants->dim);
    if (fainter)
        add_number(out, start, "22"); /* ends both */
    if (wants->bold && (fainter || !has->bold))
        add_number(out, start, "1");
    if (wants->dim && (fainter || !has->dim))
        add_number(out, start, "2");
    if (wants->underline != has->underline)
        add_number(out, start, wants->underline ? "4" : "24");
    if (wants->reverse != has->reverse)
        add_number(out, start, wants->reverse ? "7" : "27");
}

static bool is_same(const struct thrift_style *one, const struct thrift_style *other)
{
    return one->bold == other->bold && one->dim == other->dim &&
        one->underline == other->underline && one->reverse == other->reverse &&
        strcmp(one->text, other->text) == 0 && strcmp(one->ground, other->ground) == 0;
}

/* Makes the terminal have what is wanted. */
static void settle(struct thrift *thrift, struct buf *out)
{
    struct thrift_style *has = &thrift->has, *wants = &thrift->wants;
    if (thrift->is_known && is_same(has, wants))
        return;
    buf_add(out, "\033[");
    size_t start = out->length;
    /* Where no colours are wanted, to begin afresh is shortest, and known to the oldest terminal.
     */
    if (!thrift->is_known || (is_colourless(wants) && is_less(has, wants))) {
        add_number(out, start, "0");
        set_plain(has);
    }
    add_attributes(thrift, out, start);
    if (strcmp(has->text, wants->text) != 0)
        add_number(out, start, wants->text);
    if (strcmp(has->ground, wants->ground) != 0)
        add_number(out, start, wants->ground);
    buf_add_char(out, 'm');
    *has = *wants;
    thrift->is_known = true;
}

/* A blank, and whatever erases, shows the ground alone, unless something is drawn in the colour of
 * the text. */
static void settle_ground(struct thrift *thrift, struct buf *out)
{
    struct thrift_style *has = &thrift->has, *wants = &thrift->wants;
    bool drawn = has->underline || wants->underline || has->reverse || wants->reverse;
    if (!thrift->is_known || drawn)
        settle(thrift, out);
    else if (strcmp(has->ground, wants->ground) != 0) {
        buf_format(out, "\033[%sm", wants->ground);
        strcpy(has->ground, wants->ground);
    }
}

/* The length of "38;5;252" where NUMBERS begin with such; 0 where they do not. */
static size_t long_colour(const char *numbers)
{
    size_t digits = strncmp(numbers + 2, ";5;", 3) == 0 ? strspn(numbers + 5, "0123456789") : 0;
    return digits > 0 ? digits + 5 : 0;
}

static bool set_colour(struct thrift_style *style, const char *numbers, size_t length)
{
    char *place = numbers[0] == '3' || numbers[0] == '9' ? style->text : style->ground;
    if (length == 0 || length >= THRIFT_COLOUR_SIZE)
        return false;
    memcpy(place, numbers, length);
    place[length] = '\0';
    return true;
}

static bool set_number(struct thrift_style *style, int number)
{
    switch (number) {
    case 0: set_plain(style); return true;
    case 1: style->bold = true; return true;
    case 2: style->dim = true; return true;
    case 4:
    case 24: style->underline = number == 4; return true;
    case 7:
    case 27: style->reverse = number == 7; return true;
    case 10: /* the first font, which is the one in use */ return true;
    case 22: style->bold = style->dim = false; return true;
    default: return false;
    }
}

static bool is_colour(int number)
{
    return (number >= 30 && number <= 49 && number != 38 && number != 48) ||
        (number >= 90 && number <= 107);
}

/* "0;1;38;5;222" into STYLE; false where it is not understood. */
static bool read_style(const char *numbers, struct thrift_style *style)
{
    if (!*numbers)
        set_plain(style);
    while (*numbers) {
        size_t length = strcspn(numbers, ";");
        int number = atoi(numbers);
        if (number == 38 || number == 48) {
            length = long_colour(numbers);
            if (!set_colour(style, numbers, length))
                return false;
        } else if (is_colour(number)) {
            if (!set_colour(style, numbers, length))
                return false;
        } else if (!set_number(style, number)) {
            return false;
        }
        numbers += length + (numbers[length] == ';');
    }
    return true;
}

/* "m": remembered. False where it must pass as it is. */
static bool remember_style(struct thrift *thrift, const char *at, size_t length)
{
    char numbers[64];
    if (length < 3 || length - 3 >= sizeof numbers)
        return false;
    memcpy(numbers, at + 2, length - 3);
    numbers[length - 3] = '\0';
    return read_style(numbers, &thrift->wants);
}

static bool is_charset(const char *at, size_t length)
{
    return length == 3 && at[1] == '(' && at[2] == 'B';
}

static void pass_sequence(struct thrift *thrift, const char *at, size_t length, struct buf *out)
{
    static const char moves[] = "ABCDEFGHIZadefhlnrst`=>";
    char last = at[length - 1];
    if (is_charset(at, length) && thrift->charset_is_set)
        return;
    thrift->charset_is_set = thrift->charset_is_set || is_charset(at, length);
    if (at[1] == '[' && last == 'm' && remember_style(thrift, at, length))
        return;
    if (at[1] == '[' && last == 'm') {
        settle(thrift, out);
        thrift->is_known = false;
    } else if (at[1] != '[' ? !strchr("(=>78", at[1]) : !strchr(moves, last)) {
        settle_ground(thrift, out);
    }
    buf_add_bytes(out, at, length);
}

/* Bytes between sequences: controls and blanks up to the first letter, for which all is settled. */
static void pass_text(struct thrift *thrift, const char *bytes, size_t length, struct buf *out)
{
    size_t lead = 0;
    bool has_blank = false;
    for (; lead < length && (unsigned char)bytes[lead] <= ' '; lead++)
        has_blank = has_blank || bytes[lead] == ' ' || bytes[lead] == '\n';
    if (has_blank)
        settle_ground(thrift, out);
    buf_add_bytes(out, bytes, lead);
    if (lead < length)
        settle(thrift, out);
    buf_add_bytes(out, bytes + lead, length - lead);
}

void thrift_filter(struct thrift *thrift, const char *bytes, size_t length, struct buf *out)
{
    const char *end = bytes + length;
    while (bytes < end) {
        const char *next = memchr(bytes, SEQUENCE_ESCAPE, (size_t)(end - bytes));
        size_t text = (size_t)((next ? next : end) - bytes);
        pass_text(thrift, bytes, text, out);
        bytes += text;
        if (bytes < end) {
            size_t taken = sequence_length(bytes, end);
            pass_sequence(thrift, bytes, taken, out);
            bytes += taken;
        }
    }
}
