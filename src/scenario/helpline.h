/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The help lines of a country pack, read into it.
 */
#ifndef KANCIL_SCENARIO_HELPLINE_H
#define KANCIL_SCENARIO_HELPLINE_H

#include "scenario/country.h"
#include "scenario/names.h"
#include "scenario/reading.h"

/* Reads the list NODE into COUNTRY, and the lines' ids into NAMES, each at its line's place. */
void read_helplines(
    struct reading *reading, const struct node *node, struct country *country, struct names *names);

/* A text of one line without placeholders; NULL where it is wrong. */
const char *read_exact_text(struct reading *reading, const struct node *node, const char *label);

#endif
