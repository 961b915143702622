/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kancil progress: what was learnt, as lines of text or as a page to print. */

#include "config.h"

#include "cli/context.h"
#include "cli/output.h"

#include "base/clock.h"
#include "line/say.h"
#include "present/progress.h"
#include "present/progress_svg.h"
#include "store/history.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Lines are never longer than is good to read. */
#define COLUMNS 76

/* Plain mode writes to a stream: here one in memory, so that a file is written whole. */
static void add_text(const struct progress_shown *shown, struct buf *out)
{
    char *text = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&text, &length);
    struct document document;
    if (!stream)
        return;
    document_init(&document);
    present_progress(shown, &document);
    say_document(&(struct say){stream, COLUMNS, i18n_language()}, &document, 0);
    document_done(&document);
    if (fclose(stream) == 0 && length > 0)
        buf_add(out, *text == '\n' ? text + 1 : text);
    free(text);
}

static int show(struct context *context, bool svg)
{
    struct history history = {0};
    struct file_error error = {0};
    if (!history_load(context->store, &context->profile, &history, &error))
        return complain_file(&error);
    struct arena *arena = arena_new();
    struct progress progress;
    const struct progress_shown shown = {
        .progress = &progress,
        .attempts = history.attempts,
        .attempt_count = history.count,
        .catalogue = context_catalogue(context),
        .now = clock_now(),
    };
    progress_build(history.attempts, history.count, shown.catalogue, arena, &progress);
    struct buf text = {0};
    if (svg)
        progress_svg(&shown, context->profile.name, &text);
    else
        add_text(&shown, &text);
    int status = output_write(context->invocation, &text);
    buf_done(&text);
    arena_free(&arena);
    history_done(&history);
    return status;
}

static int run_progress(const struct invocation *invocation)
{
    const char *format = invocation->values[OPTION_FORMAT];
    bool svg = format && strcmp(format, "svg") == 0;
    struct context context;
    int status;
    if (format && !svg && strcmp(format, "text") != 0)
        return complain(STATUS_USAGE, _("--format wants text or svg, not '%s'"), format);
    if (context_open(&context, invocation, &status) && context_profile(&context, false, &status)) {
        if (!context.store || !context.profile_known)
            status = complain(STATUS_WRONG, "%s", _("nobody has played here yet"));
        else
            status = show(&context, svg);
    }
    context_close(&context);
    return status;
}

const struct command COMMAND_PROGRESS = {
    .name = "progress",
    .operands = "",
    .sentence = N_("show what was learnt"),
    .options = OPTION_BIT(FORMAT) | OPTION_BIT(OUTPUT) | OPTION_BIT(PROFILE) | OPTION_BIT(LANG) |
        OPTION_BIT(SCENARIOS),
    .operands_least = 0,
    .operands_most = 0,
    .run = run_progress,
};
