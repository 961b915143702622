/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/i18n.h"
#include "scenario/draft.h"
#include "scenario/load.h"
#include "scenario/scalar.h"

enum {
    SCENE_VIEW,
    SCENE_HEADER,
    SCENE_LINES,
    SCENE_INSPECT,
    SCENE_ASK,
    SCENE_CHOICES,
    SCENE_TIMER,
    SCENE_GOTO,
    SCENE_END,
    SCENE_LESSON
};

#define AT(member) offsetof(struct scene, member)
static const struct shape_key scene_keys[] = {
    [SCENE_VIEW] = {.name = "view", .type = VALUE_TERM, .offset = AT(view), .terms = &TERMS_VIEW},
    [SCENE_HEADER] = {.name = "header"},
    [SCENE_LINES] = {.name = "lines"},
    [SCENE_INSPECT] = {.name = "inspect"},
    [SCENE_ASK] = {.name = "ask", .type = VALUE_TEXT, .offset = AT(ask)},
    [SCENE_CHOICES] = {.name = "choices"},
    [SCENE_TIMER] = {.name = "timer"},
    [SCENE_GOTO] = {.name = "goto"},
    [SCENE_END] = {.name = "end", .type = VALUE_TERM, .offset = AT(end), .terms = &TERMS_ENDING},
    [SCENE_LESSON] = {.name = "lesson", .type = VALUE_TEXT, .offset = AT(lesson)},
};
#undef AT
static const struct shape scene_shape = SHAPE(N_("a scene"), scene_keys);

struct timer {
    int seconds;
};
enum { TIMER_SECONDS, TIMER_TO };
static const struct shape_key timer_keys[] = {
    [TIMER_SECONDS] = {.name = "seconds",
        .type = VALUE_NUMBER,
        .needed = true,
        .offset = offsetof(struct timer, seconds),
        .min = 1,
        .max = 3600},
    [TIMER_TO] = {.name = "to", .needed = true},
};
static const struct shape timer_shape = SHAPE(N_("a timer"), timer_keys);

void read_scene_name(struct draft *draft, const struct node *node, const char *label, int *slot)
{
    if (!read_name(&draft->reading, node, label))
        return;
    struct waiting_name *waiting = arena_alloc(draft->reading.scratch, sizeof *waiting);
    *waiting = (struct waiting_name){*node, slot, NULL};
    *draft->waiting_names_end = waiting;
    draft->waiting_names_end = &waiting->next;
}

static void read_waiting_names(struct draft *draft)
{
    for (struct waiting_name *one = draft->waiting_names; one; one = one->next) {
        int scene = names_find(&draft->scenes, one->node.text);
        if (scene >= 0)
            *one->slot = scene;
        else if (!draft->scenes_open)
            report_unknown_name(draft, &one->node, NAME_SCENE);
    }
}

static void read_timer(struct draft *draft, const struct node *node, struct scene *scene)
{
    struct fields fields;
    struct timer timer = {0};

    if (!shape_match(&draft->reading, &timer_shape, node, &fields))
        return;
    shape_store(&draft->reading, &fields, &timer);
    scene->timer_seconds = timer.seconds;
    if (fields.value[TIMER_TO])
        read_scene_name(draft, fields.value[TIMER_TO], "to", &scene->timer_to);
}

/* Two keys that exclude each other, the second is told. */
static void exclude(struct draft *draft, const struct fields *fields, int a, int b)
{
    const struct node *first = fields->key[a], *second = fields->key[b];

    if (!first || !second)
        return;
    if (node_is_after(first, second)) {
        const struct node *swap = first;
        first = second;
        second = swap;
    }
    reading_error(&draft->reading, second, "conflict", _("'%s' cannot stand beside '%s'"),
        second->text, first->text);
}

