/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding and loading the scenario that was named. */

#include "config.h"

#include "cli/scenario.h"

#include "scenario/translate.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

void diags_print(const struct invocation *invocation, struct diag_list *diags)
{
    bool excerpt = invocation->values[OPTION_EXCERPT] || isatty(STDOUT_FILENO);
    diag_sort(diags);
    for (size_t i = 0; i < diag_count(diags); i++)
        diag_print(stdout, diag_at(diags, i), excerpt);
}

static bool is_file_name(const char *name)
{
    size_t length = strlen(name);
    return strcmp(name, "-") == 0 || strchr(name, '/') ||
        (length > 5 && strcmp(name + length - 5, ".yaml") == 0);
}

bool scenario_is_known(const char *name)
{
    struct catalogue *catalogue = catalogue_open(NULL);
    bool known = (is_file_name(name) && strcmp(name, "-") != 0) || catalogue_find(catalogue, name);
    catalogue_free(&catalogue);
    return known;
}

static int complain_unknown(const struct catalogue *catalogue, const char *id)
{
    const char *near = catalogue_suggest(catalogue, id);
    if (command_find(id))
        return complain(STATUS_USAGE, _("'%s' is a command, and comes first: kancil %s"), id, id);
    if (near)
        return complain(STATUS_USAGE, _("there is no scenario '%s'; did you mean '%s'?"), id, near);
    return complain(STATUS_USAGE, _("there is no scenario '%s'; 'kancil list' shows them all"), id);
}

struct scenario *scenario_named(struct context *context, const char *name, int *status)
{
    const char *path = name;
    if (!is_file_name(name)) {
        const struct catalogue_entry *entry = catalogue_find(context_catalogue(context), name);
        if (!entry) {
            *status = complain_unknown(context_catalogue(context), name);
            return NULL;
        }
        path = entry->file;
    }
    struct diag_list *diags = diag_list_new();
    struct file_error error = {0};
    struct scenario *scenario = scenario_load_file(path, diags, &error);
    if (!scenario && error.number) {
        struct buf text = {0};
        file_error_describe(&error, &text);
        *status = complain(STATUS_USAGE, "%s", buf_text(&text));
        buf_done(&text);
    } else if (!scenario) {
        diags_print(context->invocation, diags);
        *status = STATUS_WRONG;
    }
    if (scenario)
        scenario_translate(scenario);
    diag_list_free(&diags);
    return scenario;
}
