/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How difficult the items are that were judged. A play that is recorded here knows it; what an
 * export brings does not, and asks the scenarios that are installed.
 */
#ifndef KANCIL_LEARN_DIFFICULTY_H
#define KANCIL_LEARN_DIFFICULTY_H

#include "engine/attempt.h"
#include "scenario/catalogue.h"

#include <stddef.h>

/* Gives each judgement of COUNT attempts the difficulty that its item has in CATALOGUE, 0 where it
 * is not in it (all are, where CATALOGUE is NULL). Reads each scenario once, and only those that
 * something was judged of. */
void difficulty_find(const struct catalogue *catalogue, struct attempt *attempts, size_t count);

#endif
