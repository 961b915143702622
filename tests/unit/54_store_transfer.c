/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Progress out and in again: the document is the one that kancil-progress(5) describes, what is
 * read back exports the same bytes, nothing counts twice, and what is no export changes nothing.
 */
#include "config.h"

#include "random_attempt.h"
#include "store_fixture.h"

#include "base/clock.h"
#include "store/history_file.h"
#include "store/transfer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct transfer_result result;

/* Imports TEXT; the reason of a refusal, which the caller frees, or NULL. */
static char *try_import(struct store *into, const char *text, const struct profile *profile)
{
    struct buf reason = {0};
    struct file_error error;

    if (transfer_import(into, NULL, text, strlen(text), profile, &result, &reason, &error)) {
        buf_done(&reason);
        return NULL;
    }
    buf_add(&reason, "");
    return buf_take(&reason);
}

static void import(struct store *into, const char *text, const struct profile *profile)
{
    char *reason = try_import(into, text, profile);

    if (reason != NULL)
        fail_msg("%s", reason);
}

/* The export of PROFILE in another store than the fixture's. */
static char *export_from(struct store *from, const struct profile *profile, bool anonymous)
{
    struct store *kept = store;

    store = from;
    char *text = export_text(profile, anonymous);
    store = kept;
    return text;
}

/* COUNT attempts by chance for mei, as the history has them. */
static void write_history(int count, struct dice *dice)
{
    struct arena *arena = arena_new();
    struct buf lines = {0};
    struct file_error error;

    assert_true(profile_save(store, &mei, &error));
    for (int i = 0; i < count; i++) {
        const struct attempt *attempt = random_attempt(arena, dice);

        history_add_line(&lines, attempt, attempt->id);
    }
    write_file(store_file("profiles/%s/attempts.jsonl", mei.id), buf_text(&lines));
    buf_done(&lines);
    arena_free(&arena);
}

static void replace_all(char *text, const char *from, const char *to)
{
    for (char *place; (place = strstr(text, from)) != NULL;)
        memcpy(place, to, strlen(to));
}

/* The story of the manual, played as the manual shows. */
static void the_document_is_the_one_described(void **unused)
{
    char path[1024];
    struct file_error error;

    (void)unused;
    struct scenario *parcel = load_story("prize-parcel");
    struct session *play = begin_play(parcel);
    struct recording *record = recording_new(store, &mei, play);
    assert_true(session_flag(play, 1, 30));
    take(play, 1, 41);
    take(play, 1, 77);
    to_question(play);
    assert_true(recording_close(record, play, &error));
    char *text = export_text(&mei, false);
    replace_all(text, recording_id(record), "0193f0a1-0000-7000-8000-00000000000a");
    replace_all(text, mei.id, "0193f0a1-0000-7000-8000-00000000000b");
    replace_all(text, scenario_digest(parcel) + 7,
        "0000000000000000000000000000000000000000000000000000000000000000");
    snprintf(path, sizeof path, "%s/tests/export/prize-parcel.expected", getenv("TOP_SRCDIR"));
    char *expected = read_file(path);
    assert_string_equal(text, expected);
    free(expected);
    free(text);
    recording_free(&record);
    session_free(&play);
    scenario_free(&parcel);
}

static void check_round_trip(struct dice *dice, bool anonymous)
{
    struct store *other = store_open(store_file("other"));
    struct profile found;
    struct file_error error;

    write_history(dice_below(dice, 12), dice);
    char *first = export_text(&mei, anonymous);
    import(other, first, NULL);
    assert_true(result.new_profile);
    assert_true(profile_last(other, &found));
    char *second = export_from(other, &found, anonymous);
    assert_string_equal(first, second);
    import(other, first, NULL);
    assert_int_equal(result.added, 0);
    assert_false(result.new_profile);
    char *third = export_from(other, &found, anonymous);
    assert_string_equal(first, third);
    assert_true(profile_remove(other, &found, &error));
    free(first);
    free(second);
    free(third);
    store_free(&other);
}

static void what_is_read_back_exports_the_same_bytes(void **unused)
{
    struct dice dice = {3};

    (void)unused;
    for (int i = 0; i < 100; i++)
        check_round_trip(&dice, false);
}

static void an_anonymous_export_reads_back_the_same(void **unused)
{
    struct dice dice = {5};

    (void)unused;
    mei.name[0] = '\0';
    for (int i = 0; i < 50; i++)
        check_round_trip(&dice, true);
}

static void an_anonymous_export_tells_nobody(void **unused)
{
    struct dice dice = {9};

    (void)unused;
    write_history(10, &dice);
    char *text = export_text(&mei, true);
    assert_null(strstr(text, "mei"));
    assert_null(strstr(text, mei.id));
    assert_null(strstr(text, "\"name\""));
    assert_null(strstr(text, "T0"));
    mei.id[8] = '\0'; /* where ids have their time */
    assert_null(strstr(text, mei.id));
    assert_non_null(strstr(text, "\"generated\": \"2026-11-21\""));
    free(text);
}

