/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/order.h"

#include "base/mem.h"

#include <stdlib.h>

#define FEW_ON_CYCLES 20000u /* states: up to here they are gone over */
#define PASSES_MOST 400u     /* so often */

struct frame {
    uint32_t state;
    uint32_t edge; /* the next to follow */
};

struct walk {
    const struct space *space;
    struct order *order;
    struct frame *frames; /* the way from the beginning to here */
    size_t depth, frame_capacity;
    uint32_t *open; /* states left whose component is not closed yet */
    size_t open_count, open_capacity;
    uint32_t index, closing;
};

static void enter(struct walk *walk, uint32_t state)
{
    walk->order->component[state] = walk->index++;
    MEM_GROW(walk->frames, walk->depth, walk->frame_capacity);
    walk->frames[walk->depth++] = (struct frame){state, walk->space->first[state]};
}

static void close_one(struct walk *walk, uint32_t state)
{
    struct order *order = walk->order;

    order->component[state] = walk->closing;
    order->states[order->count++] = state;
}

/* STATE is the first that was met of its component: all of it is known now. */
static void close_component(struct walk *walk, uint32_t state)
{
    const uint32_t *component = walk->order->component;
    uint32_t root = component[state];

    walk->index--;
    while (walk->open_count > 0 && root <= component[walk->open[walk->open_count - 1]]) {
        close_one(walk, walk->open[--walk->open_count]);
        walk->index--;
    }
    close_one(walk, state);
    walk->closing--;
}

/* The lowest of what STATE's edges lead to tells whether it is the first of its component. */
static void leave(struct walk *walk, uint32_t state)
{
    const struct space *space = walk->space;
    uint32_t *component = walk->order->component;
    uint32_t lowest = component[state];

    for (uint32_t i = space->first[state]; i < space->first[state + 1]; i++) {
        uint32_t target = edge_target(space->edges[i]);
        if (component[target] < lowest)
            lowest = component[target];
        if (target == state)
            walk->order->loops[state] = true;
    }
    walk->depth--;
    if (lowest == component[state]) {
        close_component(walk, state);
        return;
    }
    component[state] = lowest;
    MEM_GROW(walk->open, walk->open_count, walk->open_capacity);
    walk->open[walk->open_count++] = state;
}

void order_done(struct order *order)
{
    free(order->states);
    free(order->component);
    free(order->loops);
    *order = (struct order){0};
}

uint32_t order_component_end(const struct order *order, uint32_t from)
{
    uint32_t component = order->component[order->states[from]], end = from + 1;

    while (end < order->count && order->component[order->states[end]] == component)
        end++;
    return end;
}

bool order_is_cycle(const struct order *order, uint32_t from, uint32_t end)
{
    return end > from + 1 || order->loops[order->states[from]];
}

static void count_on_cycles(struct order *order)
{
    for (uint32_t from = 0, end; from < order->count; from = end) {
        end = order_component_end(order, from);
        if (order_is_cycle(order, from, end))
            order->on_cycles += end - from;
    }
}

void order_init(struct order *order, const struct space *space)
{
    struct walk walk = {.space = space, .order = order, .index = 1, .closing = space->count + 1};

    *order = (struct order){
        .states = mem_zero((size_t)space->count + 1, sizeof *order->states),
        .component = mem_zero((size_t)space->count + 1, sizeof *order->component),
        .loops = mem_zero((size_t)space->count + 1, sizeof *order->loops),
    };
    enter(&walk, 0);
    while (walk.depth > 0) {
        struct frame *frame = &walk.frames[walk.depth - 1];
        if (frame->edge == space->first[frame->state + 1]) {
            leave(&walk, frame->state);
            continue;
        }
        uint32_t target = edge_target(space->edges[frame->edge++]);
        if (order->component[target] == 0)
            enter(&walk, target);
    }
    free(walk.frames);
    free(walk.open);
    count_on_cycles(order);
}

static bool relax_cycle(
    const struct order *order, uint32_t from, uint32_t end, const struct relaxing *relaxing)
{
    bool changed = true;

    if (order->on_cycles > FEW_ON_CYCLES)
        return relaxing->limit(relaxing->data, from, end);
    for (uint32_t pass = 0; changed && pass < PASSES_MOST; pass++) {
        changed = false;
        for (uint32_t i = from; i < end; i++)
            changed = relaxing->relax(relaxing->data, order->states[i]) || changed;
    }
    return !changed;
}

bool order_relax(const struct order *order, const struct relaxing *relaxing)
{
    bool settled = true;

    for (uint32_t from = 0, end; from < order->count && settled; from = end) {
        end = order_component_end(order, from);
        if (order_is_cycle(order, from, end))
            settled = relax_cycle(order, from, end, relaxing);
        else
            relaxing->relax(relaxing->data, order->states[from]);
    }
    return settled;
}
