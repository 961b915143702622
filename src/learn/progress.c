/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/progress.h"

#include "base/i18n.h"

#include <stdlib.h>

#define DAY ((int64_t)24 * 60 * 60 * 1000)
#define BIT(skill) (1u << SKILL_##skill)

static const struct {
    const char *title;
    unsigned skills;
} GROUPS[PROGRESS_GROUPS] = {
    {N_("Stop and check"),
        BIT(PAUSE_FIRST) | BIT(VERIFY_INDEPENDENTLY) | BIT(TRACE_THE_SOURCE) | BIT(WEIGH_MEDIA) |
            BIT(CALIBRATE_TRUST)},
    {N_("Keep what is yours"),
        BIT(GUARD_ACCOUNTS) | BIT(SAFE_MONEY_AND_TRADE) | BIT(PROTECT_IMAGES_AND_DETAILS)},
    {N_("Among people"), BIT(SPOT_MANIPULATION) | BIT(HOLD_BOUNDARIES) | BIT(STAND_BY_OTHERS)},
    {N_("Get help, keep well"), BIT(TELL_SOMEONE) | BIT(SAVE_AND_REPORT) | BIT(HEALTHY_HABITS)},
};

unsigned progress_group(int group)
{
    return GROUPS[group].skills;
}

const char *progress_group_title(int group)
{
    return _(GROUPS[group].title);
}

/* The latest answers about one kind of item, as a ring. */
struct window {
    bool right[PROGRESS_WINDOW];
    size_t seen;
};

static void window_add(struct window *window, bool right)
{
    window->right[window->seen++ % PROGRESS_WINDOW] = right;
}

static int window_size(const struct window *window)
{
    return window->seen < PROGRESS_WINDOW ? (int)window->seen : PROGRESS_WINDOW;
}

static int window_right(const struct window *window)
{
    int right = 0;

    for (int i = 0; i < window_size(window); i++)
        right += window->right[i];
    return right;
}

static int64_t day_of(const struct attempt *attempt)
{
    return attempt->started / DAY * DAY;
}

/* A further attempt of the same day takes the point of that day over. */
static void add_point(
    struct progress *progress, int64_t day, const struct window windows[TRUTH_COUNT])
{
    struct progress_point *last =
        progress->point_count > 0 ? &progress->points[progress->point_count - 1] : NULL;

    if (last == NULL || last->day != day)
        last = &progress->points[progress->point_count++];
    *last = (struct progress_point){
        .day = day,
        .caught = window_right(&windows[TRUTH_FAKE]),
        .fakes = window_size(&windows[TRUTH_FAKE]),
        .trusted = window_right(&windows[TRUTH_GENUINE]),
        .genuine = window_size(&windows[TRUTH_GENUINE]),
    };
}

static void add_judgements(
    struct progress *progress, const struct attempt *attempt, struct window windows[TRUTH_COUNT])
{
    for (size_t i = 0; i < attempt->judgement_count; i++) {
        const struct attempt_judgement *judgement = &attempt->judgements[i];
        bool right = judgement->answer == judgement->truth;
        int sure = judgement->sure < 1 ? 1 : judgement->sure > 3 ? 3 : judgement->sure;

        window_add(&windows[judgement->truth], right);
        progress->sureness[sure - 1].count++;
        progress->sureness[sure - 1].right += right;
    }
    if (attempt->judgement_count > 0)
        add_point(progress, day_of(attempt), windows);
}

static void place_points(struct progress *progress)
{
    size_t count = progress->point_count;
    int64_t first = count > 0 ? progress->points[0].day : 0;
    int64_t all = count > 0 ? progress->points[count - 1].day - first : 0;

    for (size_t i = 0; all > 0 && i < count; i++)
        progress->points[i].place = (double)(progress->points[i].day - first) / (double)all;
}

/* By day, then in the order of the skills: the count is small. */
static void order_due(struct progress *progress)
{
    for (int skill = 0; skill < SKILL_COUNT; skill++) {
        int place = progress->due_count;

        if (progress->skills[skill].box == 0)
            continue;
        while (place > 0 &&
            progress->skills[progress->due[place - 1]].due > progress->skills[skill].due) {
            progress->due[place] = progress->due[place - 1];
            place--;
        }
        progress->due[place] = (enum skill)skill;
        progress->due_count++;
    }
}

void progress_build(const struct attempt *const *attempts, size_t count,
    const struct catalogue *catalogue, struct arena *arena, struct progress *progress)
{
    struct window windows[TRUTH_COUNT] = {0};

    *progress = (struct progress){.found = discernment_of(attempts, count)};
    progress->hint = discernment_hint(attempts, count);
    progress->points = arena_array(arena, count + 1, sizeof *progress->points);
    for (int i = 0; i < 3; i++)
        progress->sureness[i].said = discernment_sureness(i + 1);
    for (size_t i = 0; i < count; i++) {
        const struct attempt *attempt = attempts[i];

        add_judgements(progress, attempt, windows);
        counts_add(&progress->signs, &attempt->flags);
        progress->attempts++;
        progress->finished += attempt->finished;
        progress->seconds += attempt->seconds;
    }
    place_points(progress);
    const struct counts *counts = &progress->found.counts;
    progress->is_pooled = counts->hits + counts->misses >= PROGRESS_POOLED &&
        counts->false_alarms + counts->correct_rejections >= PROGRESS_POOLED;
    skill_states(attempts, count, catalogue, progress->skills);
    order_due(progress);
}
