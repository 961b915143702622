/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside a play and before it: the notebook, the content note, the mouse-deer that
 * waits. */

#include "config.h"

#include "base/i18n.h"
#include "ui/deer.h"
#include "ui/screens/play.h"

/* Takes ROWS off the top of AREA. */
static void take(struct rectangle *area, int rows)
{
    area->row += rows;
    area->height -= rows;
}

static void draw_flags(const struct play *play, struct canvas *canvas, struct rectangle *area)
{
    for (size_t i = 0; i < play->document.count && area->height > 0; i++) {
        const struct paragraph *paragraph = &play->document.paragraphs[i];
        bool flagged = play_line_is_open(play, (int)i)
            ? session_is_flagged(play->sitting.session, paragraph->number)
            : paragraph->caught;
        if (!flagged)
            continue;
        canvas_put(
            canvas, area->row, area->column, 1, ROLE_TELL, canvas_symbol(canvas, SYMBOL_FLAG));
        canvas_put_cut(
            canvas, area->row, area->column + 2, area->width - 3, ROLE_TEXT, paragraph->text);
        take(area, 1);
    }
}

static void draw_people(const struct play *play, struct canvas *canvas, struct rectangle *area)
{
    for (int i = CAST_NARRATOR + 1; i < play->scenario->cast_count && area->height > 0; i++) {
        const struct cast_member *who = &play->scenario->cast[i];
        if (!play->present.met[i])
            continue;
        canvas_put_cut(
            canvas, area->row, area->column, area->width - 1, ROLE_SPEAKER, who->name.raw);
        take(area, 1);
        if (!who->about.raw)
            continue;
        struct rectangle about = {area->row, area->column + 2, area->height, area->width - 3};
        take(area, frame_text(canvas, about, ROLE_DIM, who->about.raw, play->scenario->language));
    }
}

/* She thinks while the player thinks, and puts her ears up at a good answer. She is never sad at
 * anybody. */
static enum deer_mood mood_now(const struct play *play)
{
    if (play->phase != PHASE_PANEL)
        return play->phase == PHASE_ARRIVING ? DEER_CALM : DEER_THINKING;
    bool good = play->panel.document.count > 0 &&
        play->panel.document.paragraphs[0].rating >= RATING_CAREFUL;
    return good ? DEER_GLAD : DEER_CALM;
}

void play_draw_notebook(const struct play *play, struct canvas *canvas, struct rectangle area)
{
    take(&area, 1);
    canvas_put(canvas, area.row, area.column, area.width, ROLE_ACCENT, _("Notebook"));
    take(&area, 1);
    draw_flags(play, canvas, &area);
    take(&area, 1);
    draw_people(play, canvas, &area);
    if (area.height > deer_height(DEER_MEDIUM) + 1)
        deer_draw(canvas, DEER_MEDIUM, mood_now(play),
            area.row + area.height - deer_height(DEER_MEDIUM) - 1, area.column + 2);
}

/* The text, as much of it as leaves room for the menu, and the menu right below it. */
void play_draw_note(struct play *play, struct canvas *canvas, struct rectangle area)
{
    int gap = area.height > 12 ? 2 : 1;
    take(&area, gap);
    struct rectangle text = {area.row, area.column, 0, area.width};
    if (text.width > FLOW_TEXT_WIDTH + 5)
        text.width = FLOW_TEXT_WIDTH + 5;
    int most = area.height - menu_height(&play->menu, area.width) - 1;
    text.height = reader_height(&play->panel, canvas, text.width - 2);
    if (text.height > most)
        text.height = most > 1 ? most : 1;
    reader_draw(&play->panel, canvas, text);
    take(&area, text.height + 1);
    menu_draw(&play->menu, canvas, area, true);
}

void play_draw_company(struct canvas *canvas, struct rectangle area)
{
    enum deer_size size = area.height >= 14 ? DEER_LARGE : DEER_MEDIUM;
    if (area.height > deer_height(size) + 1 && area.width > deer_width(size) + 8)
        deer_draw(canvas, size, DEER_THINKING, area.row + area.height - deer_height(size) - 1,
            area.column + (area.width - deer_width(size)) / 2);
}
