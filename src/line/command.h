/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a player can type in plain mode: one line, one command. */
#ifndef KANCIL_LINE_COMMAND_H
#define KANCIL_LINE_COMMAND_H

#include <stdbool.h>

enum command_kind {
    COMMAND_EMPTY,   /* nothing was typed: the question comes again */
    COMMAND_NUMBER,  /* 2 */
    COMMAND_FLAG,    /* f 2 */
    COMMAND_LOOK,    /* i 2 */
    COMMAND_TIMEOUT, /* t */
    COMMAND_HELP,    /* h */
    COMMAND_KEYS,    /* ? */
    COMMAND_QUIT,    /* q */
    COMMAND_LEAVE,   /* x */
    COMMAND_UNKNOWN
};

struct command {
    enum command_kind kind;
    int number; /* 0 where none belongs to it; a number above 9999 is 10000 */
};

/* Reads one line (with or without its end). Letters' case and spaces do not matter; "f2" is "f 2". */
struct command command_read(const char *line);

#endif
