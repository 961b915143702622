/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns and clusters: what a terminal takes is what we count, in every script that the game
 * speaks, and what the gate replaces is counted as its stand-in.
 */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/clean.h"
#include "base/text.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

struct measured {
    const char *text;
    int clusters;
    int width;
};

static const struct measured measures[] = {
    {"", 0, 0},
    {"Kancil", 6, 6},
    {"\xC3\xA9 e\xCC\x81", 3, 3},                   /* composed and not */
    {"Vie\xCC\xA3\xCC\x82t", 4, 4},                 /* two marks on one letter */
    {"\xE4\xBD\xA0\xE5\xA5\xBD", 2, 4},             /* Chinese */
    {"\xE0\xB8\x97\xE0\xB8\xB5\xE0\xB9\x88", 1, 1}, /* Thai consonant, vowel, tone */
    {"\xE0\xB8\x99\xE0\xB9\x89\xE0\xB8\xB3", 1, 2}, /* Thai sara am stands beside its consonant */
    {"\xE0\xAE\x95\xE0\xAF\x8A", 1, 2},             /* Tamil ko: a sign that takes room */
    {"\xE0\xAE\x95\xE0\xAF\x8D", 1, 1},             /* Tamil k: a sign that takes none */
    {"\xE2\x94\x80\xE2\x96\xB8\xE2\x9C\x93\xE2\x9A\x91", 4, 4}, /* lines and marks of the screen */
    {"\xF0\x9F\x91\x8D", 1, 2},                                 /* thumbs up */
    {"\xF0\x9F\x87\xB8\xF0\x9F\x87\xAC", 1, 2},                 /* a flag of two letters */
    {"\xE2\x80\x8B", 1, 0},                                     /* the mark where lines may break */
    {"a\tb", 3, 3}, /* each forbidden one is a stand-in */
    {"\r\n", 2, 2},
    {"a\xE2\x80\x8D"
     "b",
        2, 3},
    {"\xFF\xC3", 2, 2},
    {"\xE0\xB8\x97\xFF", 2, 2},
};

static void test_clusters_and_columns(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof measures / sizeof measures[0]; i++) {
        int clusters = 0, width = 0;

        for (const char *at = measures[i].text; *at != '\0'; clusters++) {
            int more;

            at += text_cluster(at, &more);
            width += more;
        }
        assert_int_equal(clusters, measures[i].clusters);
        assert_int_equal(width, measures[i].width);
        assert_int_equal(text_width(measures[i].text), measures[i].width);
    }
}

static void test_width_is_that_of_the_cleaned_text(void **state)
{
    unsigned seed = 7;

    (void)state;
    for (int round = 0; round < 3000; round++) {
        char text[40];
        struct buf shown = {0};

        for (size_t i = 0; i + 1 < sizeof text; i++) {
            seed = seed * 1103515245u + 12345u;
            text[i] =
                "\x1B\n az\x80\xBF\xC3\xA9\xE0\xB8\x97\xE2\x8B\xF0\x9F\x91\xCC\x81\xFF"[seed >> 16 &
                    15];
        }
        text[sizeof text - 1] = '\0';
        clean_add(&shown, text, CLEAN_ONE_LINE);
        assert_int_equal(text_width(buf_text(&shown)), text_width(text));
        buf_done(&shown);
    }
}

static void test_a_part_is_measured_alone(void **state)
{
    (void)state;
    assert_int_equal(text_width_of("\xE4\xBD\xA0\xE5\xA5\xBD", 3), 2);
    assert_int_equal(text_width_of("abcdef", 2), 2);
    assert_int_equal(text_width_of("abc", 0), 0);
    assert_int_equal(text_width_of("\xE4\xBD\xA0", 2), 2); /* two bytes of three: two stand-ins */
}

