/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Plays on the disk: begun at the first answer, saved a line at a time, gone on with, ended; and no
 * answer lost when two processes play at once.
 */
#include "config.h"

#include "store_fixture.h"

#include "base/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void leaving_before_the_first_answer_leaves_no_trace(void **unused)
{
    (void)unused;
    save_play();
    assert_true(session_flag(session, 1, 3));
    save_play();
    close_play();
    assert_int_equal(count_files(store_file(".")), 0);
}

static void the_first_answer_makes_the_profile_and_the_play(void **unused)
{
    struct profile found;
    struct stat status;

    (void)unused;
    take(session, 2, 10);
    save_play();
    assert_true(profile_find(store, "mei", &found));
    assert_string_equal(found.id, mei.id);
    assert_int_equal(plays_under_way(), 1);
    const char *path = store_file("profiles/%s/current/%s.jsonl", mei.id, recording_id(recording));
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0600);
    assert_int_equal(history_now()->count, 1);
    assert_false(history_now()->attempts[0]->finished);
    assert_int_equal(history_now()->attempts[0]->score, SCORE_NONE);
    assert_int_equal(history_now()->attempts[0]->choice_count, 1);
}

static void a_play_is_gone_on_with(void **unused)
{
    struct saved_play play;
    struct file_error error;

    (void)unused;
    assert_true(session_flag(session, 1, 3));
    take(session, 2, 10);
    save_play();
    close_play();
    session_free(&session);
    assert_true(saved_play_find(store, &mei, "two-steps", scenario_digest(story), &play, &error));
    assert_int_equal(play.answer_count, 2);
    assert_int_equal(play.options.seed, 7);
    assert_int_equal(play.options.started, STORE_MORNING);
    assert_string_equal(play.options.language, "en");
    session = session_new(story, &play.options);
    assert_true(session_replay(session, play.answers, play.answer_count, NULL, NULL));
    recording = recording_resume(store, &mei, session, &play);
    assert_string_equal(recording_id(recording), play.id);
    take(session, 1, 20);
    to_question(session);
    save_play();
    close_play();
    assert_int_equal(history_now()->count, 1);
    const struct attempt *attempt = history_now()->attempts[0];
    assert_string_equal(attempt->id, play.id);
    saved_play_done(&play);
    assert_true(attempt->finished);
    assert_int_equal(attempt->choice_count, 2);
    assert_int_equal(attempt->flags.hits, 1);
    assert_int_equal(attempt->sign_count, 1);
    assert_int_equal(attempt->seconds, 20);
    assert_int_equal(plays_under_way(), 0);
    assert_false(saved_play_find(store, &mei, NULL, NULL, &play, &error));
    assert_int_equal(error.number, 0);
}

static void going_on_without_an_answer_changes_nothing(void **unused)
{
    struct saved_play play;
    struct file_error error;

    (void)unused;
    take(session, 2, 10);
    save_play();
    char *path =
        strdup(store_file("profiles/%s/current/%s.jsonl", mei.id, recording_id(recording)));
    char *before = read_file(path);
    recording_free(&recording);
    assert_true(saved_play_find(store, &mei, NULL, NULL, &play, &error));
    recording = recording_resume(store, &mei, session, &play);
    save_play();
    close_play();
    char *after = read_file(path);
    assert_string_equal(before, after);
    saved_play_done(&play);
    free(before);
    free(after);
    free(path);
}

static void only_a_fitting_play_is_found(void **unused)
{
    struct saved_play play;
    struct file_error error;

    (void)unused;
    take(session, 2, 10);
    save_play();
    assert_false(saved_play_find(store, &mei, "another", NULL, &play, &error));
    assert_false(saved_play_find(store, &mei, "two-steps", "sha256:other", &play, &error));
    assert_true(saved_play_find(store, &mei, "two-steps", NULL, &play, &error));
    saved_play_done(&play);
    assert_true(saved_play_find(store, &mei, NULL, NULL, &play, &error));
    saved_play_done(&play);
}

static void the_newest_play_is_found(void **unused)
{
    struct session *later = begin_play(story);
    struct recording *second = recording_new(store, &mei, later);
    struct saved_play play;
    struct file_error error;

    (void)unused;
    take(later, 2, 10);
    assert_true(recording_save(second, later, &error));
    clock_set(STORE_MORNING + 5000);
    take(session, 2, 10);
    save_play();
    assert_true(saved_play_find(store, &mei, NULL, NULL, &play, &error));
    assert_string_equal(play.id, recording_id(recording));
    assert_int_equal(play.saved, STORE_MORNING + 5000);
    saved_play_done(&play);
    clock_set(STORE_MORNING + 9000);
    take(later, 2, 20);
    assert_true(recording_save(second, later, &error));
    assert_true(saved_play_find(store, &mei, NULL, NULL, &play, &error));
    assert_string_equal(play.id, recording_id(second));
    saved_play_done(&play);
    recording_free(&second);
    session_free(&later);
}

