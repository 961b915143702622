/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/facts.h"

#include <string.h>

#define WORD 64

/* The fields that are live in SCENE, as a set. */
static const uint64_t *live_in(const struct facts *facts, int scene)
{
    return facts->live + (size_t)scene * (size_t)facts->live_words;
}

/* Takes the lowest member out of the set and returns it. */
static int take_lowest(uint64_t *set)
{
    int lowest = __builtin_ctzll(*set);

    *set &= *set - 1;
    return lowest;
}

static uint64_t value_of(const struct field *field, const struct situation *from)
{
    const struct state *state = from->state;

    switch (field->kind) {
    case FIELD_VARIABLE:
        return (uint64_t)((int64_t)state_variable(state, field->index) - field->least);
    case FIELD_VISITS: return (uint64_t)state_visits(state, field->index);
    case FIELD_TAKEN: return state_taken(state, field->index);
    case FIELD_INSPECTED: return state_inspected(state, field->index);
    case FIELD_FLAGGED: return state_flagged(state, field->index);
    case FIELD_FLAGGABLE: return from->flaggable >> field->index & 1u;
    }
    return 0;
}

/* Of thousands of choices few were taken, so these are asked, and not the fields. */
static void pack_taken(const struct facts *facts, const struct state *state, uint64_t *packed)
{
    for (int choice = state_next_taken(state, 0); choice >= 0;
         choice = state_next_taken(state, choice + 1)) {
        int place = facts->taken_field[choice];
        if (facts_reads(facts, state_scene(state), place))
            packed[facts->fields[place].word] |= UINT64_C(1) << facts->fields[place].shift;
    }
}

/* The fields that are live in SCENE, choices left out: one word of the set. */
static uint64_t asked_in(const struct facts *facts, int scene, int word)
{
    int left = facts->first_taken - word * WORD;

    return live_in(facts, scene)[word] & (left < WORD ? (UINT64_C(1) << left) - 1 : UINT64_MAX);
}

bool facts_pack(const struct facts *facts, const struct situation *from, uint64_t *packed)
{
    int scene = state_scene(from->state);
    bool fits = true;

    memset(packed, 0, (size_t)facts->words * sizeof *packed);
    packed[0] = (uint64_t)scene;
    for (int i = 0; i * WORD < facts->first_taken; i++) {
        for (uint64_t set = asked_in(facts, scene, i); set;) {
            const struct field *field = &facts->fields[i * WORD + take_lowest(&set)];
            uint64_t value = value_of(field, from);
            if (value >= field->most) {
                value = field->most;
                fits = fits && !field->unbounded;
            }
            packed[field->word] |= value << field->shift;
        }
    }
    pack_taken(facts, from->state, packed);
    return fits;
}

static void put(const struct field *field, uint64_t value, struct situation *to)
{
    switch (field->kind) {
    case FIELD_VARIABLE:
        state_put_variable(to->state, field->index, (int)((int64_t)value + field->least));
        break;
    case FIELD_VISITS: state_put_visits(to->state, field->index, (int)value); break;
    case FIELD_TAKEN:
        if (value)
            state_put_taken(to->state, field->index);
        break;
    case FIELD_INSPECTED:
        if (value)
            state_look(to->state, field->index);
        break;
    case FIELD_FLAGGED:
        if (value)
            state_flag(to->state, field->index, true);
        break;
    case FIELD_FLAGGABLE:
        if (value)
            to->flaggable |= 1u << field->index;
        break;
    }
}

int facts_scene(const struct facts *facts, const uint64_t *packed)
{
    return (int)(packed[0] & ((UINT64_C(1) << facts->scene_bits) - 1));
}

void facts_unpack(const struct facts *facts, const uint64_t *packed, struct situation *to)
{
    int scene = facts_scene(facts, packed);
    const uint64_t *live = live_in(facts, scene);

    state_reset(to->state);
    state_put_scene(to->state, scene);
    to->flaggable = 0;
    for (int i = 0; i < facts->live_words; i++) {
        for (uint64_t set = live[i]; set;) {
            const struct field *field = &facts->fields[i * WORD + take_lowest(&set)];
            put(field, packed[field->word] >> field->shift & field->mask, to);
        }
    }
}

bool facts_reads(const struct facts *facts, int scene, int field)
{
    return field >= 0 && (live_in(facts, scene)[field / WORD] >> (field % WORD) & 1u);
}
