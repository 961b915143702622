/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Today's path: what is due, as a booster, what was begun, then the scenario with the most to teach
 * at a fitting difficulty. Each with its reason in one sentence. Something chosen freely is the
 * caller's last entry.
 */
#ifndef KANCIL_LEARN_PATH_H
#define KANCIL_LEARN_PATH_H

#include "engine/attempt.h"
#include "learn/skill.h"
#include "scenario/catalogue.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct path_player {
    enum band band;
    enum audience audience;
    const struct attempt *const *attempts; /* in order of their start */
    size_t attempt_count;
    int64_t now;
};

enum path_reason {
    PATH_UNFINISHED, /* was begun and not ended */
    PATH_DUE,        /* skills come back today: a booster */
    PATH_NEW_SKILL,  /* trains what was least met */
    PATH_GENUINE,    /* for players who mistrust genuine messages */
    PATH_FIRST       /* a good one to begin with */
};

struct path_step {
    const struct catalogue_entry *entry; /* NULL for DUE */
    enum path_reason reason;
    enum skill skill; /* the one it is about, for DUE (the one due for longest) and NEW_SKILL */
};

/* Whether ENTRY can be used and is for PLAYER: neither for an older band nor for other people (what
 * is for families is for everybody, what is for any adult is for parents too). */
bool path_is_for(const struct path_player *player, const struct catalogue_entry *entry);

#define PATH_MOST 3
/* At most PATH_MOST steps to STEPS; how many. Never an entry that is not for the player, nor one
 * twice. */
int path_today(const struct catalogue *catalogue, const struct path_player *player,
    struct path_step steps[PATH_MOST]);
/* The reason as one translated sentence. It does not name the skill: term_title does. */
const char *path_sentence(const struct path_step *step);

#endif
