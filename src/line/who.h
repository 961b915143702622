/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who plays, asked line by line: nickname or none, age, part, country, language. Nothing else is
 * ever asked. */
#ifndef KANCIL_LINE_WHO_H
#define KANCIL_LINE_WHO_H

#include "line/console.h"
#include "scenario/catalogue.h"
#include "store/profile.h"

/* Fills PROFILE by what is answered; an empty answer leaves what it has. False where the player
 * leaves: then PROFILE is as it was. The language is used at once. */
bool who_ask(
    const struct console *console, const struct catalogue *catalogue, struct profile *profile);

/* Asks which of PROFILES plays, or somebody new, or whether what is known of PROFILE changes; then
 * as who_ask. */
bool who_choose(const struct console *console, const struct catalogue *catalogue,
    const struct profile_list *profiles, struct profile *profile);

#endif
