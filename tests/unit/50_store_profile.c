/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Profiles: found again as they were saved, private, told apart by name, never lost to a damaged
 * file, and gone altogether when they are removed.
 */
#include "config.h"

#include "store_fixture.h"

#include "base/i18n.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void assert_mode(const char *path, mode_t mode)
{
    struct stat status;

    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 07777, mode);
}

static void save(const struct profile *profile)
{
    struct file_error error;

    assert_true(profile_save(store, profile, &error));
}

static void a_saved_profile_comes_back(void **unused)
{
    struct profile found;

    (void)unused;
    mei.role = ROLE_PARENT;
    mei.band = BAND_16;
    strcpy(mei.language, "zh-Hans");
    strcpy(mei.country, "SG");
    save(&mei);
    assert_true(profile_find(store, "mei", &found));
    assert_string_equal(found.id, mei.id);
    assert_string_equal(found.name, "mei");
    assert_int_equal(found.role, ROLE_PARENT);
    assert_int_equal(found.band, BAND_16);
    assert_string_equal(found.language, "zh-Hans");
    assert_string_equal(found.country, "SG");
    assert_int_equal(found.created, STORE_MORNING);
    assert_int_equal(found.used, STORE_MORNING);
    assert_false(profile_find(store, "Mei", &found));
    assert_false(profile_find(store, "", &found));
}

static void nothing_is_made_before_something_is_written(void **unused)
{
    struct profile found;
    struct profile_list list;
    struct file_error error;

    (void)unused;
    assert_false(profile_last(store, &found));
    assert_true(profile_list(store, &list, &error));
    assert_int_equal(list.count, 0);
    profile_list_done(&list);
    assert_int_equal(count_files(store_file(".")), 0);
}

static void what_is_kept_is_private(void **unused)
{
    (void)unused;
    save(&mei);
    assert_mode(store_file("profiles"), 0700);
    assert_mode(store_file("profiles/%s", mei.id), 0700);
    assert_mode(store_file("profiles/%s/profile.json", mei.id), 0600);
    assert_mode(store_file("lock"), 0600);
}

static void a_name_is_taken_once(void **unused)
{
    struct profile other, nameless, second;
    struct file_error error;

    (void)unused;
    save(&mei);
    profile_init(&other, "mei");
    assert_false(profile_save(store, &other, &error));
    assert_int_equal(error.number, EEXIST);
    profile_init(&nameless, "");
    save(&nameless);
    profile_init(&second, "");
    assert_false(profile_save(store, &second, &error));
    strcpy(mei.name, "Mei Ling");
    save(&mei); /* renamed: the old name is free */
    save(&other);
}

static void the_last_one_used_is_first(void **unused)
{
    struct profile ben, found;
    struct profile_list list;
    struct file_error error;

    (void)unused;
    save(&mei);
    profile_init(&ben, "ben");
    ben.used += 60000;
    save(&ben);
    assert_true(profile_last(store, &found));
    assert_string_equal(found.name, "ben");
    assert_true(profile_list(store, &list, &error));
    assert_int_equal(list.count, 2);
    assert_string_equal(list.profiles[1].name, "mei");
    profile_list_done(&list);
}

static void names_have_bounds(void **unused)
{
    (void)unused;
    assert_null(profile_name_fault(""));
    assert_null(profile_name_fault("mei"));
    assert_null(profile_name_fault("Nguyễn Thị Minh Khai"));
    assert_null(profile_name_fault("abcdefghijklmnopqrstuvwx"));
    assert_non_null(profile_name_fault("abcdefghijklmnopqrstuvwxy"));
    assert_non_null(profile_name_fault("一二三四五六七八九十一二三"));
    assert_non_null(profile_name_fault("   "));
    assert_non_null(profile_name_fault("me\ti"));
    assert_non_null(profile_name_fault("me\x1b[31mi"));
    assert_non_null(profile_name_fault("me\xe2\x80\xaei"));
    assert_non_null(profile_name_fault("me\xffi"));
    assert_non_null(profile_name_fault("a\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81"
                                       "\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81"
                                       "\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81"
                                       "\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81"
                                       "\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81"));
}

static void a_removed_profile_leaves_nothing(void **unused)
{
    struct file_error error;
    struct profile found;

    (void)unused;
    save(&mei);
    write_file(store_file("profiles/%s/attempts.jsonl", mei.id), "{}\n");
    assert_int_equal(mkdir(store_file("profiles/%s/current", mei.id), 0700), 0);
    write_file(store_file("profiles/%s/current/x", mei.id), "x");
    assert_true(profile_remove(store, &mei, &error));
    assert_int_equal(count_files(store_file("profiles")), 0);
    assert_false(profile_find(store, "mei", &found));
    assert_true(profile_remove(store, &mei, &error)); /* again: well */
}

