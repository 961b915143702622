/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The block is one array of ints: the scene, the flagged tells, the variables, the visits of each
 * scene, then two sets of bits (items inspected, choices taken).
 */
#include "config.h"

#include "engine/state.h"

#include "base/mem.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { AT_SCENE, AT_FLAGS, AT_VARIABLES };
#define BITS 32

struct state {
    const struct scenario *scenario;
    size_t at_visits, at_inspected, at_taken; /* where these begin in the block */
    size_t length;                            /* of the block, in ints */
    int block[];
};

static size_t words(int bits)
{
    return bits > 0 ? ((size_t)bits + BITS - 1) / BITS : 0;
}

static bool has_bit(const int *set, int bit)
{
    return ((unsigned)set[bit / BITS] >> (bit % BITS)) & 1u;
}

static void put_bit(int *set, int bit, bool value)
{
    unsigned mask = 1u << (bit % BITS);
    unsigned word = (unsigned)set[bit / BITS];

    set[bit / BITS] = (int)(value ? word | mask : word & ~mask);
}

static size_t state_size(size_t length)
{
    return offsetof(struct state, block) + length * sizeof(int);
}

struct state *state_new(const struct scenario *scenario)
{
    size_t at_visits = AT_VARIABLES + (size_t)scenario->var_count;
    size_t at_inspected = at_visits + (size_t)scenario->scene_count;
    size_t at_taken = at_inspected + words(scenario->inspect_total);
    size_t length = at_taken + words(scenario->choice_total);
    struct state *state = mem_alloc(state_size(length));

    state->scenario = scenario;
    state->at_visits = at_visits;
    state->at_inspected = at_inspected;
    state->at_taken = at_taken;
    state->length = length;
    state_reset(state);
    return state;
}

void state_reset(struct state *state)
{
    memset(state->block, 0, state->length * sizeof *state->block);
    state->block[AT_SCENE] = -1;
    for (int i = 0; i < state->scenario->var_count; i++)
        state->block[AT_VARIABLES + i] = state->scenario->vars[i].start;
}

struct state *state_copy(const struct state *state)
{
    struct state *copy = mem_alloc(state_size(state->length));

    memcpy(copy, state, state_size(state->length));
    return copy;
}

void state_assign(struct state *state, const struct state *from)
{
    memcpy(state->block, from->block, state->length * sizeof *state->block);
}

bool state_equal(const struct state *a, const struct state *b)
{
    return a->scenario == b->scenario &&
        memcmp(a->block, b->block, a->length * sizeof *a->block) == 0;
}

void state_free(struct state **state)
{
    free(*state);
    *state = NULL;
}

int state_scene(const struct state *state)
{
    return state->block[AT_SCENE];
}

int state_variable(const struct state *state, int variable)
{
    return state->block[AT_VARIABLES + variable];
}

int state_visits(const struct state *state, int scene)
{
    return state->block[state->at_visits + (size_t)scene];
}

bool state_inspected(const struct state *state, int item)
{
    return has_bit(state->block + state->at_inspected, item);
}

bool state_flagged(const struct state *state, int tell)
{
    return has_bit(state->block + AT_FLAGS, tell);
}

bool state_taken(const struct state *state, int choice)
{
    return has_bit(state->block + state->at_taken, choice);
}

int state_next_taken(const struct state *state, int choice)
{
    const int *taken = state->block + state->at_taken;

    while (choice < state->scenario->choice_total) {
        unsigned rest = (unsigned)taken[choice / BITS] >> (choice % BITS);

        if (rest)
            return choice + __builtin_ctz(rest);
        choice = (choice / BITS + 1) * BITS;
    }
    return -1;
}

int state_looks_left(const struct state *state, const struct inspect *inspect)
{
    int left = inspect->budget;

    for (int i = 0; i < inspect->item_count && left > 0; i++)
        left -= state_inspected(state, inspect->items[i].index);
    return left;
}

void state_enter(struct state *state, int scene)
{
    int *visits = state->block + state->at_visits + scene;

    state->block[AT_SCENE] = scene;
    if (*visits < STATE_MOST_VISITS)
        ++*visits;
}

static int bounded(const struct variable *variable, long long value)
{
    if (value < variable->min)
        return variable->min;
    return value > variable->max ? variable->max : (int)value;
}

void state_take(struct state *state, const struct choice *choice)
{
    int *variables = state->block + AT_VARIABLES;

    put_bit(state->block + state->at_taken, choice->index, true);
    for (int i = 0; i < choice->effect_count; i++) {
        const struct effect *effect = &choice->effects[i];
        long long before = effect->add ? variables[effect->variable] : 0;

        variables[effect->variable] =
            bounded(&state->scenario->vars[effect->variable], before + effect->value);
    }
}

void state_flag(struct state *state, int tell, bool flagged)
{
    put_bit(state->block + AT_FLAGS, tell, flagged);
}

void state_look(struct state *state, int item)
{
    put_bit(state->block + state->at_inspected, item, true);
}

void state_put_scene(struct state *state, int scene)
{
    state->block[AT_SCENE] = scene;
}

void state_put_variable(struct state *state, int variable, int value)
{
    state->block[AT_VARIABLES + variable] = value;
}

void state_put_visits(struct state *state, int scene, int visits)
{
    state->block[state->at_visits + (size_t)scene] = visits;
}

void state_put_taken(struct state *state, int choice)
{
    put_bit(state->block + state->at_taken, choice, true);
}

static int fact_variable(const void *state, int variable)
{
    return state_variable(state, variable);
}

static int fact_visits(const void *state, int scene)
{
    return state_visits(state, scene);
}

static bool fact_flagged(const void *state, int tell)
{
    return state_flagged(state, tell);
}

static bool fact_inspected(const void *state, int item)
{
    return state_inspected(state, item);
}

bool state_holds(const struct state *state, const struct condition *when)
{
    struct condition_facts facts;

    if (when == NULL)
        return true;
    facts = (struct condition_facts){
        .state = state,
        .variable = fact_variable,
        .visits = fact_visits,
        .flagged = fact_flagged,
        .inspected = fact_inspected,
    };
    return condition_holds(when, &facts);
}

int state_choices(
    const struct state *state, const struct scene *scene, const struct choice *shown[6])
{
    const struct choice *end = scene->choices + scene->choice_count;
    int count = 0;

    for (const struct choice *choice = scene->choices; choice < end; choice++) {
        if (choice->once && state_taken(state, choice->index))
            continue;
        /* Most have no condition: asking is cheaper than calling. */
        if (!choice->when || state_holds(state, choice->when))
            shown[count++] = choice;
    }
    return count;
}
