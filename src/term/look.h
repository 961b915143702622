/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How roles look on this terminal: the theme's colours in as many as there are, as attributes of
 * curses. */
#ifndef KANCIL_TERM_LOOK_H
#define KANCIL_TERM_LOOK_H

#include "store/settings.h"
#include "ui/canvas.h"

/* Takes theme and colours from SETTINGS and the environment, and makes them the ground of the
 * screen. Everything must be painted anew after it. */
void look_choose(const struct settings *settings);

/* What is written to the screen next looks as ROLE does. */
void look_use(enum canvas_role role);

#endif
