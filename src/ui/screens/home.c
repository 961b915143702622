/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Home: today's path, then everything by topic. The two plain numbers stand at the top, never one
 * alone. */

#include "config.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "learn/discernment.h"
#include "learn/path.h"
#include "scenario/translate.h"
#include "ui/deer.h"
#include "ui/menu.h"
#include "ui/screens/screens.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DOTS_MOST 12

/* Values of entries: steps of the path from 0, then these. */
enum { FREE_CHOICE = 100, FIRST_TOPIC = 200 };

struct home {
    struct menu menu;
    struct path_step steps[PATH_MOST];
    int step_count;
    struct counts counts;
    const char *advice;
};

static void add_scenario(struct home *home, const struct path_step *step)
{
    struct menu_item *item = menu_add(&home->menu, translated_title(step->entry));
    char detail[128];
    snprintf(detail, sizeof detail,
        P_("%s, %d minute", "%s, %d minutes", (unsigned long)step->entry->minutes),
        term_title(&TERMS_TOPIC, (int)step->entry->topic), step->entry->minutes);
    menu_set(&item->detail, detail);
    item->mark = step->reason == PATH_UNFINISHED ? SYMBOL_AGAIN : SYMBOL_DOT;
}

static void add_booster(struct home *home, const struct path_step *step)
{
    char label[160];
    snprintf(label, sizeof label, _("Two-minute booster: %s"),
        term_title(&TERMS_SKILL, (int)step->skill));
    struct menu_item *item = menu_add(&home->menu, label);
    menu_set(&item->detail, step->reason == PATH_UNFINISHED ? _("begun") : _("due today"));
    item->mark = SYMBOL_AGAIN;
}

static void add_steps(struct home *home)
{
    for (int i = 0; i < home->step_count; i++) {
        const struct path_step *step = &home->steps[i];
        if (step->entry)
            add_scenario(home, step);
        else
            add_booster(home, step);
        struct menu_item *item = &home->menu.items[home->menu.count - 1];
        char sentence[256];
        path_sentence(step, sentence, sizeof sentence);
        menu_set(&item->below, sentence);
        item->value = i;
        item->mark_role = ROLE_ACCENT;
        if (i == 0)
            menu_set(&item->heading, _("Today"));
    }
    struct menu_item *item = menu_add(&home->menu, _("Something you choose"));
    item->value = FREE_CHOICE;
    menu_set(&item->below, _("Whatever you are curious about today."));
    item->mark = SYMBOL_OPEN_DOT;
    if (home->step_count == 0)
        menu_set(&item->heading, _("Today"));
}

/* "●●●○○", or "12 of 40" where dots would be too many. */
static void add_dots(const struct app *app, struct menu_item *item, int done, int all)
{
    struct buf dots = {0};
    struct canvas symbols = {.ascii = app->options.ascii};
    if (all > DOTS_MOST) {
        buf_format(&dots, _("%d of %d"), done, all);
    } else {
        buf_add_repeat(&dots, canvas_symbol(&symbols, SYMBOL_DOT), (size_t)done);
        buf_add_repeat(&dots, canvas_symbol(&symbols, SYMBOL_OPEN_DOT), (size_t)(all - done));
    }
    menu_set(&item->detail, buf_text(&dots));
    buf_done(&dots);
}

static struct path_player player_of(struct app *app)
{
    return history_player(app_history(app), &app->profile, clock_now());
}

static void add_topics(struct screen *screen)
{
    struct home *home = screen->data;
    const struct catalogue *catalogue = screen->app->options.catalogue;
    const struct path_player player = player_of(screen->app);
    enum path_state *states = path_states(catalogue, &player);
    bool first = true;
    for (int topic = 0; topic < TOPIC_COUNT; topic++) {
        int all = 0, done = 0;
        for (int i = 0; i < catalogue_count(catalogue); i++) {
            const struct catalogue_entry *entry = catalogue_at(catalogue, i);
            if ((int)entry->topic != topic || !path_may_choose(&player, entry))
                continue;
            all++;
            done += states[i] == PATH_PLAYED;
        }
        if (all == 0)
            continue;
        struct menu_item *item = menu_add(&home->menu, term_title(&TERMS_TOPIC, topic));
        item->value = FIRST_TOPIC + topic;
        item->mark = done == all ? SYMBOL_SAFE : SYMBOL_BULLET;
        item->mark_role = done == all ? ROLE_SAFE : ROLE_DIM;
        if (first)
            menu_set(&item->heading, _("Everything"));
        first = false;
        add_dots(screen->app, item, done, all);
    }
    free(states);
}

static void read_history(struct screen *screen)
{
    struct home *home = screen->data;
    const struct app *app = screen->app;
    const struct history *history = app_history(screen->app);
    const struct path_player player = player_of(screen->app);
    home->step_count = path_today(app->options.catalogue, &player, home->steps);
    memset(&home->counts, 0, sizeof home->counts);
    for (size_t i = 0; i < history->count; i++) {
        struct counts more = attempt_judgement_counts(history->attempts[i]);
        counts_add(&home->counts, &more);
    }
    const struct discernment_hint hint = discernment_hint(history->attempts, history->count);
    home->advice = discernment_hint_sentence(&hint);
}

