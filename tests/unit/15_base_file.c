/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files: whole or untouched, whatever the disk does. A full disk is played by a limit on the size
 * of files, a foreign folder by one that cannot be written (not when root runs the tests: nothing
 * is closed to root).
 */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/mem.h"

#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[] = "/tmp/kancil-file-XXXXXX";

static int enter(void **state)
{
    (void)state;
    signal(SIGXFSZ, SIG_IGN);
    umask(022);
    return mkdtemp(folder) == NULL || chdir(folder) != 0;
}

static int leave(void **state)
{
    (void)state;
    return system("chmod -R u+rwx . && rm -rf -- \"$PWD\"") != 0;
}

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");

    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static void assert_holds(const char *path, const char *text)
{
    struct buf found = {0};

    assert_true(file_read(path, 1 << 20, &found, NULL));
    assert_string_equal(buf_text(&found), text);
    assert_int_equal(found.length, strlen(text));
    buf_done(&found);
}

static void assert_mode(const char *path, mode_t mode)
{
    struct stat status;

    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 07777, mode);
}

/* Names in the present folder that begin with PREFIX. */
static int count_names(const char *prefix)
{
    DIR *listing = opendir(".");
    int count = 0;

    for (struct dirent *entry; (entry = readdir(listing)) != NULL;)
        count += strncmp(entry->d_name, prefix, strlen(prefix)) == 0;
    closedir(listing);
    return count;
}

static void assert_fails(bool done, const struct file_error *error, int number, const char *path)
{
    assert_false(done);
    assert_int_equal(error->number, number);
    assert_string_equal(error->path, path);
}

static void test_reads_all_or_says_why(void **state)
{
    struct file_error error = {0};
    struct buf out = {0};

    (void)state;
    write_file("five", "12345");
    buf_add(&out, "what was there before");
    assert_true(file_read("five", 5, &out, &error));
    assert_string_equal(buf_text(&out), "12345");
    assert_fails(file_read("five", 4, &out, &error), &error, EFBIG, "five");
    assert_int_equal(out.length, 0);
    assert_fails(file_read("none", 9, &out, &error), &error, ENOENT, "none");
    assert_fails(file_read(".", 9, &out, &error), &error, EISDIR, ".");
    assert_fails(file_read("/dev/zero", 100000, &out, &error), &error, EFBIG, "/dev/zero");
    assert_true(file_read("/dev/null", 9, &out, &error));
    assert_int_equal(out.length, 0);
    buf_done(&out);
}

static void test_a_pipe_without_a_writer_does_not_hang(void **state)
{
    struct buf out = {0};

    (void)state;
    assert_int_equal(mkfifo("pipe", 0600), 0);
    alarm(10);
    assert_true(file_read("pipe", 9, &out, NULL));
    alarm(0);
    assert_int_equal(out.length, 0);
    buf_done(&out);
}

/* Standard input from a pipe whose writer is slow and writes in pieces. */
static void test_reads_standard_input_to_its_end(void **state)
{
    struct buf out = {0};
    int ends[2], saved = dup(STDIN_FILENO);

    (void)state;
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        for (int i = 0; i < 300; i++) {
            if (write(ends[1], "0123456789abcdef0123456789abcdef", 32) != 32)
                _exit(1);
        }
        _exit(0);
    }
    close(ends[1]);
    dup2(ends[0], STDIN_FILENO);
    assert_true(file_read("-", 1 << 20, &out, NULL));
    assert_int_equal(out.length, 9600);
    dup2(saved, STDIN_FILENO);
    close(saved);
    close(ends[0]);
    waitpid(child, NULL, 0);
    buf_done(&out);
}

static void test_errors_name_the_file(void **state)
{
    struct file_error error = {0};
    struct buf said = {0};
    char *name = mem_zero(2000, 1);

    (void)state;
    assert_false(file_read("missing.yaml", 9, &said, &error));
    file_error_describe(&error, &said);
    assert_string_equal(buf_text(&said), "missing.yaml: No such file or directory");
    memset(name, 'n', 1999);
    assert_false(file_read(name, 9, &said, &error));
    assert_int_equal(error.number, ENAMETOOLONG);
    assert_int_equal(strlen(error.path), sizeof error.path - 1);
    free(name);
    buf_done(&said);
}

