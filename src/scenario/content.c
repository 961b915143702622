/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What scenes and items have in common: lines, headers, things to look into, and the signs on them.
 */
#include "config.h"

#include "base/i18n.h"
#include "scenario/draft.h"
#include "scenario/header.h"
#include "scenario/scalar.h"
#include "scenario/suggest.h"

#include <limits.h>
#include <string.h>

void report_unknown_name(struct draft *draft, const struct node *node, enum name_kind kind)
{
    struct reading *reading = &draft->reading;
    const struct names *names = kind == NAME_CAST ? &draft->cast
        : kind == NAME_SCENE                      ? &draft->scenes
                                                  : &draft->vars;
    const char *near = names_suggest(names, node->text);
    const char *shown = reading_shown(reading, node->text);

    if (near)
        reading_error(reading, node, "unknown-id",
            kind == NAME_CAST        ? _("nobody in the cast is called '%s'; did you mean '%s'?")
                : kind == NAME_SCENE ? _("there is no scene '%s'; did you mean '%s'?")
                                     : _("there is no variable '%s'; did you mean '%s'?"),
            shown, near);
    else
        reading_error(reading, node, "unknown-id",
            kind == NAME_CAST        ? _("nobody in the cast is called '%s'")
                : kind == NAME_SCENE ? _("there is no scene '%s'")
                                     : _("there is no variable '%s'"),
            shown);
}

enum { LINE_ACT, LINE_TELL, LINE_WHY, LINE_WEAK, LINE_WHEN };
static const struct shape_key line_keys[] = {
    [LINE_ACT] = {.name = "act", .type = VALUE_SWITCH, .offset = offsetof(struct line, act)},
    [LINE_TELL] = {.name = "tell"},
    [LINE_WHY] = {.name = "why", .type = VALUE_TEXT, .offset = offsetof(struct line, sign.why)},
    [LINE_WEAK] = {.name = "weak",
        .type = VALUE_SWITCH,
        .offset = offsetof(struct line, sign.weak)},
    [LINE_WHEN] = {.name = "when"},
};
static const struct shape line_shape = {N_("a line"), line_keys, 5, true};
static const struct sign_keys line_sign = {LINE_TELL, LINE_WHY, LINE_WEAK};

void read_sign(
    struct draft *draft, const struct fields *fields, struct sign_keys keys, struct sign *sign)
{
    sign->tell = TELL_NONE;
    if (fields->value[keys.tell]) {
        sign->tell =
            (enum tell)read_term(&draft->reading, fields->value[keys.tell], "tell", &TERMS_TELL);
        if (!fields->value[keys.why])
            shape_missing(&draft->reading, fields, keys.why);
    } else if (fields->value[keys.why] || fields->value[keys.weak]) {
        shape_missing(&draft->reading, fields, keys.tell);
    }
}

static bool is_line_key(const struct node *key)
{
    for (size_t i = 0; i < sizeof line_keys / sizeof line_keys[0]; i++)
        if (strcmp(key->text, line_keys[i].name) == 0)
            return true;
    return false;
}

/* A key that is no cast member: a mistyped key of lines where a speaker is there already or no
 * member is as near, else a mistyped member. */
static void report_stranger(
    struct draft *draft, const struct node *key, bool has_speaker, struct fields *fields)
{
    struct suggestion near;

    suggest_start(&near, key->text);
    for (size_t i = 0; i < sizeof line_keys / sizeof line_keys[0]; i++)
        suggest_offer(&near, line_keys[i].name);
    const char *member = names_suggest(&draft->cast, key->text);
    const char *shown = reading_shown(&draft->reading, key->text);
    if (near.best && (has_speaker || !member)) {
        reading_error(&draft->reading, key, "unknown-key",
            _("unknown key '%s' in %s; did you mean '%s'?"), shown, _("a line"), near.best);
        shape_adopt(fields, key);
    } else if (has_speaker)
        reading_error(
            &draft->reading, key, "unknown-key", _("unknown key '%s' in %s"), shown, _("a line"));
    else if (!draft->cast_open)
        report_unknown_name(draft, key, NAME_CAST);
}

/* The key of a line that is a cast member, or NULL. */
static const struct node *find_speaker(struct draft *draft, const struct node *map)
{
    for (const struct node *key = node_first_key(map); key; key = node_next_key(key))
        if (key->kind == NODE_SCALAR && !is_line_key(key) &&
            names_find(&draft->cast, key->text) >= 0)
            return key;
    return NULL;
}

static void read_speaker(
    struct draft *draft, const struct node *map, struct fields *fields, struct line *line)
{
    struct reading *reading = &draft->reading;
    const struct node *speaker = find_speaker(draft, map);
    bool strangers = false;

    for (const struct node *key = node_first_key(map); key; key = node_next_key(key)) {
        if (key->kind != NODE_SCALAR || key == speaker || is_line_key(key))
            continue;
        strangers = true;
        if (speaker && strcmp(key->text, speaker->text) == 0)
            reading_error(reading, key, "duplicate-key", _("'%s' stands in %s twice"), key->text,
                _("a line"));
        else if (names_find(&draft->cast, key->text) >= 0)
            reading_error(reading, key, "conflict", _("a line has one speaker: '%s' has spoken"),
                speaker->text);
        else
            report_stranger(draft, key, speaker != NULL, fields);
    }
    if (speaker) {
        line->speaker = names_find(&draft->cast, speaker->text);
        read_text(reading, speaker->next, speaker->text, 0, &line->text);
    } else if (!strangers && !map->open) {
        reading_error(reading, reading_first_key(map), "missing-key",
            _("nobody speaks in this line: it needs a cast member, as in '- me: \"...\"'"));
    }
}

