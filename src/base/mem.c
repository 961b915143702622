/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/mem.h"

#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FIRST_CAPACITY 8

static void (*exhausted_hook)(void);

void mem_set_exhausted_hook(void (*hook)(void))
{
    exhausted_hook = hook;
}

/* Nothing here may allocate, and no exit handler runs: they may want memory too. Of two threads at
 * once the second waits for the end that the first makes, so that the hook is not cut off. */
void mem_exhausted(void)
{
    static const char message[] = "kancil: out of memory\n";
    static atomic_flag ending = ATOMIC_FLAG_INIT;

    while (atomic_flag_test_and_set(&ending))
        pause();
    if (exhausted_hook != NULL)
        exhausted_hook();
    ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
    (void)written;
    _exit(2);
}

static size_t product(size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        mem_exhausted();
    return count * size;
}

void *mem_alloc(size_t size)
{
    void *memory = malloc(size > 0 ? size : 1);

    if (memory == NULL)
        mem_exhausted();
    return memory;
}

void *mem_zero(size_t count, size_t size)
{
    void *memory = product(count, size) > 0 ? calloc(count, size) : calloc(1, 1);

    if (memory == NULL)
        mem_exhausted();
    return memory;
}

void *mem_resize(void *old, size_t count, size_t size)
{
    size_t total = product(count, size);
    void *memory = realloc(old, total > 0 ? total : 1);

    if (memory == NULL)
        mem_exhausted();
    return memory;
}

char *mem_copy_string(const char *text)
{
    return mem_copy_bytes(text, strlen(text));
}

char *mem_copy_bytes(const char *bytes, size_t length)
{
    if (length == SIZE_MAX)
        mem_exhausted();
    char *copy = mem_alloc(length + 1);

    if (length > 0)
        memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}

void *mem_grow(void *array, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity)
        return array;
    if (*capacity > SIZE_MAX / 2)
        mem_exhausted();
    *capacity = *capacity > 0 ? *capacity * 2 : FIRST_CAPACITY;
    return mem_resize(array, *capacity, size);
}
