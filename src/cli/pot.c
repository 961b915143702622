/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kancil pot: the text of scenarios for translators. Country packs have none; what is wrong with a
 * scenario goes to standard error, since standard output is the template.
 */

#include "config.h"

#include "cli/context.h"
#include "cli/files.h"
#include "cli/output.h"

#include "report/pot.h"
#include "scenario/load.h"

#include <stdio.h>

struct extraction {
    struct files files;
    struct diag_list *diags;
    struct pot *pot;
};

static void extract(struct extraction *extraction, const char *path)
{
    struct file_error error = {0};
    struct buf yaml = {0};
    if (!file_read(path, SCENARIO_FILE_LIMIT, &yaml, &error)) {
        files_complain(&extraction->files, &error);
    } else if (!scenario_is_country_pack(buf_text(&yaml), yaml.length)) {
        struct scenario *scenario = scenario_load_buf(path, &yaml, extraction->diags);
        if (scenario)
            pot_add(extraction->pot, scenario);
        scenario_free(&scenario);
    }
    buf_done(&yaml);
}

/* Only what stops a scenario from being read: the rest is for check to say. */
static bool tell_errors(struct diag_list *diags)
{
    bool any = false;
    diag_sort(diags);
    for (size_t i = 0; i < diag_count(diags); i++) {
        if (diag_at(diags, i)->severity != DIAG_ERROR)
            continue;
        diag_print(stderr, diag_at(diags, i), false);
        any = true;
    }
    return any;
}

static int run_pot(const struct invocation *invocation)
{
    struct extraction extraction = {.diags = diag_list_new(), .pot = pot_new()};
    struct buf text = {0};
    files_init(&extraction.files, invocation);
    for (size_t i = 0; i < extraction.files.count; i++)
        extract(&extraction, extraction.files.paths[i]);
    bool wrong = tell_errors(extraction.diags);
    pot_write(extraction.pot, &text);
    int status = output_write(invocation, &text);
    if (extraction.files.unreadable)
        status = STATUS_USAGE;
    else if (status == STATUS_WELL && wrong)
        status = STATUS_WRONG;
    buf_done(&text);
    pot_free(&extraction.pot);
    diag_list_free(&extraction.diags);
    files_done(&extraction.files);
    return status;
}

const struct command COMMAND_POT = {
    .name = "pot",
    .operands = "FILE|DIR...",
    .sentence = N_("write the text of scenarios for translators, as a PO template"),
    .options = OPTION_BIT(OUTPUT),
    .operands_least = 1,
    .operands_most = -1,
    .run = run_pot,
};
