/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kancil check: every mistake of every file, with its place. */

#include "config.h"

#include "cli/context.h"
#include "cli/files.h"
#include "cli/output.h"
#include "cli/scenario.h"

#include "base/clean.h"
#include "base/json.h"
#include "prove/habits.h"
#include "prove/proof.h"
#include "scenario/country.h"
#include "scenario/rules.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

struct check {
    struct diag_list *diags;
    struct files files;
    bool tell_proof;
};

/* A scenario without an error of form is judged further: wording, then what can be proved. */
static void judge(struct check *check, const struct scenario *scenario)
{
    struct proof proof;

    rules_judge(scenario, check->diags);
    habits_judge(scenario, check->diags);
    proof_make(scenario, SPACE_LIMIT, check->diags, &proof);
    if (check->tell_proof)
        proof_tell(scenario, &proof, check->diags);
}

static void check_file(struct check *check, const char *path)
{
    struct file_error error = {0};
    struct buf yaml = {0};
    /* One byte over the limit is let in, so that the loader names the limit as a diagnostic. */
    if (!file_read(path, SCENARIO_FILE_LIMIT + 1, &yaml, &error) && error.number != EFBIG) {
        files_complain(&check->files, &error);
    } else if (error.number == EFBIG || !scenario_is_country_pack(buf_text(&yaml), yaml.length)) {
        struct scenario *scenario = error.number == EFBIG
            ? scenario_load_file(path, check->diags, &error)
            : scenario_load_buf(path, &yaml, check->diags);
        if (scenario)
            judge(check, scenario);
        scenario_free(&scenario);
    } else {
        struct country *country = country_load(path, buf_text(&yaml), yaml.length, check->diags);
        country_free(&country);
    }
    buf_done(&yaml);
}

static void print_json(struct diag_list *diags)
{
    diag_sort(diags);
    struct json *list = json_array();
    for (size_t i = 0; i < diag_count(diags); i++) {
        const struct diag *diag = diag_at(diags, i);
        struct json *object = json_add_object(list, NULL);
        json_add_string(object, "file", diag->file);
        json_add_integer(object, "line", diag->place.line);
        json_add_integer(object, "column", diag->place.column);
        json_add_string(object, "severity", diag_severity_name(diag->severity));
        json_add_string(object, "rule", diag->rule);
        json_add_string(object, "message", diag->message);
    }
    output_json(&list);
}

static void explain_rule(const struct rule *rule)
{
    clean_format(stdout, "%s (%s)\n    %s\n", rule->id, diag_severity_name(rule->severity),
        i18n_text(rule->reason));
    const char *line = rule->example;
    while (line && *line) {
        size_t length = strcspn(line, "\n");
        clean_format(stdout, "        %.*s\n", (int)length, line);
        line += length + (line[length] == '\n');
    }
}

/* Says why there is the rule, or each of them for "all". */
static int explain(const char *id)
{
    bool all = strcmp(id, "all") == 0;
    if (!all && !rule_find(id)) {
        complain(STATUS_USAGE, _("there is no rule '%s'"), id);
        return complain(STATUS_USAGE, "%s", _("'kancil check --explain all' lists them"));
    }
    for (int i = 0; i < RULE_COUNT; i++)
        if (all || strcmp(RULES[i].id, id) == 0)
            explain_rule(&RULES[i]);
    return STATUS_WELL;
}

static int run_check(const struct invocation *invocation)
{
    if (invocation->values[OPTION_EXPLAIN])
        return explain(invocation->values[OPTION_EXPLAIN]);
    if (invocation->operand_count == 0) {
        complain(STATUS_USAGE, _("something is missing: kancil %s %s"), "check", "FILE|DIR...");
        return complain(STATUS_USAGE, _("try 'kancil %s --help'"), "check");
    }
    struct check check = {
        .diags = diag_list_new(),
        .tell_proof = invocation->values[OPTION_PROOF] != NULL,
    };
    files_init(&check.files, invocation);
    for (size_t i = 0; i < check.files.count; i++)
        check_file(&check, check.files.paths[i]);
    if (invocation->values[OPTION_JSON])
        print_json(check.diags);
    else
        diags_print(invocation, check.diags);
    size_t wrong = diag_count_severity(check.diags, DIAG_ERROR);
    if (invocation->values[OPTION_STRICT])
        wrong += diag_count_severity(check.diags, DIAG_WARNING);
    diag_list_free(&check.diags);
    bool unreadable = check.files.unreadable;
    files_done(&check.files);
    return unreadable ? STATUS_USAGE : wrong > 0 ? STATUS_WRONG : STATUS_WELL;
}

const struct command COMMAND_CHECK = {
    .name = "check",
    .operands = "FILE|DIR...",
    .sentence = N_("look for mistakes in scenarios and country packs"),
    .options = OPTION_BIT(JSON) | OPTION_BIT(STRICT) | OPTION_BIT(EXCERPT) | OPTION_BIT(PROOF) |
        OPTION_BIT(EXPLAIN),
    .operands_least = 0,
    .operands_most = -1,
    .run = run_check,
};
