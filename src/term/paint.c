/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows differ, and writing them. */

#include "config.h"

#include "term/paint.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "term/look.h"

#define NCURSES_NOMACROS
#include <curses.h>
#include <stdlib.h>
#include <string.h>

static struct cell *painted; /* as the screen shows them; NULL: nothing is known */
static size_t painted_count;
static struct buf run;
static int cursor_is_shown = -1;

static bool is_same_row(const struct cell *old, const struct cell *new, int width)
{
    for (int i = 0; i < width; i++)
        if (old[i].role != new[i].role || old[i].width != new[i].width ||
            strcmp(old[i].text, new[i].text) != 0)
            return false;
    return true;
}

/* A cluster that was given more columns than it takes (Tamil spacing) has blanks behind it. */
static void add_cluster(const struct cell *cell)
{
    buf_add(&run, cell->text);
    if (cell->width < 2)
        return;
    for (int used = text_width(cell->text); used < cell->width; used++)
        buf_add_char(&run, ' ');
}

static bool is_blank_in(enum canvas_role role, const struct cell *cell)
{
    return cell->text[0] == ' ' && cell->text[1] == '\0' &&
           look_blank_is_same(role, (enum canvas_role)cell->role);
}

/* Where the blanks begin that end the row: they stay plain, since the terminal can erase those. */
static int end_of_text(const struct cell *cells, int width)
{
    while (width > 0 && is_blank_in(ROLE_TEXT, &cells[width - 1]))
        width--;
    return width;
}

/* The end of what can be written in one go from COLUMN on: cells of one role, and blanks that look the same in it. */
static int end_of_run(const struct cell *cells, int column, int text_end, int width)
{
    unsigned char role = cells[column].role;
    int end = column + 1;
    while (end < width &&
           (cells[end].role == role ||
            (end < text_end && is_blank_in((enum canvas_role)role, &cells[end]))))
        end++;
    return end;
}

static void paint_run(const struct cell *cells, int row, int column, int end)
{
    buf_clear(&run);
    for (int i = column; i < end; i++)
        add_cluster(&cells[i]);
    look_use((enum canvas_role)cells[column].role);
    mvaddnstr(row, column, buf_text(&run), (int)run.length);
}

/* A run never begins with the second half of a cluster. */
static void paint_row(const struct cell *cells, int row, int width)
{
    int text_end = end_of_text(cells, width);
    for (int column = 0, end; column < width; column = end) {
        end = column + 1;
        if (cells[column].width == 0)
            continue;
        end = end_of_run(cells, column, text_end, width);
        paint_run(cells, row, column, end);
    }
}

static void paint_rows(const struct canvas *canvas)
{
    size_t width = (size_t)canvas->width, count = (size_t)canvas->height * width;
    bool known = painted && painted_count == count;
    if (!known) {
        painted = mem_resize(painted, count, sizeof *painted);
        painted_count = count;
    }
    for (int row = 0; row < canvas->height; row++) {
        struct cell *old = painted + (size_t)row * width;
        const struct cell *new = canvas->cells + (size_t)row * width;
        if (known && is_same_row(old, new, canvas->width))
            continue;
        paint_row(new, row, canvas->width);
        memcpy(old, new, width * sizeof *old);
    }
}

static int within(int value, int count)
{
    return value < 0 ? 0 : value < count ? value : count - 1;
}

void paint_canvas(const struct canvas *canvas)
{
    paint_rows(canvas);
    if (cursor_is_shown != canvas->cursor_shown) {
        cursor_is_shown = canvas->cursor_shown;
        curs_set(cursor_is_shown);
    }
    move(within(canvas->cursor_row, canvas->height), within(canvas->cursor_column, canvas->width));
    refresh();
}

void paint_forget(void)
{
    free(painted);
    painted = NULL;
    painted_count = 0;
    cursor_is_shown = -1;
}

void paint_done(void)
{
    paint_forget();
    buf_done(&run);
}
