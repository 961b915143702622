/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/draw.h"

#include "base/mem.h"
#include "base/rng.h"
#include "engine/round.h"

#include <stdlib.h>
#include <string.h>

#define TRIES 200    /* seeds by chance: enough to find the best draw of a story's practice */
#define ROWS_MOST 40 /* earlier draws that are gone on with */

/* What the next draw is chosen by. */
struct choice_of_draw {
    const struct deck *deck;
    char form;
    int *met;   /* how often each item was judged */
    int *drawn; /* room for a draw */
    uint64_t best;
    int repeats; /* of the best one */
};

static int place_of(const struct deck *deck, const char *id)
{
    for (int i = 0; i < deck->item_count; i++) {
        if (strcmp(deck->items[i].id, id) == 0)
            return i;
    }
    return -1;
}

/* The item's id in SCENARIO, which ATTEMPT may call "scenario/item"; NULL where it is another's. */
static const char *id_here(
    const struct attempt *attempt, const char *name, const struct scenario *scenario)
{
    size_t length = strlen(scenario->id);

    if (attempt->scenario != NULL)
        return strcmp(attempt->scenario, scenario->id) == 0 ? name : NULL;
    return strncmp(name, scenario->id, length) == 0 && name[length] == '/' ? name + length + 1
                                                                           : NULL;
}

static void count_met(const struct attempt *attempt, const struct scenario *scenario,
    const struct deck *deck, int *met)
{
    for (size_t i = 0; i < attempt->judgement_count; i++) {
        const char *id = id_here(attempt, attempt->judgements[i].item, scenario);
        int place = id != NULL ? place_of(deck, id) : -1;

        if (place >= 0)
            met[place]++;
    }
}

/* How often the items of the draw of SEED were met before. */
static int repeats_of(const struct choice_of_draw *choice, uint64_t seed)
{
    int count = round_draw(choice->deck, seed, choice->form, choice->drawn), repeats = 0;

    for (int i = 0; i < count; i++)
        repeats += choice->met[choice->drawn[i]];
    return repeats;
}

static void offer(struct choice_of_draw *choice, uint64_t seed)
{
    int repeats = repeats_of(choice, seed);

    if (repeats >= choice->repeats)
        return;
    choice->best = seed;
    choice->repeats = repeats;
}

/* Whether ATTEMPT drew from this version of SCENARIO. */
static bool is_draw(const struct attempt *attempt, const struct scenario *scenario, char form)
{
    return attempt->scenario != NULL && strcmp(attempt->scenario, scenario->id) == 0 &&
        attempt->form == form && attempt->judgement_count > 0 && attempt->digest != NULL &&
        strcmp(attempt->digest, scenario_digest(scenario)) == 0;
}

static uint64_t seed_behind_last(const struct attempt *const *attempts, size_t count,
    const struct scenario *scenario, char form, uint64_t fresh)
{
    for (size_t i = count; i > 0; i--) {
        if (is_draw(attempts[i - 1], scenario, form))
            return round_next_seed(attempts[i - 1]->seed, fresh);
    }
    return round_next_seed(ROUND_SEED_LIMIT, fresh);
}

/* Goes on with earlier rows of draws, then begins new ones. A form has the same items whatever its
 * seed is, and so has a draw of all there are. */
static void look_for_less(struct choice_of_draw *choice, const struct attempt *const *attempts,
    size_t count, const struct scenario *scenario, uint64_t fresh)
{
    int rows = 0;
    struct rng rng;

    if (choice->form != 0 || choice->deck->draw >= choice->deck->item_count)
        return;
    for (size_t i = count; i > 0 && rows < ROWS_MOST && choice->repeats > 0; i--) {
        if (!is_draw(attempts[i - 1], scenario, choice->form))
            continue;
        offer(choice, round_next_seed(attempts[i - 1]->seed, fresh));
        rows++;
    }
    rng_seed(&rng, fresh);
    for (int i = 0; i < TRIES && choice->repeats > 0; i++)
        offer(choice, round_next_seed(ROUND_SEED_LIMIT, rng_next(&rng)));
}

uint64_t draw_next_seed(const struct attempt *const *attempts, size_t count,
    const struct scenario *scenario, char form, uint64_t fresh)
{
    const struct deck *deck = scenario->kind == KIND_DECK ? &scenario->deck : &scenario->practice;
    size_t room = (size_t)deck->item_count + 1;
    struct choice_of_draw choice = {.deck = deck,
        .form = form,
        .met = mem_zero(room, sizeof(int)),
        .drawn = mem_zero(room, sizeof(int)),
        .best = seed_behind_last(attempts, count, scenario, form, fresh)};

    for (size_t i = 0; i < count; i++)
        count_met(attempts[i], scenario, deck, choice.met);
    choice.repeats = repeats_of(&choice, choice.best);
    look_for_less(&choice, attempts, count, scenario, fresh);
    free(choice.met);
    free(choice.drawn);
    return choice.best;
}
