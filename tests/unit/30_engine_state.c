/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/attempt.h"
#include "engine/state.h"

#include "scenario/condition.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

/* Two scenes; in the first two choices, the second of which is taken once, and 40 things to look
 * into. */
#define LOOKS 40
static struct variable vars[] = {
    {.name = "trust", .min = -2, .max = 3, .start = 1},
    {.name = "told", .is_boolean = true, .min = 0, .max = 1},
    {.name = "wide", .min = INT_MIN, .max = INT_MAX, .start = INT_MAX},
};
static struct effect more[] = {
    {.variable = 0, .add = true, .value = 5}, {.variable = 1, .value = 1}};
static struct effect less[] = {{.variable = 0, .add = true, .value = -9}};
static struct effect wider[] = {{.variable = 2, .add = true, .value = INT_MAX}};
static const struct condition is_told = {.op = CONDITION_VARIABLE, .value = 1};
static struct choice choices[] = {
    {.index = 0, .number = 1, .effects = more, .effect_count = 2},
    {.index = 1, .number = 2, .effects = less, .effect_count = 1, .once = true},
    {.index = 2, .number = 3, .effects = wider, .effect_count = 1, .when = &is_told},
};
static struct inspect_item looks[LOOKS];
static struct scene scenes[] = {
    {.id = "a",
        .index = 0,
        .choices = choices,
        .choice_count = 3,
        .go_to = -1,
        .inspect = {.budget = 2, .items = looks, .item_count = LOOKS}},
    {.id = "b", .index = 1, .go_to = -1},
};
static const struct scenario story = {.vars = vars,
    .var_count = 3,
    .scenes = scenes,
    .scene_count = 2,
    .choice_total = 3,
    .inspect_total = LOOKS};

static int set_up(void **state)
{
    for (int i = 0; i < LOOKS; i++)
        looks[i] = (struct inspect_item){.id = "look", .index = i};
    *state = state_new(&story);
    return 0;
}

static int tear_down(void **state)
{
    struct state *gone = *state;

    state_free(&gone);
    assert_null(gone);
    return 0;
}

static void starts_before_the_first_scene(void **state)
{
    assert_int_equal(state_scene(*state), -1);
    assert_int_equal(state_variable(*state, 0), 1);
    assert_int_equal(state_variable(*state, 1), 0);
    assert_int_equal(state_visits(*state, 0), 0);
    assert_int_equal(state_looks_left(*state, &scenes[0].inspect), 2);
}

static void counts_visits_with_the_current_one(void **state)
{
    state_enter(*state, 1);
    state_enter(*state, 0);
    state_enter(*state, 1);
    assert_int_equal(state_scene(*state), 1);
    assert_int_equal(state_visits(*state, 0), 1);
    assert_int_equal(state_visits(*state, 1), 2);
}

static void arithmetic_stops_at_the_ends(void **state)
{
    state_take(*state, &choices[0]);
    assert_int_equal(state_variable(*state, 0), 3);
    assert_int_equal(state_variable(*state, 1), 1);
    state_take(*state, &choices[1]);
    assert_int_equal(state_variable(*state, 0), -2);
    state_take(*state, &choices[2]);
    assert_int_equal(state_variable(*state, 2), INT_MAX);
}

static void hides_what_was_taken_once_and_what_is_false(void **state)
{
    const struct choice *shown[6];

    assert_int_equal(state_choices(*state, &scenes[0], shown), 2);
    assert_ptr_equal(shown[1], &choices[1]);
    state_take(*state, &choices[1]);
    assert_int_equal(state_choices(*state, &scenes[0], shown), 1);
    state_take(*state, &choices[0]);
    assert_int_equal(state_choices(*state, &scenes[0], shown), 2);
    assert_ptr_equal(shown[1], &choices[2]);
}

static void a_look_costs_once(void **state)
{
    state_look(*state, 31);
    state_look(*state, 31);
    assert_int_equal(state_looks_left(*state, &scenes[0].inspect), 1);
    state_look(*state, 32);
    assert_int_equal(state_looks_left(*state, &scenes[0].inspect), 0);
    assert_true(state_inspected(*state, 31));
    assert_true(state_inspected(*state, 32));
    assert_false(state_inspected(*state, 30));
    assert_false(state_inspected(*state, 33));
}

