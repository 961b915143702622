/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Seeded numbers, digests, identifiers and time: known answers, since other machines and other
 * programs must come to the same.
 */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/clock.h"
#include "base/digest.h"
#include "base/rng.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* The first outputs of splitmix64 for the seed 1234567 are the state that it makes. */
static void test_seeding_is_splitmix64(void **state)
{
    struct rng rng;

    (void)state;
    rng_seed(&rng, 1234567);
    assert_true(rng.state[0] == UINT64_C(6457827717110365317));
    assert_true(rng.state[1] == UINT64_C(3203168211198807973));
    assert_true(rng.state[2] == UINT64_C(9817491932198370423));
    assert_true(rng.state[3] == UINT64_C(4593380528125082431));
}

/* From the state 1, 2, 3, 4, as the generator's authors' own program gives them. */
static void test_numbers_are_xoshiro256starstar(void **state)
{
    static const uint64_t wanted[] = {UINT64_C(11520), 0, UINT64_C(1509978240),
        UINT64_C(1215971899390074240), UINT64_C(1216172134540287360), UINT64_C(607988272756665600),
        UINT64_C(16172922978634559625), UINT64_C(8476171486693032832),
        UINT64_C(10595114339597558777), UINT64_C(2904607092377533576)};
    struct rng rng = {{1, 2, 3, 4}};

    (void)state;
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++)
        assert_true(rng_next(&rng) == wanted[i]);
}

static void test_below_stays_below_and_is_fair(void **state)
{
    int counts[6] = {0};
    struct rng rng;

    (void)state;
    rng_seed(&rng, 7);
    assert_int_equal(rng_below(&rng, 0), 0);
    assert_int_equal(rng_below(&rng, 1), 0);
    for (int i = 0; i < 60000; i++) {
        uint32_t number = rng_below(&rng, 6);

        assert_true(number < 6);
        counts[number]++;
    }
    for (int i = 0; i < 6; i++)
        assert_true(counts[i] > 9600 && counts[i] < 10400); /* four standard deviations */
    for (int i = 0; i < 1000; i++)
        assert_true(rng_below(&rng, UINT32_C(0x80000001)) <= UINT32_C(0x80000000));
}

/* Pinned: a saved play that is taken up by a later version must go on in the same order. */
static void test_shuffles_the_same_for_ever(void **state)
{
    static const int wanted[2][10] = {
        {1, 8, 3, 0, 4, 5, 9, 6, 2, 7}, {4, 1, 6, 9, 8, 3, 5, 0, 7, 2}};
    struct rng rng;

    (void)state;
    for (uint64_t seed = 0; seed < 2; seed++) {
        int items[10], seen = 0;

        for (int i = 0; i < 10; i++)
            items[i] = i;
        rng_seed(&rng, seed == 0 ? 7 : 9007199254740991);
        rng_shuffle(&rng, items, 10);
        for (int i = 0; i < 10; i++)
            seen |= 1 << items[i];
        assert_int_equal(seen, 1023);
        assert_memory_equal(items, wanted[seed], sizeof items);
    }
    rng_shuffle(&rng, NULL, 0);
}

static void test_fresh_seeds_differ_and_fit_json(void **state)
{
    uint64_t any = 0;

    (void)state;
    assert_true(rng_fresh() != rng_fresh());
    for (int i = 0; i < 200; i++) {
        uint64_t seed = rng_fresh_seed();

        assert_true(seed < UINT64_C(1) << 53);
        any |= seed;
    }
    assert_true(any == (UINT64_C(1) << 53) - 1); /* no bit is always 0 */
}

