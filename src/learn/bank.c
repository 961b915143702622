/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading every scenario takes longer than a key press should, so they are read one by one, those
 * that promise most first, until there are items enough to choose from.
 */
#include "config.h"

#include "learn/bank.h"

#include "base/mem.h"
#include "base/rng.h"
#include "learn/booster_item.h"
#include "scenario/load.h"
#include "scenario/translate.h"

#include <stdlib.h>
#include <string.h>

#define ENOUGH_ITEMS 12 /* of each kind, never met: twice what a booster has in all */
#define FILES_MOST 40   /* read for one booster, whatever they hold */

struct bank {
    struct scenario **scenarios;
    size_t count, capacity;
    struct scenario *booster;
};

static struct bank *bank_new(void)
{
    return mem_zero(1, sizeof(struct bank));
}

void bank_free(struct bank **bank)
{
    if (*bank == NULL)
        return;
    scenario_free(&(*bank)->booster);
    for (size_t i = 0; i < (*bank)->count; i++)
        scenario_free(&(*bank)->scenarios[i]);
    free((*bank)->scenarios);
    free(*bank);
    *bank = NULL;
}

/* NULL where it cannot be read. */
static const struct scenario *add_file(struct bank *bank, const char *file)
{
    struct diag_list *diags = diag_list_new();
    struct file_error error = {0};
    struct scenario *scenario = scenario_load_file(file, diags, &error);

    if (scenario != NULL) {
        scenario_translate(scenario);
        MEM_GROW(bank->scenarios, bank->count, bank->capacity);
        bank->scenarios[bank->count++] = scenario;
    }
    diag_list_free(&diags);
    return scenario;
}

/* A language and how many of the fitting scenarios are in it. */
struct tongue {
    const char *language;
    int count;
};

/* The language that most of the scenarios for PLAYER are in, of equals the first: a booster speaks
 * one. NULL where there are none. */
static const char *find_language(
    const struct catalogue *catalogue, const struct path_player *player)
{
    struct tongue *tongues = NULL, *best = NULL;
    size_t count = 0, capacity = 0;

    for (int i = 0; i < catalogue_count(catalogue); i++) {
        const struct catalogue_entry *entry = catalogue_at(catalogue, i);
        size_t at = 0;

        if (!path_is_for(player, entry))
            continue;
        while (at < count && strcmp(tongues[at].language, entry->language) != 0)
            at++;
        if (at == count) {
            MEM_GROW(tongues, count, capacity);
            tongues[count++] = (struct tongue){.language = entry->language};
        }
        tongues[at].count++;
    }
    for (size_t i = 0; i < count; i++) {
        if (best == NULL || tongues[i].count > best->count)
            best = &tongues[i];
    }
    const char *language = best != NULL ? best->language : NULL;
    free(tongues);
    return language;
}

/* A scenario that may be read. */
struct supply {
    const struct catalogue_entry *entry;
    bool fits;         /* trains what is wanted */
    size_t judged;     /* the last attempt in which an item of it was judged, from 1; 0: none */
    uint64_t drawn_by; /* decides among equals */
};

struct supplies {
    struct supply *list;
    size_t count;
};

static int compare(const void *a, const void *b)
{
    const struct supply *left = a, *right = b;

    if (left->fits != right->fits)
        return left->fits ? -1 : 1;
    if (left->judged != right->judged)
        return left->judged < right->judged ? -1 : 1;
    if (left->entry->band != right->entry->band)
        return left->entry->band > right->entry->band ? -1 : 1;
    return (left->drawn_by > right->drawn_by) - (left->drawn_by < right->drawn_by);
}

/* The scenario of ITEM, which is called "scenario/item"; NULL where there is none. */
static const struct catalogue_entry *find_named(const struct catalogue *catalogue, const char *item)
{
    const char *slash = strchr(item, '/');

    if (slash == NULL)
        return NULL;
    char *id = mem_copy_bytes(item, (size_t)(slash - item));
    const struct catalogue_entry *entry = catalogue_find(catalogue, id);
    free(id);
    return entry;
}

/* For each entry of the catalogue the last attempt in which something of it was judged; the caller
 * frees it. */
static size_t *find_last(const struct catalogue *catalogue, const struct path_player *player)
{
    size_t *last = mem_zero((size_t)catalogue_count(catalogue) + 1, sizeof *last);

    for (size_t i = 0; i < player->attempt_count; i++) {
        const struct attempt *attempt = player->attempts[i];

        for (size_t j = 0; j < attempt->judgement_count; j++) {
            const struct catalogue_entry *entry = attempt->scenario != NULL
                ? catalogue_find(catalogue, attempt->scenario)
                : find_named(catalogue, attempt->judgements[j].item);

            if (entry != NULL)
                last[catalogue_index(catalogue, entry)] = i + 1;
            if (attempt->scenario != NULL)
                break;
        }
    }
    return last;
}

