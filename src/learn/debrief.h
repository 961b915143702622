/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a play comes to, as a model for any front end: the two counts, each sign caught or missed
 * with its why, the turning points and what each would have led to, the items that were taken for
 * what they are not, and the scenario's own debrief. Strings are borrowed from
 * session and scenario.
 */
#ifndef KANCIL_LEARN_DEBRIEF_H
#define KANCIL_LEARN_DEBRIEF_H

#include "engine/session.h"

struct debrief_sign {
    const struct sign *sign;
    const char *quote; /* the line's or the look's text as written */
    const char *scene; /* scene or item id */
    bool caught, weak;
};

#define DEBRIEF_STEP_LINES 2

/* What a choice that was not taken would have led to, as far as the next question. */
struct debrief_step {
    const struct choice *choice; /* NULL: nothing to tell */
    const struct line *lines[DEBRIEF_STEP_LINES];
    int line_count;
    enum ending ending; /* ENDING_NONE: it would have gone on */
    const int *values;  /* of the scenario's variables then */
};

struct debrief_turn {
    const struct scene *scene;
    const struct choice *taken;
    const struct choice
        *better;                /* the best one shown, where another rating was better; else NULL */
    const struct choice *other; /* one shown and not taken that says what would have come of it
                                 * (otherwise): the best one where it is better; else any of them,
                                 * by the attempt's seed; NULL where none says so */
    struct debrief_step step;   /* where OTHER is NULL: the better one, or after a safe choice the
                                 * worst one */
    unsigned decided;           /* the strong signs that had just been seen, as a set of tells */
    int at;
    size_t place; /* of the answer in the journal */
};

struct debrief_item {
    const struct item *item;
    const struct attempt_judgement *judgement; /* a wrong one */
};

struct debrief_model {
    enum ending ending;       /* ENDING_NONE for a deck */
    int score;                /* or SCORE_NONE */
    struct counts flags;      /* of the story */
    struct counts judgements; /* of the deck or practice: the two plain numbers */
    struct debrief_sign *signs;
    int sign_count;
    struct debrief_turn *turns; /* the weightiest (graded choices below safe, then others), at most
                                 * 4, in the order of the play */
    int turn_count;
    struct debrief_item *items; /* judged wrong: those that were thought surest first, at most 4 */
    int item_count;
    enum skill weakest;             /* the skill that went least well; of equals the first */
    const struct debrief *scenario; /* takeaways, say, talk, try */
};

/* Fills *MODEL from a finished session; arrays come from ARENA. */
void debrief_build(const struct session *session, struct arena *arena, struct debrief_model *model);

#endif
