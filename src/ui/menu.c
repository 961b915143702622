/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list widget. */

#include "config.h"

#include "ui/menu.h"

#include "base/i18n.h"
#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void menu_clear(struct menu *menu)
{
    for (size_t i = 0; i < menu->count; i++) {
        free(menu->items[i].label);
        free(menu->items[i].detail);
        free(menu->items[i].heading);
        free(menu->items[i].below);
        text_lines_done(&menu->items[i].label_lines);
        text_lines_done(&menu->items[i].below_lines);
    }
    menu->count = 0;
    menu->focus = menu->top = menu->width = 0;
}

void menu_done(struct menu *menu)
{
    menu_clear(menu);
    free(menu->items);
    memset(menu, 0, sizeof *menu);
}

struct menu_item *menu_add(struct menu *menu, const char *label)
{
    MEM_GROW(menu->items, menu->count, menu->capacity);
    struct menu_item *item = &menu->items[menu->count++];
    *item = (struct menu_item){.label = mem_copy_string(label), .mark_role = ROLE_DIM};
    menu->width = 0;
    return item;
}

void menu_set(char **field, const char *text)
{
    free(*field);
    *field = text ? mem_copy_string(text) : NULL;
}

const struct menu_item *menu_focused(const struct menu *menu)
{
    return (size_t)menu->focus < menu->count ? &menu->items[menu->focus] : NULL;
}

/* Where labels begin: behind pointer, number and mark. */
static int label_column(const struct menu *menu)
{
    int column = 3;
    if (menu->style & MENU_NUMBERED)
        column += menu->count > 9 ? 4 : 3;
    if (menu->style & MENU_MARKED)
        column += 2;
    return column;
}

static int detail_room(const struct menu_item *item, int width)
{
    int detail = item->detail ? text_width(item->detail) : 0;
    bool fits = width >= 50 || text_width(item->label) + detail + 8 <= width;
    return detail > 0 && fits ? detail + 2 : 0;
}

static int label_room(const struct menu *menu, const struct menu_item *item, int width)
{
    return width - label_column(menu) - 1 - item->detail_room;
}

/* The heading with a blank row above it, but for the first. */
static int heading_rows(const struct menu_item *item, size_t index)
{
    return !item->heading ? 0 : index == 0 ? 1 : 2;
}

static void measure(struct menu *menu, int width)
{
    if (menu->width == width)
        return;
    for (size_t i = 0; i < menu->count; i++) {
        struct menu_item *item = &menu->items[i];
        item->detail_room = detail_room(item, width);
        text_wrap(&item->label_lines, item->label, label_room(menu, item, width), i18n_language());
        if (item->below)
            text_wrap(
                &item->below_lines, item->below, width - label_column(menu) - 1, i18n_language());
        item->rows = (int)item->label_lines.count + heading_rows(item, i);
    }
    menu->width = width;
}

/* Rows of what is shown under an entry. */
static int below_rows(const struct menu *menu, const struct menu_item *item)
{
    bool shown = item && item->below && (menu->is_open || item == menu_focused(menu));
    return shown ? (int)item->below_lines.count : 0;
}

int menu_height(struct menu *menu, int width)
{
    int rows = 0;
    measure(menu, width);
    for (size_t i = 0; i < menu->count; i++)
        rows += menu->items[i].rows + below_rows(menu, &menu->items[i]);
    return rows;
}

static void draw_head(
    const struct menu *menu, struct canvas *canvas, size_t index, int row, int column, bool focused)
{
    const struct menu_item *item = &menu->items[index];
    bool has_focus = (int)index == menu->focus;
    if (has_focus)
        canvas_put(canvas, row, column + 1, 1, focused ? ROLE_FOCUS : ROLE_DIM,
            canvas_symbol(canvas, SYMBOL_POINTER));
    int at = column + 3;
    if (menu->style & MENU_NUMBERED) {
        char number[16];
        snprintf(number, sizeof number, menu->count > 9 ? "%2zu" : "%zu", index + 1);
        canvas_put(canvas, row, at, 3, ROLE_TEXT, number);
        at += menu->count > 9 ? 4 : 3;
    }
    if (menu->style & MENU_MARKED)
        canvas_put(canvas, row, at, 1, item->mark_role, canvas_symbol(canvas, item->mark));
    if (!has_focus || !focused)
        return;
    /* One run of one look from the pointer to the label: moving the focus is the commonest key
     * there is. */
    canvas_role(canvas, row, column + 1, label_column(menu) - 1, ROLE_FOCUS);
    canvas_cursor(canvas, row, column + label_column(menu));
}

