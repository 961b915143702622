/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An attempt as JSON: what is written reads back the same, and what nobody can have played is
 * refused, with a word about what is wrong.
 */
#include "config.h"

#include "random_attempt.h"

#include "store/attempt_json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

static void write_attempt(const struct attempt *attempt, bool anonymous, struct buf *out)
{
    struct json *object = json_object();

    attempt_json_add_head(object, attempt, attempt->id, anonymous);
    attempt_json_add_outcome(object, attempt);
    attempt_json_add_lists(object, attempt, NULL, true);
    json_write(object, false, out);
    json_free(&object);
}

static bool read_attempt(
    const char *text, struct arena *arena, struct attempt *attempt, struct buf *reason)
{
    struct json *object = json_parse(text, strlen(text), reason);
    bool good = object != NULL && attempt_json_read(object, arena, attempt, reason);

    json_free(&object);
    return good;
}

static void what_is_written_reads_back(void **unused)
{
    struct dice dice = {1};

    (void)unused;
    for (int i = 0; i < 2000; i++) {
        struct arena *arena = arena_new();
        struct attempt read;
        struct buf first = {0}, second = {0}, reason = {0};

        write_attempt(random_attempt(arena, &dice), i % 2 != 0, &first);
        if (!read_attempt(first.data, arena, &read, &reason))
            fail_msg("%s: %s", buf_text(&reason), first.data);
        write_attempt(&read, i % 2 != 0, &second);
        assert_string_equal(first.data, second.data);
        buf_done(&first);
        buf_done(&second);
        buf_done(&reason);
        arena_free(&arena);
    }
}

static const char ID[] = "0193f0a1-0000-7000-8000-000000000001";

static void an_anonymous_id_stands_for_one_attempt(void **unused)
{
    char once[UUID_TEXT_SIZE], twice[UUID_TEXT_SIZE];

    (void)unused;
    attempt_anonymous_id(ID, once);
    assert_int_equal(once[14], '8');
    assert_string_not_equal(once, ID);
    attempt_anonymous_id(once, twice);
    assert_string_equal(once, twice);
}

static const char GOOD[] =
    "{\"id\": \"0193f0a1-0000-7000-8000-000000000001\", \"scenario\": \"prize-parcel\","
    " \"digest\": \"sha256:00\", \"kind\": \"story\", \"mode\": \"solo\", \"form\": null,"
    " \"seed\": 7, \"language\": \"en\", \"started\": \"2026-11-21T08:12:00Z\", \"seconds\": 210,"
    " \"finished\": true, \"ending\": \"mixed\", \"score\": 50,"
    " \"choices\": [{\"scene\": \"text\", \"choice\": 1, \"id\": null, \"rating\": \"harmful\","
    " \"skills\": [\"pause-first\", \"fly\"], \"at\": 41}],"
    " \"flags\": {\"hits\": 1, \"misses\": 0, \"false_alarms\": 0, \"correct_rejections\": 0},"
    " \"signs\": [{\"scene\": \"text\", \"line\": 1, \"item\": null, \"tell\": \"hurry\","
    " \"flagged\": true, \"at\": 30}, {\"scene\": \"text\", \"line\": 2, \"item\": null,"
    " \"tell\": \"smell\", \"flagged\": true, \"at\": 30}],"
    " \"judgements\": [{\"item\": \"real-post\", \"truth\": \"genuine\", \"answer\": \"fake\","
    " \"sure\": 2, \"skills\": [], \"at\": 120}], \"later\": {\"key\": 1}}";

/* GOOD with FROM (which must be there) replaced by TO. */
static void change(const char *from, const char *to, struct buf *out)
{
    const char *place = strstr(GOOD, from);

    assert_non_null(place);
    buf_add_bytes(out, GOOD, (size_t)(place - GOOD));
    buf_add(out, to);
    buf_add(out, place + strlen(from));
}

static void words_of_a_later_version_are_left_out(void **unused)
{
    struct arena *arena = arena_new();
    struct attempt attempt;
    struct buf reason = {0};

    (void)unused;
    assert_true(read_attempt(GOOD, arena, &attempt, &reason));
    assert_int_equal(attempt.choices[0].skills, 1u << SKILL_PAUSE_FIRST);
    assert_int_equal(attempt.sign_count, 1);
    assert_int_equal(attempt.signs[0].tell, TELL_HURRY);
    assert_int_equal(attempt.started, 1795248720000);
    assert_int_equal(attempt.skills, 1u << SKILL_PAUSE_FIRST);
    arena_free(&arena);
    buf_done(&reason);
}

/* Written by another program, which knew less. */
static void what_can_be_done_without_may_be_missing(void **unused)
{
    static const char BARE[] =
        "{\"id\": \"0193f0a1-0000-7000-8000-000000000001\", \"scenario\": \"prize-parcel\","
        " \"kind\": \"story\", \"started\": \"2026-11-21T08:12:00Z\", \"seconds\": 210,"
        " \"finished\": false, \"choices\": [{\"scene\": \"text\", \"choice\": 1}]}";
    struct arena *arena = arena_new();
    struct attempt attempt;
    struct buf reason = {0};

    (void)unused;
    assert_true(read_attempt(BARE, arena, &attempt, &reason));
    assert_int_equal(attempt.mode, MODE_SOLO);
    assert_string_equal(attempt.language, "en");
    assert_int_equal(attempt.choice_count, 1);
    assert_int_equal(attempt.choices[0].rating, RATING_NONE);
    assert_int_equal(attempt.sign_count + attempt.judgement_count, 0);
    arena_free(&arena);
    buf_done(&reason);
}

