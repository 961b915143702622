/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The debrief: one document, the mouse-deer beside it where there is room. */

#include "config.h"

#include "ui/screens/debrief.h"

#include "base/diag.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "scenario/load.h"
#include "scenario/translate.h"
#include "ui/deer.h"
#include "ui/screens/screens.h"

#include <stdlib.h>

struct debrief_screen {
    struct reader *reader;
    char *title, *file;
};

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct debrief_screen *debrief = screen->data;
    struct rectangle body = frame_centre(frame_body(canvas, true), FRAME_BODY_WIDTH);
    bool deer = body.width >= 76;
    reader_draw(debrief->reader, canvas, frame_column(body, FLOW_TEXT_WIDTH + (deer ? 2 : 6)));
    if (deer)
        deer_draw(canvas, DEER_SMALL, DEER_GLAD, body.row + 1,
            body.column + body.width - deer_width(DEER_SMALL) - 1);
    frame_draw(screen, canvas, debrief->title, NULL);
}

static void play_again(struct screen *screen)
{
    struct app *app = screen->app;
    struct debrief_screen *debrief = screen->data;
    struct diag_list *diags = diag_list_new();
    struct file_error error = {0};
    struct scenario *scenario = scenario_load_file(debrief->file, diags, &error);
    if (scenario) {
        scenario_translate(scenario);
        app_pop(app);
        play_push(app, scenario);
    } else {
        app_say(app, "%s", _("This scenario has mistakes; 'kancil check' shows them."));
    }
    diag_list_free(&diags);
}

static bool act(struct screen *screen, const struct input *input)
{
    struct debrief_screen *debrief = screen->data;
    if (input->action == ACTION_AGAIN && debrief->file) {
        play_again(screen);
        return true;
    }
    if (reader_read_on(debrief->reader, input))
        return true;
    if (input->action == ACTION_ACCEPT) {
        struct app *app = screen->app;
        app_pop(app);
        pause_propose(app);
        return true;
    }
    return reader_act(debrief->reader, input);
}

static void hint(const struct screen *screen, struct hints *hints)
{
    const struct debrief_screen *debrief = screen->data;
    bool more = reader_has_more(debrief->reader);
    hints_add(hints, ACTION_ACCEPT, NULL, more ? _("read on") : _("go on"));
    if (debrief->file)
        hints_add(hints, ACTION_AGAIN, NULL, NULL);
}

static void close_debrief(struct screen *screen)
{
    struct debrief_screen *debrief = screen->data;
    reader_done(debrief->reader);
    free(debrief->reader);
    free(debrief->title);
    free(debrief->file);
    free(debrief);
}

static const struct screen_ops SCREEN_DEBRIEF = {
    .name = "debrief",
    .draw = draw,
    .act = act,
    .hint = hint,
    .close = close_debrief,
};

void debrief_push(struct app *app, struct reader *reader, const char *title, const char *file)
{
    struct debrief_screen *debrief = mem_zero(1, sizeof *debrief);
    debrief->reader = reader;
    debrief->title = mem_copy_string(title);
    debrief->file = file ? mem_copy_string(file) : NULL;
    app_push(app, &SCREEN_DEBRIEF, debrief);
}
