/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Habits that would score without thinking: the best choice always in one place, or always the
 * longest; and a large deck that leaves a view out. What players by habit score is played by the
 * layer above.
 */
#include "config.h"

#include "scenario/wording.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "scenario/finding.h"

#include <string.h>

#define QUESTIONS_LEAST 3 /* below that a pattern is chance */
#define CHOICES_MOST 6
#define ITEMS_WITH_ALL_VIEWS 16

static enum rating best_rating(const struct scene *scene)
{
    enum rating best = RATING_NONE;

    for (int i = 0; i < scene->choice_count; i++)
        if (scene->choices[i].rating > best)
            best = scene->choices[i].rating;
    return best;
}

/* Whether something is better than something else here. */
static bool is_graded(const struct scene *scene)
{
    enum rating best = best_rating(scene);

    for (int i = 0; i < scene->choice_count; i++)
        if (best != RATING_NONE && scene->choices[i].rating != best)
            return true;
    return false;
}

static size_t length_of(const struct choice *choice)
{
    return choice->label.raw ? utf8_count(choice->label.raw, strlen(choice->label.raw)) : 0;
}

static const struct choice *longest_choice(const struct scene *scene)
{
    const struct choice *longest = &scene->choices[0];

    for (int i = 1; i < scene->choice_count; i++)
        if (length_of(&scene->choices[i]) > length_of(longest))
            longest = &scene->choices[i];
    return longest;
}

struct habits {
    int questions;
    int best_at[CHOICES_MOST]; /* in how many the choice in this place is a best one */
    int best_is_longest;
    const struct scene *first;
};

static void count_habits(const struct scenario *scenario, struct habits *habits)
{
    for (int i = 0; i < scenario->scene_count; i++) {
        const struct scene *scene = &scenario->scenes[i];
        if (!is_graded(scene))
            continue;
        if (habits->questions++ == 0)
            habits->first = scene;
        for (int j = 0; j < scene->choice_count && j < CHOICES_MOST; j++)
            habits->best_at[j] += scene->choices[j].rating == best_rating(scene);
        habits->best_is_longest += longest_choice(scene)->rating == best_rating(scene);
    }
}

static void judge_story(const struct scenario *scenario, struct diag_list *diags)
{
    struct habits habits = {0};

    count_habits(scenario, &habits);
    if (habits.questions < QUESTIONS_LEAST)
        return;
    for (int i = 0; i < CHOICES_MOST; i++)
        if (habits.best_at[i] == habits.questions)
            finding_add(diags, scenario, habits.first->choices[i].place, FINDING_KEY, "balance",
                _("the best choice is number %d in all %d questions"), i + 1, habits.questions);
    if (habits.best_is_longest == habits.questions)
        finding_add(diags, scenario, longest_choice(habits.first)->place, FINDING_KEY, "balance",
            _("the best choice is the longest in all %d questions"), habits.questions);
}

/* A deck of many items shows what arrives in every way in which it can arrive. */
static void judge_views(const struct scenario *scenario, struct diag_list *diags)
{
    const struct deck *deck = &scenario->deck;
    unsigned views = 0;
    struct buf missing = {0};

    if (deck->item_count < ITEMS_WITH_ALL_VIEWS)
        return;
    for (int i = 0; i < deck->item_count; i++)
        views |= 1u << deck->items[i].view;
    for (int view = 0; view < VIEW_COUNT; view++) {
        if (view == VIEW_NARRATION || (views >> view & 1u))
            continue;
        buf_add(&missing, missing.length > 0 ? ", " : "");
        buf_add(&missing, term_id(&TERMS_VIEW, view));
    }
    if (missing.length > 0)
        finding_add(diags, scenario, deck->items[0].place, FINDING_KEY, "balance",
            _("of %d items none is shown as: %s"), deck->item_count, buf_text(&missing));
    buf_done(&missing);
}

void balance_judge(const struct scenario *scenario, struct diag_list *diags)
{
    if (scenario->kind == KIND_DECK)
        judge_views(scenario, diags);
    else
        judge_story(scenario, diags);
}
