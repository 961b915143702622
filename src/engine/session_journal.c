/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Saving and going on: a play is its answers.
 */
#include "config.h"

#include "engine/session_inside.h"

size_t session_journal(const struct session *session, const struct answer **answers)
{
    *answers = session->answers;
    return session->answer_count;
}

/* Pulls the session on until it waits for an answer; false where it never will again. */
static bool reach_question(
    struct session *session, void (*show)(const struct event *event, void *data), void *data)
{
    while (!session->waiting) {
        const struct event *event = session_next(session);

        if (show != NULL)
            show(event, data);
        if (event->kind == EVENT_DONE)
            return false;
    }
    return true;
}

static bool give(struct session *session, const struct answer *answer)
{
    switch (answer->kind) {
    case ANSWER_CHOOSE: return session_choose(session, answer->number, answer->at);
    case ANSWER_TIMEOUT: return session_timeout(session, answer->at);
    case ANSWER_FLAG: return session_flag(session, answer->number, answer->at);
    case ANSWER_LOOK: return session_look(session, answer->number, answer->at);
    case ANSWER_JUDGE:
        return session_judge(session, (enum truth)answer->number, answer->sure, answer->at);
    }
    return false;
}

bool session_replay(struct session *session, const struct answer *answers, size_t count,
    void (*show)(const struct event *event, void *data), void *data)
{
    for (size_t i = 0; i < count; i++) {
        if (!reach_question(session, show, data) || !give(session, &answers[i]))
            return false;
    }
    return true;
}
