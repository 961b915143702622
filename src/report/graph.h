/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A scenario as a picture of what leads where: for Graphviz, and as plain text for a terminal. Both
 * show the view, signs and looks of each scene, the choices with their ratings and conditions,
 * timers and endings; a deck's items stand by themselves, the genuine ones and the fakes.
 */
#ifndef KANCIL_REPORT_GRAPH_H
#define KANCIL_REPORT_GRAPH_H

#include "base/buf.h"
#include "scenario/model.h"

/* Adds a digraph in the dot language. */
void graph_add_dot(const struct scenario *scenario, struct buf *out);
/* Adds a map in lines of at most so many columns: the scenes in the order in which they can first
 * be met, with the numbers that the map gives them. */
void graph_add_map(const struct scenario *scenario, int columns, struct buf *out);

/* For both: "hurry, odd-link", weak signs in brackets; nothing where there are none. */
void graph_add_signs(
    const struct line *lines, int line_count, const struct inspect *inspect, struct buf *out);

#endif
