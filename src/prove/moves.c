/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/moves.h"

#include "base/mem.h"

#include <stdlib.h>

static void add(struct moves *moves, struct move move)
{
    MEM_GROW(moves->list, moves->count, moves->capacity);
    moves->list[moves->count++] = move;
}

static bool is_new_sign(
    const struct facts *facts, const struct situation *from, const struct sign *sign)
{
    return sign->tell != TELL_NONE && (facts->tells >> sign->tell & 1u) &&
        !(from->flaggable >> sign->tell & 1u) && !state_flagged(from->state, sign->tell);
}

/* Whether a look changes what can be flagged, or what is known to have been looked into. One that
 * was taken already is free. */
static bool look_matters(const struct facts *facts, const struct situation *from,
    const struct inspect *inspect, const struct inspect_item *item)
{
    int scene = state_scene(from->state);
    bool sign = is_new_sign(facts, from, &item->sign) &&
        facts_reads(facts, scene, facts->flag_field[item->sign.tell]);

    if (!sign && !facts_reads(facts, scene, facts->look_field[item->index]))
        return false;
    if (!state_holds(from->state, item->when))
        return false;
    if (state_inspected(from->state, item->index))
        return sign;
    return state_looks_left(from->state, inspect) > 0;
}

static void add_looks(const struct facts *facts, const struct situation *from,
    const struct inspect *inspect, struct moves *moves)
{
    for (int i = 0; i < inspect->item_count; i++) {
        const struct inspect_item *item = &inspect->items[i];
        if (look_matters(facts, from, inspect, item))
            add(moves, (struct move){.kind = MOVE_LOOK, .look = item});
    }
}

static void add_flags(const struct situation *from, struct moves *moves)
{
    for (int tell = 0; from->flaggable >> tell; tell++)
        if (from->flaggable >> tell & 1u)
            add(moves, (struct move){.kind = MOVE_FLAG, .tell = tell});
}

void moves_find(const struct facts *facts, const struct situation *from, struct moves *moves)
{
    const struct scene *scene = &facts->scenario->scenes[state_scene(from->state)];
    const struct choice *shown[6];

    moves->count = 0;
    moves->choices = 0;
    if (scene->go_to >= 0)
        add(moves, (struct move){.kind = MOVE_GOTO});
    if (scene->choice_count == 0)
        return;
    moves->choices = state_choices(from->state, scene, shown);
    for (int i = 0; i < moves->choices; i++)
        add(moves, (struct move){.kind = MOVE_CHOOSE, .choice = shown[i], .number = i + 1});
    if (scene->timer_seconds > 0)
        add(moves, (struct move){.kind = MOVE_TIMEOUT});
    add_looks(facts, from, &scene->inspect, moves);
    add_flags(from, moves);
}

void moves_done(struct moves *moves)
{
    free(moves->list);
    *moves = (struct moves){0};
}

/* The signs of the lines that are shown on entering, so far as a flag on them is new. */
static void show_signs(const struct facts *facts, const struct scene *scene, struct situation *to)
{
    if (!facts->is_numbered[scene->index]) {
        to->flaggable = 0;
        return;
    }
    for (int i = 0; i < scene->line_count; i++) {
        const struct line *line = &scene->lines[i];
        if (line->speaker != CAST_ME && line->speaker != CAST_NARRATOR &&
            is_new_sign(facts, to, &line->sign) && state_holds(to->state, line->when))
            to->flaggable |= 1u << line->sign.tell;
    }
}

static void enter(const struct facts *facts, int scene, struct situation *to)
{
    state_enter(to->state, scene);
    if (facts->tells)
        show_signs(facts, &facts->scenario->scenes[scene], to);
}

/* A sign whose flag nothing reads from here on is forgotten by packing. */
static void look(const struct facts *facts, const struct inspect_item *item, struct situation *to)
{
    if (is_new_sign(facts, to, &item->sign))
        to->flaggable |= 1u << item->sign.tell;
    state_look(to->state, item->index);
}

void moves_make(const struct facts *facts, const struct situation *from, const struct move *move,
    struct situation *to)
{
    const struct scene *scene = &facts->scenario->scenes[state_scene(from->state)];

    state_assign(to->state, from->state);
    to->flaggable = move_answers(move->kind) ? 0 : from->flaggable;
    switch (move->kind) {
    case MOVE_GOTO: enter(facts, scene->go_to, to); break;
    case MOVE_TIMEOUT: enter(facts, scene->timer_to, to); break;
    case MOVE_LOOK: look(facts, move->look, to); break;
    case MOVE_FLAG: state_flag(to->state, move->tell, !state_flagged(to->state, move->tell)); break;
    case MOVE_CHOOSE:
        state_take(to->state, move->choice);
        enter(facts, move->choice->to, to);
        break;
    }
}

void moves_begin(const struct facts *facts, struct situation *to)
{
    state_reset(to->state);
    to->flaggable = 0;
    enter(facts, facts->scenario->start, to);
}
