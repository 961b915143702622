/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/proof.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "prove/chance.h"
#include "prove/complaint.h"
#include "prove/rounds.h"
#include "scenario/finding.h"

#include <stdlib.h>

/* What can still be reached from a state. */
enum { REACHES_END = 1, REACHES_GOOD_END = 2 };

struct reaching {
    const struct space *space;
    unsigned char *reaches; /* by state */
};

static unsigned char reach_of_scene(const struct scene *scene)
{
    if (scene->end == ENDING_NONE)
        return 0;
    return scene->end == ENDING_HARMED ? REACHES_END : REACHES_END | REACHES_GOOD_END;
}

static unsigned char reach_behind(const struct reaching *reaching, uint32_t state)
{
    const struct space *space = reaching->space;
    unsigned char reaches = reach_of_scene(space_scene_of(space, state));

    for (uint32_t i = space->first[state]; i < space->first[state + 1]; i++)
        reaches |= reaching->reaches[edge_target(space->edges[i])];
    return reaches;
}

/* All states of a cycle reach what one of them reaches. */
static void find_reach(struct reaching *reaching, const struct order *order)
{
    for (uint32_t from = 0, end; from < order->count; from = end) {
        unsigned char reaches = 0;
        end = order_component_end(order, from);
        for (uint32_t i = from; i < end; i++)
            reaches |= reach_behind(reaching, order->states[i]);
        for (uint32_t i = from; i < end; i++)
            reaching->reaches[order->states[i]] = reaches;
    }
}

/* Whether STATE lacks WHAT. For a good ending: endings are let be, and so is what reaches none, for
 * that is told already. */
static bool lacks(const struct reaching *reaching, uint32_t state, unsigned char what)
{
    unsigned char reaches = reaching->reaches[state];

    if (what == REACHES_END)
        return !(reaches & REACHES_END);
    return reaches == REACHES_END && space_scene_of(reaching->space, state)->end == ENDING_NONE;
}

static void note_first(const struct space *space, uint32_t *first, uint32_t state)
{
    uint32_t *known = &first[space_scene(space, state)];

    if (state < *known)
        *known = state;
}

/* Complains where it begins: in the scenes that lack WHAT and are entered from states that do not.
 */
static void complain_lacking(struct complaints *to, const struct reaching *reaching,
    unsigned char what, const char *rule, const char *message)
{
    const struct space *space = to->space;
    size_t scenes = (size_t)to->scenario->scene_count;
    uint32_t *first = mem_alloc(scenes * sizeof *first);

    for (size_t i = 0; i < scenes; i++)
        first[i] = SPACE_NONE;
    if (lacks(reaching, 0, what))
        note_first(space, first, 0);
    for (uint32_t i = 0; i < space->count; i++)
        for (uint32_t j = space->first[i]; j < space->first[i + 1] && !lacks(reaching, i, what);
             j++)
            if (lacks(reaching, edge_target(space->edges[j]), what))
                note_first(space, first, edge_target(space->edges[j]));
    for (size_t i = 0; i < scenes; i++)
        if (first[i] != SPACE_NONE)
            complain_state(to, first[i], rule, message);
    free(first);
}

static void complain_stuck(struct complaints *to)
{
    const struct space *space = to->space;

    for (int i = 0; i < to->scenario->scene_count; i++)
        if (space->stuck[i] != SPACE_NONE)
            complain_state(to, space->stuck[i], "no-choice",
                space->stuck_with[i] == 0
                    ? _("nothing is left to choose from here")
                    : _("only one choice is shown here, and two are the least"));
}

static void prove_endings(struct complaints *to, const struct order *order)
{
    struct reaching reaching = {
        .space = to->space,
        .reaches = mem_zero((size_t)to->space->count + 1, sizeof *reaching.reaches),
    };

    find_reach(&reaching, order);
    complain_lacking(
        to, &reaching, REACHES_END, "no-ending", _("no ending can be reached from here"));
    complain_lacking(to, &reaching, REACHES_GOOD_END, "no-way-back",
        _("only harmed endings can be reached from here"));
    free(reaching.reaches);
}

/* Where the states could not all be gone through. A place where a player would be stuck is one all
 * the same, unless it was told before. */
static void complain_unproved(struct complaints *to)
{
    const struct scenario *scenario = to->scenario;
    struct chance chance;

    chance_play(scenario, CHANCE_PLAYS, CHANCE_SEED, &chance);
    finding_add(to->diags, scenario, (struct place){1, 1}, FINDING_REST, "unproved",
        _("more than %u states, so nothing was proved; %d plays by chance (seed %d) came to %d of "
          "%d "
          "scenes, and %d of them did not end"),
        to->space->count, chance.plays, CHANCE_SEED, chance.scenes, scenario->scene_count,
        chance.given_up);
    if (chance.stuck && to->space->stuck[chance.stuck->index] == SPACE_NONE)
        complain_place(to, chance.stuck->place, "no-choice",
            _("nothing is left to choose from here"), &chance.answers);
    buf_done(&chance.answers);
}

static void prove_story(
    const struct scenario *scenario, uint32_t limit, struct diag_list *diags, struct proof *proof)
{
    struct space *space = space_new(scenario, limit);
    struct complaints to = {.space = space, .scenario = scenario, .diags = diags};

    proof->states = space->count;
    proof->complete = space->complete;
    complain_stuck(&to);
    if (space->complete) {
        struct order order;
        order_init(&order, space);
        complain_unmet(&to);
        prove_endings(&to, &order);
        rounds_judge(&to);
        bounds_find(space, &order, &proof->bounds);
        order_done(&order);
    } else {
        complain_unproved(&to);
    }
    complaints_done(&to);
    space_free(&space);
}

/* In a deck each item comes by itself, and all may be judged right or wrong. */
static void prove_deck(
    const struct scenario *scenario, struct diag_list *diags, struct proof *proof)
{
    struct complaints to = {.scenario = scenario, .diags = diags};
    uint32_t draw = (uint32_t)scenario->deck.draw;

    rounds_judge(&to);
    *proof = (struct proof){
        .states = (uint32_t)scenario->deck.item_count,
        .complete = true,
        .bounds = {.ends = true, .shortest = draw, .longest = draw, .low = 0, .high = 100},
    };
}

void proof_make(
    const struct scenario *scenario, uint32_t limit, struct diag_list *diags, struct proof *proof)
{
    *proof = (struct proof){0};
    if (scenario->kind == KIND_DECK)
        prove_deck(scenario, diags, proof);
    else
        prove_story(scenario, limit, diags, proof);
}

static void tell_ways(const struct bounds *bounds, struct buf *out)
{
    buf_format(out, P_("; shortest way %u answer", "; shortest way %u answers", bounds->shortest),
        bounds->shortest);
    if (bounds->longest == BOUNDS_ENDLESS)
        buf_add(out, _(", longest without end"));
    else
        buf_format(out, _(", longest %u"), bounds->longest);
    if (bounds->low == SCORE_NONE)
        buf_add(out, _("; nothing is scored"));
    else
        buf_format(out, _("; score %d to %d"), bounds->low, bounds->high);
}

void proof_tell(const struct scenario *scenario, const struct proof *proof, struct diag_list *diags)
{
    struct buf text = {0};

    if (!proof->complete)
        return;
    buf_format(&text, P_("%u state", "%u states", proof->states), proof->states);
    if (proof->bounds.ends)
        tell_ways(&proof->bounds, &text);
    finding_add(
        diags, scenario, (struct place){1, 1}, FINDING_REST, "proof", "%s", buf_text(&text));
    buf_done(&text);
}
