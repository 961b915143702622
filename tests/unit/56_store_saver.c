/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Saving behind the player's back: submitting never waits for the disk, what was submitted is saved
 * in order, and what failed is tried again with the next.
 */
#include "config.h"

#include "faulty_calls.h"
#include "store_fixture.h"

#include "store/saver.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <errno.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static struct saver *saver;
static int gate[2]; /* a byte for every fsync that may end */

static int enter(void **unused)
{
    if (play_enter(unused) != 0)
        return -1;
    saver = saver_new(recording);
    recording = NULL; /* the saver has it now */
    return pipe(gate);
}

static int leave(void **unused)
{
    struct file_error error;

    fault_hold_fsync(-1);
    fault_set(FAULT_NONE, 0, 0);
    if (saver != NULL)
        saver_close(&saver, session, &error);
    close(gate[0]);
    close(gate[1]);
    return play_leave(unused);
}

/* Lets go of a disk that was held, for good. */
static void release_disk(void)
{
    static const char MANY[64];

    fault_hold_fsync(-1);
    assert_int_equal(syscall(SYS_write, gate[1], MANY, sizeof MANY), sizeof MANY);
}

static size_t answers_saved(void)
{
    struct saved_play play;
    struct file_error error;
    size_t count = 0;

    if (saved_play_find(store, &mei, NULL, NULL, &play, &error))
        count = play.answer_count;
    saved_play_done(&play);
    return count;
}

static void what_is_submitted_is_saved(void **unused)
{
    struct file_error error;

    (void)unused;
    take(session, 2, 10);
    saver_submit(saver, session);
    assert_true(saver_wait(saver, -1));
    assert_false(saver_is_busy(saver));
    assert_true(saver_result(saver, &error));
    assert_int_equal(answers_saved(), 1);
}

static void submitting_does_not_wait_for_the_disk(void **unused)
{
    struct file_error error;

    (void)unused;
    fault_hold_fsync(gate[0]);
    take(session, 2, 10);
    saver_submit(saver, session);
    assert_true(saver_is_busy(saver));
    assert_false(saver_wait(saver, 20));
    take(session, 1, 20); /* the next answer is taken meanwhile */
    saver_submit(saver, session);
    assert_true(saver_is_busy(saver));
    release_disk();
    assert_true(saver_wait(saver, -1));
    assert_true(saver_result(saver, &error));
    assert_int_equal(answers_saved(), 2);
}

static void a_failure_is_told_once_and_tried_again(void **unused)
{
    struct file_error error;

    (void)unused;
    fault_set(FAULT_EVER, 1, ENOSPC);
    take(session, 2, 10);
    saver_submit(saver, session);
    assert_true(saver_wait(saver, -1));
    assert_false(saver_result(saver, &error));
    assert_int_equal(error.number, ENOSPC);
    assert_true(saver_result(saver, &error));
    fault_set(FAULT_NONE, 0, 0);
    take(session, 1, 20);
    saver_submit(saver, session);
    assert_true(saver_wait(saver, -1));
    assert_true(saver_result(saver, &error));
    assert_int_equal(answers_saved(), 2);
}

static void closing_saves_what_is_left(void **unused)
{
    struct file_error error;

    (void)unused;
    take(session, 2, 10);
    saver_submit(saver, session);
    take(session, 1, 20);
    to_question(session);
    assert_true(saver_close(&saver, session, &error));
    assert_null(saver);
    assert_int_equal(history_now()->count, 1);
    assert_true(history_now()->attempts[0]->finished);
    assert_int_equal(plays_under_way(), 0);
}

static void closing_tells_what_could_not_be_saved(void **unused)
{
    struct file_error error;

    (void)unused;
    fault_set(FAULT_EVER, 1, EIO);
    take(session, 2, 10);
    saver_submit(saver, session);
    assert_false(saver_close(&saver, session, &error));
    assert_int_equal(error.number, EIO);
}

static void nothing_answered_is_nothing_saved(void **unused)
{
    struct file_error error;

    (void)unused;
    saver_submit(saver, session);
    assert_true(saver_wait(saver, -1));
    assert_true(saver_close(&saver, session, &error));
    assert_int_equal(count_files(store_file(".")), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_is_submitted_is_saved),
        TEST(submitting_does_not_wait_for_the_disk),
        TEST(a_failure_is_told_once_and_tried_again),
        TEST(closing_saves_what_is_left),
        TEST(closing_tells_what_could_not_be_saved),
        TEST(nothing_answered_is_nothing_saved),
    };

    return cmocka_run_group_tests_name("store_saver", tests, NULL, NULL);
}
