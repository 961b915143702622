/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/skill.h"

#include "learn/question.h"

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

double skill_chance(double rating, double difficulty)
{
    return logistic(rating - difficulty);
}

/* Pelanek's uncertainty function, with his parameters: the more evidence there is, the smaller the
 * step. */
static double step_size(int evidence)
{
    return 1 / (1 + 0.05 * evidence);
}

/* A question moves less than a skill does: one player's answers say less of it than its author,
 * who saw all of it. The factor is a choice. */
#define QUESTION_FACTOR 0.4

/* What was answered: how well, how often by mere guessing, and on which question (NULL: one that is
 * not known by name, of DIFFICULTY). */
struct evidence {
    unsigned skills;
    double outcome; /* 0 to 1 */
    double by_chance;
    struct question *question;
    double difficulty;
};

/* One Elo step of the skills towards the outcome, and of the question the other way. */
static void show(const struct evidence *evidence, struct skill_state *states)
{
    struct question *question = evidence->question;
    double difficulty = question != NULL ? question->difficulty : evidence->difficulty;
    double surprise = 0;
    int skills = 0;

    for (int skill = 0; skill < SKILL_COUNT; skill++) {
        struct skill_state *state = &states[skill];
        double expected;

        if (((evidence->skills >> skill) & 1u) == 0)
            continue;
        expected = evidence->by_chance +
            (1 - evidence->by_chance) * skill_chance(state->rating, difficulty);
        state->rating += step_size(state->evidence) * (evidence->outcome - expected);
        state->evidence++;
        surprise += evidence->outcome - expected;
        skills++;
    }
    if (question == NULL || skills == 0)
        return;
    question->difficulty -= QUESTION_FACTOR * step_size(question->met) * surprise / skills;
    question->met++;
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

static void learn_choices(const struct attempt *attempt, struct questions *questions,
    struct skill_state *states, struct showing *showings)
{
    for (size_t i = 0; i < attempt->choice_count; i++) {
        const struct attempt_choice *choice = &attempt->choices[i];

        if (choice->rating == RATING_NONE)
            continue;
        show(&(struct evidence){.skills = choice->skills,
                 .outcome = (int)choice->rating / 3.0,
                 .question = question_find(questions, attempt->scenario, choice->scene, 0)},
            states);
        add_thirds(choice->skills, 1, (int)choice->rating, showings);
    }
}

/* An attempt keeps how many signs were caught, not in which order: each of them steps towards their
 * mean, and none is a question of its own. */
static void learn_flags(const struct attempt *attempt, const struct questions *questions,
    struct skill_state *states, struct showing *showings)
{
    const struct counts *flags = &attempt->flags;
    int count = flags->hits + flags->misses + flags->false_alarms;
    struct evidence evidence = {.difficulty = question_start(questions, attempt->scenario, 0)};

    for (size_t i = 0; i < attempt->choice_count; i++)
        evidence.skills |= attempt->choices[i].skills;
    for (int i = 0; i < count; i++) {
        evidence.outcome = (double)flags->hits / count;
        show(&evidence, states);
    }
    add_thirds(evidence.skills, count, 3 * flags->hits, showings);
}

static void learn_judgements(const struct attempt *attempt, struct questions *questions,
    struct skill_state *states, struct showing *showings)
{
    for (size_t i = 0; i < attempt->judgement_count; i++) {
        const struct attempt_judgement *judgement = &attempt->judgements[i];
        bool right = judgement->answer == judgement->truth;

        show(&(struct evidence){.skills = judgement->skills,
                 .outcome = right ? 1 : 0,
                 .by_chance = 0.5,
                 .question = attempt->scenario != NULL
                     ? question_find(
                           questions, attempt->scenario, judgement->item, judgement->difficulty)
                     : question_find_named(questions, judgement->item, judgement->difficulty)},
            states);
        add_thirds(judgement->skills, 1, right ? 3 : 0, showings);
    }
}

/* The day on which the attempt began: an anonymous export says no more of when it was. */
static int64_t day_of(const struct attempt *attempt)
{
    return attempt->started / DAY * DAY;
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

static void learn_attempt(
    const struct attempt *attempt, struct questions *questions, struct skill_state *states)
{
    struct showing showings[SKILL_COUNT] = {{0}};

    learn_choices(attempt, questions, states, showings);
    learn_flags(attempt, questions, states, showings);
    learn_judgements(attempt, questions, states, showings);
    for (int skill = 0; skill < SKILL_COUNT; skill++) {
        if (showings[skill].count > 0)
            move_box(&states[skill], &showings[skill], day_of(attempt));
    }
}

void skill_states(const struct attempt *const *attempts, size_t count,
    const struct catalogue *catalogue, struct skill_state states[SKILL_COUNT])
{
    struct questions questions = {.catalogue = catalogue};

    for (int skill = 0; skill < SKILL_COUNT; skill++)
        states[skill] = (struct skill_state){0};
    for (size_t i = 0; i < count; i++)
        learn_attempt(attempts[i], &questions, states);
    for (int skill = 0; skill < SKILL_COUNT; skill++)
        states[skill].mastery = logistic(states[skill].rating);
    questions_done(&questions);
}

enum skill_growth skill_growth(const struct skill_state *state)
{
    if (state->evidence == 0)
        return SKILL_NEW;
    return state->evidence >= 6 && state->mastery >= 0.8 && state->box >= 2 ? SKILL_STEADY
                                                                            : SKILL_GROWING;
}
