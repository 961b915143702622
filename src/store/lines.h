/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files of JSON lines that grow at their end (file_append_line). A last line without its line feed
 * was never promised to anybody; a bad line before it means that the file was damaged, and then all
 * of it is kept aside before anything is changed.
 */
#ifndef KANCIL_STORE_LINES_H
#define KANCIL_STORE_LINES_H

#include "store/disk.h"

/* Walks the lines of a text, empty ones left out. */
struct line_walk {
    const char *at, *end;
    const char *line;
    size_t length;
    bool ended; /* the line has its line feed */
};

void line_walk_init(struct line_walk *walk, const struct buf *text);
bool line_walk_next(struct line_walk *walk); /* false at the end */

/* Whether a line can be read. */
typedef bool (*lines_test)(const char *line, size_t length);

/* PATH was found to hold a line that cannot be read, or a good one that lacks its end. Leaves only
 * good lines in it: all of them, or those before the first bad one (KEEP_LATER false). Where a bad
 * one goes, the whole file is kept beside it first, and a complaint is noted. Takes the lock. A
 * disk that cannot be written leaves all as it is. */
void lines_mend(struct store *store, const char *path, lines_test is_good, bool keep_later);

#endif
