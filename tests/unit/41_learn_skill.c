/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/skill.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define DAY ((int64_t)86400000)
#define PAUSE (1u << SKILL_PAUSE_FIRST)
#define VERIFY (1u << SKILL_VERIFY_INDEPENDENTLY)

static bool near(double value, double expected)
{
    return fabs(value - expected) < 1e-12;
}

/* An attempt on DAY_NUMBER with COUNT choices so rated, all about pausing first. */
struct played {
    struct attempt attempt;
    struct attempt_choice choices[9];
};

static void play(struct played *played, int day_number, const int *ratings, size_t count)
{
    *played = (struct played){0};
    played->attempt = (struct attempt){.kind = KIND_STORY,
        .started = day_number * DAY + 3600000,
        .seconds = 200,
        .choices = played->choices,
        .choice_count = count};
    for (size_t i = 0; i < count; i++)
        played->choices[i] =
            (struct attempt_choice){.rating = (enum rating)ratings[i], .skills = PAUSE};
}

static struct skill_state pause_after(const struct played *played, size_t count)
{
    struct skill_state states[SKILL_COUNT];
    const struct attempt *attempts[16];

    for (size_t i = 0; i < count; i++)
        attempts[i] = &played[i].attempt;
    skill_states(attempts, count, NULL, states);
    return states[SKILL_PAUSE_FIRST];
}

static struct skill_state pause_of(const int *ratings, size_t count)
{
    struct played played;

    play(&played, 100, ratings, count);
    return pause_after(&played, 1);
}

static void nothing_played_is_nothing_known(void **unused)
{
    struct skill_state states[SKILL_COUNT];

    (void)unused;
    skill_states(NULL, 0, NULL, states);
    for (int i = 0; i < SKILL_COUNT; i++) {
        assert_int_equal(states[i].evidence, 0);
        assert_int_equal(states[i].box, 0);
        assert_int_equal(states[i].due, 0);
        assert_true(near(states[i].mastery, 0.5));
        assert_int_equal(skill_growth(&states[i]), SKILL_NEW);
    }
}

/* Here and below, worked out with Python from the formulas in Pelanek's article (skill.h). */
static void choices_move_the_estimate(void **unused)
{
    struct skill_state state = pause_of((int[]){3, 3, 3}, 3);

    (void)unused;
    assert_int_equal(state.evidence, 3);
    assert_true(near(state.rating, 1.1299541338315058));
    assert_true(near(state.mastery, 0.7558304345565484));
    assert_true(near(pause_of((int[]){0, 3}, 2).mastery, 0.5231879575385102));
    assert_true(near(pause_of((int[]){2, 1}, 2).mastery, 0.49208705360675226));
    assert_true(near(pause_of((int[]){3, 3, 3, 3, 3, 3, 3, 3, 3}, 9).mastery, 0.8789583834982311));
    /* What is not graded is no evidence. */
    state = pause_of((int[]){RATING_NONE, 3, RATING_NONE, 3, 3}, 5);
    assert_true(near(state.mastery, 0.7558304345565484));
}

static void judgements_may_be_right_by_chance(void **unused)
{
    struct attempt_judgement judged[] = {
        {.truth = TRUTH_FAKE, .answer = TRUTH_FAKE, .skills = PAUSE | VERIFY},
        {.truth = TRUTH_GENUINE, .answer = TRUTH_FAKE, .skills = PAUSE},
        {.truth = TRUTH_GENUINE, .answer = TRUTH_GENUINE, .skills = PAUSE},
    };
    struct played played = {0};

    (void)unused;
    played.attempt.judgements = judged;
    played.attempt.judgement_count = 3;
    assert_true(near(pause_after(&played, 1).rating, -0.21161028617813865));
    assert_int_equal(pause_after(&played, 1).evidence, 3);
}

/* Two signs caught, one missed, one wrong flag: four steps towards a half, between a choice and a
 * judgement. The lines rightly left alone teach nothing about anybody. */
