/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lines as each script wants them. The quick ways of text_wrap are compared with a plain greedy
 * wrap over the places that text_breaks allows.
 */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/text.h"
#include "base/text_break.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The lines of TEXT with a bar behind each. */
static void assert_wraps(const char *text, int columns, const char *language, const char *expected)
{
    struct text_lines lines = {0};
    struct buf shown = {0};
    int widest = 0;

    text_wrap(&lines, text, columns, language);
    for (size_t i = 0; i < lines.count; i++) {
        const struct text_line *line = &lines.lines[i];

        buf_add_bytes(&shown, text + line->offset, line->length);
        buf_add_char(&shown, '|');
        assert_int_equal(line->width, text_width_of(text + line->offset, line->length));
        widest = line->width > widest ? line->width : widest;
    }
    assert_string_equal(buf_text(&shown), expected);
    assert_int_equal(lines.widest, widest);
    text_lines_done(&lines);
    buf_done(&shown);
}

static void test_english(void **state)
{
    (void)state;
    assert_wraps("", 10, NULL, "|");
    assert_wraps("short", 10, NULL, "short|");
    assert_wraps("just right", 10, NULL, "just right|");
    assert_wraps("one column more", 14, NULL, "one column|more|");
    assert_wraps("trailing    ", 8, NULL, "trailing|");
    assert_wraps("two  spaces  inside", 11, NULL, "two  spaces|inside|");
    assert_wraps("a well-known trick", 8, NULL, "a well-|known|trick|");
    assert_wraps("Wait! (Really?) \"Yes.\"", 9, NULL, "Wait!|(Really?)|\"Yes.\"|");
    assert_wraps("on e.g. a parcel", 5, NULL, "on|e.g.|a|parce|l|");
    /* An address is read from its end, so it is not broken at its hyphens. */
    assert_wraps("see sg-post.parcel-fee.example", 28, NULL, "see|sg-post.parcel-fee.example|");
    assert_wraps("see sg-post.parcel-fee.example", 12, NULL, "see|sg-post.parc|el-fee.examp|le|");
    assert_wraps(
        "write to mei-lin@club.example now", 24, NULL, "write to|mei-lin@club.example now|");
    assert_wraps("call 1800-221-4444 now", 14, NULL, "call|1800-221-4444|now|");
    assert_wraps("abcdefghij", 4, NULL, "abcd|efgh|ij|");
    assert_wraps("ab", 0, NULL, "a|b|");
}

static void test_line_feeds_end_lines(void **state)
{
    (void)state;
    assert_wraps("a\nb", 5, NULL, "a|b|");
    assert_wraps("a\nb\n", 5, NULL, "a|b|");
    assert_wraps("a\n\nb", 5, NULL, "a||b|");
    assert_wraps("\n", 5, NULL, "|");
    assert_wraps("  kept\n  indent of verse", 9, NULL, "  kept|  indent|of verse|");
}

static void test_chinese(void **state)
{
    (void)state;
    assert_wraps("今天我们去图书馆。", 8, "zh-Hans",
        "今天我们|去图书|馆。|"); /* no line begins with a stop */
    assert_wraps("你好（世界）", 6, "zh-Hans", "你好|（世|界）|");
    assert_wraps("他说：“我们走。”好", 8, "zh-Hans", "他说：|“我们|走。”好|");
    assert_wraps("用 Kancil 玩", 9, "zh-Hans", "用 Kancil|玩|");
    assert_wraps("你好", 1, "zh-Hans", "你|好|"); /* what is wider than the line stands alone */
}

static void test_vietnamese_taken_apart(void **state)
{
    (void)state;
    assert_wraps("Tie\xCC\x82\xCC\x81ng Vie\xCC\xA3\xCC\x82t", 5, "vi",
        "Tie\xCC\x82\xCC\x81ng|Vie\xCC\xA3\xCC\x82t|");
    assert_wraps("e\xCC\x82\xCC\x81"
                 "e\xCC\x82\xCC\x81",
        1, "vi",
        "e\xCC\x82\xCC\x81|"
        "e\xCC\x82\xCC\x81|");
}

static void test_tamil(void **state)
{
    (void)state;
    assert_wraps("நன்றி வணக்கம்", 4, "ta", "நன்றி|வணக்க|ம்|");
    assert_wraps("கொகொகொ", 4, "ta", "கொகொ|கொ|"); /* a letter keeps its signs */
}

static void test_thai(void **state)
{
    (void)state;
#ifdef HAVE_LIBTHAI
    assert_wraps("ฉันช่วยให้คุณเข้าใจ", 8, "th", "ฉันช่วยให้|คุณเข้าใจ|");
    assert_wraps("หลอกลวงทางเฟซบุ๊กเป็น", 9, NULL, "หลอกลวง|ทางเฟซบุ๊ก|เป็น|");
#else
    assert_wraps("ฉันช่วยให้คุณเข้าใจ", 6, "th", "ฉันช่วย|ให้คุณ|เข้าใจ|");
#endif
    assert_wraps("พา\xE2\x80\x8Bฉันไป", 3, "th", "พา\xE2\x80\x8B|ฉัน|ไป|");
    assert_wraps("ช่ว", 1, "th", "ช่|ว|"); /* a consonant keeps its tone even when cut */
}

