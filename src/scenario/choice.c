/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/i18n.h"
#include "scenario/draft.h"
#include "scenario/load.h"
#include "scenario/scalar.h"

#include <limits.h>
#include <stdint.h>
#include <string.h>

#define CHOICES_LEAST 2
#define CHOICES_MOST 6

enum {
    CHOICE_SAY,
    CHOICE_DO,
    CHOICE_TO,
    CHOICE_RATING,
    CHOICE_LEANS,
    CHOICE_SKILLS,
    CHOICE_FEEDBACK,
    CHOICE_OTHERWISE,
    CHOICE_SET,
    CHOICE_ADD,
    CHOICE_WHEN,
    CHOICE_ONCE,
    CHOICE_ID
};

#define AT(member) offsetof(struct choice, member)
static const struct shape_key choice_keys[] = {
    [CHOICE_SAY] = {.name = "say", .type = VALUE_TEXT, .offset = AT(label)},
    [CHOICE_DO] = {.name = "do", .type = VALUE_TEXT, .offset = AT(label)},
    [CHOICE_TO] = {.name = "to", .needed = true},
    [CHOICE_RATING] = {.name = "rating",
        .type = VALUE_TERM,
        .offset = AT(rating),
        .terms = &TERMS_RATING},
    [CHOICE_LEANS] = {.name = "leans",
        .type = VALUE_TERM,
        .offset = AT(leans),
        .terms = &TERMS_LEAN},
    [CHOICE_SKILLS] = {.name = "skills",
        .type = VALUE_TERM_SET,
        .offset = AT(skills),
        .terms = &TERMS_SKILL,
        .order_offset = AT(skill_order)},
    [CHOICE_FEEDBACK] = {.name = "feedback", .type = VALUE_TEXT, .offset = AT(feedback)},
    [CHOICE_OTHERWISE] = {.name = "otherwise", .type = VALUE_TEXT, .offset = AT(otherwise)},
    [CHOICE_SET] = {.name = "set"},
    [CHOICE_ADD] = {.name = "add"},
    [CHOICE_WHEN] = {.name = "when"},
    [CHOICE_ONCE] = {.name = "once", .type = VALUE_SWITCH, .offset = AT(once)},
    [CHOICE_ID] = {.name = "id", .type = VALUE_ID, .offset = AT(id)},
};
#undef AT
static const struct shape choice_shape = SHAPE(N_("a choice"), choice_keys);

static int find_variable(struct draft *draft, const struct node *key)
{
    if (key->kind != NODE_SCALAR)
        return -1;
    int variable = names_find(&draft->vars, key->text);
    if (variable < 0 && !draft->vars_open)
        report_unknown_name(draft, key, NAME_VARIABLE);
    return variable;
}

/* A number for a number, true or false for a boolean; adding is for numbers. */
static bool read_effect_value(struct draft *draft, const struct node *node,
    const struct variable *variable, bool add, int *value)
{
    struct reading *reading = &draft->reading;
    bool on;

    if (variable->is_boolean && add) {
        reading_error(reading, node, "bad-type", _("'%s' is true or false: nothing can be added"),
            variable->name);
        return false;
    }
    if (!variable->is_boolean)
        return read_number(reading, node, variable->name, -INT_MAX, INT_MAX, value);
    if (!read_switch(reading, node, variable->name, &on))
        return false;
    *value = on;
    return true;
}

_Static_assert(SCENARIO_VARIABLE_LIMIT <= 64, "a set of variables fits into 64 bits");

/* Adds what MAP sets or adds behind the effects that CHOICE has. */
static void read_effects(
    struct draft *draft, const struct node *map, bool add, struct choice *choice)
{
    uint64_t seen = 0; /* variables */

    for (const struct node *key = node_first_key(map); key; key = node_next_key(key)) {
        int variable = find_variable(draft, key), value;
        if (variable < 0)
            continue;
        if (seen >> variable & 1)
            reading_error(&draft->reading, key, "duplicate-key", _("'%s' stands in %s twice"),
                key->text, add ? "'add'" : "'set'");
        else if (read_effect_value(draft, key->next, &draft->scenario->vars[variable], add, &value))
            choice->effects[choice->effect_count++] = (struct effect){variable, add, value};
        seen |= UINT64_C(1) << variable;
    }
}