static void an_attempt_and_its_anonymous_copy_count_once(void **unused)
{
    struct dice dice = {11};

    (void)unused;
    write_history(8, &dice);
    char *named = export_text(&mei, false), *anonymous = export_text(&mei, true);
    import(store, anonymous, &mei);
    assert_int_equal(result.added, 0);
    assert_int_equal(result.known, 8);
    struct store *other = store_open(store_file("other"));
    import(other, anonymous, NULL);
    struct profile nameless;
    assert_true(profile_find(other, "", &nameless));
    import(other, named, &nameless);
    assert_int_equal(result.known, 8);
    store_free(&other);
    free(named);
    free(anonymous);
}

static void a_finished_attempt_replaces_the_unfinished_one(void **unused)
{
    struct file_error error;

    (void)unused;
    struct scenario *parcel = load_story("prize-parcel");
    struct session *play = begin_play(parcel);
    struct recording *record = recording_new(store, &mei, play);
    take(play, 1, 41);
    assert_true(recording_save(record, play, &error));
    char *half = export_text(&mei, false);
    struct store *other = store_open(store_file("other"));
    import(other, half, NULL);
    take(play, 1, 77);
    to_question(play);
    assert_true(recording_close(record, play, &error));
    char *whole = export_text(&mei, false), *half_nameless = export_text(&mei, true);
    import(other, whole, NULL);
    assert_int_equal(result.added, 1);
    char *there = export_from(other, &mei, false);
    assert_string_equal(there, whole);
    import(other, half, NULL);
    import(other, half_nameless, &mei);
    assert_int_equal(result.added, 0);
    store_free(&other);
    free(half);
    free(whole);
    free(half_nameless);
    free(there);
    recording_free(&record);
    session_free(&play);
    scenario_free(&parcel);
}

static void a_person_with_a_name_taken_here_gets_another(void **unused)
{
    struct profile local, found;
    struct dice dice = {13};
    struct file_error error;

    (void)unused;
    write_history(2, &dice);
    char *text = export_text(&mei, false);
    struct store *other = store_open(store_file("other"));
    profile_init(&local, "mei");
    assert_true(profile_save(other, &local, &error));
    import(other, text, NULL);
    assert_true(result.new_profile);
    assert_true(profile_find(other, "mei 2", &found));
    assert_string_equal(found.id, mei.id);
    assert_true(profile_find(other, "mei", &found));
    assert_string_equal(found.id, local.id);
    import(other, text, &local); /* asked for by name */
    assert_int_equal(result.added, 2);
    store_free(&other);
    free(text);
}

static void bringing_somebody_in_does_not_change_who_plays(void **unused)
{
    struct profile ben, last;
    struct dice dice = {15};
    struct file_error error;

    (void)unused;
    write_history(3, &dice);
    char *text = export_text(&mei, false);
    assert_true(profile_remove(store, &mei, &error));
    profile_init(&ben, "ben");
    assert_true(profile_save(store, &ben, &error));
    import(store, text, NULL);
    assert_true(profile_last(store, &last));
    assert_string_equal(last.name, "ben");
    assert_true(profile_find(store, "mei", &last));
    free(text);
}

/* An export with a name and no id, as other programs may write it. */
static void a_person_without_an_id_is_known_by_name(void **unused)
{
    static const char TEXT[] =
        "{\"format\": \"kancil-progress\", \"version\": 1, \"profile\": {\"name\": \"ann\", "
        "\"role\": \"student\", \"ages\": [9, 12]}, \"attempts\": []}";

    (void)unused;
    import(store, TEXT, NULL);
    assert_true(result.new_profile);
    import(store, TEXT, NULL);
    assert_false(result.new_profile);
    assert_int_equal(count_files(store_file("profiles")), 1);
}

static void a_new_profile_can_be_filled(void **unused)
{
    struct profile ann, found;
    struct dice dice = {17};

    (void)unused;
    write_history(3, &dice);
    char *text = export_text(&mei, false);
    profile_init(&ann, "ann");
    import(store, text, &ann);
    assert_true(result.new_profile);
    assert_int_equal(result.added, 3);
    assert_true(profile_find(store, "ann", &found));
    assert_string_equal(found.id, ann.id);
    free(text);
}

static void an_empty_history_exports_and_imports(void **unused)
{
    struct file_error error;

    (void)unused;
    assert_true(profile_save(store, &mei, &error));
    char *text = export_text(&mei, false);
    assert_non_null(strstr(text, "\"score\": null"));
    assert_non_null(strstr(text, "\"d_prime\": null"));
    assert_non_null(strstr(text, "\"attempts\": []"));
    struct store *other = store_open(store_file("other"));
    import(other, text, NULL);
    assert_true(result.new_profile);
    store_free(&other);
    free(text);
}

