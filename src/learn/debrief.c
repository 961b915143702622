/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The record of an attempt says what was taken, not what else was shown. So the play is played once
 * more from its journal, and looked at before each choice.
 */
#include "config.h"

#include "learn/debrief.h"

#include "learn/debrief_step.h"

#include <string.h>

#define MOST_TURNS 4
#define MOST_ITEMS 4

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

/* One that was not taken and says what would have come of it: the best where a better one was there
 * to be taken; else one of them, by the attempt's CHANCE, so that each is told some time. */
static const struct choice *find_other(
    const struct choice *const *shown, int count, const struct choice *taken, uint64_t chance)
{
    const struct choice *others[6], *best = NULL;
    uint64_t told = 0;

    for (int i = 0; i < count; i++) {
        if (shown[i] == taken || shown[i]->otherwise.raw == NULL)
            continue;
        others[told++] = shown[i];
        if (best == NULL || shown[i]->rating > best->rating)
            best = shown[i];
    }
    if (best == NULL || best->rating > taken->rating)
        return best;
    return others[chance % told];
}

/* What weighs most is told: graded below safe, the worst first; then others that have
 * something to tell; then what was safe. What was only for fun turned nothing, and weighs 0. */
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

    if (weight(turn) == 0)
        return;
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

/* The choice whose branch is worth a step where no author's words tell of any: the better one, or
 * after a safe one the worst. */
static const struct choice *find_untaken(
    const struct choice *const *shown, int count, const struct debrief_turn *turn)
{
    const struct choice *worst = NULL;

    if (turn->taken->rating != RATING_SAFE)
        return turn->better;
    for (int i = 0; i < count; i++) {
        if (shown[i]->rating != RATING_NONE && shown[i]->rating < RATING_SAFE &&
            (worst == NULL || shown[i]->rating < worst->rating))
            worst = shown[i];
    }
    return worst;
}

static int number_of(const struct choice *const *shown, int count, const struct choice *choice)
{
    for (int i = 0; i < count; i++) {
        if (shown[i] == choice)
            return i + 1;
    }
    return 0;
}

/* What the replayed session shows just before its answer NUMBER PLACE is given to it. */
static struct debrief_turn look_at_choice(const struct session *session,
    const struct session *replayed, size_t place, struct arena *arena)
{
    const struct choice *shown[6];
    const struct answer *answers;
    int count = session_choices(replayed, shown);

    session_journal(session, &answers);
    const struct choice *taken = shown[answers[place].number - 1];
    struct debrief_turn turn = {
        .scene = &session_scenario(session)->scenes[state_scene(session_state(replayed))],
        .taken = taken,
        .better = find_better(shown, count, taken),
        .other = find_other(shown, count, taken, session_attempt(session)->seed + place),
        .at = answers[place].at,
        .place = place,
    };
    const struct choice *untaken = turn.other == NULL && taken->rating != RATING_NONE
        ? find_untaken(shown, count, &turn)
        : NULL;

    if (untaken != NULL)
        debrief_step_along(
            session, place, untaken, number_of(shown, count, untaken), arena, &turn.step);
    return turn;
}

/* The strong signs among those that the attempt got from place FROM on. */
static unsigned strong_signs(const struct session *session, size_t from)
{
    const struct attempt *attempt = session_attempt(session);
    struct debrief_sign sign;
    unsigned signs = 0;

    for (size_t i = from; i < attempt->sign_count; i++) {
        if (attempt->signs[i].tell != TELL_NONE &&
            describe_sign(session_scenario(session), &attempt->signs[i], &sign) && !sign.weak)
            signs |= 1u << attempt->signs[i].tell;
    }
    return signs;
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
        struct debrief_turn turn = {0};
        size_t signs;

        while (!session_is_waiting(replayed))
            session_next(replayed);
        signs = session_attempt(replayed)->sign_count;
        if (answers[i].kind == ANSWER_CHOOSE)
            turn = look_at_choice(session, replayed, i, arena);
        session_replay(replayed, &answers[i], 1, NULL, NULL);
        turn.decided = strong_signs(replayed, signs);
        if (turn.taken != NULL)
            insert_turn(model, &turn);
    }
    session_free(&replayed);
    /* A few at most: those that weigh most are told as they came. */
    for (int i = 1; i < model->turn_count; i++)
        for (int j = i; j > 0 && model->turns[j].place < model->turns[j - 1].place; j--) {
            struct debrief_turn later = model->turns[j - 1];

            model->turns[j - 1] = model->turns[j];
            model->turns[j] = later;
        }
}

