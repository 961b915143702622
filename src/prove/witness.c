/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/witness.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* States come in the order of their answers but for what lies behind a goto, so that one pass finds
 * the least number of answers to each. An incomplete space has edges for its first states only. */
void paths_init(struct paths *paths, const struct space *space)
{
    uint32_t *length = mem_alloc(((size_t)space->count + 1) * sizeof *length);

    paths->before = mem_alloc(((size_t)space->count + 1) * sizeof *paths->before);
    memset(length, 0xFF, (size_t)space->count * sizeof *length);
    memset(paths->before, 0xFF, (size_t)space->count * sizeof *paths->before);
    length[0] = 0;
    for (uint32_t i = 0; i < space->expanded; i++) {
        for (uint32_t j = space->first[i]; j < space->first[i + 1]; j++) {
            uint32_t target = edge_target(space->edges[j]);
            uint32_t far = length[i] + (edge_kind(space->edges[j]) != MOVE_GOTO);
            if (far >= length[target])
                continue;
            length[target] = far;
            paths->before[target] = i;
        }
    }
    free(length);
}

void paths_done(struct paths *paths)
{
    free(paths->before);
    paths->before = NULL;
}

/* Where a path is: two states of a move, and room to make it. */
struct pathing {
    const struct space *space;
    struct script *script;
    struct situation from, to;
    struct moves moves;
    uint64_t *packed;
};

/* Makes the first move that leads from one state to the other. */
static bool follow(struct pathing *pathing, uint32_t from, uint32_t to)
{
    const struct facts *facts = pathing->space->facts;
    size_t size = (size_t)facts->words * sizeof *pathing->packed;

    facts_unpack(facts, space_at(pathing->space, from), &pathing->from);
    moves_find(facts, &pathing->from, &pathing->moves);
    for (size_t i = 0; i < pathing->moves.count; i++) {
        moves_make(facts, &pathing->from, &pathing->moves.list[i], &pathing->to);
        facts_pack(facts, &pathing->to, pathing->packed);
        if (memcmp(pathing->packed, space_at(pathing->space, to), size) == 0)
            return script_give(pathing->script, &pathing->moves.list[i]);
    }
    return false;
}

static bool play_path(struct pathing *pathing, const struct paths *paths, uint32_t state)
{
    uint32_t *path = NULL;
    size_t length = 0, capacity = 0;
    bool played = true;

    for (uint32_t at = state; at != SPACE_NONE; at = paths->before[at]) {
        MEM_GROW(path, length, capacity);
        path[length++] = at;
    }
    for (size_t i = length; i > 1 && played; i--)
        played = follow(pathing, path[i - 1], path[i - 2]);
    free(path);
    return played;
}

bool witness_play(
    const struct space *space, const struct paths *paths, uint32_t state, struct script *script)
{
    const struct scenario *scenario = space->facts->scenario;
    struct pathing pathing = {.space = space,
        .script = script,
        .from.state = state_new(scenario),
        .to.state = state_new(scenario),
        .packed = mem_zero((size_t)space->facts->words, sizeof *pathing.packed)};

    script_restart(script);
    bool played = play_path(&pathing, paths, state);
    state_free(&pathing.from.state);
    state_free(&pathing.to.state);
    moves_done(&pathing.moves);
    free(pathing.packed);
    return played;
}

bool witness_add(
    const struct space *space, const struct paths *paths, uint32_t state, struct buf *out)
{
    struct script script;
    struct buf answers = {0};

    script_init(&script, space->facts->scenario);
    script.typed = &answers;
    bool played = witness_play(space, paths, state, &script);
    buf_add(out, buf_text(&answers));
    buf_done(&answers);
    script_done(&script);
    return played;
}
