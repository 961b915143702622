/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Items taken out of their scenarios into a booster, for booster.c and bank.c: which can be, and
 * the booster that they make.
 */
#ifndef KANCIL_LEARN_BOOSTER_ITEM_H
#define KANCIL_LEARN_BOOSTER_ITEM_H

#include "scenario/model.h"

#include <stdbool.h>

/* Whether ITEM can be played without its scenario: nothing of it hangs on a condition, and no text
 * shows a variable. */
bool booster_item_stands_alone(const struct scenario *scenario, const struct item *item);

struct booster_pick {
    const struct scenario *scenario;
    const struct item *item;
};

/* The booster of COUNT (1 or more) PICKS in their order, each with its name, its speakers and its
 * places made those of the booster. Its digest stands for all files and items that it is made of.
 * The texts stay those of the scenarios, which must outlive it (scenario_free). */
struct scenario *booster_of(const struct booster_pick *picks, int count);

#endif