static void test_replaces_whole(void **state)
{
    (void)state;
    assert_true(file_replace("whole", "first", 5, 0600, NULL));
    assert_holds("whole", "first");
    assert_mode("whole", 0600);
    assert_true(file_replace("whole", "", 0, 0600, NULL));
    assert_holds("whole", "");
    assert_true(file_replace("./whole", "second", 6, 0644, NULL));
    assert_holds("whole", "second");
    assert_mode("whole", 0644);
    assert_int_equal(count_names(".kancil-"), 0);
}

static void test_makes_only_what_is_new(void **state)
{
    struct file_error error = {0};

    (void)state;
    assert_true(file_create("fresh", "first", 5, 0644, NULL));
    assert_holds("fresh", "first");
    assert_false(file_create("fresh", "second", 6, 0644, &error));
    assert_int_equal(error.number, EEXIST);
    assert_holds("fresh", "first");
    assert_int_equal(symlink("nowhere", "dangling"), 0);
    assert_false(file_create("dangling", "x", 1, 0644, &error));
    assert_int_equal(access("nowhere", F_OK), -1);
    assert_int_equal(unlink("dangling"), 0);
    assert_int_equal(unlink("fresh"), 0);
}

static void test_replaces_what_a_link_leads_to(void **state)
{
    struct stat status;

    (void)state;
    assert_int_equal(mkdir("far", 0700), 0);
    write_file("far/target", "old");
    assert_int_equal(symlink("far/target", "link"), 0);
    assert_true(file_replace("link", "new", 3, 0600, NULL));
    assert_holds("far/target", "new");
    assert_int_equal(lstat("link", &status), 0);
    assert_true(S_ISLNK(status.st_mode));
}

static void test_never_replaces_a_device_or_folder(void **state)
{
    struct file_error error = {0};
    struct stat status;

    (void)state;
    assert_true(file_replace("/dev/null", "gone", 4, 0600, NULL));
    assert_int_equal(stat("/dev/null", &status), 0);
    assert_true(S_ISCHR(status.st_mode));
    assert_fails(file_replace("/dev/full", "lost", 4, 0600, &error), &error, ENOSPC, "/dev/full");
    assert_int_equal(mkdir("place", 0700), 0);
    assert_fails(file_replace("place", "x", 1, 0600, &error), &error, EISDIR, "place");
    assert_fails(file_replace("no/such", "x", 1, 0600, &error), &error, ENOENT, "no/such");
}

