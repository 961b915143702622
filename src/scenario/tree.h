/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading YAML into nodes, with libyaml's events. Refused on sight: anchors, aliases, tags, a
 * second document, nesting beyond the limit, bytes and characters that no file may hold. What
 * libyaml itself cannot read is said in our words (syntax.h).
 */
#ifndef KANCIL_SCENARIO_TREE_H
#define KANCIL_SCENARIO_TREE_H

#include "scenario/reading.h"

/* Reads the source of READING to its end, or to the first mistake of syntax or encoding
 * (READING->stop is then set, and what was open there is marked so). The topmost node, or NULL
 * where there is none. */
struct node *tree_read(struct reading *reading);
/* The same, to the first top-level key that is "scenes" or "items". */
struct node *tree_read_head(struct reading *reading);

/* Who is given a file piece by piece. */
struct tree_taker {
    void *context;
    /* ROOT has the keys of the head, and the content's key last, which has no value yet. Once at
     * most: another content stays in the tree. */
    void (*head)(void *context, const struct node *root);
    /* A scene, with the KEY that is its name, or an item, whose KEY is NULL. Its nodes are gone
     * when this returns. */
    void (*part)(void *context, const struct node *key, const struct node *value);
};

/* As tree_read, but each part of the content is given to TAKER as soon as it ends, and is not in
 * the tree: a large file needs no more nodes than its largest part. The first mistake ends the
 * reading. */
struct node *tree_read_parts(struct reading *reading, const struct tree_taker *taker);

#endif
