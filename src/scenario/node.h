/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A YAML document as a tree of nodes with their places. Nodes live in the reading's scratch arena,
 * their texts in its lasting one, so that the model may point at them. A mapping's children are
 * key, value, key, value. Nothing refers to libyaml: tree.c alone knows it.
 */
#ifndef KANCIL_SCENARIO_NODE_H
#define KANCIL_SCENARIO_NODE_H

#include "scenario/model.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum node_kind {
    NODE_SCALAR,
    NODE_LIST,
    NODE_MAP,
    NODE_REFUSED /* an alias: already reported, and taken for anything */
};

enum node_style { STYLE_PLAIN, STYLE_SINGLE, STYLE_DOUBLE, STYLE_LITERAL, STYLE_FOLDED };

struct node {
    unsigned char kind;  /* enum node_kind */
    unsigned char style; /* enum node_style, of scalars */
    bool flow;           /* it stands inside [...] or {...}, or is one */
    bool open;           /* reading stopped before its end: what it lacks may still have come */
    union {
        uint32_t length; /* of a scalar's text, in bytes */
        int count;       /* of the children of a list or mapping */
    };
    struct place place;        /* where it begins */
    struct place end;          /* behind it */
    char *text;                /* of scalars, never NULL, ended by a NUL; may be changed in place */
    struct node *child, *next; /* first child, next sibling */
};

/* The pairs of a mapping: for (k = map->child; k; k = node_next_key(k)) with the value k->next. The
 * last key of a mapping that was cut off may have no value: it ends the loop. */
static inline const struct node *node_first_key(const struct node *map)
{
    return map->child && map->child->next ? map->child : NULL;
}

static inline const struct node *node_next_key(const struct node *key)
{
    const struct node *next = key->next->next;
    return next && next->next ? next : NULL;
}

/* The first value of KEY in a mapping, or NULL. It walks: for mistakes alone. */
const struct node *node_value(const struct node *map, const char *key);

static inline bool node_is_after(const struct node *a, const struct node *b)
{
    return a->place.line > b->place.line ||
        (a->place.line == b->place.line && a->place.column > b->place.column);
}

static inline bool node_is_plain(const struct node *node)
{
    return node->kind == NODE_SCALAR && node->style == STYLE_PLAIN;
}

#endif
