/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * States are numbered in the order of discovery and expanded in the order of their numbers. What
 * lies behind a goto is discovered together with it, since it costs the player no answer.
 */
#include "config.h"

#include "prove/space.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

#define CHOICES_LEAST 2 /* shown at any time */
#define FIRST_SLOTS 1024u

struct search {
    struct space *space;
    uint32_t limit;
    uint32_t *slots; /* number + 1 of a state, or 0: open addressing */
    uint32_t slot_count;
    size_t state_capacity, edge_count, edge_capacity, first_count, first_capacity;
    struct situation from, to, chain;
    struct moves moves;
    uint64_t *packed; /* of `to` */
    bool full;
};

/* What an edge is, in the bits above its target. */
enum { LABEL_GOTO, LABEL_TIMEOUT, LABEL_LOOK, LABEL_FLAG, LABEL_CHOOSE };
#define TARGET_MASK ((UINT32_C(1) << SPACE_TARGET_BITS) - 1)
_Static_assert(SPACE_LIMIT <= TARGET_MASK, "a state's number fits into an edge");
_Static_assert(LABEL_CHOOSE + RATING_COUNT < 64, "and what it is, too");

static uint32_t label_of(const struct move *move)
{
    switch (move->kind) {
    case MOVE_GOTO: return LABEL_GOTO;
    case MOVE_TIMEOUT: return LABEL_TIMEOUT;
    case MOVE_LOOK: return LABEL_LOOK;
    case MOVE_FLAG: return LABEL_FLAG;
    case MOVE_CHOOSE: return LABEL_CHOOSE + (uint32_t)(move->choice->rating - RATING_NONE);
    }
    return LABEL_GOTO;
}

uint32_t edge_target(space_edge edge)
{
    return edge & TARGET_MASK;
}

enum move_kind edge_kind(space_edge edge)
{
    static const enum move_kind kinds[] = {
        [LABEL_GOTO] = MOVE_GOTO,
        [LABEL_TIMEOUT] = MOVE_TIMEOUT,
        [LABEL_LOOK] = MOVE_LOOK,
        [LABEL_FLAG] = MOVE_FLAG,
    };
    uint32_t label = edge >> SPACE_TARGET_BITS;

    return label < LABEL_CHOOSE ? kinds[label] : MOVE_CHOOSE;
}

enum rating edge_rating(space_edge edge)
{
    uint32_t label = edge >> SPACE_TARGET_BITS;

    return label < LABEL_CHOOSE ? RATING_NONE : (enum rating)((int)(label - LABEL_CHOOSE) - 1);
}

const uint64_t *space_at(const struct space *space, uint32_t state)
{
    return space->packed + (size_t)state * (size_t)space->facts->words;
}

int space_scene(const struct space *space, uint32_t state)
{
    return facts_scene(space->facts, space_at(space, state));
}

const struct scene *space_scene_of(const struct space *space, uint32_t state)
{
    return &space->facts->scenario->scenes[space_scene(space, state)];
}