static void a_finished_play_moves_to_the_history(void **unused)
{
    (void)unused;
    play_to_the_end();
    save_play();
    assert_int_equal(plays_under_way(), 0);
    assert_int_equal(history_now()->count, 1);
    const struct attempt *attempt = history_now()->attempts[0];
    assert_string_equal(attempt->id, recording_id(recording));
    assert_string_equal(attempt->scenario, "two-steps");
    assert_string_equal(attempt->digest, scenario_digest(story));
    assert_int_equal(attempt->ending, ENDING_SAFE);
    assert_int_equal(attempt->score, 100);
    assert_int_equal(attempt->judgement_count, 2);
    assert_int_equal(attempt->judgements[0].sure, 2);
    char *before = read_file(store_file("profiles/%s/attempts.jsonl", mei.id));
    save_play();
    close_play(); /* once is enough */
    char *after = read_file(store_file("profiles/%s/attempts.jsonl", mei.id));
    assert_string_equal(before, after);
    free(before);
    free(after);
}

static void leaving_in_the_practice_keeps_the_story_finished(void **unused)
{
    (void)unused;
    take(session, 2, 10);
    save_play();
    take(session, 1, 20);
    to_question(session); /* of the practice */
    save_play();
    assert_int_equal(plays_under_way(), 1);
    assert_true(history_now()->attempts[0]->finished);
    judge(session, TRUTH_FAKE, 30);
    close_play();
    assert_int_equal(plays_under_way(), 0);
    assert_int_equal(history_now()->count, 1);
    assert_true(history_now()->attempts[0]->finished);
    assert_int_equal(history_now()->attempts[0]->judgement_count, 1);
}

/* Of the practice's items, as if they had been gathered for it. */
static void a_booster_that_was_left_counts_and_goes_on(void **unused)
{
    struct scenario booster = *story;
    const struct session_options options = {
        .seed = 7, .mode = MODE_BOOSTER, .language = "en", .started = STORE_MORNING};
    struct saved_play play;
    struct file_error error;

    (void)unused;
    booster.kind = KIND_DECK;
    booster.deck = story->practice;
    session_free(&session);
    recording_free(&recording);
    session = session_new(&booster, &options);
    recording = recording_new(store, &mei, session);
    judge(session, TRUTH_FAKE, 5);
    save_play();
    close_play();
    assert_int_equal(plays_under_way(), 1);
    assert_int_equal(history_now()->count, 1);
    const struct attempt *attempt = history_now()->attempts[0];
    assert_null(attempt->scenario);
    assert_int_equal(attempt->mode, MODE_BOOSTER);
    assert_false(attempt->finished);
    assert_true(attempt->is_open);
    assert_int_equal(attempt->judgement_count, 1);
    assert_false(saved_play_find(store, &mei, NULL, NULL, &play, &error));
    assert_true(saved_booster_find(store, &mei, &play, &error));
    assert_int_equal(play.answer_count, 1);
    assert_int_equal(play.item_count, booster.deck.item_count);
    for (size_t i = 0; i < play.item_count; i++)
        assert_string_equal(play.items[i], booster.deck.items[i].id);
    assert_true(saved_play_drop(store, &mei, &play, &error));
    saved_play_done(&play);
    assert_false(saved_booster_find(store, &mei, &play, &error));
    assert_int_equal(history_now()->count, 1);
    assert_false(history_now()->attempts[0]->is_open);
    assert_int_equal(history_now()->attempts[0]->judgement_count, 1);
    session_free(&session);
}

static void a_dropped_play_stays_in_the_history(void **unused)
{
    struct saved_play play;
    struct file_error error;

    (void)unused;
    take(session, 1, 10);
    save_play();
    close_play();
    assert_true(saved_play_find(store, &mei, NULL, NULL, &play, &error));
    assert_true(saved_play_drop(store, &mei, &play, &error));
    assert_true(saved_play_drop(store, &mei, &play, &error)); /* gone already: well */
    saved_play_done(&play);
    assert_false(saved_play_find(store, &mei, NULL, NULL, &play, &error));
    assert_int_equal(history_now()->count, 1);
    assert_false(history_now()->attempts[0]->finished);
    assert_int_equal(history_now()->attempts[0]->choice_count, 1);
    assert_string_equal(history_now()->attempts[0]->choices[0].id, "send-it");
}

/* Two processes go on with the same play: each keeps what it did. */
static void two_that_go_on_with_one_play_part_ways(void **unused)
{
    struct saved_play play;
    struct file_error error;

    (void)unused;
    take(session, 2, 10);
    save_play();
    assert_true(saved_play_find(store, &mei, NULL, NULL, &play, &error));
    struct session *other = session_new(story, &play.options);
    assert_true(session_replay(other, play.answers, play.answer_count, NULL, NULL));
    struct recording *second = recording_resume(store, &mei, other, &play);
    take(other, 1, 15);
    assert_true(recording_save(second, other, &error));
    take(session, 2, 25);
    save_play();
    assert_string_not_equal(recording_id(recording), recording_id(second));
    assert_int_equal(plays_under_way(), 2);
    assert_int_equal(history_now()->count, 2);
    assert_int_equal(history_now()->attempts[0]->choice_count, 2);
    assert_int_equal(history_now()->attempts[1]->choice_count, 2);
    to_question(other);
    to_question(session);
    assert_true(recording_close(second, other, &error));
    close_play();
    assert_int_equal(history_now()->count, 2);
    assert_true(history_now()->attempts[0]->finished && history_now()->attempts[1]->finished);
    saved_play_done(&play);
    recording_free(&second);
    session_free(&other);
}

