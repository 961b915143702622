/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One walk over a scenario in the order in which it is met, for templates and for translations. */

#include "config.h"

#include "scenario/messages.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <string.h>
#include <wctype.h>

struct walk {
    struct scenario *scenario;
    message_visitor visit;
    void *data;
    struct buf context;
    size_t base; /* of the context: the place that is being walked through */
};

static bool is_one_of(const char *word, const char *const *words)
{
    for (; *words; words++)
        if (strcmp(word, *words) == 0)
            return true;
    return false;
}

/* Whether TEXT has a letter that is no part of a placeholder; the words after a bar are text. */
static bool has_letters(const char *text)
{
    const char *end = text + strlen(text);
    while (text < end) {
        uint32_t code = utf8_next(&text, end);
        if (code == '{' && *text == '{')
            text++;
        else if (code == '{')
            text += strcspn(text, "|}");
        else if (iswalpha((wint_t)code))
            return true;
    }
    return false;
}

/* An address is the same in every language, and so is what a phone calls a number. */
static bool is_fixed(const struct message *message)
{
    static const char *const numbers[] = {"saved", "unknown", "hidden", NULL};
    const char *text = *message->raw;
    if (message->part != MESSAGE_FIELD)
        return false;
    if (strcmp(message->field->label, "number") == 0 && is_one_of(text, numbers))
        return true;
    return !strchr(text, ' ') && strstr(text, ".example");
}

static void meet(struct walk *walk, struct message *message, const char *name)
{
    if (!*message->raw || !has_letters(*message->raw) || is_fixed(message))
        return;
    buf_add_char(&walk->context, '/');
    buf_add(&walk->context, name);
    message->context = buf_text(&walk->context);
    walk->visit(walk->data, message);
    walk->context.length = walk->base;
    walk->context.data[walk->base] = '\0';
}

/* A text of what MESSAGE belongs to. */
static void meet_text(struct walk *walk, const struct message *of, enum message_part part,
    struct text *text, const char *name)
{
    struct message message = *of;
    message.part = part;
    message.raw = &text->raw;
    message.place = text->place;
    meet(walk, &message, name);
}

/* All that follows stands below SCENARIO/KIND/ID, or below SCENARIO where KIND is NULL. */
static void enter(struct walk *walk, const char *kind, const char *id)
{
    buf_clear(&walk->context);
    buf_add(&walk->context, walk->scenario->id);
    if (kind)
        buf_format(&walk->context, "/%s/%s", kind, id);
    walk->base = walk->context.length;
}

static void walk_head(struct walk *walk)
{
    struct scenario *scenario = walk->scenario;
    const struct message message = {0};
    enter(walk, NULL, NULL);
    meet_text(walk, &message, MESSAGE_TITLE, &scenario->title, "title");
    meet_text(walk, &message, MESSAGE_SUMMARY, &scenario->summary, "summary");
    meet_text(walk, &message, MESSAGE_NOTE, &scenario->content_note, "content_note");
    for (int i = CAST_NARRATOR + 1; i < scenario->cast_count; i++) {
        struct cast_member *member = &scenario->cast[i];
        const struct message about = {.member = member};
        enter(walk, "cast", member->id);
        meet_text(walk, &about, MESSAGE_NAME, &member->name, "name");
        meet_text(walk, &about, MESSAGE_ABOUT, &member->about, "about");
    }
}

static void walk_header(
    struct walk *walk, const struct message *of, struct header_field *fields, int count)
{
    static const char *const known[] = {"from", "to", "subject", "date", "name", "number", "group",
        "people", "time", "likes", "shares", "address", NULL};
    for (int i = 0; i < count; i++) {
        struct message message = *of;
        message.field = &fields[i];
        message.part = MESSAGE_LABEL;
        message.raw = &fields[i].label;
        message.place = fields[i].value.place;
        struct buf name = {0};
        buf_format(&name, "header/%s", fields[i].label);
        if (!is_one_of(fields[i].label, known))
            meet(walk, &message, "label");
        meet_text(walk, &message, MESSAGE_FIELD, &fields[i].value, buf_text(&name));
        buf_done(&name);
    }
}

