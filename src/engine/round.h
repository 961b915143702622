/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which items of a deck a play gets, and in which order, from its seed alone.
 */
#ifndef KANCIL_ENGINE_ROUND_H
#define KANCIL_ENGINE_ROUND_H

#include "scenario/model.h"

#include <stdint.h>

/* Writes places among DECK->items to DRAWN (room for item_count) and returns how many: DECK->draw
 * of them, their share of genuine ones within one item of the share in the deck, shuffled where the
 * deck is.
 *
 * A seed's low bits (below ROUND_SLICE) shuffle genuine and fake items once and for all, and its
 * high bits say how many draws went before: each draw goes on where the one before it ended, round
 * and round, so that along a row of seeds no item comes twice until all of its kind have come.
 *
 * FORM 'a' or 'b' takes the items of that form (form.h), of which the seed decides the order alone;
 * 0, or a deck without forms, takes the whole deck. */
int round_draw(const struct deck *deck, uint64_t seed, char form, int *drawn);

#define ROUND_SLICE (UINT64_C(1) << 40)
#define ROUND_SEED_LIMIT (UINT64_C(1) << 53) /* larger ones are no exact number in JSON */
/* The seed of the draw that goes on behind that of LAST, and a first one made of FRESH where there
 * was none (LAST is ROUND_SEED_LIMIT) or there were too many. */
uint64_t round_next_seed(uint64_t last, uint64_t fresh);

#endif
