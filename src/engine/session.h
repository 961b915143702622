/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A play of one scenario, pulled by its caller: next() tells what to show, the answers drive it on.
 * It prints nothing, reads no clock and no file, and knows no front end. The same scenario, options
 * and answers (with their times) give the same events and the same attempt, byte for byte.
 *
 *   while ((event = session_next(s))->kind != EVENT_DONE)
 *       show(event); and, when the event asks, answer with session_choose, _judge, _timeout ...
 *
 * A passage is what was shown since the last answered question. Lines of cast members are numbered
 * through it from 1 and may be flagged; what an inspected item shows takes the next number. An
 * answer, or the timer, ends the passage, and then it counts (kancil-progress(5)). Lines that no
 * question follows (after the last choice, in a round) cannot be flagged and have no number.
 *
 * A story that only goes from scene to scene for ever ends with EVENT_DONE, unfinished.
 *
 * Saving: session_journal is the list of all answers so far; a new session of the same scenario
 * (same digest), seed and form that is given them by session_replay stands where this one stood.
 */
#ifndef KANCIL_ENGINE_SESSION_H
#define KANCIL_ENGINE_SESSION_H

#include "engine/attempt.h"
#include "engine/state.h"
#include "scenario/model.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct session_options {
    uint64_t seed;
    enum mode mode;
    char form; /* 'a', 'b' or 0 */
    const char *language;
    int64_t started; /* milliseconds UTC */
};

enum event_kind {
    EVENT_SCENE,   /* scene: a scene begins: its view and header */
    EVENT_LINE,    /* scene or item, line, number (0: cannot be flagged) */
    EVENT_ASK,     /* scene: waits for choose, timeout, flag, look. Comes again until answered */
    EVENT_LOOK,    /* look: what an inspected item shows, number; again: not for the first time */
    EVENT_OUTCOME, /* choice: what came of it (feedback), before the next scene */
    EVENT_TIMEOUT, /* scene: its timer ran out */
    EVENT_ENDING,  /* scene: the story has ended as scene->end says, with its lesson */
    EVENT_ROUND,   /* of: a sorting round of so many items begins (a deck, or the practice) */
    EVENT_ITEM,    /* item, number (from 1), of: an item begins: its view and header */
    EVENT_JUDGE,   /* item: waits for judge, look. Comes again until answered */
    EVENT_VERDICT, /* item, judgement: right or wrong, and why */
    EVENT_DONE     /* nothing more: the debrief is the caller's */
};

struct event {
    enum event_kind kind;
    const struct scene *scene;
    const struct item *item;
    const struct line *line;
    const struct inspect_item *look;
    const struct choice *choice;
    const struct attempt_judgement *judgement;
    int number, of;
    bool again;
    bool counted; /* LINE, LOOK: false where it was counted in an earlier passage */
};

struct session;

/* SCENARIO is borrowed and must outlive the session, as must OPTIONS->language. */
struct session *session_new(const struct scenario *scenario, const struct session_options *options);
void session_free(struct session **session);
/* Begins anew with another seed: as a new session would, without asking for memory again. */
void session_restart(struct session *session, uint64_t seed);

/* The next event; it and what it points to stay valid until the next call. */
const struct event *session_next(struct session *session);
/* Whether an answer is awaited now (the last event was ASK or JUDGE). */
bool session_is_waiting(const struct session *session);
bool session_is_done(const struct session *session);

/* What can be answered now. Choices shown, in order (borrowed); 0 where none are. */
int session_choices(const struct session *session, const struct choice *shown[6]);
/* Items that may be looked into now (those whose when holds), in the file's order, at most MOST;
 * LOOKS_LEFT of the budget. Their places in this list keep their numbers while the question stands:
 * what an answer opens comes last, and what one closes stays in the list but session_can_look is
 * false for it. */
int session_looks(
    const struct session *session, const struct inspect_item **items, int most, int *looks_left);
/* Whether item NUMBER can be looked into now: it was already (that is free), or its when still
 * holds and the budget is not used up. */
bool session_can_look(const struct session *session, int number);
bool session_was_looked_at(const struct session *session, const struct inspect_item *item);
/* The highest line number of this passage, and whether line NUMBER is flagged now. */
int session_lines(const struct session *session);
bool session_is_flagged(const struct session *session, int number);
/* The timer of the scene now waiting: seconds, or 0. Running it is the caller's business. */
int session_timer(const struct session *session);

/* Answers. AT is in whole seconds of play since the start; one that lies before the last answer is
 * taken for the same moment. Each returns false, and changes nothing, where it is not possible now.
 * NUMBER counts from 1 as shown. */
bool session_choose(struct session *session, int number, int at);
bool session_timeout(struct session *session, int at);
bool session_flag(struct session *session, int number, int at); /* again takes the flag back */
bool session_look(struct session *session, int number, int at); /* the next event is LOOK */
bool session_judge(struct session *session, enum truth answer, int sure, int at);

/* The answers so far, for saving. */
enum answer_kind { ANSWER_CHOOSE, ANSWER_TIMEOUT, ANSWER_FLAG, ANSWER_LOOK, ANSWER_JUDGE };
struct answer {
    enum answer_kind kind;
    int number; /* as shown; for a judgement the enum truth */
    int sure;   /* of a judgement */
    int at;
};
size_t session_journal(const struct session *session, const struct answer **answers);

/* Gives the answers back to a new session. False where one does not fit: then the session is
 * useless and must be freed. Events of the replayed part are passed to SHOW (may be NULL) with
 * DATA. */
bool session_replay(struct session *session, const struct answer *answers, size_t count,
    void (*show)(const struct event *event, void *data), void *data);

/* The record of this play so far; its strings live as long as the session and its scenario. The id
 * is empty until the caller sets it. seconds is the time of the last answer. */
const struct attempt *session_attempt(const struct session *session);
const struct scenario *session_scenario(const struct session *session);
const struct state *session_state(const struct session *session);
/* For template_values: the variable's value now. */
int session_variable(const void *session, int variable);

#endif
