/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a player has shown of each skill, from all attempts: an Elo estimate against the difficulty of what was
 * answered (Pelanek 2016, "Applications of the Elo rating system in adaptive educational systems"), and
 * Leitner boxes for coming back to it after 3, 7, 30 and 90 days.
 */
#ifndef KANCIL_LEARN_SKILL_H
#define KANCIL_LEARN_SKILL_H

#include "engine/attempt.h"

#include <stddef.h>
#include <stdint.h>

struct skill_state {
    int evidence;   /* graded choices, flags counted and judgements that bear on it */
    double rating;  /* Elo, logistic scale, 0 at the start */
    double mastery; /* chance of answering well at difficulty 3: 0 to 1 */
    int box;        /* 0: never met; 1 to 4 */
    int64_t due;    /* milliseconds UTC of the day it comes back; 0 while box is 0 */
};

enum skill_growth { SKILL_NEW, SKILL_GROWING, SKILL_STEADY };
enum skill_growth skill_growth(const struct skill_state *state);

/* Works out all skills from attempts in order of their start (the caller sorts). The same history gives the
 * same states. */
void skill_states(const struct attempt *const *attempts, size_t count,
                  struct skill_state states[SKILL_COUNT]);

#endif
