/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One reading of one file: what is read, where mistakes go, and which memory lasts. Everything that
 * reads a file passes it along. Messages are whole sentences without a full stop, already
 * translated.
 */
#ifndef KANCIL_SCENARIO_READING_H
#define KANCIL_SCENARIO_READING_H

#include "base/arena.h"
#include "base/diag.h"
#include "scenario/input.h"
#include "scenario/locate.h"
#include "scenario/model.h"
#include "scenario/node.h"

#include <stdbool.h>
#include <stddef.h>

struct reading {
    struct input input;
    struct diag_list *diags;
    struct arena *arena;   /* what stays: texts and the model */
    struct arena *scratch; /* what goes when the reading is over: nodes, names */
    size_t errors;
    struct place stop; /* where reading stopped for syntax or encoding; line 0: it did not */
    const struct variable *vars; /* what texts may name in braces */
    int var_count;
    struct locator locator;
};

/* Both arenas and the text are the caller's. */
void reading_start(struct reading *reading, const char *name, const char *text, size_t length,
    struct arena *arena, struct arena *scratch, struct diag_list *diags);

/* An error at a place; SPAN is in characters. */
void reading_error_at(struct reading *reading, struct place place, int span, const char *rule,
    const char *format, ...) __attribute__((format(printf, 5, 6)));
/* An error at a node, underlined to the end of its first line. */
void reading_error(struct reading *reading, const struct node *node, const char *rule,
    const char *format, ...) __attribute__((format(printf, 4, 5)));
/* The same about OFFSET and LENGTH bytes of a scalar's text as it was read. */
void reading_error_in(struct reading *reading, const struct node *scalar, size_t offset,
    size_t length, const char *rule, const char *message);
/* An error that ends the reading: nothing behind PLACE is judged. */
void reading_stop(struct reading *reading, struct place place, int span, const char *rule,
    const char *format, ...) __attribute__((format(printf, 5, 6)));

/* What a message calls a node's text: one line of at most 40 characters. */
const char *reading_shown(struct reading *reading, const char *text);
/* The first key of a mapping, where a missing one is reported; the mapping itself when it is empty.
 */
const struct node *reading_first_key(const struct node *map);

#endif
