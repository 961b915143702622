/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pause is proposed, once, by the mouse-deer. */

#include "config.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "present/pause.h"
#include "ui/deer.h"
#include "ui/menu.h"
#include "ui/screens/screens.h"

#include <stdlib.h>

enum { STOP_HERE, GO_ON };

struct pause {
    struct menu menu;
};

/* The row behind it. */
static int draw_text(struct canvas *canvas, struct rectangle area, int row)
{
    int width = area.width - 6 > 56 ? 56 : area.width - 6;
    struct rectangle text = {row, area.column + 3, area.row + area.height - row, width};
    return row + frame_text(canvas, text, ROLE_TEXT, present_pause(), i18n_language());
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct pause *pause = screen->data;
    struct rectangle body = frame_draw(screen, canvas, _("A pause?"), NULL);
    struct rectangle area = frame_centre(body, FRAME_BODY_WIDTH);
    bool deer = area.height >= 18 && area.width >= 60;
    int row = area.row + 1;
    if (deer) {
        deer_draw(canvas, DEER_MEDIUM, DEER_CALM, row, area.column + 3);
        row += deer_height(DEER_MEDIUM) + 1;
    }
    row = draw_text(canvas, area, row) + 1;
    struct rectangle list = {row, area.column, area.row + area.height - row, area.width};
    menu_draw(&pause->menu, canvas, list, true);
}

static bool act(struct screen *screen, const struct input *input)
{
    struct pause *pause = screen->data;
    struct app *app = screen->app;
    int chosen;
    if (!menu_act(&pause->menu, input, &chosen))
        return false;
    if (chosen == STOP_HERE)
        app->leaving = true;
    else if (chosen == GO_ON)
        app_pop(app);
    return true;
}

static void hint(const struct screen *screen, struct hints *hints)
{
    (void)screen;
    hints_add(hints, ACTION_UP, "\u2191\u2193", _("move"));
    hints_spare(hints);
    hints_add(hints, ACTION_ACCEPT, NULL, _("choose"));
}

static void close_pause(struct screen *screen)
{
    struct pause *pause = screen->data;
    menu_done(&pause->menu);
    free(pause);
}

static const struct screen_ops SCREEN_PAUSE = {
    .name = "pause",
    .draw = draw,
    .act = act,
    .hint = hint,
    .close = close_pause,
};

void pause_propose(struct app *app)
{
    if (app->pause_proposed || app->play_began == 0 ||
        clock_monotonic() - app->play_began < PAUSE_AFTER)
        return;
    app->pause_proposed = true;
    struct pause *pause = mem_zero(1, sizeof *pause);
    menu_add(&pause->menu, _("Stop here for now"));
    menu_add(&pause->menu, _("Go on"));
    app_push(app, &SCREEN_PAUSE, pause);
}
