/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two parallel forms of a deck: two sets of items, 'a' and 'b', so that the same people can be
 * asked before and after with what they have not met. Everybody who is given a form is given the
 * same items, in an order of their own.
 *
 * The forms share no item, are of the same size (the deck's draw, or half of its items where that
 * is less) and hold the same number of genuine ones, as near to the deck's share as that allows.
 * The sums of their items' difficulties are as near to each other as any way to halve these items
 * makes them.
 */
#ifndef KANCIL_ENGINE_FORM_H
#define KANCIL_ENGINE_FORM_H

#include "scenario/model.h"

#include <stdbool.h>

#define FORM_LEAST                                                                 \
    2 /* genuine ones in a deck, and fake ones: each form has one of each at least \
       */

/* Whether DECK has items enough for two forms. */
bool form_exists(const struct deck *deck);
/* The same of what is judged in SCENARIO: its items, or its practice. */
bool form_exists_in(const struct scenario *scenario);

/* Writes the places in DECK->items of those of FORM ('a' or 'b') to ITEMS (room for item_count), in
 * rising order; how many, 0 where there are no forms. */
int form_items(const struct deck *deck, char form, int *items);

#endif
