/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Plain mode: the whole game as lines of text, for screen readers, Braille displays, pipes and slow
 * links. The same engine, the same words; one answer a line (kancil(1), Plain play).
 */
#ifndef KANCIL_LINE_PLAIN_H
#define KANCIL_LINE_PLAIN_H

#include "line/console.h"
#include "store/sitting.h"

struct plain_options {
    const struct console *console;
    struct sitting_wish wish;
    const char *nickname; /* "" for none */
    struct trail **trail; /* what was answered, at the end of the play, for another version of its
                             scenario; NULL: nobody asks */
};

struct plain_end {
    bool finished; /* played to the end; else the player left, the input ended, or nobody reads any
                      more */
    bool kept;     /* all that was to be saved was saved */
};

/* Plays. What could not be saved was said on standard error, except after "x". */
struct plain_end plain_play(const struct plain_options *options);

#endif
