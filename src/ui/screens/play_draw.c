/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing a play: the thread above, the question below, a notebook beside it where there is room.
 */

#include "config.h"

#include "ui/screens/play.h"

#include "base/clock.h"
#include "base/i18n.h"

#include <stdio.h>

#define COLUMN_WIDTH 76
#define NOTEBOOK_FROM 112 /* columns of a window that has room for it */
#define NOTEBOOK_WIDTH 32
#define SURENESS_ROWS 3 /* of the answers to how sure one is */
#define AIRY_FROM 22    /* rows of a window with one to spare between thread and question */

static int flags_now(const struct play *play)
{
    int flags = 0;
    for (int i = 1; i <= session_lines(play->sitting.session); i++)
        flags += session_is_flagged(play->sitting.session, i);
    return flags;
}

/* How long it takes and how much was flagged. Where the title needs the room, it gets it. */
static void put_minutes(
    const struct play *play, const struct canvas *canvas, char *out, size_t size)
{
    char minutes[64], flags[32] = "";
    int room = canvas->width - 4 - text_width(play->scenario->title.raw);
    snprintf(minutes, sizeof minutes,
        P_("about %d minute", "about %d minutes", (unsigned long)play->scenario->minutes),
        play->scenario->minutes);
    if (flags_now(play) > 0)
        snprintf(flags, sizeof flags, "%s %d", canvas_symbol(canvas, SYMBOL_FLAG), flags_now(play));
    snprintf(out, size, "%s%s%s", flags, *flags ? "   " : "", minutes);
    if (text_width(out) > room)
        snprintf(out, size, "%s", flags);
}

/* What is left: seconds of a timer, items of a round, or how long it takes. */
static const char *head_right(
    const struct play *play, const struct canvas *canvas, char *out, size_t size)
{
    if (play->limit > 0) {
        int64_t left = (play->limit - clock_monotonic() + 999) / 1000;
        snprintf(out, size, _("%d seconds left"), (int)(left > 0 ? left : 0));
    } else if (play->items > 0) {
        snprintf(out, size, _("%d of %d"), play->item, play->items);
    } else {
        put_minutes(play, canvas, out, size);
    }
    return out;
}

bool play_line_is_open(const struct play *play, int paragraph)
{
    bool asks =
        play->phase == PHASE_ASK || play->phase == PHASE_LOOKS || play->phase == PHASE_FLAGS;
    return asks && (size_t)paragraph >= play->passage &&
        play->document.paragraphs[paragraph].number > 0 && play->event->kind == EVENT_ASK;
}

static void draw_number(
    const struct play *play, struct canvas *canvas, const struct flow_row *row, int at, int column)
{
    const struct paragraph *paragraph = &play->document.paragraphs[row->paragraph];
    bool open = play_line_is_open(play, row->paragraph);
    bool flagged =
        open ? session_is_flagged(play->sitting.session, paragraph->number) : paragraph->caught;
    bool focus = open && play->phase == PHASE_FLAGS && paragraph->number == play->line;
    char number[16];
    if (open) {
        snprintf(number, sizeof number, "%2d", paragraph->number);
        canvas_put(canvas, at, column, 2, focus ? ROLE_FOCUS : ROLE_DIM, number);
        canvas_area(canvas, at, column, 1, row->text_end + 2, ACTION_CLICK,
            PLAY_LINE_AREA + paragraph->number);
    }
    if (focus) {
        canvas_put(canvas, at, column + 2, 1, ROLE_ACCENT, canvas_symbol(canvas, SYMBOL_POINTER));
        canvas_cursor(canvas, at, column);
    }
    if (flagged)
        canvas_put(canvas, at, column + row->text_end + 1, 1, ROLE_TELL,
            canvas_symbol(canvas, SYMBOL_FLAG));
}

