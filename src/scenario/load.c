/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/load.h"

#include "base/i18n.h"
#include "scenario/draft.h"
#include "scenario/load_head.h"
#include "scenario/tree.h"

#include <errno.h>
#include <string.h>

static void draft_start(struct draft *draft, const char *name, const char *yaml, size_t length,
    struct arena *arena, struct arena *scratch, struct diag_list *diags)
{
    *draft = (struct draft){.view = VIEW_NARRATION};
    reading_start(&draft->reading, name, yaml, length, arena, scratch, diags);
    draft->scenes_end = &draft->draft_scenes;
    draft->items_end = &draft->draft_items;
    draft->waiting_names_end = &draft->waiting_names;
    draft->waiting_conditions_end = &draft->waiting_conditions;
    draft->scenario = arena_alloc(arena, sizeof *draft->scenario);
    draft->scenario->arena = arena;
    draft->scenario->file = arena_string(arena, draft->reading.input.name);
    names_init(&draft->cast, scratch);
    names_init(&draft->vars, scratch);
    names_init(&draft->scenes, scratch);
    names_init(&draft->looks, scratch);
    names_init(&draft->items, scratch);
}

static void read_content(struct draft *draft, const struct head_fields *head)
{
    struct scenario *scenario = draft->scenario;

    check_head_order(draft, head);
    if (head->scenes)
        read_scenes(draft, head->scenes, head->start);
    if (head->items)
        read_items(draft, head->items_key, head->items, &scenario->deck);
    if (head->draw)
        read_draw(draft, head->draw, &scenario->deck);
    if (head->practice)
        read_practice(draft, head->practice);
    if (head->debrief)
        read_debrief(draft, head->debrief);
    read_waiting_conditions(draft);
}

/* Whether ROOT is the mapping that a scenario is; where it is something else that is told. */
static bool is_scenario(struct draft *draft, const struct node *root)
{
    if (!root || root->kind == NODE_MAP)
        return root;
    if (!root->open && root->kind != NODE_REFUSED)
        reading_error(
            &draft->reading, root, "bad-type", _("a scenario is a map of keys and values"));
    return false;
}

static void read_whole(struct draft *draft)
{
    struct head_fields head = {0};
    const struct node *root = tree_read(&draft->reading);

    if (!is_scenario(draft, root))
        return;
    draft->content_open = root->open;
    if (!match_head(draft, root, &head))
        return;
    read_head(draft, &head);
    read_content(draft, &head);
}

static void take_head(void *draft, const struct node *root)
{
    struct head_fields head = {0};

    if (match_head(draft, root, &head))
        read_head(draft, &head);
}

static void take_part(void *draft, const struct node *key, const struct node *value)
{
    if (key)
        read_scene(draft, key, value);
    else
        read_item(draft, value);
}

static void read_parts(struct draft *draft)
{
    const struct tree_taker taker = {draft, take_head, take_part};
    struct head_fields head = {0};
    const struct node *root = tree_read_parts(&draft->reading, &taker);

    if (!draft->reading.errors && is_scenario(draft, root) && match_head(draft, root, &head))
        read_content(draft, &head);
}

static void read_only_head(struct draft *draft)
{
    struct head_fields head = {0};
    const struct node *root = tree_read_head(&draft->reading), *last;

    if (!is_scenario(draft, root) || !match_head(draft, root, &head))
        return;
    read_head(draft, &head);
    for (last = root->child; last && last->next;)
        last = last->next;
    if (root->count % 2 == 1) /* it ends with the content's key, which has no value here */
        set_content_key(&head, last);
    check_head_order(draft, &head);
}

struct scenario *scenario_load_head(const char *name, const char *yaml, size_t length,
    struct arena *arena, struct arena *scratch, struct diag_list *diags)
{
    struct draft draft;

    draft_start(&draft, name, yaml, length, arena, scratch, diags);
    read_only_head(&draft);
    return draft.reading.errors ? NULL : draft.scenario;
}

