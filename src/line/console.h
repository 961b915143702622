/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a player of plain mode reads and types, and what of the place is known. */
#ifndef KANCIL_LINE_CONSOLE_H
#define KANCIL_LINE_CONSOLE_H

#include "line/say.h"
#include "line/typed.h"
#include "scenario/country.h"

#include <stdio.h>

struct console {
    FILE *in, *out;
    bool echo; /* answers come from a pipe: they are written out, so that the transcript reads well
                */
    int columns;                                   /* lines are wrapped to this; 0: not at all */
    const struct country *country, *international; /* never NULL; may be NULL */
    bool child;                                    /* help lines that may face a child only */
    bool (*wait)(void *data); /* waits until something can be read; false: nothing is to be read any
                                 more. NULL: reading waits */
    void *wait_data;
};

/* Reads what is typed. False at the end of the input, after ending the line of the prompt, and
 * where nobody reads any more what is printed. */
bool console_read(const struct console *console, struct typed *typed);

/* The same for a text in OUT, at most SIZE - 1 bytes of whole characters, without spaces around it;
 * one that does not fit is cut. */
bool console_read_text(const struct console *console, char *out, size_t size);

/* Where to find help; lines for TOPICS (a set of enum help_topic) first. */
void console_say_help(const struct console *console, unsigned topics);

#endif
