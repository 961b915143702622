/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sitting down to a play and getting up from it: what is played, with which seed, and what an older
 * sitting left.
 */

#include "config.h"

#include "ui/screens/play.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/rng.h"
#include "engine/form.h"
#include "learn/draw.h"
#include "scenario/load.h"
#include "scenario/translate.h"
#include "ui/screens/screens.h"

#include <stdlib.h>
#include <string.h>

static void close_play(struct screen *screen)
{
    struct play *play = screen->data;
    if (!play->done)
        play_leave_session(screen);
    present_done(&play->present);
    session_free(&play->sitting.session);
    document_done(&play->document);
    flow_done(&play->flow);
    menu_done(&play->menu);
    reader_done(&play->panel);
    free(play->ask);
    if (!play->bank)
        scenario_free(&play->scenario);
    bank_free(&play->bank);
    free(play);
}

static const struct screen_ops SCREEN_PLAY = {
    .name = "play",
    .draw = play_draw,
    .act = play_act,
    .hint = play_hint,
    .wait = play_wait,
    .tick = play_tick,
    .close = close_play,
};

/* What was played before this sitting comes back as the thread. */
static void gather(const struct event *event, void *data)
{
    struct play *play = data;
    if (!play->present.session)
        present_init(&play->present, play->sitting.session, app_country(play->gathering),
            play->gathering->profile.name);
    switch (event->kind) {
    case EVENT_OUTCOME:
        present_taken(&play->present, event->choice,
            event->scene ? event->scene->view : VIEW_NARRATION, &play->document);
        play->passage = play->document.count;
        break;
    case EVENT_ITEM:
        play_begin_item(play, event);
        present_event(&play->present, event, &play->document);
        break;
    case EVENT_VERDICT:
    case EVENT_ENDING:
    case EVENT_ROUND: break;
    default: present_event(&play->present, event, &play->document); break;
    }
    if (event->kind == EVENT_TIMEOUT)
        play->passage = play->document.count;
}

/* What was not drawn yet comes first; a booster sees to that by itself. */
static uint64_t seed_for(struct app *app, const struct play *play)
{
    uint64_t fresh = rng_fresh_seed();
    if (app->options.seed >= 0)
        return (uint64_t)app->options.seed;
    if (play->bank)
        return fresh;
    const struct history *history = app_history(app);
    return draw_next_seed(
        history->attempts, history->count, play->scenario, app->options.form, fresh);
}

static void sit_down(struct app *app, struct play *play, const struct trail *trail)
{
    struct file_error error = {0};
    const struct sitting_wish wish = {
        .store = app->options.store,
        .profile = &app->profile,
        .scenario = play->scenario,
        .options = {.seed = seed_for(app, play),
            .form = play->bank ? 0 : app->options.form,
            .mode = play->bank ? MODE_BOOSTER : MODE_SOLO,
            .language = play->scenario->language,
            .started = clock_now()},
        .fresh = app->options.fresh,
        .trail = trail,
    };
    play->gathering = app;
    sitting_open(&play->sitting, &wish, gather, play, &error);
    if (!play->present.session)
        present_init(&play->present, play->sitting.session, app_country(app), app->profile.name);
    if (play->sitting.recording)
        play->saver = saver_new(play->sitting.recording);
    play->sitting.recording = NULL;
    if (play->sitting.start == SITTING_CHANGED)
        app_say(app, "%s", _("The scenario has changed since you left it, so it begins anew."));
    if (play->sitting.start == SITTING_RESUMED && !trail)
        app_say(app, "%s", _("It goes on where you left it."));
}

static void push(
    struct app *app, struct scenario *scenario, struct bank *bank, const struct trail *trail)
{
    struct play *play = mem_zero(1, sizeof *play);
    play->scenario = scenario;
    play->bank = bank;
    play->began = clock_monotonic();
    if (app->play_began == 0)
        app->play_began = play->began;
    document_init(&play->document);
    reader_init(&play->panel);
    sit_down(app, play, trail);
    app_push(app, &SCREEN_PLAY, play);
    struct screen *screen = &app->stack[app->depth - 1];
    if (scenario->content_note.raw && play->sitting.start != SITTING_RESUMED)
        play_ask_note(play);
    else
        play_go_on(screen);
}

void play_push(struct app *app, struct scenario *scenario)
{
    push(app, scenario, NULL, NULL);
}

void play_push_trail(struct app *app, struct scenario *scenario, const struct trail *trail)
{
    push(app, scenario, NULL, trail);
}

struct trail *play_trail(const struct app *app)
{
    for (int i = 0; i < app->depth; i++) {
        const struct play *play = app->stack[i].data;
        if (app->stack[i].ops == &SCREEN_PLAY)
            return trail_new(play->sitting.session);
    }
    return NULL;
}

void play_push_booster(struct app *app)
{
    struct path_player player = history_player(app_history(app), &app->profile, clock_now());
    uint64_t seed = app->options.seed < 0 ? rng_fresh_seed() : (uint64_t)app->options.seed;
    struct scenario *booster;
    struct bank *bank = sitting_booster(app->options.fresh ? NULL : app->options.store,
        &app->profile, app->options.catalogue, &player, seed, &booster);
    if (booster) {
        push(app, booster, bank, NULL);
        return;
    }
    bank_free(&bank);
    app_say(app, "%s", _("There are not enough messages here for a booster."));
}

void play_push_entry(struct app *app, const struct catalogue_entry *entry)
{
    struct diag_list *diags = diag_list_new();
    struct file_error error = {0};
    struct scenario *scenario = scenario_load_file(entry->file, diags, &error);
    if (scenario)
        scenario_translate(scenario);
    bool lacks_forms = scenario && app->options.form && !form_exists_in(scenario);
    if (lacks_forms)
        app_say(app, "%s", _("There is too little to judge in this one for two forms."));
    else if (scenario)
        play_push(app, scenario);
    else if (error.number)
        app_say(app, _("This scenario cannot be opened: %s"), strerror(error.number));
    else
        app_say(app, "%s", _("This scenario has mistakes; 'kancil check' shows them."));
    if (lacks_forms)
        scenario_free(&scenario);
    diag_list_free(&diags);
}
