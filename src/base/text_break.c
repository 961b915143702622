/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/text_break.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unilbrk.h>
#include <uniwidth.h>

#define SHORT_TEXT 1024 /* bytes for which no memory is asked */
#define LONGEST_RUN 512 /* Thai characters given to the dictionary at once */

static bool is_thai(uint32_t code)
{
    return code >= 0x0E01 && code <= 0x0E5B && code != 0x0E3F; /* without the sign of the baht */
}

static bool is_ideograph(uint32_t code)
{
    return (code >= 0x3400 && code <= 0x9FFF) || (code >= 0x3041 && code <= 0x30FF) ||
        (code >= 0x20000 && code <= 0x3FFFF);
}

static bool is_opening_quote(uint32_t code)
{
    return code == 0x201C || code == 0x2018;
}

static bool is_closing_quote(uint32_t code)
{
    return code == 0x201D || code == 0x2019;
}

/* Stops and commas as Chinese and Japanese write them, behind which speech may begin. */
static bool is_wide_stop(uint32_t code)
{
    return code == 0x3001 || code == 0x3002 || code == 0xFF01 || code == 0xFF0C || code == 0xFF1A ||
        code == 0xFF1B || code == 0xFF1F;
}

static bool has_primary(const char *language, const char *primary)
{
    size_t length = strlen(primary);

    return language != NULL && strncmp(language, primary, length) == 0 &&
        (language[length] == '\0' || language[length] == '-' || language[length] == '_');
}

/* Unicode knows one kind of curly quote, which never parts from its neighbours. Among ideographs
 * that would tie whole sentences together: there a line may begin before one that opens, or behind
 * one that closes. */
static void add_quote_breaks(const char *text, size_t length, bool *allowed)
{
    const char *at = text, *end = text + length;
    uint32_t last = 0;

    while (at < end) {
        size_t offset = (size_t)(at - text);
        uint32_t code = utf8_next(&at, end);

        if (is_opening_quote(code) && (is_ideograph(last) || is_wide_stop(last)))
            allowed[offset] = true;
        if (is_ideograph(code) && is_closing_quote(last))
            allowed[offset] = true;
        last = code;
    }
}

/* One run of Thai letters that begins at *AT, with at most LONGEST_RUN of them. */
static void add_thai_run(const char *text, const char **at, const char *end, bool *allowed)
{
    uint32_t codes[LONGEST_RUN];
    size_t offsets[LONGEST_RUN], count = 0;
    bool words[LONGEST_RUN] = {false};

    while (*at < end && count < LONGEST_RUN) {
        const char *next = *at;
        uint32_t code = utf8_next(&next, end);

        if (!is_thai(code))
            break;
        offsets[count] = (size_t)(*at - text);
        codes[count++] = code;
        *at = next;
    }
    text_thai_breaks(codes, count, words);
    for (size_t i = 1; i < count; i++)
        allowed[offsets[i]] = allowed[offsets[i]] || words[i];
}

static void add_thai_breaks(const char *text, size_t length, bool *allowed)
{
    const char *at = text, *end = text + length;

    while (at < end) {
        const char *next = at;

        if (is_thai(utf8_next(&next, end)))
            add_thai_run(text, &at, end, allowed);
        else
            at = next;
    }
}

/* What Unicode's rule LB29 forbids and libunistring 1.0 allows: to begin a line behind a full stop,
 * comma or colon that a letter follows, as in "e.g." or in the address of a page. */
static void drop_breaks_in_words(const char *text, size_t length, bool *allowed)
{
    for (size_t i = 1; i < length; i++) {
        const char *at = text + i;

        if (!allowed[i] || strchr(".,:;", text[i - 1]) == NULL || text[i - 1] == '\0')
            continue;
        uint32_t code = utf8_next(&at, text + length);
        bool letter = code != UTF8_BAD && uc_is_alpha(code) && uc_width(code, "UTF-8") < 2;

        allowed[i] = !letter;
    }
}

/* Whether the LENGTH bytes of WORD, which hold no space, are an address: "name@shop.example",
 * "bay.free-coins.example", "https://...". A stop or sign inside it stands between letters or
 * digits. */
static bool is_address(const char *word, size_t length)
{
    for (size_t i = 1; i + 1 < length; i++) {
        unsigned char before = (unsigned char)word[i - 1], behind = (unsigned char)word[i + 1];

        if (word[i] == ':' && i + 2 < length && behind == '/' && word[i + 2] == '/')
            return true;
        if ((word[i] == '.' || word[i] == '@') && isalnum(before) && isalpha(behind))
            return true;
    }
    return false;
}

/* An address is read from its end: cut at a hyphen it would show another one's. It stays whole
 * where the line is long enough for it. */
static void keep_addresses_whole(const char *text, size_t length, bool *allowed)
{
    for (size_t start = 0; start < length;) {
        size_t end = start;

        while (end < length && (unsigned char)text[end] > ' ' && (unsigned char)text[end] < 0x7F)
            end++;
        if (end > start + 2 && is_address(text + start, end - start))
            memset(allowed + start + 1, false, (end - start - 1) * sizeof *allowed);
        start = end > start ? end : start + 1;
    }
}

/* Thai letters are E0 B8 xx and E0 B9 xx. */
static bool may_be_thai(const char *text, size_t length)
{
    for (const char *at = text; (at = memchr(at, 0xE0, length - (size_t)(at - text))) != NULL;
         at++) {
        if (at + 1 < text + length && ((unsigned char)at[1] & 0xFE) == 0xB8)
            return true;
    }
    return false;
}

void text_breaks(const char *text, size_t length, const char *language, bool *allowed)
{
    char few[SHORT_TEXT];
    char *flags = length <= sizeof few ? few : mem_alloc(length);

    u8_possible_linebreaks((const uint8_t *)text, length, "UTF-8", flags);
    for (size_t i = 0; i < length; i++)
        allowed[i] = flags[i] == UC_BREAK_POSSIBLE || flags[i] == UC_BREAK_MANDATORY;
    if (flags != few)
        free(flags);
    drop_breaks_in_words(text, length, allowed);
    keep_addresses_whole(text, length, allowed);
    if (has_primary(language, "zh") || has_primary(language, "ja"))
        add_quote_breaks(text, length, allowed);
    if (may_be_thai(text, length))
        add_thai_breaks(text, length, allowed);
}
