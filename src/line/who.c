/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each question is a list of answers with the one that an empty line takes; the nickname alone is
 * text. */

#include "config.h"

#include "line/who.h"

#include "base/clean.h"
#include "base/i18n.h"

#include <stdio.h>
#include <string.h>

#define ANSWERS_MOST 64

/* A question with its answers in order. */
struct asked {
    const char *question;
    const char *answers[ANSWERS_MOST];
    int count;
    int now; /* what an empty line takes, from 0 */
};

static void add_answer(struct asked *asked, const char *answer, bool is_now)
{
    if (asked->count == ANSWERS_MOST)
        return;
    if (is_now)
        asked->now = asked->count;
    asked->answers[asked->count++] = answer;
}

static bool is_leaving(const char *line)
{
    struct typed typed = typed_read(line);
    return typed.kind == TYPED_QUIT || typed.kind == TYPED_LEAVE;
}

/* Which answer was taken, from 0, or -1 where the player leaves. */
static int ask(const struct console *console, const struct asked *asked)
{
    const struct say say = {console->out, console->columns, i18n_language()};
    struct typed typed;
    say_line(&say, 0, asked->question);
    for (int i = 0; i < asked->count; i++)
        say_linef(&say, 4, " %d) %s", i + 1, asked->answers[i]);
    for (;;) {
        clean_format(console->out, _("(number, Enter for %d, h help, q leave) > "), asked->now + 1);
        if (!console_read(console, &typed))
            return -1;
        if (typed.kind == TYPED_EMPTY)
            return asked->now;
        if (typed.kind == TYPED_NUMBER && typed.number <= asked->count)
            return typed.number - 1;
        if (typed.kind == TYPED_QUIT || typed.kind == TYPED_LEAVE)
            return -1;
        if (typed.kind == TYPED_HELP)
            console_say_help(console, 0);
        else
            say_linef(&say, 0, _("You can type 1 to %d, Enter, h, or q."), asked->count);
    }
}

/* A nickname of one letter that leaves elsewhere leaves here too: nobody is locked in. */
static bool ask_name(const struct console *console, struct profile *profile)
{
    const struct say say = {console->out, console->columns, i18n_language()};
    char name[PROFILE_NAME_SIZE];
    say_line(&say, 0, _("What shall we call you? A nickname, kept on this computer only."));
    for (;;) {
        if (profile->name[0])
            clean_format(console->out, _("(nickname, Enter for %s, q leave) > "), profile->name);
        else
            clean_print(
                console->out, _("(nickname, Enter for none, q leave) > "), CLEAN_KEEP_BREAKS);
        if (!console_read_text(console, name, sizeof name) || is_leaving(name))
            return false;
        const char *fault = profile_name_fault(name);
        if (!fault && *name)
            memcpy(profile->name, name, sizeof profile->name);
        if (!fault)
            return true;
        say_line(&say, 0, fault);
    }
}

static bool ask_band(const struct console *console, struct profile *profile)
{
    struct asked asked = {.question = _("How old are you?")};
    for (int band = 0; band < BAND_COUNT; band++)
        add_answer(&asked, term_title(&TERMS_BAND, band), band == (int)profile->band);
    int answer = ask(console, &asked);
    if (answer >= 0)
        profile->band = (enum band)answer;
    return answer >= 0;
}

static bool ask_role(const struct console *console, struct profile *profile)
{
    static const char *const titles[ROLE_COUNT] = {
        N_("a student"), N_("a parent"), N_("a teacher")};
    struct asked asked = {.question = _("You are ...")};
    for (int role = 0; role < ROLE_COUNT; role++)
        add_answer(&asked, _(titles[role]), role == (int)profile->role);
    int answer = ask(console, &asked);
    if (answer >= 0)
        profile->role = (enum role)answer;
    return answer >= 0;
}

static bool ask_country(
    const struct console *console, const struct catalogue *catalogue, struct profile *profile)
{
    struct asked asked = {.question = _("Which country's money and help lines?")};
    const char *codes[ANSWERS_MOST] = {""};
    add_answer(&asked, _("none chosen"), true);
    for (int i = 0; i < catalogue_country_count(catalogue); i++) {
        const struct country *country = catalogue_country_at(catalogue, i);
        if (strcmp(country->code, "INT") == 0 || asked.count == ANSWERS_MOST)
            continue;
        codes[asked.count] = country->code;
        add_answer(&asked, country->name, strcmp(country->code, profile->country) == 0);
    }
    int answer = ask(console, &asked);
    if (answer >= 0)
        snprintf(profile->country, sizeof profile->country, "%s", codes[answer]);
    return answer >= 0;
}

static bool ask_language(const struct console *console, struct profile *profile)
{
    struct asked asked = {.question = _("Which language?")};
    const struct i18n_language *languages = i18n_languages();
    add_answer(&asked, _("as on this computer"), true);
    for (int i = 0; languages[i].tag; i++)
        add_answer(&asked, languages[i].name, strcmp(languages[i].tag, profile->language) == 0);
    int answer = ask(console, &asked);
    if (answer < 0)
        return false;
    snprintf(profile->language, sizeof profile->language, "%s",
        answer > 0 ? languages[answer - 1].tag : "");
    i18n_use(answer > 0 ? profile->language : NULL);
    return true;
}

bool who_ask(
    const struct console *console, const struct catalogue *catalogue, struct profile *profile)
{
    struct profile asked = *profile;
    bool answered = ask_language(console, &asked) && ask_name(console, &asked) &&
        ask_band(console, &asked) && ask_role(console, &asked) &&
        ask_country(console, catalogue, &asked);
    if (answered)
        *profile = asked;
    return answered;
}

bool who_choose(const struct console *console, const struct catalogue *catalogue,
    const struct profile_list *profiles, struct profile *profile)
{
    struct asked asked = {.question = _("Who plays?")};
    for (size_t i = 0; i < profiles->count && asked.count < ANSWERS_MOST - 2; i++) {
        const struct profile *known = &profiles->profiles[i];
        add_answer(&asked, known->name[0] ? known->name : _("(no name)"),
            strcmp(known->id, profile->id) == 0);
    }
    int known = asked.count;
    add_answer(&asked, _("somebody new"), known == 0);
    add_answer(&asked, _("the same as now, with other answers"), false);
    int answer = ask(console, &asked);
    if (answer < 0)
        return false;
    if (answer < known) {
        *profile = profiles->profiles[answer];
        i18n_use(profile->language[0] ? profile->language : NULL);
        return true;
    }
    struct profile fresh = *profile;
    if (answer == known)
        profile_init(&fresh, "");
    if (!who_ask(console, catalogue, &fresh))
        return false;
    *profile = fresh;
    return true;
}
