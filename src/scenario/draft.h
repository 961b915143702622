/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A scenario in the making: the reading, the model as far as it is, and the names that its parts
 * may refer to. Each read_... reads one part of the tree into the model and reports what is wrong
 * with it; what is wrong leaves the model as it was, and the whole is thrown away at the end where
 * there was an error.
 */
#ifndef KANCIL_SCENARIO_DRAFT_H
#define KANCIL_SCENARIO_DRAFT_H

#include "scenario/condition.h"
#include "scenario/model.h"
#include "scenario/names.h"
#include "scenario/reading.h"
#include "scenario/shape.h"

/* A condition that waits until all names are known. */
struct waiting_condition {
    const struct node *node;
    const struct condition **slot;
    struct waiting_condition *next;
};

struct draft {
    struct reading reading;
    struct scenario *scenario;
    enum view view; /* of scenes and items that name none */
    struct names cast, vars, scenes, looks, items;
    bool cast_open, vars_open, scenes_open; /* cut off: what is not there may still have come */
    bool content_open;
    struct waiting_condition *waiting, **waiting_end;
    const struct node *condition; /* the one that is compiled */
};

/* The keys of the head that the rest asks for. */
struct head_fields {
    struct fields fields;
    const struct node *start, *draw, *items_key; /* NULL where missing, as those below */
    const struct node *scenes, *items, *practice, *debrief;
};

/* Reads all of the head, cast and variables included; false where nothing behind it is worth
 * reading (the file is of a newer format, or no mapping). */
bool read_head(struct draft *draft, const struct node *root, struct head_fields *head);
/* Head keys behind the content, and keys that the kind does not have. */
void check_head_order(struct draft *draft, const struct head_fields *head);
/* KEY is "scenes" or "items", where a head alone was read. */
void set_content_key(struct head_fields *head, const struct node *key);

void read_sources(struct draft *draft, const struct node *node);
void read_reviewed(struct draft *draft, const struct node *node);
void read_allow(struct draft *draft, const struct node *node);
/* NODE may be NULL: the player and the narrator always exist. */
void read_cast(struct draft *draft, const struct node *node);
void read_vars(struct draft *draft, const struct node *node);

void read_scenes(struct draft *draft, const struct node *node);
/* The scene that NODE names; LABEL is its key. -1 where it is wrong. */
int read_scene_name(struct draft *draft, const struct node *node, const char *label);
void read_choices(struct draft *draft, const struct node *node, struct scene *scene);

/* A deck's or a practice round's items; DRAW is its key's value or NULL. */
void read_items(
    struct draft *draft, const struct node *key, const struct node *node, struct deck *deck);
void read_draw(struct draft *draft, const struct node *node, struct deck *deck);
void read_practice(struct draft *draft, const struct node *node);
void read_debrief(struct draft *draft, const struct node *node);

/* What scenes and items have in common. */
void read_lines(struct draft *draft, const struct node *node, struct line **lines, int *count);
void read_header(
    struct draft *draft, const struct node *node, struct header_field **header, int *count);
void read_inspect(struct draft *draft, const struct node *node, struct inspect *inspect);
/* The sign on a line or look: tell, why and weak stand in FIELDS at KEYS. */
struct sign_keys {
    int tell, why, weak;
};
void read_sign(
    struct draft *draft, const struct fields *fields, struct sign_keys keys, struct sign *sign);
/* Puts a condition by until read_waiting. */
void read_when(struct draft *draft, const struct node *node, const struct condition **slot);
void read_waiting(struct draft *draft);

/* An unknown name, with the nearest one of its kind. */
enum name_kind { NAME_CAST, NAME_SCENE, NAME_VARIABLE };
void report_unknown_name(struct draft *draft, const struct node *node, enum name_kind kind);

#endif
