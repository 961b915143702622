/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Items to judge, of a deck and of a story's practice round; and the debrief.
 */
#include "config.h"

#include "base/i18n.h"
#include "scenario/draft.h"
#include "scenario/load.h"
#include "scenario/scalar.h"

enum {
    ITEM_ID,
    ITEM_VIEW,
    ITEM_HEADER,
    ITEM_LINES,
    ITEM_INSPECT,
    ITEM_TRUTH,
    ITEM_WHY,
    ITEM_DIFFICULTY,
    ITEM_SKILLS
};

#define AT(member) offsetof(struct item, member)
static const struct shape_key item_keys[] = {
    [ITEM_ID] = {.name = "id", .type = VALUE_NAME, .needed = true, .offset = AT(id)},
    [ITEM_VIEW] = {.name = "view", .type = VALUE_TERM, .offset = AT(view), .terms = &TERMS_VIEW},
    [ITEM_HEADER] = {.name = "header"},
    [ITEM_LINES] = {.name = "lines", .needed = true},
    [ITEM_INSPECT] = {.name = "inspect"},
    [ITEM_TRUTH] = {.name = "truth",
        .type = VALUE_TERM,
        .needed = true,
        .offset = AT(truth),
        .terms = &TERMS_TRUTH},
    [ITEM_WHY] = {.name = "why", .type = VALUE_TEXT, .needed = true, .offset = AT(why)},
    [ITEM_DIFFICULTY] =
        {.name = "difficulty", .type = VALUE_NUMBER, .offset = AT(difficulty), .min = 1, .max = 5},
    [ITEM_SKILLS] = {.name = "skills",
        .type = VALUE_TERM_SET,
        .offset = AT(skills),
        .terms = &TERMS_SKILL,
        .order_offset = AT(skill_order)},
};
#undef AT
static const struct shape item_shape = SHAPE(N_("an item"), item_keys);

/* In a genuine item every sign is weak. NODES are the lines or looks that have the signs. */
static void check_weak(struct draft *draft, const struct node *entry, const struct sign *sign)
{
    if (sign->tell == TELL_NONE || sign->weak)
        return;
    const struct node *tell = node_value(entry, "tell");
    reading_error(&draft->reading, tell ? tell : entry, "conflict",
        _("this item is genuine, so its signs prove nothing: add 'weak: true'"));
}

static void check_genuine(struct draft *draft, const struct fields *fields, const struct item *item)
{
    const struct node *lines = fields->value[ITEM_LINES], *inspect = fields->value[ITEM_INSPECT];
    const struct node *looks = inspect ? node_value(inspect, "items") : NULL;
    const struct node *entry = lines ? lines->child : NULL;

    for (int i = 0; i < item->line_count && entry; i++, entry = entry->next)
        check_weak(draft, entry, &item->lines[i].sign);
    entry = looks ? looks->child : NULL;
    for (int i = 0; i < item->inspect.item_count && entry; i++, entry = entry->next)
        check_weak(draft, entry, &item->inspect.items[i].sign);
}

static void read_body(struct draft *draft, const struct node *node, struct item *item)
{
    struct reading *reading = &draft->reading;
    struct fields fields;

    item->place = reading_first_key(node)->place;
    item->view = draft->view;
    item->topic = draft->scenario->topic;
    item->difficulty = draft->scenario->difficulty;
    item->skills = draft->scenario->skills;
    item->skill_order = draft->scenario->skill_order;
    if (!shape_match(reading, &item_shape, node, &fields))
        return;
    shape_store(reading, &fields, item);
    if (item->id && names_add(&draft->items, item->id) < 0)
        reading_error(reading, fields.value[ITEM_ID], "conflict",
            _("another item of this file is called '%s' already"), item->id);
    if (fields.value[ITEM_HEADER])
        read_header(draft, fields.value[ITEM_HEADER], &item->header, &item->header_count);
    if (fields.value[ITEM_LINES])
        read_lines(draft, fields.value[ITEM_LINES], &item->lines, &item->line_count);
    if (fields.value[ITEM_INSPECT])
        read_inspect(draft, fields.value[ITEM_INSPECT], &item->inspect);
    if (fields.value[ITEM_TRUTH] && item->truth == TRUTH_GENUINE)
        check_genuine(draft, &fields, item);
}

