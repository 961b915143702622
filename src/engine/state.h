/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A player's state in a story: small, comparable, copied in one piece. What a play needs to go on,
 * and nothing that could be worked out from the scenario.
 *
 * All arrays live in one block behind the struct, so that state_copy is a memcpy and two states of
 * one scenario are equal when their blocks are.
 */
#ifndef KANCIL_ENGINE_STATE_H
#define KANCIL_ENGINE_STATE_H

#include "scenario/condition.h"
#include "scenario/model.h"

#include <stdbool.h>

struct state;

/* Before the first scene: every variable at its start. The caller owns it: state_free. */
struct state *state_new(const struct scenario *scenario);
struct state *state_copy(const struct state *state);
void state_free(struct state **state);

void state_reset(struct state *state); /* as state_new left it */
/* Makes STATE equal to FROM, a state of the same scenario. */
void state_assign(struct state *state, const struct state *from);
bool state_equal(const struct state *a, const struct state *b);

/* Visits are counted up to here and no further, so that a state stays small and a count never
 * wraps. */
#define STATE_MOST_VISITS 1000000000

int state_scene(const struct state *state); /* -1 before the start */
int state_variable(const struct state *state, int variable);
int state_visits(const struct state *state, int scene);
bool state_inspected(const struct state *state, int item);
bool state_flagged(const struct state *state, int tell);
bool state_taken(const struct state *state, int choice);
/* The first choice taken of CHOICE and those behind it, by index; -1 where none is. */
int state_next_taken(const struct state *state, int choice);
int state_looks_left(const struct state *state, const struct inspect *inspect);

/* Moves. They change the state and nothing else. */
void state_enter(struct state *state, int scene);                  /* counts a visit */
void state_take(struct state *state, const struct choice *choice); /* effects and once; no move */
void state_flag(struct state *state, int tell, bool flagged);
void state_look(struct state *state, int item);

/* Puts one part in its place, for those that keep states in a form of their own. What is not in the
 * model's ranges is the caller's fault. */
void state_put_scene(struct state *state, int scene);
void state_put_variable(struct state *state, int variable, int value);
void state_put_visits(struct state *state, int scene, int visits);
void state_put_taken(struct state *state, int choice);

bool state_holds(const struct state *state, const struct condition *when);
/* The choices shown now in SCENE, in the file's order, to SHOWN (room for 6): how many. */
int state_choices(
    const struct state *state, const struct scene *scene, const struct choice *shown[6]);

#endif
