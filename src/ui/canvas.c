/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The canvas: clusters into cells, cut at its edges. */

#include "config.h"

#include "ui/canvas.h"

#include "base/clean.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

void canvas_init(struct canvas *canvas, int height, int width)
{
    memset(canvas, 0, sizeof *canvas);
    canvas_resize(canvas, height, width);
}

static void forget_wrap(struct canvas_wrap *wrap)
{
    free(wrap->text);
    free(wrap->language);
    wrap->text = wrap->language = NULL;
}

void canvas_done(struct canvas *canvas)
{
    for (int i = 0; i < CANVAS_WRAPS; i++) {
        forget_wrap(&canvas->wraps[i]);
        text_lines_done(&canvas->wraps[i].lines);
    }
    free(canvas->cells);
    free(canvas->areas);
    memset(canvas, 0, sizeof *canvas);
}

void canvas_resize(struct canvas *canvas, int height, int width)
{
    free(canvas->cells);
    canvas->height = height > 0 ? height : 0;
    canvas->width = width > 0 ? width : 0;
    canvas->cells =
        mem_resize(NULL, (size_t)canvas->height * (size_t)canvas->width + 1, sizeof *canvas->cells);
    canvas_clear(canvas);
}

static struct cell *cell_at(const struct canvas *canvas, int row, int column)
{
    return &canvas->cells[(size_t)row * (size_t)canvas->width + (size_t)column];
}

static void set_blank(struct cell *cell, enum canvas_role role)
{
    cell->text[0] = ' ';
    cell->text[1] = '\0';
    cell->width = 1;
    cell->role = (unsigned char)role;
}

void canvas_clear(struct canvas *canvas)
{
    size_t count = (size_t)canvas->height * (size_t)canvas->width;
    for (size_t i = 0; i < count; i++)
        set_blank(&canvas->cells[i], ROLE_TEXT);
    canvas->area_count = 0;
    canvas->cursor_row = canvas->cursor_column = 0;
    canvas->cursor_shown = false;
}

/* What a cluster covers in part must not stay behind as half a character. */
static void clear_around(struct canvas *canvas, int row, int column)
{
    int first = column;
    while (first > 0 && cell_at(canvas, row, first)->width == 0)
        first--;
    int end = first + cell_at(canvas, row, first)->width;
    for (int i = first; i < end && i < canvas->width; i++)
        if (end - first > 1)
            set_blank(cell_at(canvas, row, i), (enum canvas_role)cell_at(canvas, row, i)->role);
}

/* Bytes of the cluster that fit into a cell: cut between characters, never inside one. */
static size_t fitting(const char *text, size_t length)
{
    if (length < CANVAS_CLUSTER_SIZE)
        return length;
    length = CANVAS_CLUSTER_SIZE - 1;
    while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
        length--;
    return length;
}

static void set_cluster(struct canvas *canvas, int row, int column, enum canvas_role role,
    const char *text, size_t length, int width)
{
    for (int i = 0; i < width; i++)
        clear_around(canvas, row, column + i);
    struct cell *cell = cell_at(canvas, row, column);
    length = fitting(text, length);
    memcpy(cell->text, text, length);
    cell->text[length] = '\0';
    cell->width = (unsigned char)width;
    cell->role = (unsigned char)role;
    for (int i = 1; i < width; i++) {
        struct cell *half = cell_at(canvas, row, column + i);
        half->text[0] = '\0';
        half->width = 0;
        half->role = (unsigned char)role;
    }
}

static int put_clean(struct canvas *canvas, int row, int column, int columns, enum canvas_role role,
    const char *text)
{
    int used = 0;
    if (row < 0 || row >= canvas->height)
        return 0;
    while (*text) {
        int width;
        size_t bytes = text_cluster(text, &width);
        if (used + width > columns || column + used + width > canvas->width)
            break;
        if (width > 0 && column + used >= 0)
            set_cluster(canvas, row, column + used, role, text, bytes, width);
        used += width;
        text += bytes;
    }
    return used;
}

int canvas_put(struct canvas *canvas, int row, int column, int columns, enum canvas_role role,
    const char *text)
{
    if (clean_is_clean(text, CLEAN_ONE_LINE))
        return put_clean(canvas, row, column, columns, role, text);
    struct buf clean = {0};
    clean_add(&clean, text, CLEAN_ONE_LINE);
    int used = put_clean(canvas, row, column, columns, role, buf_text(&clean));
    buf_done(&clean);
    return used;
}

int canvas_put_bytes(struct canvas *canvas, int row, int column, int columns, enum canvas_role role,
    const char *text, size_t length)
{
    char *copy = mem_copy_bytes(text, length);
    int used = canvas_put(canvas, row, column, columns, role, copy);
    free(copy);
    return used;
}

int canvas_put_cut(struct canvas *canvas, int row, int column, int columns, enum canvas_role role,
    const char *text)
{
    if (text_width(text) <= columns)
        return canvas_put(canvas, row, column, columns, role, text);
    const char *end = canvas_symbol(canvas, SYMBOL_ELLIPSIS);
    int mark = text_width(end);
    int used = 0;
    size_t bytes = text_fit(text, columns - mark, NULL);
    if (columns > mark)
        used = canvas_put_bytes(canvas, row, column, columns - mark, role, text, bytes);
    return used + canvas_put(canvas, row, column + used, columns - used, role, end);
}

