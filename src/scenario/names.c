/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/names.h"

#include "scenario/suggest.h"

#include <string.h>

#define PATIENCE 500000
#define FIRST_CAPACITY 4 /* a power of two; most sets are small, and there are many */

void names_init(struct names *names, struct arena *arena)
{
    *names = (struct names){.arena = arena, .patience = arena_alloc(arena, sizeof(int))};
    *names->patience = PATIENCE;
    names->seed = 2166136261u ^ (uint32_t)((uintptr_t)names->patience >> 4) * 2654435761u;
}

/* FNV-1a, 32 bits, from another start in each process. */
static uint32_t hash(uint32_t seed, const char *name)
{
    uint32_t value = seed;
    for (; *name; name++)
        value = (value ^ (unsigned char)*name) * 16777619u;
    return value ^ (value >> 15);
}

/* The slot that holds NAME, or the empty one where it would go. */
static uint32_t *find_slot(const struct names *names, const char *name)
{
    uint32_t mask = names->slot_count - 1;
    for (uint32_t i = hash(names->seed, name) & mask;; i = (i + 1) & mask) {
        uint32_t *slot = &names->slots[i];
        if (*slot == 0 || strcmp(names->names[*slot - 1], name) == 0)
            return slot;
    }
}

static void grow(struct names *names)
{
    int capacity = names->capacity ? names->capacity * 2 : FIRST_CAPACITY;
    const char **list = arena_array(names->arena, (size_t)capacity, sizeof *list);

    if (names->count)
        memcpy(list, names->names, (size_t)names->count * sizeof *list);
    names->names = list;
    names->capacity = capacity;
    names->slot_count = (uint32_t)capacity * 2;
    names->slots = arena_array(names->arena, names->slot_count, sizeof *names->slots);
    for (int i = 0; i < names->count; i++)
        *find_slot(names, names->names[i]) = (uint32_t)i + 1;
}

int names_add(struct names *names, const char *name)
{
    if (names->count == names->capacity)
        grow(names);
    uint32_t *slot = find_slot(names, name);
    if (*slot)
        return -1;
    names->names[names->count++] = name;
    *slot = (uint32_t)names->count;
    return names->count - 1;
}

int names_find(const struct names *names, const char *name)
{
    return names->slot_count ? (int)*find_slot(names, name) - 1 : -1;
}

const char *names_suggest(const struct names *names, const char *name)
{
    struct suggestion suggestion;

    suggest_start(&suggestion, name);
    if (*names->patience < names->count)
        return NULL;
    *names->patience -= names->count;
    for (int i = 0; i < names->count; i++)
        suggest_offer(&suggestion, names->names[i]);
    return suggestion.best;
}
