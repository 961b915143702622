/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/attempt.h"

const char *const MODE_NAMES[MODE_COUNT] = {
    [MODE_SOLO] = "solo",
    [MODE_TOGETHER] = "together",
    [MODE_ROOM] = "room",
    [MODE_BOOSTER] = "booster",
};

/* 100 x part / whole to the nearest whole number, halves up. */
static int percent(long long part, long long whole)
{
    return (int)((200 * part + whole) / (2 * whole));
}

static int story_points(const struct attempt *attempt)
{
    long long points = 0, graded = 0;

    for (size_t i = 0; i < attempt->choice_count; i++) {
        if (attempt->choices[i].rating == RATING_NONE)
            continue;
        points += (int)attempt->choices[i].rating;
        graded++;
    }
    return graded > 0 ? percent(points, graded * RATING_SAFE) : SCORE_NONE;
}

static int deck_points(const struct attempt *attempt)
{
    struct counts counts = attempt_judgement_counts(attempt);
    long long right = (long long)counts.hits + counts.correct_rejections;

    if (attempt->judgement_count == 0)
        return SCORE_NONE;
    return percent(right, (long long)attempt->judgement_count);
}

int attempt_points(const struct attempt *attempt)
{
    return attempt->kind == KIND_DECK ? deck_points(attempt) : story_points(attempt);
}

void counts_add(struct counts *sum, const struct counts *more)
{
    sum->hits += more->hits;
    sum->misses += more->misses;
    sum->false_alarms += more->false_alarms;
    sum->correct_rejections += more->correct_rejections;
}

struct counts attempt_judgement_counts(const struct attempt *attempt)
{
    struct counts counts = {0};

    for (size_t i = 0; i < attempt->judgement_count; i++) {
        const struct attempt_judgement *judgement = &attempt->judgements[i];
        bool called_fake = judgement->answer == TRUTH_FAKE;

        if (judgement->truth == TRUTH_FAKE)
            ++*(called_fake ? &counts.hits : &counts.misses);
        else
            ++*(called_fake ? &counts.false_alarms : &counts.correct_rejections);
    }
    return counts;
}
