/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keeping the game out of the terminal's scrollback. Some terminals keep every line there that is
 * scrolled out of a region or cleared, unless they show the alternate screen, and screen and tmux
 * can be told to have none. So of what curses wrote, scrolling a region becomes deleting and
 * inserting lines, and clearing the screen becomes erasing its lines.
 */
#ifndef KANCIL_TERM_SCROLLBACK_H
#define KANCIL_TERM_SCROLLBACK_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>

struct scrollback {
    bool has_painted; /* what is cleared is the game's, and no longer what was there before it */
    bool in_region;
    int top, bottom; /* of the region, from 1 */
    int scrolled;    /* lines in it, up; down where negative */
    bool is_home;    /* the cursor, by the sequence just before */
};

void scrollback_init(struct scrollback *scrollback);

/* Adds to OUT what does for LENGTH bytes of an update of a screen of LINES lines; no sequence may
 * be cut. */
void scrollback_filter(
    struct scrollback *scrollback, int lines, const char *bytes, size_t length, struct buf *out);

#endif
