/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/booster_item.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <string.h>

/* Whether RAW shows the variable NAME: as {name} or inside another placeholder, as in
 * {currency:name}. */
static bool shows_variable(const char *raw, const char *name)
{
    size_t length = strlen(name);

    for (const char *at = strstr(raw, name); at != NULL; at = strstr(at + 1, name)) {
        if (at > raw && (at[-1] == '{' || at[-1] == ':') && at[length] == '}')
            return true;
    }
    return false;
}

static bool is_constant(const struct scenario *scenario, const struct text *text)
{
    for (int i = 0; text->raw != NULL && i < scenario->var_count; i++) {
        if (shows_variable(text->raw, scenario->vars[i].name))
            return false;
    }
    return true;
}

static bool lines_stand_alone(const struct scenario *scenario, const struct item *item)
{
    for (int i = 0; i < item->line_count; i++) {
        const struct line *line = &item->lines[i];

        if (line->when != NULL || !is_constant(scenario, &line->text) ||
            !is_constant(scenario, &line->sign.why))
            return false;
    }
    return true;
}

static bool looks_stand_alone(const struct scenario *scenario, const struct item *item)
{
    for (int i = 0; i < item->inspect.item_count; i++) {
        const struct inspect_item *look = &item->inspect.items[i];

        if (look->when != NULL || !is_constant(scenario, &look->label) ||
            !is_constant(scenario, &look->shows) || !is_constant(scenario, &look->sign.why))
            return false;
    }
    return true;
}

bool booster_item_stands_alone(const struct scenario *scenario, const struct item *item)
{
    for (int i = 0; i < item->header_count; i++) {
        if (!is_constant(scenario, &item->header[i].value))
            return false;
    }
    return is_constant(scenario, &item->why) && lines_stand_alone(scenario, item) &&
        looks_stand_alone(scenario, item);
}

/* Puts the cast of SCENARIO behind that of the booster; the result is what its speakers are moved
 * by. Me and the narrator are the same in all. */
static int add_cast(struct scenario *booster, const struct scenario *scenario)
{
    int before = booster->cast_count, added = scenario->cast_count;
    struct cast_member *cast;

    if (before > 0)
        added -= CAST_NARRATOR + 1;
    cast = arena_array(booster->arena, (size_t)(before + added), sizeof *cast);
    if (before > 0)
        memcpy(cast, booster->cast, (size_t)before * sizeof *cast);
    for (int i = 0; i < added; i++)
        cast[before + i] = scenario->cast[scenario->cast_count - added + i];
    booster->cast = cast;
    booster->cast_count = before + added;
    return before > 0 ? before - (CAST_NARRATOR + 1) : 0;
}

static struct line *copy_lines(
    struct scenario *booster, const struct item *item, int speakers_moved_by)
{
    struct line *lines = arena_array(booster->arena, (size_t)item->line_count + 1, sizeof *lines);

    for (int i = 0; i < item->line_count; i++) {
        lines[i] = item->lines[i];
        lines[i].index = booster->line_total++;
        if (lines[i].speaker > CAST_NARRATOR)
            lines[i].speaker += speakers_moved_by;
    }
    return lines;
}

static struct inspect_item *copy_looks(struct scenario *booster, const struct item *item)
{
    struct inspect_item *looks =
        arena_array(booster->arena, (size_t)item->inspect.item_count + 1, sizeof *looks);

    for (int i = 0; i < item->inspect.item_count; i++) {
        looks[i] = item->inspect.items[i];
        looks[i].index = booster->inspect_total++;
    }
    return looks;
}

static void add_item(struct scenario *booster, const struct booster_pick *pick)
{
    struct item *copy = &booster->deck.items[booster->deck.item_count];
    const struct scenario *scenario = pick->scenario;

    *copy = *pick->item;
    copy->index = booster->deck.item_count++;
    copy->id = arena_format(booster->arena, "%s/%s", scenario->id, pick->item->id);
    copy->lines = copy_lines(booster, pick->item, add_cast(booster, scenario));
    copy->inspect.items = copy_looks(booster, pick->item);
    booster->skills |= pick->item->skills;
    booster->help |= scenario->help;
    booster->audience |= scenario->audience;
    if (scenario->age_from > booster->age_from) {
        booster->age_from = scenario->age_from;
        booster->age_to = scenario->age_to;
        booster->band = scenario->band;
    }
}

/* What it is made of, in place of a file's bytes. */
static void add_bytes(struct scenario *booster, const struct booster_pick *picks, int count)
{
    struct buf bytes = {0};

    for (int i = 0; i < count; i++)
        buf_format(
            &bytes, "%s %s\n", booster->deck.items[i].id, scenario_digest(picks[i].scenario));
    booster->bytes = arena_alloc(booster->arena, sizeof *booster->bytes);
    booster->bytes->yaml = bytes; /* its own now, as a file's would be */
}

struct scenario *booster_of(const struct booster_pick *picks, int count)
{
    struct arena *arena = arena_new();
    struct scenario *booster = arena_alloc(arena, sizeof *booster);

    booster->arena = arena;
    booster->file = "";
    booster->format = 1;
    booster->id = "booster";
    booster->kind = KIND_DECK;
    booster->title.raw = arena_string(arena, _("A two-minute booster"));
    booster->summary.raw =
        arena_string(arena, _("A few new messages about what you have met before."));
    booster->minutes = 2;
    booster->difficulty = 3;
    booster->language = picks[0].scenario->language;
    booster->topic = picks[0].scenario->topic;
    booster->deck.items = arena_array(arena, (size_t)count, sizeof *booster->deck.items);
    booster->deck.shuffle = true;
    for (int i = 0; i < count; i++)
        add_item(booster, &picks[i]);
    booster->deck.draw = booster->deck.item_count;
    add_bytes(booster, picks, count);
    return booster;
}
