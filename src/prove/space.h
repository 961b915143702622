/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All states of a story that a player can reach, and the edges between them: found breadth first,
 * so that a state's number grows with the answers that must be typed to get there. Time and memory
 * are linear in states and edges: a packed state, its place in a hash table, and 4 bytes an edge.
 */
#ifndef KANCIL_PROVE_SPACE_H
#define KANCIL_PROVE_SPACE_H

#include "prove/facts.h"
#include "prove/marks.h"
#include "prove/moves.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SPACE_LIMIT 4000000u /* states, unless the caller says less, */
/* and bytes: the larger states are, the longer each takes, so that this bounds the time, too. */
#define SPACE_STATE_BYTES ((size_t)64 * 1024 * 1024)
#define SPACE_EDGE_BYTES ((size_t)128 * 1024 * 1024)
#define SPACE_NONE UINT32_MAX

/* An edge: where it leads, and what it is. */
typedef uint32_t space_edge;
#define SPACE_TARGET_BITS 26

struct space {
    struct facts *facts;
    bool complete;     /* every state was found; else the limit was met */
    uint32_t count;    /* states; 0 is the beginning */
    uint32_t expanded; /* of them have all their edges; the same as count when complete */
    uint64_t *packed;
    space_edge *edges;
    uint32_t *first; /* of the state's edges; expanded + 1 of them */
    struct marks marks;
    uint32_t *stuck; /* by scene: its first state that shows too few choices, or SPACE_NONE */
    int *stuck_with; /* by scene: how many choices that one shows */
};

/* Finds at most LIMIT states of SCENARIO, a story, which is borrowed; fewer where they are large.
 */
struct space *space_new(const struct scenario *scenario, uint32_t limit);
void space_free(struct space **space);

const uint64_t *space_at(const struct space *space, uint32_t state);
/* The place of the scene in which STATE is. */
int space_scene(const struct space *space, uint32_t state);
const struct scene *space_scene_of(const struct space *space, uint32_t state);

/* An edge taken apart. The rating is RATING_NONE for what is no choice. */
uint32_t edge_target(space_edge edge);
enum move_kind edge_kind(space_edge edge);
enum rating edge_rating(space_edge edge);

#endif
