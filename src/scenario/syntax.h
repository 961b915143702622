/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What libyaml says when it cannot read on, in words that tell an author what to do. Knows
 * libyaml's sentences, not its header.
 */
#ifndef KANCIL_SCENARIO_SYNTAX_H
#define KANCIL_SCENARIO_SYNTAX_H

#include "scenario/reading.h"

struct syntax_problem {
    const char *problem, *context; /* libyaml's sentences, never NULL */
    struct place place;            /* where reading stopped */
    struct place context_place;    /* where what it was reading began */
    const struct node *previous;   /* the scalar read last, or NULL */
};

/* Reports it and ends the reading there. */
void syntax_report(struct reading *reading, const struct syntax_problem *problem);

#endif
