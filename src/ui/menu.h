/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A list of entries to choose one from: by arrows and Enter, by number, by mouse. Labels wrap; what
 * has focus is marked by a pointer and carries the cursor.
 */
#ifndef KANCIL_UI_MENU_H
#define KANCIL_UI_MENU_H

#include "base/text.h"
#include "ui/frame.h"

struct menu_item {
    char *label;
    char *detail;     /* dim, at the right where there is room; may be NULL */
    char *heading;    /* a row of its own above it; may be NULL */
    char *below;      /* dim, under the label of the entry that has focus, or of all where MENU_OPEN
                       * and there is room for all of it; may be NULL */
    enum symbol mark; /* before the label where MENU_MARKED */
    enum canvas_role mark_role;
    int value; /* whatever the screen wants to know of it */
    /* Measured for the width, once: */
    struct text_lines label_lines, below_lines;
    int detail_room; /* columns that the detail takes from the label's rows */
    int rows;        /* without what is below */
};

enum menu_style { MENU_PLAIN = 0, MENU_NUMBERED = 1, MENU_MARKED = 2, MENU_OPEN = 4 };

struct menu {
    struct menu_item *items;
    size_t count, capacity;
    int focus;
    int top; /* first row shown */
    unsigned style;
    int width;    /* that the rows were measured for */
    bool is_open; /* every entry shows what is below it, as drawn the last time */
};

void menu_clear(struct menu *menu); /* no items, focus 0 */
void menu_done(struct menu *menu);
/* Copies LABEL; the result may be changed (detail and below are owned by the item) until the next
 * is added. */
struct menu_item *menu_add(struct menu *menu, const char *label);
void menu_set(char **field, const char *text);

/* Rows it takes at WIDTH, with what is shown below its entries. */
int menu_height(struct menu *menu, int width);
/* Draws it into AREA, scrolled so that the focus is seen; FOCUSED: it has the keyboard. */
void menu_draw(struct menu *menu, struct canvas *canvas, struct rectangle area, bool focused);
/* Moves the focus for UP, DOWN, FIRST, LAST (and pages); for ACCEPT, NUMBER (in a numbered one) and
 * CLICK it sets *CHOSEN to the entry's place, else to -1. False where the input is not the menu's.
 */
bool menu_act(struct menu *menu, const struct input *input, int *chosen);
/* The item in focus, or NULL for an empty menu. */
const struct menu_item *menu_focused(const struct menu *menu);

#endif
