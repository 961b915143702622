/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading every scenario takes longer than a key press should, so those that train what is wanted
 * are read first, and the others only where these do not yield enough.
 */
#include "config.h"

#include "learn/bank.h"

#include "base/mem.h"
#include "scenario/load.h"
#include "scenario/translate.h"

#include <stdlib.h>
#include <string.h>

struct bank {
    struct scenario **scenarios;
    size_t count, capacity;
    struct scenario *booster;
};

static void add_file(struct bank *bank, const char *file)
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
}

/* Scenarios of the catalogue that fit the player and are in LANGUAGE (NULL: any). */
static int count_fitting(
    const struct catalogue *catalogue, const struct path_player *player, const char *language)
{
    int count = 0;

    for (int i = 0; i < catalogue_count(catalogue); i++) {
        const struct catalogue_entry *entry = catalogue_at(catalogue, i);

        count += path_is_for(player, entry) &&
            (language == NULL || strcmp(entry->language, language) == 0);
    }
    return count;
}

/* The language that most of the fitting ones are in: a booster speaks one. NULL where there are
 * none. */
static const char *find_language(
    const struct catalogue *catalogue, const struct path_player *player)
{
    const char *best = NULL;
    int most = 0, all = count_fitting(catalogue, player, NULL);

    for (int i = 0; i < catalogue_count(catalogue) && 2 * most <= all; i++) {
        const struct catalogue_entry *entry = catalogue_at(catalogue, i);
        int count;

        if (!path_is_for(player, entry) || (best && strcmp(best, entry->language) == 0))
            continue;
        count = count_fitting(catalogue, player, entry->language);
        if (count > most) {
            most = count;
            best = entry->language;
        }
    }
    return best;
}

/* Reads the fitting scenarios whose head names one of SKILLS (WANTED), or none of them. */
static void read_scenarios(struct bank *bank, const struct catalogue *catalogue,
    const struct path_player *player, unsigned skills, bool wanted)
{
    const char *language = find_language(catalogue, player);

    for (int i = 0; i < catalogue_count(catalogue); i++) {
        const struct catalogue_entry *entry = catalogue_at(catalogue, i);

        if (path_is_for(player, entry) && strcmp(entry->language, language) == 0 &&
            ((entry->skills & skills) != 0) == wanted)
            add_file(bank, entry->file);
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

static void build(
    struct bank *bank, const struct path_player *player, unsigned skills, uint64_t seed)
{
    bank->booster = booster_build((const struct scenario *const *)bank->scenarios, bank->count,
        player->attempts, player->attempt_count, skills, seed);
}

/* Whether all of the booster's items bear on SKILLS. */
static bool is_apt(const struct scenario *booster, unsigned skills)
{
    for (int i = 0; booster != NULL && i < booster->deck.item_count; i++) {
        if ((booster->deck.items[i].skills & skills) == 0)
            return false;
    }
    return booster != NULL && booster->deck.item_count == BOOSTER_ITEMS;
}

struct bank *bank_open_booster(const struct catalogue *catalogue, const struct path_player *player,
    uint64_t seed, struct scenario **booster)
{
    struct bank *bank = mem_zero(1, sizeof *bank);
    unsigned skills = skills_wanted(player);

    read_scenarios(bank, catalogue, player, skills, true);
    build(bank, player, skills, seed);
    if (!is_apt(bank->booster, skills)) {
        scenario_free(&bank->booster);
        read_scenarios(bank, catalogue, player, skills, false);
        build(bank, player, skills, seed);
    }
    *booster = bank->booster;
    return bank;
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
