/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * UTF-8 read strictly, and the gate to the terminal. The list of what Unicode calls ignorable is
 * read from the Unicode Character Database where it is installed, so that none is forgotten.
 */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/clean.h"
#include "base/utf8.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#define STAND_IN "\xEF\xBF\xBD"
#define PROPERTIES "/usr/share/unicode/DerivedCoreProperties.txt"

static bool is_scalar(uint32_t code)
{
    return code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
}

static void test_every_code_round_trips(void **state)
{
    (void)state;
    for (uint32_t code = 0; code <= 0x10FFFF; code++) {
        char bytes[4];

        if (!is_scalar(code))
            continue;
        size_t length = utf8_encode(code, bytes);
        const char *at = bytes;
        assert_int_equal(utf8_next(&at, bytes + length), code);
        assert_ptr_equal(at, bytes + length);
        assert_int_equal(utf8_first_bad(bytes, length), length);
        for (size_t cut = 1; cut < length; cut++) {
            at = bytes;
            assert_int_equal(utf8_next(&at, bytes + cut), UTF8_BAD);
            assert_ptr_equal(at, bytes + 1);
        }
    }
}

static void test_bad_bytes_are_named_one_by_one(void **state)
{
    static const char *const bad[] = {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF",
        "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
        "\xFE", "\xFF", "\xC3(", "\xE2\x82(", "\xF0\x9F\x98("};

    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        char text[64];
        const char *at = bad[i];

        assert_int_equal(utf8_next(&at, bad[i] + strlen(bad[i])), UTF8_BAD);
        assert_ptr_equal(at, bad[i] + 1);
        snprintf(text, sizeof text, "eight---\xC3\xA9 and then%s", bad[i]);
        assert_int_equal(utf8_first_bad(text, strlen(text)), 19);
    }
}

static void test_counts_characters(void **state)
{
    const char *text = "a\xC3\xA9\xE4\xBD\xA0\xF0\x9F\xA6\x8C\xFF\xC3";
    const char *at = text;

    (void)state;
    assert_int_equal(utf8_count(text, strlen(text)), 6);
    assert_int_equal(utf8_count("", 0), 0);
    assert_int_equal(utf8_count("0123456789abcdefg", 17), 17);
    assert_int_equal(utf8_next(&at, text), UTF8_BAD); /* at the end nothing moves */
    assert_ptr_equal(at, text);
}

static void assert_cleaned(const char *text, enum clean_breaks breaks, const char *expected)
{
    struct buf out = {0};

    clean_add(&out, text, breaks);
    assert_string_equal(buf_text(&out), expected);
    assert_int_equal(clean_is_clean(text, breaks), strcmp(text, expected) == 0);
    buf_done(&out);
}

static void assert_forbidden(uint32_t first, uint32_t last)
{
    for (uint32_t code = first; code <= last; code++) {
        char text[8] = "a";
        size_t length = utf8_encode(code, text + 1);

        assert_true(clean_forbids(code));
        strcpy(text + 1 + length, "b");
        if (code != 0)
            assert_cleaned(text, CLEAN_ONE_LINE, "a" STAND_IN "b");
    }
}

static void test_all_that_controls_or_hides_is_forbidden(void **state)
{
    static const uint32_t ranges[][2] = {{0, 0x1F}, {0x7F, 0x9F}, {0xAD, 0xAD}, {0x61C, 0x61C},
        {0x200C, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB},
        {0xFFFE, 0xFFFF}, {0x1FFFE, 0x1FFFF}, {0xE0000, 0xE007F}, {0x10FFFE, 0x10FFFF}};

    (void)state;
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
        assert_forbidden(ranges[i][0], ranges[i][1]);
    assert_true(clean_forbids(UTF8_BAD));
    assert_true(clean_forbids(0xD800));
    assert_true(clean_forbids(0x110000));
}

/* Signs that stand on a letter, or say how lines break, and so have their use. */
static bool has_its_use(uint32_t code)
{
    return code == 0x200B || (code >= 0xFE00 && code <= 0xFE0F) ||
        (code >= 0x180B && code <= 0x180F && code != 0x180E);
}

static void test_all_that_unicode_calls_ignorable_is_forbidden(void **state)
{
    FILE *file = fopen(PROPERTIES, "r");
    char line[512];
    unsigned first, last;
    int ranges = 0;

    (void)state;
    if (file == NULL) {
        print_message("# %s is not installed\n", PROPERTIES);
        return;
    }
    while (fgets(line, sizeof line, file) != NULL) {
        if (strstr(line, "; Default_Ignorable_Code_Point") == NULL)
            continue;
        if (sscanf(line, "%X..%X", &first, &last) == 1)
            last = first;
        for (uint32_t code = first; code <= last; code++)
            assert_int_equal(clean_forbids(code), !has_its_use(code));
        ranges++;
    }
    fclose(file);
    assert_true(ranges > 10);
}

static void test_what_people_write_passes(void **state)
{
    static const char *const texts[] = {"", "Plain, with ~ and \\", "Tiếng Việt e\xCC\x82\xCC\x81",
        "ฉันช่วยให้คุณ", "தமிழ் எழுத்து", "他说：“好”", "▸ ● ✓ ✗ ⚑ ╭─╮", "👍 ✅ ⚠", "…—’"};

    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        assert_cleaned(texts[i], CLEAN_ONE_LINE, texts[i]);
}

