/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a player has shown of each skill, from all attempts: an Elo estimate of skill and of each
 * question's difficulty (R. Pelanek, "Applications of the Elo rating system in adaptive educational
 * systems", Computers & Education 98 (2016), 169-179) and boxes after S. Leitner, "So lernt man
 * lernen" (1972), for coming back to it after 3, 7, 30 and 90 days.
 *
 * Only what an export carries is looked at, and how difficult the installed scenarios say they and
 * their items are, so that an imported history gives the same states as the one it was made from
 * wherever the same scenarios are installed. An export does not carry difficulties (its keys are
 * fixed): difficulty_find puts those of items back.
 *
 * Evidence is each graded choice (safe 1, careful 2/3, risky 1/3, harmful 0) and each judgement
 * (right 1, wrong 0, half of them right by mere chance) for the skills it names; and each sign
 * caught (1) or missed (0) and each wrong flag (0) for the skills that the attempt's choices name.
 * A line rightly left alone is no evidence: it takes no skill to flag nothing.
 */
#ifndef KANCIL_LEARN_SKILL_H
#define KANCIL_LEARN_SKILL_H

#include "engine/attempt.h"
#include "scenario/catalogue.h"

#include <stddef.h>
#include <stdint.h>

struct skill_state {
    int evidence;
    double rating;  /* Elo, logistic scale, 0 at the start */
    double mastery; /* chance of answering a question of middle difficulty well: 0 to 1 */
    int box;        /* 0: never met; 1 to 4 */
    int64_t due;    /* milliseconds UTC of the day it comes back; 0 while box is 0 */
};

enum skill_growth { SKILL_NEW, SKILL_GROWING, SKILL_STEADY };
enum skill_growth skill_growth(const struct skill_state *state);

/* Works out all skills from attempts in order of their start (the caller sorts). CATALOGUE says how
 * difficult its scenarios are, and a judgement how difficult its item is; what is of no scenario in
 * the catalogue, or all where it is NULL, starts in the middle.
 * The same history and catalogue give the same states.
 *
 * A skill that an attempt has evidence for goes into box 1 at its first meeting; later, an attempt
 * that went well (two thirds or more on the mean) moves it one box up when it was due and leaves it
 * when it was not, and one that went less well moves it to box 1. It comes back at the day, counted
 * from the last move, that its box says. */
void skill_states(const struct attempt *const *attempts, size_t count,
    const struct catalogue *catalogue, struct skill_state states[SKILL_COUNT]);

/* The chance that somebody of RATING answers well a question of DIFFICULTY, both on the scale of
 * ratings. */
double skill_chance(double rating, double difficulty);

#endif