/* Without the dictionary a line begins only where a syllable does. */
static void test_thai_leading_vowels(void **state)
{
    static const uint32_t codes[] = {0x0E09, 0x0E31, 0x0E19, 0x0E43, 0x0E2B, 0x0E49};
    bool allowed[6] = {false};

    (void)state;
    text_thai_breaks(codes, 6, allowed);
    assert_true(allowed[3]);
    assert_false(allowed[1] || allowed[2] || allowed[4] || allowed[5]);
}

/* The same greedy rule in its simplest form: a line takes as much as fits and ends at the last
 * place that is allowed, else where it is full. */
static void reference_wrap(const char *text, int columns, struct buf *out)
{
    size_t length = strlen(text), start = 0;
    bool allowed[256];

    while (length > 0 && text[length - 1] == ' ')
        length--;
    text_breaks(text, length, NULL, allowed);
    while (start < length) {
        size_t next = length, end;

        for (size_t at = start + 1; at < length; at++) {
            end = at + 1;
            if (text[at] != ' ' && end - start > (size_t)columns) {
                next = at;
                for (size_t back = at; back > start; back--) {
                    if (allowed[back]) {
                        next = back;
                        break;
                    }
                }
                break;
            }
        }
        end = next;
        while (end > start && text[end - 1] == ' ')
            end--;
        buf_add_bytes(out, text + start, end - start);
        buf_add_char(out, '|');
        start = next;
    }
    if (length == 0)
        buf_add_char(out, '|');
}

static void test_the_quick_way_is_the_long_way(void **state)
{
    static const char letters[] = "aaabbbcdeXY019      ..,,;:!?'\"()[]{}-/$%&@#*+=~\t\\";
    unsigned seed = 3;

    (void)state;
    for (int round = 0; round < 60000; round++) {
        char text[80];
        struct buf expected = {0};
        size_t length = (size_t)(round % 79);

        for (size_t i = 0; i < length; i++) {
            seed = seed * 1103515245u + 12345u;
            text[i] = letters[(seed >> 16) % (sizeof letters - 1)];
        }
        text[length] = '\0';
        reference_wrap(text, 4 + round % 17, &expected);
        assert_wraps(text, 4 + round % 17, NULL, buf_text(&expected));
        buf_done(&expected);
    }
}

/* Every byte but the spaces between lines is in a line, in order, whatever the bytes are. */
static void test_random_bytes_lose_nothing(void **state)
{
    struct text_lines lines = {0};
    unsigned seed = 11;

    (void)state;
    for (int round = 0; round < 5000; round++) {
        char text[120];
        size_t at = 0;

        for (size_t i = 0; i + 1 < sizeof text; i++) {
            seed = seed * 1103515245u + 12345u;
            text[i] = "  \n-a\xE0\xB8\x97\xB9\x80\xE4\xBD\xA0\xCC\x81\xFF"[(seed >> 16) % 16];
        }
        text[sizeof text - 1] = '\0';
        text_wrap(&lines, text, 1 + round % 12, NULL);
        for (size_t i = 0; i < lines.count; i++) {
            for (; at < lines.lines[i].offset; at++)
                assert_true(text[at] == ' ' || text[at] == '\n');
            at += lines.lines[i].length;
        }
        assert_int_equal(strspn(text + at, " \n"), strlen(text + at));
    }
    text_lines_done(&lines);
}

static void test_long_texts_take_time_in_proportion(void **state)
{
    struct text_lines lines = {0};
    struct buf text = {0};

    (void)state;
    buf_add_repeat(&text, "\xE0\xB8\x97", 200000); /* one Thai "word" that no dictionary knows */
    buf_add_repeat(&text, "x\xCC\x81", 200000);
    text_wrap(&lines, text.data, 40, "th");
    assert_true(lines.count >= 10000);
    text_lines_done(&lines);
    buf_done(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_english),
        cmocka_unit_test(test_line_feeds_end_lines),
        cmocka_unit_test(test_chinese),
        cmocka_unit_test(test_vietnamese_taken_apart),
        cmocka_unit_test(test_tamil),
        cmocka_unit_test(test_thai),
        cmocka_unit_test(test_thai_leading_vowels),
        cmocka_unit_test(test_the_quick_way_is_the_long_way),
        cmocka_unit_test(test_random_bytes_lose_nothing),
        cmocka_unit_test(test_long_texts_take_time_in_proportion),
    };

    if (setlocale(LC_ALL, "C.UTF-8") == NULL) {
        puts("1..0 # SKIP no locale C.UTF-8");
        return 0;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
