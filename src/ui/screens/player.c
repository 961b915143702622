/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who plays: a nickname or none, how old, in which part, language and country. Nothing else is ever
 * asked. */

#include "config.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "ui/field.h"
#include "ui/flow.h"
#include "ui/menu.h"
#include "ui/screens/screens.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum row { ROW_NAME, ROW_BAND, ROW_ROLE, ROW_LANGUAGE, ROW_COUNTRY, ROW_BEGIN, ROW_COUNT };

struct player {
    struct profile profile;
    struct field name;
    bool named; /* a nickname is asked for */
    bool known; /* it was saved before */
    enum row focus;
};

static const char *row_title(enum row row)
{
    static const char *const titles[ROW_COUNT] = {
        N_("Nickname"), N_("Age"), N_("I am"), N_("Language"), N_("Country"), ""};
    return row == ROW_BEGIN ? "" : _(titles[row]);
}

static const char *role_title(enum role role)
{
    static const char *const titles[ROLE_COUNT] = {
        N_("a student"), N_("a parent"), N_("a teacher")};
    return _(titles[role]);
}

static const char *language_title(const char *tag)
{
    for (const struct i18n_language *language = i18n_languages(); language->tag; language++)
        if (strcmp(language->tag, tag) == 0)
            return language->name;
    return _("as on this computer");
}

static const char *country_title(const struct app *app, const char *code)
{
    const struct country *country = *code ? catalogue_country(app->options.catalogue, code) : NULL;
    return country ? country->name : _("none chosen");
}

static const char *row_value(const struct screen *screen, enum row row)
{
    const struct player *player = screen->data;
    switch (row) {
    case ROW_BAND: return term_title(&TERMS_BAND, (int)player->profile.band);
    case ROW_ROLE: return role_title(player->profile.role);
    case ROW_LANGUAGE: return language_title(player->profile.language);
    case ROW_COUNTRY: return country_title(screen->app, player->profile.country);
    default: return "";
    }
}

static void draw_value(
    const struct screen *screen, struct canvas *canvas, enum row row, int at, int column, int width)
{
    const struct player *player = screen->data;
    bool focus = player->focus == row;
    const char *value = row_value(screen, row);
    if (row == ROW_NAME) {
        field_draw(&player->name, canvas, at, column, focus);
        return;
    }
    canvas_put(canvas, at, column, 1, focus ? ROLE_ACCENT : ROLE_DIM, "<");
    int used =
        canvas_put_cut(canvas, at, column + 2, width - 5, focus ? ROLE_FOCUS : ROLE_TEXT, value);
    canvas_put(canvas, at, column + 3 + used, 1, focus ? ROLE_ACCENT : ROLE_DIM, ">");
    if (focus)
        canvas_cursor(canvas, at, column + 2);
}

static void draw_row(
    const struct screen *screen, struct canvas *canvas, enum row row, int at, struct rectangle area)
{
    const struct player *player = screen->data;
    bool focus = player->focus == row;
    if (focus)
        canvas_put(
            canvas, at, area.column + 1, 1, ROLE_ACCENT, canvas_symbol(canvas, SYMBOL_POINTER));
    canvas_area(canvas, at, area.column, 1, area.width, ACTION_CLICK, (int)row);
    if (row == ROW_BEGIN) {
        canvas_put(canvas, at, area.column + 3, area.width - 4, focus ? ROLE_FOCUS : ROLE_STRONG,
            player->known ? _("Keep this") : _("Begin"));
        if (focus)
            canvas_cursor(canvas, at, area.column + 3);
        return;
    }
    canvas_put_cut(canvas, at, area.column + 3, 12, ROLE_DIM, row_title(row));
    draw_value(screen, canvas, row, at, area.column + 16, area.width - 17);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    const struct player *player = screen->data;
    struct rectangle body =
        frame_centre(frame_draw(screen, canvas, _("Who plays"), NULL), FRAME_BODY_WIDTH);
    bool airy = body.height >= 15;
    int row = body.row + (airy ? 2 : 0);
    for (int i = 0; i < ROW_COUNT; i++) {
        if (i == ROW_NAME && !player->named)
            continue;
        draw_row(screen, canvas, (enum row)i, row, body);
        row += airy ? 2 : 1;
    }
    const char *text = _("All of this stays on this computer. A country brings its help lines and "
                         "its money; it is never guessed.");
    int width = body.width - 6 < FLOW_TEXT_WIDTH ? body.width - 6 : FLOW_TEXT_WIDTH;
    struct rectangle foot = {row, body.column + 3, body.row + body.height - row, width};
    frame_text(canvas, foot, ROLE_DIM, text, i18n_language());
}

static int cycle(int value, int step, int count)
{
    return (value + step + count) % count;
}

static void cycle_language(struct player *player, int step)
{
    const struct i18n_language *languages = i18n_languages();
    int count = 0, now = -1;
    for (; languages[count].tag; count++)
        if (strcmp(languages[count].tag, player->profile.language) == 0)
            now = count;
    now = cycle(now + 1, step, count + 1) - 1; /* -1: as on this computer */
    snprintf(player->profile.language, sizeof player->profile.language, "%s",
        now < 0 ? "" : languages[now].tag);
    i18n_use(now < 0 ? NULL : languages[now].tag);
}

