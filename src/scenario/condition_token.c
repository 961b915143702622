/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/condition_token.h"

#include "base/utf8.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
        c == '-';
}

/* The length of the token at AT, which is no blank. */
static size_t token_length(const char *at)
{
    static const char *const signs[] = {"==", "!=", "<=", ">=", "&&", "||"};
    const char *end = at + strlen(at), *next = at;

    if (is_word(*at)) {
        while (is_word(*next))
            next++;
        return (size_t)(next - at);
    }
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (strncmp(at, signs[i], 2) == 0)
            return 2;
    utf8_next(&next, end);
    return (size_t)(next - at);
}

struct token token_next(const char *source, const char **at)
{
    while (**at == ' ' || **at == '\n' || **at == '\t')
        ++*at;
    struct token token = {.kind = TOKEN_END, .offset = (size_t)(*at - source)};
    if (!**at)
        return token;
    token.length = token_length(*at);
    int shown = token.length < sizeof token.text ? (int)token.length : (int)sizeof token.text - 1;
    snprintf(token.text, sizeof token.text, "%.*s", shown, *at);
    const char *digits = token.text + (token.text[0] == '-');
    token.kind = !is_word(**at)                            ? TOKEN_SIGN
        : *digits && !digits[strspn(digits, "0123456789")] ? TOKEN_NUMBER
                                                           : TOKEN_WORD;
    *at += token.length;
    return token;
}
