/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A booster: about two minutes of judging items that bear on what is due, new ones before old ones,
 * taken from the decks and practice rounds of many scenarios. It is a deck like any other and is
 * played by a session with MODE_BOOSTER; its items are called "scenario/item".
 */
#ifndef KANCIL_LEARN_BOOSTER_H
#define KANCIL_LEARN_BOOSTER_H

#include "engine/attempt.h"
#include "learn/skill.h"
#include "scenario/model.h"

#include <stddef.h>
#include <stdint.h>

#define BOOSTER_ITEMS 6

/* The skills of STATES that are due at NOW, as a set; 0 where none is. */
unsigned booster_due(const struct skill_state states[SKILL_COUNT], int64_t now);

/* The items that bear on SKILLS come first, of these the never met ones, then those met longest
 * ago, of these the ones written for the oldest; SEED decides among equals. Half of them are
 * genuine; two more than the fakes for somebody who mistrusts genuine messages, two fewer for
 * somebody whom tricks get past (as the latest of ATTEMPTS, in order of their start, tell). Items
 * that need their story (a condition, a variable) are left out.
 *
 * The texts are those of SCENARIOS, which must outlive the result (scenario_free). NULL where there
 * are not even two items of each kind. */
struct scenario *booster_build(const struct scenario *const *scenarios, size_t scenario_count,
    const struct attempt *const *attempts, size_t attempt_count, unsigned skills, uint64_t seed);

#endif
