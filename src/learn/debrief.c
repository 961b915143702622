/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The record of an attempt says what was taken, not what else was shown. So the play is played once
 * more from its journal, and looked at before each choice.
 */
#include "config.h"

#include "learn/debrief.h"

#include <string.h>

#define MOST_TURNS 4

static const struct scene *find_scene(const struct scenario *scenario, const char *id)
{
    for (int i = 0; i < scenario->scene_count; i++) {
        if (strcmp(scenario->scenes[i].id, id) == 0)
            return &scenario->scenes[i];
    }
    return NULL;
}

static const struct inspect_item *find_look(const struct scene *scene, const char *id)
{
    for (int i = 0; i < scene->inspect.item_count; i++) {
        if (strcmp(scene->inspect.items[i].id, id) == 0)
            return &scene->inspect.items[i];
    }
    return NULL;
}

/* False where the scenario has no such line or look (it has, when the session played it). */
static bool describe_sign(
    const struct scenario *scenario, const struct attempt_sign *seen, struct debrief_sign *sign)
{
    const struct scene *scene = find_scene(scenario, seen->scene);

    *sign = (struct debrief_sign){.scene = seen->scene, .caught = seen->flagged};
    if (scene == NULL)
        return false;
    if (seen->item == NULL) {
        sign->sign = &scene->lines[seen->line - 1].sign;
        sign->quote = scene->lines[seen->line - 1].text.raw;
    } else {
        const struct inspect_item *look = find_look(scene, seen->item);

        if (look == NULL)
            return false;
        sign->sign = &look->sign;
        sign->quote = look->shows.raw;
    }
    sign->weak = sign->sign->weak;
    return true;
}

static void describe_signs(
    const struct session *session, struct arena *arena, struct debrief_model *model)
{
    const struct attempt *attempt = session_attempt(session);
    const struct scenario *scenario = session_scenario(session);

    model->signs = arena_array(arena, attempt->sign_count + 1, sizeof *model->signs);
    for (size_t i = 0; i < attempt->sign_count; i++) {
        if (attempt->signs[i].tell != TELL_NONE &&
            describe_sign(scenario, &attempt->signs[i], &model->signs[model->sign_count]))
            model->sign_count++;
    }
}

static const struct choice *find_better(
    const struct choice *const *shown, int count, const struct choice *taken)
{
    const struct choice *better = NULL;

    if (taken->rating == RATING_NONE)
        return NULL;
    for (int i = 0; i < count; i++) {
        if (shown[i]->rating > (better != NULL ? better->rating : taken->rating))
            better = shown[i];
    }
    return better;
}

/* Whether A tells more than B about what might have been: the better, or after a safe choice the
 * worse. */
static bool tells_more(const struct choice *a, const struct choice *b, enum rating taken)
{
    if (b == NULL)
        return true;
    return taken == RATING_SAFE ? a->rating < b->rating : a->rating > b->rating;
}

static const struct choice *find_other(
    const struct choice *const *shown, int count, const struct choice *taken)
{
    const struct choice *other = NULL;

    for (int i = 0; i < count; i++) {
        if (shown[i] != taken && shown[i]->otherwise.raw != NULL &&
            tells_more(shown[i], other, taken->rating))
            other = shown[i];
    }
    return other;
}

/* What weighs most stands first: graded below safe, the worst first; then others that have
 * something to tell; then the rest. */
static int weight(const struct debrief_turn *turn)
{
    if (turn->taken->rating != RATING_NONE && turn->taken->rating < RATING_SAFE)
        return 10 + (RATING_SAFE - (int)turn->taken->rating);
    return turn->other != NULL ? 2 : turn->taken->rating == RATING_SAFE ? 1 : 0;
}

/* Puts TURN behind all that weigh as much, so that of equals the earlier stand first. */
static void insert_turn(struct debrief_model *model, const struct debrief_turn *turn)
{
    int place = model->turn_count;

    while (place > 0 && weight(&model->turns[place - 1]) < weight(turn))
        place--;
    if (place == MOST_TURNS)
        return;
    if (model->turn_count < MOST_TURNS)
        model->turn_count++;
    for (int i = model->turn_count - 1; i > place; i--)
        model->turns[i] = model->turns[i - 1];
    model->turns[place] = *turn;
}

/* Looks at what the replayed session shows just before ANSWER is given to it. */
static void look_at_choice(
    const struct session *replayed, const struct answer *answer, struct debrief_model *model)
{
    const struct choice *shown[6];
    int count = session_choices(replayed, shown);
    const struct choice *taken = shown[answer->number - 1];
    const struct scenario *scenario = session_scenario(replayed);
    struct debrief_turn turn = {
        .scene = &scenario->scenes[state_scene(session_state(replayed))],
        .taken = taken,
        .better = find_better(shown, count, taken),
        .other = find_other(shown, count, taken),
        .at = answer->at,
    };

    insert_turn(model, &turn);
}

static void describe_turns(
    const struct session *session, struct arena *arena, struct debrief_model *model)
{
    const struct attempt *attempt = session_attempt(session);
    const struct session_options options = {
        .seed = attempt->seed, .mode = attempt->mode, .form = attempt->form};
    struct session *replayed = session_new(session_scenario(session), &options);
    const struct answer *answers;
    size_t count = session_journal(session, &answers);

    model->turns = arena_array(arena, MOST_TURNS, sizeof *model->turns);
    for (size_t i = 0; i < count; i++) {
        while (!session_is_waiting(replayed))
            session_next(replayed);
        if (answers[i].kind == ANSWER_CHOOSE)
            look_at_choice(replayed, &answers[i], model);
        session_replay(replayed, &answers[i], 1, NULL, NULL);
    }
    session_free(&replayed);
}

void debrief_build(const struct session *session, struct arena *arena, struct debrief_model *model)
{
    const struct attempt *attempt = session_attempt(session);

    *model = (struct debrief_model){
        .ending = attempt->ending,
        .score = attempt->score,
        .flags = attempt->flags,
        .judgements = attempt_judgement_counts(attempt),
        .scenario = &session_scenario(session)->debrief,
    };
    describe_signs(session, arena, model);
    describe_turns(session, arena, model);
}
