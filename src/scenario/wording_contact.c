/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What could be called or opened: numbers and addresses that are not made for examples.
 */
#include "config.h"

#include "scenario/wording.h"

#include "base/i18n.h"
#include "scenario/finding.h"
#include "scenario/phrase.h"
#include "scenario/texts.h"

#include <string.h>
#include <strings.h>

#define DIGITS_OF_A_NUMBER 7 /* as many are a number of somebody's, whatever is said about them */
#define DIGITS_OF_A_LINE 3   /* as many are one where somebody is told to call them */

struct judging {
    const struct scenario *scenario;
    struct diag_list *diags;
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & '\x80') != 0;
}

/* Digits with single blanks, hyphens, points or brackets between: their length, and how many. */
static size_t number_length(const char *at, int *digits)
{
    size_t length = 0, i = at[0] == '+';

    *digits = 0;
    while (at[i]) {
        if (is_digit(at[i])) {
            ++*digits;
            length = ++i;
        } else if (strchr(" -.()", at[i]) && length > 0 && i < length + 2) {
            i++;
        } else {
            break;
        }
    }
    return length;
}

/* 2026-11-21, 12.30, 1.5: a day, a time or a fraction. */
static bool is_date(const char *at, size_t length)
{
    return length == 10 && at[4] == '-' && at[7] == '-';
}

/* Whether somebody is told to call what stands at AT. */
static bool is_to_be_called(const char *text, size_t at)
{
    static const char *const verbs[] = {"call", "calling", "ring", "dial", "phone", "text",
        "hotline", "helpline", "whatsapp", "sms"};
    size_t word = at;

    while (word > 0 && strchr(" :", text[word - 1]))
        word--;
    while (word > 0 && is_letter(text[word - 1]))
        word--;
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (phrase_at(text, word, verbs[i]) > 0)
            return true;
    return false;
}

/* "call 999." but not "call 100 people". */
static bool is_line(const char *text, size_t at, size_t length, int digits)
{
    const char *behind = text + at + length;

    behind += strspn(behind, " ");
    return digits >= DIGITS_OF_A_LINE && is_to_be_called(text, at) &&
        !(*behind >= 'a' && *behind <= 'z');
}

/* Where the braces that begin at AT end. */
static size_t skip_braces(const char *text, size_t at)
{
    const char *end = text[at + 1] == '{' ? NULL : strchr(text + at, '}');

    return end ? (size_t)(end - text) + 1 : at + 1;
}

static void judge_number(void *data, const struct text_found *found)
{
    const struct judging *judging = data;
    const char *raw = found->text->raw;
    bool inside = false; /* a word or number has begun before */

    for (size_t at = 0; raw[at];) {
        int digits;
        if (raw[at] == '{') {
            at = skip_braces(raw, at);
            continue;
        }
        bool begins = !inside && (is_digit(raw[at]) || (raw[at] == '+' && is_digit(raw[at + 1])));
        size_t length = begins ? number_length(raw + at, &digits) : 0;
        if (length > 0 && !is_date(raw + at, length) &&
            (digits >= DIGITS_OF_A_NUMBER || is_line(raw, at, length, digits)))
            finding_add_in(judging->diags, judging->scenario, found->text, at, length,
                "wording-number",
                _("this may be somebody's number: use {check_line}, a name, or words"));
        at += length > 0 ? length : 1;
        inside = length == 0 && (is_digit(raw[at - 1]) || is_letter(raw[at - 1]));
    }
}

void wording_judge_number(const struct scenario *scenario, struct diag_list *diags)
{
    struct judging judging = {scenario, diags};

    texts_each(scenario, judge_number, &judging);
}

static size_t host_length(const char *at)
{
    size_t length = 0;

    while (is_digit(at[length]) || at[length] == '-' || at[length] == '.' ||
        (is_letter(at[length]) && !(at[length] & '\x80')))
        length++;
    while (length > 0 && (at[length - 1] == '.' || at[length - 1] == '-'))
        length--;
    return length;
}

/* Whether LENGTH bytes of HOST end in NAME, as a label of its own or more. */
static bool ends_in(const char *host, size_t length, const char *name)
{
    size_t size = strlen(name);

    if (length < size || strncasecmp(host + length - size, name, size) != 0)
        return false;
    return length == size || host[length - size - 1] == '.';
}

static bool ends_in_one_of(const char *host, size_t length, const char *const *names)
{
    for (; *names; names++)
        if (ends_in(host, length, *names))
            return true;
    return false;
}

/* Names that nobody can own (RFC 2606 and 6761). */
static bool is_reserved(const char *host, size_t length)
{
    static const char *const names[] = {"example", "test", "invalid", "localhost", "example.com",
        "example.net", "example.org", NULL};

    return ends_in_one_of(host, length, names);
}

/* Words with points between are addresses where the last one is known to end some, or where they
 * are written as one. */
static bool is_address(const char *text, size_t at, size_t length)
{
    static const char *const ends[] = {"com", "net", "org", "edu", "gov", "info", "biz", "io",
        "app", "dev", "xyz", "shop", "online", "site", "store", "link", "club", "top", "tv", "cc",
        "ai", "gg", "ly", "co", "sg", "my", "id", "th", "ph", "vn", "bn", "kh", "mm", "tl", "uk",
        "eu", "de", "fr", "jp", "kr", "cn", "hk", "tw", "au", "nz", "ru", NULL};
    const char *host = text + at;

    if (!memchr(host, '.', length) || !is_letter(host[length - 1]))
        return false;
    if (at >= 3 && strncmp(text + at - 3, "://", 3) == 0)
        return true;
    if (strncasecmp(host, "www.", 4) == 0 || host[length] == '/' || (at > 0 && text[at - 1] == '@'))
        return true;
    return ends_in_one_of(host, length, ends);
}

static void judge_address(void *data, const struct text_found *found)
{
    const struct judging *judging = data;
    const char *raw = found->text->raw;

    for (size_t at = 0; raw[at];) {
        size_t length = raw[at] == '{' ? 0 : host_length(raw + at);
        if (length > 0 && is_address(raw, at, length) && !is_reserved(raw + at, length))
            finding_add_in(judging->diags, judging->scenario, found->text, at, length,
                "wording-address", _("an address ends in .example, which nobody can own"));
        if (raw[at] == '{')
            at = skip_braces(raw, at);
        else
            at += length > 0 ? length : 1;
    }
}

void wording_judge_address(const struct scenario *scenario, struct diag_list *diags)
{
    struct judging judging = {scenario, diags};

    texts_each(scenario, judge_address, &judging);
}
