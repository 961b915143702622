/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The way through a play: each phase has one function that either makes an event (true) or only
 * moves on to another phase (false).
 */
#include "config.h"

#include "engine/session_inside.h"

#include "base/mem.h"
#include "engine/round.h"

/* Makes the next event, of the scene or the item now played; what else belongs to it is the
 * caller's to fill in. */
static bool tell(struct session *session, enum event_kind kind, enum phase then)
{
    session->event = (struct event){.kind = kind, .scene = session->scene, .item = session->item};
    session->phase = then;
    return true;
}

static bool go_on(struct session *session, enum phase phase)
{
    session->phase = phase;
    return false;
}

static bool step_start(struct session *session)
{
    session->target = session->scenario->start;
    return go_on(session, session->scenario->kind == KIND_DECK ? PHASE_ROUND : PHASE_ENTER);
}

/* What is shown after the last choice does not count and cannot be flagged: it has no numbers. */
static bool leads_to_question(const struct scenario *scenario, int scene)
{
    for (int i = 0; i < SESSION_LONGEST_CHAIN; i++) {
        if (scenario->scenes[scene].go_to < 0)
            return scenario->scenes[scene].end == ENDING_NONE;
        scene = scenario->scenes[scene].go_to;
    }
    return false;
}

static bool step_enter(struct session *session)
{
    if (session->chain == 0)
        session->numbering = leads_to_question(session->scenario, session->target);
    if (++session->chain > SESSION_LONGEST_CHAIN)
        return go_on(session, PHASE_DONE);
    state_enter(session->state, session->target);
    session->scene = &session->scenario->scenes[session->target];
    session->cursor = 0;
    return tell(session, EVENT_SCENE, PHASE_LINES);
}

/* The next of COUNT lines that is shown, or NULL. The state does not change while lines go by, so
 * each condition holds as it did when the scene was entered. */
static const struct line *next_line(struct session *session, const struct line *lines, int count)
{
    while (session->cursor < count) {
        const struct line *line = &lines[session->cursor++];

        if (!line->when || state_holds(session->state, line->when))
            return line;
    }
    return NULL;
}

static void number_line(struct session *session, const struct line *line)
{
    struct event *event = &session->event;

    if (line->speaker == CAST_ME || line->speaker == CAST_NARRATOR)
        return;
    event->counted = passage_add_line(&session->passage, session->scene, line)->counted;
    event->number = session_lines(session);
}

static bool step_lines(struct session *session)
{
    const struct scene *scene = session->scene;
    const struct line *line = next_line(session, scene->lines, scene->line_count);

    if (line != NULL) {
        tell(session, EVENT_LINE, PHASE_LINES);
        session->event.line = line;
        if (session->numbering)
            number_line(session, line);
        return true;
    }
    if (scene->go_to >= 0) {
        session->target = scene->go_to;
        return go_on(session, PHASE_ENTER);
    }
    if (scene->end != ENDING_NONE)
        return go_on(session, PHASE_ENDING);
    session_begin_question(session);
    return go_on(session, PHASE_ASK);
}

static bool step_ask(struct session *session)
{
    session->waiting = true;
    return tell(session, EVENT_ASK, PHASE_ASK);
}

static bool step_look(struct session *session)
{
    session->phase = session->after_look;
    session->event = session->look_event;
    return true;
}

static bool step_outcome(struct session *session)
{
    tell(session, EVENT_OUTCOME, PHASE_ENTER);
    session->event.choice = session->choice;
    return true;
}

static bool step_timeout(struct session *session)
{
    return tell(session, EVENT_TIMEOUT, PHASE_ENTER);
}

static bool step_ending(struct session *session)
{
    session_finish(session, session->scene->end);
    return tell(session, EVENT_ENDING, PHASE_ROUND);
}

static bool step_round(struct session *session)
{
    struct round *round = &session->round;

    session->scene = NULL;
    session->numbering = false;
    if (round->deck->item_count == 0)
        return go_on(session, PHASE_DONE);
    if (round->drawn == NULL)
        round->drawn = mem_zero((size_t)round->deck->item_count, sizeof *round->drawn);
    round->count =
        round_draw(round->deck, session->options.seed, session->options.form, round->drawn);
    tell(session, EVENT_ROUND, PHASE_ITEM);
    session->event.of = round->count;
    return true;
}

static bool tell_item(struct session *session, enum event_kind kind, enum phase then)
{
    tell(session, kind, then);
    session->event.number = session->round.turn + 1;
    session->event.of = session->round.count;
    return true;
}

static bool step_item(struct session *session)
{
    struct round *round = &session->round;

    session->item = NULL;
    if (round->turn >= round->count)
        return go_on(session, PHASE_DONE);
    session->item = &round->deck->items[round->drawn[round->turn]];
    session->cursor = 0;
    return tell_item(session, EVENT_ITEM, PHASE_ITEM_LINES);
}

static bool step_item_lines(struct session *session)
{
    const struct item *item = session->item;
    const struct line *line = next_line(session, item->lines, item->line_count);

    if (line != NULL) {
        tell(session, EVENT_LINE, PHASE_ITEM_LINES);
        session->event.line = line;
        return true;
    }
    session_begin_question(session);
    return go_on(session, PHASE_JUDGE);
}

static bool step_judge(struct session *session)
{
    session->waiting = true;
    return tell_item(session, EVENT_JUDGE, PHASE_JUDGE);
}

static bool step_verdict(struct session *session)
{
    const struct attempt *attempt = &session->attempt;

    tell_item(session, EVENT_VERDICT, PHASE_ITEM);
    session->event.judgement = &attempt->judgements[attempt->judgement_count - 1];
    session->round.turn++;
    return true;
}

static bool step_done(struct session *session)
{
    return tell(session, EVENT_DONE, PHASE_DONE);
}

static bool (*const STEPS[PHASE_COUNT])(struct session *session) = {
    [PHASE_START] = step_start,
    [PHASE_ENTER] = step_enter,
    [PHASE_LINES] = step_lines,
    [PHASE_ASK] = step_ask,
    [PHASE_LOOK] = step_look,
    [PHASE_OUTCOME] = step_outcome,
    [PHASE_TIMEOUT] = step_timeout,
    [PHASE_ENDING] = step_ending,
    [PHASE_ROUND] = step_round,
    [PHASE_ITEM] = step_item,
    [PHASE_ITEM_LINES] = step_item_lines,
    [PHASE_JUDGE] = step_judge,
    [PHASE_VERDICT] = step_verdict,
    [PHASE_DONE] = step_done,
};

const struct event *session_next(struct session *session)
{
    session->waiting = false;
    while (!STEPS[session->phase](session)) {
    }
    return &session->event;
}
