/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing progress: charts where a part has one, its words below. */

#include "config.h"

#include "ui/screens/progress.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "present/play.h"
#include "ui/chart.h"
#include "ui/deer.h"

#include <stdio.h>

#define WIDE 64 /* columns from which two things stand beside each other */
#define NAME_WIDTH 33
#define WORD_WIDTH 12
#define CURVE_MOST 12 /* rows */
#define AXIS_WIDTH 5

/* The parts' names in a row, or the one shown and its place where the window is narrow. */
static void draw_parts(
    const struct progress_screen *progress, struct canvas *canvas, struct rectangle area)
{
    int column = area.column + 1;
    if (area.width < WIDE) {
        char place[16];
        snprintf(place, sizeof place, "%d/%d", (int)progress->part + 1, (int)PART_COUNT);
        canvas_put_right(canvas, area.row, area.column + area.width - 1, 8, ROLE_DIM, place);
        canvas_put_cut(canvas, area.row, column, area.width - 8, ROLE_ACCENT,
            present_progress_part(progress->part));
        return;
    }
    for (int part = 0; part < PART_COUNT; part++) {
        const char *title = present_progress_part((enum progress_part)part);
        bool here = part == (int)progress->part;
        int used = canvas_put_cut(canvas, area.row, column, area.column + area.width - column,
            here ? ROLE_FOCUS : ROLE_DIM, title);
        canvas_area(canvas, area.row, column, 1, used, ACTION_CLICK, part);
        if (here)
            canvas_cursor(canvas, area.row, column);
        column += used + 3;
    }
}

/* Lines at full height, half height and none say how to read the curve. */
static void draw_axis(struct canvas *canvas, struct rectangle area)
{
    int middle = area.row + area.height / 2, last = area.row + area.height - 1;
    canvas_put(canvas, area.row, area.column, AXIS_WIDTH, ROLE_DIM, C_("of a share", "all"));
    if (area.height >= 5)
        canvas_put(canvas, middle, area.column, AXIS_WIDTH, ROLE_DIM, C_("of a share", "half"));
    if (area.height >= 2)
        canvas_put(canvas, last, area.column, AXIS_WIDTH, ROLE_DIM, C_("of a share", "none"));
    for (int i = AXIS_WIDTH; i < area.width; i += 4)
        for (int row = area.row; row <= last; row++)
            if (row == area.row || row == last || (row == middle && area.height >= 5))
                canvas_put(canvas, row, area.column + i, 1, ROLE_RULE,
                    canvas_symbol(canvas, SYMBOL_BULLET));
}

struct curve {
    const char *title;
    int part, whole;
    const double *places, *values;
    enum canvas_role role;
};

/* Title and count above, dates below where there is room. */
static void draw_curve(const struct progress *progress, struct canvas *canvas,
    struct rectangle area, const struct curve *curve)
{
    char text[64], day[CLOCK_TEXT_SIZE];
    int used = canvas_put_cut(canvas, area.row, area.column, area.width, ROLE_DIM, curve->title);
    snprintf(text, sizeof text, _("%d of %d"), curve->part, curve->whole);
    canvas_put(canvas, area.row, area.column + used + 2, area.width - used - 2, ROLE_STRONG, text);
    bool dated = area.height >= 5;
    struct rectangle plot = {area.row + 1, area.column, area.height - 1 - dated, area.width};
    draw_axis(canvas, plot);
    plot.column += AXIS_WIDTH;
    plot.width -= AXIS_WIDTH;
    chart_curve(canvas, plot, curve->role, curve->places, curve->values, progress->point_count);
    if (!dated)
        return;
    int below = plot.row + plot.height;
    clock_format_day(progress->points[0].day, day);
    canvas_put(canvas, below, plot.column, plot.width, ROLE_DIM, day);
    clock_format_day(progress->points[progress->point_count - 1].day, day);
    if (progress->point_count > 1)
        canvas_put_right(canvas, below, plot.column + plot.width, 12, ROLE_DIM, day);
}

/* Rows that the two curves take, with their titles; 0 where there is nothing to draw yet. */
static int curve_rows(
    struct progress_screen *progress, const struct canvas *canvas, struct rectangle area)
{
    if (progress->progress.point_count == 0)
        return 0;
    int words = reader_height(&progress->reader, canvas, area.width - 2);
    if (area.width < WIDE)
        return area.height >= 16 ? 10 : 6;
    int rows = area.height - 1 - (words < 7 ? words : 7);
    return rows > CURVE_MOST + 2 ? CURVE_MOST + 2 : rows < 4 ? 4 : rows;
}

