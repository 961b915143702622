/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title: the mouse-deer, and who is playing. It never says what was played before. */

#include "config.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "ui/deer.h"
#include "ui/menu.h"
#include "ui/screens/screens.h"

#include <stdlib.h>
#include <string.h>

/* Values of entries that are no profile. */
enum { NAMELESS = -1, NICKNAME = -2 };

struct title {
    struct menu menu;
    struct profile_list profiles;
};

static void add_profiles(struct title *title)
{
    bool nameless = false;
    for (size_t i = 0; i < title->profiles.count; i++) {
        const struct profile *profile = &title->profiles.profiles[i];
        nameless = nameless || !profile->name[0];
        struct menu_item *item =
            menu_add(&title->menu, profile->name[0] ? profile->name : _("Just me, no name"));
        item->value = (int)i;
        menu_set(&item->detail, term_title(&TERMS_BAND, (int)profile->band));
    }
    if (!nameless)
        menu_add(&title->menu, _("Just me, no name"))->value = NAMELESS;
    menu_add(&title->menu, _("A nickname, kept on this computer only"))->value = NICKNAME;
}

static void fill(struct screen *screen)
{
    struct title *title = screen->data;
    struct file_error error = {0};
    menu_clear(&title->menu);
    profile_list_done(&title->profiles);
    if (screen->app->options.store &&
        !profile_list(screen->app->options.store, &title->profiles, &error))
        app_say(screen->app, _("Your profiles cannot be read: %s"), strerror(error.number));
    add_profiles(title);
}

/* Deer at the left, name and tale at the right; only the name where the window is small. Returns
 * the next row. */
static int draw_head(struct canvas *canvas, struct rectangle area)
{
    bool large = area.height >= 20 && area.width >= 72;
    if (!large) {
        canvas_put(canvas, 1, area.column + 3, area.width - 4, ROLE_TITLE, "K A N C I L");
        canvas_put_cut(canvas, 2, area.column + 3, area.width - 4, ROLE_DIM, _("think first"));
        if (area.width >= 40 && area.height >= 12)
            deer_draw(canvas, DEER_SMALL, DEER_CALM, 0,
                area.column + area.width - deer_width(DEER_SMALL) - 1);
        return 5;
    }
    int row = area.height >= 26 ? 2 : 0;
    int left = area.column + 1;
    int right = left + deer_width(DEER_LARGE) + 4;
    int room = area.column + area.width - right - 2;
    deer_draw(canvas, DEER_LARGE, DEER_GLAD, row, left);
    canvas_put(canvas, row + 2, right, room, ROLE_TITLE, "K A N C I L");
    canvas_put_cut(canvas, row + 3, right, room, ROLE_ACCENT, _("think first"));
    struct rectangle tale = {row + 5, right, 5, room > 40 ? 40 : room};
    frame_text(canvas, tale, ROLE_TEXT,
        _("Sang Kancil is small. The crocodile, the tiger and the well-dressed stranger "
          "are not. She always thinks first, and she always gets home."),
        i18n_language());
    return row + deer_height(DEER_LARGE) + 1;
}

/* "Language  English · Melayu": the one in use is strong. */
static void draw_languages(struct canvas *canvas, struct rectangle area)
{
    if (!i18n_languages()[1].tag)
        return; /* one language is no choice */
    int row = area.row + area.height - 1;
    int column = area.column + 3;
    int end = area.column + area.width - 1;
    column += canvas_put_cut(canvas, row, column, end - column, ROLE_DIM, _("Language")) + 2;
    for (const struct i18n_language *language = i18n_languages(); language->tag; language++) {
        bool used = strcmp(language->tag, i18n_language()) == 0;
        int width = text_width(language->name);
        if (column + width > end)
            break;
        canvas_put(canvas, row, column, width, used ? ROLE_STRONG : ROLE_DIM, language->name);
        column += width + 1;
        if (language[1].tag)
            canvas_put(canvas, row, column, 1, ROLE_DIM, canvas_symbol(canvas, SYMBOL_BULLET));
        column += 2;
    }
    canvas_area(canvas, row, area.column, 1, area.width, ACTION_LANGUAGE, 0);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct title *title = screen->data;
    struct rectangle body = frame_centre(frame_draw(screen, canvas, NULL, NULL), FRAME_BODY_WIDTH);
    int row = draw_head(canvas, body);
    canvas_put_cut(canvas, row, body.column + 3, body.width - 4, ROLE_ACCENT, _("Who is playing?"));
    row += body.height - row > 6 ? 2 : 1;
    struct rectangle list = {
        row, body.column + 2, body.row + body.height - row - 2, body.width - 4};
    if (list.width > 56)
        list.width = 56;
    draw_languages(canvas, body);
    menu_draw(&title->menu, canvas, list, true);
}

/* The next language, from now on. */
static void change_language(struct screen *screen)
{
    const struct i18n_language *languages = i18n_languages();
    int now = 0;
    for (int i = 0; languages[i].tag; i++)
        if (strcmp(languages[i].tag, i18n_language()) == 0)
            now = i;
    const char *next = languages[now + 1].tag ? languages[now + 1].tag : languages[0].tag;
    i18n_use(next);
    settings_set(&screen->app->settings, SETTING_LANGUAGE, next);
    app_save_settings(screen->app);
    fill(screen);
}

static void choose(struct screen *screen, int value)
{
    struct app *app = screen->app;
    struct title *title = screen->data;
    struct profile fresh;
    if (value >= 0) {
        app_choose_profile(app, &title->profiles.profiles[value]);
        app_save_profile(app);
        home_push(app);
    } else {
        profile_init(&fresh, "");
        player_push(app, &fresh, value == NICKNAME);
    }
}

static bool act(struct screen *screen, const struct input *input)
{
    struct title *title = screen->data;
    int chosen;
    if (input->action == ACTION_SETTINGS) {
        settings_push(screen->app);
        return true;
    }
    if (input->action == ACTION_LANGUAGE) {
        change_language(screen);
        return true;
    }
    if (!menu_act(&title->menu, input, &chosen))
        return false;
    if (chosen >= 0)
        choose(screen, title->menu.items[chosen].value);
    return true;
}

static void hint(const struct screen *screen, struct hints *hints)
{
    (void)screen;
    hints_add(hints, ACTION_UP, "\u2191\u2193", _("choose"));
    hints_spare(hints);
    hints_add(hints, ACTION_ACCEPT, NULL, NULL);
    if (i18n_languages()[1].tag)
        hints_add(hints, ACTION_LANGUAGE, NULL, NULL);
    hints_add(hints, ACTION_SETTINGS, NULL, NULL);
}

static void close_title(struct screen *screen)
{
    struct title *title = screen->data;
    menu_done(&title->menu);
    profile_list_done(&title->profiles);
    free(title);
}

const struct screen_ops SCREEN_TITLE = {
    .name = "title",
    .draw = draw,
    .act = act,
    .hint = hint,
    .resume = fill,
    .close = close_title,
};

void title_push(struct app *app)
{
    app_push(app, &SCREEN_TITLE, mem_zero(1, sizeof(struct title)));
    fill(&app->stack[app->depth - 1]);
}
