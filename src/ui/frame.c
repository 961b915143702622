/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame around every screen, and the help line that asks the screen what its keys are. */

#include "config.h"

#include "ui/frame.h"

#include "base/text.h"
#include "ui/app.h"

#include <stdio.h>
#include <string.h>

void hints_add(struct hints *hints, enum action action, const char *key, const char *word)
{
    if (hints->count == HINTS_MOST)
        return;
    int i = hints->count++;
    hints->entries[i].action = action;
    snprintf(
        hints->entries[i].key, sizeof hints->entries[i].key, "%s", key ? key : ACTIONS[action].key);
    snprintf(hints->entries[i].word, sizeof hints->entries[i].word, "%s",
        word ? word : _(ACTIONS[action].word));
}

void hints_brief(struct hints *hints, const char *word)
{
    if (hints->count > 0)
        snprintf(hints->entries[hints->count - 1].brief, sizeof hints->entries->brief, "%s", word);
}

void hints_spare(struct hints *hints)
{
    if (hints->count > 0)
        hints->entries[hints->count - 1].spare = true;
}

static const char *shown_key(const struct canvas *canvas, const char *key)
{
    static const char *const plain[][2] = {
        {"\u2191", "Up"},
        {"\u2193", "Down"},
        {"\u2190", "Left"},
        {"\u2192", "Right"},
        {"\u2191\u2193", "Up/Down"},
        {"\u2190\u2192", "Left/Right"},
    };
    for (size_t i = 0; canvas->ascii && i < sizeof plain / sizeof *plain; i++)
        if (strcmp(key, plain[i][0]) == 0)
            return plain[i][1];
    return key;
}

/* The help line as it will stand. */
struct hint_line {
    const struct hints *hints;
    bool left_out[HINTS_MOST];
    bool brief[HINTS_MOST];
    int gap; /* columns between entries */
};

static const char *hint_word(const struct hint_line *line, int i)
{
    return line->brief[i] ? line->hints->entries[i].brief : line->hints->entries[i].word;
}

static int hint_width(const struct canvas *canvas, const struct hint_line *line, int i)
{
    return text_width(shown_key(canvas, line->hints->entries[i].key)) + 1 +
        text_width(hint_word(line, i));
}

static bool hint_line_fits(const struct canvas *canvas, const struct hint_line *line)
{
    int end = 1 - line->gap;
    for (int i = 0; i < line->hints->count; i++)
        if (!line->left_out[i])
            end += line->gap + hint_width(canvas, line, i);
    return end <= canvas->width;
}

/* How well the line can do without an entry. Help and the way out are always there; the way to all
 * the keys makes up for others that are not. */
enum hint_rank { RANK_KEPT, RANK_FIRST, RANK_KEYS, RANK_OTHER, RANK_SPARE };

static enum hint_rank hint_rank(const struct hint_line *line, int i)
{
    switch (line->hints->entries[i].action) {
    case ACTION_HELP_LINES:
    case ACTION_LEAVE: return RANK_KEPT;
    case ACTION_KEYS: return RANK_KEYS;
    default: return line->hints->entries[i].spare ? RANK_SPARE : i == 0 ? RANK_FIRST : RANK_OTHER;
    }
}

/* Leaves out the entry that is missed least, of equals the last; false where all are kept. */
static bool leave_out_one(struct hint_line *line)
{
    int least = -1;
    for (int i = 0; i < line->hints->count; i++)
        if (!line->left_out[i] && (least < 0 || hint_rank(line, i) >= hint_rank(line, least)))
            least = i;
    if (least < 0 || hint_rank(line, least) == RANK_KEPT)
        return false;
    line->left_out[least] = true;
    return true;
}

/* Whole words, without the keys and what is spare where that is enough. */
static bool choose_whole_words(const struct canvas *canvas, struct hint_line *line)
{
    static const enum hint_rank easy[] = {RANK_KEYS, RANK_SPARE};
    for (size_t rank = 0; !hint_line_fits(canvas, line); rank++) {
        if (rank == sizeof easy / sizeof *easy)
            return false;
        for (int i = 0; i < line->hints->count; i++)
            line->left_out[i] |= hint_rank(line, i) == easy[rank];
    }
    return true;
}

/* As many entries as fit with their shorter words, then as many whole words as still fit. */
static void choose_short_words(const struct canvas *canvas, struct hint_line *line)
{
    for (int i = 0; i < line->hints->count; i++) {
        line->left_out[i] = false;
        line->brief[i] = line->hints->entries[i].brief[0];
    }
    while (!hint_line_fits(canvas, line) && leave_out_one(line))
        ;
    for (int i = 0; i < line->hints->count; i++) {
        bool brief = line->brief[i];
        line->brief[i] = false;
        line->brief[i] = brief && !hint_line_fits(canvas, line);
    }
}

