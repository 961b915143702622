/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What an answer was is learnt by giving the answers once more to a session of the old version; two
 * passes over the new one then find out how many fit, and tell only what leads to the last of them.
 */
#include "config.h"

#include "engine/trail.h"

#include "base/arena.h"

#include <string.h>

#define LOOKS_MOST 64 /* more are on no screen */

struct step {
    struct answer answer;
    const char *place; /* id of the scene or item that asked */
    const char *what;  /* words of the choice, or id of what was looked into */
    const char *to;    /* id of the scene that the choice leads to */
    int number;        /* of the choice, in the file's order */
};

struct trail {
    struct arena *arena;
    struct step *steps;
    size_t count;
    uint64_t seed;
    bool asked; /* the next question was being asked */
};

/* Pulls events, showing them, until one waits for an answer; NULL where none does any more. */
static const struct event *pull(
    struct session *session, void (*show)(const struct event *event, void *data), void *data)
{
    const struct event *event;
    while ((event = session_next(session))->kind != EVENT_DONE) {
        if (session_is_waiting(session))
            return event;
        if (show)
            show(event, data);
    }
    return NULL;
}

static bool give(struct session *session, const struct answer *answer, int number)
{
    switch (answer->kind) {
    case ANSWER_CHOOSE: return session_choose(session, number, answer->at);
    case ANSWER_TIMEOUT: return session_timeout(session, answer->at);
    case ANSWER_FLAG: return session_flag(session, number, answer->at);
    case ANSWER_LOOK: return session_look(session, number, answer->at);
    case ANSWER_JUDGE: return session_judge(session, (enum truth)number, answer->sure, answer->at);
    }
    return false;
}

static const char *place_of(const struct event *event)
{
    return event->kind == EVENT_JUDGE ? event->item->id : event->scene->id;
}

/* What ANSWER means to SESSION, which now waits with EVENT. */
static void describe(struct trail *trail, const struct session *session, const struct event *event,
    struct step *step)
{
    const struct choice *shown[6];
    const struct inspect_item *looks[LOOKS_MOST];
    int left, number = step->answer.number;
    step->place = arena_string(trail->arena, place_of(event));
    if (step->answer.kind == ANSWER_CHOOSE && number <= session_choices(session, shown)) {
        const struct choice *choice = shown[number - 1];
        const struct scenario *scenario = session_scenario(session);
        step->what = arena_string(trail->arena, choice->label.raw);
        step->to = arena_string(trail->arena, scenario->scenes[choice->to].id);
        step->number = choice->number;
    } else if (step->answer.kind == ANSWER_LOOK &&
        number <= session_looks(session, looks, LOOKS_MOST, &left) && number <= LOOKS_MOST) {
        step->what = arena_string(trail->arena, looks[number - 1]->id);
    }
}

struct trail *trail_new(const struct session *session)
{
    struct arena *arena = arena_new();
    struct trail *trail = arena_alloc(arena, sizeof *trail);
    const struct attempt *attempt = session_attempt(session);
    const struct session_options options = {.seed = attempt->seed,
        .mode = attempt->mode,
        .form = attempt->form,
        .language = attempt->language};
    const struct answer *answers;
    size_t count = session_journal(session, &answers);
    struct session *again = session_new(session_scenario(session), &options);
    trail->arena = arena;
    trail->seed = attempt->seed;
    trail->asked = session_is_waiting(session);
    trail->steps = arena_array(arena, count + 1, sizeof *trail->steps);
    for (size_t i = 0; i < count; i++) {
        const struct event *event = pull(again, NULL, NULL);
        struct step *step = &trail->steps[trail->count];
        step->answer = answers[i];
        if (!event)
            break;
        describe(trail, again, event, step);
        if (!give(again, &answers[i], answers[i].number))
            break;
        trail->count++;
    }
    session_free(&again);
    return trail;
}

void trail_free(struct trail **trail)
{
    if (!*trail)
        return;
    struct arena *arena = (*trail)->arena;
    *trail = NULL;
    arena_free(&arena);
}

static bool has_scene(const struct scenario *scenario, const char *id)
{
    for (int i = 0; i < scenario->scene_count; i++)
        if (strcmp(scenario->scenes[i].id, id) == 0)
            return true;
    return false;
}

/* The number under which the choice of STEP is shown now; 0 where it is not. */
static int find_choice(const struct session *session, const struct step *step)
{
    const struct scenario *scenario = session_scenario(session);
    const struct choice *shown[6];
    int count = session_choices(session, shown);
    for (int i = 0; i < count; i++)
        if (strcmp(shown[i]->label.raw, step->what) == 0)
            return i + 1;
    for (int i = 0; i < count; i++)
        if (shown[i]->number == step->number &&
            (strcmp(scenario->scenes[shown[i]->to].id, step->to) == 0 ||
                !has_scene(scenario, step->to)))
            return i + 1;
    return 0;
}

static int find_look(const struct session *session, const struct step *step)
{
    const struct inspect_item *looks[LOOKS_MOST];
    int left, count = session_looks(session, looks, LOOKS_MOST, &left);
    for (int i = 0; step->what && i < count && i < LOOKS_MOST; i++)
        if (strcmp(looks[i]->id, step->what) == 0)
            return i + 1;
    return 0;
}

/* Whether EVENT asks where STEP was answered, though its scene may have another name by now. */
static bool is_at_place(
    const struct session *session, const struct event *event, const struct step *step)
{
    if (strcmp(place_of(event), step->place) == 0)
        return true;
    return event->kind == EVENT_ASK && !has_scene(session_scenario(session), step->place);
}

/* Gives STEP to SESSION, which waits with EVENT; false where it cannot be given. */
static bool take(struct session *session, const struct event *event, const struct step *step)
{
    int number = step->answer.number;
    if (!is_at_place(session, event, step))
        return false;
    if (step->answer.kind == ANSWER_CHOOSE)
        number = step->what ? find_choice(session, step) : 0;
    else if (step->answer.kind == ANSWER_LOOK)
        number = find_look(session, step);
    return give(session, &step->answer, number);
}

/* Gives the first STEPS answers; returns how many were given before one that ends it. */
static size_t follow(const struct trail *trail, size_t steps, struct session *session,
    void (*show)(const struct event *event, void *data), void *data)
{
    const struct event *event = NULL;
    size_t i;
    for (i = 0; i < steps; i++) {
        const struct step *step = &trail->steps[i];
        bool aside = step->answer.kind == ANSWER_FLAG || step->answer.kind == ANSWER_LOOK;
        event = pull(session, show, data);
        if (!event || (!take(session, event, step) && !aside))
            break;
    }
    return i;
}

void trail_follow(const struct trail *trail, const struct scenario *scenario,
    const struct session_options *options, struct session **session, size_t *fitted,
    void (*show)(const struct event *event, void *data), void *data)
{
    struct session_options seeded = *options;
    seeded.seed = trail->seed;
    *session = session_new(scenario, &seeded);
    *fitted = follow(trail, trail->count, *session, NULL, NULL);
    session_free(session);
    *session = session_new(scenario, &seeded);
    follow(trail, *fitted, *session, show, data);
    if (trail->asked && *fitted == trail->count)
        pull(*session, show, data);
}
