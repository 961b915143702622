/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whatever file is played, or previewed and saved anew meanwhile, with whatever keys, at whatever
 * size: each screen can be drawn, and nothing on it controls a terminal. The first byte says how
 * the game begins, the rest of the first line is typed, behind it stands the file.
 */
#include "config.h"

#include "base/buf.h"
#include "base/clock.h"
#include "base/file.h"
#include "scenario/load.h"
#include "tests/fuzz/fuzz.h"
#include "ui/screens/screens.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MORNING INT64_C(1795248720000)
#define KEYS_MOST 200

/* How the game begins. */
enum { PREVIEWED = 1, ASCII = 2, PARENT = 4, ANIMATED = 8 };

/* What is played; a line "%%" parts a draft from what it is when it was saved once more. */
struct draft {
    char name[128]; /* a scenario's file is called by its id */
    const char *text[2];
    size_t length[2];
    int saved; /* which of them stands in the file */
};

struct game {
    struct app app;
    struct draft draft;
    struct canvas canvas;
    struct app_options options;
    struct profile profile;
    int64_t now;
};

/* What a byte of the first line stands for; the others are typed as they are. */
static const struct {
    char byte;
    enum key_code code;
} KEYS[] = {
    {'E', KEY_CODE_ENTER},
    {'U', KEY_CODE_UP},
    {'D', KEY_CODE_DOWN},
    {'L', KEY_CODE_LEFT},
    {'R', KEY_CODE_RIGHT},
    {'B', KEY_CODE_PAGE_UP},
    {'F', KEY_CODE_PAGE_DOWN},
    {'H', KEY_CODE_HOME},
    {'G', KEY_CODE_END},
    {'Q', KEY_CODE_ESCAPE},
    {'T', KEY_CODE_TAB},
    {'K', KEY_CODE_BACKSPACE},
    {'I', KEY_CODE_F1},
    {'X', KEY_CODE_CONTROL_X},
    {'V', KEY_CODE_WHEEL_UP},
    {'W', KEY_CODE_WHEEL_DOWN},
};

static void pass_time(struct game *game, int64_t milliseconds)
{
    game->now += milliseconds;
    clock_set(game->now);
    if (app_wait(&game->app) >= 0)
        app_tick(&game->app);
}

static void type(struct game *game, char byte)
{
    struct key key = {.code = KEY_CODE_CHARACTER, .text = {byte, '\0'}};

    for (size_t i = 0; i < sizeof KEYS / sizeof KEYS[0]; i++)
        if (KEYS[i].byte == byte)
            key.code = KEYS[i].code;
    if (key.code == KEY_CODE_CHARACTER && (byte < ' ' || byte > '~'))
        return;
    app_key(&game->app, &key, &game->canvas);
}

static void split(struct draft *draft, const char *text, size_t length)
{
    static const char line[] = "\n%%\n";
    const char *end = text + length, *at = text;

    while (at < end && (end - at < 4 || memcmp(at, line, 4) != 0))
        at++;
    draft->text[0] = text;
    draft->length[0] = (size_t)(at - text);
    draft->text[1] = at < end ? at + 4 : text;
    draft->length[1] = at < end ? (size_t)(end - at - 4) : 0;
}

static void save(struct draft *draft, int which)
{
    draft->saved = which;
    fuzz_write(draft->name, draft->text[which], draft->length[which]);
}

/* The author saves the other version, and the screen looks. */
static void save_other(struct game *game)
{
    if (game->options.preview == NULL)
        return;
    save(&game->draft, !game->draft.saved);
    pass_time(game, 1500);
}

/* M, Z and C take the two bytes behind them: a press, another size, time that passes. */
static const char *obey(struct game *game, const char *at, const char *end)
{
    int first = end - at > 1 ? (unsigned char)at[1] : 0;
    int second = end - at > 2 ? (unsigned char)at[2] : 0;
    struct key press = {.code = KEY_CODE_MOUSE_PRESS, .row = first, .column = second};

    switch (*at) {
    case 'M': app_key(&game->app, &press, &game->canvas); break;
    case 'Z': canvas_resize(&game->canvas, first % 64 + 1, second + 1); break;
    case 'C': pass_time(game, first * second); break;
    case 'Y': save_other(game); return at + 1;
    default: type(game, *at); return at + 1;
    }
    return end - at > 2 ? at + 3 : end;
}

static void begin(struct game *game, int how, struct scenario *scenario, const char *path)
{
    setenv("XDG_CONFIG_HOME", fuzz_folder(), 1);
    game->now = MORNING;
    clock_set(game->now);
    settings_init(&game->options.settings);
    if (!(how & ANIMATED))
        settings_set(&game->options.settings, SETTING_ANIMATION, "no");
    profile_init(&game->profile, "");
    game->profile.role = how & PARENT ? ROLE_PARENT : ROLE_STUDENT;
    game->options.catalogue = fuzz_catalogue("tests/screen"); /* there are none */
    game->options.profile = &game->profile;
    game->options.seed = how;
    game->options.ascii = (how & ASCII) != 0;
    game->options.scenario = scenario;
    game->options.preview = path;
    canvas_init(&game->canvas, 24, 80);
    game_open(&game->app, &game->options);
}

static struct scenario *load(const char *text, size_t length)
{
    struct diag_list *diags = diag_list_new();
    struct scenario *scenario = scenario_load("-", text, length, diags);

    diag_list_free(&diags);
    return scenario;
}

static char *save_draft(struct draft *draft, const char *text, size_t length)
{
    split(draft, text, length);
    struct scenario *scenario = load(draft->text[0], draft->length[0]);
    snprintf(draft->name, sizeof draft->name, "%s.yaml", scenario ? scenario->id : "draft");
    scenario_free(&scenario);
    save(draft, 0);
    return file_join(fuzz_folder(), draft->name);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data, *end = size > 0 ? memchr(data, '\n', size) : NULL;
    struct game game = {0};
    struct scenario *scenario = NULL;
    char *path = NULL;

    if (end == NULL || end == text)
        return 0;
    size_t length = size - (size_t)(end + 1 - text);
    if (data[0] & PREVIEWED)
        path = save_draft(&game.draft, end + 1, length);
    else if ((scenario = load(end + 1, length)) == NULL)
        return 0;
    begin(&game, data[0], scenario, path);
    fuzz_draw(&game.app, &game.canvas);
    for (const char *at = text + 1; at < end && at - text < KEYS_MOST && !game.app.leaving;) {
        at = obey(&game, at, end);
        fuzz_draw(&game.app, &game.canvas);
    }
    app_close(&game.app);
    canvas_done(&game.canvas);
    free(path);
    fuzz_folder_clear();
    return 0;
}
