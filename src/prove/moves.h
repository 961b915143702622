/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What can happen next in a situation of a story: the edges of the state space. Every change of the
 * state is made by the engine's own functions.
 */
#ifndef KANCIL_PROVE_MOVES_H
#define KANCIL_PROVE_MOVES_H

#include "prove/facts.h"

#include <stddef.h>

enum move_kind {
    MOVE_GOTO, /* nothing is answered */
    MOVE_TIMEOUT,
    MOVE_LOOK,  /* look; only where it makes a difference */
    MOVE_FLAG,  /* tell: flags it, or takes the flag back; only where something reads it */
    MOVE_CHOOSE /* choice, number as shown */
};

struct move {
    enum move_kind kind;
    const struct choice *choice;
    const struct inspect_item *look;
    int tell;
    int number;
};

/* Zeroed before its first use, and used again for the next situation. */
struct moves {
    struct move *list;
    size_t count, capacity;
    int choices; /* how many choices are shown */
};

/* All moves from FROM: the choices first, in the order in which they are shown. None at an ending.
 */
void moves_find(const struct facts *facts, const struct situation *from, struct moves *moves);
void moves_done(struct moves *moves);

/* Makes TO what FROM becomes by MOVE; TO->state is a state of the same story. */
void moves_make(const struct facts *facts, const struct situation *from, const struct move *move,
    struct situation *to);
/* Makes TO the beginning of the story. */
void moves_begin(const struct facts *facts, struct situation *to);

/* Whether MOVE is an answer to a question: what the length of a way is counted in. */
static inline bool move_answers(enum move_kind kind)
{
    return kind == MOVE_CHOOSE || kind == MOVE_TIMEOUT;
}

#endif
