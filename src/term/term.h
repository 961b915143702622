/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The terminal: the only part of the program that knows curses. It starts it, turns what the
 * terminal sends into keys, shows the app's canvas, and gives the terminal back as it was, whatever
 * ends the program.
 *
 * What it promises: nothing of the game is left on the screen, also where there is no alternate
 * screen; modes, cursor, mouse and colours are as before after every way out, a crash included;
 * nothing is written and nobody is woken while nothing happens. One terminal a process: what it
 * keeps is global, because signals know no context.
 */
#ifndef KANCIL_TERM_TERM_H
#define KANCIL_TERM_TERM_H

#include <stdbool.h>

struct app;

#define TERM_FAILED (-1)

/* Whether standard input and output are a terminal that the screens can be shown on: known to
 * terminfo, able to put its cursor anywhere and to erase. Where not, plain mode is for it. */
bool term_is_capable(void);

/*
 * Runs APP, which the caller has opened, until the player leaves, a signal asks for it, or the
 * terminal has gone. The terminal is given back before this returns; saving (app_close) is then the
 * caller's business, so that leaving is seen at once. After it signals that end a program no longer
 * do so at once, so that saving is not torn: a program that is still there five seconds after one
 * is ended.
 *
 * Returns the exit status: 0 when the player left, 128 + N for signal N (a terminal that has gone
 * counts as SIGHUP), or TERM_FAILED where curses could not start; then nothing has happened.
 */
int term_run(struct app *app);

#endif
