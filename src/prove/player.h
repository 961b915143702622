/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Simulated players, who play through a real session (kancil-scenario(5), WHAT CHECK PROVES):
 *
 *   careless    takes the worst choice shown, flags nothing, judges wrong
 *   careful     takes the best, flags the strong signs, judges right
 *   trusting    takes what leans to trust, flags nothing, judges all genuine
 *   suspicious  takes what leans to distrust, flags every line, judges all fake
 *   uniform     takes any choice, flags nothing, judges either way
 *
 * Of equals the first is taken; an unrated choice ranks between careful and risky; where nothing
 * shown leans that way, the first. They look into nothing and let no timer run out. A play that is
 * not over after PLAYER_CHOICES_MOST choices is given up, and so is one with nothing to choose.
 */
#ifndef KANCIL_PROVE_PLAYER_H
#define KANCIL_PROVE_PLAYER_H

#include "base/rng.h"
#include "engine/session.h"

#include <stdbool.h>

#define PLAYER_CHOICES_MOST 1000

enum player_kind {
    PLAYER_UNIFORM,
    PLAYER_CARELESS,
    PLAYER_CAREFUL,
    PLAYER_TRUSTING,
    PLAYER_SUSPICIOUS,
    PLAYER_COUNT
};
extern const char *const PLAYER_NAMES[PLAYER_COUNT];

/* How a play went. */
struct play_outcome {
    bool given_up;
    const struct scene *ending; /* NULL for a deck, or where it was given up */
    int score;                  /* or SCORE_NONE */
    int choices;
    const struct scene *stuck; /* where there was nothing to choose, or NULL */
};

/* Plays SESSION, which stands at its beginning, to its end. Each event is shown to SHOW (NULL: to
 * nobody) before it is answered. RNG is for the uniform player. */
void player_play(struct session *session, enum player_kind kind, struct rng *rng,
    void (*show)(void *data, const struct event *event), void *data, struct play_outcome *outcome);

#endif
