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

/* The name of a scene that may come later, and a condition, which may name looks that do: they wait
 * until all names are known. */
struct waiting_name {
    struct node node;
    int *slot; /* for the scene's place; as it was where there is no such scene */
    struct waiting_name *next;
};

struct waiting_condition {
    struct node node;
    const struct condition **slot;
    struct waiting_condition *next;
};

/* Scenes and items while it is not known yet how many they are. */
struct draft_scene {
    struct scene scene;
    struct draft_scene *next;
};

struct draft_item {
    struct item item;
    struct draft_item *next;
};

struct draft {
    struct reading reading;
    struct scenario *scenario;
    enum view view; /* of scenes and items that name none */
    struct names cast, vars, scenes, looks, items;
    bool cast_open, vars_open, scenes_open; /* cut off: what is not there may still have come */
    bool content_open;
    struct draft_scene *draft_scenes, **scenes_end;
    struct draft_item *draft_items, **items_end; /* of the deck or round that is being read */
    int item_count;                              /* of these */
    struct waiting_name *waiting_names, **waiting_names_end;
    struct waiting_condition *waiting_conditions, **waiting_conditions_end;
    const struct node *condition; /* the one that is compiled */
};

/* The keys of the head that the rest asks for. */
struct head_fields {
    struct fields fields;
    const struct node *start, *draw, *items_key; /* NULL where missing, as those below */
    const struct node *scenes, *items, *practice, *debrief;
};

/* Finds the keys of ROOT; false where nothing of it is worth reading (the file is of a newer
 * format, or no mapping). */
bool match_head(struct draft *draft, const struct node *root, struct head_fields *head);
/* Reads all of the head, cast and variables included. */
void read_head(struct draft *draft, const struct head_fields *head);
/* Head keys behind the content, and keys that the kind does not have. */
void check_head_order(struct draft *draft, const struct head_fields *head);
/* Where a head alone was read: KEY is its last, of the content unless the file ended too early. */
void set_content_key(struct head_fields *head, const struct node *key);

void read_sources(struct draft *draft, const struct node *node);
void read_reviewed(struct draft *draft, const struct node *node);
void read_allow(struct draft *draft, const struct node *node);
/* NODE may be NULL: the player and the narrator always exist. */
void read_cast(struct draft *draft, const struct node *node);
void read_vars(struct draft *draft, const struct node *node);

/* Reads the scene NODE, whose name is KEY; false where there are too many. */
bool read_scene(struct draft *draft, const struct node *key, const struct node *node);
/* Those of the content NODE that were not read yet; with them the scenes are complete. START is its
 * key's value or NULL. */
void read_scenes(struct draft *draft, const struct node *node, const struct node *start);
/* The scene that NODE names goes to SLOT as soon as all are known; LABEL is its key. */
void read_scene_name(struct draft *draft, const struct node *node, const char *label, int *slot);
void read_choices(struct draft *draft, const struct node *node, struct scene *scene);

/* Reads the item NODE of a deck or practice round; false where there are too many. */
bool read_item(struct draft *draft, const struct node *node);
/* Those of NODE that were not read yet; with them the DECK is complete. KEY is the key of NODE. */
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
/* Puts a condition by until read_waiting_conditions. */
void read_when(struct draft *draft, const struct node *node, const struct condition **slot);
void read_waiting_conditions(struct draft *draft);

/* An unknown name, with the nearest one of its kind. */
enum name_kind { NAME_CAST, NAME_SCENE, NAME_VARIABLE };
void report_unknown_name(struct draft *draft, const struct node *node, enum name_kind kind);

#endif
