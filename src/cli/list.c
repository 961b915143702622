/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kancil list: the catalogue as a table or as JSON. */

#include "config.h"

#include "cli/context.h"
#include "cli/list_skills.h"
#include "cli/output.h"

#include "base/clean.h"
#include "base/json.h"
#include "base/mem.h"
#include "base/text.h"
#include "scenario/suggest.h"
#include "scenario/translate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What --topic, --ages and --skills let through. */
struct wanted {
    int topic;               /* -1: all */
    int age_least, age_most; /* a scenario for any of these ages fits */
    unsigned skills;         /* a scenario that trains any of these fits; 0: all */
};

static bool is_wanted(const struct wanted *wanted, const struct catalogue_entry *entry)
{
    bool all = wanted->topic < 0 && wanted->age_least == 0 && wanted->skills == 0;
    if (all || entry->error)
        return all;
    return (wanted->topic < 0 || (int)entry->topic == wanted->topic) &&
        (wanted->skills == 0 || (entry->skills & wanted->skills) != 0) &&
        entry->age_from <= wanted->age_most && entry->age_to >= wanted->age_least;
}

/* What may have been meant by WORD, which is none of TERMS. */
static int suggest_term(const struct term_list *terms, const char *word)
{
    struct suggestion suggestion;
    struct buf all = {0};
    suggest_start(&suggestion, word);
    for (int i = 0; i < terms->count; i++) {
        suggest_offer(&suggestion, term_id(terms, i));
        buf_format(&all, "%s%s", i > 0 ? ", " : "", term_id(terms, i));
    }
    if (suggestion.best)
        complain(STATUS_USAGE, _("did you mean '%s'?"), suggestion.best);
    else
        complain(STATUS_USAGE, _("there are: %s"), buf_text(&all));
    buf_done(&all);
    return STATUS_USAGE;
}
static void add_terms(
    struct json *object, const char *key, const struct term_list *terms, unsigned set)
{
    struct json *array = json_add_array(object, key);
    for (int i = 0; i < terms->count; i++)
        if (set >> i & 1u)
            json_add_string(array, NULL, term_id(terms, i));
}

static void add_head(struct json *object, const struct catalogue_entry *entry)
{
    json_add_string(object, "kind", term_id(&TERMS_KIND, (int)entry->kind));
    json_add_string(object, "title", entry->title);
    json_add_string(object, "summary", entry->summary);
    json_add_string(object, "topic", term_id(&TERMS_TOPIC, (int)entry->topic));
    add_terms(object, "audience", &TERMS_AUDIENCE, entry->audience);
    struct json *ages = json_add_array(object, "ages");
    json_add_integer(ages, NULL, entry->age_from);
    json_add_integer(ages, NULL, entry->age_to);
    json_add_integer(object, "minutes", entry->minutes);
    json_add_integer(object, "difficulty", entry->difficulty);
    add_terms(object, "skills", &TERMS_SKILL, entry->skills);
    json_add_boolean(object, "genuine", entry->genuine);
    json_add_string(object, "language", entry->language);
    if (entry->content_note)
        json_add_string(object, "content_note", entry->content_note);
    add_terms(object, "help", &TERMS_HELP, entry->help);
}

static void print_json(const struct catalogue *catalogue, const struct wanted *wanted)
{
    struct json *list = json_array();
    for (int i = 0; i < catalogue_count(catalogue); i++) {
        const struct catalogue_entry *entry = catalogue_at(catalogue, i);
        if (!is_wanted(wanted, entry))
            continue;
        struct json *object = json_add_object(list, NULL);
        json_add_string(object, "id", entry->id);
        if (!entry->error)
            add_head(object, entry);
        json_add_string(object, "file", entry->file);
        json_add_string(object, "origin", entry->origin == ORIGIN_USER ? "user" : "built-in");
        if (entry->error)
            json_add_string(object, "error", entry->error);
    }
    output_json(&list);
}

static void print_skills(unsigned skills)
{
    clean_format(stdout, "  %24s", "");
    for (int i = 0, first = 1; i < TERMS_SKILL.count; i++)
        if (skills >> i & 1u) {
            clean_format(stdout, "%s%s", first ? "" : ", ", term_title(&TERMS_SKILL, i));
            first = 0;
        }
    putchar('\n');
}

static void print_entry(const struct catalogue_entry *entry, bool skills)
{
    struct buf line = {0};
    int used = text_width(entry->id);
    buf_format(&line, "  %s%*s", entry->id, used < 24 ? 24 - used : 2, "");
    if (entry->error)
        buf_format(&line, _("cannot be used: %s"), entry->error);
    else if (entry->age_from >= 18)
        buf_format(&line, _("%s (adults, %d min)"), translated_title(entry), entry->minutes);
    else if (entry->age_to >= 99)
        buf_format(&line, _("%s (%d and older, %d min)"), translated_title(entry), entry->age_from,
            entry->minutes);
    else
        buf_format(&line, _("%s (%d to %d, %d min)"), translated_title(entry), entry->age_from,
            entry->age_to, entry->minutes);
    if (!entry->error && entry->origin == ORIGIN_USER)
        buf_format(&line, " [%s]",
            entry->replaces ? _("yours, in place of the built-in one") : _("yours"));
    clean_print(stdout, buf_text(&line), CLEAN_ONE_LINE);
    putchar('\n');
    if (skills && !entry->error)
        print_skills(entry->skills);
    buf_done(&line);
}

