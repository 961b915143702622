/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Today's path: what is due, as a booster, or the booster that was left; what else was left and can
 * be gone on with; then the scenario with the most to teach at a fitting difficulty. Each with its
 * reason in one sentence. Something chosen freely is the caller's last entry.
 *
 * The most to teach has what trains the skills that are unmet or least mastered. Difficulty fits
 * where the player should do well three times in four, as in S. Klinkenberg, M. Straatemeier and
 * H. L. J. van der Maas, "Computer adaptive practice of Maths ability using a new item response
 * model for on the fly ability and difficulty estimation", Computers & Education 57 (2011),
 * 1813-1824. What is written for a younger band counts half.
 *
 * The same catalogue and history give the same path on the same day. What it costs grows with the
 * sum of the two, not with their product.
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
    PATH_DUE,        /* skills come back today: a booster */
    PATH_UNFINISHED, /* was begun and not ended */
    PATH_FIRST,      /* a good one to begin with */
    PATH_NEW_SKILL,  /* trains what was never met */
    PATH_GROWING,    /* trains what is not steady yet */
    PATH_GENUINE,    /* for players who mistrust genuine messages */
    PATH_AGAIN       /* everything that fits was played */
};

struct path_step {
    const struct catalogue_entry *entry; /* NULL for a booster */
    enum path_reason reason;
    enum skill skill; /* the one it is about, for DUE the one due for longest; of a scenario that is
                       * UNFINISHED none */
};

/* Whether ENTRY can be used and is for PLAYER: neither for an older band nor for other people (what
 * is for families is for everybody, what is for any adult is for parents too). */
bool path_is_for(const struct path_player *player, const struct catalogue_entry *entry);

/* Whether PLAYER is shown ENTRY to choose from: as above, and grown-ups may look at what is for
 * students too, whom they play with. */
bool path_may_choose(const struct path_player *player, const struct catalogue_entry *entry);

enum path_state { PATH_NEVER, PATH_LEFT, PATH_PLAYED };
/* For each entry of CATALOGUE whether PLAYER has played it to its end, or else can go on with it;
 * the caller frees it. */
enum path_state *path_states(const struct catalogue *catalogue, const struct path_player *player);

#define PATH_MOST 3
/* At most PATH_MOST steps to STEPS; how many. Never an entry that is not for the player, nor one
 * twice. */
int path_today(const struct catalogue *catalogue, const struct path_player *player,
    struct path_step steps[PATH_MOST]);
/* The reason as one translated sentence, in OUT. */
void path_sentence(const struct path_step *step, char *out, size_t size);

#endif