static void cycle_country(const struct app *app, struct player *player, int step)
{
    int count = catalogue_country_count(app->options.catalogue), now = -1;
    for (int i = 0; i < count; i++)
        if (strcmp(catalogue_country_at(app->options.catalogue, i)->code,
                player->profile.country) == 0)
            now = i;
    now = cycle(now + 1, step, count + 1) - 1;
    snprintf(player->profile.country, sizeof player->profile.country, "%s",
        now < 0 ? "" : catalogue_country_at(app->options.catalogue, now)->code);
}

static void change(struct screen *screen, int step)
{
    struct player *player = screen->data;
    switch (player->focus) {
    case ROW_BAND:
        player->profile.band = (enum band)cycle((int)player->profile.band, step, BAND_COUNT);
        break;
    case ROW_ROLE:
        player->profile.role = (enum role)cycle((int)player->profile.role, step, ROLE_COUNT);
        break;
    case ROW_LANGUAGE: cycle_language(player, step); break;
    case ROW_COUNTRY: cycle_country(screen->app, player, step); break;
    default: break;
    }
}

/* The name is taken where it can be; false after saying why not. */
static bool take_name(struct screen *screen)
{
    struct player *player = screen->data;
    if (!player->named)
        return true;
    /* A name that passes is shorter than the profile's room for it. */
    const char *fault = player->name.text[0] ? profile_name_fault(player->name.text)
                                             : _("Type a nickname first, or go back.");
    if (fault) {
        app_say(screen->app, "%s", fault);
        return false;
    }
    memcpy(player->profile.name, player->name.text, sizeof player->profile.name - 1);
    return true;
}

static void begin(struct screen *screen)
{
    struct player *player = screen->data;
    struct app *app = screen->app;
    struct file_error error = {0};
    if (!take_name(screen))
        return;
    bool saved = !app->options.store || profile_save(app->options.store, &player->profile, &error);
    if (!saved && error.number == EEXIST) {
        app_say(app, "%s", _("Somebody has this nickname already. Choose another."));
        return;
    }
    bool known = player->known;
    struct profile profile = player->profile;
    app_choose_profile(app, &profile);
    app_pop(app);
    if (!known)
        home_push(app);
    if (!saved)
        app_say(app, _("This could not be saved: %s"), strerror(error.number));
}

static void move(struct player *player, int step)
{
    int least = player->named ? ROW_NAME : ROW_BAND;
    int to = (int)player->focus + step;
    player->focus = (enum row)(to < least ? least : to >= ROW_COUNT ? ROW_COUNT - 1 : to);
}

static bool act(struct screen *screen, const struct input *input)
{
    struct player *player = screen->data;
    if (player->focus == ROW_NAME && field_act(&player->name, input))
        return true;
    switch (input->action) {
    case ACTION_UP: move(player, -1); return true;
    case ACTION_DOWN:
    case ACTION_NEXT_FIELD: move(player, 1); return true;
    case ACTION_FIRST: move(player, -ROW_COUNT); return true;
    case ACTION_LAST: move(player, ROW_COUNT); return true;
    case ACTION_LEFT: change(screen, -1); return true;
    case ACTION_RIGHT: change(screen, 1); return true;
    case ACTION_CLICK:
        if (player->focus == (enum row)input->argument)
            change(screen, 1);
        player->focus = (enum row)input->argument;
        if (player->focus == ROW_BEGIN)
            begin(screen);
        return true;
    case ACTION_ACCEPT:
        if (player->focus == ROW_BEGIN)
            begin(screen);
        else
            move(player, 1);
        return true;
    default: return false;
    }
}

static bool is_typing(const struct screen *screen)
{
    const struct player *player = screen->data;
    return player->focus == ROW_NAME;
}

static void hint(const struct screen *screen, struct hints *hints)
{
    const struct player *player = screen->data;
    hints_add(hints, ACTION_UP, "\u2191\u2193", _("move"));
    hints_spare(hints);
    if (player->focus != ROW_NAME && player->focus != ROW_BEGIN)
        hints_add(hints, ACTION_RIGHT, "\u2190\u2192", _("change"));
    hints_add(hints, ACTION_ACCEPT, NULL, player->focus == ROW_BEGIN ? _("begin") : _("next"));
    hints_add(hints, ACTION_BACK, NULL, NULL);
}

static void close_player(struct screen *screen)
{
    free(screen->data);
}

static const struct screen_ops SCREEN_PLAYER = {
    .name = "player",
    .draw = draw,
    .act = act,
    .hint = hint,
    .is_typing = is_typing,
    .close = close_player,
};

void player_push(struct app *app, const struct profile *profile, bool named)
{
    struct player *player = mem_zero(1, sizeof *player);
    player->profile = *profile;
    player->named = named;
    player->known = app->profile_chosen && strcmp(app->profile.id, profile->id) == 0;
    player->name.columns = 24;
    snprintf(player->name.text, sizeof player->name.text, "%s", profile->name);
    player->focus = named && !player->known ? ROW_NAME : ROW_BAND;
    app_push(app, &SCREEN_PLAYER, player);
}
