/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers become sentences here; each formula is explained in one, where it is shown. */

#include "config.h"

#include "present/progress.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "present/debrief.h"
#include "present/play.h"
#include "scenario/translate.h"

#include <stdio.h>

#define DAY ((int64_t)24 * 60 * 60 * 1000)
#define LINES_MOST 20 /* days, and plays, where all is listed */

const char *present_progress_part(enum progress_part part)
{
    static const char *const titles[PART_COUNT] = {
        N_("The two numbers"),
        N_("Skills"),
        N_("How sure"),
        N_("What comes back"),
        N_("Played"),
    };
    return _(titles[part]);
}

const char *present_growth(enum skill_growth growth)
{
    switch (growth) {
    case SKILL_NEW: return C_("skill", "new");
    case SKILL_GROWING: return C_("skill", "growing");
    case SKILL_STEADY: return C_("skill", "steady");
    }
    return "";
}

const char *present_due(int64_t due, int64_t now, char *buffer, size_t size)
{
    int64_t days = due / DAY - now / DAY;
    if (days <= 0)
        return _("today");
    if (days == 1)
        return _("tomorrow");
    snprintf(buffer, size, P_("in %d day", "in %d days", (unsigned long)days), (int)days);
    return buffer;
}

const char *present_progress_lack(const struct progress *progress, enum progress_part part)
{
    bool judged = progress->point_count > 0;
    switch (part) {
    case PART_NUMBERS:
        return judged ? NULL
                      : _("Nothing was judged yet. After a story a few messages come to sort: "
                          "those make the two numbers.");
    case PART_SURENESS:
        return judged ? NULL
                      : _("Nothing was judged yet. Whenever you judge a message you also say how "
                          "sure you are; here you see how well that fits.");
    case PART_DUE:
        return progress->due_count > 0
            ? NULL
            : _("What you meet comes back after about 3, 7, 30 and 90 days, two minutes "
                "each time. Missing one costs nothing.");
    case PART_PLAYED: return progress->attempts > 0 ? NULL : _("Nothing was played yet.");
    default: return NULL;
    }
}

static void add_pooled(const struct progress *progress, struct document *document)
{
    const struct discernment *found = &progress->found;
    int judged = found->counts.hits + found->counts.misses + found->counts.false_alarms +
        found->counts.correct_rejections;
    if (progress->is_pooled) {
        document_addf(document, PARAGRAPH_NOTE, NULL,
            _("Telling apart (d'): %.2f. 0 is guessing, 1 is fair, above 2 is sharp."),
            found->d_prime);
        document_addf(document, PARAGRAPH_NOTE, NULL,
            _("Leaning (criterion): %.2f. Below 0 you call more things fake, above 0 you "
              "let more through; near 0 is even."),
            found->criterion);
    }
    if (judged >= PROGRESS_POOLED)
        document_addf(document, PARAGRAPH_NOTE, NULL,
            _("Sureness (Brier score): %.2f. 0 is best; always guessing gives 0.25."),
            found->brier);
}

const char *present_curves(char *buffer, size_t size)
{
    snprintf(buffer, size, _("Each curve follows the last %d of its kind."), PROGRESS_WINDOW);
    return buffer;
}

const char *present_skills(void)
{
    return _("A bar fills as answers go well. Steady is what held when it came back.");
}

void present_progress_words(const struct progress *progress, bool curves, struct document *document)
{
    const struct counts *signs = &progress->signs;
    char sentence[160];
    const char *advice = discernment_hint_sentence(&progress->hint);
    if (advice)
        document_add(document, PARAGRAPH_TEXT, NULL, advice);
    if (curves && progress->point_count > 0)
        document_add(document, PARAGRAPH_NOTE, NULL, present_curves(sentence, sizeof sentence));
    if (signs->hits + signs->misses > 0)
        document_addf(document, PARAGRAPH_COUNT, _("signs seen"), _("%d of %d"), signs->hits,
            signs->hits + signs->misses);
    if (signs->false_alarms > 0)
        document_addf(document, PARAGRAPH_COUNT, _("wrong flags"), "%d", signs->false_alarms);
    add_pooled(progress, document);
}

/* Certain and often wrong, or guessing and mostly right; NULL while too little was judged. */
static const char *sureness_sentence(const struct progress *progress)
{
    const struct progress_sureness *guess = &progress->sureness[0], *sure = &progress->sureness[2];
    if (sure->count >= 5 && 100 * sure->right < 80 * sure->count)
        return _("When you are certain you are right less often than you think: that is the moment "
                 "for one more check.");
    if (guess->count >= 5 && 100 * guess->right > 75 * guess->count)
        return _("You know more than you think: many of your guesses are right.");
    if (sure->count >= 5)
        return _("When you are certain you can rely on it.");
    return NULL;
}

void present_progress_sureness(const struct progress *progress, struct document *document)
{
    const char *sentence = sureness_sentence(progress);
    if (sentence)
        document_add(document, PARAGRAPH_TEXT, NULL, sentence);
    document_add(document, PARAGRAPH_NOTE, NULL,
        _("It fits when guesses are right about 5 times in 10, fairly sure answers about "
          "7 or 8 times, certain ones about 19 times in 20."));
}

