/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Everything that there is to read in scenarios, as pictures of the screen:
 *
 *   tour ROWS COLUMNS LANGUAGE FILE...
 *
 * The catalogue is gone through from end to end. Then each scenario is played again and again:
 * first to states of its state space that together show every line, and on from there by what was
 * taken least, until every choice, timer, look and judgement that was ever offered has been taken.
 * Whatever scrolls is scrolled through. Each picture that was not there yet is printed, its rows
 * and then a line with a form feed.
 */

#include "config.h"

#include "base/buf.h"
#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "scenario/load.h"
#include "scenario/translate.h"
#include "tour_lines.h"
#include "ui/screens/play.h"
#include "ui/screens/screens.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BEGINNING INT64_C(1795253400000) /* 2026-11-21 09:30 UTC */
#define PLAYS_MOST 400
#define LOOKS_MOST 64
#define PICTURES_MOST (1u << 18) /* a power of two */

/* Something that can be taken, and how often it was. */
struct offer {
    char name[160];
    int taken;
};

struct tour {
    struct app app;
    struct canvas canvas;
    struct profile profile;
    struct offer *offers;
    size_t count, capacity;
    int64_t now;
    bool scrolls;        /* the last picture has more below */
    int plays;           /* of this scenario; the seed of the next */
    const char *answers; /* that the play begins with, as plain play takes them */
};

static uint64_t printed[PICTURES_MOST];

static bool is_new(const struct buf *picture)
{
    uint64_t hash = UINT64_C(14695981039346656037); /* FNV-1a */
    for (size_t i = 0; i < picture->length; i++)
        hash = (hash ^ (unsigned char)buf_text(picture)[i]) * UINT64_C(1099511628211);
    hash |= 1;
    for (size_t i = hash & (PICTURES_MOST - 1);; i = (i + 1) & (PICTURES_MOST - 1)) {
        if (printed[i] == hash)
            return false;
        if (printed[i] == 0) {
            printed[i] = hash;
            return true;
        }
    }
}

static void see(struct tour *tour)
{
    struct buf picture = {0};
    app_draw(&tour->app, &tour->canvas);
    canvas_picture(&tour->canvas, false, &picture);
    tour->scrolls = strstr(buf_text(&picture), "\u25BE") != NULL;
    if (is_new(&picture))
        printf("%s\f\n", buf_text(&picture));
    buf_done(&picture);
}

static void press(struct tour *tour, enum key_code code, const char *text)
{
    struct key key = {.code = code};
    snprintf(key.text, sizeof key.text, "%s", text);
    app_key(&tour->app, &key, &tour->canvas);
    see(tour);
}

static void press_number(struct tour *tour, int number)
{
    char text[4];
    snprintf(text, sizeof text, "%d", number);
    press(tour, KEY_CODE_CHARACTER, text);
}

static struct offer *offer(struct tour *tour, const char *where, const char *what, int number)
{
    char name[sizeof tour->offers->name];
    snprintf(name, sizeof name, "%s/%s/%d", where, what, number);
    for (size_t i = 0; i < tour->count; i++)
        if (strcmp(tour->offers[i].name, name) == 0)
            return &tour->offers[i];
    MEM_GROW(tour->offers, tour->count, tour->capacity);
    struct offer *added = &tour->offers[tour->count++];
    memset(added, 0, sizeof *added);
    memcpy(added->name, name, sizeof name);
    return added;
}

static bool all_were_taken(const struct tour *tour)
{
    for (size_t i = 0; i < tour->count; i++)
        if (tour->offers[i].taken == 0)
            return false;
    return tour->count > 0;
}

/* Looks into item NUMBER of those that the session shows. */
static void look_into(struct tour *tour, const char *id, int number)
{
    offer(tour, "look", id, 0)->taken++;
    press(tour, KEY_CODE_CHARACTER, "i");
    for (int i = 1; i < number; i++)
        press(tour, KEY_CODE_DOWN, "");
    press(tour, KEY_CODE_ENTER, "");
}

/* Looks into what was looked into least and not yet in this play; false where nothing is left. */
static bool look(struct tour *tour, struct play *play)
{
    const struct inspect_item *items[LOOKS_MOST];
    int left, best = 0, least = 0;
    int count = session_looks(play->sitting.session, items, LOOKS_MOST, &left);
    for (int i = 1; i <= count && left > 0; i++) {
        int taken = offer(tour, "look", items[i - 1]->id, 0)->taken;
        bool open = session_can_look(play->sitting.session, i) &&
            !session_was_looked_at(play->sitting.session, items[i - 1]);
        if (open && (best == 0 || taken < least)) {
            best = i;
            least = taken;
        }
    }
    if (best > 0)
        look_into(tour, items[best - 1]->id, best);
    return best > 0;
}

/* A menu that scrolls is gone through to its end. */
static void go_through_menu(struct tour *tour, const struct menu *menu)
{
    for (size_t i = 1; i < menu->count && tour->scrolls; i++)
        press(tour, KEY_CODE_DOWN, "");
    press(tour, KEY_CODE_HOME, "");
}

/* Takes choice NUMBER as shown, or lets the time run out for 0. */
static void take(struct tour *tour, const struct play *play, int number)
{
    const struct choice *shown[6];
    int count = session_choices(play->sitting.session, shown);
    int choice = number > 0 && number <= count ? shown[number - 1]->number : 0;
    offer(tour, "choice", play->event->scene->id, choice)->taken++;
    if (number > 0) {
        press_number(tour, number);
        return;
    }
    tour->now += play->limit - clock_monotonic() + 1;
    clock_set(tour->now);
    app_tick(&tour->app);
    see(tour);
}

