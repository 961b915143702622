/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Events as paragraphs. One function an event kind, found through a table. */

#include "config.h"

#include "present/play.h"

#include "base/i18n.h"
#include "present/header.h"
#include "present/judgement.h"

static void show_scene(
    struct present *present, const struct event *event, struct document *document)
{
    const struct scene *scene = event->scene;
    present_header(present, scene->view, scene->header, scene->header_count, document);
}

static enum view view_of(const struct event *event)
{
    if (event->item)
        return event->item->view;
    return event->scene ? event->scene->view : VIEW_NARRATION;
}

static enum paragraph_kind kind_of_line(const struct line *line)
{
    if (line->speaker == CAST_NARRATOR)
        return PARAGRAPH_NARRATION;
    if (line->act)
        return PARAGRAPH_ACT;
    return line->speaker == CAST_ME ? PARAGRAPH_MINE : PARAGRAPH_SPEECH;
}

static void show_line(struct present *present, const struct event *event, struct document *document)
{
    const struct line *line = event->line;
    const struct cast_member *who = &session_scenario(present->session)->cast[line->speaker];
    const char *text = present_text(present, line->text.raw, document->arena);
    const char *name = NULL;
    if (line->speaker == CAST_ME)
        name = _("You");
    else if (line->speaker != CAST_NARRATOR)
        name = present_text(present, who->name.raw, document->arena);

    struct paragraph *added = document_add(document, kind_of_line(line), name, text);
    added->number = event->number;
    added->speaker = line->speaker;
    added->view = view_of(event);
    if (line->speaker > CAST_NARRATOR && !present->met[line->speaker] && who->about.raw) {
        added->quote = present_text(present, who->about.raw, document->arena);
        present->met[line->speaker] = true;
    }
}

static void show_look(struct present *present, const struct event *event, struct document *document)
{
    const char *label = present_text(present, event->look->label.raw, document->arena);
    const char *text = present_text(present, event->look->shows.raw, document->arena);
    struct paragraph *added = document_add(document, PARAGRAPH_FOUND, label, text);
    added->number = event->number;
    added->view = view_of(event);
}

void present_taken(const struct present *present, const struct choice *choice, enum view view,
    struct document *document)
{
    struct paragraph *added =
        document_add(document, choice->spoken ? PARAGRAPH_MINE : PARAGRAPH_RATING, _("You"),
            present_text(present, choice->label.raw, document->arena));
    added->speaker = CAST_ME;
    added->view = view;
    added->rating = choice->rating;
}

void present_outcome(
    const struct present *present, const struct choice *choice, struct document *document)
{
    if (choice->rating != RATING_NONE)
        document_add(document, PARAGRAPH_RATING, term_title(&TERMS_RATING, (int)choice->rating), "")
            ->rating = choice->rating;
    if (choice->feedback.raw)
        document_add(document, PARAGRAPH_FEEDBACK, NULL,
            present_text(present, choice->feedback.raw, document->arena))
            ->rating = choice->rating;
}

static void show_outcome(
    struct present *present, const struct event *event, struct document *document)
{
    if (event->choice->spoken)
        present_taken(present, event->choice, view_of(event), document);
    present_outcome(present, event->choice, document);
}

static void show_timeout(
    struct present *present, const struct event *event, struct document *document)
{
    (void)present;
    (void)event;
    document_add(document, PARAGRAPH_TEXT, NULL, _("The time has run out."));
}

static void show_ending(
    struct present *present, const struct event *event, struct document *document)
{
    const char *lesson = present_text(present, event->scene->lesson.raw, document->arena);
    struct paragraph *added = document_add(
        document, PARAGRAPH_ENDING, term_title(&TERMS_ENDING, (int)event->scene->end), lesson);
    added->rating = event->scene->end == ENDING_SAFE ? RATING_SAFE
        : event->scene->end == ENDING_MIXED          ? RATING_CAREFUL
                                                     : RATING_HARMFUL;
}

static void show_round(
    struct present *present, const struct event *event, struct document *document)
{
    const struct scenario *scenario = session_scenario(present->session);
    bool story = scenario->kind == KIND_STORY;
    if (story)
        document_add(document, PARAGRAPH_HEADING, NULL, _("Now you sort"));
    document_add(document, PARAGRAPH_TEXT, NULL,
        judgement_welcome(
            story ? &scenario->practice : &scenario->deck, event->of, document->arena));
}

static void show_item(struct present *present, const struct event *event, struct document *document)
{
    const struct item *item = event->item;
    document_addf(document, PARAGRAPH_HEADING, NULL, _("%d of %d"), event->number, event->of);
    present_header(present, item->view, item->header, item->header_count, document);
}

/* Signs of an item are explained whatever was answered; weak ones say that they prove nothing. */
static void show_sign(const struct present *present, const struct sign *sign, const char *words,
    struct document *document)
{
    if (sign->tell == TELL_NONE)
        return;
    const char *title = term_title(&TERMS_TELL, (int)sign->tell);
    if (sign->weak)
        title = arena_format(document->arena, _("%s (proves nothing by itself)"), title);
    struct paragraph *added = document_add(
        document, PARAGRAPH_SIGN, title, present_text(present, sign->why.raw, document->arena));
    added->weak = sign->weak;
    added->caught = true; /* it is explained, not missed */
    added->quote = present_text(present, words, document->arena);
}

static void show_verdict(
    struct present *present, const struct event *event, struct document *document)
{
    const struct item *item = event->item;
    bool right = event->judgement->answer == item->truth;
    struct paragraph *added = document_add(document, PARAGRAPH_RATING,
        right ? _("Right") : _("Not this time"), judgement_verdict(item));
    added->rating = right ? RATING_SAFE : RATING_RISKY;
    document_add(
        document, PARAGRAPH_FEEDBACK, NULL, present_text(present, item->why.raw, document->arena))
        ->rating = added->rating;
    for (int i = 0; i < item->line_count; i++)
        show_sign(present, &item->lines[i].sign, item->lines[i].text.raw, document);
    for (int i = 0; i < item->inspect.item_count; i++)
        show_sign(
            present, &item->inspect.items[i].sign, item->inspect.items[i].shows.raw, document);
}

void present_event(struct present *present, const struct event *event, struct document *document)
{
    static void (*const show[])(struct present *, const struct event *, struct document *) = {
        [EVENT_SCENE] = show_scene,
        [EVENT_LINE] = show_line,
        [EVENT_LOOK] = show_look,
        [EVENT_OUTCOME] = show_outcome,
        [EVENT_ENDING] = show_ending,
        [EVENT_TIMEOUT] = show_timeout,
        [EVENT_ROUND] = show_round,
        [EVENT_ITEM] = show_item,
        [EVENT_VERDICT] = show_verdict,
        [EVENT_DONE] = NULL,
    };
    if (show[event->kind])
        show[event->kind](present, event, document);
}
