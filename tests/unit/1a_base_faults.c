/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every system call of a save failing in turn, and the process dying at each: the linker puts the
 * functions below in place of the C library's (--wrap), and they count and fail on demand.
 */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define OLD "the old text\n"
#define NEW "what is new and a little longer\n"

ssize_t __real_write(int descriptor, const void *data, size_t length);
int __real_fsync(int descriptor);
int __real_rename(const char *from, const char *to);
int __real_close(int descriptor);
ssize_t __wrap_write(int descriptor, const void *data, size_t length);
int __wrap_fsync(int descriptor);
int __wrap_rename(const char *from, const char *to);
int __wrap_close(int descriptor);

static struct {
    int calls;      /* since it was armed */
    int fail_at;    /* the call that fails, from 1; 0 for none */
    int number;     /* with what; 0: the process dies there */
    size_t largest; /* bytes that one write takes; 0 for any number */
    char trace[64]; /* a letter for each call: w write, s sync, r rename, c close */
} fault;

static bool fails_now(char letter)
{
    if (fault.calls + 1 < (int)sizeof fault.trace)
        fault.trace[fault.calls] = letter;
    if (++fault.calls != fault.fail_at)
        return false;
    if (fault.number == 0)
        _exit(42);
    errno = fault.number;
    return true;
}

ssize_t __wrap_write(int descriptor, const void *data, size_t length)
{
    if (fails_now('w'))
        return -1;
    if (fault.largest > 0 && length > fault.largest)
        length = fault.largest;
    return __real_write(descriptor, data, length);
}

int __wrap_fsync(int descriptor)
{
    return fails_now('s') ? -1 : __real_fsync(descriptor);
}

int __wrap_rename(const char *from, const char *to)
{
    return fails_now('r') ? -1 : __real_rename(from, to);
}

/* The descriptor is gone whatever close() says, as on Linux. */
int __wrap_close(int descriptor)
{
    bool fails = fails_now('c');
    int number = errno, result = __real_close(descriptor);

    errno = number;
    return fails ? -1 : result;
}

static void arm(int fail_at, int number, size_t largest)
{
    memset(fault.trace, 0, sizeof fault.trace);
    fault.calls = 0;
    fault.fail_at = fail_at;
    fault.number = number;
    fault.largest = largest;
}

static void disarm(void)
{
    arm(0, 0, 0);
}

static char folder[] = "/tmp/kancil-faults-XXXXXX";

static int enter(void **state)
{
    (void)state;
    return mkdtemp(folder) == NULL || chdir(folder) != 0;
}

static int leave(void **state)
{
    (void)state;
    disarm();
    return system("rm -rf -- \"$PWD\"") != 0;
}

static int count_temporaries(void)
{
    DIR *listing = opendir(".");
    int count = 0;

    for (struct dirent *entry; (entry = readdir(listing)) != NULL;)
        count += strncmp(entry->d_name, ".kancil-", 8) == 0;
    closedir(listing);
    return count;
}

static void put(const char *path, const char *text)
{
    disarm();
    assert_true(file_replace(path, text, strlen(text), 0600, NULL));
}

static bool holds(const char *path, const char *text)
{
    struct buf found = {0};
    bool same = file_read(path, 1000, &found, NULL) && strcmp(buf_text(&found), text) == 0;

    buf_done(&found);
    return same;
}

static bool replace(void)
{
    return file_replace("file", NEW, strlen(NEW), 0600, NULL);
}

static bool append(void)
{
    return file_append_line("file", "more", 4, 0600, NULL);
}

/* How many calls DEED makes that can fail. */
static int count_calls(bool (*deed)(void))
{
    put("file", OLD);
    disarm(); /* counts from here */
    assert_true(deed());
    return fault.calls;
}

/* What is not synced before the rename may be empty after a power cut. */
static void test_everything_is_synced_and_in_order(void **state)
{
    (void)state;
    put("file", OLD);
    disarm();
    assert_true(replace());
    assert_string_equal(fault.trace, "wscrsc");
    disarm();
    assert_true(append());
    assert_string_equal(fault.trace, "wsc");
    disarm();
    assert_true(file_append("fresh", "new", 3, 0600, NULL)); /* a new name is synced too */
    assert_string_equal(fault.trace, "wscsc");
    disarm();
    assert_true(file_make_folders("deep/er", 0700, NULL));
    assert_string_equal(fault.trace, "scsc");
}

