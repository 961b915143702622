/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Several processes at once: locks, lines added together, and what a killed process leaves.
 */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/clock.h"
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char folder[] = "/tmp/kancil-lock-XXXXXX";

static int enter(void **state)
{
    (void)state;
    return mkdtemp(folder) == NULL || chdir(folder) != 0;
}

static int leave(void **state)
{
    (void)state;
    return system("rm -rf -- \"$PWD\"") != 0;
}

static void assert_private(const char *path)
{
    struct stat status;

    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0600);
}

static void make_empty(const char *path)
{
    assert_true(file_replace(path, "", 0, 0600, NULL));
}

/* A second process is kept out as long as the first holds the lock, and no longer. */
static void test_a_lock_keeps_others_out(void **state)
{
    struct file_error error = {0};
    int status, held = file_lock("lock", 0, &error);

    (void)state;
    assert_true(held >= 0);
    assert_private("lock");
    assert_int_equal(file_lock("lock", 0, &error), -1);
    assert_int_equal(error.number, EWOULDBLOCK);
    clock_set(1000); /* a clock that stands must not make it wait for ever */
    assert_int_equal(file_lock("lock", 20, &error), -1);
    clock_set(-1);
    pid_t child = fork();
    if (child == 0) {
        close(held);
        _exit(file_lock("lock", 10000, NULL) >= 0 ? 0 : 1);
    }
    usleep(20000);
    assert_int_equal(waitpid(child, &status, WNOHANG), 0);
    file_unlock(held);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    held = file_lock("lock", 0, NULL);
    assert_true(held >= 0);
    file_unlock(held);
}

static void test_a_lock_on_a_removed_file_is_none(void **state)
{
    int old = file_lock("gone", 0, NULL);

    (void)state;
    assert_int_equal(unlink("gone"), 0);
    int fresh = file_lock("gone", 0, NULL);
    assert_true(fresh >= 0);
    file_unlock(old);
    assert_int_equal(file_lock("gone", 0, NULL), -1); /* still held by the second */
    file_unlock(fresh);
}

/* Many processes add lines to one file; none is lost or torn. */
static void test_appending_together_under_a_lock(void **state)
{
    struct buf all = {0};
    int lines = 0;

    (void)state;
    for (int writer = 0; writer < 8; writer++) {
        if (fork() != 0)
            continue;
        for (int i = 0; i < 25; i++) {
            int lock = file_lock("shared.lock", 20000, NULL);

            if (lock < 0 || !file_append_line("shared", "0123456789", 10, 0600, NULL))
                _exit(1);
            file_unlock(lock);
        }
        _exit(0);
    }
    for (int status; wait(&status) > 0;)
        assert_int_equal(status, 0);
    assert_true(file_read("shared", 1 << 20, &all, NULL));
    for (const char *at = buf_text(&all); *at != '\0'; at += 11, lines++)
        assert_memory_equal(at, "0123456789\n", 11);
    assert_int_equal(lines, 200);
    buf_done(&all);
}

/* A process killed while it replaces a file leaves the old or the new one, whole. */
static void test_killed_while_replacing(void **state)
{
    char data[2][20000];

    (void)state;
    memset(data[0], 'a', sizeof data[0]);
    memset(data[1], 'b', sizeof data[1]);
    assert_true(file_replace("killed", data[0], sizeof data[0], 0600, NULL));
    for (int round = 0; round < 40; round++) {
        struct buf found = {0};
        pid_t child = fork();

        if (child == 0) {
            for (int i = 0;; i++)
                file_replace("killed", data[i & 1], sizeof data[0], 0600, NULL);
        }
        usleep((useconds_t)(200 + round * 50));
        kill(child, SIGKILL);
        waitpid(child, NULL, 0);
        assert_true(file_read("killed", 1 << 20, &found, NULL));
        assert_int_equal(found.length, sizeof data[0]);
        assert_memory_equal(found.data, data[found.data[0] == 'b'], sizeof data[0]);
        buf_done(&found);
    }
}

static void age(const char *path, time_t seconds)
{
    struct timespec times[2] = {{.tv_sec = time(NULL) - seconds}, {.tv_sec = time(NULL) - seconds}};

    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static void test_sweeps_only_what_a_killed_process_left(void **state)
{
    static const char stale[] = ".kancil-0123456789abcdef.tmp",
                      young[] = ".kancil-fedcba9876543210.tmp";
    static const char *const others[] = {
        ".kancil-notes.tmp", ".kancil-0123456789abcdef.bak", "x.tmp"};

    (void)state;
    make_empty(stale);
    make_empty(young);
    age(stale, 3700);
    age(young, 3000);
    for (size_t i = 0; i < 3; i++) {
        make_empty(others[i]);
        age(others[i], 100000);
    }
    file_sweep(".");
    file_sweep("no-such-folder");
    assert_int_equal(access(stale, F_OK), -1);
    assert_int_equal(access(young, F_OK), 0);
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(access(others[i], F_OK), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_lock_keeps_others_out),
        cmocka_unit_test(test_a_lock_on_a_removed_file_is_none),
        cmocka_unit_test(test_appending_together_under_a_lock),
        cmocka_unit_test(test_killed_while_replacing),
        cmocka_unit_test(test_sweeps_only_what_a_killed_process_left),
    };

    return cmocka_run_group_tests(tests, enter, leave);
}