/* FIPS 180-4's examples, and one that takes many blocks. */
static void test_digests_are_sha256(void **state)
{
    static const char long_text[] = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    char out[DIGEST_TEXT_SIZE], *million = malloc(1000000);

    (void)state;
    digest_text("", 0, out);
    assert_string_equal(
        out, "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    digest_text("abc", 3, out);
    assert_string_equal(
        out, "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    digest_text(long_text, sizeof long_text - 1, out);
    assert_string_equal(
        out, "sha256:248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    memset(million, 'a', 1000000);
    digest_text(million, 1000000, out);
    assert_string_equal(
        out, "sha256:cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    free(million);
}

static void test_uuid_v8_stands_for_a_text(void **state)
{
    char out[UUID_TEXT_SIZE];

    (void)state;
    uuid_v8("abc", out);
    assert_string_equal(out, "ba7816bf-8f01-8fea-8141-40de5dae2223");
    uuid_v8("", out);
    assert_string_equal(out, "e3b0c442-98fc-8c14-9afb-f4c8996fb924");
}

static void assert_uuid_shape(const char *text, char version)
{
    assert_int_equal(strlen(text), 36);
    for (size_t i = 0; i < 36; i++) {
        bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;

        assert_true(hyphen ? text[i] == '-' : strchr("0123456789abcdef", text[i]) != NULL);
    }
    assert_int_equal(text[14], version);
    assert_non_null(strchr("89ab", text[19]));
}

static void test_uuid_v7_has_its_time_and_order(void **state)
{
    char first[UUID_TEXT_SIZE], next[UUID_TEXT_SIZE];

    (void)state;
    clock_set(INT64_C(1645557742000)); /* the example of RFC 9562: 017F22E2-79B0-7... */
    uuid_v7(first);
    assert_uuid_shape(first, '7');
    assert_memory_equal(first, "017f22e2-79b0-7", 15);
    for (int i = 0; i < 10000; i++) {
        if (i == 5000)
            clock_set(INT64_C(1645557000000)); /* set back: the order stays */
        uuid_v7(next);
        assert_uuid_shape(next, '7');
        assert_true(strcmp(first, next) < 0);
        memcpy(first, next, sizeof first);
    }
    clock_set(-1);
    uuid_v7(next);
    assert_true(strcmp(first, next) < 0);
}

static void test_clocks_can_be_held(void **state)
{
    (void)state;
    clock_set(42);
    assert_int_equal(clock_now(), 42);
    assert_int_equal(clock_monotonic(), 42);
    clock_set(0);
    assert_int_equal(clock_now(), 0);
    clock_set(-1);
    assert_true(llabs((long long)clock_now() / 1000 - (long long)time(NULL)) <= 1);
    int64_t before = clock_monotonic();
    assert_true(clock_monotonic() >= before);
}

static void assert_formats(int64_t milliseconds, const char *text)
{
    char out[CLOCK_TEXT_SIZE];
    int64_t back;

    clock_format(milliseconds, out);
    assert_string_equal(out, text);
    clock_format_day(milliseconds, out);
    assert_int_equal(strlen(out), 10);
    assert_memory_equal(out, text, 10);
    assert_true(clock_parse(text, &back));
    assert_true(milliseconds - back >= 0 && milliseconds - back < 1000);
}

static void test_formats_time(void **state)
{
    (void)state;
    assert_formats(0, "1970-01-01T00:00:00Z");
    assert_formats(-1, "1969-12-31T23:59:59Z");
    assert_formats(INT64_C(1795249800999), "2026-11-21T08:30:00Z");
    assert_formats(INT64_C(951782400000), "2000-02-29T00:00:00Z");
    assert_formats(INT64_C(4107542400000), "2100-03-01T00:00:00Z");
    assert_formats(INT64_C(-62167219200000), "0000-01-01T00:00:00Z");
    assert_formats(INT64_C(253402300799000), "9999-12-31T23:59:59Z");
    char out[CLOCK_TEXT_SIZE];
    clock_format(INT64_MAX, out);
    assert_string_equal(out, "9999-12-31T23:59:59Z");
    clock_format(INT64_MIN, out);
    assert_string_equal(out, "0000-01-01T00:00:00Z");
}

/* Against the C library, over four hundred years and at uneven steps. */
static void test_agrees_with_the_c_library(void **state)
{
    (void)state;
    for (int64_t second = INT64_C(-12000000000); second < INT64_C(12000000000); second += 7654321) {
        time_t time = (time_t)second;
        struct tm civil;
        char out[CLOCK_TEXT_SIZE], wanted[CLOCK_TEXT_SIZE];
        int64_t back;

        gmtime_r(&time, &civil);
        strftime(wanted, sizeof wanted, "%Y-%m-%dT%H:%M:%SZ", &civil);
        clock_format(second * 1000, out);
        assert_string_equal(out, wanted);
        assert_true(clock_parse(out, &back) && back == second * 1000);
    }
}

static void assert_parses(const char *text, int64_t wanted)
{
    int64_t found = -12345;

    assert_true(clock_parse(text, &found));
    assert_true(found == wanted);
}

static void test_reads_what_rfc_3339_allows(void **state)
{
    static const char *const wrong[] = {"", "2026", "2026-11", "2026-11-21T", "2026-11-21T08:30:00",
        "2026-11-21T08:30Z", "2026-11-21 08:30:00Z", "2026-13-01", "2026-00-10", "2026-02-29",
        "2100-02-29", "2026-04-31", "2026-11-00", "2026-11-21T24:00:00Z", "2026-11-21T08:60:00Z",
        "2026-11-21T08:30:61Z", "2026-11-21T08:30:00.Z", "2026-11-21T08:30:00+8", "2026-11-21x",
        "2026-11-21T08:30:00+24:00", "2026-11-21T08:30:00+08:60", "2026-11-21T08:30:00Zz",
        "-026-11-21", " 2026-11-21", "2026-1-21", "20261-11-21", "2026-11-21T08:30:00+0800"};
    int64_t unused;

    (void)state;
    assert_parses("1970-01-02", 86400000);
    assert_parses("1970-01-01t00:00:01z", 1000);
    assert_parses("1970-01-01T00:00:00.5Z", 500);
    assert_parses("1970-01-01T00:00:00.123999Z", 123);
    assert_parses("1970-01-01T08:00:00+08:00", 0);
    assert_parses("1969-12-31T21:30:00-02:30", 0);
    assert_parses("1970-01-01T00:00:00-00:00", 0);
    assert_parses("2016-12-31T23:59:60Z", INT64_C(1483228800000)); /* a leap second */
    assert_parses("2000-02-29", INT64_C(951782400000));
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_false(clock_parse(wrong[i], &unused));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_seeding_is_splitmix64),
        cmocka_unit_test(test_numbers_are_xoshiro256starstar),
        cmocka_unit_test(test_below_stays_below_and_is_fair),
        cmocka_unit_test(test_shuffles_the_same_for_ever),
        cmocka_unit_test(test_fresh_seeds_differ_and_fit_json),
        cmocka_unit_test(test_digests_are_sha256),
        cmocka_unit_test(test_uuid_v8_stands_for_a_text),
        cmocka_unit_test(test_uuid_v7_has_its_time_and_order),
        cmocka_unit_test(test_clocks_can_be_held),
        cmocka_unit_test(test_formats_time),
        cmocka_unit_test(test_agrees_with_the_c_library),
        cmocka_unit_test(test_reads_what_rfc_3339_allows),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
