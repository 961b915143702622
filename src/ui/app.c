/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stack of screens and what all of them share. */

#include "config.h"

#include "ui/app.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "ui/frame.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define LEAST_HEIGHT 12
#define WATCH_EVERY 1000 /* milliseconds */
#define LEAST_WIDTH 40

static struct screen *top(struct app *app)
{
    return app->depth > 0 ? &app->stack[app->depth - 1] : NULL;
}

void app_push(struct app *app, const struct screen_ops *ops, void *data)
{
    /* The stack is far deeper than any way through the screens; a new one replaces the top when it
     * is not. */
    if (app->depth == APP_SCREENS_MOST)
        app_pop(app);
    app->stack[app->depth++] = (struct screen){ops, app, data};
    app->changed = true;
}

static void close_top(struct app *app)
{
    struct screen screen = app->stack[--app->depth];
    if (screen.ops->close)
        screen.ops->close(&screen);
    app->changed = true;
}

void app_pop(struct app *app)
{
    if (app->depth > 0)
        close_top(app);
    struct screen *screen = top(app);
    if (screen && screen->ops->resume)
        screen->ops->resume(screen);
    if (!screen)
        app->leaving = true;
}

void app_pop_to(struct app *app, const struct screen_ops *ops)
{
    while (app->depth > 1 && app->stack[app->depth - 1].ops != ops)
        close_top(app);
    struct screen *screen = top(app);
    if (screen && screen->ops->resume)
        screen->ops->resume(screen);
}

void app_say(struct app *app, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(app->notice, sizeof app->notice, format, arguments);
    va_end(arguments);
    app->changed = true;
}

void app_init(struct app *app, const struct app_options *options, const struct app_pages *pages)
{
    memset(app, 0, sizeof *app);
    app->options = *options;
    app->settings = options->settings;
    app->pages = pages;
    app->changed = true;
    profile_init(&app->profile, "");
    if (options->profile)
        app_choose_profile(app, options->profile);
}

void app_close(struct app *app)
{
    while (app->depth > 0)
        close_top(app);
    if (app->history_read)
        history_done(&app->history);
    app->history_read = false;
}

const struct country *app_country(const struct app *app)
{
    const char *code = app->profile.country;
    const char *set = settings_get(&app->settings, SETTING_COUNTRY);
    const struct country *country = app->options.country;
    if (country)
        return country;
    if (!*code && strcmp(set, "none") != 0)
        code = set;
    country = *code ? catalogue_country(app->options.catalogue, code) : NULL;
    return country ? country : country_nowhere();
}

const struct country *app_international(const struct app *app)
{
    return catalogue_country(app->options.catalogue, "INT");
}

const struct history *app_history(struct app *app)
{
    struct file_error error = {0};
    if (app->history_read)
        return &app->history;
    memset(&app->history, 0, sizeof app->history);
    if (app->options.store && app->profile_chosen &&
        !history_load(app->options.store, &app->profile, &app->history, &error))
        app_say(app, "%s", _("What was played before could not be read."));
    const char *complaint = app->options.store ? store_complaint(app->options.store) : NULL;
    if (complaint)
        app_say(app, "%s", complaint);
    app->history_read = true;
    return &app->history;
}

void app_history_changed(struct app *app)
{
    if (app->history_read)
        history_done(&app->history);
    app->history_read = false;
}

bool app_is_child(const struct app *app)
{
    return app->profile.role == ROLE_STUDENT && app->profile.band != BAND_18;
}

void app_choose_profile(struct app *app, const struct profile *profile)
{
    app_history_changed(app);
    app->profile = *profile;
    app->profile_chosen = true;
    const char *set = settings_get(&app->settings, SETTING_LANGUAGE);
    if (app->options.language)
        i18n_use(app->options.language);
    else if (profile->language[0])
        i18n_use(profile->language);
    else if (strcmp(set, "auto") != 0)
        i18n_use(set);
}

