/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which plural form a number takes, by an expression of C over n, as the head of a catalogue has
 * it: whole numbers, n, parentheses, ! * / % + - < <= > >= == != && || and ?:. It is reckoned as it
 * is read; there are few plurals on a screen.
 */
#include "config.h"

#include "base/mo.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH 64

struct reckoning {
    const char *at;
    unsigned long n;
    int depth;
    bool wrong;
};

static unsigned long choose(struct reckoning *reckoning);

static void skip_blanks(struct reckoning *reckoning)
{
    reckoning->at += strspn(reckoning->at, " \t");
}

/* Goes past SIGN where it stands next and is not the beginning of a longer one. */
static bool take(struct reckoning *reckoning, const char *sign)
{
    size_t length = strlen(sign);

    skip_blanks(reckoning);
    if (strncmp(reckoning->at, sign, length) != 0 ||
        (length == 1 && strchr("!<>", *sign) != NULL && reckoning->at[1] == '='))
        return false;
    reckoning->at += length;
    return true;
}

static unsigned long primary(struct reckoning *reckoning)
{
    unsigned long value = 0;

    if (++reckoning->depth > DEPTH) {
        reckoning->wrong = true;
    } else if (take(reckoning, "!")) {
        value = !primary(reckoning);
    } else if (take(reckoning, "(")) {
        value = choose(reckoning);
        reckoning->wrong |= !take(reckoning, ")");
    } else if (take(reckoning, "n")) {
        value = reckoning->n;
    } else {
        char *end;
        value = strtoul(reckoning->at, &end, 10);
        reckoning->wrong |= end == reckoning->at || strchr("0123456789", *reckoning->at) == NULL;
        reckoning->at = end;
    }
    reckoning->depth--;
    return value;
}

enum operation { TIMES, OVER, REST, PLUS, MINUS, LESS, MOST, MORE, LEAST, SAME, OTHER, AND, OR };

static const struct {
    const char *sign;
    int rank; /* what binds more tightly has the higher one */
} operations[] = {
    [TIMES] = {"*", 6},
    [OVER] = {"/", 6},
    [REST] = {"%", 6},
    [PLUS] = {"+", 5},
    [MINUS] = {"-", 5},
    [LESS] = {"<", 4},
    [MOST] = {"<=", 4},
    [MORE] = {">", 4},
    [LEAST] = {">=", 4},
    [SAME] = {"==", 3},
    [OTHER] = {"!=", 3},
    [AND] = {"&&", 2},
    [OR] = {"||", 1},
};

#define OPERATIONS (sizeof operations / sizeof operations[0])

static unsigned long apply(enum operation operation, unsigned long a, unsigned long b)
{
    switch (operation) {
    case TIMES: return a * b;
    case OVER: return b != 0 ? a / b : 0;
    case REST: return b != 0 ? a % b : 0;
    case PLUS: return a + b;
    case MINUS: return a - b;
    case LESS: return a < b;
    case MOST: return a <= b;
    case MORE: return a > b;
    case LEAST: return a >= b;
    case SAME: return a == b;
    case OTHER: return a != b;
    case AND: return a && b;
    case OR: return a || b;
    }
    return 0;
}

/* The operation of RANK that stands next, gone past; OPERATIONS where there is none. */
static size_t take_operation(struct reckoning *reckoning, int rank)
{
    for (size_t i = 0; i < OPERATIONS; i++) {
        if (operations[i].rank == rank && take(reckoning, operations[i].sign))
            return i;
    }
    return OPERATIONS;
}

static unsigned long combine(struct reckoning *reckoning, int rank)
{
    if (rank > operations[TIMES].rank)
        return primary(reckoning);
    unsigned long value = combine(reckoning, rank + 1);
    size_t operation;
    while ((operation = take_operation(reckoning, rank)) < OPERATIONS)
        value = apply((enum operation)operation, value, combine(reckoning, rank + 1));
    return value;
}

static unsigned long choose(struct reckoning *reckoning)
{
    unsigned long value = combine(reckoning, operations[OR].rank);

    if (!take(reckoning, "?") || ++reckoning->depth > DEPTH)
        return value;
    unsigned long yes = choose(reckoning);
    reckoning->wrong |= !take(reckoning, ":");
    unsigned long no = choose(reckoning);
    reckoning->depth--;
    return value ? yes : no;
}

unsigned long mo_plural_form(const char *expression, unsigned long count)
{
    struct reckoning reckoning = {.at = expression, .n = count};
    unsigned long form = choose(&reckoning);

    skip_blanks(&reckoning);
    return reckoning.wrong || strchr(";\n", *reckoning.at) == NULL ? 0 : form;
}
