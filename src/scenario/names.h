/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A set of names with their places in order of adding, found without walking through them: scenes,
 * cast, variables, items. The names are borrowed; the table lives in an arena.
 */
#ifndef KANCIL_SCENARIO_NAMES_H
#define KANCIL_SCENARIO_NAMES_H

#include "base/arena.h"

#include <stdint.h>

struct names {
    struct arena *arena;
    const char **names;
    int count, capacity;
    uint32_t *slots; /* place + 1, or 0: open addressing */
    uint32_t slot_count;
    uint32_t seed; /* of the hash: no file can know which names fall together */
    int *patience; /* how many more names may be compared for suggestions */
};

void names_init(struct names *names, struct arena *arena);
/* Adds NAME and returns its place, or -1 where it is there already. */
int names_add(struct names *names, const char *name);
/* The place of NAME, or -1. */
int names_find(const struct names *names, const char *name);
/* The nearest name (suggest.h), or NULL; also NULL once very many were asked for, so that a file
 * full of mistakes stays quick. */
const char *names_suggest(const struct names *names, const char *name);

#endif