void app_save_profile(struct app *app)
{
    struct file_error error = {0};
    if (!app->options.store)
        return;
    app->profile.used = clock_now();
    if (!profile_save(app->options.store, &app->profile, &error))
        app_say(app, _("This could not be saved: %s"), strerror(error.number));
}

void app_save_settings(struct app *app)
{
    struct file_error error = {0};
    if (!settings_save(&app->settings, &error))
        app_say(app, _("This could not be saved: %s"), strerror(error.number));
}

bool app_is_animated(const struct app *app)
{
    return settings_is_on(&app->settings, SETTING_ANIMATION);
}

/* What every screen has, where the topmost did not want it. */
static void act_shared(struct app *app, const struct input *input)
{
    switch (input->action) {
    case ACTION_LEAVE: app->leaving = true; break;
    case ACTION_HELP_LINES: app->pages->help_lines(app); break;
    case ACTION_KEYS: app->pages->keys(app); break;
    case ACTION_BACK:
        if (app->depth > 1)
            app_pop(app);
        break;
    default: break;
    }
}

void app_key(struct app *app, const struct key *key, const struct canvas *canvas)
{
    struct screen *screen = top(app);
    if (!screen)
        return;
    bool typing = screen->ops->is_typing && screen->ops->is_typing(screen);
    struct input input = keymap_translate(key, typing);
    if (key->code == KEY_CODE_MOUSE_PRESS) {
        const struct canvas_area *area = canvas_area_at(canvas, key->row, key->column);
        if (area)
            input = (struct input){.action = area->action, .argument = area->argument};
    }
    app->changed = app->changed || app->notice[0] != '\0';
    app->notice[0] = '\0';
    if (input.action == ACTION_NONE)
        return;
    app->changed = true;
    if (input.action == ACTION_LEAVE || !screen->ops->act || !screen->ops->act(screen, &input))
        act_shared(app, &input);
}

static void draw_too_small(struct canvas *canvas)
{
    struct rectangle all = {0, 0, canvas->height, canvas->width > 0 ? canvas->width : 1};
    frame_text(canvas, all, ROLE_TEXT,
        _("Kancil needs a window of 40 columns and 12 rows. Please make it larger."),
        i18n_language());
}

void app_draw(struct app *app, struct canvas *canvas)
{
    struct screen *screen = top(app);
    const char *symbols = settings_get(&app->settings, SETTING_SYMBOLS);
    canvas->ascii = app->options.ascii || strcmp(symbols, "ascii") == 0;
    canvas_clear(canvas);
    if (canvas->height < LEAST_HEIGHT || canvas->width < LEAST_WIDTH)
        draw_too_small(canvas);
    else if (screen)
        screen->ops->draw(screen, canvas);
    app->changed = false;
}

/* The screen that looks at what happens outside of the game; NULL for none. */
static struct screen *watcher(struct app *app)
{
    for (int i = 0; i < app->depth; i++)
        if (app->stack[i].ops->watch)
            return &app->stack[i];
    return NULL;
}

static int wait_for_watch(const struct app *app)
{
    int64_t due = app->watched + WATCH_EVERY - clock_monotonic();
    for (int i = 0; i < app->depth; i++)
        if (app->stack[i].ops->watch)
            return due > 0 ? (int)due : 0;
    return -1;
}

int app_wait(const struct app *app)
{
    if (app->depth == 0)
        return -1;
    const struct screen *screen = &app->stack[app->depth - 1];
    int wait = screen->ops->wait ? screen->ops->wait(screen) : -1, watch = wait_for_watch(app);
    return wait < 0 || (watch >= 0 && watch < wait) ? watch : wait;
}

void app_tick(struct app *app)
{
    struct screen *watching = wait_for_watch(app) == 0 ? watcher(app) : NULL;
    if (watching) {
        app->watched = clock_monotonic();
        watching->ops->watch(watching);
    }
    struct screen *screen = top(app);
    if (screen && screen->ops->tick)
        screen->ops->tick(screen);
}