static const struct item *find_item(const struct deck *deck, const char *id)
{
    for (int i = 0; i < deck->item_count; i++) {
        if (strcmp(deck->items[i].id, id) == 0)
            return &deck->items[i];
    }
    return NULL;
}

/* Behind those of which the player was as sure or surer. */
static void insert_item(struct debrief_model *model, const struct debrief_item *item)
{
    int place = model->item_count;

    while (place > 0 && model->items[place - 1].judgement->sure < item->judgement->sure)
        place--;
    if (place == MOST_ITEMS)
        return;
    if (model->item_count < MOST_ITEMS)
        model->item_count++;
    for (int i = model->item_count - 1; i > place; i--)
        model->items[i] = model->items[i - 1];
    model->items[place] = *item;
}

static void describe_items(
    const struct session *session, struct arena *arena, struct debrief_model *model)
{
    const struct scenario *scenario = session_scenario(session);
    const struct attempt *attempt = session_attempt(session);
    const struct deck *deck = scenario->kind == KIND_DECK ? &scenario->deck : &scenario->practice;

    model->items = arena_array(arena, MOST_ITEMS, sizeof *model->items);
    for (size_t i = 0; i < attempt->judgement_count; i++) {
        const struct attempt_judgement *judgement = &attempt->judgements[i];
        struct debrief_item item = {find_item(deck, judgement->item), judgement};

        if (item.item != NULL && judgement->answer != judgement->truth)
            insert_item(model, &item);
    }
}

static void lose_points(int lost[SKILL_COUNT], unsigned skills, int points)
{
    for (int skill = 0; skill < SKILL_COUNT; skill++) {
        if ((skills >> skill) & 1u)
            lost[skill] += points;
    }
}

/* Where most points were lost; where none were, the first of the scenario's skills. */
static enum skill find_weakest(const struct attempt *attempt)
{
    int lost[SKILL_COUNT] = {0}, weakest = -1;

    for (int skill = 0; skill < SKILL_COUNT; skill++)
        lost[skill] = (attempt->skills >> skill) & 1u ? 0 : -1;
    for (size_t i = 0; i < attempt->choice_count; i++) {
        if (attempt->choices[i].rating != RATING_NONE)
            lose_points(
                lost, attempt->choices[i].skills, RATING_SAFE - (int)attempt->choices[i].rating);
    }
    for (size_t i = 0; i < attempt->judgement_count; i++) {
        if (attempt->judgements[i].answer != attempt->judgements[i].truth)
            lose_points(lost, attempt->judgements[i].skills, RATING_SAFE);
    }
    for (int skill = 0; skill < SKILL_COUNT; skill++) {
        if (lost[skill] > (weakest < 0 ? -1 : lost[weakest]))
            weakest = skill;
    }
    return weakest < 0 ? SKILL_PAUSE_FIRST : (enum skill)weakest;
}

void debrief_build(const struct session *session, struct arena *arena, struct debrief_model *model)
{
    const struct attempt *attempt = session_attempt(session);

    *model = (struct debrief_model){
        .ending = attempt->ending,
        .score = attempt->score,
        .flags = attempt->flags,
        .judgements = attempt_judgement_counts(attempt),
        .weakest = find_weakest(attempt),
        .scenario = &session_scenario(session)->debrief,
    };
    describe_signs(session, arena, model);
    describe_turns(session, arena, model);
    describe_items(session, arena, model);
}
