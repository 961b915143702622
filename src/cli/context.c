/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening what a command stands on. */

#include "config.h"

#include "cli/context.h"

#include "base/file.h"
#include "base/i18n.h"

#include <string.h>
#include <strings.h>

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

/* Whether the program speaks the language of TAG, perhaps as it is spoken elsewhere. */
static bool is_spoken(const char *tag)
{
    size_t length = strcspn(tag, "-_");
    for (const struct i18n_language *language = i18n_languages(); language->tag; language++)
        if (strcspn(language->tag, "-") == length && strncasecmp(language->tag, tag, length) == 0)
            return true;
    return false;
}

bool context_open(struct context *context, const struct invocation *invocation, int *status)
{
    const char *asked = invocation->values[OPTION_LANG];
    memset(context, 0, sizeof *context);
    context->invocation = invocation;
    *status = STATUS_WELL;
    read_settings(context);
    profile_init(&context->profile, "");
    context->store = store_open(NULL);
    if (!invocation->values[OPTION_NO_SAVE])
        context->keep = context->store;
    choose_language(context);
    if (asked && !is_spoken(asked))
        complain(STATUS_WELL, _("the program does not speak '%s' yet"), asked);
    return true;
}

int context_complain_storeless(void)
{
    return complain(STATUS_USAGE, "%s",
        _("no folder for progress is known: HOME and XDG_DATA_HOME are not set"));
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
    if (!context->keep || profile_save(context->keep, &context->profile, &error)) {
        context->profile_known = context->keep != NULL;
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
        found = context->store &&
            (profile_last(context->store, &context->profile) ||
                profile_find(context->store, "", &context->profile));
        if (!found)
            profile_init(&context->profile, "");
    } else {
        found = context->store && profile_find(context->store, name, &context->profile);
        if (!found && !make) {
            *status = context->store ? complain(STATUS_USAGE, _("there is no profile '%s'"), name)
                                     : context_complain_storeless();
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

void context_refresh_profile(struct context *context)
{
    if (context->keep && profile_find(context->keep, context->profile.name, &context->profile))
        context->profile_known = true;
}

const struct catalogue *context_catalogue(struct context *context)
{
    if (!context->catalogue)
        context->catalogue = catalogue_open(context->invocation->values[OPTION_SCENARIOS]);
    return context->catalogue;
}

/* "there is no country pack 'XX'; there are MY, SG, INT" */
static int complain_country(struct context *context, const char *code)
{
    const struct catalogue *catalogue = context_catalogue(context);
    struct buf codes = {0};
    for (int i = 0; i < catalogue_country_count(catalogue); i++)
        buf_format(&codes, "%s%s", i > 0 ? ", " : "", catalogue_country_at(catalogue, i)->code);
    int status = codes.length > 0
        ? complain(STATUS_USAGE, _("there is no country pack '%s'; there are: %s"), code,
              buf_text(&codes))
        : complain(STATUS_USAGE, _("there is no country pack '%s'"), code);
    buf_done(&codes);
    return status;
}

const struct country *context_country_named(struct context *context, const char *code, int *status)
{
    const struct country *country = catalogue_country(context_catalogue(context), code);
    if (!country)
        *status = complain_country(context, code);
    return country;
}

const struct country *context_country(struct context *context, int *status)
{
    const char *asked = context->invocation->values[OPTION_COUNTRY];
    const char *set = settings_get(&context->settings, SETTING_COUNTRY);
    int ignored;
    if (asked)
        return context_country_named(context, asked, status);
    const char *code = context->profile.country;
    if (!*code && strcmp(set, "none") != 0)
        code = set;
    if (!*code || context->country_missed)
        return country_nowhere();
    const struct country *country = context_country_named(context, code, &ignored);
    context->country_missed = country == NULL;
    return country ? country : country_nowhere();
}
