/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading YAML into nodes, with libyaml's events. Refused on sight: anchors, aliases, tags, a
 * second document, nesting beyond the limit, bytes and characters that no file may hold. What
 * libyaml itself cannot read is said in our words (syntax.h).
 */
#ifndef KANCIL_SCENARIO_TREE_H
#define KANCIL_SCENARIO_TREE_H

#include "scenario/reading.h"

/* Reads the source of READING to its end, or to the first mistake of syntax or encoding
 * (READING->stop is then set, and what was open there is marked so), or, where HEAD_ONLY, to the
 * first top-level key that is "scenes" or "items". The topmost node, or NULL where there is none.
 */
struct node *tree_read(struct reading *reading, bool head_only);

#endif
