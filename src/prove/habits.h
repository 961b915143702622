/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rule 6 by play: whoever trusts everything, and whoever trusts nothing, scores clearly less than
 * somebody careful, in a story that says with `leans` what they would take.
 */
#ifndef KANCIL_PROVE_HABITS_H
#define KANCIL_PROVE_HABITS_H

#include "base/diag.h"
#include "scenario/model.h"

#define HABITS_BELOW 20 /* points, at least */

void habits_judge(const struct scenario *scenario, struct diag_list *diags);

#endif