static void draw_numbers(
    struct progress_screen *progress, struct canvas *canvas, struct rectangle area)
{
    const struct counts *counts = &progress->progress.found.counts;
    const struct curve caught = {_("tricks caught"), counts->hits, counts->hits + counts->misses,
        progress->places, progress->caught, ROLE_ACCENT};
    const struct curve trusted = {_("genuine trusted"), counts->correct_rejections,
        counts->correct_rejections + counts->false_alarms, progress->places, progress->trusted,
        ROLE_SAFE};
    int rows = curve_rows(progress, canvas, area);
    if (rows > 0 && area.width < WIDE) {
        struct rectangle one = {area.row, area.column + 1, rows / 2, area.width - 3};
        draw_curve(&progress->progress, canvas, one, &caught);
        one.row += rows / 2;
        draw_curve(&progress->progress, canvas, one, &trusted);
    } else if (rows > 0) {
        struct rectangle one = {area.row, area.column + 3, rows, area.width / 2 - 5};
        draw_curve(&progress->progress, canvas, one, &caught);
        one.column = area.column + area.width / 2 + 1;
        draw_curve(&progress->progress, canvas, one, &trusted);
    }
    int skip = rows > 0 && area.height - rows > 4 ? rows + 1 : rows;
    area.row += skip;
    area.height -= skip;
    reader_draw(&progress->reader, canvas, frame_column(area, FLOW_TEXT_WIDTH + 14));
}

static void add_line(
    struct progress_screen *progress, int heading, int skill, bool name, bool value)
{
    progress->lines[progress->line_count++] = (struct progress_line){heading, skill, name, value};
}

static void add_skill(struct progress_screen *progress, int skill, bool wide)
{
    if (wide) {
        add_line(progress, -1, skill, true, true);
        return;
    }
    add_line(progress, -1, skill, true, false);
    add_line(progress, -1, skill, false, true);
}

static void list_lines(struct progress_screen *progress, bool wide)
{
    progress->line_count = 0;
    if (progress->part == PART_DUE) {
        for (int i = 0; i < progress->progress.due_count; i++)
            add_skill(progress, (int)progress->progress.due[i], wide);
        return;
    }
    for (int group = 0; group < PROGRESS_GROUPS; group++) {
        add_line(progress, group, -1, false, false);
        for (int skill = 0; skill < SKILL_COUNT; skill++)
            if (progress_group(group) >> skill & 1u)
                add_skill(progress, skill, wide);
    }
}

static void draw_growth(
    const struct progress_screen *progress, struct canvas *canvas, struct rectangle at, int skill)
{
    const struct skill_state *state = &progress->progress.skills[skill];
    enum skill_growth growth = skill_growth(state);
    int columns = at.width - WORD_WIDTH;
    chart_bar(canvas, at.row, at.column, columns, growth == SKILL_STEADY ? ROLE_SAFE : ROLE_ACCENT,
        growth == SKILL_NEW ? 0 : state->mastery);
    canvas_put_cut(canvas, at.row, at.column + columns + 2, WORD_WIDTH - 2,
        growth == SKILL_STEADY ? ROLE_SAFE : ROLE_DIM, present_growth(growth));
}

/* How often it has come back already, as dots, and when it comes back next. */
static void draw_due(
    const struct progress_screen *progress, struct canvas *canvas, struct rectangle at, int skill)
{
    const struct skill_state *state = &progress->progress.skills[skill];
    char when[64];
    for (int i = 0; i < 4; i++)
        canvas_put(canvas, at.row, at.column + 2 * i, 1, i < state->box ? ROLE_ACCENT : ROLE_RULE,
            canvas_symbol(canvas, i < state->box ? SYMBOL_DOT : SYMBOL_OPEN_DOT));
    const char *words = present_due(state->due, clock_now(), when, sizeof when);
    canvas_put_cut(canvas, at.row, at.column + 10, at.width - 10,
        state->due <= clock_now() ? ROLE_ACCENT : ROLE_DIM, words);
}

static void draw_line(const struct progress_screen *progress, struct canvas *canvas,
    struct rectangle at, const struct progress_line *line)
{
    if (line->heading >= 0) {
        canvas_put_cut(canvas, at.row, at.column + 1, at.width - 2, ROLE_ACCENT,
            progress_group_title(line->heading));
        return;
    }
    if (line->name)
        canvas_put_cut(canvas, at.row, at.column + 3, line->value ? NAME_WIDTH - 1 : at.width - 5,
            ROLE_TEXT, term_title(&TERMS_SKILL, line->skill));
    int indent = line->name ? 3 + NAME_WIDTH : 5;
    at.column += indent;
    at.width -= indent + 2;
    if (line->value && progress->part == PART_DUE)
        draw_due(progress, canvas, at, line->skill);
    else if (line->value)
        draw_growth(progress, canvas, at, line->skill);
}

