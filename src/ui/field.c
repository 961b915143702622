/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text field. */

#include "config.h"

#include "ui/field.h"

#include "base/clean.h"
#include "base/text.h"

#include <string.h>

static void erase(struct field *field)
{
    size_t last = 0;
    for (size_t at = 0; field->text[at]; at += text_cluster(field->text + at, NULL))
        last = at;
    field->text[last] = '\0';
}

static void insert(struct field *field, const char *text)
{
    size_t length = strlen(field->text);
    size_t more = strlen(text);
    if (length + more >= sizeof field->text || !clean_is_clean(text, CLEAN_ONE_LINE))
        return;
    memcpy(field->text + length, text, more + 1);
    if (text_width(field->text) > field->columns)
        field->text[length] = '\0';
}

bool field_act(struct field *field, const struct input *input)
{
    if (input->action == ACTION_TEXT)
        insert(field, input->text);
    else if (input->action == ACTION_ERASE)
        erase(field);
    else
        return false;
    return true;
}

void field_draw(const struct field *field, struct canvas *canvas, int row, int column, bool focused)
{
    canvas_fill(canvas, row, column, field->columns + 2, ROLE_FIELD, " ");
    int used = canvas_put(canvas, row, column + 1, field->columns, ROLE_FIELD, field->text);
    if (!focused)
        return;
    canvas_cursor(canvas, row, column + 1 + used);
    canvas->cursor_shown = true;
}
