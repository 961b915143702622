/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Attempts made by chance: every value that a record can hold, in any combination. The same seed
 * makes the same ones, but for their ids.
 */
#ifndef KANCIL_TESTS_RANDOM_ATTEMPT_H
#define KANCIL_TESTS_RANDOM_ATTEMPT_H

#include "engine/attempt.h"

struct dice {
    uint64_t state;
};
int dice_below(struct dice *dice, int bound);

/* With a new id; strings and lists come from ARENA. Begun on some day of 2026, often on the same as
 * another. */
struct attempt *random_attempt(struct arena *arena, struct dice *dice);

#endif
