/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kancil play: on a capable terminal the screens, else plain mode. */

#include "config.h"

#include "cli/scenario.h"

#include "base/clock.h"
#include "base/rng.h"
#include "line/plain.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Plain lines are never longer than is good to read. */
#define PLAIN_COLUMNS 76

static bool wants_plain(const struct invocation *invocation)
{
    const char *term = getenv("TERM");
    return invocation->values[OPTION_PLAIN] || !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) ||
           !term || !*term || strcmp(term, "dumb") == 0;
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

static int play_plain(struct context *context, const struct scenario *scenario,
                      const struct country *country, uint64_t seed)
{
    const struct plain_options options = {
        .in = stdin,
        .out = stdout,
        .echo = !isatty(STDIN_FILENO),
        .columns = columns_of_output(),
        .wish = {.store = context->store,
                 .profile = &context->profile,
                 .scenario = scenario,
                 .options = {.seed = seed,
                             .mode = MODE_SOLO,
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

static int play_named(struct context *context, const char *name, uint64_t seed)
{
    int status = STATUS_WELL;
    const struct country *country = context_country(context, &status);
    if (!country)
        return status;
    struct scenario *scenario = scenario_named(context, name, &status);
    if (!scenario)
        return status;
    status = play_plain(context, scenario, country, seed);
    scenario_free(&scenario);
    return status;
}

static int run_play(const struct invocation *invocation)
{
    long long seed;
    int status;
    if (!invocation_number(invocation, OPTION_SEED, 0, (1ll << 53) - 1, -1, &seed))
        return STATUS_USAGE;
    if (wants_plain(invocation) && invocation->operand_count == 0)
        return complain(STATUS_USAGE, _("which scenario? 'kancil list' shows them all"));
    struct context context;
    if (context_open(&context, invocation, &status) && context_profile(&context, true, &status))
        status = play_named(&context, invocation->operands[0],
                            seed < 0 ? rng_fresh_seed() : (uint64_t)seed);
    context_close(&context);
    return status;
}

const struct command COMMAND_PLAY = {
    .name = "play",
    .operands = "[ID|FILE]",
    .sentence = N_("play, alone or in a quiet corner of the library"),
    .options = OPTION_BIT(PLAIN) | OPTION_BIT(PROFILE) | OPTION_BIT(LANG) | OPTION_BIT(COUNTRY) |
               OPTION_BIT(SEED) | OPTION_BIT(SCENARIOS) | OPTION_BIT(NO_TIMERS) | OPTION_BIT(NEW) |
               OPTION_BIT(NO_SAVE),
    .operands_least = 0,
    .operands_most = 1,
    .run = run_play,
};
