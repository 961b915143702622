/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Diagnostics as they are printed, to the letter, and their order; the caret stands under its place
 * whatever the script, and nothing in a file reaches the terminal raw.
 */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/gently.h"

#include "base/buf.h"
#include "base/diag.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void add(
    struct diag_list *list, const char *file, const char *source, int line, int column, int span)
{
    diag_add(list, file, source, source != NULL ? strlen(source) : 0,
        (struct diag_place){line, column, span}, DIAG_ERROR, "some-rule", "wrong %s", "word");
}

/* All of LIST as it is printed. */
static char *print(const struct diag_list *list, bool excerpt)
{
    static char *text; /* static, or gcc 12 takes the stream's buffer for a part of this frame */
    static size_t size;
    FILE *stream = open_memstream(&text, &size);

    for (size_t i = 0; i < diag_count(list); i++)
        diag_print(stream, diag_at(list, i), excerpt);
    fclose(stream);
    return text;
}

static void assert_printed(const struct diag_list *list, bool excerpt, const char *expected)
{
    char *text = print(list, excerpt);

    assert_string_equal(text, expected);
    free(text);
}

/* One diagnostic at a place in SOURCE; EXPECTED are its excerpt and caret line. */
static void assert_excerpt(const char *source, int line, int column, int span, const char *expected)
{
    struct diag_list *list = diag_list_new();

    add(list, "f", source, line, column, span);
    char *text = print(list, true);
    assert_string_equal(strchr(text, '\n') + 1, expected);
    free(text);
    diag_list_free(&list);
    assert_null(list);
}

static void test_prints_as_compilers_do(void **state)
{
    const char *source = "scenes:\n  text:\n    chioces:\n";
    struct diag_list *list = diag_list_new();

    (void)state;
    diag_add(list, "a.yaml", source, strlen(source), (struct diag_place){3, 5, 7}, DIAG_ERROR,
        "unknown-key", "unknown key '%s' in a scene; did you mean '%s'?", "chioces", "choices");
    diag_add(list, "a.yaml", NULL, 0, (struct diag_place){0}, DIAG_WARNING, "unproved", "too many");
    diag_add(
        list, "a.yaml", NULL, 0, (struct diag_place){9, 1, 1}, DIAG_NOTE, "proof", "12 states");
    assert_printed(list, true,
        "a.yaml:3:5: error: unknown key 'chioces' in a scene; did you mean 'choices'? "
        "[unknown-key]\n"
        "    3 |     chioces:\n"
        "      |     ^~~~~~~\n"
        "a.yaml:1:1: warning: too many [unproved]\n"
        "a.yaml:9:1: note: 12 states [proof]\n");
    assert_printed(list, false,
        "a.yaml:3:5: error: unknown key 'chioces' in a scene; did you mean 'choices'? "
        "[unknown-key]\n"
        "a.yaml:1:1: warning: too many [unproved]\n"
        "a.yaml:9:1: note: 12 states [proof]\n");
    assert_int_equal(diag_count(list), 3);
    assert_int_equal(diag_count_severity(list, DIAG_ERROR), 1);
    assert_int_equal(diag_count_severity(list, DIAG_NOTE), 1);
    assert_null(diag_at(list, 3));
    diag_list_free(&list);
    diag_list_free(&list);
}

static void test_the_caret_stands_under_its_place(void **state)
{
    (void)state;
    assert_excerpt("one two", 1, 5, 3, "    1 | one two\n      |     ^~~\n");
    assert_excerpt("a: 你好 x", 1, 7, 1, "    1 | a: 你好 x\n      |         ^\n");
    assert_excerpt("a: 你好 x", 1, 4, 2, "    1 | a: 你好 x\n      |    ^~~~\n");
    assert_excerpt("e\xCC\x81t\xCC\x81 x", 1, 6, 1, "    1 | e\xCC\x81t\xCC\x81 x\n      |    ^\n");
    assert_excerpt("\tx: 1", 1, 2, 1, "    1 |  x: 1\n      |  ^\n");
    assert_excerpt("short", 1, 4, 99, "    1 | short\n      |    ^~\n"); /* not past the end */
    assert_excerpt("short", 1, 6, 1, "    1 | short\n      |      ^\n");
    assert_excerpt("", 1, 1, 1, "    1 | \n      | ^\n");
}

