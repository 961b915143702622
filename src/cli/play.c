/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kancil play: on a capable terminal the screens, else plain mode. */

#include "config.h"

#include "cli/scenario.h"

#include "base/clock.h"
#include "base/rng.h"
#include "learn/bank.h"
#include "line/plain.h"
#include "term/term.h"
#include "ui/screens/screens.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Plain lines are never longer than is good to read. */
#define PLAIN_COLUMNS 76

static bool wants_plain(const struct invocation *invocation)
{
    return invocation->values[OPTION_PLAIN] || !term_is_capable();
}

static int columns_of_output(void)
{
    struct winsize size;
    if (!isatty(STDOUT_FILENO))
        return 0;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return PLAIN_COLUMNS;
    return size.ws_col < PLAIN_COLUMNS ? size.ws_col : PLAIN_COLUMNS;
}

/* What is to be played; SCENARIO is NULL where a booster is wanted, or nothing was named. */
struct play_wish {
    struct scenario *scenario;
    bool booster;
    int64_t seed; /* -1: a fresh one */
    char form;    /* 'a', 'b' or 0 */
};

static int play_plain(struct context *context, const struct scenario *scenario,
                      const struct country *country, const struct session_options *how)
{
    const struct plain_options options = {
        .in = stdin,
        .out = stdout,
        .echo = !isatty(STDIN_FILENO),
        .columns = columns_of_output(),
        .wish = {.store = context->store,
                 .profile = &context->profile,
                 .scenario = scenario,
                 .options = {.seed = how->seed,
                             .mode = how->mode,
                             .form = how->form,
                             .language = scenario->language,
                             .started = clock_now()},
                 .fresh = context->invocation->values[OPTION_NEW] != NULL},
        .country = country,
        .international = catalogue_country(context_catalogue(context), "INT"),
        .nickname = context->profile.name,
        .child = context->profile.role == ROLE_STUDENT && context->profile.band != BAND_18,
    };
    return plain_play(&options) ? STATUS_WELL : STATUS_WRONG;
}

static void read_history(struct context *context, struct history *history)
{
    struct file_error error = {0};
    memset(history, 0, sizeof *history);
    if (context->store && context->profile_known &&
        !history_load(context->store, &context->profile, history, &error))
        complain(STATUS_WELL, "%s", _("What was played before could not be read."));
}

static int play_plain_booster(struct context *context, const struct country *country,
                              const struct play_wish *wish)
{
    struct history history;
    struct scenario *booster;
    int status;
    read_history(context, &history);
    struct path_player player = history_player(&history, &context->profile, clock_now());
    const struct session_options how = {
        .seed = wish->seed < 0 ? rng_fresh_seed() : (uint64_t)wish->seed, .mode = MODE_BOOSTER};
    struct bank *bank = bank_open_booster(context_catalogue(context), &player, how.seed, &booster);
    if (booster)
        status = play_plain(context, booster, country, &how);
    else
        status = complain(STATUS_WRONG, "%s",
                          _("There are not enough messages here for a booster."));
    bank_free(&bank);
    history_done(&history);
    return status;
}

/* What was not drawn yet comes first. */
static int play_plain_scenario(struct context *context, const struct country *country,
                               const struct play_wish *wish)
{
    struct session_options how = {
        .seed = (uint64_t)wish->seed, .mode = MODE_SOLO, .form = wish->form};
    if (wish->seed < 0) {
        struct history history;
        read_history(context, &history);
        how.seed = history_next_seed(&history, wish->scenario, wish->form, rng_fresh_seed());
        history_done(&history);
    }
    return play_plain(context, wish->scenario, country, &how);
}

/* The terminal is given back before anything is saved: leaving is seen at once. */
static int play_on_screen(struct context *context, const struct country *country,
                          const struct play_wish *wish)
{
    const struct invocation *invocation = context->invocation;
    struct app app;
    const struct app_options options = {
        .store = context->store,
        .catalogue = context_catalogue(context),
        .settings = context->settings,
        .no_timers = invocation->values[OPTION_NO_TIMERS] != NULL,
        .fresh = invocation->values[OPTION_NEW] != NULL,
        .seed = wish->seed,
        .form = wish->form,
        .profile = wish->scenario || wish->booster || invocation->values[OPTION_PROFILE]
                       ? &context->profile
                       : NULL,
        .country = invocation->values[OPTION_COUNTRY] ? country : NULL,
        .language = invocation->values[OPTION_LANG],
        .scenario = wish->scenario,
        .booster = wish->booster,
    };
    game_open(&app, &options);
    int status = term_run(&app);
    app_close(&app);
    if (status == TERM_FAILED)
        return complain(STATUS_USAGE, "%s", _("this terminal cannot be used; try --plain"));
    return status;
}

/* A scenario may be called so too: then it is the one that is meant. */
static bool names_booster(struct context *context, const char *name)
{
    return strcmp(name, "booster") == 0 && !catalogue_find(context_catalogue(context), name);
}

static int play(struct context *context, struct play_wish *wish)
{
    const struct invocation *invocation = context->invocation;
    int status = STATUS_WELL;
    const struct country *country = context_country(context, &status);
    if (!country)
        return status;
    if (invocation->operand_count > 0) {
        wish->booster = names_booster(context, invocation->operands[0]);
        if (!wish->booster)
            wish->scenario = scenario_named(context, invocation->operands[0], &status);
        if (!wish->booster && !wish->scenario)
            return status;
    }
    if (!wants_plain(invocation))
        return play_on_screen(context, country, wish);
    status = wish->booster ? play_plain_booster(context, country, wish)
                           : play_plain_scenario(context, country, wish);
    scenario_free(&wish->scenario);
    return status;
}

static bool read_form(const struct invocation *invocation, char *form)
{
    const char *text = invocation->values[OPTION_FORM];
    *form = text ? text[0] : '\0';
    return !text || strcmp(text, "a") == 0 || strcmp(text, "b") == 0;
}

static int run_play(const struct invocation *invocation)
{
    long long seed;
    int status;
    struct play_wish wish = {0};
    if (!invocation_number(invocation, OPTION_SEED, 0, (1ll << 53) - 1, -1, &seed))
        return STATUS_USAGE;
    wish.seed = seed;
    if (!read_form(invocation, &wish.form))
        return complain(STATUS_USAGE, _("--form wants a or b, not '%s'"),
                        invocation->values[OPTION_FORM]);
    if (wants_plain(invocation) && invocation->operand_count == 0)
        return complain(STATUS_USAGE, _("which scenario? 'kancil list' shows them all"));
    struct context context;
    if (context_open(&context, invocation, &status) && context_profile(&context, true, &status))
        status = play(&context, &wish);
    context_close(&context);
    return status;
}

const struct command COMMAND_PLAY = {
    .name = "play",
    .operands = "[ID|FILE|booster]",
    .sentence = N_("play, alone or in a quiet corner of the library"),
    .options = OPTION_BIT(PLAIN) | OPTION_BIT(PROFILE) | OPTION_BIT(LANG) | OPTION_BIT(COUNTRY) |
               OPTION_BIT(SEED) | OPTION_BIT(FORM) | OPTION_BIT(SCENARIOS) |
               OPTION_BIT(NO_TIMERS) | OPTION_BIT(NEW) | OPTION_BIT(NO_SAVE),
    .operands_least = 0,
    .operands_most = 1,
    .run = run_play,
};
