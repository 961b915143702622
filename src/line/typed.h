/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a player can type in plain mode: one line, one command. */
#ifndef KANCIL_LINE_TYPED_H
#define KANCIL_LINE_TYPED_H

#include <stdbool.h>

enum typed_kind {
    TYPED_EMPTY,    /* nothing */
    TYPED_NUMBER,   /* 2 */
    TYPED_FLAG,     /* f 2 */
    TYPED_LOOK,     /* i 2 */
    TYPED_TIMEOUT,  /* t */
    TYPED_HELP,     /* h */
    TYPED_KEYS,     /* ? */
    TYPED_BACK,     /* b, where a scenario is chosen */
    TYPED_WHO,      /* w, likewise */
    TYPED_PROGRESS, /* p, likewise */
    TYPED_QUIT,     /* q */
    TYPED_LEAVE,    /* x */
    TYPED_UNKNOWN   /* anything else */
};

struct typed {
    enum typed_kind kind;
    int number; /* 0 where none belongs to it; a number above 9999 is 10000 */
};

/* Reads one line (with or without its end). Letters' case and spaces do not matter; "f2" is "f 2";
 * the wide forms of characters, as input methods for Chinese give them, are the characters. */
struct typed typed_read(const char *line);

#endif