static void take_least_taken(struct tour *tour, const struct play *play)
{
    const struct choice *shown[6];
    int count = session_choices(play->sitting.session, shown);
    int best = -1, least = 0;
    for (int i = play->limit > 0 ? 0 : 1; i <= count; i++) {
        int number = i > 0 ? shown[i - 1]->number : 0;
        int taken = offer(tour, "choice", play->event->scene->id, number)->taken;
        if (best < 0 || taken < least) {
            best = i;
            least = taken;
        }
    }
    take(tour, play, best);
}

static void flag(struct tour *tour, const struct play *play, int line)
{
    press(tour, KEY_CODE_CHARACTER, "f");
    for (int i = session_lines(play->sitting.session); i > line; i--)
        press(tour, KEY_CODE_UP, "");
    press(tour, KEY_CODE_ENTER, "");
    press(tour, KEY_CODE_ESCAPE, "");
}

/* Gives the next of the answers that the play begins with; false where there is none any more. */
static bool give_next(struct tour *tour, const struct play *play)
{
    const struct inspect_item *items[LOOKS_MOST];
    int left;
    char kind = *tour->answers, *end;
    if (!kind)
        return false;
    bool letter = kind == 'i' || kind == 'f' || kind == 't';
    int number = (int)strtol(tour->answers + letter, &end, 10);
    tour->answers = end + strspn(end, " ");
    if (kind == 'i' && session_looks(play->sitting.session, items, LOOKS_MOST, &left) >= number)
        look_into(tour, items[number - 1]->id, number);
    else if (kind == 'f')
        flag(tour, play, number);
    else
        take(tour, play, number);
    return true;
}

static void judge(struct tour *tour, const struct play *play)
{
    const char *item = play->event->item->id;
    int genuine = offer(tour, "judged", item, 0)->taken;
    int fake = offer(tour, "judged", item, 1)->taken;
    int answer = fake < genuine;
    offer(tour, "judged", item, answer)->taken++;
    press_number(tour, answer + 1);
    press_number(tour, 1 + (genuine + fake) % 3);
}

/* One step of a play; false where it is over. */
static bool step(struct tour *tour)
{
    const struct screen *screen = &tour->app.stack[tour->app.depth - 1];
    struct play *play = screen->data;
    if (strcmp(screen->ops->name, "play") != 0)
        return false;
    if (play->reading) {
        press(tour, KEY_CODE_ENTER, "");
        return true;
    }
    switch (play->phase) {
    case PHASE_ASK:
        go_through_menu(tour, &play->menu);
        if (!give_next(tour, play) && !look(tour, play))
            take_least_taken(tour, play);
        break;
    case PHASE_JUDGE:
        if (!look(tour, play))
            judge(tour, play);
        break;
    default: press(tour, KEY_CODE_ENTER, ""); break;
    }
    return true;
}

static void open_game(
    struct tour *tour, const struct catalogue *catalogue, const char *file, int seed)
{
    struct app_options options = {.catalogue = catalogue, .seed = seed, .profile = &tour->profile};
    settings_init(&options.settings);
    settings_set(&options.settings, SETTING_ANIMATION, "no");
    if (file) {
        struct diag_list *diags = diag_list_new();
        struct file_error error = {0};
        options.scenario = scenario_load_file(file, diags, &error);
        diag_list_free(&diags);
        if (!options.scenario) {
            fprintf(stderr, "%s cannot be loaded\n", file);
            exit(EXIT_FAILURE);
        }
        scenario_translate(options.scenario);
    }
    game_open(&tour->app, &options);
    see(tour);
}

/* The debrief, page by page: on its last one Enter leaves it. */
static void read_debrief(struct tour *tour)
{
    const struct screen_ops *debrief = tour->app.stack[tour->app.depth - 1].ops;
    while (tour->app.depth > 0 && tour->app.stack[tour->app.depth - 1].ops == debrief)
        press(tour, KEY_CODE_ENTER, "");
}

static void play_once(
    struct tour *tour, const struct catalogue *catalogue, const char *file, const char *answers)
{
    tour->answers = answers;
    open_game(tour, catalogue, file, tour->plays++);
    while (step(tour))
        continue;
    read_debrief(tour);
    app_close(&tour->app);
}

static void play_everything(struct tour *tour, const struct catalogue *catalogue, const char *file)
{
    struct tour_lines lines;
    tour->count = 0;
    tour->plays = 0;
    tour_lines_init(&lines, file);
    for (size_t i = 0; i < lines.count; i++)
        play_once(tour, catalogue, file, lines.answers[i]);
    while (tour->plays < PLAYS_MOST && !all_were_taken(tour))
        play_once(tour, catalogue, file, "");
    tour_lines_done(&lines);
}

static void read_catalogue(struct tour *tour, const struct catalogue *catalogue)
{
    open_game(tour, catalogue, NULL, 0);
    catalogue_push(&tour->app, -1);
    see(tour);
    for (int i = 0; i < catalogue_count(catalogue); i++)
        press(tour, KEY_CODE_DOWN, "");
    app_close(&tour->app);
}

int main(int argc, char **argv)
{
    struct tour tour = {.now = BEGINNING};
    if (argc < 4)
        return EXIT_FAILURE;
    i18n_start();
    i18n_use(argv[3]);
    struct catalogue *catalogue = catalogue_open(NULL);
    clock_set(tour.now);
    profile_init(&tour.profile, "");
    tour.profile.band = band_of_age(18);
    canvas_init(&tour.canvas, atoi(argv[1]), atoi(argv[2]));
    read_catalogue(&tour, catalogue);
    for (int i = 4; i < argc; i++)
        play_everything(&tour, catalogue, argv[i]);
    canvas_done(&tour.canvas);
    catalogue_free(&catalogue);
    free(tour.offers);
    return EXIT_SUCCESS;
}
