/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * After a play, in words: the two counts, the signs, the turning points, what to take along.
 */
#ifndef KANCIL_PRESENT_DEBRIEF_H
#define KANCIL_PRESENT_DEBRIEF_H

#include "learn/debrief.h"
#include "present/document.h"
#include "present/present.h"

/* Adds the whole debrief of a finished session. */
void present_debrief(const struct present *present, struct document *document);

/* "tricks caught 5 of 6 · genuine trusted 3 of 6" as two COUNT paragraphs; nothing where nothing
 * was judged. */
void present_counts(const struct counts *judgements, struct document *document);

#endif
