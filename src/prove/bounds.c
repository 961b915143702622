/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A score is 100 x points / (3 x graded choices), rounded half up. It is below S, before rounding
 * up to S, exactly when the sum over the play's graded choices of 200 x points - 3 x (2S - 1) is
 * below zero. So whether some play scores less than S is a question of a least sum, which one pass
 * over the states in their order answers; the lowest score is then found by halving 0 to 100, and
 * the highest likewise.
 */
#include "config.h"

#include "prove/bounds.h"

#include "base/mem.h"

#include <stdlib.h>

#define NO_SUM INT64_MAX
#define NO_LENGTH UINT32_MAX

struct finding {
    const struct space *space;
    const struct order *order;
    bool *ungraded;    /* by state: an ending can be reached without another graded choice */
    int64_t *sums;     /* by state: the least sum to an ending over at least one graded choice */
    uint32_t *lengths; /* by state */
    int half;          /* 2S - 1 */
    int sign;          /* -1: the greatest sum, as the least of its opposite */
};

static bool is_ending(const struct space *space, uint32_t state)
{
    return space_scene_of(space, state)->end != ENDING_NONE;
}

/* Whether STATE can end, from here on ungraded. */
static bool relax_ungraded(void *data, uint32_t state)
{
    struct finding *finding = data;
    const struct space *space = finding->space;

    if (finding->ungraded[state])
        return false;
    bool ends = is_ending(space, state);
    for (uint32_t i = space->first[state]; !ends && i < space->first[state + 1]; i++)
        ends = edge_rating(space->edges[i]) == RATING_NONE &&
            finding->ungraded[edge_target(space->edges[i])];
    finding->ungraded[state] = ends;
    return ends;
}

/* Ungraded for all where it is so for one, by whatever edge. */
static bool limit_ungraded(void *data, uint32_t from, uint32_t end)
{
    struct finding *finding = data;
    bool ends = false;

    for (uint32_t i = from; i < end; i++)
        ends = relax_ungraded(finding, finding->order->states[i]) || ends;
    for (uint32_t i = from; i < end; i++)
        finding->ungraded[finding->order->states[i]] = ends;
    return true;
}

/* What a graded choice adds to a sum. */
static int weight_of(const struct finding *finding, enum rating rating)
{
    return finding->sign * (200 * (int)rating - 3 * finding->half);
}

static bool relax_sum(void *data, uint32_t state)
{
    struct finding *finding = data;
    const struct space *space = finding->space;
    int64_t least = finding->sums[state];

    for (uint32_t i = space->first[state]; i < space->first[state + 1]; i++) {
        uint32_t target = edge_target(space->edges[i]);
        enum rating rating = edge_rating(space->edges[i]);
        int64_t rest = finding->sums[target];
        if (rating != RATING_NONE) {
            if (finding->ungraded[target] && rest > 0)
                rest = 0;
            if (rest != NO_SUM)
                rest += weight_of(finding, rating);
        }
        if (rest < least)
            least = rest;
    }
    bool changed = least < finding->sums[state];
    finding->sums[state] = least;
    return changed;
}

/* The least weight of a graded choice that stays within STATE's component; NO_SUM where none does.
 */
static int64_t least_inside(const struct finding *finding, uint32_t state)
{
    const struct space *space = finding->space;
    const uint32_t *component = finding->order->component;
    int64_t least = NO_SUM;

    for (uint32_t i = space->first[state]; i < space->first[state + 1]; i++) {
        enum rating rating = edge_rating(space->edges[i]);
        if (rating == RATING_NONE || component[edge_target(space->edges[i])] != component[state])
            continue;
        if (weight_of(finding, rating) < least)
            least = weight_of(finding, rating);
    }
    return least;
}

/* As if all ways within the component were free, but for the least graded choice where one is
 * needed. There is no limit where a choice within makes a sum smaller: it may be on a circle. */
static bool limit_sum(void *data, uint32_t from, uint32_t end)
{
    struct finding *finding = data;
    const uint32_t *states = finding->order->states;
    int64_t inside = NO_SUM, least = NO_SUM;
    bool ungraded = false;

    for (uint32_t i = from; i < end; i++) {
        int64_t weight = least_inside(finding, states[i]);
        inside = weight < inside ? weight : inside;
        ungraded = ungraded || finding->ungraded[states[i]];
        relax_sum(finding, states[i]);
        least = finding->sums[states[i]] < least ? finding->sums[states[i]] : least;
    }
    if (ungraded && inside < least)
        least = inside;
    for (uint32_t i = from; i < end; i++)
        finding->sums[states[i]] = least;
    return inside >= 0 || least == NO_SUM;
}

/* The least sum over all plays for S. Where sums still fall after all passes, some circle makes
 * them as small as one likes, or might. */
static int64_t least_sum(struct finding *finding, int score, int sign)
{
    finding->half = 2 * score - 1;
    finding->sign = sign;
    for (uint32_t i = 0; i < finding->space->count; i++)
        finding->sums[i] = NO_SUM;
    const struct relaxing relaxing = {finding, relax_sum, limit_sum};
    return order_relax(finding->order, &relaxing) ? finding->sums[0] : INT64_MIN;
}

/* The largest S of 0 to 100 below which no play scores. */
static int find_low(struct finding *finding)
{
    int low = 0, high = 100;

    while (low < high) {
        int middle = (low + high + 1) / 2;
        if (least_sum(finding, middle, 1) < 0)
            high = middle - 1;
        else
            low = middle;
    }
    return low;
}

