/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What of a player's state can still make a difference, and how it is packed: the scene, the
 * variables, and of choices taken, scenes visited, signs flagged and items inspected only what a
 * `when`, a `once` or a budget may still read from the scene on. Whatever nothing reads any more is
 * zero, so two plays that differ in nothing that counts are in one state.
 *
 * Visits are counted only as far as a condition can tell them apart. Where nothing bounds what they
 * are compared with, they are counted to FACTS_MOST_VISITS, and a state that gets there says that
 * it has overflowed.
 */
#ifndef KANCIL_PROVE_FACTS_H
#define KANCIL_PROVE_FACTS_H

#include "engine/state.h"
#include "scenario/model.h"

#include <stdbool.h>
#include <stdint.h>

#define FACTS_MOST_VISITS 65535

enum field_kind {
    FIELD_VARIABLE,  /* index: the variable */
    FIELD_VISITS,    /* index: the scene */
    FIELD_TAKEN,     /* index: the choice */
    FIELD_INSPECTED, /* index: the item */
    FIELD_FLAGGED,   /* index: the sign */
    FIELD_FLAGGABLE  /* index: the sign: a line of this passage shows it, and it was not flagged
                        before */
};

struct field {
    enum field_kind kind;
    int index;
    int least;       /* of a variable: what is packed as 0 */
    uint64_t most;   /* the largest packed value */
    bool unbounded;  /* visits that are counted to FACTS_MOST_VISITS for want of a bound */
    uint64_t mask;   /* of the packed value */
    int word, shift; /* where it lies in a packed state */
};

struct facts {
    const struct scenario *scenario;
    struct field *fields;
    int field_count, field_capacity;
    int words;        /* of a packed state */
    int scene_bits;   /* the scene lies in the lowest bits of the first word */
    uint64_t *live;   /* a set of fields for each scene */
    int live_words;   /* of one such set */
    unsigned tells;   /* set of enum tell that some condition reads */
    int first_taken;  /* fields from here on are FIELD_TAKEN */
    int *taken_field; /* by choice: its field, or -1 */
    int *look_field;  /* by inspect item: the field that says whether it was inspected, or -1 */
    int flag_field[TELL_COUNT]; /* by sign: the field that says whether it is flagged, or -1 */
    bool *is_numbered; /* by scene: its gotos lead to a question, so its lines can be flagged */
};

/* A player's state, and which of the signs that matter a line of this passage shows. */
struct situation {
    struct state *state;
    unsigned flaggable;
};

/* SCENARIO is a story and is borrowed. */
struct facts *facts_new(const struct scenario *scenario);
void facts_free(struct facts **facts);

/* Writes FACTS->words words. False where a count of visits has overflowed. */
bool facts_pack(const struct facts *facts, const struct situation *from, uint64_t *packed);
void facts_unpack(const struct facts *facts, const uint64_t *packed, struct situation *to);
/* The scene of a packed state. */
int facts_scene(const struct facts *facts, const uint64_t *packed);
/* Whether FIELD may still be read from SCENE on; false for -1. */
bool facts_reads(const struct facts *facts, int scene, int field);

#endif
