/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random_story.h"

#include "scenario/condition.h"

#include <string.h>

#define SCENES 12
#define VARIABLES 3

int lcg_below(struct lcg *lcg, int bound)
{
    lcg->state = lcg->state * 6364136223846793005u + 1442695040888963407u;
    return (int)((lcg->state >> 33) % (uint64_t)bound);
}

struct maker {
    struct scenario *scenario;
    struct arena *arena;
    struct lcg lcg;
};

static bool chance(struct maker *maker, int percent)
{
    return lcg_below(&maker->lcg, 100) < percent;
}

static const struct condition *make_leaf(struct maker *maker, enum condition_op op, int value)
{
    struct condition *leaf = arena_alloc(maker->arena, sizeof *leaf);

    leaf->op = op;
    leaf->value = value;
    return leaf;
}

static const struct condition *make_comparison(struct maker *maker)
{
    struct condition *compare = arena_alloc(maker->arena, sizeof *compare);

    compare->op = (enum condition_op)((int)CONDITION_EQ + lcg_below(&maker->lcg, 6));
    compare->left = chance(maker, 50)
        ? make_leaf(maker, CONDITION_VARIABLE, lcg_below(&maker->lcg, VARIABLES))
        : make_leaf(maker, CONDITION_VISITS, lcg_below(&maker->lcg, SCENES));
    compare->right = make_leaf(maker, CONDITION_NUMBER, lcg_below(&maker->lcg, 4));
    return compare;
}

static const struct condition *make_condition(struct maker *maker, int depth)
{
    struct condition *whole;

    if (depth == 0 || chance(maker, 40)) {
        switch (lcg_below(&maker->lcg, 4)) {
        case 0: return make_leaf(maker, CONDITION_VISITED, lcg_below(&maker->lcg, SCENES));
        case 1: return make_leaf(maker, CONDITION_FLAGGED, lcg_below(&maker->lcg, 4));
        case 2: return make_leaf(maker, CONDITION_INSPECTED, lcg_below(&maker->lcg, 4));
        default: return make_comparison(maker);
        }
    }
    whole = arena_alloc(maker->arena, sizeof *whole);
    whole->op = (enum condition_op)((int)CONDITION_NOT + lcg_below(&maker->lcg, 3));
    whole->left = make_condition(maker, depth - 1);
    whole->right = whole->op == CONDITION_NOT ? NULL : make_condition(maker, depth - 1);
    return whole;
}

static const struct condition *maybe_condition(struct maker *maker, int percent)
{
    return chance(maker, percent) ? make_condition(maker, 2) : NULL;
}

static struct sign make_sign(struct maker *maker)
{
    struct sign sign = {.tell = TELL_NONE};

    if (chance(maker, 50)) {
        sign.tell = (enum tell)lcg_below(&maker->lcg, 4);
        sign.why.raw = "why";
        sign.weak = chance(maker, 25);
    }
    return sign;
}

static struct line *make_lines(struct maker *maker, int count)
{
    struct line *lines = arena_array(maker->arena, (size_t)count + 1, sizeof *lines);

    for (int i = 0; i < count; i++) {
        lines[i].speaker = lcg_below(&maker->lcg, 4);
        lines[i].text.raw = arena_format(maker->arena, "line %d", maker->scenario->line_total);
        lines[i].sign = make_sign(maker);
        lines[i].when = maybe_condition(maker, 25);
        lines[i].index = maker->scenario->line_total++;
    }
    return lines;
}

static struct inspect make_inspect(struct maker *maker)
{
    struct inspect inspect = {.item_count = lcg_below(&maker->lcg, 5)};

    inspect.budget = inspect.item_count > 0 ? 1 + lcg_below(&maker->lcg, 2) : 0;
    inspect.items =
        arena_array(maker->arena, (size_t)inspect.item_count + 1, sizeof *inspect.items);
    for (int i = 0; i < inspect.item_count; i++) {
        struct inspect_item *item = &inspect.items[i];

        item->index = maker->scenario->inspect_total++;
        item->id = arena_format(maker->arena, "look-%d", item->index);
        item->label.raw = item->shows.raw = item->id;
        item->sign = make_sign(maker);
        item->when = maybe_condition(maker, 25);
    }
    return inspect;
}

static void make_choice(struct maker *maker, struct choice *choice)
{
    choice->label.raw = choice->feedback.raw = "choice";
    choice->to = lcg_below(&maker->lcg, SCENES);
    choice->rating = (enum rating)(lcg_below(&maker->lcg, 5) - 1);
    choice->leans = LEAN_NONE;
    choice->skills = 1u << lcg_below(&maker->lcg, SKILL_COUNT);
    choice->once = chance(maker, 25);
    choice->otherwise.raw = chance(maker, 50) ? "otherwise" : NULL;
    choice->index = maker->scenario->choice_total++;
    choice->effect_count = lcg_below(&maker->lcg, 3);
    choice->effects = arena_array(maker->arena, 3, sizeof *choice->effects);
    for (int i = 0; i < choice->effect_count; i++)
        choice->effects[i] = (struct effect){.variable = lcg_below(&maker->lcg, VARIABLES),
            .add = chance(maker, 70),
            .value = lcg_below(&maker->lcg, 5) - 2};
}

static void make_choices(struct maker *maker, struct scene *scene)
{
    scene->choice_count = 2 + lcg_below(&maker->lcg, 5);
    scene->choices = arena_array(maker->arena, (size_t)scene->choice_count, sizeof *scene->choices);
    for (int i = 0; i < scene->choice_count; i++) {
        make_choice(maker, &scene->choices[i]);
        scene->choices[i].number = i + 1;
        /* The first is always there and leads on, so that no play is stuck. */
        scene->choices[i].once &= i > 0;
        scene->choices[i].when = i > 0 ? maybe_condition(maker, 40) : NULL;
    }
    scene->choices[0].to = (scene->index + 1) % SCENES;
    if (chance(maker, 20)) {
        scene->timer_seconds = 20;
        scene->timer_to = lcg_below(&maker->lcg, SCENES);
    }
}

