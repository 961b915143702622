/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The loop: waits for a key, a signal or the moment that the app has named, lets the app think, and
 * shows what changed. All keys that have come are taken before the screen is drawn.
 */

#include "config.h"

#include "term/term.h"

#include "base/clock.h"
#include "term/decode.h"
#include "term/display.h"
#include "term/signals.h"
#include "ui/app.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define TOKENS_AT_ONCE 4096 /* then the screen is drawn, however much has been typed */
#define FORGET_MS 1000      /* what a terminal sends together comes closer together than this */

struct loop {
    struct app *app;
    struct canvas canvas;
    struct decoder decoder;
    int64_t last_read;
    int stop; /* the signal that ends the loop, 0: none yet */
};

static bool is_over(const struct loop *loop)
{
    return loop->app->leaving || loop->stop != 0;
}

static bool is_typing(const struct app *app)
{
    const struct screen *screen = app->depth > 0 ? &app->stack[app->depth - 1] : NULL;
    return screen && screen->ops->is_typing && screen->ops->is_typing(screen);
}

/* Pasted text goes into a text field and nowhere else. */
static bool is_wanted(const struct loop *loop, const struct key *key)
{
    if (!loop->decoder.pasting)
        return true;
    return key->code == KEY_CODE_CHARACTER && is_typing(loop->app);
}

static void take_key(struct loop *loop, const struct key *key)
{
    if (is_over(loop) || !is_wanted(loop, key))
        return;
    if (key->code == KEY_CODE_CONTROL_L) {
        display_repaint();
        loop->app->changed = true;
        return;
    }
    /* A press means what stands there now, not what stood there before the last key. */
    if (key->code == KEY_CODE_MOUSE_PRESS && loop->app->changed) {
        app_draw(loop->app, &loop->canvas);
        loop->app->changed = true;
    }
    app_key(loop->app, key, &loop->canvas);
}

/* Takes what has come; false where there was nothing. */
static bool take_keys(struct loop *loop)
{
    struct key key;
    int token = DISPLAY_NOTHING, taken = 0;
    int64_t now = clock_monotonic();
    if (now - loop->last_read > FORGET_MS)
        decoder_init(&loop->decoder);
    while (taken < TOKENS_AT_ONCE && (token = display_read()) != DISPLAY_NOTHING) {
        taken++;
        if (decoder_feed(&loop->decoder, token, &key))
            take_key(loop, &key);
    }
    if (taken > 0)
        loop->last_read = now;
    if (token == DISPLAY_NOTHING && decoder_pause(&loop->decoder, &key))
        take_key(loop, &key);
    return taken > 0;
}

/* A terminal that goes on saying it can be read and has nothing to read is one that has gone. */
static bool has_ended(void)
{
    struct pollfd watched = {.fd = STDIN_FILENO, .events = POLLIN};
    int waiting = 0;
    if (poll(&watched, 1, 0) <= 0)
        return false;
    return ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting == 0;
}

static void look_at_keyboard(struct loop *loop, short events)
{
    if ((events & POLLIN) && !take_keys(loop) && has_ended())
        loop->stop = SIGHUP;
    if ((events & (POLLHUP | POLLERR | POLLNVAL)) && !is_over(loop))
        loop->stop = SIGHUP;
}

static void fit(struct loop *loop)
{
    display_fit(&loop->canvas);
    loop->app->changed = true;
}

/* Stopped for as long as another program has the terminal: to touch it from the background would
 * stop the process in the middle of something. */
static void stay_stopped(struct loop *loop, bool asked)
{
    bool stopped = true;
    while (stopped && (asked || !display_is_ours()) && !loop->stop) {
        stopped = signals_suspend();
        loop->stop = signals_take().stop;
        asked = false;
    }
    if (loop->stop)
        return;
    display_resume();
    fit(loop);
}

static void look_at_signals(struct loop *loop)
{
    struct signals_caught caught = signals_take();
    if (caught.stop)
        loop->stop = caught.stop;
    if (is_over(loop))
        return;
    if (caught.suspend)
        display_suspend();
    if (caught.suspend || caught.resumed)
        stay_stopped(loop, caught.suspend);
    else if (caught.resized)
        fit(loop);
}

static void show(struct loop *loop)
{
    struct app *app = loop->app;
    if (app->look_changed) {
        app->look_changed = false;
        app->changed = true;
        display_set(&app->settings);
    }
    if (!app->changed)
        return;
    app_draw(app, &loop->canvas);
    display_show(&loop->canvas);
}

static void wait_for_something(struct loop *loop)
{
    struct pollfd watched[] = {
        {.fd = STDIN_FILENO, .events = POLLIN}, {.fd = signals_fd(), .events = POLLIN}};
    int ready = poll(watched, 2, app_wait(loop->app));
    if (ready < 0)
        watched[0].revents = 0;
    look_at_signals(loop);
    if (ready > 0 && watched[0].revents && !is_over(loop))
        look_at_keyboard(loop, watched[0].revents);
    if (!is_over(loop) && (ready == 0 || app_wait(loop->app) == 0))
        app_tick(loop->app);
}

int term_run(struct app *app)
{
    struct loop loop = {.app = app};
    if (!signals_start())
        return TERM_FAILED;
    if (!display_start(&app->settings)) {
        signals_undo();
        return TERM_FAILED;
    }
    app->options.ascii = app->options.ascii || !display_has_unicode();
    app->look_changed = false;
    canvas_init(&loop.canvas, 1, 1);
    fit(&loop);
    while (!is_over(&loop)) {
        show(&loop);
        wait_for_something(&loop);
    }
    display_stop();
    canvas_done(&loop.canvas);
    return loop.stop ? 128 + loop.stop : 0;
}
