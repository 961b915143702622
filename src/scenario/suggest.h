/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * "Did you mean": the word nearest to a mistyped one, by letters added, lost, changed or swapped
 * with their neighbour, at most two of them and fewer in short words.
 */
#ifndef KANCIL_SCENARIO_SUGGEST_H
#define KANCIL_SCENARIO_SUGGEST_H

/* The nearest so far; begin with {0} or with .word = the mistyped one. */
struct suggestion {
    const char *word; /* what was written */
    const char *best; /* NULL: nothing is near */
    int distance;
};

void suggest_start(struct suggestion *suggestion, const char *word);
void suggest_offer(struct suggestion *suggestion, const char *candidate);

/* The distance of two words, or 3 where it is more than 2. */
int suggest_distance(const char *a, const char *b);

#endif
