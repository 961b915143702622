/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Answers that lead to every line and every choice of a story: those of a few of its states, chosen
 * so that together they show all that any state shows.
 */
#ifndef KANCIL_TESTS_TOUR_LINES_H
#define KANCIL_TESTS_TOUR_LINES_H

#include <stddef.h>

struct tour_lines {
    char **answers; /* as plain play takes them: "2 t i1 f3 1" */
    size_t count, capacity;
};

/* Of the scenario in FILE: none for a deck, and for what cannot be loaded. */
void tour_lines_init(struct tour_lines *lines, const char *file);
void tour_lines_done(struct tour_lines *lines);

#endif
