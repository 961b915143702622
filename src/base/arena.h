/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One arena holds all that belongs to one thing (a scenario, a document, a canvas frame) and is let
 * go at once. Memory from an arena is zeroed, aligned for pointers and 64-bit numbers, and never
 * freed singly. Strings stand close together, aligned for nothing.
 */
#ifndef KANCIL_BASE_ARENA_H
#define KANCIL_BASE_ARENA_H

#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>

/* What pointers and 64-bit numbers ask for. */
#define ARENA_ALIGNMENT (alignof(int64_t) > alignof(void *) ? alignof(int64_t) : alignof(void *))

struct arena;

struct arena *arena_new(void);
void arena_free(struct arena **arena); /* frees all of it and nulls the caller's pointer */
void arena_reset(struct arena *arena); /* forgets what was in it, keeps one block for use again */

void *arena_alloc(struct arena *arena, size_t size);
void *arena_array(struct arena *arena, size_t count, size_t size);       /* overflow checked */
char *arena_copy(struct arena *arena, const char *bytes, size_t length); /* adds the final NUL */
char *arena_string(struct arena *arena, const char *text);
char *arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Room for one more element in a growing array of ARENA: doubles *CAPACITY when COUNT has reached
 * it. The old one stays where it is, unused, until the arena goes. */
void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity, size_t size);
/* As MEM_GROW: ARRAY, COUNT and CAPACITY are variables. */
#define ARENA_GROW(arena, array, count, capacity) \
    ((array) = arena_grow((arena), (array), (count), &(capacity), sizeof *(array)))

size_t arena_bytes(const struct arena *arena); /* all that it has taken from the system */

#endif
