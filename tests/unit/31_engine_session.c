/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What counts in a play, rule by rule (kancil-progress(5)), on the stories of tests/unit/play.
 */
#include "config.h"

#include "play_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static int set_up(void **unused)
{
    (void)unused;
    play_begin("passages");
    return 0;
}

static const struct event *expect_line(const char *text, int number, bool counted)
{
    const struct event *event = play_to_event(EVENT_LINE);

    assert_string_equal(event->line->text.raw, text);
    assert_int_equal(event->number, number);
    assert_int_equal(event->counted, counted);
    return event;
}

static void expect_flags(int hits, int misses, int false_alarms, int correct_rejections)
{
    const struct counts *flags = &session_attempt(session)->flags;

    assert_int_equal(flags->hits, hits);
    assert_int_equal(flags->misses, misses);
    assert_int_equal(flags->false_alarms, false_alarms);
    assert_int_equal(flags->correct_rejections, correct_rejections);
}

static int choices_shown(void)
{
    const struct choice *shown[6];

    return session_choices(session, shown);
}

static void lines_are_numbered_through_the_passage(void **unused)
{
    (void)unused;
    assert_int_equal(session_next(session)->kind, EVENT_SCENE);
    expect_line("It is late.", 0, false);
    expect_line("Hello there.", 1, true);
    expect_line("Hello Ana.", 0, false);
    expect_line("Answer me now.", 2, true);
    assert_int_equal(session_next(session)->kind, EVENT_SCENE);
    expect_line("It is between us.", 3, true);
    assert_int_equal(session_next(session)->kind, EVENT_ASK);
    assert_true(session_is_waiting(session));
    assert_int_equal(session_lines(session), 3);
    assert_int_equal(session_timer(session), 20);
    /* The question stands until it is answered. */
    assert_int_equal(session_next(session)->kind, EVENT_ASK);
    assert_int_equal(choices_shown(), 3);
}

static void an_answer_ends_the_passage_and_it_counts(void **unused)
{
    const struct attempt *attempt = session_attempt(session);

    (void)unused;
    play_to_question();
    assert_true(session_flag(session, 1, 10));
    assert_true(session_flag(session, 2, 12));
    assert_true(session_flag(session, 3, 13));
    expect_flags(0, 0, 0, 0);
    assert_true(session_choose(session, 2, 20));
    /* Ana wrongly, hurry rightly, the weak one not at all; what was not looked into not at all. */
    expect_flags(1, 0, 1, 0);
    assert_int_equal(attempt->sign_count, 3);
    assert_string_equal(attempt->signs[0].scene, "hall");
    assert_int_equal(attempt->signs[0].line, 2);
    assert_int_equal(attempt->signs[0].tell, TELL_NONE);
    assert_int_equal(attempt->signs[0].at, 10);
    assert_int_equal(attempt->signs[1].line, 4);
    assert_int_equal(attempt->signs[1].tell, TELL_HURRY);
    assert_true(attempt->signs[1].flagged);
    assert_string_equal(attempt->signs[2].scene, "yard");
    assert_int_equal(attempt->signs[2].tell, TELL_SECRECY);
    assert_int_equal(attempt->choice_count, 1);
    assert_int_equal(attempt->choices[0].choice, 2);
    assert_string_equal(attempt->choices[0].id, "go-home");
    assert_int_equal(attempt->choices[0].at, 20);
}

static void a_flag_taken_back_was_never_there(void **unused)
{
    (void)unused;
    play_to_question();
    assert_true(session_flag(session, 2, 5));
    assert_true(session_is_flagged(session, 2));
    assert_true(session_flag(session, 2, 6));
    assert_false(session_is_flagged(session, 2));
    assert_true(session_choose(session, 3, 9));
    expect_flags(0, 1, 0, 1);
    /* Tells passed are listed, at the moment that ended the passage. */
    assert_int_equal(session_attempt(session)->sign_count, 2);
    assert_int_equal(session_attempt(session)->signs[0].at, 9);
    assert_false(session_attempt(session)->signs[0].flagged);
}

