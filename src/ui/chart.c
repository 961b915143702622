/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell holds eight Braille dots, two beside each other and four above each other. */

#include "config.h"

#include "ui/chart.h"

#include "base/mem.h"

#include <stdlib.h>

#define DOTS_ACROSS 2
#define DOTS_DOWN 4

static double clamp(double share)
{
    return share < 0 ? 0 : share > 1 ? 1 : share;
}

/* Blocks of three quarters of a row, so that bars below each other stay apart; whatever is not
 * nothing shows as something. */
void chart_bar(
    struct canvas *canvas, int row, int column, int columns, enum canvas_role role, double share)
{
    int full = (int)(clamp(share) * columns + 0.5);
    if (full == 0 && share > 0)
        full = 1;
    canvas_fill(canvas, row, column, columns, ROLE_RULE, canvas->ascii ? "." : "▁");
    canvas_fill(canvas, row, column, full, role, canvas->ascii ? "#" : "▆");
}

void chart_mark(struct canvas *canvas, int row, int column, int columns, double share)
{
    int at = (int)(clamp(share) * columns);
    canvas_put(canvas, row, column + (at < columns ? at : columns - 1), 1, ROLE_STRONG,
        canvas_symbol(canvas, SYMBOL_SIDE));
}

/* Dots, or in ASCII whole cells, in rows from the top. */
struct grid {
    int height, width;
    bool *set;
};

static void set_dot(struct grid *grid, int row, int column)
{
    if (row >= 0 && row < grid->height && column >= 0 && column < grid->width)
        grid->set[row * grid->width + column] = true;
}

static int row_of(const struct grid *grid, double value)
{
    return (int)((1 - clamp(value)) * (grid->height - 1) + 0.5);
}

static int column_of(const struct grid *grid, double place)
{
    return (int)(clamp(place) * (grid->width - 1) + 0.5);
}

/* A line between two dots, without a gap in either direction. */
static void join(struct grid *grid, int row, int column, int to_row, int to_column)
{
    int down = abs(to_row - row), across = abs(to_column - column);
    int steps = down > across ? down : across;
    for (int i = 0; i <= steps; i++) {
        double part = steps > 0 ? (double)i / steps : 0;
        set_dot(grid, row + (int)((to_row - row) * part + (to_row > row ? 0.5 : -0.5)),
            column + (int)((to_column - column) * part + 0.5));
    }
}

static void plot(struct grid *grid, const double *places, const double *values, size_t count)
{
    int row = -1, column = -1, points = 0;
    for (size_t i = 0; i < count; i++) {
        if (values[i] < 0)
            continue;
        int to_row = row_of(grid, values[i]), to_column = column_of(grid, places[i]);
        if (points++ > 0)
            join(grid, row, column, to_row, to_column);
        row = to_row;
        column = to_column;
    }
    if (points == 1)
        join(grid, row, column, row, column + 5 < grid->width ? column + 5 : column - 5);
}

static void braille(char out[4], unsigned dots)
{
    unsigned code = 0x2800 + dots;
    out[0] = (char)(0xe0 | code >> 12);
    out[1] = (char)(0x80 | (code >> 6 & 0x3f));
    out[2] = (char)(0x80 | (code & 0x3f));
    out[3] = '\0';
}

static unsigned dots_of_cell(const struct grid *grid, int row, int column)
{
    static const unsigned char bits[DOTS_DOWN][DOTS_ACROSS] = {
        {0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
    unsigned dots = 0;
    for (int i = 0; i < DOTS_DOWN; i++)
        for (int j = 0; j < DOTS_ACROSS; j++)
            if (grid->set[(row * DOTS_DOWN + i) * grid->width + column * DOTS_ACROSS + j])
                dots |= bits[i][j];
    return dots;
}

static void draw_grid(
    struct canvas *canvas, struct rectangle area, enum canvas_role role, const struct grid *grid)
{
    for (int row = 0; row < area.height; row++)
        for (int column = 0; column < area.width; column++) {
            char cell[4] = "*";
            unsigned dots = 1;
            if (canvas->ascii)
                dots = grid->set[row * grid->width + column];
            else
                braille(cell, dots = dots_of_cell(grid, row, column));
            if (dots)
                canvas_put(canvas, area.row + row, area.column + column, 1, role, cell);
        }
}

void chart_curve(struct canvas *canvas, struct rectangle area, enum canvas_role role,
    const double *places, const double *values, size_t count)
{
    if (area.height < 1 || area.width < 1)
        return;
    struct grid grid = {area.height * (canvas->ascii ? 1 : DOTS_DOWN),
        area.width * (canvas->ascii ? 1 : DOTS_ACROSS), NULL};
    grid.set = mem_zero((size_t)grid.height * (size_t)grid.width, sizeof *grid.set);
    plot(&grid, places, values, count);
    draw_grid(canvas, area, role, &grid);
    free(grid.set);
}