static void limit_files(rlim_t size)
{
    struct rlimit limit;

    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = size;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void test_a_full_disk_leaves_the_old_file(void **state)
{
    struct file_error error = {0};
    char large[5000];

    (void)state;
    memset(large, 'x', sizeof large);
    write_file("kept", "old");
    limit_files(1000);
    bool replaced = file_replace("kept", large, sizeof large, 0600, &error);
    bool made = file_replace("fresh", large, sizeof large, 0600, NULL);
    limit_files(RLIM_INFINITY);
    assert_fails(replaced, &error, EFBIG, "kept");
    assert_false(made);
    assert_holds("kept", "old");
    assert_int_equal(access("fresh", F_OK), -1);
    assert_int_equal(count_names(".kancil-"), 0);
}

static void test_a_failed_append_is_cut_off_again(void **state)
{
    struct file_error error = {0};
    char large[5000];

    (void)state;
    memset(large, 'x', sizeof large);
    assert_true(file_append("log", "one\n", 4, 0600, NULL));
    assert_mode("log", 0600);
    limit_files(1000);
    bool appended = file_append("log", large, sizeof large, 0600, &error);
    bool line = file_append_line("log", large, sizeof large, 0600, NULL);
    limit_files(RLIM_INFINITY);
    assert_fails(appended, &error, EFBIG, "log");
    assert_false(line);
    assert_holds("log", "one\n");
    assert_true(file_append("log", "two\n", 4, 0600, NULL));
    assert_holds("log", "one\ntwo\n");
    assert_fails(file_append("no/log", "x", 1, 0600, &error), &error, ENOENT, "no/log");
}

static void test_a_torn_line_is_mended(void **state)
{
    struct buf torn = {0};

    (void)state;
    write_file("lines", "one\ntwo\nthr");
    assert_true(file_append_line("lines", "three", 5, 0600, NULL));
    assert_holds("lines", "one\ntwo\nthree\n");
    write_file("lines", "never ended");
    assert_true(file_append_line("lines", "one", 3, 0600, NULL));
    assert_holds("lines", "one\n");
    assert_true(file_append_line("lines", "", 0, 0600, NULL));
    assert_holds("lines", "one\n\n");
    /* Torn pieces around the size in which the end is looked through. */
    for (size_t length = 500; length < 1100; length += length == 520 ? 480 : 1) {
        buf_clear(&torn);
        buf_add(&torn, "kept\n");
        buf_add_repeat(&torn, "x", length);
        write_file("lines", torn.data);
        assert_true(file_append_line("lines", "new", 3, 0600, NULL));
        assert_holds("lines", "kept\nnew\n");
    }
    buf_done(&torn);
}

static void test_a_closed_folder_is_an_error_and_leaves_nothing(void **state)
{
    struct file_error error = {0};

    (void)state;
    if (geteuid() == 0)
        return;
    assert_int_equal(mkdir("closed", 0700), 0);
    write_file("closed/file", "old");
    assert_int_equal(chmod("closed", 0500), 0);
    assert_fails(
        file_replace("closed/file", "new", 3, 0600, &error), &error, EACCES, "closed/file");
    assert_fails(file_append("closed/log", "new", 3, 0600, &error), &error, EACCES, "closed/log");
    assert_fails(file_make_folders("closed/a/b", 0700, &error), &error, EACCES, "closed/a");
    assert_int_equal(file_lock("closed/lock", 0, &error), -1);
    assert_int_equal(error.number, EACCES);
    assert_holds("closed/file", "old");
}

static void test_makes_folders(void **state)
{
    struct file_error error = {0};

    (void)state;
    assert_true(file_make_folders("a/b/c", 0700, &error));
    assert_mode("a", 0700);
    assert_mode("a/b/c", 0700);
    assert_true(file_make_folders("a/b/c", 0700, &error));
    assert_true(file_make_folders("a//d/", 0700, &error));
    assert_mode("a/d", 0700);
    assert_true(file_make_folders("/", 0700, &error));
    assert_true(file_make_folders(".", 0700, &error));
    write_file("a/file", "");
    assert_fails(file_make_folders("a/file", 0700, &error), &error, ENOTDIR, "a/file");
    assert_fails(file_make_folders("a/file/b", 0700, &error), &error, ENOTDIR, "a/file");
}

static void assert_joined(const char *first, const char *second, const char *expected)
{
    char *joined = file_join(first, second);

    assert_string_equal(joined, expected);
    free(joined);
}

static void test_joins(void **state)
{
    (void)state;
    assert_joined("a", "b", "a/b");
    assert_joined("a/", "b", "a/b");
    assert_joined("/", "b", "/b");
    assert_joined("", "b", "b");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reads_all_or_says_why),
        cmocka_unit_test(test_a_pipe_without_a_writer_does_not_hang),
        cmocka_unit_test(test_reads_standard_input_to_its_end),
        cmocka_unit_test(test_errors_name_the_file),
        cmocka_unit_test(test_replaces_whole),
        cmocka_unit_test(test_makes_only_what_is_new),
        cmocka_unit_test(test_replaces_what_a_link_leads_to),
        cmocka_unit_test(test_never_replaces_a_device_or_folder),
        cmocka_unit_test(test_a_full_disk_leaves_the_old_file),
        cmocka_unit_test(test_a_failed_append_is_cut_off_again),
        cmocka_unit_test(test_a_torn_line_is_mended),
        cmocka_unit_test(test_a_closed_folder_is_an_error_and_leaves_nothing),
        cmocka_unit_test(test_makes_folders),
        cmocka_unit_test(test_joins),
    };

    return cmocka_run_group_tests(tests, enter, leave);
}