static void looks_take_the_next_number_and_count_when_taken(void **unused)
{
    const struct inspect_item *looks[4];
    const struct event *event;
    int left;

    (void)unused;
    play_to_question();
    assert_int_equal(session_looks(session, looks, 4, &left), 2);
    assert_int_equal(left, 1);
    assert_true(session_look(session, 1, 4));
    assert_false(session_is_waiting(session));
    event = session_next(session);
    assert_int_equal(event->kind, EVENT_LOOK);
    assert_string_equal(event->look->id, "phone");
    assert_int_equal(event->number, 4);
    assert_false(event->again);
    assert_int_equal(session_next(session)->kind, EVENT_ASK);
    assert_int_equal(session_looks(session, looks, 4, &left), 2);
    assert_int_equal(left, 0);
    /* The budget is used up: another look is refused, the same one is free. */
    assert_false(session_can_look(session, 2));
    assert_false(session_look(session, 2, 5));
    assert_true(session_look(session, 1, 6));
    event = session_next(session);
    assert_int_equal(event->number, 4);
    assert_true(event->again);
    play_to_question();
    assert_true(session_flag(session, 4, 7));
    assert_true(session_choose(session, 2, 8));
    expect_flags(1, 1, 0, 1);
    assert_string_equal(session_attempt(session)->signs[2].item, "phone");
    assert_int_equal(session_attempt(session)->signs[2].line, 0);
}

static void each_line_counts_once_in_an_attempt(void **unused)
{
    const struct inspect_item *looks[4];
    int left;

    (void)unused;
    play_to_question();
    session_look(session, 2, 4);
    play_to_question();
    assert_true(session_choose(session, 1, 5));
    expect_flags(0, 1, 0, 2);
    expect_line("It is late.", 0, false);
    expect_line("Hello there.", 1, false);
    expect_line("Hello Ana.", 0, false);
    expect_line("Answer me now.", 2, false);
    expect_line("It is between us.", 3, false);
    /* Shown for the first time now, because of what was chosen. */
    expect_line("You told us, good.", 4, true);
    play_to_question();
    session_looks(session, looks, 4, &left);
    assert_int_equal(left, 0);
    assert_true(session_was_looked_at(session, looks[1]));
    /* Looked into in an earlier passage: free, with a number of this one, and not counted again. */
    assert_true(session_look(session, 2, 6));
    assert_int_equal(session_next(session)->number, 5);
    play_to_question();
    assert_true(session_flag(session, 2, 7));
    assert_true(session_flag(session, 4, 7));
    assert_true(session_flag(session, 5, 7));
    assert_true(session_choose(session, 2, 8));
    expect_flags(0, 1, 1, 2);
}

static void what_follows_the_last_choice_does_not_count(void **unused)
{
    const struct attempt *attempt = session_attempt(session);

    (void)unused;
    play_to_question();
    session_choose(session, 2, 20);
    assert_int_equal(session_next(session)->kind, EVENT_OUTCOME);
    expect_line("On the way home.", 0, false);
    expect_line("Send me a code.", 0, false);
    assert_false(attempt->finished);
    assert_int_equal(attempt->score, SCORE_NONE);
    assert_int_equal(session_next(session)->kind, EVENT_ENDING);
    expect_flags(0, 1, 0, 1);
    assert_int_equal(attempt->sign_count, 2);
    assert_true(attempt->finished);
    assert_int_equal(attempt->ending, ENDING_MIXED);
    assert_int_equal(attempt->score, 33);
}