/* Whole entries only, in their order. */
static void draw_hints(struct canvas *canvas, int row, const struct hints *hints)
{
    struct hint_line line = {.hints = hints, .gap = canvas->width >= 60 ? 3 : 2};
    int column = 1;
    if (!choose_whole_words(canvas, &line))
        choose_short_words(canvas, &line);
    for (int i = 0; i < hints->count; i++) {
        int width = hint_width(canvas, &line, i);
        if (line.left_out[i] || column + width > canvas->width)
            continue;
        int used = canvas_put(
            canvas, row, column, width, ROLE_KEY, shown_key(canvas, hints->entries[i].key));
        canvas_put(canvas, row, column + used + 1, width, ROLE_DIM, hint_word(&line, i));
        canvas_area(canvas, row, column, 1, width, hints->entries[i].action, 0);
        column += width + line.gap;
    }
}

static void collect_hints(const struct screen *screen, struct hints *hints)
{
    memset(hints, 0, sizeof *hints);
    if (screen->ops->hint)
        screen->ops->hint(screen, hints);
    bool typing = screen->ops->is_typing && screen->ops->is_typing(screen);
    hints_add(hints, ACTION_HELP_LINES, typing ? "F1" : NULL, NULL);
    hints_brief(hints, _("help"));
    hints_add(hints, ACTION_LEAVE, typing ? "Ctrl-X" : NULL, NULL);
    if (!typing)
        hints_add(hints, ACTION_KEYS, NULL, NULL);
}

struct rectangle frame_body(const struct canvas *canvas, bool head)
{
    int first = head ? 2 : 0;
    return (struct rectangle){first, 0, canvas->height - 2 - first, canvas->width};
}

struct rectangle frame_draw(
    const struct screen *screen, struct canvas *canvas, const char *left, const char *right)
{
    int width = canvas->width;
    int room = width - 2;
    if (right && *right) {
        int begin = canvas_put_right(canvas, 0, width - 1, room / 2 + 8, ROLE_DIM, right);
        room = begin - 3;
    }
    if (left)
        canvas_put_cut(canvas, 0, 1, room, ROLE_TITLE, left);
    const char *across = canvas_symbol(canvas, SYMBOL_ACROSS);
    bool head = left || right;
    if (head)
        canvas_fill(canvas, 1, 0, width, ROLE_RULE, across);

    int foot = canvas->height - 2;
    canvas_fill(canvas, foot, 0, width, ROLE_RULE, across);
    if (screen->app->notice[0]) {
        canvas_put(canvas, foot, 2, 1, ROLE_TEXT, " ");
        int used = canvas_put_cut(canvas, foot, 3, width - 6, ROLE_ACCENT, screen->app->notice);
        canvas_put(canvas, foot, 3 + used, 1, ROLE_TEXT, " ");
    }
    struct hints hints;
    collect_hints(screen, &hints);
    draw_hints(canvas, foot + 1, &hints);
    return frame_body(canvas, head);
}

void frame_rule(struct canvas *canvas, int row, int column, int width, const char *title)
{
    const char *across = canvas_symbol(canvas, SYMBOL_ACROSS);
    canvas_fill(canvas, row, column, width, ROLE_RULE, across);
    if (!title || !*title || width < 8)
        return;
    canvas_put(canvas, row, column + 2, 1, ROLE_RULE, " ");
    int used = canvas_put_cut(canvas, row, column + 3, width - 5, ROLE_STRONG, title);
    canvas_put(canvas, row, column + 3 + used, 1, ROLE_RULE, " ");
}

struct rectangle frame_centre(struct rectangle area, int width)
{
    if (area.width > width) {
        area.column += (area.width - width) / 2;
        area.width = width;
    }
    return area;
}

struct rectangle frame_column(struct rectangle area, int width)
{
    area = frame_centre(area, FRAME_BODY_WIDTH);
    if (area.width > width)
        area.width = width;
    return area;
}

int frame_text(struct canvas *canvas, struct rectangle area, enum canvas_role role,
    const char *text, const char *language)
{
    const struct text_lines *lines = canvas_wrap(canvas, text, area.width, language);
    int rows = (int)lines->count < area.height ? (int)lines->count : area.height;
    for (int i = 0; i < rows; i++)
        canvas_put_bytes(canvas, area.row + i, area.column, area.width, role,
            text + lines->lines[i].offset, lines->lines[i].length);
    return rows > 0 ? rows : 0;
}
