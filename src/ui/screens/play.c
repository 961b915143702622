/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Going through a session: events are pulled until one asks or wants to be read; answers are saved
 * behind the player's back. Pauses and timers are kept by tick, never by waiting.
 */

#include "config.h"

#include "ui/screens/play.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "present/debrief.h"
#include "ui/screens/debrief.h"
#include "ui/screens/screens.h"

#include <stdlib.h>
#include <string.h>

#define PAUSE_LEAST 350 /* milliseconds that somebody types at least */
#define PAUSE_MOST 1400
#define PAUSE_LETTER 12
#define SAVE_PATIENCE 500 /* before the screen says that it is saving */

int play_seconds(const struct play *play)
{
    return play->sitting.seconds + (int)((clock_monotonic() - play->began) / 1000);
}

/* Only what other people write takes its time. */
static int pause_before(const struct screen *screen, const struct event *event)
{
    const struct play *play = screen->data;
    enum view view = event->item ? event->item->view : event->scene->view;
    if (!app_is_animated(screen->app) || play->hurry || !thread_is_talk(view) || event->line->act ||
        event->line->speaker <= CAST_NARRATOR)
        return 0;
    int pause = PAUSE_LEAST + PAUSE_LETTER * (int)strlen(event->line->text.raw);
    return pause > PAUSE_MOST ? PAUSE_MOST : pause;
}

static void clear_thread(struct play *play)
{
    document_clear(&play->document);
    play->flow.width = 0;
    play->passage = play->mark = 0;
    play->unread = -1;
}

void play_begin_item(struct play *play, const struct event *event)
{
    clear_thread(play);
    play->item = event->number;
    play->items = event->of;
}

/* What the passage flagged stays marked when it has passed. */
void play_end_passage(struct play *play)
{
    for (size_t i = play->passage; i < play->document.count; i++) {
        struct paragraph *paragraph = &play->document.paragraphs[i];
        if (paragraph->number > 0)
            paragraph->caught = session_is_flagged(play->sitting.session, paragraph->number);
    }
    play->passage = play->document.count;
}

static void open_panel(struct play *play)
{
    reader_clear(&play->panel);
    play->phase = PHASE_PANEL;
}

static void show_outcome(struct play *play, const struct event *event)
{
    enum view view = event->scene ? event->scene->view : VIEW_NARRATION;
    present_taken(&play->present, event->choice, view, &play->document);
    play->passage = play->document.count;
    open_panel(play);
    present_outcome(&play->present, event->choice, &play->panel.document);
}

static void begin_question(struct screen *screen, const struct event *event)
{
    struct play *play = screen->data;
    int seconds = session_timer(play->sitting.session);
    bool timers =
        settings_is_on(&screen->app->settings, SETTING_TIMERS) && !screen->app->options.no_timers;
    play->hurry = false;
    if (event->kind == EVENT_JUDGE) {
        play_ask_judge(play);
        return;
    }
    play_ask_choices(play);
    if (seconds > 0 && timers && play->limit == 0)
        play->limit = clock_monotonic() + 1000 * (int64_t)seconds;
}

static void finish(struct screen *screen);

/* Shows EVENT; false where it stops the flow. */
static bool take_event(struct screen *screen, const struct event *event)
{
    struct play *play = screen->data;
    switch (event->kind) {
    case EVENT_ASK:
    case EVENT_JUDGE: begin_question(screen, event); return false;
    case EVENT_OUTCOME:
        show_outcome(play, event);
        if (play->panel.document.count > 0)
            return false;
        play->phase = PHASE_ARRIVING; /* nothing came of it that needs a key */
        return true;
    case EVENT_VERDICT:
    case EVENT_ENDING:
    case EVENT_ROUND:
        open_panel(play);
        present_event(&play->present, event, &play->panel.document);
        return false;
    case EVENT_ITEM: play_begin_item(play, event); break;
    case EVENT_DONE: finish(screen); return false;
    default: break;
    }
    present_event(&play->present, event, &play->document);
    return true;
}

