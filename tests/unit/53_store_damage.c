/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files that were cut off or damaged: what stands before the damage is used, all of it is kept, and
 * the player is told; what stands in two places counts once.
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

static void a_torn_last_line_costs_one_answer_only(void **unused)
{
    struct saved_play play;
    struct file_error error;

    (void)unused;
    take(session, 2, 10);
    save_play();
    char *path = current_path(), *one = read_file(path);
    take(session, 1, 20);
    save_play();
    char *two = read_file(path);
    for (size_t length = strlen(one); length < strlen(two); length++) {
        assert_int_equal(truncate(path, (off_t)length), 0);
        assert_true(saved_play_find(store, &mei, NULL, NULL, &play, &error));
        assert_int_equal(play.answer_count, 1);
        saved_play_done(&play);
        assert_null(store_complaint(store));
        write_file(path, two);
    }
    assert_true(saved_play_find(store, &mei, NULL, NULL, &play, &error));
    assert_int_equal(play.answer_count, 2);
    saved_play_done(&play);
    free(path);
    free(one);
    free(two);
}

static void a_torn_line_is_cut_off_by_the_next_save(void **unused)
{
    struct saved_play play;
    struct file_error error;

    (void)unused;
    take(session, 2, 10);
    save_play();
    char *path = current_path(), *text = read_file(path);
    char *torn = malloc(strlen(text) + 20);
    sprintf(torn, "%s{\"saved\":\"20", text);
    write_file(path, torn);
    assert_true(saved_play_find(store, &mei, NULL, NULL, &play, &error));
    recording_free(&recording);
    recording = recording_resume(store, &mei, session, &play);
    saved_play_done(&play);
    take(session, 1, 20);
    save_play();
    assert_true(saved_play_find(store, &mei, NULL, NULL, &play, &error));
    assert_int_equal(play.answer_count, 2);
    saved_play_done(&play);
    assert_null(store_complaint(store));
    free(path);
    free(text);
    free(torn);
}

static void a_damaged_play_is_kept_aside(void **unused)
{
    struct saved_play play;
    struct file_error error;

    (void)unused;
    take(session, 2, 10);
    save_play();
    char *path = current_path();
    write_file(path, "no json\n");
    assert_false(saved_play_find(store, &mei, NULL, NULL, &play, &error));
    assert_non_null(store_complaint(store));
    assert_int_equal(access(path, F_OK), -1);
    char *aside = read_file(
        store_file("profiles/%s/current/%s.jsonl.damaged", mei.id, recording_id(recording)));
    assert_string_equal(aside, "no json\n");
    free(aside);
    free(path);
}

static void what_stands_before_the_damage_is_gone_on_with(void **unused)
{
    struct saved_play play;
    struct file_error error;

    (void)unused;
    take(session, 2, 10);
    save_play();
    char *path = current_path(), *text = read_file(path);
    char *bad = malloc(strlen(text) + 60);
    sprintf(bad, "%s{\"saved\":7}\n{\"closed\":true}\n", text);
    write_file(path, bad);
    assert_true(saved_play_find(store, &mei, NULL, NULL, &play, &error));
    assert_int_equal(play.answer_count, 1);
    saved_play_done(&play);
    assert_non_null(store_complaint(store));
    char *mended = read_file(path);
    assert_string_equal(mended, text);
    free(mended);
    free(bad);
    free(text);
    free(path);
}

static void damaged_lines_of_the_history_are_kept_aside(void **unused)
{
    struct buf text = {0};

    (void)unused;
    play_to_the_end();
    save_play();
    char *path = strdup(store_file("profiles/%s/attempts.jsonl", mei.id)), *line = read_file(path);
    line[11] = '1'; /* {"version":1 */
    buf_format(&text, "garbage\n%s{\"version\":1}\n%.40s", line, line);
    write_file(path, text.data);
    assert_int_equal(history_now()->count, 1);
    assert_non_null(store_complaint(store));
    char *aside = read_file(store_file("profiles/%s/attempts.jsonl.damaged", mei.id));
    char *kept = read_file(path);
    assert_string_equal(aside, text.data);
    assert_string_equal(kept, line);
    assert_int_equal(history_now()->count, 1);
    assert_null(store_complaint(store));
    free(aside);
    free(kept);
    free(line);
    free(path);
    buf_done(&text);
}

static void a_last_line_without_its_end_counts(void **unused)
{
    (void)unused;
    play_to_the_end();
    save_play();
    char *path = strdup(store_file("profiles/%s/attempts.jsonl", mei.id)), *line = read_file(path);
    assert_int_equal(truncate(path, (off_t)strlen(line) - 1), 0);
    assert_int_equal(history_now()->count, 1);
    char *mended = read_file(path);
    assert_string_equal(mended, line);
    assert_null(store_complaint(store));
    free(mended);
    free(line);
    free(path);
}

/* Between the history and the end of the unfinished play: the attempt stands in both, and counts
 * once. */
static void what_stands_in_both_places_counts_once(void **unused)
{
    struct saved_play play;
    struct file_error error;

    (void)unused;
    take(session, 2, 10);
    save_play();
    char *path = current_path(), *before = read_file(path);
    take(session, 1, 20);
    for (int i = 0; i < 2; i++)
        judge(session, TRUTH_FAKE, 30 + i);
    to_question(session);
    save_play();
    write_file(path, before);
    assert_int_equal(history_now()->count, 1);
    assert_true(history_now()->attempts[0]->finished);
    struct buf closed = {0};
    buf_format(&closed, "%s{\"closed\":true}\n", before);
    write_file(path, closed.data);
    assert_false(saved_play_find(store, &mei, NULL, NULL, &play, &error));
    assert_int_equal(history_now()->count, 1);
    struct session *next = begin_play(story);
    struct recording *second = recording_new(store, &mei, next);
    take(next, 1, 5);
    assert_true(recording_save(second, next, &error)); /* tidies up */
    assert_int_equal(plays_under_way(), 1);
    assert_int_equal(history_now()->count, 2);
    recording_free(&second);
    session_free(&next);
    buf_done(&closed);
    free(before);
    free(path);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, play_enter, play_leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_torn_last_line_costs_one_answer_only),
        TEST(a_torn_line_is_cut_off_by_the_next_save),
        TEST(a_damaged_play_is_kept_aside),
        TEST(what_stands_before_the_damage_is_gone_on_with),
        TEST(damaged_lines_of_the_history_are_kept_aside),
        TEST(a_last_line_without_its_end_counts),
        TEST(what_stands_in_both_places_counts_once),
    };

    return cmocka_run_group_tests_name("store_damage", tests, NULL, NULL);
}