/* The rows of the line in focus must be seen. */
static int row_of_line(const struct play *play)
{
    for (size_t i = play->flow.row_count; i-- > 0;) {
        const struct flow_row *row = &play->flow.rows[i];
        if (row->first && play_line_is_open(play, row->paragraph) &&
            play->document.paragraphs[row->paragraph].number == play->line)
            return (int)i;
    }
    return -1;
}

/* The row at which the thread is shown: its end, unless something is unread, scrolled back to, or
 * in focus. */
static int top_row(struct play *play, int height)
{
    int last = (int)play->flow.row_count - height;
    if (last < 0)
        last = 0;
    if (play->back > last)
        play->back = last;
    int top = (play->reading && play->unread < last ? play->unread : last) - play->back;
    int focus = play->phase == PHASE_FLAGS ? row_of_line(play) : -1;
    if (focus >= 0 && focus <= top)
        top = focus > 1 ? focus - 2 : 0;
    if (focus >= 0 && focus >= top + height - 1)
        top = focus - height + 2;
    return top < 0 ? 0 : top;
}

/* The first row of what came since the player last went on. */
static int find_unread(const struct play *play)
{
    for (size_t i = 0; i < play->flow.row_count; i++)
        if ((size_t)play->flow.rows[i].paragraph >= play->mark)
            return (int)i;
    return (int)play->flow.row_count;
}

/* Lays the thread out, and finds whether all that is new can be seen in HEIGHT rows. */
static void lay_thread(struct play *play, const struct canvas *canvas, int width, int height)
{
    bool framed = canvas->height >= 20 && width >= 60;
    if (play->flow.width != width || play->flow.framed != framed)
        play->unread = -1;
    thread_lay(&play->flow, &play->document, canvas, width, framed, play->scenario->language);
    if (play->unread < 0)
        play->unread = find_unread(play);
    int rows = (int)play->flow.row_count + (play->typing ? 2 : 0);
    play->reading = play->phase != PHASE_FLAGS && rows - play->unread > height;
    /* What once stood there together with its question has been read. */
    if (!play->reading && play->phase != PHASE_ARRIVING)
        play->unread = rows;
}

static void draw_typing(const struct play *play, struct canvas *canvas, int row, int column)
{
    const struct cast_member *who = &play->scenario->cast[play->event->line->speaker];
    int used = canvas_put(canvas, row, column + 3, 30, ROLE_SPEAKER, who->name.raw);
    canvas_put(canvas, row, column + 3 + used + 2, 3, ROLE_DIM, "...");
}

static void draw_marks(
    const struct play *play, struct canvas *canvas, struct rectangle area, int top)
{
    int edge = area.column + area.width - 1;
    if (top > 0)
        canvas_put(canvas, area.row, edge, 1, ROLE_DIM, canvas_symbol(canvas, SYMBOL_UP));
    if (top + area.height < (int)play->flow.row_count)
        canvas_put(canvas, area.row + area.height - 1, edge, 1, ROLE_ACCENT,
            canvas_symbol(canvas, SYMBOL_DOWN));
}

static void draw_thread(struct play *play, struct canvas *canvas, struct rectangle area)
{
    bool typing = play->typing && !play->reading && play->back == 0;
    int height = typing ? area.height - 2 : area.height;
    if (height < 1)
        height = 1;
    int top = top_row(play, height);
    play->page = height;
    flow_draw(&play->flow, canvas, (size_t)top, height, area.row, area.column);
    for (int i = 0; i < height && (size_t)(top + i) < play->flow.row_count; i++) {
        const struct flow_row *row = &play->flow.rows[top + i];
        if (row->first && play->document.paragraphs[row->paragraph].number > 0)
            draw_number(play, canvas, row, area.row + i, area.column);
    }
    int shown = (int)play->flow.row_count - top;
    if (typing)
        draw_typing(play, canvas, area.row + (shown < height ? shown + 1 : height), area.column);
    area.height = height;
    draw_marks(play, canvas, area, top);
}

