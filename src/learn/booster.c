/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/booster.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/rng.h"
#include "learn/booster_item.h"
#include "learn/discernment.h"

#include <stdlib.h>
#include <string.h>

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

/* Whether NAME, the item of a judgement in an attempt at PLAYED (NULL: a booster), is ITEM of
 * SCENARIO. */
static bool is_item(const char *name, const char *played, const struct candidate *candidate)
{
    size_t length = strlen(candidate->scenario->id);

    if (played != NULL)
        return strcmp(played, candidate->scenario->id) == 0 &&
            strcmp(name, candidate->item->id) == 0;
    return strncmp(name, candidate->scenario->id, length) == 0 && name[length] == '/' &&
        strcmp(name + length + 1, candidate->item->id) == 0;
}

static size_t last_met(
    const struct candidate *candidate, const struct attempt *const *attempts, size_t count)
{
    for (size_t i = count; i > 0; i--) {
        const struct attempt *attempt = attempts[i - 1];

        for (size_t j = 0; j < attempt->judgement_count; j++) {
            if (is_item(attempt->judgements[j].item, attempt->scenario, candidate))
                return i;
        }
    }
    return 0;
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

    for (size_t i = 0; i < scenario_count; i++) {
        add_items(&candidates, scenarios[i], &scenarios[i]->deck);
        add_items(&candidates, scenarios[i], &scenarios[i]->practice);
    }
    for (size_t i = 0; i < candidates.count; i++) {
        struct candidate *candidate = &candidates.list[i];

        candidate->fits = (candidate->item->skills & skills) != 0;
        candidate->met = last_met(candidate, attempts, attempt_count);
        candidate->drawn_by = rng_next(rng);
    }
    if (candidates.count > 0)
        qsort(candidates.list, candidates.count, sizeof *candidates.list, compare);
    return candidates;
}

/* How many of the items are to be genuine. */
static int genuine_wanted(const struct attempt *const *attempts, size_t count)
{
    struct discernment found = discernment_of(attempts, count);

    switch (discernment_advice(&found.counts)) {
    case ADVICE_TOO_SUSPICIOUS: return BOOSTER_ITEMS / 2 + 1;
    case ADVICE_TOO_TRUSTING: return BOOSTER_ITEMS / 2 - 1;
    case ADVICE_TOO_EARLY:
    case ADVICE_GOOD:
    case ADVICE_BOTH_LOW: break;
    }
    return BOOSTER_ITEMS / 2;
}

static int count_kind(const struct candidates *candidates, enum truth truth, int most)
{
    int count = 0;

    for (size_t i = 0; i < candidates->count && count < most; i++)
        count += candidates->list[i].item->truth == truth;
    return count;
}

static void take_kind(
    struct scenario *booster, const struct candidates *candidates, enum truth truth, int count)
{
    for (size_t i = 0; i < candidates->count && count > 0; i++) {
        const struct candidate *candidate = &candidates->list[i];

        if (candidate->item->truth != truth)
            continue;
        booster_item_add(booster, candidate->scenario, candidate->item);
        count--;
    }
}

static struct scenario *make_booster(const struct candidates *candidates, int genuine, int fakes)
{
    struct arena *arena = arena_new();
    struct scenario *booster = arena_alloc(arena, sizeof *booster);

    booster->arena = arena;
    booster->file = "";
    booster->format = 1;
    booster->id = "booster";
    booster->kind = KIND_DECK;
    booster->title.raw = arena_string(arena, _("A two-minute booster"));
    booster->summary.raw =
        arena_string(arena, _("A few new messages about what you have met before."));
    booster->minutes = 2;
    booster->difficulty = 3;
    booster->language = candidates->list[0].scenario->language;
    booster->topic = candidates->list[0].scenario->topic;
    booster->deck.items =
        arena_array(arena, (size_t)(genuine + fakes), sizeof *booster->deck.items);
    booster->deck.shuffle = true;
    take_kind(booster, candidates, TRUTH_GENUINE, genuine);
    take_kind(booster, candidates, TRUTH_FAKE, fakes);
    booster->deck.draw = booster->deck.item_count;
    return booster;
}

struct scenario *booster_build(const struct scenario *const *scenarios, size_t scenario_count,
    const struct attempt *const *attempts, size_t attempt_count, unsigned skills, uint64_t seed)
{
    struct candidates candidates;
    struct scenario *booster = NULL;
    struct rng rng;
    int genuine, fakes;

    rng_seed(&rng, seed);
    candidates = gather(scenarios, scenario_count, attempts, attempt_count, skills, &rng);
    genuine = genuine_wanted(attempts, attempt_count);
    fakes = count_kind(&candidates, TRUTH_FAKE, BOOSTER_ITEMS - genuine);
    genuine = count_kind(&candidates, TRUTH_GENUINE, genuine);
    if (genuine >= 2 && fakes >= 2)
        booster = make_booster(&candidates, genuine, fakes);
    free(candidates.list);
    return booster;
}
