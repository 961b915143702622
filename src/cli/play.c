/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kancil play: on a capable terminal the screens, else plain mode. */

#include "config.h"

#include "cli/play_plain.h"

#include "engine/form.h"
#include "term/term.h"
#include "ui/screens/screens.h"

#include <string.h>
#include <unistd.h>

static bool wants_plain(const struct invocation *invocation)
{
    return invocation->values[OPTION_PLAIN] || !term_is_capable();
}

/* The terminal is given back before anything is saved: leaving is seen at once. */
static int play_on_screen(
    struct context *context, const struct country *country, const struct play_wish *wish)
{
    const struct invocation *invocation = context->invocation;
    struct app app;
    const struct app_options options = {
        .store = context->keep,
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
    return status ? status : app.unsaved ? STATUS_WRONG : STATUS_WELL;
}

/* A scenario may be called so too: then it is the one that is meant. */
static bool names_booster(struct context *context, const char *name)
{
    return strcmp(name, "booster") == 0 && !catalogue_find(context_catalogue(context), name);
}

/* What --form asks for has to be there. */
static int judge_form(const struct play_wish *wish)
{
    if (!wish->form)
        return STATUS_WELL;
    if (wish->booster)
        return complain(STATUS_USAGE, "%s", _("a booster has no forms"));
    if (wish->scenario && !form_exists_in(wish->scenario))
        return complain(STATUS_WRONG,
            _("%s has too little to judge for two forms: they take %d genuine and %d fake items"),
            wish->scenario->id, FORM_LEAST, FORM_LEAST);
    return STATUS_WELL;
}

static int play(struct context *context, struct play_wish *wish)
{
    const struct invocation *invocation = context->invocation;
    int status = STATUS_WELL;
    const struct country *country = context_country(context, &status);
    if (!country)
        return status;
    if (invocation->operand_count > 0) {
        const char *name = invocation->operands[0];
        wish->booster = names_booster(context, name);
        wish->from_input = strcmp(name, "-") == 0;
        if (!wish->booster)
            wish->scenario = scenario_named(context, name, &status);
        if (!wish->booster && !wish->scenario)
            return status;
    }
    status = judge_form(wish);
    if (status != STATUS_WELL) {
        scenario_free(&wish->scenario);
        return status;
    }
    if (!wants_plain(invocation))
        return play_on_screen(context, country, wish);
    status = play_plain(context, country, wish);
    scenario_free(&wish->scenario);
    return status;
}

static bool read_wish(const struct invocation *invocation, struct play_wish *wish)
{
    const char *form = invocation->values[OPTION_FORM];
    long long seed;
    if (!invocation_number(invocation, OPTION_SEED, 0, (1ll << 53) - 1, -1, &seed))
        return false;
    *wish = (struct play_wish){.seed = seed};
    if (!form)
        return true;
    if (strcmp(form, "a") == 0 || strcmp(form, "b") == 0) {
        wish->form = form[0];
        return true;
    }
    complain(STATUS_USAGE, _("--form wants a or b, not '%s'"), form);
    return false;
}

static int run_play(const struct invocation *invocation)
{
    struct play_wish wish;
    int status;
    if (!read_wish(invocation, &wish))
        return STATUS_USAGE;
    if (wants_plain(invocation) && invocation->operand_count == 0 && !isatty(STDIN_FILENO))
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
    .sentence = N_("play a scenario, or choose one"),
    .options = OPTION_BIT(PLAIN) | OPTION_BIT(PROFILE) | OPTION_BIT(LANG) | OPTION_BIT(COUNTRY) |
        OPTION_BIT(SEED) | OPTION_BIT(SCENARIOS) | OPTION_BIT(NO_TIMERS) | OPTION_BIT(FORM) |
        OPTION_BIT(NEW) | OPTION_BIT(NO_SAVE),
    .operands_least = 0,
    .operands_most = 1,
    .run = run_play,
};
