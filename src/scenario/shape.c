/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/shape.h"

#include "base/i18n.h"
#include "scenario/scalar.h"
#include "scenario/suggest.h"

#include <string.h>

#define LISTED 7 /* so many words at most are listed in a message */

static int find_key(const struct shape *shape, const char *name)
{
    for (int i = 0; i < shape->count; i++)
        if (shape->keys[i].name[0] == name[0] && strcmp(shape->keys[i].name, name) == 0)
            return i;
    return -1;
}

/* The name of the table that is nearest to what was written, or NULL. */
static const char *nearest_key(const struct shape *shape, const char *written)
{
    struct suggestion near;

    suggest_start(&near, written);
    for (int i = 0; i < shape->count; i++)
        suggest_offer(&near, shape->keys[i].name);
    return near.best;
}

static void report_unknown(
    struct reading *reading, const struct shape *shape, const struct node *key)
{
    const char *near = nearest_key(shape, key->text);
    const char *shown = reading_shown(reading, key->text);

    if (near)
        reading_error(reading, key, "unknown-key", _("unknown key '%s' in %s; did you mean '%s'?"),
            shown, _(shape->noun), near);
    else
        reading_error(
            reading, key, "unknown-key", _("unknown key '%s' in %s"), shown, _(shape->noun));
}

static void take_pair(struct reading *reading, const struct node *key, struct fields *fields)
{
    const struct shape *shape = fields->shape;

    if (key->kind != NODE_SCALAR) {
        if (key->kind != NODE_REFUSED)
            reading_error(reading, key, "bad-type", _("a key must be a word"));
        return;
    }
    int place = find_key(shape, key->text);
    if (place < 0 && !shape->has_names) {
        fields->mistyped = true;
        report_unknown(reading, shape, key);
    } else if (place < 0) {
        return;
    } else if (fields->key[place]) {
        reading_error(
            reading, key, "duplicate-key", _("'%s' stands in %s twice"), key->text, _(shape->noun));
    } else {
        fields->key[place] = key;
        fields->value[place] = key->next;
    }
}

void shape_missing(struct reading *reading, const struct fields *fields, int key)
{
    if (!fields->map->open)
        reading_error(reading, reading_first_key(fields->map), "missing-key",
            _("missing key '%s' in %s"), fields->shape->keys[key].name, _(fields->shape->noun));
}

void shape_adopt(struct fields *fields, const struct node *key)
{
    const char *near = nearest_key(fields->shape, key->text);
    int place = near ? find_key(fields->shape, near) : -1;

    if (place >= 0 && !fields->key[place]) {
        fields->key[place] = key;
        fields->value[place] = key->next;
    }
}

static void adopt_mistyped(struct fields *fields)
{
    for (const struct node *key = node_first_key(fields->map); key; key = node_next_key(key))
        if (key->kind == NODE_SCALAR && find_key(fields->shape, key->text) < 0)
            shape_adopt(fields, key);
}

bool shape_match(struct reading *reading, const struct shape *shape, const struct node *map,
    struct fields *fields)
{
    if (map->kind != NODE_MAP) {
        if (map->kind != NODE_REFUSED)
            reading_error(
                reading, map, "bad-type", _("%s must be a map of keys and values"), _(shape->noun));
        return false;
    }
    fields->shape = shape;
    fields->mistyped = false;
    fields->map = map;
    memset(fields->key, 0, (size_t)shape->count * sizeof fields->key[0]);
    memset(fields->value, 0, (size_t)shape->count * sizeof fields->value[0]);
    for (const struct node *key = node_first_key(map); key; key = node_next_key(key))
        take_pair(reading, key, fields);
    if (fields->mistyped)
        adopt_mistyped(fields);
    for (int i = 0; i < shape->count; i++)
        if (shape->keys[i].needed && !fields->key[i])
            shape_missing(reading, fields, i);
    return true;
}

static const char *list_terms(struct reading *reading, const struct term_list *terms)
{
    const char *list = terms->terms[0].id;

    for (int i = 1; i < terms->count; i++)
        list = arena_format(reading->scratch, "%s, %s", list, terms->terms[i].id);
    return list;
}

