/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/i18n.h"
#include "scenario/draft.h"
#include "scenario/rules.h"
#include "scenario/scalar.h"

#include <string.h>

enum { SOURCE_TITLE, SOURCE_URL, SOURCE_DATE };
static const struct shape_key source_keys[] = {
    [SOURCE_TITLE] = {.name = "title",
        .type = VALUE_VERBATIM,
        .needed = true,
        .offset = offsetof(struct source, title)},
    [SOURCE_URL] = {.name = "url",
        .type = VALUE_ADDRESS,
        .needed = true,
        .offset = offsetof(struct source, url)},
    [SOURCE_DATE] = {.name = "date",
        .type = VALUE_WORD,
        .needed = true,
        .offset = offsetof(struct source, date)},
};
static const struct shape source_shape = SHAPE(N_("a source"), source_keys);

void read_sources(struct draft *draft, const struct node *node)
{
    struct scenario *scenario = draft->scenario;
    struct fields fields;

    if (!expect_list(&draft->reading, node, "sources"))
        return;
    scenario->sources =
        arena_array(draft->reading.arena, (size_t)node->count, sizeof *scenario->sources);
    for (const struct node *entry = node->child; entry; entry = entry->next)
        if (shape_match(&draft->reading, &source_shape, entry, &fields))
            shape_store(&draft->reading, &fields, &scenario->sources[scenario->source_count++]);
}

/* Who read it before a release: judged here, and of no use to the play. */
struct review {
    struct text role;
    const char *date;
};
static const struct shape_key review_keys[] = {
    {.name = "role",
        .type = VALUE_VERBATIM,
        .needed = true,
        .offset = offsetof(struct review, role)},
    {.name = "date", .type = VALUE_DAY, .needed = true, .offset = offsetof(struct review, date)},
};
static const struct shape review_shape = SHAPE(N_("a review"), review_keys);

void read_reviewed(struct draft *draft, const struct node *node)
{
    struct fields fields;
    struct review review;

    if (!expect_list(&draft->reading, node, "reviewed"))
        return;
    for (const struct node *entry = node->child; entry; entry = entry->next)
        if (shape_match(&draft->reading, &review_shape, entry, &fields))
            shape_store(&draft->reading, &fields, &review);
}

void read_allow(struct draft *draft, const struct node *node)
{
    struct reading *reading = &draft->reading;
    struct scenario *scenario = draft->scenario;

    if (!expect_list(reading, node, "allow"))
        return;
    scenario->allow = arena_array(reading->arena, (size_t)node->count, sizeof *scenario->allow);
    for (const struct node *entry = node->child; entry; entry = entry->next) {
        const char *rule = read_word(reading, entry, "allow");
        const struct rule *known = rule ? rule_find(rule) : NULL;
        if (known && known->severity == DIAG_ERROR)
            reading_error(reading, entry, "bad-value",
                _("'%s' is an error, and errors cannot be allowed"), rule);
        else if (rule && (!known || known->severity != DIAG_WARNING))
            reading_error(reading, entry, "unknown-id", _("there is no rule '%s'"),
                reading_shown(reading, rule));
        else if (rule)
            scenario->allow[scenario->allow_count++] = rule;
    }
}
