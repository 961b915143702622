/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How difficult each question is, on the scale of skills (skill.h): it starts from what its author
 * says and is estimated anew from the answers of one player's history. The estimate is never
 * stored: it is worked out again from the history, so it leaves the computer nowhere.
 */
#ifndef KANCIL_LEARN_QUESTION_H
#define KANCIL_LEARN_QUESTION_H

#include "scenario/catalogue.h"

#include <stddef.h>
#include <stdint.h>

struct question {
    uint64_t key;
    double difficulty; /* logistic scale, 0 is middle */
    int met;           /* times answered so far */
    size_t last;       /* which answer was the last, as the caller counts them; 0: none */
};

struct questions {
    const struct catalogue *catalogue; /* NULL: every question starts in the middle */
    struct question *table;            /* open addressing; a key of 0 is a free place */
    size_t count, capacity;
};

/* A struct questions of only its catalogue is empty and valid. */
void questions_done(struct questions *questions);

/* A `difficulty` from 1 to 5 on the scale of skills, in steps of a half around the middle. */
double question_scale(int difficulty);

/* Where a question of the scenario ID starts: at its OWN `difficulty`, at that of the scenario's
 * head where it has none (0), or in the middle where the scenario is not in the catalogue or ID is
 * NULL. */
double question_start(const struct questions *questions, const char *id, int own);

/* The question PART (a scene, or an item) of the scenario ID, which starts as above when it is
 * first asked for; NULL where ID is. Good until the next call. */
struct question *question_find(
    struct questions *questions, const char *id, const char *part, int own);
/* The same for the name "scenario/item" that boosters use. */
struct question *question_find_named(struct questions *questions, const char *name, int own);

#endif
