/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A scene is a small table: its name and view, its signs, then a row for each choice, from which
 * the edge leaves. Colours repeat what words say.
 */
#include "config.h"

#include "report/graph.h"

#include "base/clean.h"
#include "base/i18n.h"
#include "base/text.h"
#include "scenario/condition.h"

#include <string.h>

#define ROW_COLUMNS 38

/* Dark enough to be read on white; told apart by light as well as by hue. */
static const char *rating_colour(enum rating rating)
{
    static const char *const colours[RATING_COUNT] = {
        [RATING_HARMFUL] = "#8f1d2c",
        [RATING_RISKY] = "#b35c00",
        [RATING_CAREFUL] = "#31708f",
        [RATING_SAFE] = "#1f6b3a",
    };

    return rating == RATING_NONE ? "#555555" : colours[rating];
}

static const char *ending_colour(enum ending ending)
{
    static const char *const colours[ENDING_COUNT] = {
        [ENDING_HARMED] = "#f2c6cb",
        [ENDING_MIXED] = "#fbe6b8",
        [ENDING_SAFE] = "#cdebd3",
    };

    return ending == ENDING_NONE ? "#e8e8ec" : colours[ending];
}

/* LENGTH bytes as text of a label, cleaned, with what means something there replaced. */
static void add_escaped_bytes(struct buf *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        switch (text[i]) {
        case '&': buf_add(out, "&amp;"); break;
        case '<': buf_add(out, "&lt;"); break;
        case '>': buf_add(out, "&gt;"); break;
        case '"': buf_add(out, "&quot;"); break;
        default: buf_add_char(out, text[i]); break;
        }
    }
}

static void add_escaped(struct buf *out, const char *text)
{
    struct buf clean = {0};

    clean_add(&clean, text, CLEAN_ONE_LINE);
    add_escaped_bytes(out, buf_text(&clean), clean.length);
    buf_done(&clean);
}

/* TEXT in lines of a row's width, each aligned to the left. */
static void add_wrapped(struct buf *out, const char *text)
{
    struct text_lines lines = {0};
    struct buf clean = {0};

    clean_add(&clean, text, CLEAN_ONE_LINE);
    text_wrap(&lines, buf_text(&clean), ROW_COLUMNS, NULL);
    for (size_t i = 0; i < lines.count; i++) {
        add_escaped_bytes(out, buf_text(&clean) + lines.lines[i].offset, lines.lines[i].length);
        buf_add(out, "<br align=\"left\"/>");
    }
    text_lines_done(&lines);
    buf_done(&clean);
}

static void add_heading(struct buf *out, const char *name, const char *what, const char *colour)
{
    buf_format(out, "    <tr><td bgcolor=\"%s\"><b>", colour);
    add_escaped(out, name);
    buf_add(out, "</b> &#160; ");
    add_escaped(out, what);
    buf_add(out, "</td></tr>\n");
}

static void add_sign_row(
    struct buf *out, const struct line *lines, int line_count, const struct inspect *inspect)
{
    struct buf signs = {0};

    graph_add_signs(lines, line_count, inspect, &signs);
    if (signs.length > 0) {
        buf_add(out, "    <tr><td align=\"left\"><i>");
        add_wrapped(out, buf_text(&signs));
        buf_add(out, "</i></td></tr>\n");
    }
    buf_done(&signs);
}

static void add_choice_row(struct buf *out, const struct choice *choice)
{
    struct buf text = {0};

    buf_format(&text, "%d %s", choice->number, choice->label.raw);
    buf_format(out, "    <tr><td port=\"c%d\" align=\"left\">", choice->number);
    add_wrapped(out, buf_text(&text));
    buf_clear(&text);
    if (choice->rating != RATING_NONE) {
        buf_format(out, "<font color=\"%s\">%s</font>", rating_colour(choice->rating),
            term_id(&TERMS_RATING, choice->rating));
        buf_add(out, choice->leans != LEAN_NONE ? ", " : "");
    }
    if (choice->leans != LEAN_NONE)
        buf_format(out, "%s", term_id(&TERMS_LEAN, choice->leans));
    buf_add(out, "<br align=\"left\"/>");
    if (choice->when) {
        buf_format(&text, _("when %s"), choice->when->source);
        add_wrapped(out, buf_text(&text));
    }
    if (choice->once)
        add_wrapped(out, _("once"));
    buf_add(out, "</td></tr>\n");
    buf_done(&text);
}

