/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program that crashes, runs out of memory or exits from somewhere deep gives the terminal back
 * first. */
#ifndef KANCIL_TERM_CRASH_H
#define KANCIL_TERM_CRASH_H

void crash_start(void);
void crash_undo(void);

#endif
