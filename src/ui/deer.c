/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The drawings. Plain ASCII, so that she looks the same everywhere. */

#include "config.h"

#include "ui/deer.h"

#include <string.h>

struct drawing {
    int height, width;
    int ears; /* rows at the top that the mood changes */
    const char *rows[12];
    const char *calm_ears[3]; /* laid back: in place of the first rows */
    int thought_row, thought_column;
};

static const struct drawing DRAWINGS[] = {
    [DEER_SMALL] = {
        .height = 5,
        .width = 15,
        .ears = 1,
        .rows = {"   |\\|\\", "  / o \\", " <_.   \\___,~", "    \\  ___ )", "     ||   ||"},
        .calm_ears = {"    ,__,"},
        .thought_row = 0,
        .thought_column = 10,
    },
    [DEER_MEDIUM] = {
        .height = 8,
        .width = 24,
        .ears = 2,
        .rows = {"     /\\ /\\", "     \\ V /", "    /  o  \\", "   <_.     \\________,",
                 "      `-.            )~", "         )   ____   /", "         | |'    |  |",
                 "         |_|     |__|"},
        .calm_ears = {"", "      .--.__"},
        .thought_row = 0,
        .thought_column = 14,
    },
    [DEER_LARGE] = {
        .height = 11,
        .width = 31,
        .ears = 3,
        .rows = {"       .-.   .-.", "       \\  \\ /  /", "        \\  V  /", "       /       \\",
                 "      /   (o)   \\", "    .'           \\__________", "   (_.-._                    `.",
                 "         `-.                  )~", "            )   ________     /",
                 "            |  |'      |  |  |", "            |__|       |__|__|"},
        .calm_ears = {"", "", "        .-----.__."},
        .thought_row = 0,
        .thought_column = 20,
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

void deer_draw(struct canvas *canvas, enum deer_size size, enum deer_mood mood, int row, int column)
{
    const struct drawing *drawing = &DRAWINGS[size];
    for (int i = 0; i < drawing->height; i++) {
        const char *text = drawing->rows[i];
        if (mood == DEER_CALM && i < drawing->ears)
            text = drawing->calm_ears[i];
        const char *eye = strchr(text, 'o');
        canvas_put(canvas, row + i, column, drawing->width, ROLE_DEER, text);
        if (eye)
            canvas_role(canvas, row + i, column + (int)(eye - text), 1, ROLE_STRONG);
    }
    if (mood == DEER_THINKING)
        canvas_put(canvas, row + drawing->thought_row, column + drawing->thought_column, 3,
                   ROLE_DIM, "...");
}