/* Skills and signs are things that a file names; the other lists are values of a key. */
static void report_term(struct reading *reading, const struct node *node, const char *label,
    const struct term_list *terms)
{
    struct suggestion near;
    bool names = terms == &TERMS_SKILL || terms == &TERMS_TELL;
    const char *rule = names ? "unknown-id" : "bad-value";

    suggest_start(&near, node->text);
    for (int i = 0; i < terms->count; i++)
        suggest_offer(&near, terms->terms[i].id);
    const char *shown = reading_shown(reading, node->text);
    if (near.best)
        reading_error(reading, node, rule, _("'%s' is no value of '%s'; did you mean '%s'?"), shown,
            label, near.best);
    else if (terms->count <= LISTED)
        reading_error(reading, node, rule, _("'%s' is no value of '%s', which is one of: %s"),
            shown, label, list_terms(reading, terms));
    else
        reading_error(reading, node, rule, _("'%s' is no value of '%s'"), shown, label);
}

int read_term(struct reading *reading, const struct node *node, const char *label,
    const struct term_list *terms)
{
    if (node->kind != NODE_SCALAR) {
        if (node->kind != NODE_REFUSED)
            reading_error(reading, node, "bad-type", _("'%s' must be one word"), label);
        return -1;
    }
    int place = term_find(terms, node->text);
    if (place < 0)
        report_term(reading, node, label, terms);
    return place;
}

bool read_term_set(struct reading *reading, const struct node *node, const char *label,
    const struct term_list *terms, unsigned *set)
{
    unsigned found = 0;

    if (!expect_list(reading, node, label))
        return false;
    if (node->count == 0 && !node->open)
        reading_error(reading, node, "bad-value", _("'%s' is empty"), label);
    for (const struct node *entry = node->child; entry; entry = entry->next) {
        if (node->open && entry->kind != NODE_SCALAR)
            continue; /* a bracket that was never closed took in what follows */
        int place = read_term(reading, entry, label, terms);
        if (place >= 0 && (found & 1u << place))
            reading_error(
                reading, entry, "conflict", _("'%s' stands in '%s' twice"), entry->text, label);
        if (place >= 0)
            found |= 1u << place;
    }
    *set = found;
    return found != 0;
}

static void store_word(
    struct reading *reading, const struct shape_key *key, const struct node *value, void *at)
{
    const char *word;

    switch (key->type) {
    case VALUE_ADDRESS: word = read_address(reading, value, key->name); break;
    case VALUE_DAY: word = read_day(reading, value, key->name); break;
    case VALUE_LANGUAGE: word = read_language(reading, value, key->name); break;
    case VALUE_NAME: word = read_name(reading, value, key->name); break;
    case VALUE_ID: word = read_id(reading, value, key->name); break;
    default: word = read_word(reading, value, key->name); break;
    }
    if (word)
        memcpy(at, &word, sizeof word);
}

static void store_one(
    struct reading *reading, const struct shape_key *key, const struct node *value, void *at)
{
    int number;

    switch (key->type) {
    case VALUE_CUSTOM: break;
    case VALUE_TEXT: read_text(reading, value, key->name, 0, at); break;
    case VALUE_LINE: read_text(reading, value, key->name, TEXT_ONE_LINE, at); break;
    case VALUE_VERBATIM:
        read_text(reading, value, key->name, TEXT_ONE_LINE | TEXT_VERBATIM | TEXT_MAY_BE_EMPTY, at);
        break;
    case VALUE_WORD:
    case VALUE_ADDRESS:
    case VALUE_DAY:
    case VALUE_LANGUAGE:
    case VALUE_NAME:
    case VALUE_ID: store_word(reading, key, value, at); break;
    case VALUE_NUMBER: read_number(reading, value, key->name, key->min, key->max, at); break;
    case VALUE_SWITCH: read_switch(reading, value, key->name, at); break;
    case VALUE_TERM:
        number = read_term(reading, value, key->name, key->terms);
        if (number >= 0)
            memcpy(at, &number, sizeof number);
        break;
    case VALUE_TERM_SET: read_term_set(reading, value, key->name, key->terms, at); break;
    }
}

/* The skills of the list VALUE in its order; what is wrong was said when the set was read. */
static void store_order(const struct shape_key *key, const struct node *value, void *at)
{
    skill_row row = 0;

    for (const struct node *entry = value->child; entry; entry = entry->next) {
        int place = entry->kind == NODE_SCALAR ? term_find(key->terms, entry->text) : -1;
        if (place >= 0)
            row = skill_row_add(row, place);
    }
    memcpy(at, &row, sizeof row);
}

void shape_store(struct reading *reading, const struct fields *fields, void *target)
{
    for (int i = 0; i < fields->shape->count; i++) {
        const struct shape_key *key = &fields->shape->keys[i];
        const struct node *value = fields->value[i];

        if (value)
            store_one(reading, key, value, (char *)target + key->offset);
        if (value && key->order_offset > 0)
            store_order(key, value, (char *)target + key->order_offset);
    }
}