/* A scene goes on in exactly one way, and has nothing that belongs to another. */
static void check_scene(struct draft *draft, const struct fields *fields, const struct scene *scene)
{
    static const int pairs[][2] = {
        {SCENE_CHOICES, SCENE_GOTO},
        {SCENE_CHOICES, SCENE_END},
        {SCENE_GOTO, SCENE_END},
        {SCENE_TIMER, SCENE_GOTO},
        {SCENE_TIMER, SCENE_END},
        {SCENE_ASK, SCENE_GOTO},
        {SCENE_ASK, SCENE_END},
        {SCENE_INSPECT, SCENE_END},
        {SCENE_LESSON, SCENE_GOTO},
        {SCENE_LESSON, SCENE_CHOICES},
    };
    struct reading *reading = &draft->reading;

    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        exclude(draft, fields, pairs[i][0], pairs[i][1]);
    if (fields->map->open)
        return;
    if (!fields->key[SCENE_CHOICES] && !fields->key[SCENE_GOTO] && !fields->key[SCENE_END])
        reading_error(reading, reading_first_key(fields->map), "missing-key",
            _("a scene needs 'choices', 'goto' or 'end'"));
    if (fields->key[SCENE_END] && !fields->key[SCENE_LINES])
        shape_missing(reading, fields, SCENE_LINES);
    if (scene->end == ENDING_HARMED && !fields->key[SCENE_LESSON])
        reading_error(reading, reading_first_key(fields->map), "missing-key",
            _("a harmed ending needs a 'lesson' that opens a door"));
}

static void read_body(struct draft *draft, const struct node *node, struct scene *scene)
{
    struct fields fields;

    scene->view = draft->view;
    scene->timer_to = scene->go_to = -1;
    scene->end = ENDING_NONE;
    if (!shape_match(&draft->reading, &scene_shape, node, &fields))
        return;
    shape_store(&draft->reading, &fields, scene);
    if (fields.value[SCENE_HEADER])
        read_header(draft, fields.value[SCENE_HEADER], &scene->header, &scene->header_count);
    if (fields.value[SCENE_LINES])
        read_lines(draft, fields.value[SCENE_LINES], &scene->lines, &scene->line_count);
    if (fields.value[SCENE_INSPECT])
        read_inspect(draft, fields.value[SCENE_INSPECT], &scene->inspect);
    if (fields.value[SCENE_CHOICES])
        read_choices(draft, fields.value[SCENE_CHOICES], scene);
    if (fields.value[SCENE_TIMER])
        read_timer(draft, fields.value[SCENE_TIMER], scene);
    if (fields.value[SCENE_GOTO])
        read_scene_name(draft, fields.value[SCENE_GOTO], "goto", &scene->go_to);
    check_scene(draft, &fields, scene);
}

bool read_scene(struct draft *draft, const struct node *key, const struct node *node)
{
    struct reading *reading = &draft->reading;
    struct scenario *scenario = draft->scenario;
    const char *id = read_name(reading, key, "scenes");

    if (!id && key->kind != NODE_SCALAR)
        return true;
    if (!id) /* reported: it counts, so that those who name it are not wrong as well */
        id = key->text;
    if (scenario->scene_count == SCENARIO_SCENE_LIMIT) {
        reading_error(
            reading, key, "limit", _("a story may have %d scenes at most"), SCENARIO_SCENE_LIMIT);
        return false;
    }
    if (names_add(&draft->scenes, id) < 0) {
        reading_error(reading, key, "duplicate-key", _("there is a scene '%s' already"), id);
        return true;
    }
    struct draft_scene *entry = arena_alloc(reading->scratch, sizeof *entry);
    *draft->scenes_end = entry;
    draft->scenes_end = &entry->next;
    entry->scene.id = id;
    entry->scene.place = key->place;
    entry->scene.index = scenario->scene_count++;
    read_body(draft, node, &entry->scene);
    return true;
}

static void gather_scenes(struct draft *draft)
{
    struct scenario *scenario = draft->scenario;
    struct scene *to =
        arena_array(draft->reading.arena, (size_t)scenario->scene_count, sizeof *scenario->scenes);

    scenario->scenes = to;
    for (const struct draft_scene *entry = draft->draft_scenes; entry; entry = entry->next)
        *to++ = entry->scene;
}

void read_scenes(struct draft *draft, const struct node *node, const struct node *start)
{
    if (!expect_map(&draft->reading, node, "scenes"))
        return;
    if (node->count == 0 && !node->open)
        reading_error(&draft->reading, node, "bad-value", _("'%s' is empty"), "scenes");
    draft->scenes_open = node->open;
    for (const struct node *key = node_first_key(node); key; key = node_next_key(key))
        if (!read_scene(draft, key, key->next))
            break;
    if (start && draft->scenario->scene_count)
        read_scene_name(draft, start, "start", &draft->scenario->start);
    read_waiting_names(draft);
    gather_scenes(draft);
}