/* Draws the item's rows that are inside AREA; returns the row behind it. */
static int draw_item(struct menu *menu, struct canvas *canvas, size_t index, int row,
    struct rectangle area, bool focused)
{
    const struct menu_item *item = &menu->items[index];
    bool has_focus = (int)index == menu->focus;
    int column = area.column + label_column(menu);
    int room = label_room(menu, item, area.width);
    int end = area.row + area.height;
    enum canvas_role role = has_focus && focused ? ROLE_FOCUS : ROLE_TEXT;
    row += heading_rows(item, index);
    if (item->heading && row - 1 >= area.row && row - 1 < end)
        canvas_put_cut(
            canvas, row - 1, area.column + 1, area.width - 2, ROLE_ACCENT, item->heading);
    for (size_t i = 0; i < item->label_lines.count; i++, row++) {
        const struct text_line *line = &item->label_lines.lines[i];
        if (row < area.row || row >= end)
            continue;
        if (i == 0)
            draw_head(menu, canvas, index, row, area.column, focused);
        canvas_put_bytes(canvas, row, column, room, role, item->label + line->offset, line->length);
        if (i == 0 && item->detail_room > 0)
            canvas_put_right(
                canvas, row, area.column + area.width - 1, area.width, ROLE_DIM, item->detail);
        canvas_area(canvas, row, area.column, 1, area.width, ACTION_CLICK, (int)index);
    }
    int below = below_rows(menu, item);
    for (int i = 0; i < below; i++, row++)
        if (row >= area.row && row < end)
            canvas_put_bytes(canvas, row, column, area.width, ROLE_DIM,
                item->below + item->below_lines.lines[i].offset, item->below_lines.lines[i].length);
    return row;
}

/* Scrolls so that the whole entry in focus is seen, or its beginning where it is taller than the
 * area. */
static void follow_focus(struct menu *menu, int height)
{
    int before = 0;
    for (int i = 0; i < menu->focus && (size_t)i < menu->count; i++)
        before += menu->items[i].rows;
    const struct menu_item *item = menu_focused(menu);
    int rows = item ? item->rows + below_rows(menu, item) : 0;
    if (before + rows > menu->top + height)
        menu->top = before + rows - height;
    if (before < menu->top)
        menu->top = before;
}

void menu_draw(struct menu *menu, struct canvas *canvas, struct rectangle area, bool focused)
{
    menu->is_open = menu->style & MENU_OPEN;
    int total = menu_height(menu, area.width);
    if (menu->is_open && total > area.height) {
        menu->is_open = false;
        total = menu_height(menu, area.width);
    }
    follow_focus(menu, area.height);
    if (menu->top > total - area.height)
        menu->top = total > area.height ? total - area.height : 0;
    int row = area.row - menu->top;
    for (size_t i = 0; i < menu->count; i++) {
        /* Far from what is seen nothing is drawn: lists may be thousands long. */
        bool off = row >= area.row + area.height || row + menu->items[i].rows < area.row;
        row = off && (int)i != menu->focus ? row + menu->items[i].rows
                                           : draw_item(menu, canvas, i, row, area, focused);
    }
    int edge = area.column + area.width - 1;
    if (menu->top > 0)
        canvas_put(canvas, area.row, edge, 1, ROLE_ACCENT, canvas_symbol(canvas, SYMBOL_UP));
    if (menu->top + area.height < total)
        canvas_put(canvas, area.row + area.height - 1, edge, 1, ROLE_ACCENT,
            canvas_symbol(canvas, SYMBOL_DOWN));
}

static void move(struct menu *menu, int to)
{
    int last = (int)menu->count - 1;
    menu->focus = to > last ? last : to;
    if (menu->focus < 0)
        menu->focus = 0;
}

bool menu_act(struct menu *menu, const struct input *input, int *chosen)
{
    *chosen = -1;
    switch (input->action) {
    case ACTION_UP: move(menu, menu->focus - 1); return true;
    case ACTION_DOWN: move(menu, menu->focus + 1); return true;
    case ACTION_PAGE_UP: move(menu, menu->focus - 8); return true;
    case ACTION_PAGE_DOWN: move(menu, menu->focus + 8); return true;
    case ACTION_FIRST: move(menu, 0); return true;
    case ACTION_LAST: move(menu, (int)menu->count - 1); return true;
    case ACTION_ACCEPT: *chosen = menu->count > 0 ? menu->focus : -1; return true;
    case ACTION_NUMBER:
        if (!(menu->style & MENU_NUMBERED) || (size_t)input->argument > menu->count)
            return false;
        *chosen = menu->focus = input->argument - 1;
        return true;
    case ACTION_CLICK:
        if (input->argument < 0 || (size_t)input->argument >= menu->count)
            return false;
        *chosen = menu->focus = input->argument;
        return true;
    default: return false;
    }
}
