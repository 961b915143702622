/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kancil list: the catalogue as a table or as JSON. */

#include "config.h"

#include "cli/context.h"

#include "base/clean.h"
#include "base/json.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>

/* What --topic and --ages let through. */
struct wanted {
    int topic; /* -1: all */
    long long age; /* -1: all */
};

static bool is_wanted(const struct wanted *wanted, const struct catalogue_entry *entry)
{
    if (wanted->topic < 0 && wanted->age < 0)
        return true;
    if (entry->error)
        return false;
    return (wanted->topic < 0 || (int)entry->topic == wanted->topic) &&
           (wanted->age < 0 || (entry->age_from <= wanted->age && wanted->age <= entry->age_to));
}

static void add_terms(struct json *object, const char *key, const struct term_list *terms,
                      unsigned set)
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
    struct buf text = {0};
    json_write(list, true, &text);
    fputs(buf_text(&text), stdout);
    buf_done(&text);
    json_free(&list);
}

static void print_skills(unsigned skills)
{
    printf("  %24s", "");
    for (int i = 0, first = 1; i < TERMS_SKILL.count; i++)
        if (skills >> i & 1u) {
            printf("%s%s", first ? "" : ", ", term_title(&TERMS_SKILL, i));
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
        buf_format(&line, _("%s (adults, %d min)"), entry->title, entry->minutes);
    else if (entry->age_to >= 99)
        buf_format(&line, _("%s (%d and older, %d min)"), entry->title, entry->age_from,
                   entry->minutes);
    else
        buf_format(&line, _("%s (%d to %d, %d min)"), entry->title, entry->age_from, entry->age_to,
                   entry->minutes);
    if (!entry->error && entry->origin == ORIGIN_USER)
        buf_format(&line, " [%s]", entry->replaces ? _("yours, in place of the built-in one")
                                                   : _("yours"));
    clean_print(stdout, buf_text(&line), CLEAN_ONE_LINE);
    putchar('\n');
    if (skills && !entry->error)
        print_skills(entry->skills);
    buf_done(&line);
}

static void print_table(const struct catalogue *catalogue, const struct wanted *wanted, bool skills)
{
    int topic = -1;
    bool broken = false;
    for (int i = 0; i < catalogue_count(catalogue); i++) {
        const struct catalogue_entry *entry = catalogue_at(catalogue, i);
        if (!is_wanted(wanted, entry))
            continue;
        if (entry->error && !broken)
            puts(_("Broken files"));
        else if (!entry->error && (int)entry->topic != topic)
            puts(term_title(&TERMS_TOPIC, (int)entry->topic));
        broken = entry->error != NULL;
        topic = broken ? -1 : (int)entry->topic;
        print_entry(entry, skills);
    }
}

static int run_list(const struct invocation *invocation)
{
    struct wanted wanted = {.topic = -1};
    const char *topic = invocation->values[OPTION_TOPIC];
    if (topic && (wanted.topic = term_find(&TERMS_TOPIC, topic)) < 0)
        return complain(STATUS_USAGE, _("there is no topic '%s'"), topic);
    if (!invocation_number(invocation, OPTION_AGES, 0, 120, -1, &wanted.age))
        return STATUS_USAGE;
    struct context context;
    int status;
    if (context_open(&context, invocation, &status)) {
        const struct catalogue *catalogue = context_catalogue(&context);
        if (invocation->values[OPTION_JSON])
            print_json(catalogue, &wanted);
        else
            print_table(catalogue, &wanted, invocation->values[OPTION_SKILLS] != NULL);
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
    .operands_most = 0,
    .run = run_list,
};
