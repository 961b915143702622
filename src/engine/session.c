/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/session_inside.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static void describe_attempt(struct session *session)
{
    const struct scenario *scenario = session->scenario;
    const struct session_options *options = &session->options;
    bool booster = options->mode == MODE_BOOSTER;

    session->attempt.scenario = booster ? NULL : scenario->id;
    session->attempt.digest = booster ? NULL : scenario_digest(scenario);
    session->attempt.kind = scenario->kind;
    session->attempt.mode = options->mode;
    session->attempt.form = options->form;
    session->attempt.seed = options->seed;
    session->attempt.language = options->language != NULL ? options->language : scenario->language;
    session->attempt.skills = scenario->skills;
    session->attempt.started = options->started;
    session->attempt.ending = ENDING_NONE;
    session->attempt.score = SCORE_NONE;
}

struct session *session_new(const struct scenario *scenario, const struct session_options *options)
{
    struct session *session = mem_zero(1, sizeof *session);

    session->scenario = scenario;
    session->options = *options;
    session->state = state_new(scenario);
    passage_init(&session->passage, scenario);
    session->looks.listed = mem_zero((size_t)scenario->inspect_total + 1, sizeof(bool));
    session->round.deck = scenario->kind == KIND_DECK ? &scenario->deck : &scenario->practice;
    describe_attempt(session);
    return session;
}

/* Everything but the memory that is there already. */
void session_restart(struct session *session, uint64_t seed)
{
    struct session kept = *session;

    *session = (struct session){
        .scenario = kept.scenario,
        .options = kept.options,
        .state = kept.state,
        .passage = kept.passage,
        .looks = kept.looks,
        .round = {.deck = kept.round.deck, .drawn = kept.round.drawn},
        .answers = kept.answers,
        .answer_capacity = kept.answer_capacity,
        .attempt = {.choices = kept.attempt.choices,
            .choice_capacity = kept.attempt.choice_capacity,
            .signs = kept.attempt.signs,
            .sign_capacity = kept.attempt.sign_capacity,
            .judgements = kept.attempt.judgements,
            .judgement_capacity = kept.attempt.judgement_capacity},
    };
    session->options.seed = seed;
    state_reset(session->state);
    passage_reset(&session->passage, session->scenario);
    describe_attempt(session);
}

void session_free(struct session **session)
{
    struct session *gone = *session;

    if (gone == NULL)
        return;
    state_free(&gone->state);
    passage_done(&gone->passage);
    free(gone->looks.items);
    free(gone->looks.listed);
    free(gone->round.drawn);
    free(gone->attempt.choices);
    free(gone->attempt.signs);
    free(gone->attempt.judgements);
    free(gone->answers);
    free(gone);
    *session = NULL;
}

bool session_is_waiting(const struct session *session)
{
    return session->waiting;
}

bool session_is_done(const struct session *session)
{
    return session->phase == PHASE_DONE;
}

static bool is_asking(const struct session *session)
{
    return session->waiting && session->phase == PHASE_ASK;
}

int session_choices(const struct session *session, const struct choice *shown[6])
{
    if (!is_asking(session))
        return 0;
    memcpy(shown, session->choices.shown, sizeof session->choices.shown);
    return session->choices.count;
}

int session_timer(const struct session *session)
{
    return is_asking(session) ? session->scene->timer_seconds : 0;
}

const struct inspect *session_inspect(const struct session *session)
{
    return session->scene != NULL ? &session->scene->inspect : &session->item->inspect;
}

static void extend_looks(struct session *session)
{
    const struct inspect *inspect = session_inspect(session);
    struct look_list *looks = &session->looks;

    for (int i = 0; i < inspect->item_count; i++) {
        const struct inspect_item *item = &inspect->items[i];

        if (looks->listed[item->index] || !state_holds(session->state, item->when))
            continue;
        MEM_GROW(looks->items, looks->count, looks->capacity);
        looks->items[looks->count++] = item;
        looks->listed[item->index] = true;
    }
}

void session_begin_question(struct session *session)
{
    struct look_list *looks = &session->looks;

    for (size_t i = 0; i < looks->count; i++)
        looks->listed[looks->items[i]->index] = false;
    looks->count = 0;
    session_renew_question(session);
}

void session_renew_question(struct session *session)
{
    struct choice_list *choices = &session->choices;

    extend_looks(session);
    if (session->scene != NULL)
        choices->count = state_choices(session->state, session->scene, choices->shown);
}

int session_looks(
    const struct session *session, const struct inspect_item **items, int most, int *looks_left)
{
    int count = 0;

    *looks_left = 0;
    if (!session->waiting)
        return 0;
    *looks_left = state_looks_left(session->state, session_inspect(session));
    while (count < most && (size_t)count < session->looks.count) {
        items[count] = session->looks.items[count];
        count++;
    }
    return count;
}

bool session_can_look(const struct session *session, int number)
{
    const struct inspect_item *item;

    if (!session->waiting || number < 1 || (size_t)number > session->looks.count)
        return false;
    item = session->looks.items[number - 1];
    return state_inspected(session->state, item->index) ||
        (state_looks_left(session->state, session_inspect(session)) > 0 &&
            state_holds(session->state, item->when));
}

bool session_was_looked_at(const struct session *session, const struct inspect_item *item)
{
    return state_inspected(session->state, item->index);
}

int session_lines(const struct session *session)
{
    return (int)session->passage.count;
}

bool session_is_flagged(const struct session *session, int number)
{
    const struct passage_entry *entry = passage_at(&session->passage, number);

    return entry != NULL && entry->flagged;
}

void session_finish(struct session *session, enum ending ending)
{
    session->attempt.finished = true;
    session->attempt.ending = ending;
    session->attempt.score = attempt_points(&session->attempt);
}

const struct attempt *session_attempt(const struct session *session)
{
    return &session->attempt;
}

const struct scenario *session_scenario(const struct session *session)
{
    return session->scenario;
}

const struct state *session_state(const struct session *session)
{
    return session->state;
}

int session_variable(const void *session, int variable)
{
    return state_variable(((const struct session *)session)->state, variable);
}
