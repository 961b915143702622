/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What may stand in a header, so that nothing in a scenario can be called or opened: numbers and
 * senders are words, addresses end in .example.
 */
#ifndef KANCIL_SCENARIO_HEADER_H
#define KANCIL_SCENARIO_HEADER_H

#include "scenario/reading.h"

/* Reports what is wrong with the value of LABEL; the value was read as text already. */
void check_header(struct reading *reading, const struct node *value, const char *label);

#endif
