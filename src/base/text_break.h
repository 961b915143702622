/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where a line may be broken. Shared by the files of text layout alone; who lays out text calls
 * text_wrap of text.h.
 */
#ifndef KANCIL_BASE_TEXT_BREAK_H
#define KANCIL_BASE_TEXT_BREAK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Sets ALLOWED[i], for each byte i of the LENGTH bytes of TEXT (a paragraph without line feeds), to
 * whether a line may begin there. LANGUAGE as for text_wrap. */
void text_breaks(const char *text, size_t length, const char *language, bool *allowed);

/* The same for a run of Thai letters, COUNT characters CODES: sets ALLOWED[i] to true where a word
 * begins, and leaves the others alone. */
void text_thai_breaks(const uint32_t *codes, size_t count, bool *allowed);

#endif
