/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/framework.h"
#include "learn/progress.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define DAY ((int64_t)86400000)
#define MOST 16

static struct arena *arena;
static struct progress progress;

static int enter(void **unused)
{
    (void)unused;
    arena = arena_new();
    return 0;
}

static int leave(void **unused)
{
    (void)unused;
    arena_free(&arena);
    return 0;
}

/* An attempt on DAY_NUMBER: as many of each kind, RIGHT of them judged right, SURE of it. */
struct played {
    struct attempt attempt;
    struct attempt_judgement judgements[2 * MOST];
};

static void play(struct played *played, int day_number, int each, int right, int sure)
{
    *played = (struct played){0};
    played->attempt = (struct attempt){.kind = KIND_DECK,
        .mode = MODE_BOOSTER,
        .started = day_number * DAY + 3600000,
        .seconds = 60,
        .finished = true,
        .judgements = played->judgements,
        .judgement_count = 2 * (size_t)each};
    for (int i = 0; i < 2 * each; i++) {
        enum truth truth = i < each ? TRUTH_FAKE : TRUTH_GENUINE;
        enum truth other = truth == TRUTH_FAKE ? TRUTH_GENUINE : TRUTH_FAKE;

        played->judgements[i] = (struct attempt_judgement){.item = "a/b",
            .truth = truth,
            .answer = i % each < right ? truth : other,
            .sure = sure,
            .skills = 1u << SKILL_PAUSE_FIRST};
    }
}

static void build(const struct played *played, size_t count)
{
    const struct attempt *attempts[MOST];

    for (size_t i = 0; i < count; i++)
        attempts[i] = &played[i].attempt;
    progress_build(attempts, count, NULL, arena, &progress);
}

static void nothing_played_shows_nothing(void **unused)
{
    (void)unused;
    progress_build(NULL, 0, NULL, arena, &progress);
    assert_int_equal(progress.point_count, 0);
    assert_int_equal(progress.due_count, 0);
    assert_int_equal(progress.hint.advice, ADVICE_TOO_EARLY);
    assert_false(progress.is_pooled);
    assert_int_equal(progress.attempts, 0);
}

/* A day has one point, and a point looks back on the latest ten of each kind. */
static void points_look_back_on_the_latest(void **unused)
{
    struct played played[3];

    (void)unused;
    play(&played[0], 100, 4, 0, 1);
    play(&played[1], 100, 4, 4, 2);
    play(&played[2], 105, 6, 6, 3);
    build(played, 3);
    assert_int_equal(progress.point_count, 2);
    assert_int_equal(progress.points[0].day, 100 * DAY);
    assert_int_equal(progress.points[0].caught, 4);
    assert_int_equal(progress.points[0].fakes, 8);
    assert_int_equal(progress.points[0].trusted, 4);
    assert_int_equal(progress.points[0].genuine, 8);
    assert_int_equal(progress.points[1].day, 105 * DAY);
    assert_int_equal(progress.points[1].caught, 10);
    assert_int_equal(progress.points[1].fakes, PROGRESS_WINDOW);
    assert_int_equal(progress.attempts, 3);
    assert_int_equal(progress.finished, 3);
    assert_int_equal(progress.seconds, 180);
}

static void sureness_is_counted_by_its_kind(void **unused)
{
    struct played played[2];

    (void)unused;
    play(&played[0], 100, 4, 1, 1);
    play(&played[1], 101, 3, 3, 3);
    build(played, 2);
    assert_int_equal(progress.sureness[0].count, 8);
    assert_int_equal(progress.sureness[0].right, 2);
    assert_int_equal(progress.sureness[1].count, 0);
    assert_int_equal(progress.sureness[2].count, 6);
    assert_int_equal(progress.sureness[2].right, 6);
    assert_true(fabs(progress.sureness[2].said - 0.95) < 1e-12);
}

static void pooled_measures_wait_for_ten_of_each(void **unused)
{
    struct played played[2];

    (void)unused;
    play(&played[0], 100, 9, 9, 2);
    play(&played[1], 101, 1, 1, 2);
    build(played, 1);
    assert_false(progress.is_pooled);
    build(played, 2);
    assert_true(progress.is_pooled);
}

static void what_is_due_soonest_stands_first(void **unused)
{
    struct played played[3];

    (void)unused;
    play(&played[0], 100, 2, 2, 2);
    play(&played[1], 103, 2, 2, 2);
    play(&played[2], 104, 2, 2, 2);
    for (int i = 0; i < 4; i++)
        played[2].judgements[i].skills = 1u << SKILL_TELL_SOMEONE | 1u << SKILL_WEIGH_MEDIA;
    build(played, 3);
    assert_int_equal(progress.due_count, 3);
    assert_int_equal(progress.due[0], SKILL_WEIGH_MEDIA);
    assert_int_equal(progress.due[1], SKILL_TELL_SOMEONE);
    assert_int_equal(progress.due[2], SKILL_PAUSE_FIRST);
}

static void every_skill_is_in_one_group(void **unused)
{
    unsigned all = 0;

    (void)unused;
    for (int i = 0; i < PROGRESS_GROUPS; i++) {
        assert_int_equal(all & progress_group(i), 0);
        all |= progress_group(i);
        assert_true(strlen(progress_group_title(i)) > 3);
    }
    assert_int_equal(all, (1u << SKILL_COUNT) - 1);
}

static void every_skill_stands_in_every_framework(void **unused)
{
    char part[40];

    (void)unused;
    for (int i = 0; i < FRAMEWORK_COUNT; i++) {
        for (int skill = 0; skill < SKILL_COUNT; skill++) {
            assert_true(framework_part((enum framework)i, (enum skill)skill, 0, part, sizeof part));
            assert_true(part[0] != '\0' && strchr(part, ',') == NULL);
            assert_false(
                framework_part((enum framework)i, (enum skill)skill, 9, part, sizeof part));
        }
    }
    assert_true(framework_part(FRAMEWORK_DIGCOMP, SKILL_GUARD_ACCOUNTS, 2, part, sizeof part));
    assert_string_equal(part, "0.2");
    assert_true(
        framework_part(FRAMEWORK_DQ, SKILL_PROTECT_IMAGES_AND_DETAILS, 1, part, sizeof part));
    assert_string_equal(part, "Communication");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(nothing_played_shows_nothing),
        TEST(points_look_back_on_the_latest),
        TEST(sureness_is_counted_by_its_kind),
        TEST(pooled_measures_wait_for_ten_of_each),
        TEST(what_is_due_soonest_stands_first),
        TEST(every_skill_is_in_one_group),
        TEST(every_skill_stands_in_every_framework),
    };

    return cmocka_run_group_tests_name("learn progress", tests, NULL, NULL);
}
