/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The catalogue: every scenario, by topic and age, found by its words; broken files are listed with
 * what is wrong. */

#include "config.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "scenario/translate.h"
#include "ui/field.h"
#include "ui/menu.h"
#include "ui/screens/screens.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct catalogue_screen {
    struct menu menu;
    struct field search;
    bool searching;
    int topic;               /* -1: all */
    bool all;                /* for older and other people too */
    enum path_state *states; /* by entry of the catalogue */
};

/* A younger one may be played at any time, one for older or other people only on purpose. */
static bool is_for_player(struct app *app, const struct catalogue_entry *entry)
{
    const struct path_player player = history_player(app_history(app), &app->profile, 0);
    return path_may_choose(&player, entry);
}

static bool is_shown(const struct screen *screen, const struct catalogue_entry *entry)
{
    const struct catalogue_screen *catalogue = screen->data;
    const char *words = catalogue->search.text;
    if (entry->error)
        return catalogue->topic < 0 && (!*words || text_contains_folded(entry->id, words));
    if (catalogue->topic >= 0 && (int)entry->topic != catalogue->topic)
        return false;
    if (!catalogue->all && !is_for_player(screen->app, entry))
        return false;
    return !*words || text_contains_folded(translated_title(entry), words) ||
        text_contains_folded(translated_summary(entry), words) ||
        text_contains_folded(entry->id, words);
}

static void set_mark(struct menu_item *item, enum path_state state)
{
    static const enum symbol symbols[] = {SYMBOL_OPEN_DOT, SYMBOL_AGAIN, SYMBOL_SAFE};
    static const enum canvas_role roles[] = {ROLE_DIM, ROLE_ACCENT, ROLE_SAFE};
    item->mark = symbols[state];
    item->mark_role = roles[state];
}

static void describe(struct menu_item *item, const struct catalogue_entry *entry)
{
    char ages[48], detail[128];
    if (entry->age_from >= 18)
        snprintf(ages, sizeof ages, "%s", _("adults"));
    else if (entry->age_to >= 99)
        snprintf(ages, sizeof ages, _("%d and older"), entry->age_from);
    else
        snprintf(ages, sizeof ages, _("%d to %d"), entry->age_from, entry->age_to);
    snprintf(detail, sizeof detail, _("%s  %d min"), ages, entry->minutes);
    menu_set(&item->detail, detail);
    menu_set(&item->below, translated_summary(entry));
}

static void add_entry(
    struct screen *screen, const struct catalogue_entry *entry, int index, const char *heading)
{
    struct catalogue_screen *catalogue = screen->data;
    struct menu_item *item =
        menu_add(&catalogue->menu, entry->error ? entry->id : translated_title(entry));
    item->value = index;
    menu_set(&item->heading, heading);
    if (entry->error) {
        item->mark = SYMBOL_HARM;
        item->mark_role = ROLE_HARM;
        menu_set(&item->detail, _("cannot be used"));
        menu_set(&item->below, entry->error);
        return;
    }
    set_mark(item, catalogue->states[index]);
    describe(item, entry);
    if (entry->origin == ORIGIN_USER) {
        char label[256];
        snprintf(label, sizeof label, _("%s (yours)"), translated_title(entry));
        menu_set(&item->label, label);
    }
}

static void fill(struct screen *screen)
{
    struct catalogue_screen *catalogue = screen->data;
    const struct catalogue *all = screen->app->options.catalogue;
    const struct path_player player =
        history_player(app_history(screen->app), &screen->app->profile, 0);
    int focus = catalogue->menu.focus, topic = -2;
    free(catalogue->states);
    catalogue->states = path_states(all, &player);
    menu_clear(&catalogue->menu);
    catalogue->menu.style = MENU_MARKED;
    for (int i = 0; i < catalogue_count(all); i++) {
        const struct catalogue_entry *entry = catalogue_at(all, i);
        if (!is_shown(screen, entry))
            continue;
        int now = entry->error ? -1 : (int)entry->topic;
        const char *heading = now == topic ? NULL
            : now < 0                      ? _("Files with mistakes")
                                           : term_title(&TERMS_TOPIC, now);
        topic = now;
        add_entry(screen, entry, i, heading);
    }
    catalogue->menu.focus = (size_t)focus < catalogue->menu.count ? focus : 0;
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct catalogue_screen *catalogue = screen->data;
    char right[96];
    int count = (int)catalogue->menu.count;
    int all = catalogue_count(screen->app->options.catalogue);
    snprintf(right, sizeof right, P_("%d of %d scenario", "%d of %d scenarios", (unsigned long)all),
        count, all);
    struct rectangle body = frame_draw(screen, canvas, _("Choose a scenario"), right);
    struct rectangle area = frame_centre(body, FRAME_BODY_WIDTH);
    if (catalogue->searching || catalogue->search.text[0]) {
        int used = canvas_put_cut(canvas, area.row, area.column + 1, 16, ROLE_DIM, _("Find"));
        field_draw(&catalogue->search, canvas, area.row, area.column + used + 2, false);
        area.row += 2;
        area.height -= 2;
    } else if (area.height >= 16) {
        area.row++;
        area.height--;
    }
    if (count == 0)
        canvas_put_cut(canvas, area.row, area.column + 3, area.width - 4, ROLE_DIM,
            _("Nothing here. Try other words, or 'only ...' again."));
    menu_draw(&catalogue->menu, canvas, area, true);
    if (catalogue->searching)
        field_draw(&catalogue->search, canvas, area.row - 2,
            area.column + text_width(_("Find")) + 2, true);
}

