/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows differ, and writing them. */

#include "config.h"

#include "term/paint.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "term/look.h"
#include "term/output.h"

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

/* Writes the cells from COLUMN on that share a role; returns the column behind them. */
static int paint_run(const struct cell *cells, int row, int column, int width)
{
    int end = column;
    unsigned char role = cells[column].role;
    buf_clear(&run);
    while (end < width && cells[end].role == role)
        add_cluster(&cells[end++]);
    look_use((enum canvas_role)role);
    mvaddnstr(row, column, buf_text(&run), (int)run.length);
    return end;
}

/* A run never begins with the second half of a cluster. */
static void paint_row(const struct cell *cells, int row, int width)
{
    for (int column = 0; column < width;) {
        if (cells[column].width == 0)
            column++;
        else
            column = paint_run(cells, row, column, width);
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
    output_begin();
    if (cursor_is_shown != canvas->cursor_shown) {
        cursor_is_shown = canvas->cursor_shown;
        curs_set(cursor_is_shown);
    }
    move(within(canvas->cursor_row, canvas->height), within(canvas->cursor_column, canvas->width));
    refresh();
    output_end();
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
