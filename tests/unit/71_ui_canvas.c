/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The canvas: wide clusters, edges, and text that would control a terminal. */

#include "config.h"

#include "base/i18n.h"
#include "ui/canvas.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct canvas canvas;

static int set_up(void **state)
{
    (void)state;
    canvas_init(&canvas, 2, 10);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    canvas_done(&canvas);
    return 0;
}

static void assert_picture(const char *expected)
{
    struct buf picture = {0};
    canvas_picture(&canvas, false, &picture);
    assert_string_equal(buf_text(&picture), expected);
    buf_done(&picture);
}

static void test_text_is_cut_at_the_edges(void **state)
{
    (void)state;
    assert_int_equal(canvas_put(&canvas, 0, 6, 99, ROLE_TEXT, "abcdefgh"), 4);
    assert_int_equal(canvas_put(&canvas, 2, 0, 99, ROLE_TEXT, "below"), 0);
    assert_int_equal(canvas_put(&canvas, -1, 0, 99, ROLE_TEXT, "above"), 0);
    assert_int_equal(canvas_put(&canvas, 1, 0, 3, ROLE_TEXT, "abcdef"), 3);
    assert_picture("      abcd\nabc\n");
}

static void test_half_a_wide_character_is_never_left(void **state)
{
    (void)state;
    assert_int_equal(canvas_put(&canvas, 0, 0, 5, ROLE_TEXT, "诈骗短信"), 4);
    canvas_put(&canvas, 0, 1, 1, ROLE_TEXT, "x");
    assert_picture(" x骗\n\n");
    assert_int_equal(canvas_put(&canvas, 1, 9, 2, ROLE_TEXT, "信"), 0);
    assert_picture(" x骗\n\n");
}

static void test_cutting_says_so(void **state)
{
    (void)state;
    assert_int_equal(canvas_put_cut(&canvas, 0, 0, 6, ROLE_TEXT, "abcdefgh"), 6);
    canvas.ascii = true;
    assert_int_equal(canvas_put_cut(&canvas, 1, 0, 6, ROLE_TEXT, "abcdefgh"), 6);
    assert_picture("abcde…\nabcd..\n");
}

static void test_marks_stay_with_their_letters(void **state)
{
    (void)state;
    assert_int_equal(canvas_put(&canvas, 0, 0, 10, ROLE_TEXT, "ที่กำ"), 3);
    assert_int_equal(canvas_put(&canvas, 1, 0, 10, ROLE_TEXT, "tiê\u0301ng"), 5);
    assert_picture("ที่กำ\ntiê\u0301ng\n");
}

static void test_nothing_that_controls_a_terminal_gets_in(void **state)
{
    (void)state;
    canvas_put(&canvas, 0, 0, 10, ROLE_TEXT, "a\033[2Jb\007");
    canvas_put(&canvas, 1, 0, 10, ROLE_TEXT, "\u202Eabc\xC2\x9B");
    for (int i = 0; i < 20; i++)
        for (const char *at = canvas.cells[i].text; *at; at++)
            assert_true((unsigned char)*at >= 0x20 && *at != 0x7F);
    struct buf picture = {0};
    canvas_picture(&canvas, false, &picture);
    assert_null(strstr(buf_text(&picture), "\u202E"));
    assert_null(strstr(buf_text(&picture), "\xC2\x9B"));
    buf_done(&picture);
}

static void test_the_topmost_area_is_pressed(void **state)
{
    (void)state;
    canvas_area(&canvas, 0, 0, 2, 10, ACTION_ACCEPT, 1);
    canvas_area(&canvas, 1, 2, 1, 3, ACTION_CLICK, 2);
    assert_int_equal(canvas_area_at(&canvas, 1, 3)->argument, 2);
    assert_int_equal(canvas_area_at(&canvas, 1, 5)->argument, 1);
    assert_null(canvas_area_at(&canvas, 5, 5));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(test_text_is_cut_at_the_edges),
        TEST(test_half_a_wide_character_is_never_left),
        TEST(test_cutting_says_so),
        TEST(test_marks_stay_with_their_letters),
        TEST(test_nothing_that_controls_a_terminal_gets_in),
        TEST(test_the_topmost_area_is_pressed),
    };
    i18n_start();
    return cmocka_run_group_tests_name("canvas", tests, NULL, NULL);
}