static void draw_lines(
    struct progress_screen *progress, struct canvas *canvas, struct rectangle area)
{
    int edge = area.column + area.width - 1;
    list_lines(progress, area.width >= WIDE);
    progress->height = area.height;
    if (progress->top > progress->line_count - area.height)
        progress->top = progress->line_count > area.height ? progress->line_count - area.height : 0;
    for (int i = 0; i < area.height && progress->top + i < progress->line_count; i++) {
        struct rectangle at = {area.row + i, area.column, 1, area.width};
        draw_line(progress, canvas, at, &progress->lines[progress->top + i]);
    }
    int spare = area.height - progress->line_count;
    struct rectangle foot = {
        area.row + progress->line_count + 1, area.column + 3, spare - 1, area.width - 6};
    if (progress->part == PART_SKILLS && spare > 2)
        frame_text(canvas, foot, ROLE_DIM, present_skills(), i18n_language());
    if (progress->top > 0)
        canvas_put(canvas, area.row, edge, 1, ROLE_ACCENT, canvas_symbol(canvas, SYMBOL_UP));
    if (progress->top + area.height < progress->line_count)
        canvas_put(canvas, area.row + area.height - 1, edge, 1, ROLE_ACCENT,
            canvas_symbol(canvas, SYMBOL_DOWN));
}

/* How often answers of each sureness were right, and a mark where they fit. */
static int draw_bars(
    const struct progress_screen *progress, struct canvas *canvas, struct rectangle area)
{
    int row = area.row;
    for (int i = 0; i < 3; i++) {
        const struct progress_sureness *said = &progress->progress.sureness[i];
        char text[64];
        snprintf(text, sizeof text, _("right %d of %d"), said->right, said->count);
        canvas_put_cut(canvas, row, area.column + 3, 24, ROLE_TEXT, present_sure(i + 1));
        if (said->count > 0)
            canvas_put_right(canvas, row, area.column + area.width - 3, 24, ROLE_DIM, text);
        chart_bar(canvas, row + 1, area.column + 3, area.width - 6, ROLE_ACCENT,
            said->count > 0 ? (double)said->right / said->count : 0);
        chart_mark(canvas, row + 1, area.column + 3, area.width - 6, said->said);
        row += area.height >= 14 ? 3 : 2;
    }
    return row - area.row;
}

static void draw_sureness(
    struct progress_screen *progress, struct canvas *canvas, struct rectangle area)
{
    if (progress->progress.point_count > 0) {
        struct rectangle plot = frame_column(area, FLOW_TEXT_WIDTH + 6);
        int used = draw_bars(progress, canvas, plot);
        area.row += used;
        area.height -= used;
    }
    reader_draw(&progress->reader, canvas, frame_column(area, FLOW_TEXT_WIDTH + 6));
}

static void draw_body(
    struct progress_screen *progress, struct canvas *canvas, struct rectangle area)
{
    if (progress->part == PART_NUMBERS)
        draw_numbers(progress, canvas, area);
    else if (progress->part == PART_SURENESS)
        draw_sureness(progress, canvas, area);
    else if (progress_is_in_lines(progress->part) &&
        !present_progress_lack(&progress->progress, progress->part))
        draw_lines(progress, canvas, area);
    else
        reader_draw(&progress->reader, canvas, frame_column(area, FLOW_TEXT_WIDTH + 14));
}

static void draw_company(
    const struct progress_screen *progress, struct canvas *canvas, struct rectangle area)
{
    bool empty = present_progress_lack(&progress->progress, progress->part) != NULL;
    if (empty && area.height > deer_height(DEER_MEDIUM) + 5)
        deer_draw(canvas, DEER_MEDIUM, DEER_CALM,
            area.row + area.height - deer_height(DEER_MEDIUM) - 1,
            area.column + area.width - deer_width(DEER_MEDIUM) - 2);
}

void progress_draw(struct screen *screen, struct canvas *canvas)
{
    struct progress_screen *progress = screen->data;
    struct rectangle area = frame_centre(frame_body(canvas, true), FRAME_BODY_WIDTH);
    int skip = area.height >= 20 ? 2 : 1;
    draw_parts(progress, canvas, area);
    area.row += skip;
    area.height -= skip;
    draw_company(progress, canvas, area);
    draw_body(progress, canvas, area);
    canvas_cursor(canvas, area.row - skip, area.column + 1);
    frame_draw(screen, canvas, _("Your progress"), screen->app->profile.name);
}