static void walk_lines(struct walk *walk, const struct message *of, struct line *lines, int count)
{
    for (int i = 0; i < count; i++) {
        struct message message = *of;
        struct buf name = {0};
        message.line = &lines[i];
        message.member = &walk->scenario->cast[lines[i].speaker];
        buf_format(&name, "line/%s", message.member->id);
        meet_text(walk, &message, MESSAGE_LINE, &lines[i].text, buf_text(&name));
        meet_text(walk, &message, MESSAGE_SIGN, &lines[i].sign.why, "sign");
        buf_done(&name);
    }
}

static void walk_looks(struct walk *walk, const struct message *of, struct inspect *inspect)
{
    for (int i = 0; i < inspect->item_count; i++) {
        struct inspect_item *look = &inspect->items[i];
        struct message message = *of;
        struct buf name = {0};
        message.look = look;
        buf_format(&name, "look/%s", look->id);
        size_t length = name.length;
        buf_add(&name, "/label");
        meet_text(walk, &message, MESSAGE_LOOK, &look->label, buf_text(&name));
        name.length = length;
        buf_add(&name, "/shows");
        meet_text(walk, &message, MESSAGE_SHOWS, &look->shows, buf_text(&name));
        name.length = length;
        buf_add(&name, "/sign");
        meet_text(walk, &message, MESSAGE_SIGN, &look->sign.why, buf_text(&name));
        buf_done(&name);
    }
}

static void walk_choice(struct walk *walk, const struct message *of, struct choice *choice)
{
    struct message message = *of;
    struct buf name = {0};
    message.choice = choice;
    const struct {
        enum message_part part;
        struct text *text;
        const char *name;
    } texts[] = {
        {MESSAGE_CHOICE, &choice->label, choice->spoken ? "say" : "do"},
        {MESSAGE_FEEDBACK, &choice->feedback, "feedback"},
        {MESSAGE_OTHERWISE, &choice->otherwise, "otherwise"},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        buf_clear(&name);
        if (choice->id)
            buf_format(&name, "choice/%s/", choice->id);
        buf_add(&name, texts[i].name);
        meet_text(walk, &message, texts[i].part, texts[i].text, buf_text(&name));
    }
    buf_done(&name);
}

static void walk_scene(struct walk *walk, struct scene *scene)
{
    const struct message message = {.scene = scene};
    enter(walk, "scene", scene->id);
    walk_header(walk, &message, scene->header, scene->header_count);
    walk_lines(walk, &message, scene->lines, scene->line_count);
    walk_looks(walk, &message, &scene->inspect);
    meet_text(walk, &message, MESSAGE_ASK, &scene->ask, "ask");
    for (int i = 0; i < scene->choice_count; i++)
        walk_choice(walk, &message, &scene->choices[i]);
    meet_text(walk, &message, MESSAGE_LESSON, &scene->lesson, "lesson");
}

static void walk_item(struct walk *walk, struct item *item)
{
    const struct message message = {.item = item};
    enter(walk, "item", item->id);
    walk_header(walk, &message, item->header, item->header_count);
    walk_lines(walk, &message, item->lines, item->line_count);
    walk_looks(walk, &message, &item->inspect);
    meet_text(walk, &message, MESSAGE_VERDICT, &item->why, "why");
}

static void walk_list(
    struct walk *walk, enum message_part part, struct text_list *list, const char *name)
{
    const struct message message = {0};
    for (int i = 0; i < list->count; i++)
        meet_text(walk, &message, part, &list->texts[i], name);
}

void messages_visit(struct scenario *scenario, message_visitor visit, void *data)
{
    struct walk walk = {.scenario = scenario, .visit = visit, .data = data};
    walk_head(&walk);
    for (int i = 0; i < scenario->scene_count; i++)
        walk_scene(&walk, &scenario->scenes[i]);
    for (int i = 0; i < scenario->deck.item_count; i++)
        walk_item(&walk, &scenario->deck.items[i]);
    for (int i = 0; i < scenario->practice.item_count; i++)
        walk_item(&walk, &scenario->practice.items[i]);
    enter(&walk, NULL, NULL);
    walk_list(&walk, MESSAGE_TAKEAWAY, &scenario->debrief.takeaways, "takeaways");
    walk_list(&walk, MESSAGE_SAY, &scenario->debrief.say, "say");
    walk_list(&walk, MESSAGE_TALK, &scenario->debrief.talk, "talk");
    walk_list(&walk, MESSAGE_TRY, &scenario->debrief.try_today, "try");
    buf_done(&walk.context);
}