/* A kill in the middle of a removal leaves the folder under another name. */
static void a_removal_that_was_cut_off_is_ended(void **unused)
{
    struct file_error error;
    struct profile ben;

    (void)unused;
    save(&mei);
    profile_init(&ben, "ben");
    save(&ben);
    assert_int_equal(
        rename(store_file("profiles/%s", mei.id), store_file("profiles/.removed-%s", mei.id)), 0);
    assert_true(profile_remove(store, &ben, &error));
    assert_int_equal(count_files(store_file("profiles")), 0);
}

static void check_damaged(const char *text)
{
    struct profile found;

    save(&mei);
    write_file(store_file("profiles/%s/profile.json", mei.id), text);
    assert_false(profile_find(store, "mei", &found));
    assert_non_null(store_complaint(store));
    assert_null(store_complaint(store)); /* told once */
    char *aside = read_file(store_file("profiles/%s/profile.json.damaged", mei.id));
    assert_string_equal(aside, text);
    free(aside);
    assert_int_equal(unlink(store_file("profiles/%s/profile.json.damaged", mei.id)), 0);
}

static void a_damaged_profile_is_kept_aside(void **unused)
{
    (void)unused;
    check_damaged("");
    check_damaged("{\"version\": 1, \"na");
    check_damaged("{\"version\": 1, \"name\": 7, \"role\": \"student\", \"ages\": [9, 12]}");
    check_damaged("{\"version\": 1, \"name\": \"\\u001b[2J\", \"role\": \"student\", "
                  "\"ages\": [9, 12]}");
    check_damaged("{\"version\": 1, \"name\": \"mei\", \"role\": \"king\", \"ages\": [9, 12]}");
    check_damaged("{\"version\": 1, \"name\": \"mei\", \"role\": \"student\", \"ages\": [-1, 12]}");
    check_damaged("{\"version\": 1, \"name\": \"mei\", \"role\": \"student\", \"ages\": []}");
}

static void attempts_without_a_profile_are_still_somebodys(void **unused)
{
    struct profile_list list;
    struct file_error error;

    (void)unused;
    save(&mei);
    write_file(store_file("profiles/%s/attempts.jsonl", mei.id), "");
    assert_int_equal(unlink(store_file("profiles/%s/profile.json", mei.id)), 0);
    assert_true(profile_list(store, &list, &error));
    assert_int_equal(list.count, 1);
    assert_string_equal(list.profiles[0].id, mei.id);
    assert_memory_equal(list.profiles[0].name, "profile ", 8);
    assert_null(profile_name_fault(list.profiles[0].name));
    profile_list_done(&list);
}

static void a_later_version_is_left_alone(void **unused)
{
    const char *text = "{\"version\": 2, \"name\": \"mei\"}";
    struct profile found;

    (void)unused;
    save(&mei);
    write_file(store_file("profiles/%s/profile.json", mei.id), text);
    assert_false(profile_last(store, &found));
    assert_non_null(store_complaint(store));
    char *kept = read_file(store_file("profiles/%s/profile.json", mei.id));
    assert_string_equal(kept, text);
    free(kept);
}

static void other_things_in_the_folder_are_no_profiles(void **unused)
{
    struct profile_list list;
    struct file_error error;

    (void)unused;
    save(&mei);
    write_file(store_file("profiles/readme.txt"), "mine");
    assert_int_equal(mkdir(store_file("profiles/copy of mei"), 0700), 0);
    assert_int_equal(mkdir(store_file("profiles/01234567-89ab-7def-8123-456789abcdef"), 0700), 0);
    assert_int_equal(
        symlink("/etc", store_file("profiles/01234567-89ab-7def-8123-456789abcdee")), 0);
    assert_true(profile_list(store, &list, &error));
    assert_int_equal(list.count, 1);
    profile_list_done(&list);
}

static void a_store_needs_a_full_path(void **unused)
{
    (void)unused;
    setenv("XDG_DATA_HOME", "here", 1);
    setenv("HOME", "/home/somebody", 1);
    struct store *found = store_open(NULL);
    assert_string_equal(store_folder(found), "/home/somebody/.local/share/kancil");
    store_free(&found);
    setenv("XDG_DATA_HOME", "/data", 1);
    found = store_open(NULL);
    assert_string_equal(store_folder(found), "/data/kancil");
    store_free(&found);
    unsetenv("XDG_DATA_HOME");
    unsetenv("HOME");
    assert_null(store_open(NULL));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, store_enter, store_leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_saved_profile_comes_back),
        TEST(nothing_is_made_before_something_is_written),
        TEST(what_is_kept_is_private),
        TEST(a_name_is_taken_once),
        TEST(the_last_one_used_is_first),
        TEST(names_have_bounds),
        TEST(a_removed_profile_leaves_nothing),
        TEST(a_removal_that_was_cut_off_is_ended),
        TEST(a_damaged_profile_is_kept_aside),
        TEST(attempts_without_a_profile_are_still_somebodys),
        TEST(a_later_version_is_left_alone),
        TEST(other_things_in_the_folder_are_no_profiles),
        TEST(a_store_needs_a_full_path),
    };

    i18n_start(); /* columns are those of the locale */
    return cmocka_run_group_tests_name("store_profile", tests, NULL, NULL);
}
