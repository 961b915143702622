/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Giving the terminal back. The bytes that do it are made beforehand, so that a signal handler in a
 * crashed program needs only write() and tcsetattr().
 *
 * Every line is erased one by one rather than with the one sequence for the whole screen: several
 * terminals keep what that one erases in their scrollback, and the game promises to leave nothing.
 */
#ifndef KANCIL_TERM_RESTORE_H
#define KANCIL_TERM_RESTORE_H

#include <stdbool.h>
#include <stddef.h>

/* Remembers the modes of the terminal behind FD as those to go back to; false where it has none.
 * From now on it counts as ours, until restore_done or restore_now. */
bool restore_remember(int fd);

/* Makes the bytes for a screen of LINES lines from terminfo; again at each new size. */
void restore_prepare(int lines);

/* Whether the process may touch the terminal: it is in the foreground, or nobody knows. */
bool restore_is_foreground(void);

/* Writes past curses; waits for a terminal that is slow, not for one that has gone. */
void restore_write(const char *bytes, size_t length);

/* Mouse and paste modes off, plain colours, every line erased, cursor at the top. */
void restore_wipe(void);

/* Curses has done the rest: nothing is to be given back any more. The cursor stands where the next
 * program writes. */
void restore_done(void);

/* All of it: wiped, out of the alternate screen, modes as they were. Does nothing when nothing is
 * to be given back. For signal handlers and for a process that cannot go on; never waits long for a
 * terminal that reads nothing. */
void restore_now(void);

/* Reports of the mouse and brackets around pasted text, at once; where the terminal knows them. */
void restore_switch_mouse(bool on);
void restore_switch_paste(bool on);

#endif
