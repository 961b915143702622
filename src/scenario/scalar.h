/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What one scalar is: a text, a word, a whole number, true or false. Each read_... reports what is
 * wrong and then returns false; LABEL is the key that the message speaks of. Texts are folded in
 * place.
 */
#ifndef KANCIL_SCENARIO_SCALAR_H
#define KANCIL_SCENARIO_SCALAR_H

#include "scenario/reading.h"

#include <stdbool.h>

/* What a plain scalar is to YAML 1.1 or 1.2, so that it must be quoted where text is meant. */
enum resolved { RESOLVED_TEXT, RESOLVED_NULL, RESOLVED_BOOLEAN, RESOLVED_NUMBER, RESOLVED_DATE };
enum resolved scalar_resolve(const char *text);

/* Whether TEXT is lower-case words joined by hyphens (letters and digits). */
bool scalar_is_kebab(const char *text);
/* Whether TEXT is -?[0-9]+ without leading zeros; *VALUE is kept within an int's range. */
bool scalar_is_whole(const char *text, int *value);

enum text_flags {
    TEXT_ONE_LINE = 1, /* a line break is a mistake */
    TEXT_MAY_BE_EMPTY = 2,
    TEXT_NUMBER_TOO = 4, /* a whole number needs no quotes */
    TEXT_VERBATIM = 8    /* braces mean nothing */
};

/* Free text: quoted where YAML asks for it, folded, within the limit, its placeholders sound. */
bool read_text(struct reading *reading, const struct node *node, const char *label, unsigned flags,
    struct text *text);
/* A word that is no free text. NULL where it is wrong. */
const char *read_word(struct reading *reading, const struct node *node, const char *label);
/* A whole address, with what tells its kind: "https://...", "doi:..." . NULL where it is wrong. */
const char *read_address(struct reading *reading, const struct node *node, const char *label);
/* A day such as "2026-11-21". NULL where it is wrong. */
const char *read_day(struct reading *reading, const struct node *node, const char *label);
/* A language tag such as zh-Hans. NULL where it is wrong. */
const char *read_language(struct reading *reading, const struct node *node, const char *label);
/* The name of a thing within the file: letters, digits, '-' and '_'. NULL where it is wrong. */
const char *read_name(struct reading *reading, const struct node *node, const char *label);
/* A kebab-case id. NULL where it is wrong. */
const char *read_id(struct reading *reading, const struct node *node, const char *label);
bool read_number(struct reading *reading, const struct node *node, const char *label, int min,
    int max, int *value);
bool read_switch(struct reading *reading, const struct node *node, const char *label, bool *value);

/* Whether NODE is a list or a mapping; reports where it is something else. A NODE_REFUSED is
 * neither and is passed over in silence. */
bool expect_list(struct reading *reading, const struct node *node, const char *label);
bool expect_map(struct reading *reading, const struct node *node, const char *label);

#endif
