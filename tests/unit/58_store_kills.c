/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A kill at every call of a whole play, and at random moments; several processes that play as one
 * person at once. What was confirmed is there afterwards, whole, and play goes on.
 */
#include "config.h"

#include "faulty_calls.h"
#include "store_fixture.h"

#include "base/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Where a child says, a byte each, what was saved. Not through write, which counts. */
static int told[2];

static void answer(struct session *play, int step)
{
    if (step < 2)
        take(play, 1, 10 * step);
    else
        judge(play, TRUTH_FAKE, 10 * step);
    to_question(play);
}

/* A child's life: plays to the end, and is killed at its call number AT. */
static void play_until_killed(int at)
{
    struct file_error error;

    fault_set(FAULT_KILL, at, EIO);
    for (int step = 0; step < 4; step++) {
        answer(session, step);
        if (recording_save(recording, session, &error))
            dprintf(told[1], "s");
    }
    dprintf(told[1], "e"); /* the end was reached */
    _exit(0);
}

/* How many saves the child confirmed; *ENDED whether it lived to its end. */
static size_t confirmed(bool *ended)
{
    char bytes[16];
    ssize_t count;
    size_t saves = 0;

    *ended = false;
    close(told[1]);
    while ((count = read(told[0], bytes, sizeof bytes)) > 0) {
        for (ssize_t i = 0; i < count; i++) {
            saves += bytes[i] == 's';
            *ended |= bytes[i] == 'e';
        }
    }
    close(told[0]);
    return saves;
}

/* Goes on with the play that was left, if there is one, to its end. */
static void go_on(void)
{
    struct saved_play play;
    struct file_error error;

    if (!saved_play_find(store, &mei, NULL, NULL, &play, &error))
        return;
    struct session *again = session_new(story, &play.options);
    assert_true(session_replay(again, play.answers, play.answer_count, NULL, NULL));
    struct recording *second = recording_resume(store, &mei, again, &play);
    for (int step = (int)play.answer_count; step < 4; step++)
        answer(again, step);
    to_question(again);
    assert_true(recording_close(second, again, &error));
    recording_free(&second);
    session_free(&again);
    saved_play_done(&play);
}

static size_t answers_kept(void)
{
    const struct history *history = history_now();

    assert_true(history->count <= 1);
    if (history->count == 0)
        return 0;
    return history->attempts[0]->choice_count + history->attempts[0]->judgement_count;
}

static void check_after(size_t saves)
{
    assert_true(answers_kept() >= saves);
    go_on();
    if (saves > 0 || history_now()->count > 0) {
        assert_int_equal(answers_kept(), 4);
        assert_true(history_now()->attempts[0]->finished);
    }
    assert_null(store_complaint(store));
}

static void a_kill_at_any_call_loses_nothing(void **unused)
{
    bool ended = false;

    for (int at = 1; !ended; at++) {
        assert_int_equal(play_enter(unused), 0);
        assert_int_equal(pipe(told), 0);
        pid_t child = fork();
        if (child == 0)
            play_until_killed(at);
        size_t saves = confirmed(&ended);
        assert_int_equal(waitpid(child, NULL, 0), child);
        check_after(saves);
        play_leave(unused);
    }
}

static void a_kill_at_any_moment_loses_nothing(void **unused)
{
    for (int i = 0; i < 40; i++) {
        const struct timespec moment = {.tv_nsec = 100000L * i};
        bool ended;

        assert_int_equal(play_enter(unused), 0);
        assert_int_equal(pipe(told), 0);
        pid_t child = fork();
        if (child == 0)
            play_until_killed(0);
        nanosleep(&moment, NULL); /* any moment will do */
        kill(child, SIGKILL);
        size_t saves = confirmed(&ended);
        assert_int_equal(waitpid(child, NULL, 0), child);
        check_after(saves);
        play_leave(unused);
    }
}

#define PROCESSES 4
#define PLAYS 8

/* A child's life: plays the story from its start to its end, again and again. */
static void play_and_play(void)
{
    struct file_error error;
    int failed = 0;

    for (int i = 0; i < PLAYS; i++) {
        struct session *play = begin_play(story);
        struct recording *record = recording_new(store, &mei, play);

        for (int step = 0; step < 4; step++) {
            answer(play, step);
            failed += !recording_save(record, play, &error);
        }
        failed += !recording_close(record, play, &error);
        recording_free(&record);
        session_free(&play);
    }
    _exit(failed);
}

static void several_at_once_lose_nothing(void **unused)
{
    (void)unused;
    clock_set(-1); /* each process has ids of its own */
    for (int i = 0; i < PROCESSES; i++) {
        if (fork() == 0)
            play_and_play();
    }
    for (int i = 0; i < PROCESSES; i++) {
        int status;

        assert_true(wait(&status) > 0);
        assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    assert_int_equal(count_files(store_file("profiles")), 1);
    assert_int_equal(plays_under_way(), 0);
    assert_int_equal(history_now()->count, PROCESSES * PLAYS);
    for (size_t i = 0; i < history_now()->count; i++)
        assert_true(history_now()->attempts[i]->finished);
    assert_null(store_complaint(store));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_kill_at_any_call_loses_nothing),
        cmocka_unit_test(a_kill_at_any_moment_loses_nothing),
        cmocka_unit_test_setup_teardown(several_at_once_lose_nothing, play_enter, play_leave),
    };

    return cmocka_run_group_tests_name("store_kills", tests, NULL, NULL);
}