/* The last step of splitmix64, over all words. */
static uint64_t hash_of(const uint64_t *packed, int words)
{
    uint64_t hash = 0;

    for (int i = 0; i < words; i++) {
        hash = (hash ^ packed[i]) + UINT64_C(0x9E3779B97F4A7C15);
        hash = (hash ^ (hash >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
        hash = (hash ^ (hash >> 27)) * UINT64_C(0x94D049BB133111EB);
        hash ^= hash >> 31;
    }
    return hash;
}

static uint32_t *find_slot(const struct search *search, const uint64_t *packed)
{
    const struct space *space = search->space;
    size_t size = (size_t)space->facts->words * sizeof *packed;
    uint32_t mask = search->slot_count - 1;
    uint32_t at = (uint32_t)hash_of(packed, space->facts->words) & mask;

    while (search->slots[at] && memcmp(space_at(space, search->slots[at] - 1), packed, size) != 0)
        at = (at + 1) & mask;
    return &search->slots[at];
}

static void grow_slots(struct search *search)
{
    search->slot_count = search->slot_count ? search->slot_count * 2 : FIRST_SLOTS;
    free(search->slots);
    search->slots = mem_zero(search->slot_count, sizeof *search->slots);
    for (uint32_t i = 0; i < search->space->count; i++)
        *find_slot(search, space_at(search->space, i)) = i + 1;
}

/* The number of the state PACKED, which may be new; SPACE_NONE where there is no room for it. */
static uint32_t number_state(struct search *search, const uint64_t *packed, bool *is_new)
{
    struct space *space = search->space;
    size_t words = (size_t)space->facts->words;
    uint32_t *slot = find_slot(search, packed);

    *is_new = *slot == 0;
    if (*slot)
        return *slot - 1;
    if (space->count >= search->limit)
        return SPACE_NONE;
    if ((size_t)space->count == search->state_capacity) {
        search->state_capacity = search->state_capacity ? search->state_capacity * 2 : 256;
        space->packed = mem_resize(space->packed, search->state_capacity, words * sizeof *packed);
    }
    memcpy(space->packed + (size_t)space->count * words, packed, words * sizeof *packed);
    *slot = ++space->count;
    if (space->count > search->slot_count / 8 * 5)
        grow_slots(search);
    return space->count - 1;
}

/* The number of the situation AT, and with it of all that its gotos lead to. */
static uint32_t discover(struct search *search, struct situation *at)
{
    const struct facts *facts = search->space->facts;
    static const struct move on = {.kind = MOVE_GOTO};
    uint32_t number = SPACE_NONE;
    bool is_new = true;

    for (bool behind = false; is_new; behind = true) {
        search->full = !facts_pack(facts, at, search->packed) || search->full;
        uint32_t found = number_state(search, search->packed, &is_new);
        search->full = search->full || found == SPACE_NONE;
        if (!behind)
            number = found;
        if (search->full || facts->scenario->scenes[state_scene(at->state)].go_to < 0)
            break;
        state_assign(search->chain.state, at->state);
        search->chain.flaggable = at->flaggable;
        moves_make(facts, &search->chain, &on, at);
    }
    return number;
}

static void add_edge(struct search *search, uint32_t target, const struct move *move)
{
    struct space *space = search->space;

    MEM_GROW(space->edges, search->edge_count, search->edge_capacity);
    space->edges[search->edge_count++] = target | label_of(move) << SPACE_TARGET_BITS;
}

static void mark_first(struct search *search)
{
    struct space *space = search->space;

    MEM_GROW(space->first, search->first_count, search->first_capacity);
    space->first[search->first_count++] = (uint32_t)search->edge_count;
}

static void note_stuck(struct space *space, uint32_t number, const struct scene *scene, int choices)
{
    if (scene->choice_count == 0 || choices >= CHOICES_LEAST)
        return;
    bool worse =
        space->stuck[scene->index] == SPACE_NONE || choices < space->stuck_with[scene->index];
    if (worse) {
        space->stuck[scene->index] = number;
        space->stuck_with[scene->index] = choices;
    }
}

/* Makes all edges of the state NUMBER, or as many as there is room for. */
static void expand(struct search *search, uint32_t number)
{
    struct space *space = search->space;
    const struct facts *facts = space->facts;

    facts_unpack(facts, space_at(space, number), &search->from);
    moves_find(facts, &search->from, &search->moves);
    marks_stay(&space->marks, facts, &search->from, &search->moves);
    note_stuck(space, number, space_scene_of(space, number), search->moves.choices);
    for (size_t i = 0; i < search->moves.count && !search->full; i++) {
        const struct move *move = &search->moves.list[i];
        moves_make(facts, &search->from, move, &search->to);
        if (move->kind == MOVE_GOTO || move_answers(move->kind))
            marks_enter(&space->marks, facts, &search->to);
        uint32_t target = discover(search, &search->to);
        if (target != SPACE_NONE)
            add_edge(search, target, move);
    }
}

static void explore(struct search *search)
{
    struct space *space = search->space;

    moves_begin(space->facts, &search->to);
    marks_enter(&space->marks, space->facts, &search->to);
    discover(search, &search->to);
    for (uint32_t i = 0; i < space->count && !search->full; i++) {
        mark_first(search);
        expand(search, i);
        search->full = search->full || search->edge_count > SPACE_EDGE_BYTES / sizeof *space->edges;
        space->expanded = i + 1;
    }
    mark_first(search);
    space->complete = !search->full;
}

static void search_init(struct search *search)
{
    const struct scenario *scenario = search->space->facts->scenario;

    search->from.state = state_new(scenario);
    search->to.state = state_new(scenario);
    search->chain.state = state_new(scenario);
    search->packed = mem_zero((size_t)search->space->facts->words, sizeof *search->packed);
    grow_slots(search);
}

static void search_done(struct search *search)
{
    state_free(&search->from.state);
    state_free(&search->to.state);
    state_free(&search->chain.state);
    moves_done(&search->moves);
    free(search->packed);
    free(search->slots);
}

static uint32_t states_most(const struct facts *facts, uint32_t limit)
{
    size_t state = (size_t)facts->words * sizeof(uint64_t);

    if (limit > SPACE_LIMIT)
        limit = SPACE_LIMIT;
    return SPACE_STATE_BYTES / state < limit ? (uint32_t)(SPACE_STATE_BYTES / state) : limit;
}

struct space *space_new(const struct scenario *scenario, uint32_t limit)
{
    struct space *space = mem_zero(1, sizeof *space);
    size_t scenes = (size_t)scenario->scene_count;
    struct search search = {.space = space};

    space->facts = facts_new(scenario);
    search.limit = states_most(space->facts, limit);
    marks_init(&space->marks, scenario);
    space->stuck = mem_alloc(scenes * sizeof *space->stuck);
    memset(space->stuck, 0xFF, scenes * sizeof *space->stuck);
    space->stuck_with = mem_zero(scenes, sizeof *space->stuck_with);
    search_init(&search);
    explore(&search);
    search_done(&search);
    return space;
}

void space_free(struct space **space)
{
    struct space *gone = *space;

    if (!gone)
        return;
    facts_free(&gone->facts);
    marks_done(&gone->marks);
    free(gone->packed);
    free(gone->edges);
    free(gone->first);
    free(gone->stuck);
    free(gone->stuck_with);
    free(gone);
    *space = NULL;
}
