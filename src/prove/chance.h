/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Plays by chance, for stories of more states than can be gone through. What they find is true;
 * what they do not find proves nothing.
 */
#ifndef KANCIL_PROVE_CHANCE_H
#define KANCIL_PROVE_CHANCE_H

#include "base/buf.h"
#include "scenario/model.h"

#include <stdint.h>

#define CHANCE_PLAYS 10000
#define CHANCE_SEED 1

struct chance {
    int plays, scenes;         /* scenes that they came to */
    int given_up;              /* plays that did not end */
    const struct scene *stuck; /* the first met with nothing to choose, or NULL */
    struct buf answers;        /* that led there; buf_done */
};

/* Plays STORY so often, choosing at random by SEED. */
void chance_play(const struct scenario *story, int plays, uint64_t seed, struct chance *chance);

#endif
