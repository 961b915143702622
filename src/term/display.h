/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The screen as a whole: starting and stopping curses, its size, and the bytes that come from the
 * keyboard. One a process.
 */
#ifndef KANCIL_TERM_DISPLAY_H
#define KANCIL_TERM_DISPLAY_H

#include "store/settings.h"
#include "ui/canvas.h"

#include <stdbool.h>

#define DISPLAY_NOTHING (-1)

/* Takes the terminal over; false where curses cannot, and then it is as before. */
bool display_start(const struct settings *settings);
/* Gives it back, with nothing left on it. */
void display_stop(void);

/* Theme, colours and mouse as SETTINGS say; everything is painted anew. */
void display_set(const struct settings *settings);

/* Whether letters beyond ASCII can be shown. */
bool display_has_unicode(void);

/* The window's size now, in which CANVAS becomes (blank); everything is painted anew. */
void display_fit(struct canvas *canvas);
/* Shows CANVAS. */
void display_show(const struct canvas *canvas);
/* The next display_show writes everything, whatever the terminal shows. */
void display_repaint(void);

/* Gives the terminal back for as long as the process is stopped, and takes it again. */
void display_suspend(void);
void display_resume(void);
/* Whether the terminal may be touched: the process is in the foreground. */
bool display_is_ours(void);

/* A byte or a key of curses; DISPLAY_NOTHING where none has come. Never waits but for the rest of a
 * key. */
int display_read(void);

#endif
