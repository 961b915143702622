/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Plain mode: the whole game as lines of text, for screen readers, Braille displays, pipes and slow links. The same
 * engine, the same words; one answer a line (design.md, 'Plain play'; kancil(1), PLAIN MODE).
 */
#ifndef KANCIL_LINE_PLAIN_H
#define KANCIL_LINE_PLAIN_H

#include "scenario/country.h"
#include "store/sitting.h"

#include <stdio.h>

struct plain_options {
    FILE *in, *out;
    bool echo;   /* answers come from a pipe: they are written out, so that the transcript reads well */
    int columns; /* lines are wrapped to this; 0: not at all */
    struct sitting_wish wish;
    const struct country *country, *international; /* never NULL; may be NULL */
    const char *nickname;                          /* "" for none */
    bool child;                                    /* help lines that may face a child only */
};

/* Plays to the end, or until the player leaves, the input ends or OUT cannot be written: each is well here. False
 * where something could not be saved; what happened was printed to standard error, except after "x". */
bool plain_play(const struct plain_options *options);

#endif