static void check_refused(const char *from, const char *to, const char *word)
{
    struct arena *arena = arena_new();
    struct attempt attempt;
    struct buf text = {0}, reason = {0};

    change(from, to, &text);
    assert_false(read_attempt(text.data, arena, &attempt, &reason));
    if (strstr(buf_text(&reason), word) == NULL)
        fail_msg("%s gives: %s", to, buf_text(&reason));
    arena_free(&arena);
    buf_done(&text);
    buf_done(&reason);
}

static void what_cannot_be_is_refused(void **unused)
{
    static const char *const CHANGES[][3] = {
        {"\"id\": \"0193", "\"id\": \"../..", "\"id\""},
        {"-000000000001\"", "-00000000000A\"", "\"id\""},
        {"\"prize-parcel\"", "null", "\"scenario\""},
        {"\"prize-parcel\"", "\"\"", "\"scenario\""},
        {"\"prize-parcel\"", "\"a\\u001b[2J\"", "\"scenario\""},
        {"\"prize-parcel\"", "\"a\\nb\"", "\"scenario\""},
        {"\"prize-parcel\"", "\"a\\u202eb\"", "\"scenario\""},
        {"\"prize-parcel\"", "[]", "\"scenario\""},
        {"\"sha256:00\"", "7", "\"digest\""},
        {"\"story\"", "\"poem\"", "\"kind\""},
        {"\"story\"", "null", "\"kind\""},
        {"\"solo\"", "\"alone\"", "\"mode\""},
        {"\"solo\"", "\"booster\"", "\"scenario\""},
        {"\"form\": null", "\"form\": \"c\"", "\"form\""},
        {"\"seed\": 7", "\"seed\": -1", "\"seed\""},
        {"\"seed\": 7", "\"seed\": 1e300", "\"seed\""},
        {"\"seed\": 7", "\"seed\": 7.5", "\"seed\""},
        {"\"language\": \"en\"", "\"language\": 7", "\"language\""},
        {"2026-11-21T08:12:00Z", "yesterday", "\"started\""},
        {"2026-11-21T08:12:00Z", "1969-12-31T23:59:59Z", "\"started\""},
        {"2026-11-21T08:12:00Z", "9999-12-31T23:59:59Z", "\"started\""},
        {"\"seconds\": 210", "\"seconds\": -1", "\"seconds\""},
        {"\"seconds\": 210", "\"seconds\": 1e12", "\"seconds\""},
        {"\"finished\": true", "\"finished\": 1", "\"finished\""},
        {"\"mixed\"", "\"happy\"", "\"ending\""},
        {"\"score\": 50", "\"score\": 101", "\"score\""},
        {"\"score\": 50", "\"score\": \"50\"", "\"score\""},
        {"\"judgements\": [", "\"judgements\": 7, \"x\": [", "\"judgements\""},
        {"\"choices\": [", "\"choices\": [7, ", "\"scene\""},
        {"\"choice\": 1", "\"choice\": 0", "\"choice\""},
        {"\"choice\": 1", "\"choice\": 99999999999", "\"choice\""},
        {"\"harmful\"", "\"best\"", "\"rating\""},
        {"\"at\": 41", "\"at\": -41", "\"at\""},
        {"\"flags\"", "\"flags\": 7, \"x\"", "\"flags\""},
        {"\"hits\": 1", "\"hits\": 2147483647", "\"hits\""},
        {"\"hits\": 1", "\"hits\": null", "\"hits\""},
        {"\"line\": 1", "\"line\": 0", "\"line\""},
        {"\"hurry\"", "7", "\"tell\""},
        {"\"flagged\": true", "\"flagged\": null", "\"flagged\""},
        {"\"genuine\"", "\"perhaps\"", "\"truth\""},
        {"\"answer\": \"fake\"", "\"answer\": null", "\"answer\""},
        {"\"sure\": 2", "\"sure\": 4", "\"sure\""},
        {"\"item\": \"real-post\"", "\"item\": \"\"", "\"item\""},
        {"\"seconds\": 210", "\"seconds\": 210, \"seconds\": 210", "twice"},
    };

    (void)unused;
    for (size_t i = 0; i < sizeof CHANGES / sizeof CHANGES[0]; i++)
        check_refused(CHANGES[i][0], CHANGES[i][1], CHANGES[i][2]);
}

static void a_text_without_end_is_refused(void **unused)
{
    struct buf name = {0};

    (void)unused;
    buf_add_char(&name, '"');
    buf_add_repeat(&name, "a", 5000);
    buf_add_char(&name, '"');
    check_refused("\"prize-parcel\"", name.data, "\"scenario\"");
    buf_done(&name);
}

/* Every cut and every changed byte is read or refused, never more than that. */
static void no_bytes_lead_it_astray(void **unused)
{
    char text[sizeof GOOD];
    struct dice dice = {7};

    (void)unused;
    for (int i = 0; i < 20000; i++) {
        struct arena *arena = arena_new();
        struct attempt attempt;
        struct buf reason = {0};

        memcpy(text, GOOD, sizeof GOOD);
        for (int j = dice_below(&dice, 3); j >= 0; j--)
            text[dice_below(&dice, (int)sizeof GOOD - 1)] = (char)(1 + dice_below(&dice, 255));
        if (!read_attempt(text, arena, &attempt, &reason))
            assert_true(reason.length > 0);
        arena_free(&arena);
        buf_done(&reason);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_reads_back),
        cmocka_unit_test(an_anonymous_id_stands_for_one_attempt),
        cmocka_unit_test(words_of_a_later_version_are_left_out),
        cmocka_unit_test(what_can_be_done_without_may_be_missing),
        cmocka_unit_test(what_cannot_be_is_refused),
        cmocka_unit_test(a_text_without_end_is_refused),
        cmocka_unit_test(no_bytes_lead_it_astray),
    };

    return cmocka_run_group_tests_name("store_attempt", tests, NULL, NULL);
}
