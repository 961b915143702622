/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One step along a branch that was not taken: what came of it there, and the first words of what
 * followed. For debrief.c; what it fills is in debrief.h.
 */
#ifndef KANCIL_LEARN_DEBRIEF_STEP_H
#define KANCIL_LEARN_DEBRIEF_STEP_H

#include "learn/debrief.h"

/* Plays SESSION's first BEFORE answers once more, takes CHOICE (NUMBER among those shown) in place
 * of the next one, and fills *STEP with what comes until the next question. */
void debrief_step_along(const struct session *session, size_t before, const struct choice *choice,
    int number, struct arena *arena, struct debrief_step *step);

#endif
