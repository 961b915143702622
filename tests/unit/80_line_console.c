/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed in plain mode: lines have a limit, and what is longer is nothing, not its
 * beginning. */
#include "config.h"

#include "line/console.h"

#include "base/buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LONGEST_LINE 254 /* bytes, as kancil(1) has it */

/* A line of TIMES times PART, and one behind it that shows where reading went on. */
static void read_text(const char *part, size_t times, char out[64])
{
    struct buf typed = {0};
    char next[8], *sink = NULL;
    size_t size;

    buf_add_repeat(&typed, part, times);
    buf_add(&typed, "\nnext\n");
    struct console console = {
        .in = fmemopen(typed.data, typed.length, "r"), .out = open_memstream(&sink, &size)};
    assert_true(console_read_text(&console, out, 64));
    assert_true(console_read_text(&console, next, sizeof next));
    assert_string_equal(next, "next");
    fclose(console.in);
    fclose(console.out);
    free(sink);
    buf_done(&typed);
}

static void a_line_has_a_limit(void **state)
{
    char text[64];

    (void)state;
    read_text("a", LONGEST_LINE, text);
    assert_int_equal(strlen(text), sizeof text - 1); /* it fits into the line, not into the name */
    read_text("a", LONGEST_LINE + 1, text);
    assert_string_equal(text, "\x01"); /* which is no name and no command */
    read_text("a", 1000000, text);
    assert_string_equal(text, "\x01");
}

static void no_character_is_cut_in_two(void **state)
{
    char text[64];

    (void)state;
    read_text("\xe2\x82\xac", 30, text); /* 90 bytes */
    assert_int_equal(strlen(text), 63);
    read_text("x\xe2\x82\xac", 30, text);
    assert_int_equal(strlen(text) % 4, 1); /* whole pairs, and an x */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_has_a_limit),
        cmocka_unit_test(no_character_is_cut_in_two),
    };
    return cmocka_run_group_tests_name("line console", tests, NULL, NULL);
}
