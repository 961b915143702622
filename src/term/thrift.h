/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fewer bytes for the same picture. Curses names both colours whenever one changes, and sets
 * everything back after each update; on a slow link that is most of what a key costs. Here colours
 * and attributes are only remembered, and written when something is printed or erased in them, and
 * then only what differs. A blank needs its ground alone.
 *
 * For terminals that speak ECMA-48; what is not understood passes as it is.
 */
#ifndef KANCIL_TERM_THRIFT_H
#define KANCIL_TERM_THRIFT_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>

#define THRIFT_COLOUR_SIZE 20

struct thrift_style {
    bool bold, dim, underline, reverse;
    char text[THRIFT_COLOUR_SIZE],
        ground[THRIFT_COLOUR_SIZE]; /* "38;5;252"; "39" the terminal's own */
};

struct thrift {
    bool is_known; /* what the terminal has */
    struct thrift_style has, wants;
    bool charset_is_set;
};

/* Nothing is known of what the terminal has. */
void thrift_init(struct thrift *thrift);

/* Adds to OUT what does for LENGTH bytes of an update; no sequence may be cut at their end. */
void thrift_filter(struct thrift *thrift, const char *bytes, size_t length, struct buf *out);

#endif
