/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes stand where a play was left, of a story or of a booster (the first byte says which): it
 * goes on or begins anew, all of it is kept, and what it leaves behind can be read.
 */
#include "config.h"

#include "base/clock.h"
#include "line/plain.h"
#include "scenario/load.h"
#include "tests/fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MORNING INT64_C(1795248720000)
#define PROFILE "0193f0a1-0000-7000-8000-00000000000b"
#define ATTEMPT "0193f0a1-0000-7000-8000-00000000000a"

static struct scenario *load_story(void)
{
    struct diag_list *diags = diag_list_new();
    struct file_error error;
    char *path = fuzz_tree_path("tests/unit/play/passages.yaml");
    struct scenario *story = scenario_load_file(path, diags, &error);

    if (story == NULL)
        exit(2); /* TOP_SRCDIR names the source tree */
    free(path);
    diag_list_free(&diags);
    return story;
}

/* The booster that was left, or another one; all of it goes with the bank. */
static struct bank *open_booster(
    struct store *store, const struct profile *profile, struct scenario **booster)
{
    const struct path_player player = {.band = profile->band, .now = MORNING};
    return sitting_booster(store, profile, fuzz_catalogue("tests/play"), &player, 7, booster);
}

static void play(struct store *store, const struct profile *profile,
    const struct scenario *scenario, enum mode mode)
{
    static char typed[] = "1\n2\n1\n?\n1\n1\n";
    char *shown = NULL;
    size_t length = 0;
    const struct console console = {
        .in = fmemopen(typed, sizeof typed - 1, "r"),
        .out = open_memstream(&shown, &length),
        .country = country_nowhere(),
    };
    const struct plain_options options = {
        .console = &console,
        .nickname = "mei",
        .wish = {.store = store,
            .profile = profile,
            .scenario = scenario,
            .options = {.seed = 7, .mode = mode, .language = "en", .started = MORNING}},
    };

    if (!plain_play(&options).kept)
        abort();
    fclose(console.in);
    fclose(console.out);
    fuzz_assert_clean(shown);
    free(shown);
}

static void read_back(struct store *store, const struct profile *profile)
{
    struct history history;

    if (!history_load(store, profile, &history, NULL))
        abort();
    history_done(&history);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct scenario *story = NULL, *booster = NULL;
    struct bank *bank = NULL;
    struct profile profile;

    if (size == 0)
        return 0;
    clock_set(MORNING);
    profile_init(&profile, "mei");
    strcpy(profile.id, PROFILE);
    fuzz_write("profiles/" PROFILE "/current/" ATTEMPT ".jsonl", data + 1, size - 1);
    struct store *store = store_open(fuzz_folder());
    if (data[0] & 1)
        bank = open_booster(store, &profile, &booster);
    if (booster != NULL)
        play(store, &profile, booster, MODE_BOOSTER);
    else
        play(store, &profile, story = load_story(), MODE_SOLO);
    read_back(store, &profile);
    bank_free(&bank);
    scenario_free(&story);
    store_free(&store);
    fuzz_folder_clear();
    return 0;
}
