/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/walk.h"

#include "prove/ways.h"

static void play_group(const struct scenario *scenario, enum player_kind kind, int64_t runs,
    uint64_t seed, struct walk_group *group)
{
    static const struct session_options options = {.mode = MODE_SOLO};
    struct session *session = session_new(scenario, &options);
    struct rng rng;

    tally_init(&group->tally, scenario);
    for (int64_t i = 0; i < runs; i++) {
        struct play_outcome outcome;
        session_restart(session, seed + (uint64_t)i);
        rng_seed(&rng, seed + (uint64_t)i);
        player_play(session, kind, &rng, tally_event, &group->tally, &outcome);
        group->runs++;
        group->given_up += outcome.given_up;
        if (outcome.score == SCORE_NONE)
            continue;
        group->scored++;
        group->score_sum += outcome.score;
    }
    session_free(&session);
}

static void play_players(const struct walk_options *options, struct walk *walk)
{
    int64_t runs = options->runs > 0 ? options->runs : WALK_PLAYERS;

    for (int kind = 0; kind < PLAYER_COUNT; kind++)
        if (walk->groups[kind].runs == 0)
            play_group(
                walk->scenario, (enum player_kind)kind, runs, options->seed, &walk->groups[kind]);
}

/* What can be looked into is counted where it is asked, taken or not. */
static void meet_event(void *tally, const struct event *event)
{
    if (event->kind != EVENT_LOOK)
        tally_event(tally, event);
}

/* Every way, or every state where the ways are too many. A session that would not follow the space
 * leaves the count of the states, too. */
static void meet_all(struct walk *walk, const struct space *space, const struct order *order)
{
    const struct ways_options options = {
        .show = meet_event, .asked = tally_question, .data = &walk->tally};

    walk->ways = ways_count(space, order);
    if (walk->ways <= WALK_WAYS_MOST) {
        walk->kind = WALK_WAYS;
        if (ways_play(space, &options))
            return;
        tally_done(&walk->tally);
        tally_init(&walk->tally, walk->scenario);
    }
    walk->kind = WALK_STATES;
    tally_states(&walk->tally, space);
}

static void explore(struct walk *walk, bool meet)
{
    struct space *space = space_new(walk->scenario, SPACE_LIMIT);

    walk->states = space->count;
    walk->complete = space->complete;
    if (space->complete) {
        struct order order;
        order_init(&order, space);
        bounds_find(space, &order, &walk->bounds);
        if (meet)
            meet_all(walk, space, &order);
        order_done(&order);
    }
    space_free(&space);
}

static void meet_items(struct walk *walk)
{
    const struct deck *deck = &walk->scenario->deck;

    walk->states = (uint32_t)deck->item_count;
    walk->complete = true;
    walk->kind = WALK_ITEMS;
    walk->bounds = (struct bounds){.ends = true, .high = 100};
    walk->bounds.shortest = walk->bounds.longest = (uint32_t)deck->draw;
}

/* Each item of a deck comes at some time, with its lines. */
static void tally_items(struct walk *walk)
{
    const struct deck *deck = &walk->scenario->deck;

    for (int i = 0; i < deck->item_count; i++) {
        walk->tally.deck[i]++;
        for (int j = 0; j < deck->items[i].line_count; j++)
            walk->tally.lines[deck->items[i].lines[j].index]++;
    }
}

static void play_by_chance(const struct walk_options *options, struct walk *walk)
{
    struct walk_group *group = &walk->groups[PLAYER_UNIFORM];
    int64_t runs = options->runs > 0 ? options->runs : WALK_CHANCE;

    walk->kind = WALK_RUNS;
    play_group(walk->scenario, PLAYER_UNIFORM, runs, options->seed, group);
    walk->counted = &group->tally;
}

void walk_make(
    const struct scenario *scenario, const struct walk_options *options, struct walk *walk)
{
    *walk = (struct walk){.scenario = scenario, .seed = options->seed};
    tally_init(&walk->tally, scenario);
    walk->counted = &walk->tally;
    if (scenario->kind == KIND_DECK)
        meet_items(walk);
    else
        explore(walk, options->runs == 0);
    if (scenario->kind == KIND_DECK && options->runs == 0)
        tally_items(walk);
    if (options->runs > 0 || !walk->complete)
        play_by_chance(options, walk);
    if (options->players)
        play_players(options, walk);
}

void walk_done(struct walk *walk)
{
    tally_done(&walk->tally);
    for (int kind = 0; kind < PLAYER_COUNT; kind++)
        tally_done(&walk->groups[kind].tally);
    *walk = (struct walk){0};
}

int walk_score(const struct walk_group *group)
{
    if (group->scored == 0)
        return SCORE_NONE;
    return (int)((2 * group->score_sum + group->scored) / (2 * group->scored));
}

double walk_minutes(const struct walk_group *group)
{
    return group->runs > 0 ? tally_minutes(&group->tally) / (double)group->runs : 0;
}
