/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which items a player is given next: the seed of the next draw, chosen by what was met before.
 */
#ifndef KANCIL_LEARN_DRAW_H
#define KANCIL_LEARN_DRAW_H

#include "engine/attempt.h"
#include "scenario/model.h"

#include <stddef.h>
#include <stdint.h>

/* The seed for the next play of SCENARIO in FORM after COUNT attempts in order of their start: the
 * draw that goes on behind the last one (round.h), so that no item comes twice until all have come.
 * Where a booster has given some of them away meanwhile, another draw that repeats less, if one is
 * found; seeds that are tried come from FRESH, as does the first one of all. */
uint64_t draw_next_seed(const struct attempt *const *attempts, size_t count,
    const struct scenario *scenario, char form, uint64_t fresh);

#endif
