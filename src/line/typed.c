/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of input taken strictly: what is not exactly a command is unknown, and costs nothing. */

#include "config.h"

#include "line/typed.h"

#include <string.h>

static const char *skip_spaces(const char *text)
{
    return text + strspn(text, " \t\r\n");
}

/* The whole number at *TEXT, and *TEXT moved behind it; 0 where there is none. */
static int read_number(const char **text)
{
    int number = 0;
    while (**text >= '0' && **text <= '9') {
        if (number < 10000)
            number = number * 10 + (**text - '0');
        if (number > 10000)
            number = 10000;
        ++*text;
    }
    return number;
}

static enum typed_kind kind_of_letter(char letter)
{
    switch (letter | ('a' ^ 'A')) { /* case does not matter */
    case 'f':
        return TYPED_FLAG;
    case 'i':
        return TYPED_LOOK;
    case 't':
        return TYPED_TIMEOUT;
    case 'b':
        return TYPED_BACK;
    case 'w':
        return TYPED_WHO;
    case 'h':
        return TYPED_HELP;
    case 'q':
        return TYPED_QUIT;
    case 'x':
        return TYPED_LEAVE;
    default:
        return letter == '?' ? TYPED_KEYS : TYPED_UNKNOWN;
    }
}

struct typed typed_read(const char *line)
{
    const char *at = skip_spaces(line);
    if (!*at)
        return (struct typed){TYPED_EMPTY, 0};

    struct typed typed = {TYPED_NUMBER, 0};
    if (*at < '0' || *at > '9') {
        typed.kind = kind_of_letter(*at);
        at = skip_spaces(at + 1);
    }
    typed.number = read_number(&at);
    bool wants_number = typed.kind == TYPED_NUMBER || typed.kind == TYPED_FLAG ||
                        typed.kind == TYPED_LOOK;
    if (*skip_spaces(at) || wants_number != (typed.number > 0))
        typed.kind = TYPED_UNKNOWN;
    return typed;
}
