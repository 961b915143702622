/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Signals as events of the loop: a handler only notes what came and makes one file descriptor
 * readable, so none is lost between looking and waiting. Signals of a crash give the terminal back
 * at once and then do what they did before.
 */
#ifndef KANCIL_TERM_SIGNALS_H
#define KANCIL_TERM_SIGNALS_H

#include <stdbool.h>

struct signals_caught {
    int stop;     /* the number of the first signal that ends the program, 0 for none */
    bool resized; /* the window has another size */
    bool suspend; /* Ctrl-Z */
    bool resumed; /* went on after having been stopped */
};

/* False where no pipe can be had. What was ignored stays ignored, but for the window's size. */
bool signals_start(void);
/* Everything as before signals_start. */
void signals_undo(void);
/* Readable when something was caught that signals_take has not given yet. */
int signals_fd(void);
struct signals_caught signals_take(void);
/* Stops the process as Ctrl-Z would have, the terminal given back; returns when it goes on. False
 * where nobody could set it going again, so that it was not stopped. */
bool signals_suspend(void);

#endif