static void test_finds_lines_by_any_line_end(void **state)
{
    (void)state;
    assert_excerpt("one\r\ntwo\rthree\nfour", 2, 1, 1, "    2 | two\n      | ^\n");
    assert_excerpt("one\r\ntwo\rthree\nfour", 3, 1, 1, "    3 | three\n      | ^\n");
    assert_excerpt("one\r\ntwo\rthree\nfour", 4, 4, 1, "    4 | four\n      |    ^\n");
    assert_excerpt("one\n", 2, 1, 1, "    2 | \n      | ^\n"); /* behind the last line feed */
    assert_excerpt("one\n", 70, 1, 1, "   70 | \n      | ^\n");
    assert_excerpt("\n\n\n", 3, 1, 1, "    3 | \n      | ^\n");
}

static void test_margin_widens_for_long_files(void **state)
{
    struct buf source = {0};

    (void)state;
    buf_add_repeat(&source, "\n", 1234566);
    buf_add(&source, "here");
    assert_excerpt(source.data, 1234567, 2, 2, "1234567 | here\n        |  ^~\n");
    buf_done(&source);
}

/* Places all along a line of a megabyte: each excerpt is short and holds its place, and all of them
 * together stay in proportion to the line. */
static void test_very_long_lines_are_cut(void **state)
{
    struct diag_list *list = diag_list_new();
    struct buf source = {0};

    (void)state;
    buf_add_repeat(&source, "0123456789", 100000);
    for (int column = 1; column <= 1000000; column += gently(9, 9001))
        add(list, "f", source.data, 1, column, 1);
    for (size_t i = 0; i < diag_count(list); i++) {
        const struct diag *diag = diag_at(list, i);
        int at = diag->place.column - diag->excerpt_column;

        assert_true(at >= 0 && (size_t)at < strlen(diag->excerpt));
        assert_true(strlen(diag->excerpt) <= 700);
        assert_int_equal(diag->excerpt[at], '0' + (diag->place.column - 1) % 10);
    }
    diag_list_free(&list);
    source.data[900] = '\0';
    source.length = 900;
    list = diag_list_new();
    add(list, "f", source.data, 1, 701, 3);
    char *text = print(list, true);
    assert_non_null(strstr(text, " | ...01234567890"));
    char *caret = strrchr(text, '^');
    char *excerpt = strstr(text, "    1 | ");
    char *under = strstr(text, "      | ");
    assert_int_equal(excerpt[caret - under], '0'); /* column 701 */
    assert_memory_equal(caret, "^~~\n", 4);
    free(text);
    diag_list_free(&list);
    buf_done(&source);
}

static void test_going_back_in_a_long_line_is_right_too(void **state)
{
    struct diag_list *list = diag_list_new();
    struct buf source = {0};
    const int columns[] = {5000, 4990, 900, 1, 9999, 450, 5000};

    (void)state;
    buf_add(&source, "first\n");
    buf_add_repeat(&source, "0123456789", 1000);
    for (size_t i = 0; i < 7; i++) {
        add(list, "f", source.data, 2, columns[i], 1);
        const struct diag *diag = diag_at(list, i);
        assert_int_equal(
            diag->excerpt[columns[i] - diag->excerpt_column], '0' + (columns[i] - 1) % 10);
    }
    diag_list_free(&list);
    buf_done(&source);
}

/* Two files read one after the other into the same memory. */
static void test_another_file_at_the_same_address(void **state)
{
    struct diag_list *list = diag_list_new();
    char source[32];

    (void)state;
    strcpy(source, "one\ntwo\n");
    add(list, "first", source, 2, 1, 1);
    strcpy(source, "a\nb\nccc\n");
    add(list, "second", source, 2, 1, 1);
    add(list, "second", source, 3, 1, 1);
    assert_string_equal(diag_at(list, 0)->excerpt, "two");
    assert_string_equal(diag_at(list, 1)->excerpt, "b");
    assert_string_equal(diag_at(list, 2)->excerpt, "ccc");
    diag_list_free(&list);
}