static void flags_can_be_taken_back(void **state)
{
    state_flag(*state, TELL_COUNT - 1, true);
    state_flag(*state, TELL_HURRY, true);
    state_flag(*state, TELL_HURRY, false);
    assert_true(state_flagged(*state, TELL_COUNT - 1));
    assert_false(state_flagged(*state, TELL_HURRY));
}

static void a_copy_is_equal_until_it_moves(void **state)
{
    struct state *copy;

    state_enter(*state, 0);
    state_take(*state, &choices[0]);
    copy = state_copy(*state);
    assert_true(state_equal(copy, *state));
    state_look(copy, 3);
    assert_false(state_equal(copy, *state));
    state_assign(copy, *state);
    assert_true(state_equal(copy, *state));
    state_reset(copy);
    assert_int_equal(state_scene(copy), -1);
    assert_int_equal(state_variable(copy, 0), 1);
    assert_false(state_taken(copy, 0));
    assert_true(state_taken(*state, 0));
    state_free(&copy);
}

static int points_of(const int *ratings, size_t count)
{
    struct attempt_choice made[8];
    struct attempt attempt = {.kind = KIND_STORY, .choices = made, .choice_count = count};

    for (size_t i = 0; i < count; i++)
        made[i] = (struct attempt_choice){.rating = (enum rating)ratings[i]};
    return attempt_points(&attempt);
}

static void scores_round_half_up(void **state)
{
    (void)state;
    assert_int_equal(points_of(NULL, 0), SCORE_NONE);
    assert_int_equal(points_of((int[]){RATING_NONE}, 1), SCORE_NONE);
    assert_int_equal(points_of((int[]){RATING_HARMFUL, RATING_SAFE}, 2), 50);
    assert_int_equal(points_of((int[]){RATING_CAREFUL, RATING_NONE}, 2), 67);
    assert_int_equal(points_of((int[]){RATING_RISKY}, 1), 33);
    /* 100 x 3 / 24 is 12.5, 100 x 9 / 24 is 37.5. */
    assert_int_equal(points_of((int[]){3, 0, 0, 0, 0, 0, 0, 0}, 8), 13);
    assert_int_equal(points_of((int[]){3, 3, 3, 0, 0, 0, 0, 0}, 8), 38);
    assert_int_equal(points_of((int[]){3, 3, 3, 3, 3, 3, 3, 3}, 8), 100);
}

static void a_deck_scores_the_share_judged_right(void **state)
{
    struct attempt_judgement judged[] = {
        {.truth = TRUTH_FAKE, .answer = TRUTH_FAKE},
        {.truth = TRUTH_FAKE, .answer = TRUTH_GENUINE},
        {.truth = TRUTH_GENUINE, .answer = TRUTH_FAKE},
        {.truth = TRUTH_GENUINE, .answer = TRUTH_GENUINE},
        {.truth = TRUTH_GENUINE, .answer = TRUTH_GENUINE},
        {.truth = TRUTH_FAKE, .answer = TRUTH_FAKE},
    };
    struct attempt attempt = {.kind = KIND_DECK, .judgements = judged, .judgement_count = 6};
    struct counts counts = attempt_judgement_counts(&attempt);

    (void)state;
    assert_int_equal(attempt_points(&attempt), 67);
    assert_int_equal(counts.hits, 2);
    assert_int_equal(counts.misses, 1);
    assert_int_equal(counts.false_alarms, 1);
    assert_int_equal(counts.correct_rejections, 2);
    attempt.judgement_count = 0;
    assert_int_equal(attempt_points(&attempt), SCORE_NONE);
}

#define STATE_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        STATE_TEST(starts_before_the_first_scene),
        STATE_TEST(counts_visits_with_the_current_one),
        STATE_TEST(arithmetic_stops_at_the_ends),
        STATE_TEST(hides_what_was_taken_once_and_what_is_false),
        STATE_TEST(a_look_costs_once),
        STATE_TEST(flags_can_be_taken_back),
        STATE_TEST(a_copy_is_equal_until_it_moves),
        cmocka_unit_test(scores_round_half_up),
        cmocka_unit_test(a_deck_scores_the_share_judged_right),
    };

    return cmocka_run_group_tests_name("engine state", tests, NULL, NULL);
}
