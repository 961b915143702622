/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The conditions in the items of a deck or a practice round: each is sometimes true. In a round
 * nothing changes but what was looked into, so a condition is tried in every state in which a round
 * can begin, with every set of the looks that it names.
 */
#ifndef KANCIL_PROVE_ROUNDS_H
#define KANCIL_PROVE_ROUNDS_H

#include "prove/complaint.h"

void rounds_judge(struct complaints *to);

#endif