static void read_set_and_add(
    struct draft *draft, const struct fields *fields, struct choice *choice)
{
    const struct node *set = fields->value[CHOICE_SET], *add = fields->value[CHOICE_ADD];

    if (set && !expect_map(&draft->reading, set, "set"))
        set = NULL;
    if (add && !expect_map(&draft->reading, add, "add"))
        add = NULL;
    size_t count = (size_t)((set ? set->count : 0) + (add ? add->count : 0)) / 2;
    if (count == 0)
        return;
    choice->effects = arena_array(draft->reading.arena, count, sizeof *choice->effects);
    if (set)
        read_effects(draft, set, false, choice);
    if (add)
        read_effects(draft, add, true, choice);
}

static void check_choice(struct draft *draft, const struct fields *fields)
{
    struct reading *reading = &draft->reading;
    const struct node *say = fields->key[CHOICE_SAY], *act = fields->key[CHOICE_DO];

    if (say && act)
        reading_error(reading, node_is_after(say, act) ? say : act, "conflict",
            _("a choice has either 'say' or 'do'"));
    if (fields->map->open)
        return;
    if (!say && !act)
        reading_error(reading, reading_first_key(fields->map), "missing-key",
            _("a choice needs 'say' or 'do'"));
    if (fields->key[CHOICE_RATING] && !fields->key[CHOICE_FEEDBACK])
        reading_error(reading, reading_first_key(fields->map), "missing-key",
            _("a choice with a rating needs 'feedback'"));
}

static void read_choice(struct draft *draft, const struct node *node, struct choice *choice)
{
    struct fields fields;

    choice->place = reading_first_key(node)->place;
    choice->to = -1;
    choice->rating = RATING_NONE;
    choice->leans = LEAN_NONE;
    choice->skills = draft->scenario->skills;
    choice->skill_order = draft->scenario->skill_order;
    if (!shape_match(&draft->reading, &choice_shape, node, &fields))
        return;
    shape_store(&draft->reading, &fields, choice);
    choice->spoken = fields.key[CHOICE_SAY] != NULL;
    if (fields.value[CHOICE_TO])
        read_scene_name(draft, fields.value[CHOICE_TO], "to", &choice->to);
    read_set_and_add(draft, &fields, choice);
    if (fields.value[CHOICE_WHEN])
        read_when(draft, fields.value[CHOICE_WHEN], &choice->when);
    check_choice(draft, &fields);
}

/* Stable names are told apart within a scene. */
static void check_ids(struct draft *draft, const struct node *list, const struct scene *scene)
{
    const struct node *node = list->child;

    for (int i = 0; i < scene->choice_count; i++, node = node->next)
        for (int j = 0; j < i; j++)
            if (scene->choices[i].id && scene->choices[j].id &&
                strcmp(scene->choices[i].id, scene->choices[j].id) == 0) {
                const struct node *id = node_value(node, "id");
                reading_error(&draft->reading, id ? id : node, "conflict",
                    _("another choice of this scene is called '%s' already"), scene->choices[i].id);
                break;
            }
}

void read_choices(struct draft *draft, const struct node *node, struct scene *scene)
{
    struct reading *reading = &draft->reading;
    struct scenario *scenario = draft->scenario;

    if (!expect_list(reading, node, "choices"))
        return;
    if ((node->count < CHOICES_LEAST && !node->open) || node->count > CHOICES_MOST)
        reading_error(reading, node, "bad-value", _("a scene has %d to %d choices"), CHOICES_LEAST,
            CHOICES_MOST);
    scene->choices = arena_array(reading->arena, (size_t)node->count, sizeof *scene->choices);
    for (const struct node *entry = node->child; entry; entry = entry->next) {
        struct choice *choice = &scene->choices[scene->choice_count++];
        choice->index = scenario->choice_total++;
        choice->number = scene->choice_count;
        read_choice(draft, entry, choice);
    }
    if (node->count <= CHOICES_MOST)
        check_ids(draft, node, scene);
}