/* Whether there was any to print. */
static bool print_table(const struct catalogue *catalogue, const struct wanted *wanted, bool skills)
{
    int topic = -1;
    bool broken = false, any = false;
    unsigned trained = 0;
    for (int i = 0; i < catalogue_count(catalogue); i++) {
        const struct catalogue_entry *entry = catalogue_at(catalogue, i);
        if (!is_wanted(wanted, entry))
            continue;
        if (entry->error && !broken)
            clean_format(stdout, "%s\n", _("Broken files"));
        else if (!entry->error && (int)entry->topic != topic)
            clean_format(stdout, "%s\n", term_title(&TERMS_TOPIC, (int)entry->topic));
        broken = entry->error != NULL;
        topic = broken ? -1 : (int)entry->topic;
        print_entry(entry, skills);
        trained |= broken ? 0 : entry->skills;
        any = true;
    }
    if (skills && trained != 0)
        list_skills(wanted->skills != 0 ? wanted->skills : trained);
    return any;
}

/* AGE, or AGE-AGE. */
static bool read_ages(const char *text, struct wanted *wanted)
{
    int least, most, read = 0, all = (int)strlen(text);
    if (sscanf(text, "%3d%n", &least, &read) == 1 && read == all)
        most = least;
    else if (sscanf(text, "%3d-%3d%n", &least, &most, &read) != 2 || read != all)
        return false;
    wanted->age_least = least;
    wanted->age_most = most;
    return least >= 0 && least <= most && most <= 120;
}

/* "pause-first,tell-someone" as a set; STATUS_WELL, or the status after a complaint. */
static int read_skills(const char *text, unsigned *skills)
{
    int status = STATUS_WELL;
    while (*text && status == STATUS_WELL) {
        size_t length = strcspn(text, ",");
        char *word = mem_copy_bytes(text, length);
        int skill = term_find(&TERMS_SKILL, word);
        if (skill >= 0) {
            *skills |= 1u << skill;
        } else {
            complain(STATUS_USAGE, _("there is no skill '%s'"), word);
            status = suggest_term(&TERMS_SKILL, word);
        }
        free(word);
        text += length + (text[length] == ',');
    }
    return status;
}

/* "--skills WORD" is taken for "--skills=WORD": nothing else can be meant by it. */
static const char *skills_asked(const struct invocation *invocation)
{
    const char *skills = invocation->values[OPTION_SKILLS];
    return skills && !*skills && invocation->operand_count > 0 ? invocation->operands[0] : skills;
}

static int read_wanted(const struct invocation *invocation, struct wanted *wanted)
{
    const char *topic = invocation->values[OPTION_TOPIC], *ages = invocation->values[OPTION_AGES];
    const char *skills = skills_asked(invocation);
    *wanted = (struct wanted){.topic = -1, .age_most = 120};
    if (invocation->operand_count > 0 && skills != invocation->operands[0])
        return complain(STATUS_USAGE, _("'%s' is too much here"), invocation->operands[0]);
    if (topic && (wanted->topic = term_find(&TERMS_TOPIC, topic)) < 0) {
        complain(STATUS_USAGE, _("there is no topic '%s'"), topic);
        return suggest_term(&TERMS_TOPIC, topic);
    }
    if (ages && !read_ages(ages, wanted))
        return complain(
            STATUS_USAGE, _("--ages wants an age or two, such as 12 or 9-12, not '%s'"), ages);
    return skills ? read_skills(skills, &wanted->skills) : STATUS_WELL;
}

static int run_list(const struct invocation *invocation)
{
    struct wanted wanted;
    int status = read_wanted(invocation, &wanted);
    struct context context;
    if (status != STATUS_WELL)
        return status;
    if (context_open(&context, invocation, &status)) {
        const struct catalogue *catalogue = context_catalogue(&context);
        if (invocation->values[OPTION_JSON])
            print_json(catalogue, &wanted);
        else if (!print_table(catalogue, &wanted, invocation->values[OPTION_SKILLS] != NULL))
            complain(STATUS_WELL, "%s",
                catalogue_count(catalogue) > 0 ? _("there is no such scenario")
                                               : _("no scenario was found anywhere"));
    }
    context_close(&context);
    return status;
}

const struct command COMMAND_LIST = {
    .name = "list",
    .operands = "",
    .sentence = N_("show the scenarios there are"),
    .options = OPTION_BIT(TOPIC) | OPTION_BIT(AGES) | OPTION_BIT(SKILLS) | OPTION_BIT(JSON) |
        OPTION_BIT(LANG) | OPTION_BIT(SCENARIOS),
    .operands_least = 0,
    .operands_most = 1,
    .run = run_list,
};
