/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A play in words: each event of a session as paragraphs.
 */
#ifndef KANCIL_PRESENT_PLAY_H
#define KANCIL_PRESENT_PLAY_H

#include "present/document.h"
#include "present/present.h"

/* Adds what EVENT shows to DOCUMENT; an event that shows nothing of itself adds nothing. */
void present_event(struct present *present, const struct event *event, struct document *document);

/* Adds what the player did as it stands in the story from now on: own words as MINE, else what was
 * done as RATING. */
void present_taken(const struct present *present, const struct choice *choice, enum view view,
    struct document *document);
/* Adds what came of it: the rating and why. */
void present_outcome(
    const struct present *present, const struct choice *choice, struct document *document);

#endif
