/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a player's history comes to, as a model for any front end: the two numbers and how they
 * went, the skills, how well sureness fitted, what comes back when. Nothing in it compares people.
 */
#ifndef KANCIL_LEARN_PROGRESS_H
#define KANCIL_LEARN_PROGRESS_H

#include "base/arena.h"
#include "learn/discernment.h"
#include "learn/skill.h"

#include <stddef.h>
#include <stdint.h>

/* Each point of the two curves looks back on so many fakes and as many genuine ones: few enough to
 * move, enough not to jump. */
#define PROGRESS_WINDOW 10
#define PROGRESS_LEAST 4 /* of a kind, before a point is worth drawing */

/* d' and criterion are told only from so many of each kind on, and the Brier score from as many
 * judgements on. */
#define PROGRESS_POOLED 10

/* One day on which something was judged: the latest of each kind up to then. */
struct progress_point {
    int64_t day;  /* milliseconds UTC of its beginning */
    double place; /* in the time between the first point and the last: 0 to 1 */
    int caught, fakes;
    int trusted, genuine;
};

struct progress_sureness {
    int count, right;
    double said; /* the chance of being right that this sureness stands for */
};

struct progress {
    struct discernment found;
    struct discernment_hint hint;
    bool is_pooled; /* enough of each kind for d' and criterion */
    struct counts signs;
    struct progress_point *points;
    size_t point_count;
    struct skill_state skills[SKILL_COUNT];
    enum skill due[SKILL_COUNT]; /* the skills that were met, the soonest due first */
    int due_count;
    struct progress_sureness sureness[3];
    int attempts, finished;
    int64_t seconds;
};

/* Fills *PROGRESS from COUNT attempts in order of their start, with CATALOGUE as for skill_states;
 * arrays come from ARENA. */
void progress_build(const struct attempt *const *attempts, size_t count,
    const struct catalogue *catalogue, struct arena *arena, struct progress *progress);

/* Skills in groups, for showing them: the members of GROUP as a set, and its translated title. */
#define PROGRESS_GROUPS 4
unsigned progress_group(int group);
const char *progress_group_title(int group);

#endif