static void flags_work_at_once(void **unused)
{
    (void)unused;
    play_to_question();
    assert_int_equal(choices_shown(), 3);
    session_flag(session, 2, 1);
    assert_int_equal(choices_shown(), 4);
    session_flag(session, 2, 2);
    assert_int_equal(choices_shown(), 3);
    assert_false(session_choose(session, 4, 3));
    session_flag(session, 2, 4);
    assert_true(session_choose(session, 1, 5));
    /* Flagged in an earlier passage stays flagged, though the line comes again without its flag. */
    play_to_question();
    assert_false(session_is_flagged(session, 2));
    assert_int_equal(choices_shown(), 4);
    session_flag(session, 1, 6);
    session_flag(session, 1, 6);
    assert_int_equal(choices_shown(), 4);
    assert_true(session_choose(session, 4, 6));
    assert_int_equal(session_attempt(session)->choices[1].skills, 1u << SKILL_SPOT_MANIPULATION);
    assert_int_equal(session_attempt(session)->choices[0].skills,
        1u << SKILL_PAUSE_FIRST | 1u << SKILL_VERIFY_INDEPENDENTLY);
}

static void a_timeout_counts_the_passage_and_is_no_choice(void **unused)
{
    (void)unused;
    play_to_question();
    session_flag(session, 2, 3);
    assert_true(session_timeout(session, 20));
    assert_int_equal(session_next(session)->kind, EVENT_TIMEOUT);
    play_to_event(EVENT_ENDING);
    expect_flags(1, 0, 0, 1);
    assert_int_equal(session_attempt(session)->choice_count, 0);
    assert_true(session_attempt(session)->finished);
    assert_int_equal(session_attempt(session)->score, SCORE_NONE);
    assert_int_equal(session_attempt(session)->seconds, 20);
}

static void time_never_runs_backwards(void **unused)
{
    (void)unused;
    play_to_question();
    session_flag(session, 2, 30);
    session_choose(session, 2, 10);
    assert_int_equal(session_attempt(session)->choices[0].at, 30);
}

static void what_is_not_possible_changes_nothing(void **unused)
{
    const struct answer *answers;
    const struct choice *shown[6];
    int left;

    (void)unused;
    assert_false(session_choose(session, 1, 0));
    assert_false(session_flag(session, 1, 0));
    assert_false(session_look(session, 1, 0));
    assert_false(session_timeout(session, 0));
    assert_int_equal(session_choices(session, shown), 0);
    assert_int_equal(session_looks(session, NULL, 0, &left), 0);
    play_to_question();
    assert_false(session_choose(session, 0, 0));
    assert_false(session_choose(session, 4, 0));
    assert_false(session_flag(session, 0, 0));
    assert_false(session_flag(session, 4, 0));
    assert_false(session_look(session, 0, 0));
    assert_false(session_look(session, 3, 0));
    assert_false(session_judge(session, TRUTH_FAKE, 2, 0));
    assert_int_equal(session_journal(session, &answers), 0);
}

static void the_record_says_what_was_played(void **unused)
{
    const struct attempt *attempt = session_attempt(session);

    (void)unused;
    assert_string_equal(attempt->scenario, "passages");
    assert_string_equal(attempt->digest, scenario_digest(scenario));
    assert_string_equal(attempt->language, "en");
    assert_int_equal(attempt->seed, 7);
    assert_int_equal(attempt->skills, scenario->skills);
    assert_int_equal(attempt->ending, ENDING_NONE);
    assert_string_equal(MODE_NAMES[attempt->mode], "solo");
}

#define STORY_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, play_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORY_TEST(the_record_says_what_was_played),
        STORY_TEST(lines_are_numbered_through_the_passage),
        STORY_TEST(an_answer_ends_the_passage_and_it_counts),
        STORY_TEST(a_flag_taken_back_was_never_there),
        STORY_TEST(looks_take_the_next_number_and_count_when_taken),
        STORY_TEST(each_line_counts_once_in_an_attempt),
        STORY_TEST(what_follows_the_last_choice_does_not_count),
        STORY_TEST(flags_work_at_once),
        STORY_TEST(a_timeout_counts_the_passage_and_is_no_choice),
        STORY_TEST(time_never_runs_backwards),
        STORY_TEST(what_is_not_possible_changes_nothing),
    };

    return cmocka_run_group_tests_name("engine session", tests, NULL, NULL);
}
