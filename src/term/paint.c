/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows differ, and writing them. */

#include "config.h"

#include "term/paint.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "term/look.h"
#include "term/output.h"

#define NCURSES_NOMACROS
#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static struct cell *painted; /* as the screen shows them; NULL: nothing is known */
static size_t painted_count;
static struct buf run;
static int cursor_is_shown = -1;

static bool is_same(const struct cell *old, const struct cell *new)
{
    return old->role == new->role && old->width == new->width &&strcmp(old->text, new->text) == 0;
}

/* The columns that curses will take for it. */
static int columns_of(const char *cluster)
{
    const char *end = cluster + strlen(cluster);
    int columns = 0;
    while (cluster < end) {
        int width = wcwidth((wchar_t)utf8_next(&cluster, end));
        columns += width > 0 ? width : 0;
    }
    return columns;
}

/* A cluster that was given more columns than it takes (Tamil spacing) has blanks behind it. */
static void add_cluster(const struct cell *cell)
{
    buf_add(&run, cell->text);
    if (cell->width < 2)
        return;
    for (int used = columns_of(cell->text); used < cell->width; used++)
        buf_add_char(&run, ' ');
}

/* The end of what can be written in one go from COLUMN on. Blanks that would look the same in
 * another role are not taken in: curses scrolls lines only that are the same to the last attribute.
 */
static int end_of_run(const struct cell *cells, int column, int end)
{
    int last = column + 1;
    while (last < end && cells[last].role == cells[column].role)
        last++;
    return last;
}

static void paint_run(const struct cell *cells, int row, int column, int end)
{
    buf_clear(&run);
    for (int i = column; i < end; i++)
        add_cluster(&cells[i]);
    look_use((enum canvas_role)cells[column].role);
    mvaddnstr(row, column, buf_text(&run), (int)run.length);
}

/* Writes the cells from COLUMN to END. A run never begins with the second half of a cluster. */
static void paint_cells(const struct cell *cells, int row, int column, int end)
{
    while (column < end) {
        int next = cells[column].width == 0 ? column + 1 : end_of_run(cells, column, end);
        if (cells[column].width > 0)
            paint_run(cells, row, column, next);
        column = next;
    }
}

/* Writes what differs between OLD and NEW, in one piece. */
static void paint_row(struct cell *old, const struct cell *new, int row, int width)
{
    int first = 0, end = width;
    while (first < end && is_same(&old[first], &new[first]))
        first++;
    while (end > first && is_same(&old[end - 1], &new[end - 1]))
        end--;
    while (first > 0 && first < end && new[first].width == 0)
        first--;
    paint_cells(new, row, first, end);
    memcpy(old + first, new + first, (size_t)(end - first) * sizeof *old);
}

/* What curses erases looks like blanks of ordinary text. */
static void begin_blank(size_t count)
{
    painted = mem_resize(painted, count, sizeof *painted);
    painted_count = count;
    for (size_t i = 0; i < count; i++)
        painted[i] = (struct cell){.text = " ", .width = 1, .role = ROLE_TEXT};
    erase();
}

static void paint_rows(const struct canvas *canvas)
{
    size_t width = (size_t)canvas->width, count = (size_t)canvas->height * width;
    if (!painted || painted_count != count)
        begin_blank(count);
    for (int row = 0; row < canvas->height; row++)
        paint_row(
            painted + (size_t)row * width, canvas->cells + (size_t)row * width, row, canvas->width);
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
