/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Escape sequences as ECMA-48 builds them, for those who read what curses wrote. */
#ifndef KANCIL_TERM_SEQUENCE_H
#define KANCIL_TERM_SEQUENCE_H

#include <stdbool.h>
#include <stddef.h>

#define SEQUENCE_ESCAPE '\033'

/* The length of the sequence at AT, which begins with ESC; a cut one reaches to END. */
size_t sequence_length(const char *at, const char *end);

/* Whether it is ESC [ numbers LAST, and its numbers: at most MOST, the others 0. What is left out
 * counts as 0. */
bool sequence_is(const char *at, size_t length, char last, int *numbers, int most);

#endif
