/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Finding words in a text as a reader does: whatever their case, whichever apostrophe, and only as
 * whole words.
 */
#ifndef KANCIL_SCENARIO_PHRASE_H
#define KANCIL_SCENARIO_PHRASE_H

#include <stdbool.h>
#include <stddef.h>

/* How many bytes of TEXT from AT are PHRASE (lower case, single spaces, plain apostrophes), or 0. A
 * phrase begins and ends with a word of the text. */
size_t phrase_at(const char *text, size_t at, const char *phrase);

/* Where PHRASE is in TEXT from FROM on, with its length in bytes; false where it is not. */
bool phrase_find(const char *text, size_t from, const char *phrase, size_t *at, size_t *length);

/* Whether one of the COUNT words before AT in its sentence says no: not, never, isn't ... */
bool phrase_is_denied(const char *text, size_t at, int count);

#endif
