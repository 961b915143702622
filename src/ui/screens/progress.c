/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Progress: five parts, one at a time, so that each has room. It compares nobody with anybody. */

#include "config.h"

#include "ui/screens/progress.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "ui/screens/screens.h"

#include <stdlib.h>

bool progress_is_in_lines(enum progress_part part)
{
    return part == PART_SKILLS || part == PART_DUE;
}

static double share_of(int part, int whole)
{
    return whole >= PROGRESS_LEAST ? (double)part / whole : -1;
}

static void read_history(struct screen *screen)
{
    struct progress_screen *progress = screen->data;
    const struct history *history = app_history(screen->app);
    arena_reset(progress->arena);
    progress_build(history->attempts, history->count, screen->app->options.catalogue,
        progress->arena, &progress->progress);
    size_t count = progress->progress.point_count;
    progress->places = arena_array(progress->arena, count + 1, sizeof(double));
    progress->caught = arena_array(progress->arena, count + 1, sizeof(double));
    progress->trusted = arena_array(progress->arena, count + 1, sizeof(double));
    for (size_t i = 0; i < count; i++) {
        const struct progress_point *point = &progress->progress.points[i];
        progress->places[i] = point->place;
        progress->caught[i] = share_of(point->caught, point->fakes);
        progress->trusted[i] = share_of(point->trusted, point->genuine);
    }
}

static void show_part(struct screen *screen, enum progress_part part)
{
    struct progress_screen *progress = screen->data;
    struct document *document = &progress->reader.document;
    const struct history *history = app_history(screen->app);
    const char *lack = present_progress_lack(&progress->progress, part);
    progress->part = part;
    progress->top = 0;
    reader_clear(&progress->reader);
    if (lack)
        document_add(document, PARAGRAPH_TEXT, NULL, lack);
    if (part == PART_NUMBERS) {
        present_progress_words(&progress->progress, true, document);
    } else if (part == PART_SURENESS && !lack) {
        present_progress_sureness(&progress->progress, document);
        document_add(document, PARAGRAPH_NOTE, NULL,
            _("The lines stand where the answers would fit what was said."));
    } else if (part == PART_PLAYED) {
        const struct progress_shown shown = {
            .progress = &progress->progress,
            .attempts = history->attempts,
            .attempt_count = history->count,
            .catalogue = screen->app->options.catalogue,
            .now = clock_now(),
        };
        present_progress_played(&shown, SIZE_MAX, document);
    }
}

static bool scroll_lines(struct progress_screen *progress, const struct input *input)
{
    return reader_scroll(
        &progress->top, progress->line_count - progress->height, progress->height - 1, input);
}

static bool has_more(const struct progress_screen *progress)
{
    if (progress_is_in_lines(progress->part) && progress->line_count > 0)
        return progress->top + progress->height < progress->line_count;
    return reader_has_more(&progress->reader);
}

static void turn(struct screen *screen, int step)
{
    const struct progress_screen *progress = screen->data;
    show_part(screen, (enum progress_part)(((int)progress->part + step + PART_COUNT) % PART_COUNT));
}

static bool scroll(struct progress_screen *progress, const struct input *input)
{
    if (progress_is_in_lines(progress->part) && progress->line_count > 0)
        return scroll_lines(progress, input);
    return reader_act(&progress->reader, input);
}

static bool act(struct screen *screen, const struct input *input)
{
    struct progress_screen *progress = screen->data;
    const struct input down = {.action = ACTION_PAGE_DOWN};
    switch (input->action) {
    case ACTION_LEFT: turn(screen, -1); return true;
    case ACTION_RIGHT:
    case ACTION_NEXT_FIELD: turn(screen, 1); return true;
    case ACTION_NUMBER:
        if (input->argument <= PART_COUNT)
            show_part(screen, (enum progress_part)(input->argument - 1));
        return true;
    case ACTION_CLICK:
        if (input->argument >= 0 && input->argument < PART_COUNT)
            show_part(screen, (enum progress_part)input->argument);
        return true;
    case ACTION_ACCEPT:
        if (has_more(progress))
            return scroll(progress, &down);
        if (progress->part + 1 < PART_COUNT)
            turn(screen, 1);
        else
            app_pop(screen->app);
        return true;
    case ACTION_PROGRESS: return true;
    default: return scroll(progress, input);
    }
}

static void hint(const struct screen *screen, struct hints *hints)
{
    const struct progress_screen *progress = screen->data;
    hints_add(hints, ACTION_ACCEPT, NULL, has_more(progress) ? _("read on") : _("go on"));
    hints_add(hints, ACTION_RIGHT, "\u2190\u2192", _("other parts"));
    hints_add(hints, ACTION_BACK, NULL, NULL);
}

static void close_progress(struct screen *screen)
{
    struct progress_screen *progress = screen->data;
    reader_done(&progress->reader);
    arena_free(&progress->arena);
    free(progress);
}

static const struct screen_ops SCREEN_PROGRESS = {
    .name = "progress",
    .draw = progress_draw,
    .act = act,
    .hint = hint,
    .close = close_progress,
};

void progress_push(struct app *app)
{
    struct progress_screen *progress = mem_zero(1, sizeof *progress);
    progress->arena = arena_new();
    reader_init(&progress->reader);
    app_push(app, &SCREEN_PROGRESS, progress);
    struct screen *screen = &app->stack[app->depth - 1];
    read_history(screen);
    show_part(screen, PART_NUMBERS);
}