static void test_a_replace_that_fails_leaves_one_whole_file(void **state)
{
    static const int numbers[] = {EIO, ENOSPC, EACCES, EDQUOT};
    int calls = count_calls(replace);

    (void)state;
    assert_true(calls >= 5); /* write, sync, close, rename, sync and close of the folder */
    for (int at = 1; at <= calls; at++) {
        for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
            put("file", OLD);
            arm(at, numbers[i], 0);
            bool done = replace();
            disarm();
            assert_true(holds("file", OLD) || holds("file", NEW));
            assert_true(!done || holds("file", NEW));
            assert_int_equal(count_temporaries(), 0);
        }
    }
}

/* As above: until the rename the old file is there, and a failure before it is told. */
static void test_a_failure_before_the_rename_is_told(void **state)
{
    (void)state;
    for (int at = 1; at <= 4; at++) { /* write, sync, close, rename */
        struct file_error error = {0};

        put("file", OLD);
        arm(at, EIO, 0);
        assert_false(file_replace("file", NEW, strlen(NEW), 0600, &error));
        disarm();
        assert_int_equal(error.number, EIO);
        assert_string_equal(error.path, "file");
        assert_true(holds("file", OLD));
    }
}

static void test_an_append_that_fails_leaves_the_old_lines(void **state)
{
    int calls = count_calls(append);

    (void)state;
    assert_true(calls >= 3);
    for (int at = 1; at <= calls; at++) {
        put("file", OLD);
        arm(at, EIO, 0);
        bool done = append();
        disarm();
        assert_true(
            done ? holds("file", OLD "more\n") : holds("file", OLD) || holds("file", OLD "more\n"));
        assert_true(append());
    }
}

static void test_interruptions_and_short_writes_are_no_failure(void **state)
{
    int calls = count_calls(replace);

    (void)state;
    for (int at = 1; at <= calls; at++) {
        if (at == 4)
            continue; /* rename() is not interrupted */
        put("file", OLD);
        arm(at, EINTR, 0);
        assert_true(replace());
        assert_true(holds("file", NEW));
        put("file", OLD);
        arm(at, EINTR, 0);
        assert_true(append());
        assert_true(holds("file", OLD "more\n"));
    }
    for (size_t largest = 1; largest < 9; largest++) {
        put("file", OLD);
        arm(0, 0, largest);
        assert_true(replace());
        assert_true(holds("file", NEW));
        assert_true(append());
        assert_true(holds("file", NEW "more\n"));
    }
}

static void test_a_short_write_before_the_disk_is_full(void **state)
{
    (void)state;
    put("file", OLD);
    arm(3, ENOSPC, 2); /* two bytes, two bytes, then no more */
    assert_false(append());
    disarm();
    assert_true(holds("file", OLD));
}

/* Dying at each call: a reader finds one of the two texts, whole, and the next save works. */
static void die_at_each_call(bool (*deed)(void), const char *after, const char *again)
{
    int calls = count_calls(deed);

    for (int at = 1; at <= calls; at++) {
        for (size_t largest = 0; largest < 4; largest += 3) {
            int status;

            put("file", OLD);
            pid_t child = fork();
            if (child == 0) {
                arm(at, 0, largest);
                _exit(deed() ? 0 : 1);
            }
            assert_int_equal(waitpid(child, &status, 0), child);
            assert_true(WIFEXITED(status) && (WEXITSTATUS(status) == 42 || largest > 0));
            assert_true(deed == append || holds("file", OLD) || holds("file", after));
            assert_true(deed());
            assert_true(holds("file", after) || holds("file", again));
        }
    }
}

static void test_dying_at_each_call_of_a_replace(void **state)
{
    (void)state;
    die_at_each_call(replace, NEW, NEW);
}

static void test_dying_at_each_call_of_an_append(void **state)
{
    (void)state;
    die_at_each_call(append, OLD "more\n", OLD "more\nmore\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_everything_is_synced_and_in_order),
        cmocka_unit_test(test_a_replace_that_fails_leaves_one_whole_file),
        cmocka_unit_test(test_a_failure_before_the_rename_is_told),
        cmocka_unit_test(test_an_append_that_fails_leaves_the_old_lines),
        cmocka_unit_test(test_interruptions_and_short_writes_are_no_failure),
        cmocka_unit_test(test_a_short_write_before_the_disk_is_full),
        cmocka_unit_test(test_dying_at_each_call_of_a_replace),
        cmocka_unit_test(test_dying_at_each_call_of_an_append),
    };

    return cmocka_run_group_tests(tests, enter, leave);
}
