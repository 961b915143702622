/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rounds of items, lists of looks and stories without an end, on the stories of tests/unit/play.
 */
#include "config.h"

#include "play_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void expect_flags(int hits, int misses, int false_alarms, int correct_rejections)
{
    const struct counts *flags = &session_attempt(session)->flags;

    assert_int_equal(flags->hits, hits);
    assert_int_equal(flags->misses, misses);
    assert_int_equal(flags->false_alarms, false_alarms);
    assert_int_equal(flags->correct_rejections, correct_rejections);
}

static void the_practice_round_never_changes_the_score(void **unused)
{
    const struct attempt *attempt;
    const struct event *event;

    (void)unused;
    play_begin("passages");
    attempt = session_attempt(session);
    play_to_question();
    session_choose(session, 2, 20);
    event = play_to_event(EVENT_ROUND);
    assert_int_equal(event->of, 2);
    for (int i = 1; i <= 2; i++) {
        enum truth truth = play_to_event(EVENT_ITEM)->item->truth;

        event = play_to_event(EVENT_LINE);
        assert_int_equal(event->number, 0);
        event = play_to_question();
        assert_int_equal(event->kind, EVENT_JUDGE);
        assert_int_equal(event->number, i);
        assert_false(session_flag(session, 1, 30));
        assert_false(session_choose(session, 1, 30));
        assert_false(session_judge(session, truth, 0, 30));
        assert_false(session_judge(session, truth, 4, 30));
        assert_true(session_judge(session, TRUTH_FAKE, 2, 30 + i));
        event = session_next(session);
        assert_int_equal(event->kind, EVENT_VERDICT);
        assert_int_equal(event->judgement->truth, truth);
        assert_int_equal(event->judgement->answer, TRUTH_FAKE);
    }
    assert_int_equal(session_next(session)->kind, EVENT_DONE);
    assert_int_equal(session_next(session)->kind, EVENT_DONE);
    assert_true(session_is_done(session));
    assert_int_equal(attempt->judgement_count, 2);
    assert_int_equal(attempt->score, 33);
    assert_int_equal(attempt->seconds, 32);
    expect_flags(0, 1, 0, 1);
}

static void an_item_can_be_looked_into(void **unused)
{
    const struct inspect_item *looks[4];
    int left;

    (void)unused;
    play_begin("passages");
    play_to_question();
    session_choose(session, 2, 20);
    while (strcmp(play_to_event(EVENT_ITEM)->item->id, "false-one") != 0) {
        play_to_question();
        session_judge(session, TRUTH_GENUINE, 1, 21);
    }
    play_to_question();
    assert_int_equal(session_looks(session, looks, 4, &left), 1);
    assert_true(session_look(session, 1, 22));
    assert_int_equal(session_next(session)->kind, EVENT_LOOK);
    assert_int_equal(session_next(session)->kind, EVENT_JUDGE);
    assert_int_equal(session_lines(session), 0);
}

/* A look at a opens b, and a look at b closes c. */
static void looks_keep_their_numbers_while_the_question_stands(void **unused)
{
    const struct inspect_item *looks[4];
    int left;

    (void)unused;
    play_begin("looks");
    play_to_question();
    assert_int_equal(session_looks(session, looks, 4, &left), 2);
    assert_string_equal(looks[0]->id, "a");
    assert_true(session_look(session, 1, 1));
    play_to_question();
    /* What is new comes last, though it stands first in the file. */
    assert_int_equal(session_looks(session, looks, 4, &left), 3);
    assert_string_equal(looks[0]->id, "a");
    assert_string_equal(looks[2]->id, "b");
    assert_true(session_look(session, 3, 2));
    play_to_question();
    assert_int_equal(session_looks(session, looks, 4, &left), 3);
    assert_string_equal(looks[1]->id, "c");
    assert_int_equal(left, 1);
    assert_false(session_can_look(session, 2));
    assert_false(session_look(session, 2, 3));
    assert_true(session_can_look(session, 1));
    session_choose(session, 1, 4);
    /* A new question: the file's order again, and only what holds. */
    play_to_question();
    assert_int_equal(session_looks(session, looks, 4, &left), 2);
    assert_string_equal(looks[0]->id, "b");
    assert_string_equal(looks[1]->id, "a");
    assert_int_equal(left, 1);
}