static bool has_topic(const struct catalogue *catalogue, int topic)
{
    for (int i = 0; i < catalogue_count(catalogue); i++) {
        const struct catalogue_entry *entry = catalogue_at(catalogue, i);
        if (!entry->error && (int)entry->topic == topic)
            return true;
    }
    return false;
}

/* In turn: what is for the player's age, everything, then each topic that has scenarios. */
static void filter(struct screen *screen)
{
    struct catalogue_screen *catalogue = screen->data;
    if (catalogue->topic < 0 && !catalogue->all) {
        catalogue->all = true;
        app_say(screen->app, "%s", _("All scenarios, those for other ages and people too"));
        fill(screen);
        return;
    }
    do
        catalogue->topic++;
    while (catalogue->topic < TOPIC_COUNT &&
        !has_topic(screen->app->options.catalogue, catalogue->topic));
    if (catalogue->topic < TOPIC_COUNT) {
        app_say(screen->app, _("Only: %s"), term_title(&TERMS_TOPIC, catalogue->topic));
    } else {
        catalogue->topic = -1;
        catalogue->all = false;
        app_say(screen->app, "%s", _("Only what is written for you"));
    }
    fill(screen);
}

static bool act_on_search(struct screen *screen, const struct input *input)
{
    struct catalogue_screen *catalogue = screen->data;
    if (field_act(&catalogue->search, input)) {
        fill(screen);
        catalogue->menu.focus = 0;
        return true;
    }
    if (input->action == ACTION_BACK) {
        catalogue->search.text[0] = '\0';
        catalogue->searching = false;
        fill(screen);
        return true;
    }
    if (input->action == ACTION_ACCEPT && catalogue->menu.count != 1) {
        catalogue->searching = false;
        return true;
    }
    return false;
}

static bool act(struct screen *screen, const struct input *input)
{
    struct catalogue_screen *catalogue = screen->data;
    int chosen;
    if (catalogue->searching && act_on_search(screen, input))
        return true;
    if (input->action == ACTION_SEARCH) {
        catalogue->searching = true;
        return true;
    }
    if (input->action == ACTION_FILTER) {
        filter(screen);
        return true;
    }
    if (!menu_act(&catalogue->menu, input, &chosen))
        return false;
    if (chosen < 0)
        return true;
    const struct catalogue_entry *entry =
        catalogue_at(screen->app->options.catalogue, catalogue->menu.items[chosen].value);
    if (entry->error)
        app_say(screen->app, "%s", _("This file has mistakes and cannot be played."));
    else
        play_push_entry(screen->app, entry);
    return true;
}

static bool is_typing(const struct screen *screen)
{
    const struct catalogue_screen *catalogue = screen->data;
    return catalogue->searching;
}

static void hint(const struct screen *screen, struct hints *hints)
{
    const struct catalogue_screen *catalogue = screen->data;
    if (catalogue->searching) {
        hints_add(hints, ACTION_ACCEPT, NULL, _("to the list"));
        hints_add(hints, ACTION_BACK, NULL, _("stop finding"));
        return;
    }
    hints_add(hints, ACTION_ACCEPT, NULL, _("play"));
    hints_add(hints, ACTION_SEARCH, NULL, NULL);
    hints_add(hints, ACTION_FILTER, NULL, NULL);
    hints_add(hints, ACTION_BACK, NULL, NULL);
}

static void close_catalogue(struct screen *screen)
{
    struct catalogue_screen *catalogue = screen->data;
    menu_done(&catalogue->menu);
    free(catalogue->states);
    free(catalogue);
}

static const struct screen_ops SCREEN_CATALOGUE = {
    .name = "catalogue",
    .draw = draw,
    .act = act,
    .hint = hint,
    .is_typing = is_typing,
    .resume = fill,
    .close = close_catalogue,
};

static void push(struct app *app, int topic, bool searching)
{
    struct catalogue_screen *catalogue = mem_zero(1, sizeof *catalogue);
    catalogue->topic = topic;
    catalogue->searching = searching;
    catalogue->search.columns = 24;
    app_push(app, &SCREEN_CATALOGUE, catalogue);
    fill(&app->stack[app->depth - 1]);
}

void catalogue_push(struct app *app, int topic)
{
    push(app, topic, false);
}

void catalogue_push_search(struct app *app)
{
    push(app, -1, true);
}
