/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "play_fixture.h"

#include "base/arena.h"
#include "learn/debrief.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;
static struct debrief_model model;

static int set_up(void **unused)
{
    (void)unused;
    arena = arena_new();
    play_begin("turns");
    return 0;
}

static int tear_down(void **unused)
{
    arena_free(&arena);
    return play_end(unused);
}

static void choose(int number, int at)
{
    play_to_question();
    assert_true(session_choose(session, number, at));
}

/* One answer a question, in the story's order. */
static void play_turns(const int *numbers)
{
    for (int i = 0; i < 5; i++)
        choose(numbers[i], 10 * (i + 1));
    play_to_event(EVENT_DONE);
    debrief_build(session, arena, &model);
}

static void expect_turn(int place, const char *scene, const char *better, const char *otherwise)
{
    const struct debrief_turn *turn = &model.turns[place];

    assert_true(place < model.turn_count);
    assert_string_equal(turn->scene->id, scene);
    if (better == NULL)
        assert_null(turn->better);
    else
        assert_string_equal(turn->better->label.raw, better);
    if (otherwise == NULL)
        assert_null(turn->other);
    else
        assert_string_equal(turn->other->otherwise.raw, otherwise);
}

static void the_turns_that_weigh_most_come_first(void **unused)
{
    (void)unused;
    play_turns((int[]){3, 2, 1, 1, 1});
    assert_int_equal(model.turn_count, 4);
    expect_turn(0, "one", "Wait", "She would have asked for more.");
    expect_turn(1, "two", "Wait", "She would have lost interest.");
    expect_turn(2, "four", "Tell Mum, and wait", NULL);
    expect_turn(3, "five", NULL, NULL);
    assert_int_equal(model.turns[0].at, 10);
    assert_string_equal(model.turns[0].taken->label.raw, "Pay");
}

static void a_safe_play_tells_what_was_avoided(void **unused)
{
    (void)unused;
    play_turns((int[]){1, 1, 2, 3, 1});
    assert_int_equal(model.turn_count, 4);
    expect_turn(0, "one", NULL, "The money would be gone.");
    expect_turn(1, "two", NULL, NULL);
    expect_turn(2, "four", NULL, NULL);
    expect_turn(3, "five", NULL, NULL);
    assert_int_equal(model.score, 100);
    assert_int_equal(model.ending, ENDING_SAFE);
}

static void each_thing_that_was_avoided_is_told_some_time(void **unused)
{
    (void)unused;
    session_restart(session, 8);
    play_turns((int[]){1, 1, 2, 3, 1});
    expect_turn(0, "one", NULL, "She would have asked for more.");
}

static void signs_come_with_their_why(void **unused)
{
    (void)unused;
    play_to_question();
    session_look(session, 1, 1);
    play_to_question();
    session_flag(session, 1, 2);
    play_turns((int[]){1, 1, 1, 1, 1});
    assert_int_equal(model.sign_count, 2);
    assert_string_equal(model.signs[0].quote, "Are you there?");
    assert_string_equal(model.signs[0].sign->why.raw, "It wants an answer at once.");
    assert_true(model.signs[0].caught);
    assert_false(model.signs[0].weak);
    assert_string_equal(model.signs[1].quote, "It is past ten.");
    assert_string_equal(model.signs[1].scene, "one");
    assert_false(model.signs[1].caught);
    assert_true(model.signs[1].weak);
    assert_int_equal(model.flags.hits, 1);
    assert_int_equal(model.flags.misses, 0);
    assert_int_equal(model.flags.correct_rejections, 4);
}

/* Wrong flags are counted and not listed: there is no sign to explain. */
static void a_wrong_flag_is_no_sign(void **unused)
{
    (void)unused;
    choose(1, 1);
    play_to_question();
    session_flag(session, 1, 2);
    session_choose(session, 1, 3);
    debrief_build(session, arena, &model);
    assert_int_equal(model.flags.false_alarms, 1);
    assert_int_equal(model.sign_count, 1);
    assert_int_equal(model.turn_count, 2);
    assert_int_equal(model.score, SCORE_NONE);
}

static void the_scenarios_own_words_are_there(void **unused)
{
    (void)unused;
    play_turns((int[]){1, 1, 1, 1, 1});
    assert_int_equal(model.scenario->takeaways.count, 1);
    assert_int_equal(model.scenario->talk.count, 0);
}

