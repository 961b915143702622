/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Below a play that its author is writing: once a second it looks whether the file was saved, reads
 * it again and lets the play go on where it was. While the file has mistakes they stand here, and
 * the answers wait for it to be well again; what only deserves a warning is counted beside the play
 * and stands here too. Nothing is stored.
 */

#include "config.h"

#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/rng.h"
#include "scenario/load.h"
#include "scenario/rules.h"
#include "scenario/translate.h"
#include "ui/reader.h"
#include "ui/screens/screens.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct preview {
    const char *file;
    struct file_stamp stamp;
    struct reader reader;
    struct trail *trail; /* what was answered when it was last looked at; NULL: nothing */
    bool sound;
    bool over;      /* the play came to its end */
    bool gone;      /* it was not there at the last look */
    size_t advices; /* warnings about a sound file */
};

static void add_diag(struct document *document, const struct diag *diag)
{
    document_addf(document, PARAGRAPH_POINT, NULL, "%d:%d: %s: %s [%s]", diag->place.line,
        diag->place.column, diag_severity_name(diag->severity), diag->message, diag->rule);
    if (diag->excerpt)
        document_add(
            document, PARAGRAPH_NARRATION, NULL, diag->excerpt + strspn(diag->excerpt, " \t"));
}

/* What is known of the file, to be read while nothing is played. */
static void tell(struct preview *preview, struct diag_list *diags, const struct file_error *error)
{
    struct document *document = &preview->reader.document;
    reader_clear(&preview->reader);
    diag_sort(diags);
    if (error->number)
        document_addf(
            document, PARAGRAPH_TEXT, NULL, _("It cannot be read: %s"), strerror(error->number));
    else if (preview->sound)
        document_add(document, PARAGRAPH_TEXT, NULL,
            _("It can be played. 'kancil check' says whether it is sound as well."));
    else
        document_add(document, PARAGRAPH_HEADING, NULL, _("It has mistakes"));
    if (preview->advices > 0)
        document_addf(document, PARAGRAPH_HEADING, NULL,
            P_("%d warning", "%d warnings", preview->advices), (int)preview->advices);
    for (size_t i = 0; i < diag_count(diags); i++)
        add_diag(document, diag_at(diags, i));
    document_add(document, PARAGRAPH_NOTE, NULL,
        _("Whenever the file is saved, it is read again and goes on where it was."));
}

static void remember(struct screen *screen)
{
    struct preview *preview = screen->data;
    struct trail *now = play_trail(screen->app);
    if (!now) {
        /* What lies there instead is the debrief. */
        preview->over = screen->app->stack[screen->app->depth - 1].ops != &SCREEN_PREVIEW;
        return;
    }
    trail_free(&preview->trail);
    preview->trail = now;
}

/* What stands below the play, where it does not disturb: short, for narrow windows too. */
static void say_read(struct screen *screen, bool saved)
{
    const struct preview *preview = screen->data;
    const char *read = saved ? _("Read again.") : "";
    char advice[96] = "";
    if (preview->advices > 0)
        snprintf(advice, sizeof advice,
            P_("%d warning: Esc shows it.", "%d warnings: Esc shows them.", preview->advices),
            (int)preview->advices);
    if (*read || *advice)
        app_say(screen->app, "%s%s%s", read, *read && *advice ? " " : "", advice);
}

/* Reads the file and plays it, or shows what is wrong with it. */
static void read_file(struct screen *screen)
{
    struct preview *preview = screen->data;
    struct app *app = screen->app;
    struct diag_list *diags = diag_list_new();
    struct file_error error = {0};
    file_stamp(preview->file, &preview->stamp);
    struct scenario *scenario = scenario_load_file(preview->file, diags, &error);
    preview->sound = scenario != NULL;
    if (scenario)
        rules_judge(scenario, diags);
    preview->advices = scenario ? diag_count(diags) : 0;
    tell(preview, diags, &error);
    app_pop_to(app, &SCREEN_PREVIEW);
    app->changed = true;
    if (scenario) {
        scenario_translate(scenario);
        play_push_trail(app, scenario, preview->trail);
    }
    diag_list_free(&diags);
}

static void watch(struct screen *screen)
{
    struct preview *preview = screen->data;
    struct file_stamp now;
    remember(screen);
    /* While an editor puts the new file in the old one's place there is none for a moment. */
    bool was_gone = preview->gone;
    preview->gone = !file_stamp(preview->file, &now);
    if (preview->gone && was_gone)
        app_say(screen->app, "%s", _("The file is not there. This is what was in it last."));
    if (preview->gone || !file_stamps_differ(&now, &preview->stamp))
        return;
    read_file(screen);
    if (preview->sound)
        say_read(screen, true);
}

static void draw(struct screen *screen, struct canvas *canvas)
{
    struct preview *preview = screen->data;
    struct rectangle body = frame_body(canvas, true);
    reader_draw(&preview->reader, canvas, frame_column(body, FLOW_TEXT_WIDTH + 6));
    frame_draw(screen, canvas, preview->file, _("preview"));
}

static bool act(struct screen *screen, const struct input *input)
{
    struct preview *preview = screen->data;
    if (reader_read_on(&preview->reader, input))
        return true;
    bool again = input->action == ACTION_AGAIN;
    if (preview->sound && (again || input->action == ACTION_ACCEPT)) {
        if (again)
            trail_free(&preview->trail);
        read_file(screen);
        return true;
    }
    return reader_act(&preview->reader, input);
}

static void hint(const struct screen *screen, struct hints *hints)
{
    const struct preview *preview = screen->data;
    if (reader_has_more(&preview->reader))
        hints_add(hints, ACTION_ACCEPT, NULL, _("read on"));
    else if (preview->sound)
        hints_add(hints, ACTION_ACCEPT, NULL, preview->trail ? _("go on") : _("play"));
    if (preview->sound && preview->trail)
        hints_add(hints, ACTION_AGAIN, NULL, NULL);
}

/* A play that was left can be gone on with; one that is over begins anew. */
static void resume(struct screen *screen)
{
    struct preview *preview = screen->data;
    screen->app->changed = true;
    preview->reader.top = 0;
    if (preview->over)
        trail_free(&preview->trail);
}

static void close_preview(struct screen *screen)
{
    struct preview *preview = screen->data;
    reader_done(&preview->reader);
    trail_free(&preview->trail);
    free(preview);
}

const struct screen_ops SCREEN_PREVIEW = {
    .name = "preview",
    .draw = draw,
    .act = act,
    .hint = hint,
    .watch = watch,
    .resume = resume,
    .close = close_preview,
};

void preview_push(struct app *app, const char *file)
{
    struct preview *preview = mem_zero(1, sizeof *preview);
    preview->file = file;
    reader_init(&preview->reader);
    if (app->options.seed < 0)
        app->options.seed = (int64_t)rng_fresh_seed();
    app_push(app, &SCREEN_PREVIEW, preview);
    struct screen *screen = &app->stack[app->depth - 1];
    read_file(screen);
    say_read(screen, false);
}
