/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Home in plain mode, for a person at a terminal who has named no scenario: what is due today, then
 * everything by topic, to be chosen by number.
 */
#ifndef KANCIL_LINE_HOME_H
#define KANCIL_LINE_HOME_H

#include "learn/path.h"
#include "line/console.h"
#include "store/profile.h"

enum home_wish { HOME_LEAVE, HOME_SCENARIO, HOME_BOOSTER, HOME_WHO };

struct home_choice {
    enum home_wish wish;
    const struct catalogue_entry *entry; /* of SCENARIO: of the catalogue; never a broken one */
};

/* Asks PROFILE, who has played as PLAYER tells, what to do. */
struct home_choice home_ask(const struct console *console, const struct catalogue *catalogue,
    const struct profile *profile, const struct path_player *player);

#endif
