/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every way through a story, where they are few: counted in the space, then each played through a
 * real session from the beginning to its ending.
 */
#ifndef KANCIL_PROVE_WAYS_H
#define KANCIL_PROVE_WAYS_H

#include "engine/session.h"
#include "prove/order.h"

#include <stdint.h>

#define WAYS_ENDLESS UINT64_MAX

/* How many ways lead to an ending: WAYS_ENDLESS where one can go in a circle, or where there are
 * more than any number can say. SPACE is complete. */
uint64_t ways_count(const struct space *space, const struct order *order);

struct ways_options {
    void (*show)(void *data, const struct event *event); /* gets each event of each way, or NULL */
    void *data;
    /* Called before each choice and each timer that runs out, or NULL. */
    void (*asked)(void *data, const struct session *session);
    struct session *(*between)(void *data, struct session *session); /* as struct script has it */
};

/* Plays every way of a story whose ways are finite. False where a session did not follow the space.
 */
bool ways_play(const struct space *space, const struct ways_options *options);

#endif