static void a_story_that_never_asks_is_stopped(void **unused)
{
    int scenes = 0;

    (void)unused;
    play_begin("endless");
    for (;;) {
        const struct event *event = session_next(session);

        if (event->kind == EVENT_DONE)
            break;
        scenes += event->kind == EVENT_SCENE;
        assert_true(scenes <= 1000);
    }
    assert_int_equal(scenes, 1000);
    assert_true(session_is_done(session));
    assert_false(session_attempt(session)->finished);
}

static void a_deck_is_finished_with_its_last_item(void **unused)
{
    const struct attempt *attempt;

    (void)unused;
    play_begin("deck");
    attempt = session_attempt(session);
    assert_int_equal(session_next(session)->kind, EVENT_ROUND);
    for (int i = 1; i <= 3; i++) {
        play_to_question();
        assert_false(attempt->finished);
        assert_true(session_judge(session, TRUTH_FAKE, i, 5 * i));
    }
    assert_true(attempt->finished);
    assert_int_equal(attempt->score, 67);
    assert_int_equal(attempt->ending, ENDING_NONE);
    assert_string_equal(attempt->judgements[2].item, "three");
    assert_int_equal(attempt->judgements[2].skills, 1u << SKILL_WEIGH_MEDIA);
    assert_int_equal(attempt->judgements[2].difficulty, 4);
    assert_int_equal(attempt->judgements[2].at, 15);
    assert_int_equal(session_next(session)->kind, EVENT_VERDICT);
    assert_int_equal(session_next(session)->kind, EVENT_DONE);
}

/* The example of kancil-scenario(5), played as kancil-progress(5) records it. */
static void the_documented_example_is_recorded_as_documented(void **unused)
{
    const struct attempt *attempt;

    (void)unused;
    play_begin("prize-parcel");
    attempt = session_attempt(session);
    play_to_question();
    assert_true(session_flag(session, 1, 30));
    assert_true(session_choose(session, 1, 41));
    play_to_question();
    assert_true(session_choose(session, 1, 77));
    play_to_event(EVENT_DONE);
    assert_true(attempt->finished);
    assert_int_equal(attempt->ending, ENDING_MIXED);
    assert_int_equal(attempt->score, 50);
    expect_flags(1, 0, 0, 0);
    assert_int_equal(attempt->choice_count, 2);
    assert_string_equal(attempt->choices[0].scene, "text");
    assert_int_equal(attempt->choices[0].rating, RATING_HARMFUL);
    assert_int_equal(
        attempt->choices[0].skills, 1u << SKILL_TRACE_THE_SOURCE | 1u << SKILL_PAUSE_FIRST);
    assert_int_equal(attempt->choices[1].at, 77);
    assert_int_equal(attempt->sign_count, 1);
    assert_string_equal(attempt->signs[0].scene, "text");
    assert_int_equal(attempt->signs[0].line, 1);
    assert_int_equal(attempt->signs[0].tell, TELL_HURRY);
    assert_true(attempt->signs[0].flagged);
    assert_int_equal(attempt->signs[0].at, 30);
}

#define PLAY_TEST(test) cmocka_unit_test_teardown(test, play_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLAY_TEST(the_practice_round_never_changes_the_score),
        PLAY_TEST(an_item_can_be_looked_into),
        PLAY_TEST(looks_keep_their_numbers_while_the_question_stands),
        PLAY_TEST(a_story_that_never_asks_is_stopped),
        PLAY_TEST(the_documented_example_is_recorded_as_documented),
        PLAY_TEST(a_deck_is_finished_with_its_last_item),
    };

    return cmocka_run_group_tests_name("engine round play", tests, NULL, NULL);
}
