/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A kind of mapping (the head, a scene, a choice ...) as one const table of its keys: what may
 * stand there, what must, of which type, and where a simple value goes. One walker reads them all.
 */
#ifndef KANCIL_SCENARIO_SHAPE_H
#define KANCIL_SCENARIO_SHAPE_H

#include "scenario/reading.h"
#include "scenario/terms.h"

#include <stdbool.h>
#include <stddef.h>

enum value_type {
    VALUE_CUSTOM,   /* read by the code that owns the table */
    VALUE_TEXT,     /* struct text: free text */
    VALUE_LINE,     /* struct text: free text of one line */
    VALUE_VERBATIM, /* struct text: free text of one line, without placeholders, perhaps empty */
    VALUE_WORD,     /* const char *: no free text */
    VALUE_ADDRESS,  /* const char *: where something is found: "https://example.org/page" */
    VALUE_DAY,      /* const char *: a day: "2026-11-21" */
    VALUE_LANGUAGE, /* const char *: a language tag: "zh-Hans" */
    VALUE_NAME,     /* const char *: the name of a thing within the file */
    VALUE_ID,       /* const char *: a kebab-case id */
    VALUE_NUMBER,   /* int from min to max */
    VALUE_SWITCH,   /* bool */
    VALUE_TERM,     /* int: one of terms */
    VALUE_TERM_SET  /* unsigned: a list of some of terms, at least one */
};

struct shape_key {
    const char *name;
    enum value_type type;
    bool needed;
    size_t offset; /* where the value goes in the target */
    int min, max;
    const struct term_list *terms;
    size_t order_offset; /* where a skill_row of a set of skills goes; 0: nowhere */
};

#define SHAPE_KEYS_MAX 32

struct shape {
    const char *noun; /* "a scene", marked for translation */
    const struct shape_key *keys;
    int count;      /* at most SHAPE_KEYS_MAX */
    bool has_names; /* keys that are not in the table are names and none of the walker's business */
};

#define SHAPE(noun, keys)                                          \
    {                                                              \
        noun, keys, (int)(sizeof(keys) / sizeof((keys)[0])), false \
    }

/* The keys and values found, by their place in the table; NULL where a key is missing. */
struct fields {
    const struct shape *shape;
    const struct node *map;
    bool mistyped; /* some key is none of the table's */
    const struct node *key[SHAPE_KEYS_MAX];
    const struct node *value[SHAPE_KEYS_MAX];
};

/* Sorts the keys of MAP into FIELDS and reports unknown, repeated and missing ones. A mistyped key
 * counts as the one that is suggested in its place, so that one slip is one mistake. False where it
 * is no mapping. */
bool shape_match(struct reading *reading, const struct shape *shape, const struct node *map,
    struct fields *fields);

/* Takes KEY, which is none of the table's, for the one that it is nearest to, where that one is
 * missing. */
void shape_adopt(struct fields *fields, const struct node *key);

/* Stores every value of a simple type that is there in TARGET, and reports the wrong ones. */
void shape_store(struct reading *reading, const struct fields *fields, void *target);

/* Reports KEY as missing, where the map was read to its end. */
void shape_missing(struct reading *reading, const struct fields *fields, int key);

/* The place of a word in TERMS, or -1 with an error that may suggest another. */
int read_term(struct reading *reading, const struct node *node, const char *label,
    const struct term_list *terms);
bool read_term_set(struct reading *reading, const struct node *node, const char *label,
    const struct term_list *terms, unsigned *set);

#endif
