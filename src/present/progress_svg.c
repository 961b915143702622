/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of A4 in points. Everything is placed from the top, part by part. */

#include "config.h"

#include "present/progress_svg.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "present/play.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#define PAGE_WIDTH 595
#define PAGE_HEIGHT 842
#define PAGE_FOOT 40    /* nothing is written below */
#define PAGE_COLUMNS 96 /* of plain text */
#define LEFT 40
#define RIGHT (PAGE_WIDTH - 40)
#define INK "#2b2621"
#define PALE "#8a8178"
#define TRACK "#e8e1d6"
#define WARM "#b4691f"
#define GREEN "#2f7a44"

struct page {
    struct buf *out;
    double y;
};

static void add_escaped(struct buf *out, const char *text)
{
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (c == '&')
            buf_add(out, "&amp;");
        else if (c == '<')
            buf_add(out, "&lt;");
        else if (c == '>')
            buf_add(out, "&gt;");
        else if (c == '"')
            buf_add(out, "&quot;");
        else
            buf_add_char(out, c < 0x20 ? ' ' : *text);
    }
}

struct text_style {
    double size;
    const char *colour, *anchor;
    bool bold;
};
static const struct text_style PLAIN = {10, INK, "start", false},
                               SMALL = {8.5, PALE, "start", false},
                               SMALL_END = {8.5, PALE, "end", false},
                               HEADING = {12, WARM, "start", true};

static void add_text(
    struct buf *out, double x, double y, const struct text_style *style, const char *text)
{
    buf_format(out, "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" fill=\"%s\"", x, y, style->size,
        style->colour);
    buf_format(
        out, " text-anchor=\"%s\"%s>", style->anchor, style->bold ? " font-weight=\"bold\"" : "");
    add_escaped(out, text);
    buf_add(out, "</text>\n");
}

static void add_textf(struct buf *out, double x, double y, const struct text_style *style,
    const char *format, ...) __attribute__((format(printf, 5, 6)));
static void add_textf(
    struct buf *out, double x, double y, const struct text_style *style, const char *format, ...)
{
    struct buf text = {0};
    va_list arguments;
    va_start(arguments, format);
    buf_vformat(&text, format, arguments);
    va_end(arguments);
    add_text(out, x, y, style, buf_text(&text));
    buf_done(&text);
}

static void add_bar(
    struct buf *out, double x, double y, double width, double share, const char *colour)
{
    buf_format(out,
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"8\" rx=\"2\" fill=\"" TRACK "\"/>\n",
        x, y, width);
    if (share > 0)
        buf_format(out,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"8\" rx=\"2\" "
            "fill=\"%s\"/>\n",
            x, y, width * share, colour);
}

/* In as many lines as it takes: translations are longer. */
static void add_wrapped(struct page *page, const struct text_style *style, const char *text)
{
    struct text_lines lines = {0};
    text_wrap(&lines, text, PAGE_COLUMNS, i18n_language());
    page->y += 4;
    for (size_t i = 0; i < lines.count; i++) {
        char *line = mem_copy_bytes(text + lines.lines[i].offset, lines.lines[i].length);
        page->y += 14;
        add_text(page->out, LEFT, page->y, style, line);
        free(line);
    }
    text_lines_done(&lines);
}

static void add_heading(struct page *page, const char *text)
{
    page->y += 30;
    add_text(page->out, LEFT, page->y, &HEADING, text);
    page->y += 8;
}

struct plot {
    double x, y, width, height;
};

static void add_guides(struct buf *out, const struct plot *plot)
{
    const char *const words[] = {
        C_("of a share", "all"), C_("of a share", "half"), C_("of a share", "none")};
    for (int i = 0; i < 3; i++) {
        double y = plot->y + plot->height * i / 2;
        buf_format(out,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"" TRACK "\"/>\n",
            plot->x, y, plot->x + plot->width, y);
        add_text(out, plot->x - 4, y + 3, &SMALL_END, words[i]);
    }
}

/* One of the two curves; a day on which too little was judged is left out. */
static void add_curve(struct buf *out, const struct plot *plot, const struct progress *progress,
    bool fakes, const char *colour)
{
    struct buf line = {0};
    for (size_t i = 0; i < progress->point_count; i++) {
        const struct progress_point *point = &progress->points[i];
        int part = fakes ? point->caught : point->trusted;
        int whole = fakes ? point->fakes : point->genuine;
        if (whole < PROGRESS_LEAST)
            continue;
        double x = plot->x + plot->width * point->place,
               y = plot->y + plot->height * (1 - (double)part / whole);
        buf_format(&line, "%.1f,%.1f ", x, y);
        buf_format(out, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.2\" fill=\"%s\"/>\n", x, y, colour);
    }
    if (line.length > 0)
        buf_format(out,
            "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\" "
            "points=\"%s\"/>\n",
            colour, buf_text(&line));
    buf_done(&line);
}

static void add_number(
    struct page *page, const struct plot *plot, const struct progress *progress, bool fakes)
{
    const struct counts *counts = &progress->found.counts;
    struct buf *out = page->out;
    char day[CLOCK_TEXT_SIZE];
    if (fakes)
        add_textf(out, plot->x, plot->y - 10, &PLAIN, _("tricks caught %d of %d"), counts->hits,
            counts->hits + counts->misses);
    else
        add_textf(out, plot->x, plot->y - 10, &PLAIN, _("genuine trusted %d of %d"),
            counts->correct_rejections, counts->correct_rejections + counts->false_alarms);
    add_guides(out, plot);
    add_curve(out, plot, progress, fakes, fakes ? WARM : GREEN);
    if (progress->point_count == 0)
        return;
    double below = plot->y + plot->height + 13;
    clock_format_day(progress->points[0].day, day);
    add_text(out, plot->x, below, &SMALL, day);
    clock_format_day(progress->points[progress->point_count - 1].day, day);
    if (progress->point_count > 1)
        add_text(out, plot->x + plot->width, below, &SMALL_END, day);
}

