/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kancil profile: who plays on this computer. */

#include "config.h"

#include "cli/context.h"

#include "base/clean.h"
#include "base/clock.h"
#include "base/text.h"
#include "scenario/suggest.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static int complain_file(const struct file_error *error, const char *name)
{
    if (error->number == EEXIST)
        return complain(STATUS_WRONG, _("there is a profile '%s' already"), name);
    struct buf text = {0};
    file_error_describe(error, &text);
    int status = complain(STATUS_USAGE, "%s", buf_text(&text));
    buf_done(&text);
    return status;
}

static const char *shown_name(const struct profile *profile)
{
    return profile->name[0] ? profile->name : _("(no name)");
}

/* NAME in a column of WIDTH and two more. */
static void print_name(const char *name, int width)
{
    struct buf clean = {0};
    clean_add(&clean, name, CLEAN_ONE_LINE);
    clean_format(stdout, "%s%*s", buf_text(&clean), width + 2 - text_width(buf_text(&clean)), "");
    buf_done(&clean);
}

static void print_list(const struct profile_list *profiles)
{
    int names = 0, bands = 0;
    for (size_t i = 0; i < profiles->count; i++) {
        int name = text_width(shown_name(&profiles->profiles[i]));
        int band = text_width(term_title(&TERMS_BAND, (int)profiles->profiles[i].band));
        names = name > names ? name : names;
        bands = band > bands ? band : bands;
    }
    for (size_t i = 0; i < profiles->count; i++) {
        const struct profile *profile = &profiles->profiles[i];
        char day[CLOCK_TEXT_SIZE];
        clock_format_day(profile->used, day);
        print_name(shown_name(profile), names);
        print_name(term_title(&TERMS_BAND, (int)profile->band), bands);
        clean_format(stdout, _("last used %s\n"), day);
    }
}

static int list(struct context *context, char **operands, int count)
{
    struct profile_list profiles = {0};
    struct file_error error = {0};
    if (count > 0)
        return complain(STATUS_USAGE, _("'%s' is too much here"), operands[0]);
    if (!profile_list(context->store, &profiles, &error))
        return complain_file(&error, "");
    if (profiles.count == 0)
        complain(STATUS_WELL, "%s", _("nobody has played here yet"));
    print_list(&profiles);
    profile_list_done(&profiles);
    return STATUS_WELL;
}

static int make(struct context *context, char **operands, int count)
{
    struct file_error error = {0};
    struct profile profile;
    if (count != 1)
        return complain(STATUS_USAGE, "%s", _("usage: kancil profile new NAME"));
    if (profile_name_fault(operands[0]))
        return complain(STATUS_USAGE, "%s", profile_name_fault(operands[0]));
    profile_init(&profile, operands[0]);
    return profile_save(context->store, &profile, &error) ? STATUS_WELL
                                                          : complain_file(&error, operands[0]);
}

static int complain_missing(struct context *context, const char *name)
{
    struct profile_list profiles = {0};
    struct suggestion suggestion;
    suggest_start(&suggestion, name);
    if (profile_list(context->store, &profiles, NULL))
        for (size_t i = 0; i < profiles.count; i++)
            suggest_offer(&suggestion, profiles.profiles[i].name);
    int status = suggestion.best
        ? complain(STATUS_WRONG, _("there is no profile '%s'; did you mean '%s'?"), name,
              suggestion.best)
        : complain(STATUS_WRONG, _("there is no profile '%s'"), name);
    profile_list_done(&profiles);
    return status;
}

static int rename_profile(struct context *context, char **operands, int count)
{
    struct file_error error = {0};
    struct profile profile;
    if (count != 2)
        return complain(STATUS_USAGE, "%s", _("usage: kancil profile rename NAME NEW-NAME"));
    if (!profile_find(context->store, operands[0], &profile))
        return complain_missing(context, operands[0]);
    if (profile_name_fault(operands[1]))
        return complain(STATUS_USAGE, "%s", profile_name_fault(operands[1]));
    snprintf(profile.name, sizeof profile.name, "%s", operands[1]);
    return profile_save(context->store, &profile, &error) ? STATUS_WELL
                                                          : complain_file(&error, operands[1]);
}

static int remove_profile(struct context *context, char **operands, int count)
{
    struct file_error error = {0};
    struct profile profile;
    if (count != 1)
        return complain(STATUS_USAGE, "%s", _("usage: kancil profile remove NAME"));
    if (!profile_find(context->store, operands[0], &profile))
        return complain_missing(context, operands[0]);
    return profile_remove(context->store, &profile, &error) ? STATUS_WELL
                                                            : complain_file(&error, operands[0]);
}

static const struct {
    const char *name;
    int (*run)(struct context *context, char **operands, int count);
} VERBS[] = {
    {"list", list},
    {"new", make},
    {"rename", rename_profile},
    {"remove", remove_profile},
};

static int run_verb(struct context *context, const struct invocation *invocation)
{
    const char *verb = invocation->operands[0];
    struct suggestion suggestion;
    suggest_start(&suggestion, verb);
    if (!context->store)
        return context_complain_storeless();
    for (size_t i = 0; i < sizeof VERBS / sizeof *VERBS; i++) {
        suggest_offer(&suggestion, VERBS[i].name);
        if (strcmp(verb, VERBS[i].name) == 0)
            return VERBS[i].run(context, invocation->operands + 1, invocation->operand_count - 1);
    }
    if (suggestion.best)
        return complain(STATUS_USAGE, _("there is no 'kancil profile %s'; did you mean '%s'?"),
            verb, suggestion.best);
    return complain(STATUS_USAGE, _("'%s' is none of list, new, rename, remove"), verb);
}

static int run_profile(const struct invocation *invocation)
{
    struct context context;
    int status;
    if (context_open(&context, invocation, &status))
        status = run_verb(&context, invocation);
    context_close(&context);
    return status;
}

const struct command COMMAND_PROFILE = {
    .name = "profile",
    .operands = "list|new|rename|remove [NAME]...",
    .sentence = N_("show, make, rename or remove who plays on this computer"),
    .options = OPTION_BIT(LANG),
    .operands_least = 1,
    .operands_most = 3,
    .run = run_profile,
};
