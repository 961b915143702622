/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings: one entry an option, made from the one table of options. */

#include "config.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "ui/menu.h"
#include "ui/screens/screens.h"

#include <stdlib.h>
#include <string.h>

struct settings_screen {
    struct menu menu;
};

/* The words of the file, for people. */
static const char *value_title(const char *value)
{
    static const char *const titles[][2] = {
        {"auto", N_("by itself")},
        {"yes", N_("on")},
        {"no", N_("off")},
        {"dark", N_("dark")},
        {"light", N_("light")},
        {"contrast", N_("high contrast")},
        {"mono", N_("no colours")},
        {"unicode", N_("Unicode")},
        {"ascii", N_("plain ASCII")},
        {"none", N_("none")},
    };
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        if (strcmp(value, titles[i][0]) == 0)
            return _(titles[i][1]);
    return value;
}

static void fill(struct screen *screen)
{
    struct settings_screen *settings = screen->data;
    int focus = settings->menu.focus;
    menu_clear(&settings->menu);
    for (int i = 0; i < SETTING_COUNT; i++) {
        /* Language and country are chosen by who plays. */
        if (!SETTING_OPTIONS[i].values)
            continue;
        struct menu_item *item = menu_add(&settings->menu, _(SETTING_OPTIONS[i].title));
        item->value = i;
        menu_set(&item->detail, value_title(settings_get(&screen->app->settings, (enum setting)i)));
        menu_set(&item->below, _(SETTING_OPTIONS[i].sentence));
    }
    settings->menu.focus = (size_t)focus < settings->menu.count ? focus : 0;
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct settings_screen *settings = screen->data;
    struct rectangle body = frame_draw(screen, canvas, _("Settings"), NULL);
    struct rectangle area = frame_column(body, 64);
    if (area.height >= 14) {
        area.row++;
        area.height--;
    }
    menu_draw(&settings->menu, canvas, area, true);
}

static void change(struct screen *screen, int step)
{
    struct settings_screen *settings = screen->data;
    struct app *app = screen->app;
    enum setting setting = (enum setting)settings->menu.items[settings->menu.focus].value;
    const char *const *values = SETTING_OPTIONS[setting].values;
    int count = 0, now = 0;
    for (; values[count]; count++)
        if (strcmp(values[count], settings_get(&app->settings, setting)) == 0)
            now = count;
    settings_set(&app->settings, setting, values[(now + step + count) % count]);
    app->look_changed = true;
    app_save_settings(app);
    fill(screen);
}

static bool act(struct screen *screen, const struct input *input)
{
    struct settings_screen *settings = screen->data;
    int chosen;
    if (input->action == ACTION_LEFT || input->action == ACTION_RIGHT) {
        change(screen, input->action == ACTION_LEFT ? -1 : 1);
        return true;
    }
    if (!menu_act(&settings->menu, input, &chosen))
        return false;
    if (chosen >= 0)
        change(screen, 1);
    return true;
}

static void hint(const struct screen *screen, struct hints *hints)
{
    (void)screen;
    hints_add(hints, ACTION_UP, "\u2191\u2193", _("move"));
    hints_spare(hints);
    hints_add(hints, ACTION_RIGHT, "\u2190\u2192", _("change"));
    hints_add(hints, ACTION_BACK, NULL, NULL);
}

static void close_settings(struct screen *screen)
{
    struct settings_screen *settings = screen->data;
    menu_done(&settings->menu);
    free(settings);
}

static const struct screen_ops SCREEN_SETTINGS = {
    .name = "settings",
    .draw = draw,
    .act = act,
    .hint = hint,
    .close = close_settings,
};

void settings_push(struct app *app)
{
    app_push(app, &SCREEN_SETTINGS, mem_zero(1, sizeof(struct settings_screen)));
    fill(&app->stack[app->depth - 1]);
}