static void fill(struct screen *screen)
{
    struct home *home = screen->data;
    int focus = home->menu.focus;
    read_history(screen);
    menu_clear(&home->menu);
    home->menu.style = MENU_MARKED | MENU_OPEN;
    add_steps(home);
    add_topics(screen);
    home->menu.focus = (size_t)focus < home->menu.count ? focus : 0;
}

static void head_left(const struct app *app, char *out, size_t size)
{
    const char *band = term_title(&TERMS_BAND, (int)app->profile.band);
    if (app->profile.name[0])
        snprintf(out, size, "Kancil · %s · %s", app->profile.name, band);
    else
        snprintf(out, size, "Kancil · %s", band);
}

/* The two numbers, side by side or one above the other: never one alone, and never cut. Returns the
 * rows used. */
static int draw_numbers(const struct home *home, struct canvas *canvas, struct rectangle area)
{
    int fakes = home->counts.hits + home->counts.misses;
    int genuine = home->counts.correct_rejections + home->counts.false_alarms;
    char caught[80], trusted[80];
    if (fakes == 0 || genuine == 0 || area.height < 10)
        return 0;
    snprintf(caught, sizeof caught, _("tricks caught %d of %d"), home->counts.hits, fakes);
    snprintf(trusted, sizeof trusted, _("genuine trusted %d of %d"),
        home->counts.correct_rejections, genuine);
    int end = area.column + area.width - 1;
    if (text_width(caught) + text_width(trusted) + 6 > area.width) {
        canvas_put_right(canvas, area.row, end, area.width - 2, ROLE_DIM, caught);
        canvas_put_right(canvas, area.row + 1, end, area.width - 2, ROLE_DIM, trusted);
        return 2;
    }
    int begin = canvas_put_right(canvas, area.row, end, area.width / 2, ROLE_DIM, trusted);
    canvas_put_right(canvas, area.row, begin - 3, area.width / 2, ROLE_DIM, caught);
    return 1;
}

static int draw_advice(struct home *home, struct canvas *canvas, struct rectangle area)
{
    if (!home->advice || area.height < 14)
        return 0;
    int rows = text_width(home->advice) <= area.width - 8 ? 1 : 2;
    struct rectangle foot = {area.row + area.height - rows, area.column + 3, rows, area.width - 8};
    frame_text(canvas, foot, ROLE_DIM, home->advice, i18n_language());
    return rows + 1;
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct home *home = screen->data;
    char left[160];
    head_left(screen->app, left, sizeof left);
    struct rectangle area = frame_centre(frame_draw(screen, canvas, left, NULL), FRAME_BODY_WIDTH);
    int used = draw_numbers(home, canvas, area);
    if (area.height >= 16)
        used++;
    area.row += used;
    area.height -= used;
    area.height -= draw_advice(home, canvas, area);
    menu_draw(&home->menu, canvas, area, true);
    int free_rows = area.height - menu_height(&home->menu, area.width);
    enum deer_size size = free_rows > deer_height(DEER_MEDIUM) ? DEER_MEDIUM : DEER_SMALL;
    if (area.width >= 72 && free_rows > deer_height(size))
        deer_draw(canvas, size, DEER_CALM, area.row + area.height - deer_height(size),
            area.column + area.width - deer_width(size) - 3);
}

static void choose(struct screen *screen, int value)
{
    struct home *home = screen->data;
    if (value >= FIRST_TOPIC)
        catalogue_push(screen->app, value - FIRST_TOPIC);
    else if (value == FREE_CHOICE)
        catalogue_push(screen->app, -1);
    else if (home->steps[value].entry)
        play_push_entry(screen->app, home->steps[value].entry);
    else
        play_push_booster(screen->app);
}

static bool act(struct screen *screen, const struct input *input)
{
    struct home *home = screen->data;
    int chosen;
    switch (input->action) {
    case ACTION_SEARCH: catalogue_push_search(screen->app); return true;
    case ACTION_PROGRESS: progress_push(screen->app); return true;
    case ACTION_SETTINGS: settings_push(screen->app); return true;
    case ACTION_PLAYER:
    case ACTION_LANGUAGE:
        player_push(screen->app, &screen->app->profile, screen->app->profile.name[0] != '\0');
        return true;
    default: break;
    }
    if (!menu_act(&home->menu, input, &chosen))
        return false;
    if (chosen >= 0)
        choose(screen, home->menu.items[chosen].value);
    return true;
}

static void hint(const struct screen *screen, struct hints *hints)
{
    (void)screen;
    hints_add(hints, ACTION_ACCEPT, NULL, _("play"));
    hints_add(hints, ACTION_SEARCH, NULL, NULL);
    hints_add(hints, ACTION_PROGRESS, NULL, NULL);
    hints_add(hints, ACTION_SETTINGS, NULL, NULL);
    hints_add(hints, ACTION_PLAYER, NULL, NULL);
}

static void close_home(struct screen *screen)
{
    struct home *home = screen->data;
    menu_done(&home->menu);
    free(home);
}

const struct screen_ops SCREEN_HOME = {
    .name = "home",
    .draw = draw,
    .act = act,
    .hint = hint,
    .resume = fill,
    .close = close_home,
};

void home_push(struct app *app)
{
    app_push(app, &SCREEN_HOME, mem_zero(1, sizeof(struct home)));
    fill(&app->stack[app->depth - 1]);
}
