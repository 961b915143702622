/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/walk_print.h"

static void add_number_or_null(struct json *object, const char *key, bool known, int64_t number)
{
    if (known)
        json_add_integer(object, key, number);
    else
        json_add_null(object, key);
}

static void add_bounds(struct json *object, const struct walk *walk)
{
    const struct bounds *bounds = &walk->bounds;
    bool known = walk->complete && bounds->ends;
    bool scored = known && bounds->low != SCORE_NONE;

    add_number_or_null(object, "shortest", known, bounds->shortest);
    add_number_or_null(
        object, "longest", known && bounds->longest != BOUNDS_ENDLESS, bounds->longest);
    struct json *score = json_add_object(object, "score");
    add_number_or_null(score, "low", scored, bounds->low);
    add_number_or_null(score, "high", scored, bounds->high);
}

/* How often each ending was met, those never met included. */
static void add_endings(struct json *object, const struct tally *tally)
{
    struct json *endings = json_add_object(object, "endings");

    for (int i = 0; i < tally->scenario->scene_count; i++)
        if (tally->scenario->scenes[i].end != ENDING_NONE)
            json_add_integer(endings, tally->scenario->scenes[i].id, (int64_t)tally->scenes[i]);
}

static void add_plays(struct json *object, const struct walk *walk)
{
    struct json *plays = json_add_object(object, "plays");

    for (int kind = 0; kind < PLAYER_COUNT; kind++) {
        const struct walk_group *group = &walk->groups[kind];
        if (group->runs == 0)
            continue;
        struct json *entry = json_add_object(plays, PLAYER_NAMES[kind]);
        json_add_integer(entry, "runs", group->runs);
        add_number_or_null(entry, "score", group->scored > 0, walk_score(group));
        json_add_fraction(entry, "minutes", walk_minutes(group));
        add_endings(entry, &group->tally);
        json_add_integer(entry, "given_up", group->given_up);
    }
}

static void add_reached(struct json *list, const char *scene, int choice, uint64_t count)
{
    struct json *entry = json_add_object(list, NULL);

    json_add_string(entry, "scene", scene);
    add_number_or_null(entry, "choice", choice > 0, choice);
    json_add_integer(entry, "n", (int64_t)count);
}

/* Each scene, with a null choice, then each of its choices; or each item of a deck. */
static void add_all_reached(struct json *object, const struct walk *walk)
{
    const struct scenario *scenario = walk->scenario;
    const struct tally *tally = walk->counted;
    struct json *list = json_add_array(object, "reached");

    for (int i = 0; i < scenario->scene_count; i++) {
        const struct scene *scene = &scenario->scenes[i];
        add_reached(list, scene->id, 0, tally->scenes[i]);
        for (int j = 0; j < scene->choice_count; j++)
            add_reached(list, scene->id, j + 1, tally->choices[scene->choices[j].index]);
    }
    for (int i = 0; i < scenario->deck.item_count; i++)
        add_reached(list, scenario->deck.items[i].id, 0, tally->deck[i]);
}

void walk_add_json(struct json *list, const struct walk *walk)
{
    struct json *object = json_add_object(list, NULL);

    json_add_string(object, "scenario", walk->scenario->id);
    json_add_integer(object, "states", walk->states);
    json_add_boolean(object, "complete", walk->complete);
    add_bounds(object, walk);
    add_endings(object, walk->counted);
    add_plays(object, walk);
    add_all_reached(object, walk);
}
