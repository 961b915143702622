/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The debrief as a document: how it ended, what was seen, where it turned, what to take along. */

#include "config.h"

#include "present/debrief.h"

#include "base/i18n.h"
#include "learn/discernment.h"

void present_counts(const struct counts *judgements, struct document *document)
{
    int fakes = judgements->hits + judgements->misses;
    int genuine = judgements->correct_rejections + judgements->false_alarms;
    if (fakes > 0)
        document_addf(document, PARAGRAPH_COUNT, _("tricks caught"), _("%d of %d"),
                      judgements->hits, fakes);
    if (genuine > 0)
        document_addf(document, PARAGRAPH_COUNT, _("genuine trusted"), _("%d of %d"),
                      judgements->correct_rejections, genuine);
}

static void add_ending(const struct debrief_model *model, struct document *document)
{
    if (model->ending == ENDING_NONE)
        return;
    struct paragraph *added = document_add(
        document, PARAGRAPH_ENDING, term_title(&TERMS_ENDING, (int)model->ending), "");
    added->rating = model->ending == ENDING_SAFE    ? RATING_SAFE
                    : model->ending == ENDING_MIXED ? RATING_CAREFUL
                                                    : RATING_HARMFUL;
}

static void add_flag_counts(const struct counts *flags, struct document *document)
{
    int signs = flags->hits + flags->misses;
    if (signs > 0)
        document_addf(document, PARAGRAPH_COUNT, _("signs seen"), _("%d of %d"), flags->hits,
                      signs);
    if (flags->false_alarms > 0)
        document_addf(document, PARAGRAPH_COUNT, _("wrong flags"), "%d", flags->false_alarms);
}

/* What became of a sign stands in words beside its name: a mark alone says it to nobody who hears the text. */
static const char *sign_title(const struct debrief_sign *sign, struct arena *arena)
{
    const char *title = term_title(&TERMS_TELL, (int)sign->sign->tell);
    if (sign->weak)
        return arena_format(arena, _("%s (proves nothing by itself)"), title);
    if (sign->caught)
        return arena_format(arena, _("%s (you saw it)"), title);
    return arena_format(arena, _("%s (missed)"), title);
}

static void add_signs(const struct present *present, const struct debrief_model *model,
                      struct document *document)
{
    if (model->sign_count == 0)
        return;
    document_add(document, PARAGRAPH_HEADING, NULL, _("The signs"));
    for (int i = 0; i < model->sign_count; i++) {
        const struct debrief_sign *sign = &model->signs[i];
        struct paragraph *added =
            document_add(document, PARAGRAPH_SIGN, sign_title(sign, document->arena),
                         present_text(present, sign->sign->why.raw, document->arena));
        added->caught = sign->caught;
        added->weak = sign->weak;
        added->quote = present_text(present, sign->quote, document->arena);
    }
}

static void add_turns(const struct present *present, const struct debrief_model *model,
                      struct document *document)
{
    if (model->turn_count == 0)
        return;
    document_add(document, PARAGRAPH_HEADING, NULL, _("Where it turned"));
    for (int i = 0; i < model->turn_count; i++) {
        const struct debrief_turn *turn = &model->turns[i];
        const char *taken = present_text(present, turn->taken->label.raw, document->arena);
        document_addf(document, PARAGRAPH_POINT, NULL, _("You chose: %s"), taken)->rating =
            turn->taken->rating;
        if (turn->other) {
            const char *other = present_text(present, turn->other->label.raw, document->arena);
            const char *then = present_text(present, turn->other->otherwise.raw, document->arena);
            document_addf(document, PARAGRAPH_NOTE, NULL, _("If you had chosen \"%s\": %s"), other,
                          then);
        } else if (turn->better) {
            document_addf(document, PARAGRAPH_NOTE, NULL, _("Stronger here: %s"),
                          present_text(present, turn->better->label.raw, document->arena));
        }
    }
}

static void add_list(const struct present *present, const struct text_list *list,
                     enum paragraph_kind kind, const char *heading, struct document *document)
{
    if (list->count == 0)
        return;
    document_add(document, PARAGRAPH_HEADING, NULL, heading);
    for (int i = 0; i < list->count; i++)
        document_add(document, kind, NULL,
                     present_text(present, list->texts[i].raw, document->arena));
}

void present_debrief(const struct present *present, struct document *document)
{
    struct debrief_model model;
    debrief_build(present->session, document->arena, &model);
    const struct scenario *scenario = session_scenario(present->session);

    document_add(document, PARAGRAPH_TITLE, NULL,
                 present_text(present, scenario->title.raw, document->arena));
    add_ending(&model, document);
    present_counts(&model.judgements, document);
    add_flag_counts(&model.flags, document);
    const char *advice = discernment_sentence(discernment_advice(&model.judgements));
    if (advice)
        document_add(document, PARAGRAPH_TEXT, NULL, advice);
    add_signs(present, &model, document);
    add_turns(present, &model, document);
    add_list(present, &scenario->debrief.takeaways, PARAGRAPH_POINT, _("To remember"), document);
    add_list(present, &scenario->debrief.say, PARAGRAPH_SAY, _("To say in real life"), document);
    add_list(present, &scenario->debrief.talk, PARAGRAPH_POINT, _("To talk over"), document);
    add_list(present, &scenario->debrief.try_today, PARAGRAPH_POINT, _("To do today"), document);
}
