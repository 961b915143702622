/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where answers come from and what is played next; the play itself is in line/. */

#include "config.h"

#include "cli/play_plain.h"

#include "base/clock.h"
#include "base/rng.h"
#include "engine/form.h"
#include "learn/bank.h"
#include "learn/draw.h"
#include "line/home.h"
#include "line/plain.h"
#include "line/say.h"
#include "line/who.h"
#include "present/pause.h"
#include "store/history.h"

#include <errno.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Plain lines are never longer than is good to read. */
#define PLAIN_COLUMNS 76

struct table {
    struct context *context;
    const struct play_wish *wish;
    struct console console;
    int64_t began;       /* monotonic milliseconds */
    bool pause_proposed; /* once is enough */
};

int columns_of_output(void)
{
    struct winsize size;
    if (!isatty(STDOUT_FILENO))
        return 0;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return PLAIN_COLUMNS;
    return size.ws_col < PLAIN_COLUMNS ? size.ws_col : PLAIN_COLUMNS;
}

static struct plain_end play_with(
    const struct table *table, const struct scenario *scenario, const struct session_options *how)
{
    const struct context *context = table->context;
    const struct plain_options options = {
        .console = &table->console,
        .wish = {.store = context->keep,
            .profile = &context->profile,
            .scenario = scenario,
            .options = {.seed = how->seed,
                .mode = how->mode,
                .form = how->form,
                .language = scenario->language,
                .started = clock_now()},
            .fresh = context->invocation->values[OPTION_NEW] != NULL},
        .nickname = context->profile.name,
    };
    return plain_play(&options);
}

/* What depends on who plays: the country, and which help lines may be shown. */
static void look_around(struct table *table)
{
    const struct profile *profile = &table->context->profile;
    int status;
    const struct country *country = context_country(table->context, &status);
    if (country)
        table->console.country = country;
    table->console.child = profile->role == ROLE_STUDENT && profile->band != BAND_18;
}

/* What PROFILE has played; nothing where that cannot be read. */
static struct history read_history(const struct context *context)
{
    struct history history = {0};
    struct file_error error = {0};
    if (context->store && context->profile_known &&
        !history_load(context->store, &context->profile, &history, &error))
        complain(STATUS_WELL, "%s", _("What was played before could not be read."));
    return history;
}

/* What was not drawn yet comes first. */
static struct plain_end play_scenario(const struct table *table, const struct scenario *scenario)
{
    const struct play_wish *wish = table->wish;
    struct session_options how = {
        .seed = (uint64_t)wish->seed, .mode = MODE_SOLO, .form = wish->form};
    if (wish->seed < 0) {
        struct history history = read_history(table->context);
        how.seed =
            draw_next_seed(history.attempts, history.count, scenario, wish->form, rng_fresh_seed());
        history_done(&history);
    }
    return play_with(table, scenario, &how);
}

static struct plain_end play_booster(const struct table *table, int *status)
{
    struct context *context = table->context;
    struct history history = read_history(context);
    struct path_player player = history_player(&history, &context->profile, clock_now());
    struct scenario *booster;
    struct plain_end end = {.finished = true, .kept = true};
    const struct session_options how = {
        .seed = table->wish->seed < 0 ? rng_fresh_seed() : (uint64_t)table->wish->seed,
        .mode = MODE_BOOSTER,
    };
    bool fresh = context->invocation->values[OPTION_NEW] != NULL;
    struct bank *bank = sitting_booster(fresh ? NULL : context->keep, &context->profile,
        context_catalogue(context), &player, how.seed, &booster);
    if (booster)
        end = play_with(table, booster, &how);
    else
        *status =
            complain(STATUS_WRONG, "%s", _("There are not enough messages here for a booster."));
    bank_free(&bank);
    history_done(&history);
    return end;
}

static struct home_choice ask(const struct table *table)
{
    struct context *context = table->context;
    struct history history = read_history(context);
    struct path_player player = history_player(&history, &context->profile, clock_now());
    struct home_choice choice =
        home_ask(&table->console, context_catalogue(context), &context->profile, &player);
    history_done(&history);
    return choice;
}

/* PROFILE plays from now on. False where that cannot be kept, which was said. */
static bool sit_down(struct table *table, const struct profile *profile)
{
    struct context *context = table->context;
    struct file_error error = {0};
    if (context->keep && !profile_save(context->keep, profile, &error)) {
        struct buf text = {0};
        file_error_describe(&error, &text);
        if (error.number == EEXIST && !profile->name[0])
            complain(STATUS_WELL, "%s", _("somebody plays without a name already"));
        else if (error.number == EEXIST)
            complain(STATUS_WELL, _("there is a profile '%s' already"), profile->name);
        else
            complain(STATUS_WELL, "%s", buf_text(&text));
        buf_done(&text);
        return false;
    }
    context->profile = *profile;
    context->country_missed = false;
    context->profile_known = context->keep != NULL;
    look_around(table);
    return true;
}

