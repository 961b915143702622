/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/json_scan.h"

#include "base/i18n.h"
#include "base/utf8.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define LONGEST_NUMBER 63 /* characters: cJSON copies a number to a buffer of that size */

bool json_scan_fail(struct json_scan *scan, const char *place, const char *problem)
{
    scan->at = place;
    scan->problem = problem;
    return false;
}

bool json_scan_fail_here(struct json_scan *scan, const char *problem)
{
    if (scan->at >= scan->end)
        problem = _("the text ends too soon");
    return json_scan_fail(scan, scan->at, problem);
}

/* Most blanks are the indents of lines: spaces, eight at a time as long as they can. */
static const char *skip_spaces(const char *at, const char *end)
{
    uint64_t word;

    while (end - at >= (ptrdiff_t)sizeof word) {
        memcpy(&word, at, sizeof word);
        if (word != UINT64_C(0x2020202020202020))
            break;
        at += sizeof word;
    }
    while (at < end && *at == ' ')
        at++;
    return at;
}

void json_scan_skip_blanks(struct json_scan *scan)
{
    do
        scan->at = skip_spaces(scan->at, scan->end);
    while (
        json_scan_takes(scan, '\n') || json_scan_takes(scan, '\t') || json_scan_takes(scan, '\r'));
}

static bool sees_digit(const struct json_scan *scan)
{
    return scan->at < scan->end && *scan->at >= '0' && *scan->at <= '9';
}

static bool scan_digits(struct json_scan *scan)
{
    if (!sees_digit(scan))
        return json_scan_fail_here(scan, _("a digit is missing"));
    while (sees_digit(scan))
        scan->at++;
    return true;
}

static bool scan_number(struct json_scan *scan)
{
    const char *start = scan->at;

    json_scan_takes(scan, '-');
    if (!json_scan_takes(scan, '0') && !scan_digits(scan))
        return false;
    if (sees_digit(scan))
        return json_scan_fail(scan, start, _("a number begins with a needless zero"));
    if (json_scan_takes(scan, '.') && !scan_digits(scan))
        return false;
    if (json_scan_takes(scan, 'e') || json_scan_takes(scan, 'E')) {
        if (!json_scan_takes(scan, '+'))
            json_scan_takes(scan, '-');
        if (!scan_digits(scan))
            return false;
    }
    if (scan->at - start > LONGEST_NUMBER)
        return json_scan_fail(scan, start, _("a number is too long"));
    return true;
}

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* Four hexadecimal digits at AT, or -1. */
static int32_t hex_code(const struct json_scan *scan)
{
    int32_t code = 0;

    if (scan->end - scan->at < 4)
        return -1;
    for (int i = 0; i < 4; i++) {
        int value = hex_value(scan->at[i]);

        if (value < 0)
            return -1;
        code = code * 16 + value;
    }
    return code;
}

/* The second half of a surrogate pair whose first is behind: the character, or -1. */
static int32_t join_halves(struct json_scan *scan, int32_t high)
{
    if (!json_scan_takes(scan, '\\') || !json_scan_takes(scan, 'u'))
        return -1;
    int32_t low = hex_code(scan);
    if (low < 0xDC00 || low > 0xDFFF)
        return -1;
    scan->at += 4;
    return 0x10000 + (high - 0xD800) * 0x400 + (low - 0xDC00);
}

/* What stands behind "\u": never NUL, which would end the text early, nor half a surrogate pair. */
static bool scan_unicode(struct json_scan *scan, struct buf *out)
{
    const char *start = scan->at - 2;
    int32_t code = hex_code(scan);
    char bytes[4];

    if (code < 0)
        return json_scan_fail(scan, start, _("four hexadecimal digits are missing"));
    if (code == 0)
        return json_scan_fail(scan, start, _("the character NUL is not allowed"));
    scan->at += 4;
    if (code >= 0xD800 && code <= 0xDFFF)
        code = code < 0xDC00 ? join_halves(scan, code) : -1;
    if (code < 0)
        return json_scan_fail(scan, start, _("half of a surrogate pair stands alone"));
    if (out != NULL)
        buf_add_bytes(out, bytes, utf8_encode((uint32_t)code, bytes));
    return true;
}

/* An escape whose backslash is behind; OUT, where not NULL, gets what it stands for. */
static bool scan_escape(struct json_scan *scan, struct buf *out)
{
    static const char names[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";

    if (json_scan_takes(scan, 'u'))
        return scan_unicode(scan, out);
    const char *name = scan->at < scan->end ? memchr(names, *scan->at, sizeof names - 1) : NULL;
    if (name == NULL)
        return json_scan_fail_here(scan, _("this is no escape that JSON knows"));
    if (out != NULL)
        buf_add_char(out, meanings[name - names]);
    scan->at++;
    return true;
}

/* Has bit 7 set in some byte where a byte of WORD is below LIMIT (at most 128); may say so of a
 * byte behind such a one too, never of one before it. */
static uint64_t bytes_below(uint64_t word, unsigned char limit)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);

    return (word - ones * limit) & ~word & (ones << 7);
}

/* Goes over what means itself in a string, eight bytes at a time as long as they can. */
static const char *skip_plain(const char *at, const char *end)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t word;

    while (end - at >= (ptrdiff_t)sizeof word) {
        memcpy(&word, at, sizeof word);
        if (bytes_below(word, 0x20) | bytes_below(word ^ ones * '"', 1) |
            bytes_below(word ^ ones * '\\', 1))
            break;
        at += sizeof word;
    }
    while (at < end && *at != '"' && *at != '\\' && (unsigned char)*at >= 0x20)
        at++;
    return at;
}

bool json_scan_string(struct json_scan *scan, bool *escaped)
{
    bool any = false;

    scan->at++;
    for (;;) {
        scan->at = skip_plain(scan->at, scan->end);
        if (json_scan_takes(scan, '"'))
            break;
        if (!json_scan_takes(scan, '\\'))
            return json_scan_fail_here(scan, _("a control character stands in a string"));
        any = true;
        if (!scan_escape(scan, NULL))
            return false;
    }
    if (escaped != NULL)
        *escaped = any;
    return true;
}

static bool scan_word(struct json_scan *scan)
{
    static const char *const words[] = {"true", "false", "null"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t length = strlen(words[i]);

        if ((size_t)(scan->end - scan->at) >= length && memcmp(scan->at, words[i], length) == 0) {
            scan->at += length;
            return true;
        }
    }
    return json_scan_fail_here(scan, _("a value is missing"));
}

bool json_scan_scalar(struct json_scan *scan)
{
    if (json_scan_sees(scan, '"'))
        return json_scan_string(scan, NULL);
    if (json_scan_sees(scan, '-') || sees_digit(scan))
        return scan_number(scan);
    return scan_word(scan);
}

void json_scan_decode(const char *inside, const char *end, struct buf *out)
{
    struct json_scan scan = {.at = inside, .end = end};

    while (scan.at < scan.end) {
        const char *rest = skip_plain(scan.at, scan.end);

        buf_add_bytes(out, scan.at, (size_t)(rest - scan.at));
        scan.at = rest;
        if (json_scan_takes(&scan, '\\'))
            scan_escape(&scan, out);
    }
}
