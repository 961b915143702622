/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How often each part of a scenario was met, and how long that takes to read.
 */
#ifndef KANCIL_PROVE_TALLY_H
#define KANCIL_PROVE_TALLY_H

#include "engine/session.h"
#include "prove/space.h"

#include <stdint.h>

#define TALLY_WORDS_A_MINUTE 150 /* read */
#define TALLY_ANSWER_SECONDS 5   /* thought over */

struct tally {
    const struct scenario *scenario;
    uint64_t *scenes, *lines, *looks, *choices; /* by index */
    uint64_t *timeouts;                         /* by scene */
    uint64_t *deck, *practice;                  /* by item */
};

void tally_init(struct tally *tally, const struct scenario *scenario);
void tally_done(struct tally *tally);

/* Counts what EVENT shows: a line, a choice taken ... TALLY is a struct tally. */
void tally_event(void *tally, const struct event *event);
/* Counts what can be looked into at a question, for ways on which looks that change nothing are not
 * taken. */
void tally_question(void *tally, const struct session *session);
/* Counts each state of SPACE once: its scene, and what is shown and can be done there. */
void tally_states(struct tally *tally, const struct space *space);

/* The minutes that all that was counted takes, at the figures above. */
double tally_minutes(const struct tally *tally);

#endif
