/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The debrief as a document: how it ended, what was seen, where it turned, what to take along. */

#include "config.h"

#include "present/debrief.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "learn/discernment.h"
#include "present/judgement.h"
#include "present/saying.h"

void present_counts(const struct counts *judgements, struct document *document)
{
    int fakes = judgements->hits + judgements->misses;
    int genuine = judgements->correct_rejections + judgements->false_alarms;
    if (fakes > 0)
        document_addf(
            document, PARAGRAPH_COUNT, _("tricks caught"), _("%d of %d"), judgements->hits, fakes);
    if (genuine > 0)
        document_addf(document, PARAGRAPH_COUNT, _("genuine trusted"), _("%d of %d"),
            judgements->correct_rejections, genuine);
}

static void add_ending(const struct debrief_model *model, struct document *document)
{
    if (model->ending == ENDING_NONE)
        return;
    struct paragraph *added =
        document_add(document, PARAGRAPH_ENDING, term_title(&TERMS_ENDING, (int)model->ending), "");
    added->rating = model->ending == ENDING_SAFE ? RATING_SAFE
        : model->ending == ENDING_MIXED          ? RATING_CAREFUL
                                                 : RATING_HARMFUL;
}

static void add_flag_counts(const struct counts *flags, struct document *document)
{
    int signs = flags->hits + flags->misses;
    if (signs > 0)
        document_addf(
            document, PARAGRAPH_COUNT, _("signs seen"), _("%d of %d"), flags->hits, signs);
    if (flags->false_alarms > 0)
        document_addf(document, PARAGRAPH_COUNT, _("wrong flags"), "%d", flags->false_alarms);
}

/* What became of a sign stands in words beside its name: a mark alone says it to nobody who hears
 * the text. */
static const char *sign_title(const struct debrief_sign *sign, struct arena *arena)
{
    const char *title = term_title(&TERMS_TELL, (int)sign->sign->tell);
    if (sign->weak) /* its heading says so */
        return title;
    if (sign->caught)
        return arena_format(arena, _("%s (you saw it)"), title);
    return arena_format(arena, _("%s (missed)"), title);
}

/* The strong signs, or the weak ones: what decided, and what stood there too. */
static void add_signs(const struct present *present, const struct debrief_model *model, bool weak,
    const char *heading, struct document *document)
{
    for (int i = 0; i < model->sign_count; i++) {
        const struct debrief_sign *sign = &model->signs[i];
        if (sign->weak != weak)
            continue;
        if (heading)
            document_add(document, PARAGRAPH_HEADING, NULL, heading);
        heading = NULL;
        struct paragraph *added =
            document_add(document, PARAGRAPH_SIGN, sign_title(sign, document->arena),
                present_text(present, sign->sign->why.raw, document->arena));
        added->caught = sign->caught;
        added->weak = sign->weak;
        added->quote = present_text(present, sign->quote, document->arena);
    }
}

static const char *ending_then(enum ending ending)
{
    switch (ending) {
    case ENDING_SAFE: return _("It would have ended well there.");
    case ENDING_MIXED: return _("It would have ended there, with a scratch.");
    case ENDING_HARMED: return _("It would have ended there, and badly.");
    default: return NULL;
    }
}

/* What followed is told as it would have come: who speaks, then the words. */
static void add_step(
    const struct present *present, const struct debrief_step *step, struct document *document)
{
    struct arena *arena = document->arena;
    const struct scenario *scenario = session_scenario(present->session);
    document_addf(document, PARAGRAPH_NOTE, NULL, _("If you had chosen \"%s\": %s"),
        present_text_then(present, step->choice->label.raw, step->values, arena),
        present_text_then(present, step->choice->feedback.raw, step->values, arena));
    for (int i = 0; i < step->line_count; i++) {
        const struct line *line = step->lines[i];
        const char *text = present_text_then(present, line->text.raw, step->values, arena);
        if (line->speaker <= CAST_NARRATOR || line->act)
            document_add(document, PARAGRAPH_NOTE, NULL, text);
        else
            document_addf(document, PARAGRAPH_NOTE, NULL, _("%s: \"%s\""),
                present_text_then(
                    present, scenario->cast[line->speaker].name.raw, step->values, arena),
                text);
    }
    const char *ending = ending_then(step->ending);
    if (ending)
        document_add(document, PARAGRAPH_NOTE, NULL, ending);
}

