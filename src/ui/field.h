/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field for a short text: typed, erased by clusters, never longer than it shows. */
#ifndef KANCIL_UI_FIELD_H
#define KANCIL_UI_FIELD_H

#include "ui/canvas.h"
#include "ui/key.h"

#include <stdbool.h>

struct field {
    char text[128];
    int columns; /* at most so wide */
};

/* Takes TEXT and ERASE; false for others. */
bool field_act(struct field *field, const struct input *input);
/* Draws it; the cursor rests behind the text where it is FOCUSED. */
void field_draw(
    const struct field *field, struct canvas *canvas, int row, int column, bool focused);

#endif
