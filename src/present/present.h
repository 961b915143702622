/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is needed to put a play into words: whose it is and where, with names, money and places
 * filled in; and the words of the questions.
 */
#ifndef KANCIL_PRESENT_PRESENT_H
#define KANCIL_PRESENT_PRESENT_H

#include "engine/session.h"
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

/* RAW filled in, as a string of ARENA: for titles, labels and questions. */
const char *present_text(const struct present *present, const char *raw, struct arena *arena);

/* The same where the scenario's variables stood at VALUES, in their order. */
const char *present_text_then(
    const struct present *present, const char *raw, const int *values, struct arena *arena);

/* The question above the choices, filled in: the scene's, or "What do you do?". */
const char *present_ask(
    const struct present *present, const struct scene *scene, struct arena *arena);

/* The question how sure one is of a judgement, and its answers (1 to 3), translated. */
const char *present_sure_question(void);
const char *present_sure(int sure);

#endif
