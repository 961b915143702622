/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sang Kancil, the mouse-deer, drawn by hand in three sizes and three moods. She is decoration and
 * company: nothing is said by her alone.
 */
#ifndef KANCIL_UI_DEER_H
#define KANCIL_UI_DEER_H

#include "ui/canvas.h"

enum deer_size { DEER_SMALL, DEER_MEDIUM, DEER_LARGE };
enum deer_mood { DEER_CALM, DEER_GLAD, DEER_THINKING };

int deer_height(enum deer_size size);
int deer_width(enum deer_size size);
void deer_draw(
    struct canvas *canvas, enum deer_size size, enum deer_mood mood, int row, int column);

#endif