/* The scenarios for PLAYER, the most promising first; the caller frees the list. */
static struct supplies list_supplies(const struct catalogue *catalogue,
    const struct path_player *player, unsigned skills, uint64_t seed)
{
    const char *language = find_language(catalogue, player);
    int count = catalogue_count(catalogue);
    struct supplies supplies = {.list = mem_zero((size_t)count + 1, sizeof *supplies.list)};
    size_t *last = find_last(catalogue, player);
    struct rng rng;

    rng_seed(&rng, seed);
    for (int i = 0; i < count; i++) {
        const struct catalogue_entry *entry = catalogue_at(catalogue, i);

        if (path_is_for(player, entry) && strcmp(entry->language, language) == 0)
            supplies.list[supplies.count++] = (struct supply){.entry = entry,
                .fits = (entry->skills & skills) != 0,
                .judged = last[i],
                .drawn_by = rng_next(&rng)};
    }
    free(last);
    if (supplies.count > 0)
        qsort(supplies.list, supplies.count, sizeof *supplies.list, compare);
    return supplies;
}

static void count_items(const struct scenario *scenario, const struct deck *deck, unsigned skills,
    int counts[TRUTH_COUNT])
{
    for (int i = 0; i < deck->item_count; i++) {
        const struct item *item = &deck->items[i];

        if ((item->skills & skills) != 0 && booster_item_stands_alone(scenario, item))
            counts[item->truth]++;
    }
}

/* Whether those read so far hold items enough that nobody met. */
static bool is_enough(const int counts[TRUTH_COUNT])
{
    return counts[TRUTH_GENUINE] >= ENOUGH_ITEMS && counts[TRUTH_FAKE] >= ENOUGH_ITEMS;
}

static void read_supplies(struct bank *bank, const struct supplies *supplies, unsigned skills)
{
    int counts[TRUTH_COUNT] = {0};

    for (size_t i = 0; i < supplies->count && i < FILES_MOST && !is_enough(counts); i++) {
        const struct scenario *scenario = add_file(bank, supplies->list[i].entry->file);

        if (scenario == NULL || supplies->list[i].judged > 0)
            continue;
        count_items(scenario, &scenario->deck, skills, counts);
        count_items(scenario, &scenario->practice, skills, counts);
    }
}

static unsigned skills_wanted(const struct path_player *player)
{
    unsigned all = (1u << SKILL_COUNT) - 1, met = 0;
    struct skill_state states[SKILL_COUNT];

    skill_states(player->attempts, player->attempt_count, NULL, states);
    unsigned due = booster_due(states, player->now);
    for (int skill = 0; skill < SKILL_COUNT; skill++)
        met |= (unsigned)(states[skill].box > 0) << skill;
    return due != 0 ? due : met != 0 ? met : all;
}

struct bank *bank_open_booster(const struct catalogue *catalogue, const struct path_player *player,
    uint64_t seed, struct scenario **booster)
{
    struct bank *bank = bank_new();
    unsigned skills = skills_wanted(player);
    struct supplies supplies = list_supplies(catalogue, player, skills, seed);

    read_supplies(bank, &supplies, skills);
    free(supplies.list);
    bank->booster = booster_build((const struct scenario *const *)bank->scenarios, bank->count,
        player->attempts, player->attempt_count, skills, seed);
    *booster = bank->booster;
    return bank;
}

static const struct scenario *find_read(const struct bank *bank, const char *id)
{
    for (size_t i = 0; i < bank->count; i++) {
        if (strcmp(bank->scenarios[i]->id, id) == 0)
            return bank->scenarios[i];
    }
    return NULL;
}

static const struct item *find_item(const struct deck *deck, const char *id)
{
    for (int i = 0; i < deck->item_count; i++) {
        if (strcmp(deck->items[i].id, id) == 0)
            return &deck->items[i];
    }
    return NULL;
}

/* The item called NAME and its scenario; false where it is not there. */
static bool pick(struct bank *bank, const struct catalogue *catalogue, const char *name,
    struct booster_pick *pick)
{
    const struct catalogue_entry *entry = find_named(catalogue, name);
    const char *id = strchr(name, '/');

    if (entry == NULL || entry->error != NULL)
        return false;
    pick->scenario = find_read(bank, entry->id);
    if (pick->scenario == NULL)
        pick->scenario = add_file(bank, entry->file);
    if (pick->scenario == NULL)
        return false;
    pick->item = find_item(&pick->scenario->deck, id + 1);
    if (pick->item == NULL)
        pick->item = find_item(&pick->scenario->practice, id + 1);
    return pick->item != NULL && booster_item_stands_alone(pick->scenario, pick->item);
}

struct bank *bank_reopen_booster(const struct catalogue *catalogue, const char *const *names,
    size_t count, struct scenario **booster)
{
    struct booster_pick *picks = mem_zero(count + 1, sizeof *picks);
    struct bank *bank = bank_new();
    bool whole = count > 0;

    for (size_t i = 0; whole && i < count; i++)
        whole = pick(bank, catalogue, names[i], &picks[i]);
    if (whole)
        bank->booster = booster_of(picks, (int)count);
    free(picks);
    *booster = bank->booster;
    return bank;
}
