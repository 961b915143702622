/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rules of wording that a program can see, and of balance that need no play: functions of the
 * table of rules (rules.c). Each adds a warning for each breach.
 */
#ifndef KANCIL_SCENARIO_WORDING_H
#define KANCIL_SCENARIO_WORDING_H

#include "base/diag.h"
#include "scenario/model.h"

#include <stddef.h>

void wording_judge_blame(const struct scenario *scenario, struct diag_list *diags);
void wording_judge_forever(const struct scenario *scenario, struct diag_list *diags);
void wording_judge_number(const struct scenario *scenario, struct diag_list *diags);
void wording_judge_address(const struct scenario *scenario, struct diag_list *diags);
void wording_judge_sentence(const struct scenario *scenario, struct diag_list *diags);
void wording_judge_character(const struct scenario *scenario, struct diag_list *diags);
void balance_judge(const struct scenario *scenario, struct diag_list *diags);

/* The most words that a sentence may have for these readers. */
int wording_longest_sentence(enum band band);

#endif
