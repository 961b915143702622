/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Time: what day it is, and how long something took. Tests set both by hand.
 */
#ifndef KANCIL_BASE_CLOCK_H
#define KANCIL_BASE_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

/* Milliseconds since 1970-01-01 UTC. SOURCE_DATE_EPOCH is not looked at: this is the player's day.
 */
int64_t clock_now(void);
/* Milliseconds of a clock that never runs backwards. */
int64_t clock_monotonic(void);
/* For tests: both clocks stand at UTC milliseconds NOW until it is called again; negative ends it.
 */
void clock_set(int64_t now);

#define CLOCK_TEXT_SIZE 32
/* RFC 3339 in UTC, whole seconds, "2026-11-21T08:30:00Z"; and its day alone, "2026-11-21". */
void clock_format(int64_t milliseconds, char out[CLOCK_TEXT_SIZE]);
void clock_format_day(int64_t milliseconds, char out[CLOCK_TEXT_SIZE]);
/* Reads either form (also with fractions of a second and an offset); false where it is neither. */
bool clock_parse(const char *text, int64_t *milliseconds);

#endif
