/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/texts.h"

#include <stddef.h>

struct tour {
    void (*visit)(void *data, const struct text_found *found);
    void *data;
    struct text_found at; /* where the tour is */
};

static void show(struct tour *tour, enum text_role role, const struct text *text)
{
    if (!text->raw)
        return;
    tour->at.role = role;
    tour->at.text = text;
    tour->visit(tour->data, &tour->at);
}

static void show_list(struct tour *tour, enum text_role role, const struct text_list *list)
{
    for (int i = 0; i < list->count; i++)
        show(tour, role, &list->texts[i]);
}

static void show_header(struct tour *tour, const struct header_field *header, int count)
{
    for (int i = 0; i < count; i++)
        show(tour, TEXT_HEADER, &header[i].value);
}

static void show_lines(struct tour *tour, const struct line *lines, int count)
{
    for (int i = 0; i < count; i++) {
        tour->at.line = &lines[i];
        show(tour, TEXT_LINE, &lines[i].text);
        show(tour, TEXT_SIGN_WHY, &lines[i].sign.why);
    }
    tour->at.line = NULL;
}

static void show_looks(struct tour *tour, const struct inspect *inspect)
{
    for (int i = 0; i < inspect->item_count; i++) {
        const struct inspect_item *look = &inspect->items[i];
        tour->at.look = look;
        show(tour, TEXT_LOOK_LABEL, &look->label);
        show(tour, TEXT_LOOK_SHOWS, &look->shows);
        show(tour, TEXT_SIGN_WHY, &look->sign.why);
    }
    tour->at.look = NULL;
}

static void show_choices(struct tour *tour, const struct scene *scene)
{
    for (int i = 0; i < scene->choice_count; i++) {
        const struct choice *choice = &scene->choices[i];
        tour->at.choice = choice;
        show(tour, TEXT_CHOICE, &choice->label);
        show(tour, TEXT_FEEDBACK, &choice->feedback);
        show(tour, TEXT_OTHERWISE, &choice->otherwise);
    }
    tour->at.choice = NULL;
}

static void show_scene(struct tour *tour, const struct scene *scene)
{
    tour->at.scene = scene;
    show_header(tour, scene->header, scene->header_count);
    show_lines(tour, scene->lines, scene->line_count);
    show_looks(tour, &scene->inspect);
    show(tour, TEXT_ASK, &scene->ask);
    show_choices(tour, scene);
    show(tour, TEXT_LESSON, &scene->lesson);
    tour->at.scene = NULL;
}

static void show_deck(struct tour *tour, const struct deck *deck)
{
    for (int i = 0; i < deck->item_count; i++) {
        const struct item *item = &deck->items[i];
        tour->at.item = item;
        show_header(tour, item->header, item->header_count);
        show_lines(tour, item->lines, item->line_count);
        show_looks(tour, &item->inspect);
        show(tour, TEXT_ITEM_WHY, &item->why);
    }
    tour->at.item = NULL;
}

static void show_head(struct tour *tour, const struct scenario *scenario)
{
    show(tour, TEXT_TITLE, &scenario->title);
    show(tour, TEXT_SUMMARY, &scenario->summary);
    show(tour, TEXT_CONTENT_NOTE, &scenario->content_note);
    for (int i = 0; i < scenario->cast_count; i++) {
        tour->at.member = &scenario->cast[i];
        show(tour, TEXT_CAST_NAME, &scenario->cast[i].name);
        show(tour, TEXT_CAST_ABOUT, &scenario->cast[i].about);
    }
    tour->at.member = NULL;
}

void texts_each(const struct scenario *scenario,
    void (*visit)(void *data, const struct text_found *found), void *data)
{
    struct tour tour = {.visit = visit, .data = data};

    show_head(&tour, scenario);
    for (int i = 0; i < scenario->scene_count; i++)
        show_scene(&tour, &scenario->scenes[i]);
    show_deck(&tour, &scenario->deck);
    show_deck(&tour, &scenario->practice);
    show_list(&tour, TEXT_TAKEAWAY, &scenario->debrief.takeaways);
    show_list(&tour, TEXT_SAY, &scenario->debrief.say);
    show_list(&tour, TEXT_TALK, &scenario->debrief.talk);
    show_list(&tour, TEXT_TRY, &scenario->debrief.try_today);
}
