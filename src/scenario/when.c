/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Conditions are compiled when all of a file was read, for they may name looks that come later.
 */
#include "config.h"

#include "base/i18n.h"
#include "scenario/draft.h"
#include "scenario/load.h"
#include "scenario/suggest.h"

void read_when(struct draft *draft, const struct node *node, const struct condition **slot)
{
    struct reading *reading = &draft->reading;

    if (node->kind == NODE_REFUSED)
        return;
    if (node->kind != NODE_SCALAR) {
        reading_error(reading, node, "bad-type", _("'when' must be a condition"));
        return;
    }
    if (node->length > SCENARIO_TEXT_LIMIT) {
        reading_error(reading, node, "limit", _("a text may have %d characters at most"),
            SCENARIO_TEXT_LIMIT);
        return;
    }
    struct waiting_condition *waiting = arena_alloc(reading->scratch, sizeof *waiting);
    *waiting = (struct waiting_condition){*node, slot, NULL};
    *draft->waiting_conditions_end = waiting;
    draft->waiting_conditions_end = &waiting->next;
}

static int find_variable(const void *names, const char *name, bool *is_boolean)
{
    const struct draft *draft = names;
    int variable = names_find(&draft->vars, name);

    if (variable >= 0)
        *is_boolean = draft->scenario->vars[variable].is_boolean;
    return variable;
}

static int find_scene(const void *names, const char *name)
{
    return names_find(&((const struct draft *)names)->scenes, name);
}

static int find_look(const void *names, const char *name)
{
    return names_find(&((const struct draft *)names)->looks, name);
}

static const char *nearest_tell(const char *name)
{
    struct suggestion near;

    suggest_start(&near, name);
    for (int i = 0; i < TERMS_TELL.count; i++)
        suggest_offer(&near, TERMS_TELL.terms[i].id);
    return near.best;
}

static const char *find_near(const void *names, enum condition_op kind, const char *name)
{
    const struct draft *draft = names;

    return kind == CONDITION_VISITED  ? names_suggest(&draft->scenes, name)
        : kind == CONDITION_INSPECTED ? names_suggest(&draft->looks, name)
        : kind == CONDITION_FLAGGED   ? nearest_tell(name)
                                      : names_suggest(&draft->vars, name);
}

/* Unless the name may be behind the place where reading stopped. */
static void report_unknown(void *context, const struct condition_error *error)
{
    struct draft *draft = context;

    if (!draft->scenes_open && !draft->vars_open && !draft->content_open)
        reading_error_in(&draft->reading, draft->condition, error->offset, error->length,
            error->rule, error->message);
}

void read_waiting_conditions(struct draft *draft)
{
    const struct condition_names names = {
        draft, find_variable, find_scene, find_look, find_near, report_unknown, draft};
    struct condition_error error;

    for (struct waiting_condition *one = draft->waiting_conditions; one; one = one->next) {
        draft->condition = &one->node;
        const struct condition *when =
            condition_compile(one->node.text, &names, draft->reading.arena, &error);
        if (when) {
            /* The root is ours to finish: where it stands is known only here. */
            ((struct condition *)(uintptr_t)when)->place = one->node.place;
            *one->slot = when;
        } else if (error.rule) {
            reading_error_in(
                &draft->reading, &one->node, error.offset, error.length, error.rule, error.message);
        }
    }
}