static bool is_too_large(struct diag_list *diags, const char *name, const char *yaml, size_t length)
{
    if (length <= SCENARIO_FILE_LIMIT)
        return false;
    diag_add(diags, name, yaml, length, (struct diag_place){1, 1, 1}, DIAG_ERROR, "limit",
        _("a file may have %d bytes at most"), SCENARIO_FILE_LIMIT);
    return true;
}

static void keep_bytes(struct scenario *scenario, struct buf *yaml)
{
    scenario->bytes = arena_alloc(scenario->arena, sizeof *scenario->bytes);
    scenario->bytes->yaml = *yaml;
    *yaml = (struct buf){0};
}

const char *scenario_digest(const struct scenario *scenario)
{
    struct scenario_bytes *bytes = scenario->bytes;

    if (!bytes)
        return "";
    if (!bytes->digest[0])
        digest_text(buf_text(&bytes->yaml), bytes->yaml.length, bytes->digest);
    return bytes->digest;
}

/* The scenario in TEXT, without its bytes; NULL where DIAGS got an error. */
static struct scenario *load_with(void (*reader)(struct draft *draft), const char *name,
    const struct buf *yaml, struct diag_list *diags)
{
    struct draft draft;
    struct arena *arena = arena_new(), *scratch = arena_new();

    draft_start(&draft, name, buf_text(yaml), yaml->length, arena, scratch, diags);
    reader(&draft);
    struct scenario *scenario = draft.scenario;
    if (draft.reading.errors)
        scenario_free(&scenario);
    arena_free(&scratch);
    return scenario;
}

/* A sound file is read scene by scene. Where a mistake turns up, it is read again with all of it in
 * view: what is wrong with a scene may depend on what stands behind it. */
static struct scenario *load(const char *name, struct buf *yaml, struct diag_list *diags)
{
    if (is_too_large(diags, name, buf_text(yaml), yaml->length))
        return NULL;
    struct diag_list *aside = diag_list_new();
    struct scenario *scenario = load_with(read_parts, name, yaml, aside);
    diag_list_free(&aside);
    if (!scenario)
        scenario = load_with(read_whole, name, yaml, diags);
    if (scenario)
        keep_bytes(scenario, yaml);
    return scenario;
}

struct scenario *scenario_load_buf(const char *name, struct buf *yaml, struct diag_list *diags)
{
    struct scenario *scenario = load(name, yaml, diags);

    buf_done(yaml);
    return scenario;
}

struct scenario *scenario_load(
    const char *name, const char *yaml, size_t length, struct diag_list *diags)
{
    struct buf copy = {0};

    buf_add_bytes(&copy, yaml, length);
    return scenario_load_buf(name, &copy, diags);
}

struct scenario *scenario_load_file(
    const char *path, struct diag_list *diags, struct file_error *error)
{
    struct buf yaml = {0};
    struct scenario *scenario = NULL;

    *error = (struct file_error){0};
    if (file_read(path, SCENARIO_FILE_LIMIT, &yaml, error)) {
        scenario = scenario_load_buf(path, &yaml, diags);
    } else if (error->number == EFBIG) {
        *error = (struct file_error){0};
        is_too_large(diags, path, NULL, SCENARIO_FILE_LIMIT + 1);
    }
    buf_done(&yaml);
    return scenario;
}

bool scenario_is_country_pack(const char *yaml, size_t length)
{
    static const char key[] = "kancil-country";
    const char *at = yaml, *end = yaml + length;

    if (length >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0)
        at += 3;
    while (at < end) {
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        size_t line = (size_t)((line_end ? line_end : end) - at);
        bool skipped = line == 0 || *at == '#' || *at == '%' || *at == '\r' ||
            (line >= 3 && memcmp(at, "---", 3) == 0);
        if (!skipped)
            return line >= sizeof key && memcmp(at, key, sizeof key - 1) == 0;
        if (!line_end)
            return false;
        at = line_end + 1;
    }
    return false;
}

void scenario_free(struct scenario **scenario)
{
    if (!*scenario)
        return;
    struct arena *arena = (*scenario)->arena;
    if ((*scenario)->bytes)
        buf_done(&(*scenario)->bytes->yaml);
    arena_free(&arena);
    *scenario = NULL;
}
