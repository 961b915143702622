/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An item taken out of its scenario into a booster: for booster.c alone.
 */
#ifndef KANCIL_LEARN_BOOSTER_ITEM_H
#define KANCIL_LEARN_BOOSTER_ITEM_H

#include "scenario/model.h"

#include <stdbool.h>

/* Whether ITEM can be played without its scenario: nothing of it hangs on a condition, and no text
 * shows a variable. */
bool booster_item_stands_alone(const struct scenario *scenario, const struct item *item);

/* Adds ITEM of SCENARIO as the next one of BOOSTER's deck (which has room for it), with its name,
 * its speakers and its places made those of the booster. */
void booster_item_add(
    struct scenario *booster, const struct scenario *scenario, const struct item *item);

#endif
