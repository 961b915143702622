/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What was said to be saved is saved, whatever call failed before or after: each call of a whole
 * play fails once, and then each one and all after it, with every error a disk can give.
 */
#include "config.h"

#include "faulty_calls.h"
#include "store_fixture.h"

#include "store/transfer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

static const int ERRORS[] = {EIO, ENOSPC, EINTR, EACCES, EDQUOT};
#define ERROR_COUNT (sizeof ERRORS / sizeof ERRORS[0])

/* Answers of the newest unfinished play, or all of a finished one; and no damage anywhere. */
static size_t answers_kept(void)
{
    struct saved_play play;
    struct file_error error;
    size_t kept = 0;

    for (size_t i = 0; i < history_now()->count; i++) {
        const struct attempt *attempt = history_now()->attempts[i];
        size_t answers = attempt->choice_count + attempt->judgement_count;

        kept = answers > kept ? answers : kept;
    }
    if (saved_play_find(store, &mei, NULL, NULL, &play, &error))
        assert_int_equal(play.answer_count, kept);
    saved_play_done(&play);
    assert_null(store_complaint(store));
    return kept;
}

/* One step of the play; four of them end it. */
static void answer(int step)
{
    if (step < 2)
        take(session, 1, 10 * step);
    else
        judge(session, TRUTH_FAKE, 10 * step);
    to_question(session);
}

/* Plays on to the end, saving after each answer; *CONFIRMED is what a save that was said to be good
 * held. */
static void play_and_save(size_t *confirmed)
{
    struct file_error error;

    *confirmed = 0;
    for (int step = 0; step < 4; step++) {
        answer(step);
        if (recording_save(recording, session, &error))
            *confirmed = (size_t)step + 1;
        else
            assert_true(error.number != 0 && error.path[0] != '\0');
    }
}

static void a_call_that_fails_once_loses_nothing(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < ERROR_COUNT; i++) {
        for (int at = 1, calls = at; at <= calls; at++) {
            size_t confirmed;
            struct file_error error;

            assert_int_equal(play_enter(NULL), 0);
            fault_set(FAULT_ONCE, at, ERRORS[i]);
            play_and_save(&confirmed);
            bool last = recording_close(recording, session, &error);
            calls = fault_calls();
            fault_set(FAULT_NONE, 0, 0);
            assert_int_equal(answers_kept(), 4);
            if (!last) /* then it is tried again: by the player, or when somebody plays next */
                assert_true(recording_close(recording, session, &error));
            assert_int_equal(history_now()->count, 1);
            assert_true(history_now()->attempts[0]->finished);
            assert_int_equal(count_files(store_file("profiles/%s", mei.id)), 3);
            play_leave(NULL);
        }
    }
}

static void a_disk_that_fails_for_good_keeps_what_was_confirmed(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < ERROR_COUNT; i++) {
        if (ERRORS[i] == EINTR)
            continue; /* for ever is not how signals come */
        for (int at = 1, calls = at; at <= calls; at++) {
            size_t confirmed;
            struct file_error error;

            assert_int_equal(play_enter(NULL), 0);
            fault_set(FAULT_EVER, at, ERRORS[i]);
            play_and_save(&confirmed);
            calls = at == 1 ? 200 : fault_calls();
            fault_set(FAULT_NONE, 0, 0);
            size_t kept = answers_kept();
            assert_true(kept >= confirmed);
            assert_true(recording_close(recording, session, &error)); /* there is room again */
            assert_int_equal(answers_kept(), 4);
            assert_int_equal(history_now()->count, 1);
            play_leave(NULL);
            if (confirmed == 4)
                break;
        }
    }
}

/* A line that reached the disk although its save failed does not come a second time. */
static void a_save_that_is_tried_again_doubles_nothing(void **unused)
{
    bool saved = false;

    for (int at = 1; !saved; at++) {
        struct saved_play play;
        struct file_error error;

        assert_int_equal(play_enter(unused), 0);
        answer(0);
        save_play();
        answer(1);
        fault_set(FAULT_EVER, at, EIO);
        saved = recording_save(recording, session, &error) && fault_calls() < at;
        fault_set(FAULT_NONE, 0, 0);
        answer(2);
        save_play();
        assert_true(saved_play_find(store, &mei, NULL, NULL, &play, &error));
        assert_int_equal(play.answer_count, 3);
        saved_play_done(&play);
        assert_int_equal(answers_kept(), 3);
        play_leave(unused);
    }
}

static void an_import_comes_in_whole_or_not_at_all(void **unused)
{
    struct transfer_result result;
    struct buf reason = {0};
    struct file_error error;
    bool done = false;

    assert_int_equal(play_enter(unused), 0);
    play_to_the_end();
    close_play();
    char *text = export_text(&mei, false);
    for (int at = 1; !done; at++) {
        struct store *other = store_open(store_file("other-%d", at));
        struct profile found;

        fault_set(FAULT_EVER, at, ENOSPC);
        done = transfer_import(other, NULL, text, strlen(text), NULL, &result, &reason, &error) &&
            fault_calls() < at;
        fault_set(FAULT_NONE, 0, 0);
        assert_int_equal(reason.length, 0);
        if (profile_last(other, &found)) {
            struct history history;

            assert_true(history_load(other, &found, &history, &error));
            assert_int_equal(history.count, 1);
            history_done(&history);
        }
        assert_true(
            transfer_import(other, NULL, text, strlen(text), NULL, &result, &reason, &error));
        assert_true(profile_last(other, &found));
        assert_int_equal(count_files(store_file("other-%d/profiles", at)), 1);
        assert_null(store_complaint(other));
        store_free(&other);
    }
    free(text);
    play_leave(unused);
}

/* A quota that is met in the middle of a line: the file ends as it was before. */
static void a_full_disk_leaves_no_half_line(void **unused)
{
    struct rlimit limit = {.rlim_cur = RLIM_INFINITY, .rlim_max = RLIM_INFINITY};
    struct file_error error;

    (void)unused;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    answer(0);
    save_play();
    char *path = current_path(), *before = read_file(path);
    rlim_t old = limit.rlim_cur;
    limit.rlim_cur = strlen(before) + 20;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
    answer(1);
    assert_false(recording_save(recording, session, &error));
    assert_int_equal(error.number, EFBIG);
    char *after = read_file(path);
    assert_string_equal(before, after);
    limit.rlim_cur = old;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
    save_play();
    assert_int_equal(answers_kept(), 2);
    free(path);
    free(before);
    free(after);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_call_that_fails_once_loses_nothing),
        cmocka_unit_test(a_disk_that_fails_for_good_keeps_what_was_confirmed),
        cmocka_unit_test(a_save_that_is_tried_again_doubles_nothing),
        cmocka_unit_test(an_import_comes_in_whole_or_not_at_all),
        cmocka_unit_test_setup_teardown(a_full_disk_leaves_no_half_line, play_enter, play_leave),
    };

    return cmocka_run_group_tests_name("store_faults", tests, NULL, NULL);
}
