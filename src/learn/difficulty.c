/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/difficulty.h"

#include "base/mem.h"
#include "scenario/load.h"
#include "scenario/names.h"

#include <stdlib.h>
#include <string.h>

/* The items of one scenario. */
struct shelf {
    bool was_read;
    struct names items;
    int *difficulties; /* in the order of items */
};

struct search {
    const struct catalogue *catalogue;
    struct arena *arena;
    struct shelf *shelves; /* one for each entry of the catalogue */
};

static void add_items(struct search *search, struct shelf *shelf, const struct deck *deck)
{
    for (int i = 0; i < deck->item_count; i++) {
        const char *id = arena_string(search->arena, deck->items[i].id);
        int place = names_add(&shelf->items, id);

        if (place >= 0)
            shelf->difficulties[place] = deck->items[i].difficulty;
    }
}

static void read_shelf(struct search *search, struct shelf *shelf, const char *file)
{
    struct diag_list *diags = diag_list_new();
    struct file_error error = {0};
    struct scenario *scenario = scenario_load_file(file, diags, &error);

    shelf->was_read = true;
    names_init(&shelf->items, search->arena);
    if (scenario != NULL) {
        size_t items = (size_t)(scenario->deck.item_count + scenario->practice.item_count);

        shelf->difficulties = arena_array(search->arena, items + 1, sizeof *shelf->difficulties);
        add_items(search, shelf, &scenario->deck);
        add_items(search, shelf, &scenario->practice);
    }
    scenario_free(&scenario);
    diag_list_free(&diags);
}

static int find(struct search *search, const char *id, const char *item)
{
    const struct catalogue_entry *entry = catalogue_find(search->catalogue, id);
    struct shelf *shelf;
    int place;

    if (entry == NULL || entry->error != NULL)
        return 0;
    shelf = &search->shelves[catalogue_index(search->catalogue, entry)];
    if (!shelf->was_read)
        read_shelf(search, shelf, entry->file);
    place = names_find(&shelf->items, item);
    return place >= 0 ? shelf->difficulties[place] : 0;
}

/* The item of a booster is called "scenario/item". */
static int find_named(struct search *search, const char *name)
{
    const char *slash = strchr(name, '/');
    int difficulty;
    char *id;

    if (slash == NULL)
        return 0;
    id = mem_copy_bytes(name, (size_t)(slash - name));
    difficulty = find(search, id, slash + 1);
    free(id);
    return difficulty;
}

static void find_all(struct search *search, struct attempt *attempt)
{
    for (size_t i = 0; i < attempt->judgement_count; i++) {
        struct attempt_judgement *judgement = &attempt->judgements[i];

        if (search->catalogue == NULL)
            judgement->difficulty = 0;
        else if (attempt->scenario != NULL)
            judgement->difficulty = find(search, attempt->scenario, judgement->item);
        else
            judgement->difficulty = find_named(search, judgement->item);
    }
}

void difficulty_find(const struct catalogue *catalogue, struct attempt *attempts, size_t count)
{
    struct search search = {.catalogue = catalogue, .arena = arena_new()};
    size_t entries = catalogue != NULL ? (size_t)catalogue_count(catalogue) : 0;

    search.shelves = mem_zero(entries + 1, sizeof *search.shelves);
    for (size_t i = 0; i < count; i++)
        find_all(&search, &attempts[i]);
    free(search.shelves);
    arena_free(&search.arena);
}
