/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/i18n.h"
#include "scenario/draft.h"
#include "scenario/load.h"
#include "scenario/scalar.h"
#include "scenario/template.h"

#include <limits.h>
#include <string.h>

static const struct shape_key member_keys[] = {
    {.name = "name",
        .type = VALUE_LINE,
        .needed = true,
        .offset = offsetof(struct cast_member, name)},
    {.name = "about", .type = VALUE_LINE, .offset = offsetof(struct cast_member, about)},
};
static const struct shape member_shape = SHAPE(N_("a cast member"), member_keys);

static bool is_line_key(const char *id)
{
    static const char *const keys[] = {"act", "tell", "why", "weak", "when"};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (strcmp(id, keys[i]) == 0)
            return true;
    return false;
}

/* The id of a new cast member, or NULL. */
static const char *read_member_id(struct draft *draft, const struct node *key)
{
    struct reading *reading = &draft->reading;
    const char *id = read_name(reading, key, "cast");

    if (!id && key->kind != NODE_SCALAR)
        return NULL;
    if (!id) /* reported: it counts, so that its lines are not wrong as well */
        return names_add(&draft->cast, key->text) < 0 ? NULL : key->text;
    if (is_line_key(id))
        reading_error(reading, key, "bad-value",
            _("'%s' is a key of lines and cannot be the id of a cast member"), id);
    else if (strcmp(id, "me") == 0 || strcmp(id, "narrator") == 0)
        reading_error(
            reading, key, "bad-value", _("'%s' always exists: leave it out of the cast"), id);
    else if (names_add(&draft->cast, id) < 0)
        reading_error(
            reading, key, "duplicate-key", _("'%s' stands in %s twice"), id, _("the cast"));
    else
        return id;
    return NULL;
}

static void add_member(struct draft *draft, const char *id, const struct node *node)
{
    struct scenario *scenario = draft->scenario;
    struct cast_member *member = &scenario->cast[scenario->cast_count++];
    struct fields fields;

    member->id = id;
    if (node && shape_match(&draft->reading, &member_shape, node, &fields))
        shape_store(&draft->reading, &fields, member);
}

void read_cast(struct draft *draft, const struct node *node)
{
    struct scenario *scenario = draft->scenario;
    size_t count = 2;

    if (node && !expect_map(&draft->reading, node, "cast"))
        node = NULL;
    if (node)
        count += (size_t)node->count / 2;

    scenario->cast = arena_array(draft->reading.arena, count, sizeof *scenario->cast);
    names_add(&draft->cast, "me");
    names_add(&draft->cast, "narrator");
    add_member(draft, "me", NULL);
    add_member(draft, "narrator", NULL);
    scenario->cast[CAST_ME].name.raw = "me";
    scenario->cast[CAST_NARRATOR].name.raw = "narrator";
    if (!node)
        return;
    draft->cast_open = node->open;
    for (const struct node *key = node_first_key(node); key; key = node_next_key(key)) {
        const char *id = read_member_id(draft, key);
        if (id)
            add_member(draft, id, key->next);
    }
}

static const struct shape_key range_keys[] = {
    {.name = "min",
        .type = VALUE_NUMBER,
        .needed = true,
        .offset = offsetof(struct variable, min),
        .min = -INT_MAX,
        .max = INT_MAX},
    {.name = "max",
        .type = VALUE_NUMBER,
        .needed = true,
        .offset = offsetof(struct variable, max),
        .min = -INT_MAX,
        .max = INT_MAX},
    {.name = "start",
        .type = VALUE_NUMBER,
        .needed = true,
        .offset = offsetof(struct variable, start),
        .min = -INT_MAX,
        .max = INT_MAX},
};
static const struct shape range_shape = SHAPE(N_("a variable"), range_keys);

static bool is_variable_name(const char *name)
{
    if (!((*name >= 'a' && *name <= 'z') || (*name >= 'A' && *name <= 'Z') || *name == '_'))
        return false;
    for (; *name; name++)
        if (!((*name >= 'a' && *name <= 'z') || (*name >= 'A' && *name <= 'Z') ||
                (*name >= '0' && *name <= '9') || *name == '_'))
            return false;
    return true;
}

