/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/ways.h"

#include "base/mem.h"
#include "prove/script.h"

#include <stdlib.h>

struct counting {
    const struct space *space;
    uint64_t *ways; /* by state */
};

static bool count_ways(void *data, uint32_t state)
{
    struct counting *counting = data;
    const struct space *space = counting->space;
    uint64_t ways = space_scene_of(space, state)->end != ENDING_NONE;

    for (uint32_t i = space->first[state]; i < space->first[state + 1]; i++) {
        uint64_t more = counting->ways[edge_target(space->edges[i])];
        ways = more > WAYS_ENDLESS - ways ? WAYS_ENDLESS : ways + more;
    }
    counting->ways[state] = ways;
    return false;
}

uint64_t ways_count(const struct space *space, const struct order *order)
{
    struct counting counting = {.space = space};
    uint64_t count;

    if (order->on_cycles > 0)
        return WAYS_ENDLESS;
    counting.ways = mem_zero((size_t)space->count + 1, sizeof *counting.ways);
    order_relax(order, &(struct relaxing){&counting, count_ways, NULL});
    count = counting.ways[0];
    free(counting.ways);
    return count;
}

/* A state on the way, and which of its edges is followed. */
struct step {
    uint32_t state;
    uint32_t edge;
};

struct playing {
    const struct space *space;
    const struct ways_options *options;
    struct script script;
    struct situation at;
    struct moves moves;
    struct step *steps;
    size_t step_count, step_capacity;
};

/* Follows first edges from STATE to an ending, or to where nothing goes on. */
static void go_down(struct playing *playing, uint32_t state)
{
    const struct space *space = playing->space;

    while (space->first[state] < space->first[state + 1]) {
        MEM_GROW(playing->steps, playing->step_count, playing->step_capacity);
        playing->steps[playing->step_count++] = (struct step){state, space->first[state]};
        state = edge_target(space->edges[space->first[state]]);
    }
}

/* Turns to the next way; false after the last. */
static bool turn(struct playing *playing)
{
    const struct space *space = playing->space;

    while (playing->step_count > 0) {
        struct step *step = &playing->steps[playing->step_count - 1];
        if (++step->edge < space->first[step->state + 1]) {
            go_down(playing, edge_target(space->edges[step->edge]));
            return true;
        }
        playing->step_count--;
    }
    return false;
}

/* The edges of a state stand in the order of its moves. */
static bool play_step(struct playing *playing, const struct step *step)
{
    const struct space *space = playing->space;
    const struct ways_options *options = playing->options;
    struct script *script = &playing->script;

    facts_unpack(space->facts, space_at(space, step->state), &playing->at);
    moves_find(space->facts, &playing->at, &playing->moves);
    const struct move *move = &playing->moves.list[step->edge - space->first[step->state]];
    if (move->kind == MOVE_GOTO)
        return true;
    if (!script_reach_question(script))
        return false;
    if (options->asked && move_answers(move->kind))
        options->asked(options->data, script->session);
    return script_give(script, move);
}

static bool play_way(struct playing *playing)
{
    script_restart(&playing->script);
    for (size_t i = 0; i < playing->step_count; i++)
        if (!play_step(playing, &playing->steps[i]))
            return false;
    return !script_reach_question(&playing->script);
}

bool ways_play(const struct space *space, const struct ways_options *options)
{
    const struct scenario *scenario = space->facts->scenario;
    struct playing playing = {.space = space, .options = options, .at.state = state_new(scenario)};
    bool played;

    script_init(&playing.script, scenario);
    playing.script.show = options->show;
    playing.script.data = options->data;
    playing.script.between = options->between;
    go_down(&playing, 0);
    do {
        played = play_way(&playing);
    } while (played && turn(&playing));
    script_done(&playing.script);
    moves_done(&playing.moves);
    state_free(&playing.at.state);
    free(playing.steps);
    return played;
}