static void read_line(struct draft *draft, const struct node *node, struct line *line)
{
    struct fields fields;

    line->place = node->place;
    line->sign.tell = TELL_NONE;
    line->index = draft->scenario->line_total++;
    if (node->kind == NODE_SCALAR) {
        reading_error(&draft->reading, node, "bad-type",
            _("a line is a speaker and the words: '- me: \"...\"'"));
        return;
    }
    if (!shape_match(&draft->reading, &line_shape, node, &fields))
        return;
    read_speaker(draft, node, &fields, line);
    shape_store(&draft->reading, &fields, line);
    read_sign(draft, &fields, line_sign, &line->sign);
    if (fields.value[LINE_WHEN])
        read_when(draft, fields.value[LINE_WHEN], &line->when);
}

void read_lines(struct draft *draft, const struct node *node, struct line **lines, int *count)
{
    if (!expect_list(&draft->reading, node, "lines"))
        return;
    if (node->count == 0 && !node->open)
        reading_error(&draft->reading, node, "bad-value", _("'%s' is empty"), "lines");
    *lines = arena_array(draft->reading.arena, (size_t)node->count, sizeof **lines);
    for (const struct node *entry = node->child; entry; entry = entry->next)
        read_line(draft, entry, &(*lines)[(*count)++]);
}

enum { LOOK_ID, LOOK_LABEL, LOOK_SHOWS, LOOK_TELL, LOOK_WHY, LOOK_WEAK, LOOK_WHEN };
#define AT(member) offsetof(struct inspect_item, member)
static const struct shape_key look_keys[] = {
    [LOOK_ID] = {.name = "id", .type = VALUE_NAME, .needed = true, .offset = AT(id)},
    [LOOK_LABEL] = {.name = "label", .type = VALUE_TEXT, .needed = true, .offset = AT(label)},
    [LOOK_SHOWS] = {.name = "shows", .type = VALUE_TEXT, .needed = true, .offset = AT(shows)},
    [LOOK_TELL] = {.name = "tell"},
    [LOOK_WHY] = {.name = "why", .type = VALUE_TEXT, .offset = AT(sign.why)},
    [LOOK_WEAK] = {.name = "weak", .type = VALUE_SWITCH, .offset = AT(sign.weak)},
    [LOOK_WHEN] = {.name = "when"},
};
#undef AT
static const struct shape look_shape = SHAPE(N_("a look"), look_keys);
static const struct sign_keys look_sign = {LOOK_TELL, LOOK_WHY, LOOK_WEAK};

static void read_look(struct draft *draft, const struct node *node, struct inspect_item *look)
{
    struct fields fields;

    look->place = node->place;
    look->sign.tell = TELL_NONE;
    look->index = draft->scenario->inspect_total++;
    if (!shape_match(&draft->reading, &look_shape, node, &fields))
        return;
    shape_store(&draft->reading, &fields, look);
    read_sign(draft, &fields, look_sign, &look->sign);
    if (fields.value[LOOK_WHEN])
        read_when(draft, fields.value[LOOK_WHEN], &look->when);
    /* Places in the list of names are indexes, so a look without a sound name takes one as well. */
    if (!look->id)
        look->id = arena_format(draft->reading.scratch, "(look %d)", look->index);
    if (names_add(&draft->looks, look->id) < 0) {
        reading_error(&draft->reading, fields.value[LOOK_ID], "conflict",
            _("another look of this file is called '%s' already"), look->id);
        names_add(&draft->looks, arena_format(draft->reading.scratch, "(look %d)", look->index));
    }
}

enum { INSPECT_BUDGET, INSPECT_ITEMS };
static const struct shape_key inspect_keys[] = {
    [INSPECT_BUDGET] = {.name = "budget",
        .type = VALUE_NUMBER,
        .needed = true,
        .offset = offsetof(struct inspect, budget),
        .min = 1,
        .max = 100},
    [INSPECT_ITEMS] = {.name = "items", .needed = true},
};
static const struct shape inspect_shape = SHAPE(N_("'inspect'"), inspect_keys);

void read_inspect(struct draft *draft, const struct node *node, struct inspect *inspect)
{
    struct reading *reading = &draft->reading;
    struct fields fields;

    inspect->place = node->place;
    if (!shape_match(reading, &inspect_shape, node, &fields))
        return;
    shape_store(reading, &fields, inspect);
    const struct node *items = fields.value[INSPECT_ITEMS];
    if (!items || !expect_list(reading, items, "items"))
        return;
    if (items->count == 0 && !items->open)
        reading_error(reading, items, "bad-value", _("'%s' is empty"), "items");
    inspect->items = arena_array(reading->arena, (size_t)items->count, sizeof *inspect->items);
    for (const struct node *entry = items->child; entry; entry = entry->next)
        read_look(draft, entry, &inspect->items[inspect->item_count++]);
}

void read_header(
    struct draft *draft, const struct node *node, struct header_field **header, int *count)
{
    struct reading *reading = &draft->reading;
    struct names labels;

    if (!expect_map(reading, node, "header"))
        return;
    names_init(&labels, reading->scratch);
    *header = arena_array(reading->arena, (size_t)node->count / 2, sizeof **header);
    for (const struct node *key = node_first_key(node); key; key = node_next_key(key)) {
        struct header_field *field = &(*header)[*count];
        const char *label = read_word(reading, key, "header");
        if (!label)
            continue;
        if (names_add(&labels, label) < 0) {
            reading_error(
                reading, key, "duplicate-key", _("'%s' stands in %s twice"), label, _("a header"));
            continue;
        }
        field->label = label;
        if (!read_text(reading, key->next, label, TEXT_ONE_LINE | TEXT_NUMBER_TOO, &field->value))
            continue;
        check_header(reading, key->next, label);
        ++*count;
    }
}
