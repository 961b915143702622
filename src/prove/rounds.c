/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/rounds.h"

#include "engine/state.h"
#include "scenario/condition.h"

#include <stdlib.h>

#define LOOKS_MOST 12 /* named in one condition; a longer one is taken for possible */

struct named {
    int looks[LOOKS_MOST + 1];
    int count;
};

static void find_named(const struct condition *node, struct named *named)
{
    if (!node || named->count > LOOKS_MOST)
        return;
    if (node->op == CONDITION_INSPECTED) {
        for (int i = 0; i < named->count; i++)
            if (named->looks[i] == node->value)
                return;
        named->looks[named->count++] = node->value;
        return;
    }
    if (node->op >= CONDITION_NOT) {
        find_named(node->left, named);
        find_named(node->right, named);
    }
}

/* Whether LOOK belongs to an item of the round. */
static bool is_of_round(const struct deck *deck, int look)
{
    for (int i = 0; i < deck->item_count; i++) {
        const struct inspect *inspect = &deck->items[i].inspect;
        if (inspect->item_count > 0 && look >= inspect->items[0].index &&
            look < inspect->items[0].index + inspect->item_count)
            return true;
    }
    return false;
}

static void keep_those_of_round(const struct deck *deck, struct named *named)
{
    int kept = 0;

    for (int i = 0; i < named->count; i++)
        if (is_of_round(deck, named->looks[i]))
            named->looks[kept++] = named->looks[i];
    named->count = kept;
}

/* Whether WHEN holds in a round that begins in STATE, after some of the looks. */
static bool can_hold(
    const struct state *state, const struct condition *when, const struct named *named)
{
    bool holds = false;

    for (unsigned set = 0; !holds && set < 1u << named->count; set++) {
        struct state *later = state_copy(state);
        for (int i = 0; i < named->count; i++)
            if (set >> i & 1u)
                state_look(later, named->looks[i]);
        holds = state_holds(later, when);
        state_free(&later);
    }
    return holds;
}

static bool can_hold_at_some_ending(
    const struct space *space, const struct condition *when, const struct named *named)
{
    struct situation at = {.state = state_new(space->facts->scenario)};
    bool holds = false;

    for (uint32_t i = 0; !holds && i < space->count; i++) {
        if (space_scene_of(space, i)->end == ENDING_NONE)
            continue;
        facts_unpack(space->facts, space_at(space, i), &at);
        holds = can_hold(at.state, when, named);
    }
    state_free(&at.state);
    return holds;
}

static void judge(struct complaints *to, const struct deck *deck, const struct condition *when)
{
    struct named named = {.count = 0};
    bool holds;

    if (!when)
        return;
    find_named(when, &named);
    if (named.count > LOOKS_MOST)
        return;
    keep_those_of_round(deck, &named);
    if (to->space) {
        holds = can_hold_at_some_ending(to->space, when, &named);
    } else {
        struct state *start = state_new(to->scenario);
        holds = can_hold(start, when, &named);
        state_free(&start);
    }
    if (!holds)
        complain_never_true(to, when);
}

void rounds_judge(struct complaints *to)
{
    const struct deck *deck = to->space ? &to->scenario->practice : &to->scenario->deck;

    for (int i = 0; i < deck->item_count; i++) {
        const struct item *item = &deck->items[i];
        for (int j = 0; j < item->line_count; j++)
            judge(to, deck, item->lines[j].when);
        for (int j = 0; j < item->inspect.item_count; j++)
            judge(to, deck, item->inspect.items[j].when);
    }
}