static void make_scene(struct maker *maker, struct scene *scene, int index)
{
    scene->index = index;
    scene->id = arena_format(maker->arena, "scene-%d", index);
    scene->line_count = lcg_below(&maker->lcg, 5);
    scene->lines = make_lines(maker, scene->line_count);
    scene->go_to = -1;
    scene->end = ENDING_NONE;
    if (index == SCENES - 1 || chance(maker, 10))
        scene->end = (enum ending)lcg_below(&maker->lcg, ENDING_COUNT);
    else if (chance(maker, 20))
        scene->go_to = index + 1;
    else {
        scene->inspect = make_inspect(maker);
        make_choices(maker, scene);
    }
}

static void make_deck(struct maker *maker, struct deck *deck, int count)
{
    deck->item_count = count;
    deck->items = arena_array(maker->arena, (size_t)count, sizeof *deck->items);
    deck->draw = 1 + lcg_below(&maker->lcg, count);
    deck->shuffle = chance(maker, 70);
    for (int i = 0; i < count; i++) {
        struct item *item = &deck->items[i];

        item->index = i;
        item->id = arena_format(maker->arena, "item-%d", i);
        item->line_count = 1 + lcg_below(&maker->lcg, 3);
        item->lines = make_lines(maker, item->line_count);
        item->inspect = make_inspect(maker);
        item->truth = i % 2 == 0 ? TRUTH_GENUINE : TRUTH_FAKE;
        item->why.raw = "why";
        item->difficulty = 1 + lcg_below(&maker->lcg, 5);
        item->skills = 1u << lcg_below(&maker->lcg, SKILL_COUNT);
    }
}

static void make_head(struct maker *maker, enum kind kind)
{
    static const struct cast_member cast[] = {
        {.id = "me"}, {.id = "narrator"}, {.id = "ana"}, {.id = "ben"}};
    struct scenario *scenario = maker->scenario;

    scenario->id = "by-chance";
    scenario->kind = kind;
    scenario->language = "en";
    scenario->cast = arena_array(maker->arena, 4, sizeof *scenario->cast);
    memcpy(scenario->cast, cast, sizeof cast);
    scenario->cast_count = 4;
    scenario->skills = 1u << SKILL_PAUSE_FIRST;
    scenario->difficulty = 3;
    scenario->var_count = VARIABLES;
    scenario->vars = arena_array(maker->arena, VARIABLES, sizeof *scenario->vars);
    for (int i = 0; i < VARIABLES; i++)
        scenario->vars[i] = (struct variable){.name = "v", .min = -2, .max = 3, .start = i - 1};
}

static struct maker make(uint64_t seed, enum kind kind)
{
    struct arena *arena = arena_new();
    struct maker maker = {.arena = arena, .lcg = {seed}};

    maker.scenario = arena_alloc(arena, sizeof *maker.scenario);
    maker.scenario->arena = arena;
    make_head(&maker, kind);
    return maker;
}

struct scenario *random_story(uint64_t seed)
{
    struct maker maker = make(seed, KIND_STORY);
    struct scenario *scenario = maker.scenario;

    scenario->scene_count = SCENES;
    scenario->scenes = arena_array(maker.arena, SCENES, sizeof *scenario->scenes);
    for (int i = 0; i < SCENES; i++)
        make_scene(&maker, &scenario->scenes[i], i);
    if (chance(&maker, 60))
        make_deck(&maker, &scenario->practice, 6);
    /* The conditions speak of looks 0 to 3, which a story without any would not have. */
    if (scenario->inspect_total < 4)
        scenario->inspect_total = 4;
    return scenario;
}

struct scenario *random_deck(uint64_t seed)
{
    struct maker maker = make(seed, KIND_DECK);

    /* Conditions may ask for scenes: a deck has some that are never played. */
    maker.scenario->scene_count = SCENES;
    maker.scenario->scenes = arena_array(maker.arena, SCENES, sizeof *maker.scenario->scenes);
    make_deck(&maker, &maker.scenario->deck, 6 + lcg_below(&maker.lcg, 12));
    if (maker.scenario->inspect_total < 4)
        maker.scenario->inspect_total = 4;
    return maker.scenario;
}

static bool look_by_chance(struct session *session, struct lcg *lcg, int at)
{
    const struct inspect_item *looks[8];
    int left, count = session_looks(session, looks, 8, &left);

    return count > 0 && session_look(session, 1 + lcg_below(lcg, count), at);
}

static bool flag_by_chance(struct session *session, struct lcg *lcg, int at)
{
    int count = session_lines(session);

    return count > 0 && session_flag(session, 1 + lcg_below(lcg, count), at);
}

void answer_by_chance(struct session *session, struct lcg *lcg, int at)
{
    const struct choice *shown[6];
    int kind = lcg_below(lcg, 10), count = session_choices(session, shown);

    if (kind < 3 && look_by_chance(session, lcg, at))
        return;
    if (kind < 6 && flag_by_chance(session, lcg, at))
        return;
    if (kind == 6 && session_timeout(session, at))
        return;
    if (count > 0)
        session_choose(session, 1 + lcg_below(lcg, count), at);
    else
        session_judge(session, (enum truth)lcg_below(lcg, 2), 1 + lcg_below(lcg, 3), at);
}
