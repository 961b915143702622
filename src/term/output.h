/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Between curses and the terminal: what curses writes during an update is caught in memory, kept
 * out of the scrollback (scrollback.h), made smaller (thrift.h), and written in one piece. Curses
 * keeps the terminal itself for everything else.
 */
#ifndef KANCIL_TERM_OUTPUT_H
#define KANCIL_TERM_OUTPUT_H

#include <stdio.h>

/* The stream that curses is to write to; NULL where none can be had. */
FILE *output_open(void);
/* Curses has begun and knows the terminal. */
void output_start(void);
void output_close(void);

/* Around an update. */
void output_begin(void);
void output_end(void);

/* The terminal may have any colours now. */
void output_forget(void);

#endif
