/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/i18n.h"
#include "scenario/draft.h"
#include "scenario/scalar.h"

#include <string.h>

#define FORMAT 1

enum {
    HEAD_KANCIL,
    HEAD_ID,
    HEAD_KIND,
    HEAD_TITLE,
    HEAD_SUMMARY,
    HEAD_TOPIC,
    HEAD_AUDIENCE,
    HEAD_AGES,
    HEAD_MINUTES,
    HEAD_DIFFICULTY,
    HEAD_SKILLS,
    HEAD_GENUINE,
    HEAD_LANGUAGE,
    HEAD_CONTENT_NOTE,
    HEAD_SOURCES,
    HEAD_REVIEWED,
    HEAD_HELP,
    HEAD_CAST,
    HEAD_VARS,
    HEAD_VIEW,
    HEAD_ALLOW,
    HEAD_START,
    HEAD_DRAW,
    HEAD_SHUFFLE,
    HEAD_SCENES,
    HEAD_ITEMS,
    HEAD_PRACTICE,
    HEAD_DEBRIEF
};

#define AT(member) offsetof(struct scenario, member)
static const struct shape_key head_keys[] = {
    [HEAD_KANCIL] = {.name = "kancil", .needed = true},
    [HEAD_ID] = {.name = "id", .type = VALUE_ID, .needed = true, .offset = AT(id)},
    [HEAD_KIND] = {.name = "kind"},
    [HEAD_TITLE] = {.name = "title", .type = VALUE_LINE, .needed = true, .offset = AT(title)},
    [HEAD_SUMMARY] = {.name = "summary", .type = VALUE_LINE, .needed = true, .offset = AT(summary)},
    [HEAD_TOPIC] = {.name = "topic",
        .type = VALUE_TERM,
        .needed = true,
        .offset = AT(topic),
        .terms = &TERMS_TOPIC},
    [HEAD_AUDIENCE] = {.name = "audience",
        .type = VALUE_TERM_SET,
        .needed = true,
        .offset = AT(audience),
        .terms = &TERMS_AUDIENCE},
    [HEAD_AGES] = {.name = "ages", .needed = true},
    [HEAD_MINUTES] = {.name = "minutes",
        .type = VALUE_NUMBER,
        .needed = true,
        .offset = AT(minutes),
        .min = 1,
        .max = 30},
    [HEAD_DIFFICULTY] = {.name = "difficulty",
        .type = VALUE_NUMBER,
        .needed = true,
        .offset = AT(difficulty),
        .min = 1,
        .max = 5},
    [HEAD_SKILLS] = {.name = "skills",
        .type = VALUE_TERM_SET,
        .needed = true,
        .offset = AT(skills),
        .terms = &TERMS_SKILL,
        .order_offset = AT(skill_order)},
    [HEAD_GENUINE] = {.name = "genuine", .type = VALUE_SWITCH, .offset = AT(genuine)},
    [HEAD_LANGUAGE] = {.name = "language", .type = VALUE_LANGUAGE, .offset = AT(language)},
    [HEAD_CONTENT_NOTE] = {.name = "content_note", .type = VALUE_LINE, .offset = AT(content_note)},
    [HEAD_SOURCES] = {.name = "sources"},
    [HEAD_REVIEWED] = {.name = "reviewed"},
    [HEAD_HELP] = {.name = "help",
        .type = VALUE_TERM_SET,
        .offset = AT(help),
        .terms = &TERMS_HELP},
    [HEAD_CAST] = {.name = "cast"},
    [HEAD_VARS] = {.name = "vars"},
    [HEAD_VIEW] = {.name = "view"},
    [HEAD_ALLOW] = {.name = "allow"},
    [HEAD_START] = {.name = "start"},
    [HEAD_DRAW] = {.name = "draw"},
    [HEAD_SHUFFLE] = {.name = "shuffle", .type = VALUE_SWITCH, .offset = AT(deck.shuffle)},
    [HEAD_SCENES] = {.name = "scenes"},
    [HEAD_ITEMS] = {.name = "items"},
    [HEAD_PRACTICE] = {.name = "practice"},
    [HEAD_DEBRIEF] = {.name = "debrief"},
};
#undef AT
static const struct shape head_shape = SHAPE(N_("the head"), head_keys);

/* The format comes first, alone: of a newer one nothing else can be judged. */
static bool is_newer(struct draft *draft, const struct node *root)
{
    const struct node *value = node_value(root, "kancil");
    int format;

    if (!value || !node_is_plain(value) || !scalar_is_whole(value->text, &format) ||
        format <= FORMAT)
        return false;
    reading_error(&draft->reading, value, "bad-value",
        _("this scenario is of format %d and this program reads format %d: a newer "
          "Kancil is needed"),
        format, FORMAT);
    return true;
}

