/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Memory that cannot fail in the caller's face: every allocation of our own that cannot be had ends
 * the program through one hook, which puts the terminal back first. Whatever a file or a user can
 * make large is limited before it is allocated, so this is for a machine that has no memory left.
 */
#ifndef KANCIL_BASE_MEM_H
#define KANCIL_BASE_MEM_H

#include <stddef.h>

/* Called once when memory runs out, before the program ends with status 2; NULL takes it away. */
void mem_set_exhausted_hook(void (*hook)(void));

/* Ends the program so, for memory of a library's that cannot be had. */
_Noreturn void mem_exhausted(void);

/* As malloc, calloc, realloc of COUNT * SIZE bytes (overflow checked), strdup and strndup, but
 * never NULL. The caller owns the result and gives it to free(). */
void *mem_alloc(size_t size);
void *mem_zero(size_t count, size_t size);
void *mem_resize(void *old, size_t count, size_t size);
char *mem_copy_string(const char *text);
char *mem_copy_bytes(const char *bytes, size_t length); /* adds the final NUL */

/* Room for one more element in a growing array: doubles *CAPACITY when COUNT has reached it. */
void *mem_grow(void *array, size_t count, size_t *capacity, size_t size);

/* ARRAY (a pointer variable), with its COUNT and CAPACITY (size_t variables), gets room for one
 * more. */
#define MEM_GROW(array, count, capacity)                                        \
    do {                                                                        \
        if ((count) >= (capacity))                                              \
            (array) = mem_grow((array), (count), &(capacity), sizeof *(array)); \
    } while (0)

#endif