static void add_sureness(const struct progress *progress, struct document *document)
{
    for (int i = 0; i < 3; i++)
        if (progress->sureness[i].count > 0)
            document_addf(document, PARAGRAPH_COUNT, present_sure(i + 1), _("right %d of %d"),
                progress->sureness[i].right, progress->sureness[i].count);
}

static void add_course(const struct progress *progress, struct document *document)
{
    char day[CLOCK_TEXT_SIZE];
    if (progress->point_count < 2)
        return;
    document_addf(document, PARAGRAPH_HEADING, NULL,
        _("How they went: the last %d of each kind, day by day"), PROGRESS_WINDOW);
    size_t first = progress->point_count > LINES_MOST ? progress->point_count - LINES_MOST : 0;
    for (size_t i = first; i < progress->point_count; i++) {
        const struct progress_point *point = &progress->points[i];
        clock_format_day(point->day, day);
        document_addf(document, PARAGRAPH_COUNT, day,
            _("tricks caught %d of %d · genuine trusted %d of %d"), point->caught, point->fakes,
            point->trusted, point->genuine);
    }
}

static void add_skills(const struct progress *progress, struct document *document)
{
    document_add(document, PARAGRAPH_NOTE, NULL,
        _("Each skill grows up to 10 as answers go well. Steady is what held when it came back."));
    for (int group = 0; group < PROGRESS_GROUPS; group++) {
        document_add(document, PARAGRAPH_HEADING, NULL, progress_group_title(group));
        for (int skill = 0; skill < SKILL_COUNT; skill++) {
            const struct skill_state *state = &progress->skills[skill];
            if ((progress_group(group) >> skill & 1u) == 0)
                continue;
            const char *growth = present_growth(skill_growth(state));
            if (state->evidence > 0)
                document_addf(document, PARAGRAPH_COUNT, term_title(&TERMS_SKILL, skill),
                    _("%s, %d of 10"), growth, (int)(10 * state->mastery + 0.5));
            else
                document_add(document, PARAGRAPH_COUNT, term_title(&TERMS_SKILL, skill), growth);
        }
    }
}

static void add_due(const struct progress_shown *shown, struct document *document)
{
    const struct progress *progress = shown->progress;
    char when[64];
    for (int i = 0; i < progress->due_count; i++) {
        enum skill skill = progress->due[i];
        document_add(document, PARAGRAPH_COUNT, term_title(&TERMS_SKILL, (int)skill),
            present_due(progress->skills[skill].due, shown->now, when, sizeof when));
    }
}

static const char *title_of(const struct progress_shown *shown, const struct attempt *attempt)
{
    if (!attempt->scenario)
        return _("A two-minute booster");
    const struct catalogue_entry *entry =
        shown->catalogue ? catalogue_find(shown->catalogue, attempt->scenario) : NULL;
    return entry && !entry->error ? translated_title(entry) : attempt->scenario;
}

static const char *outcome_of(const struct attempt *attempt, char *buffer, size_t size)
{
    struct counts counts = attempt_judgement_counts(attempt);
    if (attempt->finished && attempt->ending != ENDING_NONE)
        return term_title(&TERMS_ENDING, (int)attempt->ending);
    if (attempt->kind == KIND_DECK && attempt->judgement_count > 0) {
        snprintf(buffer, size,
            attempt->finished ? _("right %d of %d") : _("right %d of %d, left before its end"),
            counts.hits + counts.correct_rejections, (int)attempt->judgement_count);
        return buffer;
    }
    return _("left before its end");
}

void present_progress_played(
    const struct progress_shown *shown, size_t most, struct document *document)
{
    char day[CLOCK_TEXT_SIZE], buffer[128];
    size_t count = shown->attempt_count < most ? shown->attempt_count : most;
    size_t earlier = shown->attempt_count - count;
    for (size_t i = shown->attempt_count; i > earlier; i--) {
        const struct attempt *attempt = shown->attempts[i - 1];
        clock_format_day(attempt->started, day);
        document_addf(document, PARAGRAPH_COUNT, day, "%s. %s", title_of(shown, attempt),
            outcome_of(attempt, buffer, sizeof buffer));
    }
    if (earlier > 0)
        document_addf(document, PARAGRAPH_NOTE, NULL,
            P_("and %zu before that", "and %zu before these", (unsigned long)earlier), earlier);
}

static void add_heading(
    const struct progress_shown *shown, enum progress_part part, struct document *document)
{
    const char *lack = present_progress_lack(shown->progress, part);
    document_add(document, PARAGRAPH_HEADING, NULL, present_progress_part(part));
    if (lack)
        document_add(document, PARAGRAPH_TEXT, NULL, lack);
}

void present_progress(const struct progress_shown *shown, struct document *document)
{
    const struct progress *progress = shown->progress;
    document_add(document, PARAGRAPH_TITLE, NULL, _("Your progress"));
    add_heading(shown, PART_NUMBERS, document);
    present_counts(&progress->found.counts, document);
    present_progress_words(progress, false, document);
    add_course(progress, document);
    add_heading(shown, PART_SKILLS, document);
    add_skills(progress, document);
    add_heading(shown, PART_SURENESS, document);
    add_sureness(progress, document);
    if (progress->point_count > 0)
        present_progress_sureness(progress, document);
    add_heading(shown, PART_DUE, document);
    add_due(shown, document);
    add_heading(shown, PART_PLAYED, document);
    present_progress_played(shown, LINES_MOST, document);
}
