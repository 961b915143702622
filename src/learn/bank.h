/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The item bank: the scenarios of the catalogue whose items may be asked of a player, loaded whole,
 * and the booster that is made of them.
 */
#ifndef KANCIL_LEARN_BANK_H
#define KANCIL_LEARN_BANK_H

#include "learn/booster.h"
#include "learn/path.h"

struct bank;

/* Makes a booster for PLAYER: of what is due, else of all that was met, else of anything. Scenarios
 * for an older band, for other people, or in another language than most are left out, as are those
 * that cannot be read. How many are read does not grow with the catalogue: of those that train what
 * is wanted the ones come first that nothing was judged of yet, then those judged longest ago.
 * *BOOSTER is NULL where there are not enough items; it lives as long as the bank, which the caller
 * owns. */
struct bank *bank_open_booster(const struct catalogue *catalogue, const struct path_player *player,
    uint64_t seed, struct scenario **booster);
/* Makes the booster of COUNT items again that are called NAMES ("scenario/item"); *BOOSTER is NULL
 * where one of them is not there any more. */
struct bank *bank_reopen_booster(const struct catalogue *catalogue, const char *const *names,
    size_t count, struct scenario **booster);
void bank_free(struct bank **bank);

#endif