static void test_sorts_by_place_and_keeps_the_order_of_files(void **state)
{
    struct diag_list *list = diag_list_new();

    (void)state;
    add(list, "b.yaml", NULL, 9, 1, 1);
    add(list, "a.yaml", NULL, 2, 7, 1);
    diag_add(list, "b.yaml", NULL, 0, (struct diag_place){3, 2, 1}, DIAG_NOTE, "first", "x");
    diag_add(list, "b.yaml", NULL, 0, (struct diag_place){3, 2, 1}, DIAG_NOTE, "second", "x");
    add(list, "a.yaml", NULL, 2, 3, 1);
    diag_sort(list);
    assert_printed(list, false,
        "b.yaml:3:2: note: x [first]\n"
        "b.yaml:3:2: note: x [second]\n"
        "b.yaml:9:1: error: wrong word [some-rule]\n"
        "a.yaml:2:3: error: wrong word [some-rule]\n"
        "a.yaml:2:7: error: wrong word [some-rule]\n");
    diag_list_free(&list);
}

static void test_copies_outlive_their_list(void **state)
{
    struct diag_list *first = diag_list_new(), *second = diag_list_new();
    char name[] = "name";

    (void)state;
    add(first, name, "text", 1, 2, 2);
    add(first, name, NULL, 1, 2, 2);
    diag_add_copy(second, diag_at(first, 0));
    diag_add_copy(second, diag_at(first, 1));
    diag_list_free(&first);
    name[0] = 'X';
    assert_printed(second, true,
        "name:1:2: error: wrong word [some-rule]\n"
        "    1 | text\n"
        "      |  ^~\n"
        "name:1:2: error: wrong word [some-rule]\n");
    diag_list_free(&second);
}

static void test_nothing_raw_reaches_the_terminal(void **state)
{
    struct diag_list *list = diag_list_new();
    const char *source = "a\x1B[2J\xC2\x9B\xFF\xE2\x80\xAE b";

    (void)state;
    diag_add(list, "bad\nname\x1B.yaml", source, strlen(source), (struct diag_place){1, 10, 1},
        DIAG_ERROR, "control-character", "what is %s here", "\x1B]0;x\a");
    assert_printed(list, true,
        "bad\xEF\xBF\xBDname\xEF\xBF\xBD.yaml:1:10: error: what is \xEF\xBF\xBD]0;x\xEF\xBF\xBD "
        "here "
        "[control-character]\n"
        "    1 | a\xEF\xBF\xBD[2J\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD b\n"
        "      |          ^\n");
    diag_list_free(&list);
}

static void test_many_files_and_many_mistakes(void **state)
{
    struct diag_list *list = diag_list_new();
    char name[32];

    (void)state;
    for (int i = 0; i < gently(3000, 300); i++) {
        snprintf(name, sizeof name, "file-%d.yaml", i);
        add(list, name, "x\ny\n", 2, 1, 1);
        add(list, name, "x\ny\n", 1, 1, 1);
    }
    diag_sort(list);
    for (int i = 0; i < gently(3000, 300); i++) {
        snprintf(name, sizeof name, "file-%d.yaml", i);
        assert_string_equal(diag_at(list, (size_t)i * 2)->file, name);
        assert_int_equal(diag_at(list, (size_t)i * 2)->place.line, 1);
        assert_string_equal(diag_at(list, (size_t)i * 2 + 1)->excerpt, "y");
    }
    diag_list_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_prints_as_compilers_do),
        cmocka_unit_test(test_the_caret_stands_under_its_place),
        cmocka_unit_test(test_finds_lines_by_any_line_end),
        cmocka_unit_test(test_margin_widens_for_long_files),
        cmocka_unit_test(test_very_long_lines_are_cut),
        cmocka_unit_test(test_going_back_in_a_long_line_is_right_too),
        cmocka_unit_test(test_another_file_at_the_same_address),
        cmocka_unit_test(test_sorts_by_place_and_keeps_the_order_of_files),
        cmocka_unit_test(test_copies_outlive_their_list),
        cmocka_unit_test(test_nothing_raw_reaches_the_terminal),
        cmocka_unit_test(test_many_files_and_many_mistakes),
    };

    if (setlocale(LC_ALL, "C.UTF-8") == NULL) {
        puts("1..0 # SKIP no locale C.UTF-8");
        return 0;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
