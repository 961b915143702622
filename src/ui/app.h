/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The game as a whole, for all screens: what is known (catalogue, player, settings, what was
 * played) and the stack of screens. It knows no terminal: keys go in, a canvas comes out.
 */
#ifndef KANCIL_UI_APP_H
#define KANCIL_UI_APP_H

#include "scenario/catalogue.h"
#include "store/history.h"
#include "store/settings.h"
#include "ui/screen.h"

#define APP_SCREENS_MOST 16

/* Pages that can be opened from every screen, given by whoever knows the screens. */
struct app_pages {
    void (*help_lines)(struct app *app);
    void (*keys)(struct app *app);
};

/* What the game begins with; all borrowed but for what is said. */
struct app_options {
    struct store *store; /* NULL: nothing is kept */
    const struct catalogue *catalogue;
    struct settings settings;
    bool no_timers;
    bool fresh;                    /* begin anew even where a play was left */
    int64_t seed;                  /* -1: a fresh one for each play */
    char form;                     /* 'a', 'b', or 0: items of the whole deck */
    const struct profile *profile; /* play as this one at once; NULL: the title asks */
    const struct country *country; /* chosen on the command line; NULL: the profile's */
    const char *language;          /* chosen on the command line; NULL: the profile's */
    struct scenario *scenario;     /* play this at once (taken over); NULL: none */
    bool booster;                  /* play a booster at once */
    const char *preview; /* a file to play while it is being written; NULL: the game itself */
    bool ascii;          /* the terminal has no UTF-8 */
};

struct app {
    struct app_options options;
    const struct app_pages *pages;
    struct settings settings;
    struct profile profile;
    bool profile_chosen;
    struct history history; /* of the profile; read again after each play */
    bool history_read;
    struct screen stack[APP_SCREENS_MOST];
    int depth;
    int64_t watched; /* monotonic milliseconds of the last look at what happens outside */
    bool leaving; /* the player leaves: the terminal is cleared first, then what is unsaved is saved
                   */
    bool unsaved; /* a play was left that could not be saved */
    int64_t play_began;  /* monotonic milliseconds of the first play's beginning; 0: none yet */
    bool pause_proposed; /* once is enough */
    bool changed;        /* something to draw */
    bool look_changed;   /* theme, symbols or mouse were set: the terminal must be told */
    char notice[256]; /* one sentence shown above the help line until the next key; "" for none */
};

/* Prepares the game without any screen; game_open (screens/screens.h) puts the first ones on. */
void app_init(struct app *app, const struct app_options *options, const struct app_pages *pages);
/* Closes all screens, saving what is to be saved. */
void app_close(struct app *app);

/* One key. RESIZE and CLOSED are the terminal's business and not given here. */
void app_key(struct app *app, const struct key *key, const struct canvas *canvas);
/* Draws the topmost screen, or one plain sentence where the canvas is smaller than 40x12. */
void app_draw(struct app *app, struct canvas *canvas);
/* Milliseconds until app_tick is wanted, -1: never. */
int app_wait(const struct app *app);
void app_tick(struct app *app);

/* For screens. */
void app_push(struct app *app, const struct screen_ops *ops, void *data);
void app_pop(struct app *app);
void app_pop_to(struct app *app, const struct screen_ops *ops); /* until OPS is on top */
void app_say(struct app *app, const char *format, ...) __attribute__((format(printf, 2, 3)));
const struct country *app_country(const struct app *app); /* never NULL */
const struct country *app_international(const struct app *app);
const struct history *app_history(struct app *app);
void app_history_changed(struct app *app);
bool app_is_child(const struct app *app);
/* Makes PROFILE the player: its language is used from now on. */
void app_choose_profile(struct app *app, const struct profile *profile);
/* Saves the profile where things are kept; tells the player when that fails. */
void app_save_profile(struct app *app);
void app_save_settings(struct app *app);
bool app_is_animated(const struct app *app);

#endif