static void read_format(struct draft *draft, const struct fields *head)
{
    struct reading *reading = &draft->reading;

    if (!head->value[HEAD_KANCIL])
        return;
    if (head->key[HEAD_KANCIL] != head->map->child)
        reading_error(reading, head->key[HEAD_KANCIL], "misplaced-key",
            _("'%s' must be the first key of the file"), "kancil");
    read_number(
        reading, head->value[HEAD_KANCIL], "kancil", FORMAT, FORMAT, &draft->scenario->format);
}

static void read_kind(struct draft *draft, const struct fields *head)
{
    int kind = KIND_STORY;

    if (head->value[HEAD_KIND])
        kind = read_term(&draft->reading, head->value[HEAD_KIND], "kind", &TERMS_KIND);
    if (kind < 0) /* guessed, so that what follows is judged by what the author meant */
        kind = head->value[HEAD_ITEMS] && !head->value[HEAD_SCENES] ? KIND_DECK : KIND_STORY;
    draft->scenario->kind = (enum kind)kind;
}

/* The id is the file's name without .yaml. */
static void check_id(struct draft *draft, const struct node *value)
{
    const char *file = draft->reading.input.name, *slash = strrchr(file, '/');
    const char *name = slash ? slash + 1 : file;
    size_t length = strlen(name);

    if (!draft->scenario->id || strcmp(file, "-") == 0)
        return;
    if (length > 5 && strcmp(name + length - 5, ".yaml") == 0)
        length -= 5;
    if (strlen(draft->scenario->id) != length || memcmp(draft->scenario->id, name, length) != 0)
        reading_error(&draft->reading, value, "bad-value",
            _("the id must be the file's name without .yaml: '%.*s'"), (int)length, name);
}

static void read_ages(struct draft *draft, const struct node *node)
{
    struct reading *reading = &draft->reading;
    struct scenario *scenario = draft->scenario;

    if (!expect_list(reading, node, "ages") || node->open)
        return;
    if (node->count != 2) {
        reading_error(
            reading, node, "bad-value", _("'ages' must be two whole numbers: [from, to]"));
        return;
    }
    const struct node *from = node->child, *to = from->next;
    if (!read_number(reading, from, "ages", 1, 120, &scenario->age_from) ||
        !read_number(reading, to, "ages", 1, 120, &scenario->age_to))
        return;
    if (scenario->age_from > scenario->age_to)
        reading_error(reading, to, "bad-value", _("'ages' must go from the lower to the higher"));
    scenario->band = band_of_age(scenario->age_from);
}

/* The help that goes with a topic where the file names none. */
static unsigned default_help(enum topic topic)
{
#define HELP(topic) (1u << HELP_##topic)
    static const unsigned help[TOPIC_COUNT] = {
        [TOPIC_GROOMING] = HELP(CHILD_PROTECTION) | HELP(LISTENING),
        [TOPIC_SCAMS] = HELP(SCAM) | HELP(POLICE),
        [TOPIC_DEEPFAKES] = HELP(SCAM) | HELP(LISTENING),
        [TOPIC_BULLYING] = HELP(BULLYING) | HELP(LISTENING),
        [TOPIC_IMAGE_ABUSE] = HELP(IMAGE_ABUSE) | HELP(CHILD_PROTECTION),
        [TOPIC_HARASSMENT] = HELP(HARASSMENT) | HELP(LISTENING),
        [TOPIC_MISINFORMATION] = HELP(CONTENT_REPORT),
        [TOPIC_RADICALISATION] = HELP(EXTREMISM) | HELP(LISTENING),
        [TOPIC_HARMFUL_PLATFORMS] = HELP(HABITS) | HELP(LISTENING),
        [TOPIC_WELLBEING] = HELP(MENTAL_HEALTH) | HELP(LISTENING) | HELP(HABITS),
    };
#undef HELP
    return help[topic];
}

typedef void read_part(struct draft *draft, const struct node *node);

static void read_custom(struct draft *draft, const struct fields *head)
{
    static const struct {
        int key;
        read_part *read;
    } parts[] = {
        {HEAD_AGES, read_ages},
        {HEAD_SOURCES, read_sources},
        {HEAD_REVIEWED, read_reviewed},
        {HEAD_ALLOW, read_allow},
        {HEAD_CAST, read_cast},
    };
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (head->value[parts[i].key])
            parts[i].read(draft, head->value[parts[i].key]);
    if (!head->value[HEAD_CAST])
        read_cast(draft, NULL);
    if (head->value[HEAD_VIEW]) {
        int view = read_term(&draft->reading, head->value[HEAD_VIEW], "view", &TERMS_VIEW);
        draft->view = view < 0 ? VIEW_NARRATION : (enum view)view;
    }
}

