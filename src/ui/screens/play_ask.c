/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be answered now, as a menu. */

#include "config.h"

#include "ui/screens/play.h"

#include "base/i18n.h"
#include "present/judgement.h"

#include <stdlib.h>

#define LOOKS_MOST 64

static void begin(struct play *play, enum play_phase phase, unsigned style, const char *ask)
{
    menu_clear(&play->menu);
    play->menu.style = style;
    play->phase = phase;
    menu_set(&play->ask, ask);
}

void play_ask_note(struct play *play)
{
    struct document *document = &play->panel.document;
    reader_clear(&play->panel);
    document_add(document, PARAGRAPH_TEXT, NULL,
        present_text(&play->present, play->scenario->summary.raw, document->arena));
    document_add(document, PARAGRAPH_CAUTION, NULL,
        present_text(&play->present, play->scenario->content_note.raw, document->arena));
    document_add(document, PARAGRAPH_NOTE, NULL,
        _("Skipping costs nothing. Help lines are one key away: h."));
    begin(play, PHASE_NOTE, MENU_PLAIN, _("Before you begin"));
    menu_add(&play->menu, _("Begin"));
    menu_add(&play->menu, _("Choose something else"));
}

void play_ask_choices(struct play *play)
{
    const struct choice *shown[6];
    int count = session_choices(play->sitting.session, shown);
    struct arena *arena = arena_new();
    begin(play, PHASE_ASK, MENU_NUMBERED, present_ask(&play->present, play->event->scene, arena));
    for (int i = 0; i < count; i++) {
        const char *text = present_text(&play->present, shown[i]->label.raw, arena);
        /* Words to say stand in quotes, so that doing and saying are told apart. */
        menu_add(&play->menu, shown[i]->spoken ? arena_format(arena, _("“%s”"), text) : text);
    }
    arena_free(&arena);
}

void play_ask_judge(struct play *play)
{
    const struct item *item = play->event->item;
    begin(play, PHASE_JUDGE, MENU_NUMBERED, judgement_question(item));
    menu_add(&play->menu, judgement_answer(item, TRUTH_GENUINE));
    menu_add(&play->menu, judgement_answer(item, TRUTH_FAKE));
}

void play_ask_sure(struct play *play)
{
    begin(play, PHASE_SURE, MENU_NUMBERED, present_sure_question());
    for (int sure = 1; sure <= 3; sure++)
        menu_add(&play->menu, present_sure(sure));
}

void play_ask_looks(struct play *play)
{
    const struct inspect_item *items[LOOKS_MOST];
    int left;
    int count = session_looks(play->sitting.session, items, LOOKS_MOST, &left);
    struct arena *arena = arena_new();
    begin(play, PHASE_LOOKS, MENU_NUMBERED,
        arena_format(arena,
            P_("Look into: %d look left", "Look into: %d looks left", (unsigned long)left), left));
    for (int i = 0; i < count; i++) {
        struct menu_item *item =
            menu_add(&play->menu, present_text(&play->present, items[i]->label.raw, arena));
        if (session_was_looked_at(play->sitting.session, items[i]))
            menu_set(&item->detail, _("looked"));
    }
    arena_free(&arena);
}