#define DEBRIEF_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

/* Scene four has no author's words: the better branch is followed as far as the next question. */
/* The turn at SCENE, which must be told. */
static const struct debrief_turn *find_turn(const char *scene)
{
    int place = 0;

    while (place < model.turn_count && strcmp(model.turns[place].scene->id, scene) != 0)
        place++;
    assert_true(place < model.turn_count);
    return &model.turns[place];
}

/* However much they weigh, they are told as they came. */
static void turns_stand_in_the_order_of_the_play(void **unused)
{
    (void)unused;
    play_turns((int[]){1, 1, 1, 2, 1});
    assert_true(model.turn_count > 1);
    for (int i = 1; i < model.turn_count; i++)
        assert_true(model.turns[i - 1].place < model.turns[i].place);
}

static void an_untaken_branch_is_followed_for_a_step(void **unused)
{
    (void)unused;
    play_turns((int[]){1, 1, 1, 2, 1});
    const struct debrief_turn *turn = find_turn("four");

    assert_null(turn->other);
    assert_non_null(turn->step.choice);
    assert_string_equal(turn->step.choice->label.raw, "Tell Mum, and wait");
    assert_int_equal(turn->step.line_count, 1);
    assert_string_equal(turn->step.lines[0]->text.raw, "Thank you.");
    assert_int_equal(turn->step.ending, ENDING_NONE);
    assert_int_equal(turn->decided, 0);
}

/* After a safe choice it is the worst branch, here to its end. */
static void after_a_safe_choice_the_worst_branch_is_followed(void **unused)
{
    (void)unused;
    play_turns((int[]){1, 1, 1, 3, 1});
    for (int i = 0; i < model.turn_count; i++) {
        const struct debrief_turn *turn = &model.turns[i];

        if (strcmp(turn->scene->id, "five") != 0)
            continue;
        assert_string_equal(turn->step.choice->label.raw, "Go on");
        assert_int_equal(turn->step.line_count, 1);
        assert_string_equal(turn->step.lines[0]->text.raw, "Home.");
        assert_int_equal(turn->step.ending, ENDING_SAFE);
        return;
    }
    fail();
}

/* The strong sign of scene one had been seen before its question. */
static void a_turn_knows_what_could_have_told(void **unused)
{
    (void)unused;
    play_turns((int[]){3, 1, 1, 3, 1});
    assert_string_equal(model.turns[0].scene->id, "one");
    assert_int_equal(model.turns[0].decided, 1u << TELL_HURRY);
    assert_int_equal(model.weakest, SKILL_PAUSE_FIRST);
}

static void judge_all(enum truth answer)
{
    for (int i = 0; play_to_question()->kind == EVENT_JUDGE; i++)
        assert_true(session_judge(session, answer, 1 + i % 3, 10 * i));
    debrief_build(session, arena, &model);
}

static void wrong_judgements_are_told_the_surest_first(void **unused)
{
    (void)unused;
    play_end(NULL);
    play_begin("deck");
    judge_all(TRUTH_GENUINE);
    assert_true(model.item_count > 1);
    for (int i = 0; i < model.item_count; i++) {
        assert_int_equal(model.items[i].item->truth, TRUTH_FAKE);
        assert_string_equal(model.items[i].item->id, model.items[i].judgement->item);
        assert_true(i == 0 || model.items[i].judgement->sure <= model.items[i - 1].judgement->sure);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        DEBRIEF_TEST(the_turns_that_weigh_most_come_first),
        DEBRIEF_TEST(a_safe_play_tells_what_was_avoided),
        DEBRIEF_TEST(each_thing_that_was_avoided_is_told_some_time),
        DEBRIEF_TEST(signs_come_with_their_why),
        DEBRIEF_TEST(a_wrong_flag_is_no_sign),
        DEBRIEF_TEST(the_scenarios_own_words_are_there),
        DEBRIEF_TEST(turns_stand_in_the_order_of_the_play),
        DEBRIEF_TEST(an_untaken_branch_is_followed_for_a_step),
        DEBRIEF_TEST(after_a_safe_choice_the_worst_branch_is_followed),
        DEBRIEF_TEST(a_turn_knows_what_could_have_told),
        DEBRIEF_TEST(wrong_judgements_are_told_the_surest_first),
    };

    return cmocka_run_group_tests_name("learn debrief", tests, NULL, NULL);
}
