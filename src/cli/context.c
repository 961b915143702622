/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening what a command stands on. */

#include "config.h"

#include "cli/context.h"

#include "base/file.h"
#include "base/i18n.h"

#include <string.h>

static void read_settings(struct context *context)
{
    struct diag_list *diags = diag_list_new();
    struct file_error error = {0};
    settings_init(&context->settings);
    if (!settings_load(&context->settings, diags, &error) && error.number) {
        struct buf text = {0};
        file_error_describe(&error, &text);
        complain(STATUS_WELL, "%s", buf_text(&text));
        buf_done(&text);
    }
    for (size_t i = 0; i < diag_count(diags); i++)
        diag_print(stderr, diag_at(diags, i), false);
    diag_list_free(&diags);
}

static void choose_language(const struct context *context)
{
    const char *asked = context->invocation->values[OPTION_LANG];
    const char *set = settings_get(&context->settings, SETTING_LANGUAGE);
    if (asked)
        i18n_use(asked);
    else if (context->profile.language[0])
        i18n_use(context->profile.language);
    else if (strcmp(set, "auto") != 0)
        i18n_use(set);
}

bool context_open(struct context *context, const struct invocation *invocation, int *status)
{
    memset(context, 0, sizeof *context);
    context->invocation = invocation;
    *status = STATUS_WELL;
    read_settings(context);
    profile_init(&context->profile, "");
    if (!invocation->values[OPTION_NO_SAVE])
        context->store = store_open(NULL);
    choose_language(context);
    return true;
}

void context_close(struct context *context)
{
    catalogue_free(&context->catalogue);
    store_free(&context->store);
}

static bool make_profile(struct context *context, const char *name, int *status)
{
    const char *fault = profile_name_fault(name);
    struct file_error error = {0};
    profile_init(&context->profile, name);
    if (fault) {
        *status = complain(STATUS_USAGE, "%s", fault);
        return false;
    }
    if (!context->store || profile_save(context->store, &context->profile, &error)) {
        context->profile_known = context->store != NULL;
        return true;
    }
    struct buf text = {0};
    file_error_describe(&error, &text);
    *status = complain(STATUS_USAGE, "%s", buf_text(&text));
    buf_done(&text);
    return false;
}

bool context_profile(struct context *context, bool make, int *status)
{
    const char *name = context->invocation->values[OPTION_PROFILE];
    bool found;
    if (!name) {
        found = context->store && (profile_last(context->store, &context->profile) ||
                                   profile_find(context->store, "", &context->profile));
        if (!found)
            profile_init(&context->profile, "");
    } else {
        found = context->store && profile_find(context->store, name, &context->profile);
        if (!found && !make) {
            *status = complain(STATUS_USAGE, _("there is no profile '%s'"), name);
            return false;
        }
        if (!found && !make_profile(context, name, status))
            return false;
        found = found || context->profile_known;
    }
    context->profile_known = found;
    choose_language(context);
    return true;
}

const struct catalogue *context_catalogue(struct context *context)
{
    if (!context->catalogue)
        context->catalogue = catalogue_open(context->invocation->values[OPTION_SCENARIOS]);
    return context->catalogue;
}

const struct country *context_country(struct context *context, int *status)
{
    const char *asked = context->invocation->values[OPTION_COUNTRY];
    const char *code = asked ? asked : context->profile.country;
    if (!*code && strcmp(settings_get(&context->settings, SETTING_COUNTRY), "none") != 0)
        code = settings_get(&context->settings, SETTING_COUNTRY);
    if (!*code)
        return country_nowhere();
    const struct country *country = catalogue_country(context_catalogue(context), code);
    if (country)
        return country;
    if (!asked)
        return country_nowhere();
    *status = complain(STATUS_USAGE, _("there is no country pack '%s'"), asked);
    return NULL;
}
