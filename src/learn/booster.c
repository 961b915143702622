/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/booster.h"

#include "base/mem.h"
#include "base/rng.h"
#include "learn/booster_item.h"
#include "learn/discernment.h"
#include "learn/question.h"

#include <stdlib.h>

struct candidate {
    const struct scenario *scenario;
    const struct item *item;
    bool fits;         /* bears on a skill that is wanted */
    size_t met;        /* 0: never; else in the attempt of that number, the first is 1 */
    uint64_t drawn_by; /* decides among equals */
};

struct candidates {
    struct candidate *list;
    size_t count, capacity;
};

unsigned booster_due(const struct skill_state states[SKILL_COUNT], int64_t now)
{
    unsigned due = 0;

    for (int skill = 0; skill < SKILL_COUNT; skill++) {
        if (states[skill].box > 0 && states[skill].due <= now)
            due |= 1u << skill;
    }
    return due;
}

/* Which questions were met, and in which attempt the last time. */
static void note_meetings(
    struct questions *questions, const struct attempt *const *attempts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct attempt *attempt = attempts[i];

        for (size_t j = 0; j < attempt->judgement_count; j++) {
            const char *item = attempt->judgements[j].item;
            struct question *question = attempt->scenario != NULL
                ? question_find(questions, attempt->scenario, item, 0)
                : question_find_named(questions, item, 0);

            if (question != NULL)
                question->last = i + 1;
        }
    }
}

static void add_items(
    struct candidates *candidates, const struct scenario *scenario, const struct deck *deck)
{
    for (int i = 0; i < deck->item_count; i++) {
        if (!booster_item_stands_alone(scenario, &deck->items[i]))
            continue;
        MEM_GROW(candidates->list, candidates->count, candidates->capacity);
        candidates->list[candidates->count++] =
            (struct candidate){.scenario = scenario, .item = &deck->items[i]};
    }
}

static int compare(const void *a, const void *b)
{
    const struct candidate *left = a, *right = b;

    if (left->fits != right->fits)
        return left->fits ? -1 : 1;
    if (left->met != right->met)
        return left->met < right->met ? -1 : 1;
    if (left->scenario->band != right->scenario->band)
        return left->scenario->band > right->scenario->band ? -1 : 1;
    return (left->drawn_by > right->drawn_by) - (left->drawn_by < right->drawn_by);
}

/* All items that may be taken, the best first. */
static struct candidates gather(const struct scenario *const *scenarios, size_t scenario_count,
    const struct attempt *const *attempts, size_t attempt_count, unsigned skills, struct rng *rng)
{
    struct candidates candidates = {0};
    struct questions questions = {0};

    note_meetings(&questions, attempts, attempt_count);

    for (size_t i = 0; i < scenario_count; i++) {
        add_items(&candidates, scenarios[i], &scenarios[i]->deck);
        add_items(&candidates, scenarios[i], &scenarios[i]->practice);
    }
    for (size_t i = 0; i < candidates.count; i++) {
        struct candidate *candidate = &candidates.list[i];

        candidate->fits = (candidate->item->skills & skills) != 0;
        candidate->met =
            question_find(&questions, candidate->scenario->id, candidate->item->id, 0)->last;
        candidate->drawn_by = rng_next(rng);
    }
    questions_done(&questions);
    if (candidates.count > 0)
        qsort(candidates.list, candidates.count, sizeof *candidates.list, compare);
    return candidates;
}

/* How many of the items are to be genuine. */
static int genuine_wanted(const struct attempt *const *attempts, size_t count)
{
    switch (discernment_hint(attempts, count).advice) {
    case ADVICE_TOO_SUSPICIOUS: return BOOSTER_ITEMS / 2 + 1;
    case ADVICE_TOO_TRUSTING: return BOOSTER_ITEMS / 2 - 1;
    case ADVICE_TOO_EARLY:
    case ADVICE_GOOD:
    case ADVICE_BOTH_LOW: break;
    }
    return BOOSTER_ITEMS / 2;
}

static int pick_kind(
    const struct candidates *candidates, enum truth truth, int count, struct booster_pick *picks)
{
    int picked = 0;

    for (size_t i = 0; i < candidates->count && picked < count; i++) {
        const struct candidate *candidate = &candidates->list[i];

        if (candidate->item->truth == truth)
            picks[picked++] = (struct booster_pick){candidate->scenario, candidate->item};
    }
    return picked;
}

struct scenario *booster_build(const struct scenario *const *scenarios, size_t scenario_count,
    const struct attempt *const *attempts, size_t attempt_count, unsigned skills, uint64_t seed)
{
    struct booster_pick picks[BOOSTER_ITEMS];
    struct scenario *booster = NULL;
    struct candidates candidates;
    struct rng rng;
    int genuine, fakes;

    rng_seed(&rng, seed);
    candidates = gather(scenarios, scenario_count, attempts, attempt_count, skills, &rng);
    genuine = genuine_wanted(attempts, attempt_count);
    fakes = BOOSTER_ITEMS - genuine;
    genuine = pick_kind(&candidates, TRUTH_GENUINE, genuine, picks);
    fakes = pick_kind(&candidates, TRUTH_FAKE, fakes, picks + genuine);
    if (genuine >= 2 && fakes >= 2)
        booster = booster_of(picks, genuine + fakes);
    free(candidates.list);
    return booster;
}
