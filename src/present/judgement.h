/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words in which items are judged. What somebody shows or sells is genuine or fake; how
 * somebody treats another is all right, or something is wrong with it, however real it is.
 */
#ifndef KANCIL_PRESENT_JUDGEMENT_H
#define KANCIL_PRESENT_JUDGEMENT_H

#include "scenario/model.h"

/* All translated. What is said before a round of OF items drawn from DECK. */
const char *judgement_welcome(const struct deck *deck, int of, struct arena *arena);
const char *judgement_question(const struct item *item);
/* TRUTH as an answer: "Genuine", "All right". */
const char *judgement_answer(const struct item *item, enum truth truth);
/* What ITEM is, as a sentence. */
const char *judgement_verdict(const struct item *item);
/* That ITEM, whose first words are WORDS, was taken for what it is not. */
const char *judgement_mistake(const struct item *item, const char *words, struct arena *arena);

#endif
