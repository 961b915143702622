/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Places in a file and bytes in it mean each other, in lines of any length and letters of any; and
 * what is asked for in order is found where it is found alone.
 */
#include "config.h"

#include "base/buf.h"
#include "base/rng.h"
#include "base/utf8.h"
#include "scenario/input.h"
#include "scenario/locate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tests/unit/gently.h"

static void add_letters(struct buf *text, struct rng *rng, uint32_t wide, uint32_t lines, int count)
{
    static const uint32_t codes[] = {0xE9, 0x0E01, 0x2019, 0x4E2D, 0x1F44D};

    for (int i = 0; i < count; i++) {
        char letter[4];
        uint32_t code = 'a' + rng_below(rng, 26);
        if (rng_below(rng, 100) < wide)
            code = codes[rng_below(rng, 5)];
        if (rng_below(rng, 1000) < lines)
            code = '\n';
        buf_add_bytes(text, letter, utf8_encode(code, letter));
    }
}

/* Every character of TEXT, walked through one by one. */
static void check_places(const struct buf *text)
{
    struct arena *arena = arena_new();
    struct input input;
    struct place place = {1, 1};
    const char *start = buf_text(text), *at = start, *end = start + text->length;

    input_init(&input, "-", start, text->length);
    input_index(&input, arena);
    while (at < end) {
        size_t offset = (size_t)(at - start);
        struct place found = input_place(&input, offset);
        if (found.line != place.line || found.column != place.column ||
            input_offset(&input, place) != offset)
            fail_msg("byte %zu at %d:%d: %d:%d, %zu", offset, place.line, place.column, found.line,
                found.column, input_offset(&input, place));
        bool line = *at == '\n';
        utf8_next(&at, end);
        place =
            line ? (struct place){place.line + 1, 1} : (struct place){place.line, place.column + 1};
    }
    assert_int_equal(input.line_count, place.line);
    assert_int_equal(input_offset(&input, place), text->length);
    assert_int_equal(input_offset(&input, (struct place){place.line + 1, 1}), text->length);
    arena_free(&arena);
}

static void places_and_bytes_mean_each_other(void **state)
{
    static const uint32_t wide[] = {0, 1, 30, 100}, lines[] = {0, 1, 30};
    struct rng rng;
    (void)state;

    rng_seed(&rng, 26);
    for (size_t i = 0; i < 4; i++)
        for (size_t j = 0; j < 3; j++)
            for (int count = 0; count < gently(40000, 3000); count = count * 3 + 1) {
                struct buf text = {0};
                add_letters(&text, &rng, wide[i], lines[j], count);
                check_places(&text);
                buf_done(&text);
            }
}

/* A byte that no file may hold is found wherever it stands, also where a block of the sweep ends.
 */
static void the_first_fault_is_found_anywhere(void **state)
{
    static const char *const bad[] = {"\xFF", "\xC3", "\x1B", "\xE2\x80\xAE"};
    static const enum input_fault kinds[] = {
        INPUT_BAD_UTF8, INPUT_BAD_UTF8, INPUT_CONTROL, INPUT_CONTROL};
    struct rng rng;
    (void)state;

    rng_seed(&rng, 27);
    for (int i = 0; i < gently(400, 20); i++) {
        struct buf text = {0};
        struct arena *arena = arena_new();
        struct input input;
        uint32_t code = 0;
        size_t offset = 0;
        add_letters(&text, &rng, i % 2 ? 0 : 20, 10, (int)rng_below(&rng, 100) + 16384 - 50);
        size_t where = text.length;
        buf_add(&text, bad[i % 4]);
        add_letters(&text, &rng, 20, 10, 40000);
        buf_add(&text, "\xFF");
        input_init(&input, "-", buf_text(&text), text.length);
        input_index(&input, arena);
        assert_int_equal(input_check(&input, &offset, &code), kinds[i % 4]);
        assert_int_equal(offset, where);
        arena_free(&arena);
        buf_done(&text);
    }
}

/* A text as it was read, and how it stood in the file. */
struct written {
    enum node_style style;
    const char *file, *text;
};

static const struct written written[] = {
    {STYLE_PLAIN, "a\xC3\xA9 b\n   c  d", "a\xC3\xA9 b c  d"},
    {STYLE_SINGLE, "'it''s  a''\n  b'", "it's  a' b"},
    {STYLE_DOUBLE, "\"a\\\"b\\x41\\u00e9\\tc\\\n   d\"", "a\"bA\xC3\xA9\tcd"},
    {STYLE_LITERAL, "|\n  one two\n    three\n", "one two\n  three\n"},
    {STYLE_FOLDED, ">\n  one\n  two\n", "one two\n"},
};

/* What is found with a locator that remembers is what is found with one that does not. */
static void the_order_of_asking_changes_nothing(void **state)
{
    struct rng rng;
    (void)state;

    rng_seed(&rng, 28);
    for (size_t i = 0; i < sizeof written / sizeof written[0]; i++) {
        struct arena *arena = arena_new();
        struct input input;
        struct locator kept = {0};
        const struct located scalar = {{1, 1}, written[i].style, written[i].text};
        size_t length = strlen(written[i].text), last = 0;
        input_init(&input, "-", written[i].file, strlen(written[i].file));
        input_index(&input, arena);
        for (int n = 0; n < 500; n++) {
            size_t offset = n < (int)length ? (size_t)n : rng_below(&rng, (uint32_t)length);
            if (((unsigned char)written[i].text[offset] & 0xC0) == 0x80)
                continue;
            struct locator fresh = {0};
            size_t found = locate(&kept, &input, &scalar, offset);
            assert_int_equal(found, locate(&fresh, &input, &scalar, offset));
            if (n > 0 && n < (int)length)
                assert_true(found >= last);
            last = found;
        }
        arena_free(&arena);
    }
}

static void a_character_is_found_with_its_escape(void **state)
{
    const struct located scalar = {{1, 1}, STYLE_DOUBLE, written[2].text};
    struct arena *arena = arena_new();
    struct input input;
    struct locator locator = {0};
    (void)state;

    input_init(&input, "-", written[2].file, strlen(written[2].file));
    input_index(&input, arena);
    assert_int_equal(locate(&locator, &input, &scalar, 1), 2); /* the quote */
    assert_int_equal(locate_end(&locator, &input, &scalar, 1, 1), 4);
    assert_int_equal(locate(&locator, &input, &scalar, 4), 9); /* the accent */
    assert_int_equal(locate_end(&locator, &input, &scalar, 4, 2), 15);
    assert_int_equal(locate_end(&locator, &input, &scalar, 3, 3), 15); /* with what is before */
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_and_bytes_mean_each_other),
        cmocka_unit_test(the_first_fault_is_found_anywhere),
        cmocka_unit_test(the_order_of_asking_changes_nothing),
        cmocka_unit_test(a_character_is_found_with_its_escape),
    };
    return cmocka_run_group_tests_name("scenario places", tests, NULL, NULL);
}
