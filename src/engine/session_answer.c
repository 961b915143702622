/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Answers: each is checked in full before anything changes, then written to the journal.
 */
#include "config.h"

#include "engine/session_inside.h"

#include "base/mem.h"

/* Takes the answer into the journal. Time never runs backwards in a play, whatever the caller's
 * clock does; the time that counts is returned. */
static int record(struct session *session, struct answer answer)
{
    if (answer.at < session->attempt.seconds)
        answer.at = session->attempt.seconds;
    session->attempt.seconds = answer.at;
    MEM_GROW(session->answers, session->answer_count, session->answer_capacity);
    session->answers[session->answer_count++] = answer;
    return answer.at;
}

static bool is_waiting_for(const struct session *session, enum phase phase)
{
    return session->waiting && session->phase == phase;
}

/* The question is answered: its passage counts, and the way leads to the scene TARGET. */
static void leave_question(struct session *session, int target, enum phase phase, int at)
{
    passage_end(&session->passage, &session->attempt, at);
    session->target = target;
    session->chain = 0;
    session->waiting = false;
    session->phase = phase;
}

bool session_choose(struct session *session, int number, int at)
{
    const struct choice *choice;
    struct attempt *attempt = &session->attempt;

    if (!is_waiting_for(session, PHASE_ASK) || number < 1 || number > session->choices.count)
        return false;
    choice = session->choices.shown[number - 1];
    at = record(session, (struct answer){.kind = ANSWER_CHOOSE, .number = number, .at = at});
    MEM_GROW(attempt->choices, attempt->choice_count, attempt->choice_capacity);
    attempt->choices[attempt->choice_count++] = (struct attempt_choice){
        .scene = session->scene->id,
        .choice = choice->number,
        .id = choice->id,
        .rating = choice->rating,
        .skills = choice->skills,
        .skill_order = choice->skill_order,
        .at = at,
    };
    state_take(session->state, choice);
    session->choice = choice;
    leave_question(session, choice->to, PHASE_OUTCOME, at);
    return true;
}

bool session_timeout(struct session *session, int at)
{
    if (session_timer(session) == 0)
        return false;
    at = record(session, (struct answer){.kind = ANSWER_TIMEOUT, .at = at});
    leave_question(session, session->scene->timer_to, PHASE_TIMEOUT, at);
    return true;
}

/* Lets the state know which signs are flagged now, and lists what that may have opened. */
static void apply_flags(struct session *session)
{
    unsigned tells = passage_tells(&session->passage);

    for (int tell = 0; tell < TELL_COUNT; tell++)
        state_flag(session->state, tell, (tells >> tell) & 1u);
    session_renew_question(session);
}

bool session_flag(struct session *session, int number, int at)
{
    if (!is_waiting_for(session, PHASE_ASK) || passage_at(&session->passage, number) == NULL)
        return false;
    at = record(session, (struct answer){.kind = ANSWER_FLAG, .number = number, .at = at});
    passage_flag(&session->passage, number, at);
    apply_flags(session);
    return true;
}

/* The number under which what LOOK shows can be flagged: the one it has in this passage, else the
 * next. */
static int number_look(struct session *session, const struct inspect_item *look)
{
    int number = passage_find_look(&session->passage, look);

    if (number > 0)
        return number;
    passage_add_look(&session->passage, session->scene, look);
    return session_lines(session);
}

static struct event look_event(struct session *session, const struct inspect_item *look)
{
    struct event event = {
        .kind = EVENT_LOOK,
        .scene = session->scene,
        .item = session->item,
        .look = look,
        .again = state_inspected(session->state, look->index),
    };

    if (session->numbering) {
        event.number = number_look(session, look);
        event.counted = passage_at(&session->passage, event.number)->counted;
    }
    return event;
}

bool session_look(struct session *session, int number, int at)
{
    const struct inspect_item *look;

    if (!session_can_look(session, number))
        return false;
    look = session->looks.items[number - 1];
    record(session, (struct answer){.kind = ANSWER_LOOK, .number = number, .at = at});
    session->look_event = look_event(session, look);
    session->after_look = session->phase;
    session->phase = PHASE_LOOK;
    session->waiting = false;
    state_look(session->state, look->index);
    session_renew_question(session);
    return true;
}

/* A deck is finished with its last judgement; a story was at its ending. */
static void finish_deck(struct session *session)
{
    if (session->scenario->kind == KIND_DECK && session->round.turn + 1 == session->round.count)
        session_finish(session, ENDING_NONE);
}

bool session_judge(struct session *session, enum truth answer, int sure, int at)
{
    struct attempt *attempt = &session->attempt;
    const struct item *item = session->item;

    if (!is_waiting_for(session, PHASE_JUDGE) || sure < 1 || sure > 3 ||
        (answer != TRUTH_GENUINE && answer != TRUTH_FAKE))
        return false;
    at = record(session,
        (struct answer){.kind = ANSWER_JUDGE, .number = (int)answer, .sure = sure, .at = at});
    MEM_GROW(attempt->judgements, attempt->judgement_count, attempt->judgement_capacity);
    attempt->judgements[attempt->judgement_count++] = (struct attempt_judgement){
        .item = item->id,
        .truth = item->truth,
        .answer = answer,
        .sure = sure,
        .skills = item->skills,
        .skill_order = item->skill_order,
        .difficulty = item->difficulty,
        .at = at,
    };
    session->waiting = false;
    session->phase = PHASE_VERDICT;
    finish_deck(session);
    return true;
}
