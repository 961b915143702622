/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a screen draws on: cells of grapheme clusters with a role each, a cursor, and areas that a
 * mouse may touch. Nothing here knows a terminal: tests compare a canvas as text, term/ paints it.
 *
 * Coordinates are row, column from 0. Drawing outside is cut off, never an error. All text passes
 * the gate (base/clean.h) on its way into a cell.
 */
#ifndef KANCIL_UI_CANVAS_H
#define KANCIL_UI_CANVAS_H

#include "base/buf.h"
#include "base/text.h"
#include "ui/action.h"

#include <stdbool.h>
#include <stddef.h>

/* What a piece of text is; a theme says how that looks (theme.h). */
enum canvas_role {
    ROLE_TEXT,    /* running text */
    ROLE_DIM,     /* what matters less: hints, small print */
    ROLE_STRONG,  /* names, the word that counts */
    ROLE_TITLE,   /* the program's and the screen's names */
    ROLE_RULE,    /* lines across the screen, frames */
    ROLE_DEER,    /* the mouse-deer; warm accent */
    ROLE_ACCENT,  /* the warm accent elsewhere */
    ROLE_FOCUS,   /* the entry that has focus */
    ROLE_THEIRS,  /* text in other people's bubbles */
    ROLE_MINE,    /* text in the player's bubbles */
    ROLE_SPEAKER, /* a sender's name */
    ROLE_SAFE,
    ROLE_CAREFUL,
    ROLE_RISKY,
    ROLE_HARM,  /* ratings; RISKY and TELL share the amber */
    ROLE_TELL,  /* warning signs, flags */
    ROLE_KEY,   /* a key's name in the help line */
    ROLE_FIELD, /* a text field */
    CANVAS_ROLE_COUNT
};

#define CANVAS_CLUSTER_SIZE \
    28 /* bytes of a cell's cluster with its NUL; longer ones are cut between marks */

struct cell {
    char text[CANVAS_CLUSTER_SIZE]; /* "": the second half of a wide cluster */
    unsigned char width; /* columns of the cluster: 1 or 2 (Tamil: up to 3), 0 for a half */
    unsigned char role;
};

struct canvas_area {
    int row, column, height, width;
    enum action action;
    int argument;
};

#define CANVAS_WRAPS 24

/* A text that was wrapped to a width, kept so that it is not measured again with each drawing. */
struct canvas_wrap {
    char *text, *language; /* owned; NULL: nothing is kept here, no language */
    int width;
    struct text_lines lines;
};

struct canvas {
    int height, width;
    struct cell *cells;            /* row by row */
    int cursor_row, cursor_column; /* on what has focus */
    bool cursor_shown;             /* a text field's caret; the place is set anyhow */
    bool ascii;                    /* symbols of the poorest set */
    struct canvas_area *areas;
    size_t area_count, area_capacity;
    struct canvas_wrap wraps[CANVAS_WRAPS];
    int next_wrap; /* the one that is given up next */
};

void canvas_init(struct canvas *canvas, int height, int width);
void canvas_done(struct canvas *canvas);
/* Another size; all is blank. */
void canvas_resize(struct canvas *canvas, int height, int width);
/* Blank everywhere in ROLE_TEXT, no areas, cursor at 0, 0. */
void canvas_clear(struct canvas *canvas);

/* Puts TEXT (one line) from ROW, COLUMN in at most COLUMNS columns, whole clusters; returns the
 * columns used. */
int canvas_put(struct canvas *canvas, int row, int column, int columns, enum canvas_role role,
    const char *text);
/* The same with LENGTH bytes of TEXT. */
int canvas_put_bytes(struct canvas *canvas, int row, int column, int columns, enum canvas_role role,
    const char *text, size_t length);
/* The same, ending with an ellipsis where it does not fit. */
int canvas_put_cut(struct canvas *canvas, int row, int column, int columns, enum canvas_role role,
    const char *text);
/* Right-aligned so that it ends before column END; returns the column where it begins. */
int canvas_put_right(
    struct canvas *canvas, int row, int end, int columns, enum canvas_role role, const char *text);
/* Changes the role of cells that stand already. */
void canvas_role(struct canvas *canvas, int row, int column, int columns, enum canvas_role role);
/* Fills COLUMNS cells with one symbol. */
void canvas_fill(struct canvas *canvas, int row, int column, int columns, enum canvas_role role,
    const char *symbol);

/* TEXT wrapped to WIDTH as text_wrap does; the result is the canvas's and stays until CANVAS_WRAPS
 * other texts were asked for. */
const struct text_lines *canvas_wrap(
    struct canvas *canvas, const char *text, int width, const char *language);

void canvas_cursor(struct canvas *canvas, int row, int column);
/* A mouse press inside gives ACTION with ARGUMENT. */
void canvas_area(struct canvas *canvas, int row, int column, int height, int width,
    enum action action, int argument);
const struct canvas_area *canvas_area_at(const struct canvas *canvas, int row, int column);

/* Symbols that every terminal agrees on, or their ASCII stand-ins. */
enum symbol {
    SYMBOL_POINTER,
    SYMBOL_SAFE,
    SYMBOL_CAREFUL,
    SYMBOL_RISKY,
    SYMBOL_HARM,
    SYMBOL_FLAG,
    SYMBOL_DOT,
    SYMBOL_OPEN_DOT,
    SYMBOL_BULLET,
    SYMBOL_AGAIN,
    SYMBOL_ACROSS,
    SYMBOL_ELLIPSIS,
    SYMBOL_UP,
    SYMBOL_DOWN,
    SYMBOL_CORNER_TOP_LEFT,
    SYMBOL_CORNER_TOP_RIGHT,
    SYMBOL_CORNER_BOTTOM_LEFT,
    SYMBOL_CORNER_BOTTOM_RIGHT,
    SYMBOL_SIDE,
    SYMBOL_TOP,
    SYMBOL_BLOCK,
    SYMBOL_SHADE,
    SYMBOL_COUNT
};
const char *canvas_symbol(const struct canvas *canvas, enum symbol symbol);

/* The whole canvas as text, rows ended by line feeds, trailing blanks cut; with ROLES a second
 * picture of one letter a cell follows. For tests. */
void canvas_picture(const struct canvas *canvas, bool roles, struct buf *out);

#endif
