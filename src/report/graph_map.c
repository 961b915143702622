/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/graph.h"

#include "base/clean.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "scenario/condition.h"

#include <stdlib.h>

struct map {
    const struct scenario *scenario;
    int columns;
    int *order;  /* the scenes in the order of the map */
    int *number; /* by scene: its place there, from 1; 0 while it was not met */
    int count;
    struct buf *out;
};

static void meet(struct map *map, int scene)
{
    if (scene < 0 || map->number[scene] > 0)
        return;
    map->order[map->count] = scene;
    map->number[scene] = ++map->count;
}

/* Breadth first from the start; what nothing leads to comes last. */
static void find_order(struct map *map)
{
    const struct scenario *scenario = map->scenario;

    meet(map, scenario->start);
    for (int i = 0; i < scenario->scene_count; i++) {
        if (i == map->count)
            for (int j = 0; j < scenario->scene_count && i == map->count; j++)
                meet(map, j);
        const struct scene *scene = &scenario->scenes[map->order[i]];
        for (int j = 0; j < scene->choice_count; j++)
            meet(map, scene->choices[j].to);
        meet(map, scene->timer_seconds > 0 ? scene->timer_to : -1);
        meet(map, scene->go_to);
    }
}

/* LEFT, cut where it is too long, then RIGHT at the end of the line. */
static void add_row(struct map *map, const char *left, const char *right)
{
    int room = map->columns - text_width(right) - 1, width;
    struct buf clean = {0};

    clean_add(&clean, left, CLEAN_ONE_LINE);
    size_t length = text_fit(buf_text(&clean), room, &width);
    if (length < clean.length) {
        length = text_fit(buf_text(&clean), room - 3, &width);
        buf_add_bytes(map->out, buf_text(&clean), length);
        buf_add(map->out, "...");
        width += 3;
    } else {
        buf_add_bytes(map->out, buf_text(&clean), length);
    }
    if (*right) {
        buf_add_repeat(map->out, " ", (size_t)(room > width ? room - width : 0) + 1);
        buf_add(map->out, right);
    }
    buf_add_char(map->out, '\n');
    buf_done(&clean);
}

static void add_way(struct map *map, const char *what, int to)
{
    struct buf right = {0};

    buf_format(&right, "-> %d %s", map->number[to], map->scenario->scenes[to].id);
    add_row(map, what, buf_text(&right));
    buf_done(&right);
}

static void add_choice(struct map *map, const struct choice *choice)
{
    struct buf text = {0};

    buf_format(&text, "     %d) ", choice->number);
    if (choice->rating != RATING_NONE)
        buf_format(&text, "[%s] ", term_id(&TERMS_RATING, choice->rating));
    if (choice->when)
        buf_format(&text, "{%s} ", choice->when->source);
    if (choice->once)
        buf_format(&text, "{%s} ", _("once"));
    buf_add(&text, choice->label.raw);
    add_way(map, buf_text(&text), choice->to);
    buf_done(&text);
}

static void add_signs(
    struct map *map, const struct line *lines, int line_count, const struct inspect *inspect)
{
    struct buf text = {0};

    buf_format(&text, "     %s ", _("signs:"));
    size_t before = text.length;
    graph_add_signs(lines, line_count, inspect, &text);
    if (text.length > before)
        add_row(map, buf_text(&text), "");
    buf_done(&text);
}

static void add_scene(struct map *map, const struct scene *scene)
{
    struct buf text = {0};

    buf_format(&text, "%3d  %s (%s)", map->number[scene->index], scene->id,
        term_id(&TERMS_VIEW, (int)scene->view));
    if (scene->end != ENDING_NONE)
        buf_format(&text, " = %s", term_id(&TERMS_ENDING, scene->end));
    add_row(map, buf_text(&text), "");
    add_signs(map, scene->lines, scene->line_count, &scene->inspect);
    for (int i = 0; i < scene->inspect.item_count; i++) {
        buf_clear(&text);
        buf_format(&text, "     i%d) %s", i + 1, scene->inspect.items[i].label.raw);
        add_row(map, buf_text(&text), "");
    }
    for (int i = 0; i < scene->choice_count; i++)
        add_choice(map, &scene->choices[i]);
    if (scene->timer_seconds > 0) {
        buf_clear(&text);
        buf_format(&text, "     t) %d s", scene->timer_seconds);
        add_way(map, buf_text(&text), scene->timer_to);
    }
    if (scene->go_to >= 0)
        add_way(map, "    ", scene->go_to);
    buf_done(&text);
}

static void add_item(struct map *map, const struct item *item)
{
    struct buf text = {0};

    buf_format(&text, "%3d  %s (%s) = %s", item->index + 1, item->id,
        term_id(&TERMS_VIEW, (int)item->view), term_id(&TERMS_TRUTH, (int)item->truth));
    add_row(map, buf_text(&text), "");
    add_signs(map, item->lines, item->line_count, &item->inspect);
    buf_done(&text);
}

void graph_add_map(const struct scenario *scenario, int columns, struct buf *out)
{
    size_t scenes = (size_t)scenario->scene_count + 1;
    struct map map = {.scenario = scenario,
        .columns = columns,
        .order = mem_zero(scenes, sizeof *map.order),
        .number = mem_zero(scenes, sizeof *map.number),
        .out = out};

    add_row(&map, scenario->title.raw, "");
    if (scenario->kind == KIND_STORY)
        find_order(&map);
    for (int i = 0; i < map.count; i++)
        add_scene(&map, &scenario->scenes[map.order[i]]);
    for (int i = 0; i < scenario->deck.item_count; i++)
        add_item(&map, &scenario->deck.items[i]);
    free(map.order);
    free(map.number);
}