static void test_fits_whole_clusters(void **state)
{
    const char *thai = "\xE0\xB8\x97\xE0\xB8\xB5\xE0\xB9\x88\xE0\xB8\x99\xE0\xB9\x89\xE0\xB8\xB3";
    int width;

    (void)state;
    assert_int_equal(text_fit("abcdef", 4, &width), 4);
    assert_int_equal(width, 4);
    assert_int_equal(text_fit("abc", 10, NULL), 3);
    assert_int_equal(text_fit("abc", 0, &width), 0);
    assert_int_equal(text_fit("abc", -1, &width), 0);
    assert_int_equal(text_fit("\xE4\xBD\xA0\xE5\xA5\xBD", 3, &width), 3);
    assert_int_equal(width, 2);
    assert_int_equal(text_fit(thai, 2, &width), 9); /* the second needs two columns more */
    assert_int_equal(width, 1);
    assert_int_equal(text_fit("ae\xCC\x81", 2, &width), 4);
    assert_int_equal(text_fit("ae\xCC\x81", 1, &width), 1);
}

static void test_marks_without_end_stay_cheap_and_finite(void **state)
{
    struct buf text = {0};
    size_t steps = 0;

    (void)state;
    buf_add(&text, "e");
    buf_add_repeat(&text, "\xCC\x81", 100000);
    for (const char *at = text.data; *at != '\0'; steps++) {
        int width;
        size_t length = text_cluster(at, &width);

        assert_true(length > 0 && length <= 4 * 32);
        at += length;
    }
    assert_true(steps < 4000);
    assert_int_equal(text_width(text.data), 1);
    buf_done(&text);
}

static void test_tamil_can_be_given_room(void **state)
{
    int width;

    (void)state;
    assert_int_equal(text_width("\u0B95\u0BBE\u0B95\u0BCD"), 3);
    text_set_tamil_spacing(true);
    assert_int_equal(text_width("\u0B95\u0BBE\u0B95\u0BCD"), 5);
    assert_int_equal(text_cluster("\u0B95\u0BBE\u0B95\u0BCD", &width), 6);
    assert_int_equal(width, 3);
    assert_int_equal(text_width("a\u4E2D"), 3);
    text_set_tamil_spacing(false);
    assert_int_equal(text_width("\u0B95\u0BBE"), 2);
}

static void test_finds_as_people_type(void **state)
{
    (void)state;
    assert_true(text_contains_folded("A parcel you never ordered", "PARCEL"));
    assert_true(text_contains_folded("anything", ""));
    assert_true(text_contains_folded("", ""));
    assert_false(text_contains_folded("", "x"));
    assert_false(text_contains_folded("short", "shorter"));
    assert_true(text_contains_folded(
        "TI\xE1\xBA\xBENG VI\xE1\xBB\x86T", "ti\xE1\xBA\xBFng vi\xE1\xBB\x87t"));
    assert_true(text_contains_folded("Tie\xCC\x82\xCC\x81ng", "ti\xE1\xBA\xBFng")); /* NFD, NFC */
    assert_true(text_contains_folded("\xC4\x90i\xE1\xBB\x87n tho\xE1\xBA\xA1i", "dien thoai"));
    assert_false(
        text_contains_folded("dien thoai", "\xC4\x91i\xE1\xBB\x87n")); /* typed marks count */
    assert_true(text_contains_folded("stra\xC3\x9F"
                                     "e",
        "STRASSE"));
    assert_true(text_contains_folded("\xE5\x8C\x85\xE8\xA3\xB9", "\xE8\xA3\xB9"));
    assert_false(text_contains_folded("\xE0\xAE\x95\xE0\xAF\x8D", "\xE0\xAE\x95\xE0\xAF\x80"));
    assert_true(text_contains_folded("bad \xFF bytes \xC3\xA9", "BYTES"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_clusters_and_columns),
        cmocka_unit_test(test_width_is_that_of_the_cleaned_text),
        cmocka_unit_test(test_a_part_is_measured_alone),
        cmocka_unit_test(test_fits_whole_clusters),
        cmocka_unit_test(test_marks_without_end_stay_cheap_and_finite),
        cmocka_unit_test(test_tamil_can_be_given_room),
        cmocka_unit_test(test_finds_as_people_type),
    };

    if (setlocale(LC_ALL, "C.UTF-8") == NULL) {
        puts("1..0 # SKIP no locale C.UTF-8");
        return 0;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
