/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Conditions ("when"): compiled once at load into a small tree, evaluated against whatever holds a
 * player's state. Grammar (kancil-scenario(5)): or < and < not < one comparison (not chained) <
 * variables, whole numbers, visited(scene), visits(scene), flagged(tell), inspected(item),
 * parentheses.
 */
#ifndef KANCIL_SCENARIO_CONDITION_H
#define KANCIL_SCENARIO_CONDITION_H

#include "base/arena.h"
#include "scenario/model.h"

enum condition_op {
    CONDITION_NUMBER,    /* value */
    CONDITION_VARIABLE,  /* value: place among the variables */
    CONDITION_VISITED,   /* value: scene */
    CONDITION_VISITS,    /* value: scene */
    CONDITION_FLAGGED,   /* value: tell */
    CONDITION_INSPECTED, /* value: place among the inspect items */
    CONDITION_NOT,
    CONDITION_AND,
    CONDITION_OR,
    CONDITION_EQ,
    CONDITION_NE,
    CONDITION_LT,
    CONDITION_LE,
    CONDITION_GT,
    CONDITION_GE
};

struct condition {
    enum condition_op op;
    int value;
    const struct condition *left, *right; /* NOT has left only */
    struct place place;                   /* of the whole condition, on its root */
    const char *source;                   /* as written, on the root */
};

/* What a condition asks of a state. Each returns a number; VISITED is VISITS > 0. */
struct condition_facts {
    const void *state;
    int (*variable)(const void *state, int variable);
    int (*visits)(const void *state, int scene);
    bool (*flagged)(const void *state, int tell);
    bool (*inspected)(const void *state, int item);
};

/* Whether WHEN holds; NULL always does. */
bool condition_holds(const struct condition *when, const struct condition_facts *facts);

/* What is wrong with a condition and where: OFFSET and LENGTH in bytes of the source. */
struct condition_error {
    const char *rule; /* "bad-condition" or "unknown-id" */
    size_t offset, length;
    char message[256]; /* translated, one sentence */
};

/* Names to places while a condition is compiled: each returns -1 for an unknown name. */
struct condition_names {
    const void *names;
    int (*variable)(const void *names, const char *name, bool *is_boolean);
    int (*scene)(const void *names, const char *name);
    int (*item)(const void *names, const char *name);
    /* The nearest known name of the kind that KIND stands for (VARIABLE, VISITED, INSPECTED), or
     * NULL; may be NULL itself. */
    const char *(*near)(const void *names, enum condition_op kind, const char *name);
    /* Told of every unknown name, where it is not NULL; compiling goes on to find more of them. */
    void (*unknown)(void *context, const struct condition_error *error);
    void *context;
};

/* Compiles SOURCE into ARENA; NULL and ERROR where it is wrong (ERROR->rule is NULL where UNKNOWN
 * was told all). At most 64 levels deep. */
const struct condition *condition_compile(const char *source, const struct condition_names *names,
    struct arena *arena, struct condition_error *error);

#endif
