/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stories and decks made by chance, to be played by chance: every feature that a play can meet, in
 * combinations that nobody would think of. The same seed makes the same story.
 */
#ifndef KANCIL_TESTS_RANDOM_STORY_H
#define KANCIL_TESTS_RANDOM_STORY_H

#include "engine/session.h"
#include "scenario/model.h"

#include <stdint.h>

/* Numbers for tests alone, so that nothing under test makes its own input. */
struct lcg {
    uint64_t state;
};
int lcg_below(struct lcg *lcg, int bound);

/* Freed with scenario_free. */
struct scenario *random_story(uint64_t seed);
struct scenario *random_deck(uint64_t seed);

/* Gives SESSION one answer that is possible now, taken by chance. It must be waiting. */
void answer_by_chance(struct session *session, struct lcg *lcg, int at);

#endif