int canvas_put_right(
    struct canvas *canvas, int row, int end, int columns, enum canvas_role role, const char *text)
{
    int width = text_width(text);
    if (width > columns)
        width = columns;
    canvas_put_cut(canvas, row, end - width, width, role, text);
    return end - width;
}

void canvas_role(struct canvas *canvas, int row, int column, int columns, enum canvas_role role)
{
    if (row < 0 || row >= canvas->height)
        return;
    for (int i = column < 0 ? 0 : column; i < column + columns && i < canvas->width; i++)
        cell_at(canvas, row, i)->role = (unsigned char)role;
}

void canvas_fill(struct canvas *canvas, int row, int column, int columns, enum canvas_role role,
    const char *symbol)
{
    int width = text_width(symbol);
    for (int i = 0; width > 0 && i + width <= columns; i += width)
        canvas_put(canvas, row, column + i, width, role, symbol);
}

static bool is_wrap_of(
    const struct canvas_wrap *wrap, const char *text, int width, const char *language)
{
    return wrap->text && wrap->width == width && strcmp(wrap->text, text) == 0 &&
        strcmp(wrap->language ? wrap->language : "", language ? language : "") == 0;
}

const struct text_lines *canvas_wrap(
    struct canvas *canvas, const char *text, int width, const char *language)
{
    for (int i = 0; i < CANVAS_WRAPS; i++)
        if (is_wrap_of(&canvas->wraps[i], text, width, language))
            return &canvas->wraps[i].lines;
    struct canvas_wrap *wrap = &canvas->wraps[canvas->next_wrap];
    canvas->next_wrap = (canvas->next_wrap + 1) % CANVAS_WRAPS;
    forget_wrap(wrap);
    wrap->text = mem_copy_string(text);
    wrap->language = language ? mem_copy_string(language) : NULL;
    wrap->width = width;
    text_wrap(&wrap->lines, text, width, language);
    return &wrap->lines;
}

void canvas_cursor(struct canvas *canvas, int row, int column)
{
    canvas->cursor_row = row;
    canvas->cursor_column = column;
}

void canvas_area(struct canvas *canvas, int row, int column, int height, int width,
    enum action action, int argument)
{
    MEM_GROW(canvas->areas, canvas->area_count, canvas->area_capacity);
    canvas->areas[canvas->area_count++] =
        (struct canvas_area){row, column, height, width, action, argument};
}

const struct canvas_area *canvas_area_at(const struct canvas *canvas, int row, int column)
{
    for (size_t i = canvas->area_count; i-- > 0;) {
        const struct canvas_area *area = &canvas->areas[i];
        if (row >= area->row && row < area->row + area->height && column >= area->column &&
            column < area->column + area->width)
            return area;
    }
    return NULL;
}

static const struct {
    const char *unicode, *ascii;
} SYMBOLS[SYMBOL_COUNT] = {
    [SYMBOL_POINTER] = {"▸", ">"},
    [SYMBOL_SAFE] = {"✓", "+"},
    [SYMBOL_CAREFUL] = {"●", "o"},
    [SYMBOL_RISKY] = {"▲", "!"},
    [SYMBOL_HARM] = {"✗", "x"},
    [SYMBOL_FLAG] = {"⚑", "!"},
    [SYMBOL_DOT] = {"●", "*"},
    [SYMBOL_OPEN_DOT] = {"○", "."},
    [SYMBOL_BULLET] = {"·", "-"},
    [SYMBOL_AGAIN] = {"↻", "~"},
    [SYMBOL_ACROSS] = {"─", "-"},
    [SYMBOL_ELLIPSIS] = {"…", ".."},
    [SYMBOL_UP] = {"▴", "^"},
    [SYMBOL_DOWN] = {"▾", "v"},
    [SYMBOL_CORNER_TOP_LEFT] = {"╭", "."},
    [SYMBOL_CORNER_TOP_RIGHT] = {"╮", "."},
    [SYMBOL_CORNER_BOTTOM_LEFT] = {"╰", "'"},
    [SYMBOL_CORNER_BOTTOM_RIGHT] = {"╯", "'"},
    [SYMBOL_SIDE] = {"│", "|"},
    [SYMBOL_TOP] = {"─", "-"},
    [SYMBOL_BLOCK] = {"█", "#"},
    [SYMBOL_SHADE] = {"░", "."},
};

const char *canvas_symbol(const struct canvas *canvas, enum symbol symbol)
{
    return canvas->ascii ? SYMBOLS[symbol].ascii : SYMBOLS[symbol].unicode;
}

static void add_row(const struct canvas *canvas, int row, bool roles, struct buf *out)
{
    static const char letters[] = ".d*T-kAFtmsSCRH!Ki";
    size_t start = out->length;
    for (int column = 0; column < canvas->width; column++) {
        const struct cell *cell = cell_at(canvas, row, column);
        if (roles)
            buf_add_char(out, letters[cell->role]);
        else
            buf_add(out, cell->text);
    }
    char blank = roles ? '.' : ' ';
    while (out->length > start && out->data[out->length - 1] == blank)
        out->data[--out->length] = '\0';
    buf_add_char(out, '\n');
}

void canvas_picture(const struct canvas *canvas, bool roles, struct buf *out)
{
    for (int row = 0; row < canvas->height; row++)
        add_row(canvas, row, false, out);
    for (int row = 0; roles && row < canvas->height; row++)
        add_row(canvas, row, true, out);
}
