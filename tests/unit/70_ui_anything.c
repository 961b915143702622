/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever is pressed, in windows of whatever size, every screen stays whole. */

#include "config.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/rng.h"
#include "base/text.h"
#include "scenario/load.h"
#include "ui/screens/screens.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define GAMES 40
#define KEYS 400

/* Every row is as wide as the canvas, halves stand behind their clusters, the cursor is inside. */
static void assert_whole(const struct canvas *canvas)
{
    for (int row = 0; row < canvas->height; row++)
        for (int column = 0; column < canvas->width;) {
            const struct cell *cell = &canvas->cells[row * canvas->width + column];
            assert_true(cell->width >= 1);
            assert_true(column + cell->width <= canvas->width);
            for (int i = 1; i < cell->width; i++)
                assert_int_equal(cell[i].width, 0);
            column += cell->width;
        }
    if (canvas->height > 0 && canvas->width > 0) {
        assert_in_range(canvas->cursor_row, 0, (unsigned long)canvas->height);
        assert_in_range(canvas->cursor_column, 0, (unsigned long)canvas->width);
    }
}

static struct key random_key(struct rng *rng, const struct canvas *canvas)
{
    static const char letters[] = "fih?/oslwr123456jkq aM";
    struct key key = {.code = (enum key_code)rng_below(rng, KEY_CODE_RESIZE)};
    uint32_t kind = rng_below(rng, 8);
    if (kind < 3)
        key.code = KEY_CODE_ENTER;
    else if (kind < 6)
        key.code = KEY_CODE_CHARACTER;
    if (key.code == KEY_CODE_CONTROL_X)
        key.code = KEY_CODE_DOWN;
    if (key.code == KEY_CODE_CHARACTER)
        key.text[0] = letters[rng_below(rng, sizeof letters - 1)];
    if (key.code == KEY_CODE_MOUSE_PRESS) {
        key.row = (int)rng_below(rng, (uint32_t)canvas->height + 1);
        key.column = (int)rng_below(rng, (uint32_t)canvas->width + 1);
    }
    return key;
}

static void change_size(struct rng *rng, struct canvas *canvas)
{
    static const int sizes[][2] = {{24, 80}, {15, 40}, {40, 120}, {12, 40}, {1, 1}, {60, 200}};
    uint32_t known = rng_below(rng, 12);
    if (known < 6)
        canvas_resize(canvas, sizes[known][0], sizes[known][1]);
    else
        canvas_resize(canvas, 1 + (int)rng_below(rng, 50), 1 + (int)rng_below(rng, 140));
}

static void play_anyhow(const struct catalogue *catalogue, uint64_t seed)
{
    struct rng rng;
    struct app app;
    struct canvas canvas;
    int64_t now = 1795253400000;
    struct app_options options = {.catalogue = catalogue, .seed = (int64_t)seed};
    rng_seed(&rng, seed);
    clock_set(now);
    settings_init(&options.settings);
    settings_set(&options.settings, SETTING_ANIMATION, seed % 2 ? "yes" : "no");
    settings_set(&options.settings, SETTING_SYMBOLS, seed % 3 ? "auto" : "ascii");
    canvas_init(&canvas, 24, 80);
    game_open(&app, &options);
    for (int i = 0; i < KEYS && !app.leaving; i++) {
        if (rng_below(&rng, 10) == 0)
            change_size(&rng, &canvas);
        app_draw(&app, &canvas);
        assert_whole(&canvas);
        struct key key = random_key(&rng, &canvas);
        app_key(&app, &key, &canvas);
        now += (int64_t)rng_below(&rng, 900);
        clock_set(now);
        if (app_wait(&app) >= 0)
            app_tick(&app);
    }
    app_close(&app);
    canvas_done(&canvas);
}

static void test_any_keys(void **state)
{
    char folder[] = "/tmp/kancil-any-XXXXXX";
    (void)state;
    assert_non_null(mkdtemp(folder));
    setenv("XDG_CONFIG_HOME", folder, 1); /* settings that random keys change go there */
    struct catalogue *catalogue = catalogue_open(NULL);
    assert_true(catalogue_count(catalogue) > 0);
    for (uint64_t seed = 1; seed <= GAMES; seed++)
        play_anyhow(catalogue, seed);
    catalogue_free(&catalogue);
    char *path = settings_path();
    unlink(path);
    free(path);
    char inner[64];
    snprintf(inner, sizeof inner, "%s/kancil", folder);
    rmdir(inner);
    assert_int_equal(rmdir(folder), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_any_keys)};
    i18n_start();
    return cmocka_run_group_tests_name("ui", tests, NULL, NULL);
}
