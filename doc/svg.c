/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cells that look alike become one run: a rectangle where the background is not the usual one, and
 * a text that is stretched to the exact width of its cells, so that columns meet in any font.
 */
#include "doc/svg.h"

#define CELL_WIDTH 9
#define CELL_HEIGHT 18
#define MARGIN 14
#define FOREGROUND 0xd8d4cb
#define BACKGROUND 0x1b1f24

struct picture {
    FILE *stream;
    VTermScreen *screen;
    int rows, columns;
    unsigned background; /* 0xRRGGBB: that of the screen's last cell */
};

struct look {
    unsigned foreground, background; /* 0xRRGGBB */
    bool bold, italic, underline;
};

static unsigned colour(VTermScreen *screen, VTermColor colour, bool foreground)
{
    if (foreground ? VTERM_COLOR_IS_DEFAULT_FG(&colour) : VTERM_COLOR_IS_DEFAULT_BG(&colour))
        return foreground ? FOREGROUND : BACKGROUND;
    vterm_screen_convert_color_to_rgb(screen, &colour);
    return (unsigned)colour.rgb.red << 16 | (unsigned)colour.rgb.green << 8 | colour.rgb.blue;
}

static struct look look_of(VTermScreen *screen, const VTermScreenCell *cell)
{
    struct look look = {
        .foreground = colour(screen, cell->fg, true),
        .background = colour(screen, cell->bg, false),
        .bold = cell->attrs.bold,
        .italic = cell->attrs.italic,
        .underline = cell->attrs.underline != 0,
    };
    if (cell->attrs.reverse) {
        unsigned swapped = look.foreground;
        look.foreground = look.background;
        look.background = swapped;
    }
    return look;
}

static bool same_look(const struct look *a, const struct look *b)
{
    return a->foreground == b->foreground && a->background == b->background && a->bold == b->bold &&
        a->italic == b->italic && a->underline == b->underline;
}

static void write_character(FILE *stream, unsigned character)
{
    switch (character) {
    case '<': fputs("&lt;", stream); return;
    case '>': fputs("&gt;", stream); return;
    case '&': fputs("&amp;", stream); return;
    }
    if (character < 0x80) {
        fputc((int)character, stream);
    } else if (character < 0x800) {
        fprintf(stream, "%c%c", (int)(0xc0 | character >> 6), (int)(0x80 | (character & 0x3f)));
    } else if (character < 0x10000) {
        fprintf(stream, "%c%c%c", (int)(0xe0 | character >> 12),
            (int)(0x80 | (character >> 6 & 0x3f)), (int)(0x80 | (character & 0x3f)));
    } else {
        fprintf(stream, "%c%c%c%c", (int)(0xf0 | character >> 18),
            (int)(0x80 | (character >> 12 & 0x3f)), (int)(0x80 | (character >> 6 & 0x3f)),
            (int)(0x80 | (character & 0x3f)));
    }
}

static void write_cells(const struct picture *picture, int row, int from, int to)
{
    for (int column = from; column < to;) {
        VTermScreenCell cell;
        vterm_screen_get_cell(picture->screen, (VTermPos){.row = row, .col = column}, &cell);
        if (cell.chars[0] == 0)
            fputc(' ', picture->stream);
        for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; i++)
            write_character(picture->stream, cell.chars[i]);
        column += cell.width > 0 ? cell.width : 1;
    }
}

static bool is_blank(const struct picture *picture, int row, int from, int to)
{
    for (int column = from; column < to; column++) {
        VTermScreenCell cell;
        vterm_screen_get_cell(picture->screen, (VTermPos){.row = row, .col = column}, &cell);
        if (cell.chars[0] != 0 && cell.chars[0] != ' ')
            return false;
    }
    return true;
}

static void write_run(
    const struct picture *picture, int row, int from, int to, const struct look *look)
{
    FILE *stream = picture->stream;
    int x = MARGIN + from * CELL_WIDTH, y = MARGIN + row * CELL_HEIGHT;
    int width = (to - from) * CELL_WIDTH;

    if (look->background != picture->background)
        fprintf(stream, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#%06x\"/>\n", x,
            y, width, CELL_HEIGHT, look->background);
    if (is_blank(picture, row, from, to))
        return;
    fprintf(stream, "<text x=\"%d\" y=\"%d\" textLength=\"%d\" fill=\"#%06x\"%s%s%s>", x, y + 14,
        width, look->foreground, look->bold ? " font-weight=\"bold\"" : "",
        look->italic ? " font-style=\"italic\"" : "",
        look->underline ? " text-decoration=\"underline\"" : "");
    write_cells(picture, row, from, to);
    fputs("</text>\n", stream);
}

/* What a run is made of: blanks, letters of ASCII, or one other character again and again. Other
 * fonts may step in for those, and would push the letters beside them out of their columns. */
static unsigned sort_of(const struct picture *picture, int row, int column)
{
    VTermScreenCell cell;
    vterm_screen_get_cell(picture->screen, (VTermPos){.row = row, .col = column}, &cell);
    unsigned character = cell.chars[0] == 0 ? ' ' : cell.chars[0];
    return character > ' ' && character < 0x7f ? 'a' : character;
}

/* Whether the run goes on at COLUMN: in what it is made of, or in letters behind a single blank. */
static bool goes_on(const struct picture *picture, int row, int column, unsigned sort)
{
    unsigned here = sort_of(picture, row, column);
    if (here == sort)
        return true;
    return sort == 'a' && here == ' ' && column + 1 < picture->columns &&
        sort_of(picture, row, column + 1) == 'a';
}

static void write_row(const struct picture *picture, int row)
{
    VTermScreen *screen = picture->screen;
    int columns = picture->columns;

    for (int from = 0; from < columns;) {
        VTermScreenCell cell;
        vterm_screen_get_cell(screen, (VTermPos){.row = row, .col = from}, &cell);
        struct look look = look_of(screen, &cell), next = look;
        unsigned sort = sort_of(picture, row, from);
        int to = from;
        do {
            to += cell.width > 0 ? cell.width : 1;
            if (to >= columns)
                break;
            vterm_screen_get_cell(screen, (VTermPos){.row = row, .col = to}, &cell);
            next = look_of(screen, &cell);
        } while (same_look(&look, &next) && goes_on(picture, row, to, sort));
        write_run(picture, row, from, to < columns ? to : columns, &look);
        from = to;
    }
}

void svg_write(FILE *stream, VTermScreen *screen, int rows, int columns)
{
    int width = 2 * MARGIN + columns * CELL_WIDTH, height = 2 * MARGIN + rows * CELL_HEIGHT;
    VTermScreenCell corner;

    vterm_screen_get_cell(screen, (VTermPos){.row = rows - 1, .col = columns - 1}, &corner);
    struct picture picture = {stream, screen, rows, columns, look_of(screen, &corner).background};
    fprintf(stream,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
        " xml:space=\"preserve\" font-size=\"15\""
        " font-family=\"DejaVu Sans Mono,Noto Sans Mono,Menlo,Consolas,monospace\">\n"
        "<rect width=\"100%%\" height=\"100%%\" rx=\"8\" fill=\"#%06x\"/>\n",
        width, height, width, height, picture.background);
    for (int row = 0; row < rows; row++)
        write_row(&picture, row);
    fputs("</svg>\n", stream);
}
