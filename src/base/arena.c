/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A chain of blocks, the newest first; each is twice as large as the one before it up to a limit,
 * so that small things stay small and large ones take few blocks. What would waste most of a block
 * gets one of its own, put behind the newest so that the room there stays in use.
 *
 * The address sanitizer sees blocks alone. It is told of what was not given out, and of a gap
 * behind each thing that was, so that it sees who writes past an end.
 */
#include "config.h"

#include "base/arena.h"

#include "base/mem.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_BLOCK ((size_t)4096)
#define LARGEST_BLOCK ((size_t)4 * 1024 * 1024)

#if defined __has_feature
#if __has_feature(address_sanitizer)
#define WATCHED 1
#endif
#endif
#if defined __SANITIZE_ADDRESS__
#define WATCHED 1
#endif

#ifdef WATCHED
#include <sanitizer/asan_interface.h>
#define GAP ((size_t)8) /* bytes; what the sanitizer tells apart */
#define FORBID(memory, size) ASAN_POISON_MEMORY_REGION(memory, size)
#define ALLOW(memory, size) ASAN_UNPOISON_MEMORY_REGION(memory, size)
#else
#define GAP ((size_t)0)
#define FORBID(memory, size) ((void)0)
#define ALLOW(memory, size) ((void)0)
#endif

struct block {
    struct block *next;
    size_t size; /* of data */
    size_t used;
    alignas(ARENA_ALIGNMENT) char data[];
};

struct arena {
    struct block *newest;
    size_t next_size;
    size_t bytes;
};

struct arena *arena_new(void)
{
    struct arena *arena = mem_zero(1, sizeof *arena);

    arena->next_size = FIRST_BLOCK;
    arena->bytes = sizeof *arena;
    return arena;
}

static void free_chain(struct block *block)
{
    while (block != NULL) {
        struct block *next = block->next;

        free(block);
        block = next;
    }
}

void arena_free(struct arena **arena)
{
    if (*arena == NULL)
        return;
    free_chain((*arena)->newest);
    free(*arena);
    *arena = NULL;
}

/* The largest block stays, so that an arena reset for each frame soon takes no new memory. */
void arena_reset(struct arena *arena)
{
    struct block *kept = NULL;

    for (struct block *next, *block = arena->newest; block != NULL; block = next) {
        next = block->next;
        if (kept == NULL || block->size > kept->size) {
            free(kept);
            kept = block;
        } else {
            free(block);
        }
    }
    arena->newest = kept;
    arena->bytes = sizeof *arena;
    if (kept != NULL) {
        kept->next = NULL;
        kept->used = 0;
        FORBID(kept->data, kept->size);
        arena->bytes += sizeof *kept + kept->size;
    }
}

static struct block *new_block(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX - sizeof(struct block))
        return mem_resize(NULL, SIZE_MAX, 2); /* ends the program */
    struct block *block = mem_alloc(sizeof *block + size);

    block->next = NULL;
    block->size = size;
    block->used = 0;
    FORBID(block->data, size);
    arena->bytes += sizeof *block + size;
    return block;
}

static struct block *own_block(struct arena *arena, size_t size)
{
    struct block *block = new_block(arena, size);

    if (arena->newest == NULL) {
        arena->newest = block;
    } else {
        block->next = arena->newest->next;
        arena->newest->next = block;
    }
    return block;
}

static struct block *fresh_block(struct arena *arena, size_t size)
{
    struct block *block = new_block(arena, size > arena->next_size ? size : arena->next_size);

    block->next = arena->newest;
    arena->newest = block;
    if (arena->next_size < LARGEST_BLOCK)
        arena->next_size *= 2;
    return block;
}

/* SIZE bytes at a multiple of ALIGNMENT, a power of two. */
static void *take(struct arena *arena, size_t size, size_t alignment)
{
    struct block *block = arena->newest;
    size_t steps = alignment > GAP ? alignment : GAP; /* a power of two, as both are */
    size_t start = block != NULL ? (block->used + steps - 1) & ~(steps - 1) : 0;

    if (size > SIZE_MAX - GAP)
        return mem_resize(NULL, SIZE_MAX, 2); /* ends the program */
    size_t room = (size > 0 ? size : 1) + GAP;
    if (block == NULL || start > block->size || block->size - start < room) {
        block = room > arena->next_size / 4 ? own_block(arena, room) : fresh_block(arena, room);
        start = 0;
    }
    block->used = start + room;
    ALLOW(block->data + start, size);
    return block->data + start;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    return memset(take(arena, size, ARENA_ALIGNMENT), 0, size);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        return mem_resize(NULL, count, size); /* ends the program */
    return arena_alloc(arena, count * size);
}

char *arena_copy(struct arena *arena, const char *bytes, size_t length)
{
    if (length == SIZE_MAX)
        return mem_resize(NULL, SIZE_MAX, 2); /* ends the program */
    char *copy = take(arena, length + 1, 1);

    if (length > 0)
        memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}

char *arena_string(struct arena *arena, const char *text)
{
    return arena_copy(arena, text, strlen(text));
}

char *arena_format(struct arena *arena, const char *format, ...)
{
    va_list arguments, again;

    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *text = take(arena, length > 0 ? (size_t)length + 1 : 1, 1);
    text[0] = '\0';
    if (length > 0)
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity)
        return array;
    *capacity = *capacity > 0 ? *capacity * 2 : 8;
    void *larger = arena_array(arena, *capacity, size);
    if (count > 0)
        memcpy(larger, array, count * size);
    return larger;
}

size_t arena_bytes(const struct arena *arena)
{
    return arena->bytes;
}
