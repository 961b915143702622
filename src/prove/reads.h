/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which conditions read what, and where they stand: gathered from all of a story for facts.c.
 */
#ifndef KANCIL_PROVE_READS_H
#define KANCIL_PROVE_READS_H

#include "scenario/condition.h"
#include "scenario/model.h"

#include <stddef.h>

/* One thing that is read in one scene. A practice round is read at every ending. */
struct read {
    enum condition_op what; /* VISITS, FLAGGED or INSPECTED */
    int index;
    int scene;
    long long most; /* of visits: the largest number that they are compared with; -1: no bound */
};

struct reads {
    struct read *list;
    size_t count, capacity;
};

void reads_gather(const struct scenario *scenario, struct reads *reads);
void reads_done(struct reads *reads);

#endif