static void test_hostile_text_is_disarmed(void **state)
{
    (void)state;
    assert_cleaned("\x1B[2J\x1B]0;x\a", CLEAN_ONE_LINE, STAND_IN "[2J" STAND_IN "]0;x" STAND_IN);
    assert_cleaned("\xC2\x9B"
                   "31m",
        CLEAN_ONE_LINE, STAND_IN "31m");
    assert_cleaned("\x9B"
                   "31m",
        CLEAN_ONE_LINE, STAND_IN "31m");
    assert_cleaned("a\xE2\x80\xAE"
                   "b",
        CLEAN_KEEP_BREAKS, "a" STAND_IN "b");
    assert_cleaned("\xED\xA0\x80", CLEAN_ONE_LINE, STAND_IN STAND_IN STAND_IN);
    assert_cleaned("cut \xE4\xBD", CLEAN_ONE_LINE, "cut " STAND_IN STAND_IN);
    assert_cleaned("a\tb\r\n", CLEAN_KEEP_BREAKS, "a" STAND_IN "b" STAND_IN "\n");
}

static void test_line_breaks_pass_only_where_asked(void **state)
{
    (void)state;
    assert_cleaned("a\nb", CLEAN_KEEP_BREAKS, "a\nb");
    assert_cleaned("a\nb", CLEAN_ONE_LINE, "a" STAND_IN "b");
    assert_cleaned("พา\xE2\x80\x8Bฉัน", CLEAN_ONE_LINE, "พาฉัน");
    assert_false(clean_forbids(0x200B));
}

static void test_marks_do_not_pile_up(void **state)
{
    struct buf many = {0}, sixteen = {0};

    (void)state;
    buf_add(&many, "e");
    buf_add_repeat(&many, "\xCC\x81", 16);
    buf_add(&sixteen, many.data);
    assert_cleaned(many.data, CLEAN_ONE_LINE, many.data);
    buf_add_repeat(&many, "\xCC\x82", 300);
    buf_add(&many, "x\xCC\x81");
    buf_add(&sixteen, "x\xCC\x81");
    assert_cleaned(many.data, CLEAN_ONE_LINE, sixteen.data);
    buf_done(&many);
    buf_done(&sixteen);
}

static void test_without_utf8_only_ascii_leaves(void **state)
{
    struct buf out = {0};

    (void)state;
    assert_non_null(setlocale(LC_CTYPE, "C"));
    clean_add(&out,
        "“It’s” – caf\xC3\xA9 \xC2\x9B"
        "2J 你\xFF •",
        CLEAN_ONE_LINE);
    assert_string_equal(buf_text(&out), "\"It's\" - caf? ?2J ?? *");
    assert_false(clean_is_clean("é", CLEAN_ONE_LINE));
    assert_true(clean_is_clean("plain\n", CLEAN_KEEP_BREAKS));
    buf_done(&out);
    setlocale(LC_CTYPE, "C.UTF-8");
}

static void test_random_bytes_never_get_through(void **state)
{
    unsigned seed = 1;

    (void)state;
    for (int round = 0; round < 2000; round++) {
        char text[64];
        struct buf out = {0};

        for (size_t i = 0; i + 1 < sizeof text; i++) {
            seed = seed * 1103515245u + 12345u;
            text[i] = (char)(seed >> 16);
        }
        text[sizeof text - 1] = '\0';
        clean_add(&out, text, CLEAN_ONE_LINE);
        assert_true(clean_is_clean(buf_text(&out), CLEAN_ONE_LINE));
        buf_done(&out);
    }
}

static void test_prints_what_was_cleaned(void **state)
{
    char *data = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&data, &size);

    (void)state;
    assert_true(clean_print(stream, "plain ", CLEAN_ONE_LINE));
    assert_true(clean_print(stream, "\x1B[m\n", CLEAN_KEEP_BREAKS));
    fclose(stream);
    assert_string_equal(data, "plain " STAND_IN "[m\n");
    free(data);
    stream = fopen("/dev/full", "w");
    if (stream != NULL) {
        setbuf(stream, NULL);
        assert_false(clean_print(stream, "lost", CLEAN_ONE_LINE));
        fclose(stream);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_code_round_trips),
        cmocka_unit_test(test_bad_bytes_are_named_one_by_one),
        cmocka_unit_test(test_counts_characters),
        cmocka_unit_test(test_all_that_controls_or_hides_is_forbidden),
        cmocka_unit_test(test_all_that_unicode_calls_ignorable_is_forbidden),
        cmocka_unit_test(test_what_people_write_passes),
        cmocka_unit_test(test_hostile_text_is_disarmed),
        cmocka_unit_test(test_line_breaks_pass_only_where_asked),
        cmocka_unit_test(test_marks_do_not_pile_up),
        cmocka_unit_test(test_without_utf8_only_ascii_leaves),
        cmocka_unit_test(test_random_bytes_never_get_through),
        cmocka_unit_test(test_prints_what_was_cleaned),
    };

    if (setlocale(LC_ALL, "C.UTF-8") == NULL) {
        puts("1..0 # SKIP no locale C.UTF-8");
        return 0;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