static void add_numbers(struct page *page, const struct progress *progress)
{
    struct plot plot = {LEFT + 34, page->y + 62, 210, 96};
    const char *advice = discernment_hint_sentence(&progress->hint);
    char curves[160];
    add_heading(page, present_progress_part(PART_NUMBERS));
    add_number(page, &plot, progress, true);
    plot.x = RIGHT - 210;
    add_number(page, &plot, progress, false);
    page->y = plot.y + plot.height + 27;
    if (progress->point_count > 0)
        add_text(page->out, LEFT + 34, page->y, &SMALL, present_curves(curves, sizeof curves));
    if (advice)
        add_wrapped(page, &PLAIN, advice);
}

/* Name, bar, word, and when it comes back. */
static void add_skill(struct page *page, const struct progress_shown *shown, int skill)
{
    const struct skill_state *state = &shown->progress->skills[skill];
    enum skill_growth growth = skill_growth(state);
    char when[64];
    page->y += 15;
    add_text(page->out, LEFT + 8, page->y, &PLAIN, term_title(&TERMS_SKILL, skill));
    add_bar(page->out, LEFT + 190, page->y - 8, 190, growth == SKILL_NEW ? 0 : state->mastery,
        growth == SKILL_STEADY ? GREEN : WARM);
    add_text(page->out, LEFT + 390, page->y, &SMALL, present_growth(growth));
    if (state->box > 0)
        add_text(page->out, RIGHT, page->y, &SMALL_END,
            present_due(state->due, shown->now, when, sizeof when));
}

static void add_skills(struct page *page, const struct progress_shown *shown)
{
    add_heading(page, present_progress_part(PART_SKILLS));
    page->y += 14;
    add_text(page->out, LEFT, page->y, &SMALL, present_skills());
    if (shown->progress->due_count > 0)
        add_text(page->out, RIGHT, page->y, &SMALL_END, present_progress_part(PART_DUE));
    for (int group = 0; group < PROGRESS_GROUPS; group++) {
        page->y += 16;
        add_text(page->out, LEFT, page->y, &SMALL, progress_group_title(group));
        for (int skill = 0; skill < SKILL_COUNT; skill++)
            if (progress_group(group) >> skill & 1u)
                add_skill(page, shown, skill);
    }
}

static void add_sureness(struct page *page, const struct progress *progress)
{
    add_heading(page, present_progress_part(PART_SURENESS));
    for (int i = 0; i < 3; i++) {
        const struct progress_sureness *said = &progress->sureness[i];
        double x = LEFT + 190, mark = x + 240 * said->said;
        page->y += 15;
        add_text(page->out, LEFT + 8, page->y, &PLAIN, present_sure(i + 1));
        add_bar(page->out, x, page->y - 8, 240,
            said->count > 0 ? (double)said->right / said->count : 0, WARM);
        buf_format(page->out,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"" INK
            "\" stroke-width=\"1.5\"/>\n",
            mark, page->y - 10, mark, page->y + 2);
        add_textf(
            page->out, RIGHT, page->y, &SMALL_END, _("right %d of %d"), said->right, said->count);
    }
    page->y += 15;
    add_text(page->out, LEFT + 8, page->y, &SMALL,
        _("The lines stand where the answers would fit what was said."));
}

/* The latest, as many as the page has room for; the heading alone would tell nothing. */
static void add_played(struct page *page, const struct progress_shown *shown)
{
    struct document document;
    int room = (int)((PAGE_HEIGHT - PAGE_FOOT - page->y - 38) / 14);
    if (shown->attempt_count == 0 || room < 2)
        return;
    add_heading(page, present_progress_part(PART_PLAYED));
    document_init(&document);
    present_progress_played(shown, (size_t)room - 1, &document);
    for (size_t i = 0; i < document.count && room > 0; i++, room--) {
        const struct paragraph *paragraph = &document.paragraphs[i];
        page->y += 14;
        if (paragraph->label)
            add_text(page->out, LEFT + 8, page->y, &SMALL, paragraph->label);
        add_text(page->out, LEFT + 82, page->y, &SMALL, paragraph->text);
    }
    document_done(&document);
}

void progress_svg(const struct progress_shown *shown, const char *name, struct buf *out)
{
    static const struct text_style title = {20, INK, "start", true};
    struct page page = {out, 62};
    char day[CLOCK_TEXT_SIZE];
    clock_format_day(shown->now, day);
    buf_add(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    buf_format(out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"210mm\" height=\"297mm\" "
        "viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" lang=\"%s\">\n<title>",
        PAGE_WIDTH, PAGE_HEIGHT, i18n_language());
    add_escaped(out, _("Your progress"));
    buf_add(out, "</title>\n");
    buf_format(
        out, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", PAGE_WIDTH, PAGE_HEIGHT);
    add_text(out, LEFT, page.y, &title, *name ? name : _("Your progress"));
    add_textf(out, RIGHT, page.y, &SMALL_END, "Kancil · %s", day);
    add_numbers(&page, shown->progress);
    add_skills(&page, shown);
    add_sureness(&page, shown->progress);
    add_played(&page, shown);
    buf_add(out, "</svg>\n");
}
