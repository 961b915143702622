/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kancil check: every mistake of every file, with its place. */

#include "config.h"

#include "cli/context.h"
#include "cli/scenario.h"

#include "base/json.h"
#include "base/mem.h"
#include "prove/habits.h"
#include "prove/proof.h"
#include "scenario/country.h"
#include "scenario/rules.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct check {
    struct diag_list *diags;
    char **files;
    size_t count, capacity;
    bool tell_proof;
    bool unreadable; /* a file or folder could not be opened */
};

static void complain_file(struct check *check, const struct file_error *error)
{
    struct buf text = {0};
    file_error_describe(error, &text);
    complain(STATUS_USAGE, "%s", buf_text(&text));
    buf_done(&text);
    check->unreadable = true;
}

static void add_file(struct check *check, const char *path)
{
    MEM_GROW(check->files, check->count, check->capacity);
    check->files[check->count++] = mem_copy_string(path);
}

static int is_listed(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static bool ends_in_yaml(const char *name)
{
    size_t length = strlen(name);
    return length > 5 && strcmp(name + length - 5, ".yaml") == 0;
}

/* All .yaml files below FOLDER in the order of their names; links to folders are not followed. */
static void add_folder(struct check *check, const char *folder, int depth)
{
    struct dirent **entries;
    int count = depth < 16 ? scandir(folder, &entries, is_listed, alphasort) : 0;
    if (count < 0) {
        struct file_error error = {.number = errno};
        snprintf(error.path, sizeof error.path, "%s", folder);
        complain_file(check, &error);
        return;
    }
    for (int i = 0; i < count; i++) {
        char *path = file_join(folder, entries[i]->d_name);
        struct stat about;
        if (lstat(path, &about) == 0 && S_ISDIR(about.st_mode))
            add_folder(check, path, depth + 1);
        else if (ends_in_yaml(path))
            add_file(check, path);
        free(path);
        free(entries[i]);
    }
    if (depth < 16)
        free(entries);
}

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
        complain_file(check, &error);
    } else if (error.number == EFBIG || !scenario_is_country_pack(buf_text(&yaml), yaml.length)) {
        struct scenario *scenario = error.number == EFBIG
            ? scenario_load_file(path, check->diags, &error)
            : scenario_load(path, buf_text(&yaml), yaml.length, check->diags);
        if (scenario)
            judge(check, scenario);
        scenario_free(&scenario);
    } else {
        struct country *country = country_load(path, buf_text(&yaml), yaml.length, check->diags);
        country_free(&country);
    }
    buf_done(&yaml);
}

static void check_all(struct check *check, const struct invocation *invocation)
{
    for (int i = 0; i < invocation->operand_count; i++) {
        struct stat about;
        const char *name = invocation->operands[i];
        if (strcmp(name, "-") != 0 && stat(name, &about) == 0 && S_ISDIR(about.st_mode))
            add_folder(check, name, 0);
        else
            add_file(check, name);
    }
    for (size_t i = 0; i < check->count; i++)
        check_file(check, check->files[i]);
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
    struct buf text = {0};
    json_write(list, true, &text);
    fputs(buf_text(&text), stdout);
    buf_done(&text);
    json_free(&list);
}

static void explain_rule(const struct rule *rule)
{
    printf(
        "%s (%s)\n    %s\n", rule->id, diag_severity_name(rule->severity), i18n_text(rule->reason));
    const char *line = rule->example;
    while (line && *line) {
        size_t length = strcspn(line, "\n");
        printf("        %.*s\n", (int)length, line);
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
    check_all(&check, invocation);
    if (invocation->values[OPTION_JSON])
        print_json(check.diags);
    else
        diags_print(invocation, check.diags);
    size_t wrong = diag_count_severity(check.diags, DIAG_ERROR);
    if (invocation->values[OPTION_STRICT])
        wrong += diag_count_severity(check.diags, DIAG_WARNING);
    diag_list_free(&check.diags);
    for (size_t i = 0; i < check.count; i++)
        free(check.files[i]);
    free(check.files);
    return check.unreadable ? STATUS_USAGE : wrong > 0 ? STATUS_WRONG : STATUS_WELL;
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
