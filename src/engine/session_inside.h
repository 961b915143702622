/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a session is made of; for src/engine alone. session.c makes and asks it, session_next.c
 * pulls it on, session_answer.c takes answers, session_journal.c gives them back.
 */
#ifndef KANCIL_ENGINE_SESSION_INSIDE_H
#define KANCIL_ENGINE_SESSION_INSIDE_H

#include "engine/passage.h"
#include "engine/session.h"

/* What next() does when it is called: one function each in session_next.c. */
enum phase {
    PHASE_START,
    PHASE_ENTER, /* into the scene `target` */
    PHASE_LINES, /* the lines of `scene` from `cursor` on */
    PHASE_ASK,
    PHASE_LOOK,    /* shows `look_event`, then back to `after_look` */
    PHASE_OUTCOME, /* of `choice`, then into `target` */
    PHASE_TIMEOUT, /* of `scene`, then into `target` */
    PHASE_ENDING,
    PHASE_ROUND,
    PHASE_ITEM, /* the item at `turn` begins */
    PHASE_ITEM_LINES,
    PHASE_JUDGE,
    PHASE_VERDICT,
    PHASE_DONE,
    PHASE_COUNT
};

/* What may be looked into while a question stands. A place once given is kept until it is answered.
 */
struct look_list {
    const struct inspect_item **items;
    size_t count, capacity;
    bool *listed; /* by the item's index in the scenario */
};

/* The choices shown while a question stands. */
struct choice_list {
    const struct choice *shown[6];
    int count;
};

struct round {
    const struct deck *deck; /* the scenario's items, or its practice round */
    int *drawn;              /* places among the deck's items */
    int count;
    int turn; /* the item now played, from 0 */
};

struct session {
    const struct scenario *scenario;
    struct session_options options;
    struct state *state;
    struct attempt attempt;
    struct passage passage;
    struct look_list looks;
    struct choice_list choices;
    struct round round;
    enum phase phase, after_look;
    const struct scene *scene; /* the scene now played, NULL in a round */
    const struct item *item;   /* the item now played, NULL in a scene */
    const struct choice *choice;
    struct event look_event; /* made by the answer, since looking changes what it says */
    int target;
    int cursor;
    int chain;      /* scenes entered since the last question */
    bool numbering; /* this passage leads to a question, so its lines can be flagged */
    bool waiting;
    struct event event;
    struct answer *answers;
    size_t answer_count, answer_capacity;
};

/* Scenes that may follow on each other by goto alone; a story that goes on for longer never asks
 * again. */
#define SESSION_LONGEST_CHAIN 1000

/* What may be looked into in the scene or the item now played. */
const struct inspect *session_inspect(const struct session *session);
/* Finds what can be answered when a question comes, and again when a flag or a look may have opened
 * or closed something. */
void session_begin_question(struct session *session);
void session_renew_question(struct session *session);

/* The attempt is over: from now on it has a score. */
void session_finish(struct session *session, enum ending ending);

#endif
