/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keys out of what a terminal sends, as a machine that is fed one token at a time and waits for
 * nothing: bytes, and the keys that curses has already recognised. Sequences that nobody knows, cut
 * ones, answers of the terminal and whatever Alt makes are swallowed whole, so that no letter in
 * them is taken for a key.
 *
 * The mouse is read here and not by curses, which waits for the rest of a cut report.
 */
#ifndef KANCIL_TERM_DECODE_H
#define KANCIL_TERM_DECODE_H

#include "ui/key.h"

#include <stdbool.h>
#include <stdint.h>

#define DECODER_PARAMETERS 32

enum decoder_state {
    DECODER_GROUND,
    DECODER_ESCAPE,      /* ESC, and perhaps more */
    DECODER_LATE_ESCAPE, /* ESC was given as a key, but the rest of a sequence may still come */
    DECODER_SEQUENCE,    /* ESC [ and parameters */
    DECODER_LINUX_KEY,   /* ESC [ [, one more */
    DECODER_SINGLE,      /* ESC O, one more */
    DECODER_LATE_SINGLE, /* the same after a late ESC, or just the letter O */
    DECODER_STRING,      /* ESC ] and such, up to its end */
    DECODER_MOUSE,       /* ESC [ M, three more */
    DECODER_LETTER       /* the first bytes of a character */
};

struct decoder {
    enum decoder_state state;
    bool pasting; /* between the brackets of a paste: what comes is pasted text */
    int count;    /* of BYTES */
    unsigned char bytes[DECODER_PARAMETERS];
};

/* Also where nothing has come for so long that what was begun will not be ended. */
void decoder_init(struct decoder *decoder);

/* One byte (0 to 255) or one KEY_ code of curses; true where *KEY is now a key. */
bool decoder_feed(struct decoder *decoder, int token, struct key *key);

/* Nothing more has come for now; true where *KEY is a key that only had to wait (Escape alone). */
bool decoder_pause(struct decoder *decoder, struct key *key);

#endif
