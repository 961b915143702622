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
 * Two forms, 'a' and 'b', halve the deck once and for all (genuine and fake each, equally
 * difficult), so that somebody can be asked before and after with items never met; 0 takes the
 * whole deck. */
int round_draw(const struct deck *deck, uint64_t seed, char form, int *drawn);

#endif
