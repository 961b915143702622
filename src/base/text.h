/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text measured in terminal columns, by grapheme clusters, and broken into lines as each script
 * wants it: Unicode line breaking through libunistring, Thai words through libthai where it was
 * built in. Widths are what wcwidth() says, because ncurses asks the same; what the gate (clean.h)
 * replaces is counted as its stand-in, one column, so text is measured the same before and after.
 * Nothing else in the program lays text out.
 */
#ifndef KANCIL_BASE_TEXT_H
#define KANCIL_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/* One line of a wrapped text: LENGTH bytes from OFFSET, WIDTH columns, trailing spaces left out. */
struct text_line {
    size_t offset;
    size_t length;
    int width;
};

struct text_lines {
    struct text_line *lines; /* owned: text_lines_done */
    size_t count;
    size_t capacity;
    int widest; /* the widest line's columns */
};

/* Tamil letters are drawn wider than their columns by most terminals, over each other. With spacing
 * on, each is measured with a column more, which stays blank where it is painted. Off at first;
 * what was measured before has to be measured again. */
void text_set_tamil_spacing(bool on);

/* The cluster at TEXT (not at its NUL): its length in bytes; *WIDTH, where not NULL, becomes its
 * columns (0 to 2, more for a cluster of several spacing characters). */
size_t text_cluster(const char *text, int *width);

/* The columns TEXT takes on one line. */
int text_width(const char *text);
int text_width_of(const char *text, size_t length); /* the same for its first LENGTH bytes */

/* How many bytes of TEXT, in whole clusters, fit into COLUMNS; *WIDTH, where not NULL, their
 * columns. */
size_t text_fit(const char *text, int columns, int *width);

/* Wraps TEXT to at most COLUMNS (at least 1) columns; a line feed ends a line; a word longer than a
 * line is cut between clusters, and a cluster wider than a line stands alone. LANGUAGE is a BCP 47
 * tag or NULL. Fills *OUT, which the caller has zeroed or used before (it is reused). An empty text
 * has one empty line. */
void text_wrap(struct text_lines *out, const char *text, int columns, const char *language);
void text_lines_done(struct text_lines *lines);

/* Whether HAYSTACK holds NEEDLE as people search: without regard to case, and to the marks on Latin
 * letters unless NEEDLE has some ("tieng viet" finds "Tiếng Việt"). An empty NEEDLE is everywhere.
 */
bool text_contains_folded(const char *haystack, const char *needle);

#endif