/* Who plays: everything is asked at the first start, else who of those known. False where the
 * player leaves. */
static bool ask_who(struct table *table)
{
    struct context *context = table->context;
    const struct catalogue *catalogue = context_catalogue(context);
    struct profile_list profiles = {0};
    bool chosen = false;
    if (context->keep)
        profile_list(context->keep, &profiles, NULL);
    for (bool again = true; again;) {
        struct profile profile = context->profile;
        chosen = profiles.count > 0 || context->profile_known
            ? who_choose(&table->console, catalogue, &profiles, &profile)
            : who_ask(&table->console, catalogue, &profile);
        again = chosen && !sit_down(table, &profile);
    }
    profile_list_done(&profiles);
    return chosen;
}

static void propose_pause(struct table *table)
{
    const struct say say = {table->console.out, table->console.columns, i18n_language()};
    if (table->pause_proposed || clock_monotonic() - table->began < PAUSE_AFTER)
        return;
    table->pause_proposed = true;
    fputc('\n', table->console.out);
    say_line(&say, 0, present_pause());
}

/* One choice at home and what follows. False where the player leaves. */
static bool go_from_home(struct table *table, bool *kept)
{
    struct plain_end end = {.finished = true, .kept = true};
    struct home_choice choice = ask(table);
    int status = STATUS_WELL;
    if (choice.wish == HOME_LEAVE)
        return false;
    if (choice.wish == HOME_WHO)
        return ask_who(table);
    struct scenario *scenario =
        choice.entry ? scenario_named(table->context, choice.entry->file, &status) : NULL;
    if (scenario && table->wish->form && !form_exists_in(scenario))
        complain(STATUS_WELL, "%s", _("There is too little to judge in this one for two forms."));
    else if (scenario)
        end = play_scenario(table, scenario);
    else if (choice.wish == HOME_BOOSTER)
        end = play_booster(table, &status);
    scenario_free(&scenario);
    *kept = *kept && end.kept;
    if (end.finished) {
        propose_pause(table);
        fputc('\n', table->console.out);
    }
    /* A first play makes known on the disk who played. */
    context_refresh_profile(table->context);
    return end.finished;
}

/* Home, a play, home again, until the player leaves. */
static int play_from_home(struct table *table)
{
    bool kept = true;
    if (table->context->profile_known || table->context->invocation->values[OPTION_PROFILE] ||
        ask_who(table))
        while (go_from_home(table, &kept))
            continue;
    return kept ? STATUS_WELL : STATUS_WRONG;
}

/* Answers come from the terminal where standard input was the scenario, if there is one. */
static FILE *answers_of(const struct play_wish *wish)
{
    if (!wish->from_input)
        return stdin;
    FILE *terminal = isatty(STDOUT_FILENO) ? fopen("/dev/tty", "r") : NULL;
    return terminal ? terminal : fopen("/dev/null", "r");
}

static int play_one(struct table *table)
{
    int status = STATUS_WELL;
    bool silent = table->wish->from_input && !isatty(fileno(table->console.in));
    struct plain_end end = table->wish->booster ? play_booster(table, &status)
                                                : play_scenario(table, table->wish->scenario);
    if (silent && !end.finished)
        complain(STATUS_WELL, "%s",
            _("standard input was the scenario, so no answers can come from it; "
              "put the scenario into a file to play it"));
    return status ? status : end.kept ? STATUS_WELL : STATUS_WRONG;
}

int play_plain(struct context *context, const struct country *country, const struct play_wish *wish)
{
    FILE *in = answers_of(wish);
    if (!in)
        return complain(STATUS_USAGE, "%s", _("no answers can be read"));
    struct table table = {
        .context = context,
        .wish = wish,
        .began = clock_monotonic(),
        .console = {.in = in,
            .out = stdout,
            .echo = !isatty(fileno(in)),
            .columns = columns_of_output(),
            .country = country,
            .international = catalogue_country(context_catalogue(context), "INT")},
    };
    look_around(&table);
    if (!context->store && !context->invocation->values[OPTION_NO_SAVE])
        complain(STATUS_WELL, "%s", _("nothing can be kept: HOME and XDG_DATA_HOME are not set"));
    bool named = wish->booster || wish->scenario;
    int status = named ? play_one(&table) : play_from_home(&table);
    if (in != stdin)
        fclose(in);
    return status;
}
