/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whatever is taken as an export can be shown: as lines, as a page, and on the screens that draw
 * what was learnt and say what to play next.
 */
#include "config.h"

#include "base/clock.h"
#include "line/say.h"
#include "present/progress.h"
#include "present/progress_svg.h"
#include "store/transfer.h"
#include "tests/fuzz/fuzz.h"
#include "ui/screens/screens.h"

#include <stdio.h>
#include <stdlib.h>

#define MORNING INT64_C(1795248720000)
#define COLUMNS 76

static void say(const struct progress_shown *shown)
{
    char *text = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&text, &length);
    struct document document;

    document_init(&document);
    present_progress(shown, &document);
    say_document(&(struct say){stream, COLUMNS, "en"}, &document, 0);
    document_done(&document);
    fclose(stream);
    fuzz_assert_clean(text);
    free(text);
}

static void show(const struct history *history, const char *name)
{
    struct arena *arena = arena_new();
    struct progress progress;
    struct buf page = {0};
    const struct progress_shown shown = {
        .progress = &progress,
        .attempts = history->attempts,
        .attempt_count = history->count,
        .catalogue = fuzz_catalogue("scenarios"),
        .now = MORNING,
    };

    progress_build(history->attempts, history->count, shown.catalogue, arena, &progress);
    say(&shown);
    progress_svg(&shown, name, &page);
    fuzz_assert_clean(buf_text(&page));
    buf_done(&page);
    arena_free(&arena);
}

/* From home through every part of the progress, in a wide window and in a narrow one. */
static void walk(struct store *store, const struct profile *profile, int height, int width)
{
    static const struct key progress = {.code = KEY_CODE_CHARACTER, .text = "p"},
                            next = {.code = KEY_CODE_RIGHT};
    struct app_options options = {
        .store = store, .catalogue = fuzz_catalogue("scenarios"), .profile = profile, .seed = 7};
    struct canvas canvas = {0};
    struct app app = {0};

    settings_init(&options.settings);
    canvas_init(&canvas, height, width);
    game_open(&app, &options);
    fuzz_draw(&app, &canvas);
    app_key(&app, &progress, &canvas);
    for (int part = 0; part < PART_COUNT; part++) {
        fuzz_draw(&app, &canvas);
        app_key(&app, &next, &canvas);
    }
    app_close(&app);
    canvas_done(&canvas);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct transfer_result result;
    struct history history;
    struct profile profile;
    struct buf reason = {0};

    clock_set(MORNING);
    struct store *store = store_open(fuzz_folder());
    if (transfer_import(store, NULL, (const char *)data, size, NULL, &result, &reason, NULL)) {
        if (!profile_last(store, &profile) || !history_load(store, &profile, &history, NULL))
            abort();
        show(&history, profile.name);
        history_done(&history);
        walk(store, &profile, 24, 80);
        walk(store, &profile, 15, 40);
    }
    store_free(&store);
    buf_done(&reason);
    fuzz_folder_clear();
    return 0;
}