/* More than fits: the page, and how it goes on. */
static void draw_reading(struct play *play, struct canvas *canvas, struct rectangle area)
{
    area.height--;
    draw_thread(play, canvas, area);
    int begin = canvas_put_right(canvas, area.row + area.height, area.column + area.width - 1,
        area.width, ROLE_ACCENT, _("Enter reads on"));
    canvas_area(canvas, area.row + area.height, area.column, 1, area.width, ACTION_ACCEPT, 0);
    canvas_cursor(canvas, area.row + area.height, begin);
}

static bool has_menu(const struct play *play)
{
    return play->phase == PHASE_ASK || play->phase == PHASE_JUDGE || play->phase == PHASE_SURE ||
        play->phase == PHASE_LOOKS || play->phase == PHASE_FLAGS || play->phase == PHASE_NOTE;
}

/* The lines of a long question; NULL where it fits into the rule, or there is none. */
static const struct text_lines *ask_lines(const struct play *play, struct canvas *canvas, int width)
{
    if (!play->ask)
        return NULL;
    const struct text_lines *lines = canvas_wrap(canvas, play->ask, width - 4, i18n_language());
    return lines->count == 1 && lines->widest <= width - 6 ? NULL : lines;
}

/* Explanations are read, so they are no wider than is good to read. */
static struct rectangle panel_column(struct rectangle area)
{
    if (area.width > FLOW_TEXT_WIDTH + 6)
        area.width = FLOW_TEXT_WIDTH + 6;
    return area;
}

static int question_rows(struct play *play, struct canvas *canvas, struct rectangle area)
{
    int rows = 0;
    const struct text_lines *asked = ask_lines(play, canvas, area.width);
    if (has_menu(play))
        rows = 1 + (asked ? (int)asked->count : 0) + menu_height(&play->menu, area.width);
    else if (play->phase == PHASE_PANEL)
        rows = 2 + reader_height(&play->panel, canvas, panel_column(area).width - 2);
    int most = area.height - (area.height >= 16 ? 6 : 3);
    return rows > most ? most : rows;
}

/* Two answers and, asked next, three of how sure one is take the same rows, so that nothing above
 * them moves; where the thread leaves so many of the ROWS that it has. */
static int spare_rows(struct play *play, int width, int rows)
{
    int spare = SURENESS_ROWS - menu_height(&play->menu, width);
    int left = rows - (int)play->flow.row_count;
    return play->phase == PHASE_JUDGE && spare > 0 && spare <= left ? spare : 0;
}

static void draw_question(struct play *play, struct canvas *canvas, struct rectangle area)
{
    const struct text_lines *asked = ask_lines(play, canvas, area.width);
    int rows = asked ? (int)asked->count : 0;
    frame_rule(canvas, area.row, area.column, area.width, asked ? NULL : play->ask);
    for (int i = 0; i < rows; i++)
        canvas_put_bytes(canvas, area.row + 1 + i, area.column + 2, area.width - 4, ROLE_STRONG,
            play->ask + asked->lines[i].offset, asked->lines[i].length);
    area.row += 1 + rows;
    area.height -= 1 + rows;
    menu_draw(&play->menu, canvas, area, play->phase != PHASE_FLAGS);
}

static void draw_panel(struct play *play, struct canvas *canvas, struct rectangle area)
{
    frame_rule(canvas, area.row, area.column, area.width, NULL);
    area.row++;
    area.height -= 2;
    reader_draw(&play->panel, canvas, panel_column(area));
    const char *hint = reader_has_more(&play->panel) ? _("Enter reads on") : _("Enter goes on");
    int begin = canvas_put_right(
        canvas, area.row + area.height, area.column + area.width - 1, area.width, ROLE_DIM, hint);
    canvas_area(canvas, area.row, area.column, area.height + 1, area.width, ACTION_ACCEPT, 0);
    canvas_cursor(canvas, area.row + area.height, begin);
}

