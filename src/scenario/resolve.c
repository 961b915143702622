/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What YAML 1.1 (https://yaml.org/type/) and the core schema of YAML 1.2 make of a plain scalar.
 * Sexagesimal numbers and dates are recognised a little more widely than there, because quoting
 * them does no harm.
 */
#include "config.h"

#include "scenario/scalar.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_one_of(const char *text, const char *const *words)
{
    for (; *words; words++)
        if (strcmp(text, *words) == 0)
            return true;
    return false;
}

static const char *skip(const char *text, const char *set)
{
    return text + strspn(text, set);
}

/* 0b1, 0o7, 0x1f and their like. */
static bool is_other_base(const char *text)
{
    if (text[0] != '0' || !text[1] || !text[2])
        return false;
    const char *set = text[1] == 'b' ? "01_"
        : text[1] == 'o'             ? "01234567_"
        : text[1] == 'x'             ? "0123456789abcdefABCDEF_"
                                     : "";
    return *set && !*skip(text + 2, set);
}

/* Digits with underscores, a fraction, an exponent: 12, 1_000, 3.5, .5, 1e3; or parts of sixty:
 * 17:41. */
static bool is_decimal(const char *text)
{
    const char *rest = skip(text, "0123456789_");
    bool digits = is_digit(text[0]);

    while (digits && *rest == ':' && is_digit(rest[1]))
        rest = skip(rest + 1, "0123456789");
    if (*rest == '.') {
        digits = digits || is_digit(rest[1]);
        rest = skip(rest + 1, "0123456789_.");
    }
    if (digits && (*rest == 'e' || *rest == 'E')) {
        rest += 1 + (rest[1] == '+' || rest[1] == '-');
        digits = is_digit(*rest);
        rest = skip(rest, "0123456789");
    }
    return digits && !*rest;
}

static bool is_number(const char *text)
{
    static const char *const words[] = {".inf", ".Inf", ".INF", NULL};
    static const char *const nothing[] = {".nan", ".NaN", ".NAN", NULL};

    if (is_one_of(text, nothing))
        return true;
    text += *text == '+' || *text == '-';
    return is_other_base(text) || is_decimal(text) || is_one_of(text, words);
}

/* 2026-11-21, also with a time behind it. */
static bool is_date(const char *text)
{
    const char *rest = skip(text, "0123456789");
    if (rest - text != 4 || *rest != '-')
        return false;
    const char *month = rest + 1;
    rest = skip(month, "0123456789");
    if (rest == month || rest - month > 2 || *rest != '-')
        return false;
    const char *day = rest + 1;
    rest = skip(day, "0123456789");
    if (rest == day || rest - day > 2)
        return false;
    return !*rest ||
        ((*rest == 'T' || *rest == 't' || *rest == ' ') && !*skip(rest, "0123456789:.TtZz+- "));
}

enum resolved scalar_resolve(const char *text)
{
    static const char *const nulls[] = {"~", "null", "Null", "NULL", NULL};
    static const char *const booleans[] = {"y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No",
        "NO", "true", "True", "TRUE", "false", "False", "FALSE", "on", "On", "ON", "off", "Off",
        "OFF", NULL};

    if (!*text || is_one_of(text, nulls) || strcmp(text, "<<") == 0 || strcmp(text, "=") == 0)
        return RESOLVED_NULL;
    if (strchr("yYnNtTfFoO", *text))
        return is_one_of(text, booleans) ? RESOLVED_BOOLEAN : RESOLVED_TEXT;
    if (!strchr("+-.0123456789", *text))
        return RESOLVED_TEXT;
    return is_date(text) ? RESOLVED_DATE : is_number(text) ? RESOLVED_NUMBER : RESOLVED_TEXT;
}

bool scalar_is_kebab(const char *text)
{
    bool after_word = false;

    for (; *text; text++) {
        bool letter = (*text >= 'a' && *text <= 'z') || is_digit(*text);
        if (!letter && (*text != '-' || !after_word))
            return false;
        after_word = letter;
    }
    return after_word;
}

bool scalar_is_whole(const char *text, int *value)
{
    const char *digits = text + (*text == '-');

    if (!is_digit(*digits) || *skip(digits, "0123456789") || (digits[0] == '0' && digits[1]))
        return false;
    long number = strtol(text, NULL, 10); /* far too large ones come back as the nearest long */
    *value = number > INT_MAX ? INT_MAX : number < INT_MIN ? INT_MIN : (int)number;
    return true;
}
