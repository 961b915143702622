/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The one gate by which text reaches a terminal or a log. What could control a terminal or hide what
 * is written never passes: C0, DEL, C1 (U+0080 to U+009F), bidirectional controls (U+061C, U+200E,
 * U+200F, U+202A to U+202E, U+2066 to U+2069), zero-width and invisible marks (U+00AD, U+200B to U+200D
 * but for U+200B as a break mark in layout, U+2060 to U+2064, U+FEFF, U+FFF9 to U+FFFB, tags), line and
 * paragraph separators, and bytes that are no UTF-8. A visible stand-in (U+FFFD, or "?" where the
 * terminal has no UTF-8) takes their place. A line break passes only where the caller says so.
 */
#ifndef KANCIL_BASE_CLEAN_H
#define KANCIL_BASE_CLEAN_H

#include "base/buf.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum clean_breaks { CLEAN_ONE_LINE, CLEAN_KEEP_BREAKS };

/* Whether CODE may never be shown as it is. */
bool clean_forbids(uint32_t code);

/* Whether TEXT passes as it is (so that most text need not be copied). */
bool clean_is_clean(const char *text, enum clean_breaks breaks);

/* Adds TEXT to OUT with every forbidden character replaced; clusters longer than 16 marks are cut. */
void clean_add(struct buf *out, const char *text, enum clean_breaks breaks);

/* Writes TEXT cleaned to STREAM; false when the stream reports an error. */
bool clean_print(FILE *stream, const char *text, enum clean_breaks breaks);

#endif
