/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The states of a space from the endings back to the beginning: what an edge leads to comes before
 * where it starts, unless the two lie on a common cycle. States on common cycles (a strongly
 * connected component) stand beside each other. Found in one walk (Pearce, "A space-efficient
 * algorithm for finding strongly connected components", 2016).
 */
#ifndef KANCIL_PROVE_ORDER_H
#define KANCIL_PROVE_ORDER_H

#include "prove/space.h"

struct order {
    uint32_t *states;    /* count of them */
    uint32_t *component; /* by state; equal where the states lie on common cycles */
    bool *loops;         /* by state: one of its edges leads back to it at once */
    uint32_t count;
    uint32_t on_cycles; /* how many states lie on cycles */
};

/* SPACE is complete. */
void order_init(struct order *order, const struct space *space);
void order_done(struct order *order);

/* One past the last of the component that begins at states[FROM]. */
uint32_t order_component_end(const struct order *order, uint32_t from);
/* Whether the component of states[FROM] to states[END - 1] has a cycle. */
bool order_is_cycle(const struct order *order, uint32_t from, uint32_t end);

/* How a value of every state is worked out from the values behind its edges. */
struct relaxing {
    void *data;
    bool (*relax)(void *data, uint32_t state); /* says whether that changed the state's value */
    /* Gives all states of the component from states[FROM] to states[END - 1], which has a cycle,
     * one value that is sure to be a limit for each. False where there is none. */
    bool (*limit)(void *data, uint32_t from, uint32_t end);
};

/* Relaxes each state, endings first. Those on cycles are gone over again until nothing changes
 * where they are few, and get a limit where they are many, so that the whole stays linear. False
 * where a value on a cycle never came to rest, or had no limit. */
bool order_relax(const struct order *order, const struct relaxing *relaxing);

#endif
