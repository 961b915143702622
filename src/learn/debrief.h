/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a play comes to, as a model for any front end: the two counts, each sign caught or missed
 * with its why, the turning points, and the scenario's own debrief. Strings are borrowed from
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

struct debrief_turn {
    const struct scene *scene;
    const struct choice *taken;
    const struct choice
        *better;                /* the best one shown, where another rating was better; else NULL */
    const struct choice *other; /* one shown and not taken that says what would have come of it
                                 * (otherwise): the better one first; after a safe choice the worst
                                 * first; NULL where none says so */
    int at;
};

struct debrief_model {
    enum ending ending;       /* ENDING_NONE for a deck */
    int score;                /* or SCORE_NONE */
    struct counts flags;      /* of the story */
    struct counts judgements; /* of the deck or practice: the two plain numbers */
    struct debrief_sign *signs;
    int sign_count;
    struct debrief_turn
        *turns; /* graded choices below safe first by weight, then others, at most 4 */
    int turn_count;
    const struct debrief *scenario; /* takeaways, say, talk, try */
};

/* Fills *MODEL from a finished session; arrays come from ARENA. */
void debrief_build(const struct session *session, struct arena *arena, struct debrief_model *model);

#endif
