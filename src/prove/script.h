/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Moves of the state space made in a real session, which says what number each choice, line and
 * look has there. So whatever the space says can be played, and is seen to be.
 */
#ifndef KANCIL_PROVE_SCRIPT_H
#define KANCIL_PROVE_SCRIPT_H

#include "base/buf.h"
#include "engine/session.h"
#include "prove/moves.h"

#include <stdbool.h>

struct script {
    struct session *session;
    void (*show)(void *data, const struct event *event); /* gets each event, or NULL */
    void *data;
    /* Called before each answer, or NULL: takes the session over and gives one that stands where it
     * stood. */
    struct session *(*between)(void *data, struct session *session);
    struct buf *typed; /* gets the answers as plain play takes them, or NULL */
    int *tells;        /* by the number of a line of this passage: its sign */
    size_t tell_count, tell_capacity;
};

/* A session of SCENARIO at its beginning. */
void script_init(struct script *script, const struct scenario *scenario);
void script_done(struct script *script);
void script_restart(struct script *script); /* begins anew */

/* Makes MOVE; false where the session does not take it. */
bool script_give(struct script *script, const struct move *move);
/* Pulls the session on to its next question, or to its end: the same as false. */
bool script_reach_question(struct script *script);

#endif