/* At least a third is genuine and a third fake. */
static void check_shares(struct draft *draft, const struct node *key, const struct deck *deck)
{
    int genuine = 0;

    for (int i = 0; i < deck->item_count; i++)
        genuine += deck->items[i].truth == TRUTH_GENUINE;
    int fake = deck->item_count - genuine;
    if (genuine * 3 < deck->item_count)
        reading_error(&draft->reading, key, "balance",
            _("%d of %d items are genuine: at least a third must be"), genuine, deck->item_count);
    else if (fake * 3 < deck->item_count)
        reading_error(&draft->reading, key, "balance",
            _("%d of %d items are fake: at least a third must be"), fake, deck->item_count);
}

bool read_item(struct draft *draft, const struct node *node)
{
    if (draft->item_count == SCENARIO_SCENE_LIMIT) {
        reading_error(&draft->reading, node, "limit", _("there may be %d items at most"),
            SCENARIO_SCENE_LIMIT);
        return false;
    }
    struct draft_item *entry = arena_alloc(draft->reading.scratch, sizeof *entry);
    *draft->items_end = entry;
    draft->items_end = &entry->next;
    entry->item.index = draft->item_count++;
    read_body(draft, node, &entry->item);
    return true;
}

/* The items read so far become those of DECK. */
static void gather_items(struct draft *draft, struct deck *deck)
{
    struct item *to =
        arena_array(draft->reading.arena, (size_t)draft->item_count, sizeof *deck->items);

    deck->items = to;
    deck->item_count = deck->draw = draft->item_count;
    for (const struct draft_item *entry = draft->draft_items; entry; entry = entry->next)
        *to++ = entry->item;
    draft->draft_items = NULL;
    draft->items_end = &draft->draft_items;
    draft->item_count = 0;
}

void read_items(
    struct draft *draft, const struct node *key, const struct node *node, struct deck *deck)
{
    struct reading *reading = &draft->reading;
    size_t errors = reading->errors;

    if (!expect_list(reading, node, "items"))
        return;
    if (node->count == 0 && !node->open)
        reading_error(reading, node, "bad-value", _("'%s' is empty"), "items");
    for (const struct node *entry = node->child; entry; entry = entry->next)
        if (!read_item(draft, entry))
            break;
    gather_items(draft, deck);
    if (!node->open && reading->errors == errors)
        check_shares(draft, key, deck);
}

void read_draw(struct draft *draft, const struct node *node, struct deck *deck)
{
    if (deck->item_count)
        read_number(&draft->reading, node, "draw", 1, deck->item_count, &deck->draw);
}

enum { PRACTICE_DRAW, PRACTICE_ITEMS };
static const struct shape_key practice_keys[] = {
    [PRACTICE_DRAW] = {.name = "draw"},
    [PRACTICE_ITEMS] = {.name = "items", .needed = true},
};
static const struct shape practice_shape = SHAPE(N_("'practice'"), practice_keys);

void read_practice(struct draft *draft, const struct node *node)
{
    struct deck *practice = &draft->scenario->practice;
    struct fields fields;

    if (!shape_match(&draft->reading, &practice_shape, node, &fields))
        return;
    practice->shuffle = true;
    if (fields.value[PRACTICE_ITEMS])
        read_items(draft, fields.key[PRACTICE_ITEMS], fields.value[PRACTICE_ITEMS], practice);
    if (fields.value[PRACTICE_DRAW])
        read_draw(draft, fields.value[PRACTICE_DRAW], practice);
}

static const struct shape_key debrief_keys[] = {
    {.name = "takeaways", .offset = offsetof(struct debrief, takeaways)},
    {.name = "say", .offset = offsetof(struct debrief, say)},
    {.name = "talk", .offset = offsetof(struct debrief, talk)},
    {.name = "try", .offset = offsetof(struct debrief, try_today)},
};
static const struct shape debrief_shape = SHAPE(N_("the debrief"), debrief_keys);

static void read_texts(
    struct draft *draft, const struct node *node, const char *label, struct text_list *list)
{
    struct reading *reading = &draft->reading;

    if (!expect_list(reading, node, label))
        return;
    if (node->count == 0 && !node->open)
        reading_error(reading, node, "bad-value", _("'%s' is empty"), label);
    list->texts = arena_array(reading->arena, (size_t)node->count, sizeof *list->texts);
    for (const struct node *entry = node->child; entry; entry = entry->next)
        if (read_text(reading, entry, label, 0, &list->texts[list->count]))
            list->count++;
}

void read_debrief(struct draft *draft, const struct node *node)
{
    struct fields fields;

    if (!shape_match(&draft->reading, &debrief_shape, node, &fields))
        return;
    for (int i = 0; i < debrief_shape.count; i++) {
        char *list = (char *)&draft->scenario->debrief + debrief_keys[i].offset;
        if (fields.value[i])
            read_texts(
                draft, fields.value[i], debrief_keys[i].name, (struct text_list *)(void *)list);
    }
}
