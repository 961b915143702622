/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What was ever met while all states were gone through: scenes, lines, looks, choices and
 * conditions.
 */
#ifndef KANCIL_PROVE_MARKS_H
#define KANCIL_PROVE_MARKS_H

#include "prove/moves.h"

#include <stdbool.h>

/* Of a line, a choice or an inspect item, by its index in the scenario. */
struct mark {
    bool holds; /* its condition was true at some time */
    bool shown; /* and at that time it could be shown, chosen or looked into */
};

struct marks {
    bool *scenes;
    struct mark *lines, *choices, *looks;
    int *unseen; /* by scene: how many of its lines and looks still wait for a mark */
};

void marks_init(struct marks *marks, const struct scenario *scenario);
void marks_done(struct marks *marks);

/* The story has come into AT's scene. */
void marks_enter(struct marks *marks, const struct facts *facts, const struct situation *at);
/* A state in which MOVES are possible. */
void marks_stay(struct marks *marks, const struct facts *facts, const struct situation *at,
    const struct moves *moves);

#endif
