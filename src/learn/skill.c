/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/skill.h"

#include <math.h>
#include <stdbool.h>

#define DAY ((int64_t)24 * 60 * 60 * 1000)
#define BOXES 4

static const int BOX_DAYS[BOXES + 1] = {0, 3, 7, 30, 90};

/* How one attempt went for one skill: outcomes counted in thirds, as ratings are. */
struct showing {
    int count;
    long long thirds;
};

static double logistic(double x)
{
    return 1 / (1 + exp(-x));
}

/* One Elo step towards OUTCOME (0 to 1). BY_CHANCE is how often the answer is right by guessing.
 * Pelanek's uncertainty function: the more evidence there is, the smaller the step. */
static void step(struct skill_state *state, double outcome, double by_chance)
{
    double expected = by_chance + (1 - by_chance) * logistic(state->rating);
    double size = 1 / (1 + 0.05 * state->evidence);

    state->rating += size * (outcome - expected);
    state->evidence++;
}

static void show(unsigned skills, double outcome, double by_chance, struct skill_state *states)
{
    for (int skill = 0; skill < SKILL_COUNT; skill++) {
        if ((skills >> skill) & 1u)
            step(&states[skill], outcome, by_chance);
    }
}

static void add_thirds(unsigned skills, int count, int thirds, struct showing *showings)
{
    for (int skill = 0; skill < SKILL_COUNT; skill++) {
        if ((skills >> skill) & 1u) {
            showings[skill].count += count;
            showings[skill].thirds += thirds;
        }
    }
}

static void learn_choices(
    const struct attempt *attempt, struct skill_state *states, struct showing *showings)
{
    for (size_t i = 0; i < attempt->choice_count; i++) {
        const struct attempt_choice *choice = &attempt->choices[i];

        if (choice->rating == RATING_NONE)
            continue;
        show(choice->skills, (int)choice->rating / 3.0, 0, states);
        add_thirds(choice->skills, 1, (int)choice->rating, showings);
    }
}

/* An attempt keeps how many signs were caught, not in which order: each of them steps towards their
 * mean. */
static void learn_flags(
    const struct attempt *attempt, struct skill_state *states, struct showing *showings)
{
    const struct counts *flags = &attempt->flags;
    int count = flags->hits + flags->misses + flags->false_alarms;
    unsigned skills = 0;

    for (size_t i = 0; i < attempt->choice_count; i++)
        skills |= attempt->choices[i].skills;
    for (int i = 0; i < count; i++)
        show(skills, (double)flags->hits / count, 0, states);
    add_thirds(skills, count, 3 * flags->hits, showings);
}

static void learn_judgements(
    const struct attempt *attempt, struct skill_state *states, struct showing *showings)
{
    for (size_t i = 0; i < attempt->judgement_count; i++) {
        const struct attempt_judgement *judgement = &attempt->judgements[i];
        bool right = judgement->answer == judgement->truth;

        show(judgement->skills, right ? 1 : 0, 0.5, states);
        add_thirds(judgement->skills, 1, right ? 3 : 0, showings);
    }
}

/* The day on which the attempt ended so far. Parts of a second are left out, as exports leave them
 * out. */
static int64_t day_of(const struct attempt *attempt)
{
    int64_t seconds = attempt->started / 1000 + attempt->seconds;

    return seconds * 1000 / DAY * DAY;
}

static void move_box(struct skill_state *state, const struct showing *showing, int64_t day)
{
    bool well = showing->thirds >= 2 * (long long)showing->count;

    if (well && state->box > 0 && day < state->due)
        return;
    if (!well || state->box == 0)
        state->box = 1;
    else if (state->box < BOXES)
        state->box++;
    state->due = day + BOX_DAYS[state->box] * DAY;
}

static void learn_attempt(const struct attempt *attempt, struct skill_state *states)
{
    struct showing showings[SKILL_COUNT] = {{0}};

    learn_choices(attempt, states, showings);
    learn_flags(attempt, states, showings);
    learn_judgements(attempt, states, showings);
    for (int skill = 0; skill < SKILL_COUNT; skill++) {
        if (showings[skill].count > 0)
            move_box(&states[skill], &showings[skill], day_of(attempt));
    }
}

void skill_states(
    const struct attempt *const *attempts, size_t count, struct skill_state states[SKILL_COUNT])
{
    for (int skill = 0; skill < SKILL_COUNT; skill++)
        states[skill] = (struct skill_state){0};
    for (size_t i = 0; i < count; i++)
        learn_attempt(attempts[i], states);
    for (int skill = 0; skill < SKILL_COUNT; skill++)
        states[skill].mastery = logistic(states[skill].rating);
}

enum skill_growth skill_growth(const struct skill_state *state)
{
    if (state->evidence == 0)
        return SKILL_NEW;
    return state->evidence >= 6 && state->mastery >= 0.8 && state->box >= 2 ? SKILL_STEADY
                                                                            : SKILL_GROWING;
}
