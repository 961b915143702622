/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any lines can be typed in plain mode: the first byte chooses the story, the second the seed, the
 * rest is typed. The play ends with the input, nothing that is printed controls a terminal, and
 * what was saved is gone on with when the same is typed once more.
 */
#include "config.h"

#include "base/clock.h"
#include "line/plain.h"
#include "scenario/load.h"
#include "tests/fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define MORNING INT64_C(1795248720000)

static const char *const STORIES[] = {
    "tests/play/small-loan.yaml",
    "tests/play/two-piles.yaml",
    "tests/play/walk-home.yaml",
    "tests/unit/play/deck.yaml",
    "tests/unit/play/looks.yaml",
    "tests/unit/play/passages.yaml",
    "tests/unit/play/prize-parcel.yaml",
    "tests/unit/play/turns.yaml",
};
#define STORY_COUNT (sizeof STORIES / sizeof STORIES[0])

static const struct scenario *story(size_t which)
{
    static struct scenario *loaded[STORY_COUNT];
    if (loaded[which] == NULL) {
        struct diag_list *diags = diag_list_new();
        struct file_error error;
        char *path = fuzz_tree_path(STORIES[which]);
        loaded[which] = scenario_load_file(path, diags, &error);
        if (loaded[which] == NULL) {
            fprintf(stderr, "%s: does not load (TOP_SRCDIR names the source tree)\n", path);
            _exit(2);
        }
        free(path);
        diag_list_free(&diags);
    }
    return loaded[which];
}

static void play(
    struct console console, const struct sitting_wish *wish, const uint8_t *typed, size_t size)
{
    static uint8_t nothing[] = "\n";
    char *shown = NULL;
    size_t length = 0;

    console.in = size > 0 ? fmemopen((void *)(uintptr_t)typed, size, "r")
                          : fmemopen(nothing, sizeof nothing, "r");
    console.out = open_memstream(&shown, &length);
    const struct plain_options options = {.console = &console, .wish = *wish, .nickname = "mei"};
    if (!plain_play(&options).kept)
        abort();
    fclose(console.in);
    fclose(console.out);
    fuzz_assert_clean(shown);
    free(shown);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct profile profile;

    if (size < 2)
        return 0;
    clock_set(MORNING);
    const struct scenario *scenario = story(data[0] % STORY_COUNT);
    struct store *store = store_open(fuzz_folder());
    profile_init(&profile, "mei");
    const struct console console = {.echo = true,
        .columns = data[0] / (int)STORY_COUNT,
        .country = country_nowhere(),
        .child = true};
    const struct sitting_wish wish = {.store = data[0] & 0x80 ? store : NULL,
        .profile = &profile,
        .scenario = scenario,
        .options = {.seed = data[1],
            .mode = MODE_SOLO,
            .language = scenario->language,
            .started = MORNING}};
    for (int i = 0; i < 2; i++)
        play(console, &wish, data + 2, size - 2);
    if (store_complaint(store) != NULL)
        abort();
    store_free(&store);
    if (wish.store != NULL)
        fuzz_folder_clear();
    return 0;
}
