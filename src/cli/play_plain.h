/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kancil play in plain mode: one scenario or booster, or what a person at the terminal chooses, one
 * after the other. */
#ifndef KANCIL_CLI_PLAY_PLAIN_H
#define KANCIL_CLI_PLAY_PLAIN_H

#include "cli/scenario.h"

/* What is to be played; SCENARIO is NULL where a booster is wanted, or nothing was named. */
struct play_wish {
    struct scenario *scenario;
    bool booster;
    bool from_input; /* the scenario was read from standard input: answers cannot come from there */
    int64_t seed;    /* -1: a fresh one */
    char form;       /* 'a', 'b', or 0 */
};

/* How wide lines of text are: what the terminal has, within reason; 0: not wrapped at all. */
int columns_of_output(void);

/* Plays, and returns the exit status. */
int play_plain(
    struct context *context, const struct country *country, const struct play_wish *wish);

#endif
