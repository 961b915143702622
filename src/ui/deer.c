/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The drawings: a shadow like those of the shadow theatre, two pixels a cell, and an outline for
 * terminals that have only ASCII. Ears lie back when she is calm and stand up when she is glad.
 */

#include "config.h"

#include "ui/deer.h"

#include <stddef.h>

#define PIXEL_ROWS 22
#define EAR_ROWS 4 /* at the top: those that the mood changes */

struct drawing {
    int height, width;               /* in cells */
    const char *pixels[PIXEL_ROWS];  /* two rows a cell */
    const char *calm_ears[EAR_ROWS]; /* in place of the first pixel rows */
    const char *outline[PIXEL_ROWS / 2];
    int thought_column;
};

static const struct drawing DRAWINGS[] = {
    [DEER_SMALL] =
        {
            .height = 5,
            .width = 16,
            .pixels = {"....#..##.......", "....####........", "..#####.........",
                "##..###...###...", "#######.######..", "..############..", ".....##########.",
                "......##..####..", "......##..#..#..", ".....##..##.##.."},
            .calm_ears = {"................", "......##........", "..######........",
                "##..###...###..."},
            .outline = {"    /\\/\\", "  .' o \\", " (__.   \\___.", "     \\  __  )",
                "     ||   ||"},
            .thought_column = 10,
        },
    [DEER_MEDIUM] =
        {
            .height = 8,
            .width = 24,
            .pixels = {"......##..##............", "......##.###............",
                "......######............", "....######..............", "..##..#####.............",
                "##########.....#####....", "###########..########...", "..#####################.",
                "......##################", "......################.#", ".......##############...",
                "........#####.######....", ".........#..#...#..#....", ".........#..#...#..#....",
                ".........#..#...#..#....", "........##.##..##.##...."},
            .calm_ears = {"........................", "...........##...........",
                "........#####...........", ".....#######............"},
            .outline = {"      __ _", "      \\ V )", "    .' o  \\", "   (__.    \\_______.",
                "      `.           )~", "        )   ___    /", "        ||     |  |",
                "        ||     || |"},
            .thought_column = 13,
        },
    [DEER_LARGE] =
        {
            .height = 11,
            .width = 32,
            .pixels = {"..........#...#.................", ".........##..##.................",
                ".........###.###................", ".........######.................",
                "......#########.................", "....###..######.................",
                "...####..######......#####......", ".#############.....#########....",
                "##############...############...", "..############################..",
                "..........####################..", ".........######################.",
                "..........####################.#", "..........###################...",
                "............######..########....", ".............#..##....##..##....",
                ".............#..#......#..#.....", ".............#..#......#..#.....",
                ".............#..#......#..#.....", ".............#..#......#..#.....",
                ".............#..#......#..#.....", "............##.##.....##.##....."},
            .calm_ears = {"................................", "..............###...............",
                "...........######...............", ".........#######................"},
            .outline = {"      __  _", "     /  \\/ )", "     \\__  /", "    .'  `-.",
                "  .'  o    \\", " (_         `-.______", "   `--.              `-.",
                "      |                )~", "       \\   ________    /", "        | |        |  |",
                "        |_|        |__|"},
            .thought_column = 16,
        },
};

int deer_height(enum deer_size size)
{
    return DRAWINGS[size].height;
}

int deer_width(enum deer_size size)
{
    return DRAWINGS[size].width;
}

static const char *pixel_row(const struct drawing *drawing, enum deer_mood mood, int row)
{
    return mood == DEER_CALM && row < EAR_ROWS ? drawing->calm_ears[row] : drawing->pixels[row];
}

static void draw_shadow(
    struct canvas *canvas, const struct drawing *drawing, enum deer_mood mood, int row, int column)
{
    static const char *const halves[] = {NULL, "▄", "▀", "█"};
    for (int y = 0; y < drawing->height; y++) {
        const char *above = pixel_row(drawing, mood, 2 * y);
        const char *below = pixel_row(drawing, mood, 2 * y + 1);
        for (int x = 0; x < drawing->width; x++) {
            const char *half = halves[2 * (above[x] == '#') + (below[x] == '#')];
            if (half)
                canvas_put(canvas, row + y, column + x, 1, ROLE_DEER, half);
        }
    }
}

void deer_draw(struct canvas *canvas, enum deer_size size, enum deer_mood mood, int row, int column)
{
    const struct drawing *drawing = &DRAWINGS[size];
    if (!canvas->ascii)
        draw_shadow(canvas, drawing, mood, row, column);
    for (int y = 0; canvas->ascii && y < drawing->height; y++)
        canvas_put(canvas, row + y, column, drawing->width, ROLE_DEER, drawing->outline[y]);
    if (mood == DEER_THINKING)
        canvas_put(canvas, row, column + drawing->thought_column, 3, ROLE_DIM, "...");
}