/* Head keys stand before the content, the two that follow the play behind it. */
static void check_order(struct draft *draft, const struct fields *head, const struct node *content)
{
    for (int i = HEAD_ID; i <= HEAD_DEBRIEF; i++) {
        const struct node *key = head->key[i];
        if (!key || i == HEAD_SCENES || i == HEAD_ITEMS)
            continue;
        if (i < HEAD_SCENES && node_is_after(key, content))
            reading_error(&draft->reading, key, "misplaced-key",
                _("'%s' belongs to the head, before '%s'"), key->text, content->text);
        else if (i > HEAD_ITEMS && node_is_after(content, key))
            reading_error(&draft->reading, key, "misplaced-key", _("'%s' comes after '%s'"),
                key->text, content->text);
    }
}

static void check_kind(struct draft *draft, const struct fields *head)
{
    static const int story[] = {HEAD_GENUINE, HEAD_START, HEAD_PRACTICE};
    static const int deck[] = {HEAD_DRAW, HEAD_SHUFFLE};
    bool is_deck = draft->scenario->kind == KIND_DECK;
    const int *others = is_deck ? story : deck;
    size_t count = is_deck ? 3 : 2;

    for (size_t i = 0; i < count; i++)
        if (head->key[others[i]])
            reading_error(&draft->reading, head->key[others[i]], "misplaced-key",
                is_deck ? _("'%s' is for a story, and this is a deck")
                        : _("'%s' is for a deck, and this is a story"),
                head_keys[others[i]].name);
}

static void check_content(struct draft *draft, const struct fields *head)
{
    const struct node *scenes = head->key[HEAD_SCENES], *items = head->key[HEAD_ITEMS];
    bool is_deck = draft->scenario->kind == KIND_DECK;

    if (scenes && items)
        reading_error(&draft->reading, node_is_after(scenes, items) ? scenes : items, "conflict",
            _("a file has either 'scenes' or 'items'"));
    else if (is_deck && scenes)
        reading_error(&draft->reading, scenes, "conflict", _("a deck has 'items', not 'scenes'"));
    else if (!is_deck && items)
        reading_error(&draft->reading, items, "conflict",
            _("a story has 'scenes'; for 'items' the head must say 'kind: deck'"));
    else if (!scenes && !items && !head->map->open)
        reading_error(&draft->reading, reading_first_key(head->map), "missing-key",
            is_deck ? _("a deck needs 'items'") : _("a story needs 'scenes'"));
}

void set_content_key(struct head_fields *head, const struct node *key)
{
    if (key->kind != NODE_SCALAR) /* the file ended in something else */
        return;
    if (strcmp(key->text, "scenes") == 0)
        head->fields.key[HEAD_SCENES] = key;
    else if (strcmp(key->text, "items") == 0)
        head->fields.key[HEAD_ITEMS] = key;
}

void check_head_order(struct draft *draft, const struct head_fields *head)
{
    const struct fields *fields = &head->fields;
    const struct node *scenes = fields->key[HEAD_SCENES], *items = fields->key[HEAD_ITEMS];
    const struct node *content =
        !scenes || (items && node_is_after(scenes, items)) ? items : scenes;

    if (content)
        check_order(draft, fields, content);
    check_kind(draft, fields);
    check_content(draft, fields);
}

bool match_head(struct draft *draft, const struct node *root, struct head_fields *head)
{
    struct fields *fields = &head->fields;

    if (is_newer(draft, root) || !shape_match(&draft->reading, &head_shape, root, fields))
        return false;
    head->start = fields->value[HEAD_START];
    head->draw = fields->value[HEAD_DRAW];
    head->items_key = fields->key[HEAD_ITEMS];
    head->scenes = fields->value[HEAD_SCENES];
    head->items = fields->value[HEAD_ITEMS];
    head->practice = fields->value[HEAD_PRACTICE];
    head->debrief = fields->value[HEAD_DEBRIEF];
    return true;
}

void read_head(struct draft *draft, const struct head_fields *head)
{
    const struct fields *fields = &head->fields;

    read_format(draft, fields);
    draft->scenario->language = "en";
    draft->scenario->deck.shuffle = true;
    read_kind(draft, fields);
    if (fields->value[HEAD_VARS]) /* first: every text may name them */
        read_vars(draft, fields->value[HEAD_VARS]);
    shape_store(&draft->reading, fields, draft->scenario);
    if (fields->value[HEAD_ID])
        check_id(draft, fields->value[HEAD_ID]);
    read_custom(draft, fields);
    if (!fields->value[HEAD_HELP])
        draft->scenario->help = default_help(draft->scenario->topic);
}
