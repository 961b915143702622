/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A scenario played to death: every way where they are few, else every state once; or by chance, so
 * often as is asked for; and by players of each kind.
 */
#ifndef KANCIL_PROVE_WALK_H
#define KANCIL_PROVE_WALK_H

#include "prove/bounds.h"
#include "prove/player.h"
#include "prove/tally.h"

#include <stdint.h>

#define WALK_WAYS_MOST 20000 /* so many are all played */
#define WALK_PLAYERS 100     /* plays of each kind, unless the caller says how many */
#define WALK_CHANCE 10000    /* plays by chance, where there are too many states */
#define WALK_SEED 1

enum walk_kind {
    WALK_WAYS,   /* every way was played */
    WALK_STATES, /* every state was met once */
    WALK_RUNS,   /* by chance; nothing was proved by it */
    WALK_ITEMS   /* a deck: every item once */
};

struct walk_options {
    int64_t runs;  /* 0: everything, where that can be */
    uint64_t seed; /* of the first play; the n-th has the seed plus n - 1 */
    bool players;  /* each kind plays as well, `runs` times or WALK_PLAYERS */
};

/* The plays of one kind of player. */
struct walk_group {
    int64_t runs, given_up;
    int64_t scored, score_sum; /* plays that have a score */
    struct tally tally;        /* scenario NULL where there was no play */
};

struct walk {
    const struct scenario *scenario;
    enum walk_kind kind;
    uint64_t ways;   /* of WALK_WAYS */
    uint64_t seed;   /* of the first play */
    uint32_t states; /* found; all of them where complete */
    bool complete;
    struct bounds bounds;        /* where complete */
    struct tally tally;          /* of ways, states or items */
    const struct tally *counted; /* that, or the tally of the plays by chance */
    struct walk_group groups[PLAYER_COUNT];
};

/* SCENARIO is borrowed. The same options give the same walk. */
void walk_make(
    const struct scenario *scenario, const struct walk_options *options, struct walk *walk);
void walk_done(struct walk *walk);

/* The mean score of a group rounded half up, or SCORE_NONE; and the mean minutes of its plays. */
int walk_score(const struct walk_group *group);
double walk_minutes(const struct walk_group *group);

#endif
