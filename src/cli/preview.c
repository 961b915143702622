/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kancil preview: a play of a file that is being written. The screens look by themselves whether it
 * was saved; plain mode does so here while it waits for a line. Nothing is stored.
 */

#include "config.h"

#include "cli/play_plain.h"

#include "base/clock.h"
#include "base/rng.h"
#include "line/plain.h"
#include "scenario/rules.h"
#include "scenario/translate.h"
#include "term/term.h"
#include "ui/screens/screens.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#define LOOK_EVERY 1000 /* milliseconds */

struct preview {
    struct context *context;
    const char *file;
    struct file_stamp stamp; /* of the version that is played */
    bool saved;              /* a newer one is there */
    uint64_t seed;
    struct trail *trail;
    struct console console;
};

/* Waits for a line; false where the file was saved before one came. */
static bool wait_for_line(void *data)
{
    struct preview *preview = data;
    struct pollfd input = {.fd = fileno(preview->console.in), .events = POLLIN};
    for (;;) {
        struct file_stamp now;
        int ready = poll(&input, 1, LOOK_EVERY);
        if (ready > 0 || (ready < 0 && errno != EINTR))
            return true;
        if (file_stamp(preview->file, &now) && file_stamps_differ(&now, &preview->stamp)) {
            preview->saved = true;
            return false;
        }
    }
}

/* Waits until the file is saved; false where the author leaves. */
static bool wait_for_save(struct preview *preview)
{
    struct typed typed;
    do {
        if (!console_read(&preview->console, &typed))
            return preview->saved;
    } while (typed.kind != TYPED_QUIT && typed.kind != TYPED_LEAVE);
    return false;
}

static struct scenario *load(struct preview *preview, int *status)
{
    struct diag_list *diags = diag_list_new();
    struct file_error error = {0};
    preview->saved = false;
    file_stamp(preview->file, &preview->stamp);
    struct scenario *scenario = scenario_load_file(preview->file, diags, &error);
    *status = scenario ? STATUS_WELL : STATUS_WRONG;
    if (error.number) {
        struct buf text = {0};
        file_error_describe(&error, &text);
        *status = complain(STATUS_USAGE, "%s", buf_text(&text));
        buf_done(&text);
    }
    diags_print(preview->context->invocation, diags);
    diag_list_free(&diags);
    return scenario;
}

/* What would only be a warning, in one line: it is not to stand in the way of the play. */
static void count_warnings(const struct say *say, const struct scenario *scenario)
{
    struct diag_list *diags = diag_list_new();
    rules_judge(scenario, diags);
    size_t count = diag_count(diags);
    if (count > 0)
        say_linef(say, 0,
            P_("%d warning: 'kancil check' shows it.", "%d warnings: 'kancil check' shows them.",
                count),
            (int)count);
    diag_list_free(&diags);
}

/* One version of the file. False where the author leaves. */
static bool play_version(struct preview *preview, struct scenario *scenario)
{
    struct trail *before = preview->trail;
    const struct say say = {preview->console.out, preview->console.columns, i18n_language()};
    count_warnings(&say, scenario);
    scenario_translate(scenario);
    const struct plain_options options = {
        .console = &preview->console,
        .wish = {.scenario = scenario,
            .options = {.seed = preview->seed,
                .mode = MODE_SOLO,
                .language = scenario->language,
                .started = clock_now()},
            .trail = before},
        .nickname = preview->context->profile.name,
        .trail = &preview->trail,
    };
    struct plain_end end = plain_play(&options);
    trail_free(&before);
    if (preview->saved)
        return true;
    if (!end.finished)
        return false;
    trail_free(&preview->trail);
    say_line(&say, 0, _("Save the file to play it anew, or q to leave."));
    return wait_for_save(preview);
}

static int preview_plain(struct preview *preview)
{
    const struct say say = {stdout, preview->console.columns, i18n_language()};
    int status = STATUS_WELL;
    setvbuf(stdin, NULL, _IONBF, 0); /* what was read ahead could not be waited for */
    for (bool again = true; again;) {
        struct scenario *scenario = load(preview, &status);
        if (scenario) {
            again = play_version(preview, scenario);
        } else {
            say_line(&say, 0, _("Save the file to have it read again, or q to leave."));
            again = wait_for_save(preview);
        }
        scenario_free(&scenario);
        if (again)
            say_line(&say, 0, _("The file was saved, and is read again."));
    }
    trail_free(&preview->trail);
    return status;
}

static int preview_on_screen(struct context *context, const struct country *country, int64_t seed)
{
    const struct invocation *invocation = context->invocation;
    struct app app;
    const struct app_options options = {
        .catalogue = context_catalogue(context),
        .settings = context->settings,
        .no_timers = invocation->values[OPTION_NO_TIMERS] != NULL,
        .seed = seed,
        .country = invocation->values[OPTION_COUNTRY] ? country : NULL,
        .language = invocation->values[OPTION_LANG],
        .profile = &context->profile,
        .preview = invocation->operands[0],
    };
    game_open(&app, &options);
    int status = term_run(&app);
    app_close(&app);
    if (status == TERM_FAILED)
        return complain(STATUS_USAGE, "%s", _("this terminal cannot be used; try --plain"));
    return status;
}

static int preview(struct context *context, int64_t seed)
{
    int status = STATUS_WELL;
    const char *file = context->invocation->operands[0];
    const struct country *country = context_country(context, &status);
    if (!country)
        return status;
    if (access(file, R_OK) != 0)
        return complain(STATUS_USAGE, "%s: %s", file, strerror(errno));
    if (!context->invocation->values[OPTION_PLAIN] && term_is_capable())
        return preview_on_screen(context, country, seed);
    struct preview preview = {
        .context = context,
        .file = file,
        .seed = seed < 0 ? rng_fresh_seed() : (uint64_t)seed,
        .console = {.in = stdin,
            .out = stdout,
            .echo = !isatty(STDIN_FILENO),
            .columns = columns_of_output(),
            .country = country,
            .international = catalogue_country(context_catalogue(context), "INT"),
            .wait = wait_for_line,
            .wait_data = &preview},
    };
    return preview_plain(&preview);
}

static int run_preview(const struct invocation *invocation)
{
    struct context context;
    long long seed;
    int status;
    if (!invocation_number(invocation, OPTION_SEED, 0, (1ll << 53) - 1, -1, &seed))
        return STATUS_USAGE;
    if (context_open(&context, invocation, &status) && context_profile(&context, false, &status))
        status = preview(&context, seed);
    context_close(&context);
    return status;
}

const struct command COMMAND_PREVIEW = {
    .name = "preview",
    .operands = "FILE",
    .sentence = N_("play a scenario while it is being written"),
    .options = OPTION_BIT(PLAIN) | OPTION_BIT(LANG) | OPTION_BIT(COUNTRY) | OPTION_BIT(SEED) |
        OPTION_BIT(NO_TIMERS),
    .operands_least = 1,
    .operands_most = 1,
    .run = run_preview,
};