/* Pulls and shows until something stops the flow. */
void play_go_on(struct screen *screen)
{
    struct play *play = screen->data;
    /* While somebody types, this is entered again: what came before is still being read. */
    if (play->phase != PHASE_ARRIVING) {
        play->mark = play->document.count;
        play->unread = -1;
    }
    play->back = 0;
    play->phase = PHASE_ARRIVING;
    screen->app->changed = true;
    for (bool flows = true; flows && !play->done;) {
        if (!play->typing) {
            play->event = session_next(play->sitting.session);
            int pause = play->event->kind == EVENT_LINE ? pause_before(screen, play->event) : 0;
            play->typing = pause > 0;
            play->due = clock_monotonic() + pause;
        }
        if (play->typing && !play->hurry && clock_monotonic() < play->due)
            return;
        play->typing = false;
        flows = take_event(screen, play->event);
    }
}

static void tell_failure(struct screen *screen, bool saved, const struct file_error *error)
{
    if (!saved)
        app_say(screen->app, _("This could not be saved (%s). It will be tried again."),
            strerror(error->number));
}

void play_tell_failure(struct screen *screen)
{
    struct play *play = screen->data;
    struct file_error error = {0};
    if (play->saver && !saver_is_busy(play->saver))
        tell_failure(screen, saver_result(play->saver, &error), &error);
}

/* The answer is given: it is shown at once and saved meanwhile, unless the one before is still on
 * its way. */
void play_answered(struct screen *screen)
{
    struct play *play = screen->data;
    struct file_error error = {0};
    if (play->saver && saver_is_busy(play->saver)) {
        play->phase = PHASE_SAVING;
        play->waiting = clock_monotonic();
        screen->app->changed = true;
        return;
    }
    if (play->saver) {
        tell_failure(screen, saver_result(play->saver, &error), &error);
        saver_submit(play->saver, play->sitting.session);
    }
    play_go_on(screen);
}

void play_keep(struct play *play)
{
    if (play->saver)
        saver_submit(play->saver, play->sitting.session);
}

void play_leave_session(struct screen *screen)
{
    struct play *play = screen->data;
    struct file_error error = {0};
    if (play->saver && !saver_close(&play->saver, play->sitting.session, &error)) {
        screen->app->unsaved = true;
        tell_failure(screen, false, &error);
    }
    app_history_changed(screen->app);
}

static void finish(struct screen *screen)
{
    struct play *play = screen->data;
    struct app *app = screen->app;
    struct reader *reader = mem_zero(1, sizeof *reader);
    reader_init(reader);
    present_debrief(&play->present, &reader->document);
    play->done = true;
    play_leave_session(screen);
    char *title = mem_copy_string(play->scenario->title.raw);
    char *file = play->bank ? NULL : mem_copy_string(play->scenario->file);
    app_pop(app);
    debrief_push(app, reader, title, file);
    free(title);
    free(file);
}

int play_wait(const struct screen *screen)
{
    const struct play *play = screen->data;
    int64_t now = clock_monotonic();
    if (play->phase == PHASE_SAVING)
        return 50;
    if (play->typing && play->reading)
        return -1;
    if (play->typing)
        return play->due > now ? (int)(play->due - now) : 0;
    if (play->limit > 0)
        return play->limit > now ? (int)((play->limit - now) % 1000) + 1 : 0;
    return -1;
}

void play_tick(struct screen *screen)
{
    struct play *play = screen->data;
    int64_t now = clock_monotonic();
    if (play->phase == PHASE_SAVING) {
        if (now - play->waiting > SAVE_PATIENCE)
            app_say(screen->app, "%s", _("Saving ..."));
        if (!saver_is_busy(play->saver)) {
            screen->app->notice[0] = '\0';
            play_answered(screen);
        }
    } else if (play->typing && now >= play->due && !play->reading) {
        play_go_on(screen);
    } else if (play->limit > 0) {
        screen->app->changed = true;
        if (now >= play->limit) {
            play->limit = 0;
            play_end_passage(play);
            if (session_timeout(play->sitting.session, play_seconds(play)))
                play_answered(screen);
        }
    }
}