static void begin_table(struct buf *out, const char *name)
{
    buf_format(out,
        "  \"%s\" [label=<\n"
        "    <table border=\"0\" cellborder=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n",
        name);
}

static void end_table(struct buf *out)
{
    buf_add(out, "    </table>>];\n");
}

static void add_scene(struct buf *out, const struct scene *scene)
{
    struct buf what = {0};

    buf_add(&what, term_id(&TERMS_VIEW, (int)scene->view));
    if (scene->end != ENDING_NONE)
        buf_format(&what, ", %s", term_id(&TERMS_ENDING, scene->end));
    begin_table(out, scene->id);
    add_heading(out, scene->id, buf_text(&what), ending_colour(scene->end));
    add_sign_row(out, scene->lines, scene->line_count, &scene->inspect);
    for (int i = 0; i < scene->choice_count; i++)
        add_choice_row(out, &scene->choices[i]);
    if (scene->timer_seconds > 0)
        buf_format(out, "    <tr><td port=\"t\" align=\"left\"><i>%d s</i></td></tr>\n",
            scene->timer_seconds);
    end_table(out);
    buf_done(&what);
}

static void add_edges(struct buf *out, const struct scenario *scenario, const struct scene *scene)
{
    for (int i = 0; i < scene->choice_count; i++) {
        const struct choice *choice = &scene->choices[i];
        buf_format(out, "  \"%s\":c%d -> \"%s\" [color=\"%s\"%s];\n", scene->id, choice->number,
            scenario->scenes[choice->to].id, rating_colour(choice->rating),
            choice->rating == RATING_HARMFUL ? ", penwidth=2" : "");
    }
    if (scene->timer_seconds > 0)
        buf_format(out, "  \"%s\":t -> \"%s\" [style=dashed];\n", scene->id,
            scenario->scenes[scene->timer_to].id);
    if (scene->go_to >= 0)
        buf_format(out, "  \"%s\" -> \"%s\" [style=dotted];\n", scene->id,
            scenario->scenes[scene->go_to].id);
}

static void add_items(struct buf *out, const struct deck *deck, enum truth truth)
{
    buf_format(out, "  subgraph \"cluster-%s\" {\n  label=\"%s\";\n",
        term_id(&TERMS_TRUTH, (int)truth), term_id(&TERMS_TRUTH, (int)truth));
    for (int i = 0; i < deck->item_count; i++) {
        const struct item *item = &deck->items[i];
        if (item->truth != truth)
            continue;
        begin_table(out, item->id);
        add_heading(out, item->id, term_id(&TERMS_VIEW, (int)item->view),
            ending_colour(truth == TRUTH_FAKE ? ENDING_HARMED : ENDING_SAFE));
        add_sign_row(out, item->lines, item->line_count, &item->inspect);
        end_table(out);
    }
    buf_add(out, "  }\n");
}

void graph_add_dot(const struct scenario *scenario, struct buf *out)
{
    /* A story goes down the page, as wide as a screen or a sheet; a deck is two columns. */
    buf_format(out,
        "digraph \"%s\" {\n  graph [rankdir=%s, labelloc=t, nodesep=0.25, ranksep=%s, "
        "fontname=\"sans-serif\", label=<<b>",
        scenario->id, scenario->kind == KIND_STORY ? "TB" : "LR",
        scenario->kind == KIND_STORY ? "0.4" : "0.7");
    add_escaped(out, scenario->title.raw);
    buf_add(out,
        "</b>>];\n  node [shape=plain, fontname=\"sans-serif\", fontsize=10];\n"
        "  edge [arrowsize=0.7];\n");
    if (scenario->kind == KIND_STORY) {
        buf_format(out,
            "  \"(start)\" [shape=circle, label=\"\", width=0.2];\n  \"(start)\" -> \"%s\";\n",
            scenario->scenes[scenario->start].id);
        for (int i = 0; i < scenario->scene_count; i++)
            add_scene(out, &scenario->scenes[i]);
        for (int i = 0; i < scenario->scene_count; i++)
            add_edges(out, scenario, &scenario->scenes[i]);
    } else {
        add_items(out, &scenario->deck, TRUTH_GENUINE);
        add_items(out, &scenario->deck, TRUTH_FAKE);
    }
    buf_add(out, "}\n");
}
