/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A play in words: each event of a session as paragraphs, with names, money and places filled in.
 */
#ifndef KANCIL_PRESENT_PLAY_H
#define KANCIL_PRESENT_PLAY_H

#include "engine/session.h"
#include "present/document.h"
#include "scenario/country.h"

struct present {
    const struct session *session;
    const struct country *country; /* never NULL */
    const char *nickname;          /* "" for none */
    bool *met; /* by place in the cast: who has spoken already, and is not introduced again */
};

/* SESSION, COUNTRY and NICKNAME are borrowed. */
void present_init(struct present *present, const struct session *session,
                  const struct country *country, const char *nickname);
void present_done(struct present *present);

/* Adds what EVENT shows to DOCUMENT; an event that shows nothing of itself adds nothing. */
void present_event(struct present *present, const struct event *event, struct document *document);

/* Adds what the player did as it stands in the story from now on: own words as MINE, else what was done as RATING. */
void present_taken(const struct present *present, const struct choice *choice, enum view view,
                   struct document *document);
/* Adds what came of it: the rating and why. */
void present_outcome(const struct present *present, const struct choice *choice,
                     struct document *document);

/* RAW filled in, as a string of ARENA: for choices' labels, looks and questions. */
const char *present_text(const struct present *present, const char *raw, struct arena *arena);

/* The question above the choices, filled in: the scene's, or "What do you do?". */
const char *present_ask(const struct present *present, const struct scene *scene,
                        struct arena *arena);

/* The question about an item, and the words of its answers and of how sure one is (1 to 3), translated. */
const char *present_judge_question(void);
const char *present_truth(enum truth truth);
const char *present_sure_question(void);
const char *present_sure(int sure);

#endif