/* One begins anew while the other still plays: dropping takes nothing from it. */
static void a_play_dropped_elsewhere_goes_on(void **unused)
{
    struct saved_play play;
    struct file_error error;

    (void)unused;
    take(session, 2, 10);
    save_play();
    assert_true(saved_play_find(store, &mei, NULL, NULL, &play, &error));
    assert_true(saved_play_drop(store, &mei, &play, &error));
    take(session, 1, 20);
    to_question(session);
    save_play();
    close_play();
    assert_int_equal(history_now()->count, 2);
    assert_true(history_now()->attempts[0]->finished || history_now()->attempts[1]->finished);
    saved_play_done(&play);
}

static void a_removed_profile_is_not_revived(void **unused)
{
    struct file_error error;

    (void)unused;
    take(session, 2, 10);
    save_play();
    assert_true(profile_remove(store, &mei, &error));
    take(session, 1, 20);
    assert_false(recording_save(recording, session, &error));
    assert_int_equal(error.number, ENOENT);
    assert_int_equal(count_files(store_file("profiles")), 0);
}

/* Two processes that are the first to play as somebody share one profile. */
static void a_profile_made_meanwhile_is_shared(void **unused)
{
    struct profile twin, found;
    struct file_error error;

    (void)unused;
    profile_init(&twin, "mei");
    struct session *other = begin_play(story);
    struct recording *second = recording_new(store, &twin, other);
    take(session, 2, 10);
    save_play();
    take(other, 2, 10);
    assert_true(recording_save(second, other, &error));
    assert_int_equal(count_files(store_file("profiles")), 1);
    assert_true(profile_find(store, "mei", &found));
    assert_int_equal(plays_under_way(), 2);
    recording_free(&second);
    session_free(&other);
}

/* The profile that played last is the default, even when the clock was set back meanwhile. */
/* Days and years back between two answers, and the answers' own times too. */
static void a_clock_that_runs_backwards_loses_nothing(void **unused)
{
    (void)unused;
    take(session, 2, 100);
    save_play();
    clock_set(STORE_MORNING - INT64_C(86400000) * 400);
    take(session, 1, 10);
    save_play();
    close_play();
    session_free(&session);
    clock_set(0);
    session = begin_play(story);
    recording = recording_new(store, &mei, session);
    play_to_the_end();
    close_play();
    assert_int_equal(history_now()->count, 2);
    assert_int_equal(history_now()->attempts[0]->choice_count, 2);
    assert_int_equal(history_now()->attempts[1]->choice_count, 2);
    for (size_t i = 0; i < 2; i++)
        assert_true(history_now()->attempts[i]->seconds >= 0);
    assert_null(store_complaint(store));
    char *text = export_text(&mei, false);
    assert_non_null(strstr(text, "\"kancil-progress\""));
    free(text);
}

static void who_played_last_is_known_by_a_wrong_clock_too(void **unused)
{
    struct profile ben, last;
    struct file_error error;

    (void)unused;
    clock_set(STORE_MORNING + INT64_C(86400000) * 365);
    profile_init(&ben, "ben");
    assert_true(profile_save(store, &ben, &error));
    clock_set(STORE_MORNING);
    take(session, 2, 10);
    save_play();
    assert_true(profile_last(store, &last));
    assert_string_equal(last.name, "mei");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, play_enter, play_leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(leaving_before_the_first_answer_leaves_no_trace),
        TEST(the_first_answer_makes_the_profile_and_the_play),
        TEST(a_play_is_gone_on_with),
        TEST(going_on_without_an_answer_changes_nothing),
        TEST(only_a_fitting_play_is_found),
        TEST(the_newest_play_is_found),
        TEST(a_finished_play_moves_to_the_history),
        TEST(leaving_in_the_practice_keeps_the_story_finished),
        TEST(a_booster_that_was_left_counts_and_goes_on),
        TEST(a_dropped_play_stays_in_the_history),
        TEST(two_that_go_on_with_one_play_part_ways),
        TEST(a_play_dropped_elsewhere_goes_on),
        TEST(a_removed_profile_is_not_revived),
        TEST(a_profile_made_meanwhile_is_shared),
        TEST(who_played_last_is_known_by_a_wrong_clock_too),
        TEST(a_clock_that_runs_backwards_loses_nothing),
    };

    return cmocka_run_group_tests_name("store_recording", tests, NULL, NULL);
}
