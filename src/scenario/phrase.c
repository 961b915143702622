/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/phrase.h"

#include <string.h>

#define APOSTROPHE "\xE2\x80\x99" /* U+2019 */

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
        (c & '\x80') != 0;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Whether a word may begin at AT, or end before it. */
static bool is_border(const char *text, size_t at)
{
    if (at == 0 || !is_letter(text[at - 1]))
        return true;
    return !is_letter(text[at]) || strncmp(text + at, APOSTROPHE, 3) == 0;
}

size_t phrase_at(const char *text, size_t at, const char *phrase)
{
    size_t start = at;

    if (!is_border(text, at))
        return 0;
    for (; *phrase; phrase++) {
        if (*phrase == ' ') {
            if (!is_blank(text[at]))
                return 0;
            while (is_blank(text[at]))
                at++;
        } else if (*phrase == '\'' && strncmp(text + at, APOSTROPHE, 3) == 0) {
            at += 3;
        } else if (lower(text[at]) == *phrase) {
            at++;
        } else {
            return 0;
        }
    }
    return is_border(text, at) ? at - start : 0;
}

bool phrase_find(const char *text, size_t from, const char *phrase, size_t *at, size_t *length)
{
    for (*at = from; text[*at]; ++*at) {
        *length = phrase_at(text, *at, phrase);
        if (*length > 0)
            return true;
    }
    return false;
}

static bool ends_sentence(char c)
{
    return c == '.' || c == '!' || c == '?' || c == '\n';
}

static bool says_no(const char *text, size_t word)
{
    static const char *const words[] = {"not", "never", "no", "none", "nothing", "nobody", "isn't",
        "wasn't", "aren't", "weren't", "don't", "cannot", "can't", "hardly", "without"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (phrase_at(text, word, words[i]) > 0)
            return true;
    return false;
}

bool phrase_is_denied(const char *text, size_t at, int count)
{
    while (at > 0 && count > 0 && !ends_sentence(text[at - 1])) {
        at--;
        if (!is_blank(text[at]) && (at == 0 || is_blank(text[at - 1]))) {
            if (says_no(text, at))
                return true;
            count--;
        }
    }
    return false;
}