static void check_refused(const char *from, const char *to, const char *word)
{
    static const char GOOD[] =
        "{\"format\": \"kancil-progress\", \"version\": 1, \"profile\": {\"id\": "
        "\"0193f0a1-0000-7000-8000-000000000001\", \"name\": \"ann\", \"role\": \"student\", "
        "\"ages\": [9, 12]}, \"attempts\": [{}]}";
    struct buf text = {0};
    const char *place = strstr(GOOD, from);

    assert_non_null(place);
    buf_add_bytes(&text, GOOD, (size_t)(place - GOOD));
    buf_add(&text, to);
    buf_add(&text, place + strlen(from));
    char *reason = try_import(store, text.data, NULL);
    assert_non_null(reason);
    if (strstr(reason, word) == NULL)
        fail_msg("%s gives: %s", to, reason);
    assert_int_equal(result.added, 0);
    assert_int_equal(count_files(store_file("profiles")), 0);
    free(reason);
    buf_done(&text);
}

static void what_is_no_export_changes_nothing(void **unused)
{
    (void)unused;
    check_refused("{\"format\"", "[\"format\"", "");
    check_refused("[{}]}", "[{}]} x", "");
    check_refused("[{}]}", "[{}],}", "");
    check_refused("\"ann\"", "\"a\xff\"", "UTF-8");
    check_refused("\"ann\"", "\"a\x01\"", "");
    check_refused("\"ann\"", "\"ann\", \"name\": \"ben\"", "twice");
    check_refused("kancil-progress", "kancil-profile", "no export");
    check_refused("\"format\": \"kancil-progress\", ", "", "no export");
    check_refused("\"version\": 1", "\"version\": 2", "newer");
    check_refused("\"version\": 1", "\"version\": \"1\"", "version");
    check_refused("\"profile\"", "\"person\"", "Whose");
    check_refused("\"ann\"", "\"a\\u001b[2J\"", "Whose");
    check_refused(
        "\"ann\"", "\"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl\"", "Whose");
    check_refused("\"ann\"", "7", "Whose");
    check_refused("\"student\"", "\"king\"", "Whose");
    check_refused("[9, 12]", "[900, 12]", "Whose");
    check_refused("[9, 12]", "9", "Whose");
    check_refused("\"attempts\": [{}]", "\"attempts\": {}", "no list");
    check_refused("[{}]", "[{}]", "Attempt 1");
    check_refused("[{}]", "[7]", "Attempt 1");
}

/* One bad attempt among good ones: none comes in. */
static void all_or_nothing_comes_in(void **unused)
{
    struct dice dice = {19};
    struct file_error error;

    (void)unused;
    write_history(5, &dice);
    char *text = export_text(&mei, false);
    char *last = NULL;
    for (char *at = text; (at = strstr(at, "\"kind\": \"")) != NULL; at++)
        last = at;
    last[9] = 'x';
    assert_true(profile_remove(store, &mei, &error));
    char *reason = try_import(store, text, NULL);
    assert_non_null(reason);
    assert_non_null(strstr(reason, "Attempt 5"));
    assert_int_equal(count_files(store_file("profiles")), 0);
    free(reason);
    free(text);
}

/* An id of another program's stands for one person, and never for a path. */
static void any_id_stands_for_one_person(void **unused)
{
    static const char TEXT[] =
        "{\"format\": \"kancil-progress\", \"version\": 1, \"profile\": {\"id\": \"../../x\", "
        "\"name\": \"ann\", \"role\": \"student\", \"ages\": [9, 12]}, \"attempts\": []}";
    struct profile found;

    (void)unused;
    import(store, TEXT, NULL);
    assert_true(result.new_profile);
    assert_true(profile_find(store, "ann", &found));
    import(store, TEXT, NULL);
    assert_false(result.new_profile);
    assert_int_equal(count_files(store_file("profiles")), 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, store_enter, store_leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_document_is_the_one_described),
        TEST(what_is_read_back_exports_the_same_bytes),
        TEST(an_anonymous_export_reads_back_the_same),
        TEST(an_anonymous_export_tells_nobody),
        TEST(an_attempt_and_its_anonymous_copy_count_once),
        TEST(a_finished_attempt_replaces_the_unfinished_one),
        TEST(a_person_with_a_name_taken_here_gets_another),
        TEST(bringing_somebody_in_does_not_change_who_plays),
        TEST(a_person_without_an_id_is_known_by_name),
        TEST(a_new_profile_can_be_filled),
        TEST(an_empty_history_exports_and_imports),
        TEST(what_is_no_export_changes_nothing),
        TEST(all_or_nothing_comes_in),
        TEST(any_id_stands_for_one_person),
    };

    return cmocka_run_group_tests_name("store_transfer", tests, NULL, NULL);
}