/* The largest S of 0 to 100 that some play scores at least. */
static int find_high(struct finding *finding)
{
    int low = 0, high = 100;

    while (low < high) {
        int middle = (low + high + 1) / 2;
        if (least_sum(finding, middle, -1) <= 0)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

/* Whether some play that ends is graded. For S = 0 no sum falls below zero. */
static bool is_graded(struct finding *finding)
{
    return least_sum(finding, 0, 1) != NO_SUM;
}

static void find_scores(struct finding *finding, struct bounds *bounds)
{
    const struct space *space = finding->space;

    finding->ungraded = mem_zero((size_t)space->count + 1, sizeof *finding->ungraded);
    finding->sums = mem_zero((size_t)space->count + 1, sizeof *finding->sums);
    order_relax(finding->order, &(struct relaxing){finding, relax_ungraded, limit_ungraded});
    bounds->low = bounds->high = SCORE_NONE;
    if (is_graded(finding)) {
        bounds->low = find_low(finding);
        bounds->high = find_high(finding);
    }
    free(finding->ungraded);
    free(finding->sums);
}

static bool is_question_answered(space_edge edge)
{
    return move_answers(edge_kind(edge));
}

/* The most answers from STATE to an ending. Circles are dealt with by the caller. */
static bool relax_longest(void *data, uint32_t state)
{
    struct finding *finding = data;
    const struct space *space = finding->space;
    uint32_t most = is_ending(space, state) ? 0 : NO_LENGTH;

    for (uint32_t i = space->first[state]; i < space->first[state + 1]; i++) {
        uint32_t rest = finding->lengths[edge_target(space->edges[i])];
        if (rest == NO_LENGTH)
            continue;
        rest += is_question_answered(space->edges[i]);
        if (most == NO_LENGTH || rest > most)
            most = rest;
    }
    bool changed = most != finding->lengths[state];
    finding->lengths[state] = most;
    return changed;
}

/* Within a component in which no question is answered all ways are free. */
static bool limit_longest(void *data, uint32_t from, uint32_t end)
{
    struct finding *finding = data;
    const uint32_t *states = finding->order->states;
    uint32_t most = NO_LENGTH;

    for (uint32_t i = from; i < end; i++) {
        relax_longest(finding, states[i]);
        uint32_t length = finding->lengths[states[i]];
        if (length != NO_LENGTH && (most == NO_LENGTH || length > most))
            most = length;
    }
    for (uint32_t i = from; i < end; i++)
        finding->lengths[states[i]] = most;
    return true;
}

/* Whether questions can be answered in a circle within the component. */
static bool has_circle(const struct finding *finding, uint32_t from, uint32_t end)
{
    const struct space *space = finding->space;
    const uint32_t *component = finding->order->component;

    for (uint32_t i = from; i < end; i++) {
        uint32_t state = finding->order->states[i];
        for (uint32_t j = space->first[state]; j < space->first[state + 1]; j++)
            if (is_question_answered(space->edges[j]) &&
                component[edge_target(space->edges[j])] == component[state])
                return true;
    }
    return false;
}

static bool find_circles(const struct finding *finding)
{
    const struct order *order = finding->order;

    for (uint32_t from = 0, end; from < order->count; from = end) {
        end = order_component_end(order, from);
        if (order_is_cycle(order, from, end) && has_circle(finding, from, end))
            return true;
    }
    return false;
}

static uint32_t find_longest(struct finding *finding)
{
    for (uint32_t i = 0; i < finding->space->count; i++)
        finding->lengths[i] = NO_LENGTH;
    order_relax(finding->order, &(struct relaxing){finding, relax_longest, limit_longest});
    return finding->lengths[0];
}

struct queue {
    uint32_t *states;
    size_t count, capacity;
};

static void push(struct queue *queue, uint32_t state)
{
    MEM_GROW(queue->states, queue->count, queue->capacity);
    queue->states[queue->count++] = state;
}

/* Goes on from all states of NOW, which are LENGTH answers away: what costs no answer is gone
 * through at once, the rest waits in LATER. True when an ending was met. */
static bool spread(struct finding *finding, uint32_t length, struct queue *now, struct queue *later)
{
    const struct space *space = finding->space;

    while (now->count > 0) {
        uint32_t state = now->states[--now->count];
        if (finding->lengths[state] != NO_LENGTH)
            continue;
        finding->lengths[state] = length;
        if (is_ending(space, state))
            return true;
        for (uint32_t i = space->first[state]; i < space->first[state + 1]; i++) {
            uint32_t target = edge_target(space->edges[i]);
            if (finding->lengths[target] == NO_LENGTH)
                push(is_question_answered(space->edges[i]) ? later : now, target);
        }
    }
    return false;
}

static uint32_t find_shortest(struct finding *finding)
{
    struct queue now = {0}, later = {0};
    uint32_t length = 0;
    bool ended;

    for (uint32_t i = 0; i < finding->space->count; i++)
        finding->lengths[i] = NO_LENGTH;
    push(&now, 0);
    while (!(ended = spread(finding, length, &now, &later)) && later.count > 0) {
        struct queue swap = now;
        now = later;
        later = swap;
        length++;
    }
    free(now.states);
    free(later.states);
    return ended ? length : NO_LENGTH;
}

void bounds_find(const struct space *space, const struct order *order, struct bounds *bounds)
{
    struct finding finding = {.space = space, .order = order};

    *bounds = (struct bounds){.low = SCORE_NONE, .high = SCORE_NONE};
    finding.lengths = mem_zero((size_t)space->count + 1, sizeof *finding.lengths);
    bounds->shortest = find_shortest(&finding);
    bounds->ends = bounds->shortest != NO_LENGTH;
    bounds->cyclic = find_circles(&finding);
    bounds->longest = bounds->cyclic || !bounds->ends ? BOUNDS_ENDLESS : find_longest(&finding);
    free(finding.lengths);
    if (bounds->ends)
        find_scores(&finding, bounds);
}
