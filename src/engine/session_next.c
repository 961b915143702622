/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The way through a play: each phase has one function that either makes an event (true) or only
 * moves on to another phase (false).
 */
#include "config.h"

#include "engine/session_inside.h"

#include "base/mem.h"
#include "engine/round.h"

static bool make_event(struct session *session, struct event event)
{
    session->event = event;
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
    session->phase = PHASE_LINES;
    return make_event(session, (struct event){.kind = EVENT_SCENE, .scene = session->scene});
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

static bool make_line(struct session *session, const struct line *line)
{
    struct event event = {.kind = EVENT_LINE, .scene = session->scene, .line = line};
    bool by_cast = line->speaker != CAST_ME && line->speaker != CAST_NARRATOR;

    if (by_cast && session->numbering) {
        event.number = passage_add_line(&session->passage, session->scene, line);
        event.counted = passage_at(&session->passage, event.number)->counted;
    }
    return make_event(session, event);
}

static bool step_lines(struct session *session)
{
    const struct scene *scene = session->scene;
    const struct line *line = next_line(session, scene->lines, scene->line_count);

    if (line != NULL)
        return make_line(session, line);
    if (scene->go_to >= 0) {
        session->target = scene->go_to;
        return go_on(session, PHASE_ENTER);
    }
    if (scene->end != ENDING_NONE)
        return go_on(session, PHASE_ENDING);
    session_begin_looks(session);
    return go_on(session, PHASE_ASK);
}

static bool step_ask(struct session *session)
{
    session->waiting = true;
    return make_event(session, (struct event){.kind = EVENT_ASK, .scene = session->scene});
}

static bool step_look(struct session *session)
{
    session->phase = session->after_look;
    return make_event(session, session->look_event);
}

static bool step_outcome(struct session *session)
{
    session->phase = PHASE_ENTER;
    return make_event(session,
        (struct event){.kind = EVENT_OUTCOME, .scene = session->scene, .choice = session->choice});
}

static bool step_timeout(struct session *session)
{
    session->phase = PHASE_ENTER;
    return make_event(session, (struct event){.kind = EVENT_TIMEOUT, .scene = session->scene});
}

static bool step_ending(struct session *session)
{
    const struct scene *scene = session->scene;

    session_finish(session, scene->end);
    session->phase = PHASE_ROUND;
    return make_event(session, (struct event){.kind = EVENT_ENDING, .scene = scene});
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
    session->phase = PHASE_ITEM;
    return make_event(session, (struct event){.kind = EVENT_ROUND, .of = round->count});
}

static struct event item_event(const struct session *session, enum event_kind kind)
{
    return (struct event){.kind = kind,
        .item = session->item,
        .number = session->round.turn + 1,
        .of = session->round.count};
}

static bool step_item(struct session *session)
{
    struct round *round = &session->round;

    session->item = NULL;
    if (round->turn >= round->count)
        return go_on(session, PHASE_DONE);
    session->item = &round->deck->items[round->drawn[round->turn]];
    session->cursor = 0;
    session->phase = PHASE_ITEM_LINES;
    return make_event(session, item_event(session, EVENT_ITEM));
}

static bool step_item_lines(struct session *session)
{
    const struct item *item = session->item;
    const struct line *line = next_line(session, item->lines, item->line_count);

    if (line != NULL)
        return make_event(session, (struct event){.kind = EVENT_LINE, .item = item, .line = line});
    session_begin_looks(session);
    return go_on(session, PHASE_JUDGE);
}

static bool step_judge(struct session *session)
{
    session->waiting = true;
    return make_event(session, item_event(session, EVENT_JUDGE));
}

static bool step_verdict(struct session *session)
{
    struct event event = item_event(session, EVENT_VERDICT);

    event.judgement = &session->attempt.judgements[session->attempt.judgement_count - 1];
    session->round.turn++;
    session->phase = PHASE_ITEM;
    return make_event(session, event);
}

static bool step_done(struct session *session)
{
    return make_event(session, (struct event){.kind = EVENT_DONE});
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
