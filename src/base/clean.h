/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The one gate by which text reaches a terminal or a log. What could control a terminal or hide
 * what is written never passes: C0, DEL, C1 (U+0080 to U+009F), bidirectional controls (U+061C,
 * U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069), whatever shows nothing (U+00AD, U+200C,
 * U+200D, U+2060 to U+206F, U+FEFF, U+FFF9 to U+FFFB, fillers, tags), line and paragraph
 * separators, what the C library cannot measure, and bytes that are no UTF-8. A visible stand-in
 * (U+FFFD) takes the place of each, one column wide, as text.h measures it. Where the terminal has
 * no UTF-8 the stand-in is "?", also for every letter beyond ASCII (typographic quotes and dashes
 * become plain ones). A line break passes only where the caller says so. U+200B, which only says
 * where a line may break, belongs in a text until it is laid out: it is not forbidden, but left out
 * at the gate.
 */
#ifndef KANCIL_BASE_CLEAN_H
#define KANCIL_BASE_CLEAN_H

#include "base/buf.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum clean_breaks { CLEAN_ONE_LINE, CLEAN_KEEP_BREAKS };

/* Whether CODE may never be shown as it is. True for a line feed and for UTF8_BAD. */
bool clean_forbids(uint32_t code);

/* Whether the letter CODE would pass as it is behind *MARKS letters without a width in a row (0 at
 * first; counted on here): for data, whose writers
 * escape what would not, and which is the same in every locale. */
bool clean_passes(uint32_t code, int *marks);

/* Whether TEXT passes as it is (so that most text need not be copied). */
bool clean_is_clean(const char *text, enum clean_breaks breaks);

/* Adds TEXT to OUT with every forbidden character replaced; of more than 16
 * marks on one letter the rest is left out. */
void clean_add(struct buf *out, const char *text, enum clean_breaks breaks);

/* Writes TEXT cleaned to STREAM; false when the stream reports an error. */
bool clean_print(FILE *stream, const char *text, enum clean_breaks breaks);

/* printf to STREAM, cleaned with its line breaks kept; what a program says it says so. */
void clean_format(FILE *stream, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