static void draw_body(struct play *play, struct canvas *canvas)
{
    struct rectangle body = frame_body(canvas, true);
    if (canvas->width >= NOTEBOOK_FROM) {
        struct rectangle side = {
            body.row, canvas->width - NOTEBOOK_WIDTH, body.height, NOTEBOOK_WIDTH};
        if (play->phase != PHASE_NOTE)
            play_draw_notebook(play, canvas, side);
        body.width -= NOTEBOOK_WIDTH + 1;
    }
    struct rectangle area = frame_centre(body, COLUMN_WIDTH);
    if (play->phase == PHASE_NOTE) {
        play_draw_note(play, canvas, area);
        return;
    }
    struct rectangle lower = body.width >= FRAME_BODY_WIDTH ? area : body;
    int rows = question_rows(play, canvas, lower);
    int air = rows > 0 && canvas->height >= AIRY_FROM ? 1 : 0;
    lay_thread(play, canvas, area.width, area.height - rows - air);
    if (play->reading) {
        draw_reading(play, canvas, area);
        return;
    }
    if (has_menu(play))
        rows += spare_rows(play, lower.width, area.height - rows - air);
    area.height -= rows + air;
    if (play->document.count == 0)
        play_draw_company(canvas, area);
    draw_thread(play, canvas, area);
    lower.row += lower.height - rows;
    lower.height = rows;
    if (has_menu(play))
        draw_question(play, canvas, lower);
    else if (play->phase == PHASE_PANEL)
        draw_panel(play, canvas, lower);
}

void play_draw(struct screen *screen, struct canvas *canvas)
{
    struct play *play = screen->data;
    char right[128];
    draw_body(play, canvas);
    frame_draw(
        screen, canvas, play->scenario->title.raw, head_right(play, canvas, right, sizeof right));
}

void play_hint(const struct screen *screen, struct hints *hints)
{
    const struct play *play = screen->data;
    char keys[16];
    const struct inspect_item *items[1];
    int left;
    if (play->reading) {
        hints_add(hints, ACTION_ACCEPT, NULL, _("read on"));
        return;
    }
    switch (play->phase) {
    case PHASE_ARRIVING: hints_add(hints, ACTION_ACCEPT, NULL, _("show it now")); break;
    case PHASE_PANEL:
        hints_add(
            hints, ACTION_ACCEPT, NULL, reader_has_more(&play->panel) ? _("read on") : _("go on"));
        break;
    case PHASE_FLAGS:
        hints_add(hints, ACTION_UP, "\u2191\u2193", _("choose a line"));
        hints_add(hints, ACTION_ACCEPT, NULL, _("flag it"));
        hints_add(hints, ACTION_BACK, NULL, _("answer"));
        break;
    case PHASE_LOOKS:
        hints_add(hints, ACTION_ACCEPT, NULL, _("look"));
        hints_add(hints, ACTION_BACK, NULL, _("answer"));
        break;
    case PHASE_SAVING: break;
    default:
        if (play->menu.count > 1) {
            snprintf(keys, sizeof keys, "1-%d", (int)play->menu.count % 100);
            bool reads = play->phase == PHASE_NOTE && reader_has_more(&play->panel);
            hints_add(hints, ACTION_ACCEPT, play->phase == PHASE_NOTE ? NULL : keys,
                reads ? _("read on") : _("choose"));
            if (!reads)
                hints_spare(hints);
        }
        if (play->phase == PHASE_ASK && session_lines(play->sitting.session) > 0) {
            hints_add(hints, ACTION_FLAG, NULL, NULL);
            hints_brief(hints, _("flag"));
        }
        if ((play->phase == PHASE_ASK || play->phase == PHASE_JUDGE) &&
            session_looks(play->sitting.session, items, 1, &left) > 0) {
            char word[64];
            snprintf(word, sizeof word,
                P_("look into (%d left)", "look into (%d left)", (unsigned long)left), left);
            hints_add(hints, ACTION_LOOK, NULL, word);
            hints_brief(hints, _("look"));
        }
        break;
    }
}
