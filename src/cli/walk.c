/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kancil walk: every way through scenarios, or plays by chance, and what they met. */

#include "config.h"

#include "cli/files.h"
#include "cli/output.h"
#include "cli/scenario.h"
#include "cli/walk_print.h"

#include "base/clean.h"
#include "base/i18n.h"
#include "scenario/load.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>

#define RUNS_MOST 1000000000

struct walking {
    const struct invocation *invocation;
    struct walk_options options;
    struct files files;
    struct diag_list *diags;
    struct json *list; /* NULL: tables */
    bool told;         /* a table was printed already */
};

static bool read_options(const struct invocation *invocation, struct walk_options *options)
{
    long long runs, seed;

    if (!invocation_number(invocation, OPTION_RUNS, 1, RUNS_MOST, 0, &runs) ||
        !invocation_number(invocation, OPTION_SEED, 0, INT64_MAX / 2, WALK_SEED, &seed))
        return false;
    *options = (struct walk_options){
        .runs = runs,
        .seed = (uint64_t)seed,
        .players = invocation->values[OPTION_PLAYERS] != NULL,
    };
    return true;
}

static void walk_scenario(struct walking *walking, const struct scenario *scenario)
{
    struct walk walk;

    walk_make(scenario, &walking->options, &walk);
    if (walking->list) {
        walk_add_json(walking->list, &walk);
    } else {
        if (walking->told)
            putchar('\n');
        walk_print(stdout, &walk);
        walking->told = true;
    }
    walk_done(&walk);
}

static void walk_file(struct walking *walking, const char *path)
{
    struct file_error error = {0};
    struct buf yaml = {0};
    struct scenario *scenario = NULL;

    if (!file_read(path, SCENARIO_FILE_LIMIT + 1, &yaml, &error) && error.number != EFBIG) {
        files_complain(&walking->files, &error);
    } else if (error.number == EFBIG) {
        scenario = scenario_load_file(path, walking->diags, &error);
    } else if (!scenario_is_country_pack(buf_text(&yaml), yaml.length)) {
        scenario = scenario_load_buf(path, &yaml, walking->diags);
    }
    if (scenario)
        walk_scenario(walking, scenario);
    scenario_free(&scenario);
    buf_done(&yaml);
}

static void finish_list(struct walking *walking)
{
    if (!walking->list)
        return;
    output_json(&walking->list);
}

/* Into a list of JSON no diagnostics can be mixed: they go where complaints go. */
static void tell_diags(const struct walking *walking)
{
    if (!walking->list) {
        diags_print(walking->invocation, walking->diags);
        return;
    }
    diag_sort(walking->diags);
    for (size_t i = 0; i < diag_count(walking->diags); i++)
        diag_print(stderr, diag_at(walking->diags, i), false);
}

static int run_walk(const struct invocation *invocation)
{
    struct walking walking = {.invocation = invocation};

    if (!read_options(invocation, &walking.options))
        return STATUS_USAGE;
    walking.diags = diag_list_new();
    walking.list = invocation->values[OPTION_JSON] ? json_array() : NULL;
    files_init(&walking.files, invocation);
    for (size_t i = 0; i < walking.files.count; i++)
        walk_file(&walking, walking.files.paths[i]);
    tell_diags(&walking);
    finish_list(&walking);
    bool wrong = diag_count_severity(walking.diags, DIAG_ERROR) > 0;
    bool unreadable = walking.files.unreadable;
    files_done(&walking.files);
    diag_list_free(&walking.diags);
    return unreadable ? STATUS_USAGE : wrong ? STATUS_WRONG : STATUS_WELL;
}

const struct command COMMAND_WALK = {
    .name = "walk",
    .operands = "FILE|DIR...",
    .sentence = N_("play scenarios to death, and tell what was met"),
    .options = OPTION_BIT(RUNS) | OPTION_BIT(SEED) | OPTION_BIT(PLAYERS) | OPTION_BIT(JSON),
    .operands_least = 1,
    .operands_most = -1,
    .run = run_walk,
};
