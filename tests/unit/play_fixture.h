/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One play at a time of a story of tests/unit/play.
 */
#ifndef KANCIL_TESTS_PLAY_FIXTURE_H
#define KANCIL_TESTS_PLAY_FIXTURE_H

#include "engine/session.h"

extern struct scenario *scenario;
extern struct session *session;

/* Begins the story or deck ID with the seed 7; fails the test where it does not load. */
void play_begin(const char *id);
/* A tear-down for cmocka: frees both. */
int play_end(void **unused);

/* Pulls on to the next question, or to the end. */
const struct event *play_to_question(void);
/* Pulls on to the next event of KIND; fails the test where it does not come. */
const struct event *play_to_event(enum event_kind kind);

#endif