static void flags_count_for_the_skills_of_the_choices(void **unused)
{
    struct attempt_judgement right = {.skills = PAUSE};
    struct played played;

    (void)unused;
    play(&played, 100, (int[]){3}, 1);
    played.attempt.flags = (struct counts){2, 1, 1, 30};
    played.attempt.judgements = &right;
    played.attempt.judgement_count = 1;
    assert_true(near(pause_after(&played, 1).rating, 0.3663590928065744));
    assert_int_equal(pause_after(&played, 1).evidence, 6);
}

/* What exports leave out changes nothing. */
static void what_is_not_exported_plays_no_part(void **unused)
{
    struct played played;
    struct skill_state before;

    (void)unused;
    play(&played, 100, (int[]){3, 1}, 2);
    before = pause_after(&played, 1);
    played.attempt.skills = PAUSE | VERIFY;
    played.attempt.started += 999;
    assert_true(near(pause_after(&played, 1).rating, before.rating));
    assert_int_equal(pause_after(&played, 1).due, before.due);
}

static void boxes_bring_it_back_later_and_later(void **unused)
{
    static const int days[] = {100, 103, 110, 140, 230};
    static const int back[] = {103, 110, 140, 230, 320};
    static const int box[] = {1, 2, 3, 4, 4};
    struct played played[5];

    (void)unused;
    for (size_t i = 0; i < 5; i++) {
        struct skill_state state;

        play(&played[i], days[i], (int[]){3, 2}, 2);
        state = pause_after(played, i + 1);
        assert_int_equal(state.box, box[i]);
        assert_int_equal(state.due, back[i] * DAY);
    }
}

/* Coming back months late is as good as coming back in time. */
static void missing_one_costs_nothing(void **unused)
{
    struct played played[2];
    struct skill_state state;

    (void)unused;
    play(&played[0], 100, (int[]){3}, 1);
    play(&played[1], 400, (int[]){3}, 1);
    state = pause_after(played, 2);
    assert_int_equal(state.box, 2);
    assert_int_equal(state.due, 407 * DAY);
    played[1].attempt.started = 103 * DAY;
    assert_true(near(pause_after(played, 2).rating, state.rating));
}

static void before_it_is_due_only_failing_moves_it(void **unused)
{
    struct played played[4];

    (void)unused;
    play(&played[0], 100, (int[]){3}, 1);
    play(&played[1], 101, (int[]){3}, 1);
    assert_int_equal(pause_after(played, 2).box, 1);
    assert_int_equal(pause_after(played, 2).due, 103 * DAY);
    play(&played[2], 104, (int[]){2}, 1);
    assert_int_equal(pause_after(played, 3).box, 2);
    assert_int_equal(pause_after(played, 3).due, 111 * DAY);
    play(&played[3], 105, (int[]){2, 1}, 2);
    assert_int_equal(pause_after(played, 4).box, 1);
    assert_int_equal(pause_after(played, 4).due, 108 * DAY);
}

static void growth_needs_time_and_evidence(void **unused)
{
    struct skill_state state = pause_of((int[]){3, 3, 3, 3, 3, 3, 3, 3, 3}, 9);

    (void)unused;
    assert_int_equal(skill_growth(&state), SKILL_GROWING);
    state.box = 2;
    assert_int_equal(skill_growth(&state), SKILL_STEADY);
    state.evidence = 5;
    assert_int_equal(skill_growth(&state), SKILL_GROWING);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_played_is_nothing_known),
        cmocka_unit_test(choices_move_the_estimate),
        cmocka_unit_test(judgements_may_be_right_by_chance),
        cmocka_unit_test(flags_count_for_the_skills_of_the_choices),
        cmocka_unit_test(what_is_not_exported_plays_no_part),
        cmocka_unit_test(boxes_bring_it_back_later_and_later),
        cmocka_unit_test(missing_one_costs_nothing),
        cmocka_unit_test(before_it_is_due_only_failing_moves_it),
        cmocka_unit_test(growth_needs_time_and_evidence),
    };

    return cmocka_run_group_tests_name("learn skill", tests, NULL, NULL);
}