/* Only where something better was there to be chosen: what could have told. */
static void add_decided(const struct debrief_turn *turn, struct document *document)
{
    struct buf tells = {0};
    for (int tell = 0; tell < TELL_COUNT; tell++)
        if (turn->decided >> tell & 1u)
            buf_format(&tells, "%s%s", tells.length > 0 ? ", " : "", term_title(&TERMS_TELL, tell));
    if (tells.length > 0 && turn->better)
        document_addf(
            document, PARAGRAPH_NOTE, NULL, _("What could have told you: %s."), buf_text(&tells));
    buf_done(&tells);
}

static void add_turn(
    const struct present *present, const struct debrief_turn *turn, struct document *document)
{
    struct arena *arena = document->arena;
    document_addf(document, PARAGRAPH_POINT, NULL, _("You chose: %s"),
        present_text(present, turn->taken->label.raw, arena))
        ->rating = turn->taken->rating;
    add_decided(turn, document);
    if (turn->other)
        document_addf(document, PARAGRAPH_NOTE, NULL, _("If you had chosen \"%s\": %s"),
            present_text(present, turn->other->label.raw, arena),
            present_text(present, turn->other->otherwise.raw, arena));
    else if (turn->step.choice)
        add_step(present, &turn->step, document);
}

static void add_turns(
    const struct present *present, const struct debrief_model *model, struct document *document)
{
    if (model->turn_count > 0)
        document_add(document, PARAGRAPH_HEADING, NULL, _("Where it turned"));
    for (int i = 0; i < model->turn_count; i++)
        add_turn(present, &model->turns[i], document);
}

/* What was taken for what it is not, the surest first, each with the clue that decides. */
static void add_items(
    const struct present *present, const struct debrief_model *model, struct document *document)
{
    if (model->item_count > 0)
        document_add(document, PARAGRAPH_HEADING, NULL, _("Worth a second look"));
    for (int i = 0; i < model->item_count; i++) {
        const struct item *item = model->items[i].item;
        const char *words = item->line_count > 0
            ? present_text(present, item->lines[0].text.raw, document->arena)
            : item->id;
        document_add(
            document, PARAGRAPH_POINT, NULL, judgement_mistake(item, words, document->arena));
        document_add(
            document, PARAGRAPH_NOTE, NULL, present_text(present, item->why.raw, document->arena));
    }
}

static void add_saying(const struct debrief_model *model, struct document *document)
{
    if (model->scenario->say.count > 0)
        return;
    document_add(document, PARAGRAPH_HEADING, NULL, _("To say in real life"));
    document_add(document, PARAGRAPH_SAY, NULL, present_saying(model->weakest));
}

static void add_list(const struct present *present, const struct text_list *list,
    enum paragraph_kind kind, const char *heading, struct document *document)
{
    if (list->count == 0)
        return;
    document_add(document, PARAGRAPH_HEADING, NULL, heading);
    for (int i = 0; i < list->count; i++)
        document_add(
            document, kind, NULL, present_text(present, list->texts[i].raw, document->arena));
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
    add_signs(present, &model, false, _("The signs that decided"), document);
    add_signs(present, &model, true, _("There too, but proving nothing"), document);
    add_turns(present, &model, document);
    add_items(present, &model, document);
    add_list(present, &scenario->debrief.takeaways, PARAGRAPH_POINT, _("To remember"), document);
    add_list(present, &scenario->debrief.say, PARAGRAPH_SAY, _("To say in real life"), document);
    add_saying(&model, document);
    add_list(present, &scenario->debrief.talk, PARAGRAPH_POINT, _("To talk over"), document);
    add_list(present, &scenario->debrief.try_today, PARAGRAPH_POINT, _("To do today"), document);
}