/* Words that conditions understand otherwise. */
static bool is_condition_word(const char *name)
{
    static const char *const words[] = {
        "and", "or", "not", "visited", "visits", "flagged", "inspected", "true", "false"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strcmp(name, words[i]) == 0)
            return true;
    return false;
}

static const char *read_variable_name(struct draft *draft, const struct node *key)
{
    struct reading *reading = &draft->reading;
    const char *name = read_word(reading, key, "vars");

    if (!name)
        return key->kind == NODE_SCALAR && names_find(&draft->vars, key->text) < 0 ? key->text
                                                                                   : NULL;
    if (!is_variable_name(name))
        reading_error(reading, key, "bad-value",
            _("'%s' is no name of a variable: letters, digits and '_', no hyphen"),
            reading_shown(reading, name));
    else if (template_reserves(name))
        reading_error(reading, key, "bad-value",
            _("'{%s}' is a placeholder: call the variable something else"), name);
    else if (is_condition_word(name))
        reading_error(reading, key, "bad-value",
            _("'%s' is a word of conditions: call the variable something else"), name);
    else if (names_find(&draft->vars, name) >= 0)
        reading_error(reading, key, "duplicate-key", _("'%s' stands in %s twice"), name, "'vars'");
    else
        return name;
    return NULL;
}

static void read_range(struct draft *draft, const struct node *node, struct variable *variable)
{
    struct reading *reading = &draft->reading;
    struct fields fields;

    if (!shape_match(reading, &range_shape, node, &fields))
        return;
    size_t errors = reading->errors;
    shape_store(reading, &fields, variable);
    if (!fields.value[0] || !fields.value[1] || !fields.value[2] || reading->errors > errors)
        return;
    if (variable->min > variable->max)
        reading_error(reading, fields.value[1], "bad-value", _("'max' must not be below 'min'"));
    else if (variable->start < variable->min || variable->start > variable->max)
        reading_error(reading, fields.value[2], "bad-value", _("'%s' must be from %d to %d"),
            "start", variable->min, variable->max);
}

static void read_variable(struct draft *draft, const struct node *node, struct variable *variable)
{
    bool start;

    if (node_is_plain(node) &&
        (strcmp(node->text, "true") == 0 || strcmp(node->text, "false") == 0)) {
        read_switch(&draft->reading, node, variable->name, &start);
        variable->is_boolean = true;
        variable->max = 1;
        variable->start = start;
    } else if (node->kind == NODE_SCALAR || node->kind == NODE_LIST) {
        reading_error(&draft->reading, node, "bad-type",
            _("'%s' must be {min: ..., max: ..., start: ...}, or true or false"), variable->name);
    } else {
        read_range(draft, node, variable);
    }
}

void read_vars(struct draft *draft, const struct node *node)
{
    struct scenario *scenario = draft->scenario;
    struct reading *reading = &draft->reading;

    if (!expect_map(reading, node, "vars"))
        return;
    draft->vars_open = node->open;
    scenario->vars = arena_array(reading->arena, SCENARIO_VARIABLE_LIMIT, sizeof *scenario->vars);
    for (const struct node *key = node_first_key(node); key; key = node_next_key(key)) {
        const char *name = read_variable_name(draft, key);
        if (!name)
            continue;
        if (scenario->var_count == SCENARIO_VARIABLE_LIMIT) {
            reading_error(reading, key, "limit", _("a scenario may have %d variables at most"),
                SCENARIO_VARIABLE_LIMIT);
            break;
        }
        names_add(&draft->vars, name);
        struct variable *variable = &scenario->vars[scenario->var_count++];
        variable->name = name;
        variable->place = key->place;
        read_variable(draft, key->next, variable);
    }
    reading->vars = scenario->vars;
    reading->var_count = scenario->var_count;
}
