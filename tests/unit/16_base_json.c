/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * JSON: what is no JSON is refused with its place, what is written reads back the same, and values
 * of the wrong kind harm nobody.
 */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/json.h"
#include "base/json_check.h"

#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The bytes are given an end of their own, so that the sanitizer sees a look past it. */
static struct json *parse(const char *text, size_t length, struct buf *reason)
{
    char *bytes = malloc(length > 0 ? length : 1);

    memcpy(bytes, text, length);
    struct json *value = json_parse(bytes, length, reason);
    free(bytes);
    return value;
}

static void assert_refused(const char *text, const char *expected)
{
    struct buf reason = {0};

    assert_null(parse(text, strlen(text), &reason));
    assert_string_equal(buf_text(&reason), expected);
    buf_done(&reason);
}

/* TEXT is read, and written on one line it is EXPECTED. */
static void assert_reads(const char *text, const char *expected)
{
    struct buf out = {0};
    struct json *value = parse(text, strlen(text), &out);

    assert_string_equal(buf_text(&out), "");
    assert_non_null(value);
    json_write(value, false, &out);
    assert_string_equal(buf_text(&out), expected);
    json_free(&value);
    assert_null(value);
    buf_done(&out);
}

static void test_reads_all_that_is_json(void **state)
{
    (void)state;
    assert_reads(" null ", "null");
    assert_reads("\t[ true , false\r\n]", "[true,false]");
    assert_reads("{}", "{}");
    assert_reads("[]", "[]");
    assert_reads("[[[]],{}]", "[[[]],{}]");
    assert_reads("\"\"", "\"\"");
    assert_reads("{\"b\":1,\"a\":{\"b\":2}}", "{\"b\":1,\"a\":{\"b\":2}}");
    assert_reads(
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0001\\u00e9\"", "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001é\"");
    assert_reads("\"\\uD83E\\uDD8c\x7F\"", "\"\xF0\x9F\xA6\x8C\\u007f\"");
    assert_reads("{\"\":0}", "{\"\":0}");
    assert_reads("\xEF\xBB\xBF{}", "{}");
}

static void test_reads_numbers(void **state)
{
    (void)state;
    assert_reads("[0,-0,-1,10,1e3,1E+2,2.50,-0.5e-1]", "[0,0,-1,10,1000,100,2.5,-0.05]");
    assert_reads("[9007199254740991,-9007199254740991]", "[9007199254740991,-9007199254740991]");
    assert_reads(
        "[0.1,0.71,1e-7,1.7976931348623157e308]", "[0.1,0.71,1e-07,1.7976931348623157e+308]");
    assert_reads("[1e999]", "[null]"); /* no such number */
}

static void test_refuses_what_is_no_json(void **state)
{
    static const char *const cases[][2] = {
        {"", "line 1, column 1: the text ends too soon"},
        {"  \n ", "line 2, column 2: the text ends too soon"},
        {"{", "line 1, column 2: the text ends too soon"},
        {"[1", "line 1, column 3: the text ends too soon"},
        {"\"abc", "line 1, column 5: the text ends too soon"},
        {"[1,]", "line 1, column 4: a value is missing"},
        {"[,1]", "line 1, column 2: a value is missing"},
        {"{\"a\":1,}", "line 1, column 8: a key in quotes is missing"},
        {"{a:1}", "line 1, column 2: a key in quotes is missing"},
        {"{\"a\" 1}", "line 1, column 6: a colon is missing"},
        {"{\"a\":}", "line 1, column 6: a value is missing"},
        {"[1 2]", "line 1, column 4: a comma or a closing bracket is missing"},
        {"[1}", "line 1, column 3: a comma or a closing bracket is missing"},
        {"{\"a\":1]", "line 1, column 7: a comma or a closing bracket is missing"},
        {"{} {}", "line 1, column 4: something follows the end"},
        {"[]\x01", "line 1, column 3: something follows the end"},
        {"]", "line 1, column 1: a value is missing"},
        {"nul", "line 1, column 1: a value is missing"},
        {"True", "line 1, column 1: a value is missing"},
        {"NaN", "line 1, column 1: a value is missing"},
        {"'a'", "line 1, column 1: a value is missing"},
        {"[1]//", "line 1, column 4: something follows the end"},
        {"01", "line 1, column 1: a number begins with a needless zero"},
        {"-", "line 1, column 2: the text ends too soon"},
        {"+1", "line 1, column 1: a value is missing"},
        {"[1.]", "line 1, column 4: a digit is missing"},
        {"[.5]", "line 1, column 2: a value is missing"},
        {"[1e]", "line 1, column 4: a digit is missing"},
        {"0x10", "line 1, column 2: something follows the end"},
        {"\"a\nb\"", "line 1, column 3: a control character stands in a string"},
        {"\"\t\"", "line 1, column 2: a control character stands in a string"},
        {"\"\\x\"", "line 1, column 3: this is no escape that JSON knows"},
        {"\"\\u12G4\"", "line 1, column 2: four hexadecimal digits are missing"},
        {"\"\\u12", "line 1, column 2: four hexadecimal digits are missing"},
        {"\"\\u0000\"", "line 1, column 2: the character NUL is not allowed"},
        {"\"\\uD800\"", "line 1, column 2: half of a surrogate pair stands alone"},
        {"\"\\uDC00\"", "line 1, column 2: half of a surrogate pair stands alone"},
        {"\"\\uD800\\u0041\"", "line 1, column 2: half of a surrogate pair stands alone"},
        {"[\"\xC3\xA9\",\"\xFF\"]", "line 1, column 7: this is no UTF-8"},
        {"\"\xED\xA0\x80\"", "line 1, column 2: this is no UTF-8"},
        {"{\"a\":1,\n \"a\":2}", "line 2, column 2: this key stands twice in one object"},
        {"{\"a\":1,\"\\u0061\":2}", "line 1, column 8: this key stands twice in one object"},
        {"{\"é\":1,\"\\u00E9\":2}", "line 1, column 8: this key stands twice in one object"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_refused(cases[i][0], cases[i][1]);
}

static void test_nul_bytes_are_refused(void **state)
{
    (void)state;
    assert_null(parse("{}\0", 3, NULL));
    assert_null(parse("\"a\0b\"", 5, NULL));
    assert_null(parse("\0", 1, NULL));
}

static void test_depth_and_size_have_limits(void **state)
{
    struct buf text = {0};
    struct json *value;

    (void)state;
    buf_add_repeat(&text, "[", 64);
    buf_add_repeat(&text, "]", 64);
    value = parse(text.data, text.length, NULL);
    assert_non_null(value);
    json_free(&value);
    buf_clear(&text);
    buf_add_repeat(&text, "{\"a\":", 64);
    buf_add(&text, "[");
    assert_refused(text.data, "line 1, column 321: more than 64 levels are open");
    buf_clear(&text);
    buf_add_repeat(&text, "[", 1000000);
    assert_null(parse(text.data, text.length, NULL));
    buf_clear(&text);
    buf_add_repeat(&text, "1", 63);
    value = parse(text.data, text.length, NULL);
    assert_non_null(value);
    json_free(&value);
    buf_add(&text, "1");
    assert_refused(text.data, "line 1, column 1: a number is too long");
    assert_null(json_parse(text.data, JSON_LARGEST + 1, NULL)); /* not looked at */
    buf_clear(&text);
    buf_add_repeat(&text, " ", JSON_LARGEST - 1);
    buf_add(&text, "1");
    value = json_parse(text.data, JSON_LARGEST, NULL);
    assert_non_null(value);
    json_free(&value);
    buf_done(&text);
}

/* Only looked through: to read so many takes more memory than a test should. */
static void test_values_have_a_limit(void **state)
{
    struct buf text = {0};

    (void)state;
    buf_add(&text, "[0");
    buf_add_repeat(&text, ",0", JSON_MOST_VALUES - 2);
    buf_add(&text, "]");
    assert_true(json_check(text.data, text.length, NULL));
    text.data[text.length - 1] = ',';
    buf_add(&text, "0]");
    assert_false(json_check(text.data, text.length, NULL));
    assert_null(parse(text.data, text.length, NULL));
    buf_done(&text);
}

static void add_many_keys(struct buf *text, const char *last)
{
    buf_clear(text);
    buf_add(text, "{");
    for (int i = 0; i < 50000; i++)
        buf_format(text, "\"k%d\":0,\n", i);
    buf_format(text, "\"%s\":{\"k777\":1}}", last);
}

static void test_many_keys_are_quick_and_a_duplicate_is_found(void **state)
{
    struct buf text = {0};

    (void)state;
    add_many_keys(&text, "last");
    struct json *value = parse(text.data, text.length, NULL);
    assert_int_equal(json_length(value), 50001);
    json_free(&value);
    add_many_keys(&text, "k777");
    assert_refused(text.data, "line 50001, column 1: this key stands twice in one object");
    buf_done(&text);
}

/* Every way of cutting a document short, and every byte of it spoilt, is refused or read, never
 * worse. */
static void test_spoilt_documents_do_no_harm(void **state)
{
    static const char text[] = "{\"a\":[1,-2.5e3,true,null],\"b\":{\"c\":"
                               "\"x\\u00e9\\n\xE4\xBD\xA0\"},\"d\":\"\\ud83e\\udd8c\"}";
    const size_t length = sizeof text - 1;
    char spoilt[sizeof text];

    (void)state;
    for (size_t cut = 0; cut < length; cut++)
        assert_null(parse(text, cut, NULL));
    for (size_t i = 0; i < length; i++) {
        for (int byte = 0; byte < 256; byte++) {
            memcpy(spoilt, text, sizeof text);
            spoilt[i] = (char)byte;
            struct json *value = parse(spoilt, length, NULL);
            json_free(&value);
        }
    }
}

static void test_wrong_kinds_give_the_fallback(void **state)
{
    const char *text =
        "{\"s\":\"x\",\"i\":7,\"f\":1.5,\"b\":true,\"n\":null,\"a\":[1],\"big\":9007199254740993}";
    struct json *value = parse(text, strlen(text), NULL);

    (void)state;
    assert_string_equal(json_string(value, "s", "-"), "x");
    assert_string_equal(json_string(value, "i", "-"), "-");
    assert_string_equal(json_string(value, "none", "-"), "-");
    assert_string_equal(json_string(value, "S", "-"), "-"); /* keys are not folded */
    assert_string_equal(json_string(json_get(value, "a"), "s", "-"), "-");
    assert_string_equal(json_string(NULL, "s", "-"), "-");
    assert_int_equal(json_integer(value, "i", -1), 7);
    assert_int_equal(json_integer(value, "f", -1), -1);
    assert_int_equal(json_integer(value, "big", -1), -1);
    assert_int_equal(json_integer(value, "s", -1), -1);
    assert_true(json_number(value, "f", 0) > 1.4);
    assert_true(json_number(value, "n", -1) < 0);
    assert_true(json_boolean(value, "b", false));
    assert_true(json_boolean(value, "i", true));
    assert_true(json_is_null(json_get(value, "n")));
    assert_true(json_is_null(json_get(value, "none")));
    assert_false(json_is_null(json_get(value, "i")));
    assert_true(json_is_integer(json_get(value, "i")));
    assert_false(json_is_integer(json_get(value, "f")));
    assert_true(json_is_number(json_get(value, "f")));
    assert_false(json_is_string(NULL) || json_is_array(NULL) || json_is_object(NULL));
    assert_null(json_text(json_get(value, "i")));
    json_free(&value);
}

static void test_children_come_in_order(void **state)
{
    struct json *value = parse("{\"z\":[3,1,2],\"a\":\"b\"}", 21, NULL);
    const struct json *list = json_first(value);
    int64_t wanted[] = {3, 1, 2};
    size_t count = 0;

    (void)state;
    assert_string_equal(json_key(list), "z");
    assert_null(json_key(value));
    assert_int_equal(json_length(list), 3);
    for (const struct json *at = json_first(list); at != NULL; at = json_next(at))
        assert_int_equal(json_whole(at, -1), wanted[count++]);
    assert_int_equal(count, 3);
    assert_string_equal(json_text(json_next(list)), "b");
    assert_null(json_next(json_next(list)));
    assert_null(json_first(json_next(list)));
    assert_int_equal(json_length(NULL), 0);
    json_free(&value);
}

static struct json *make_document(void)
{
    struct json *value = json_object();
    struct json *list = json_add_array(value, "list");
    struct json *inner = json_add_object(list, NULL);

    json_add_string(inner, "name", "mei \"x\"\n");
    json_add_string(inner, "none", NULL);
    json_add_integer(list, NULL, 9007199254740991);
    json_add_fraction(list, NULL, 0.705001);
    json_add_fraction(list, NULL, -0.001);
    json_add_fraction(list, NULL, NAN);
    json_add_fraction(list, NULL, 2.0);
    json_add_boolean(list, NULL, false);
    json_add_null(value, "nothing");
    json_add_array(value, "empty");
    json_add_object(value, "bare");
    json_add_string(value, "bad",
        "a\xFF"
        "b");
    return value;
}

static void test_writes_pretty_and_on_one_line(void **state)
{
    struct json *value = make_document();
    struct buf out = {0};

    (void)state;
    json_write(value, false, &out);
    assert_string_equal(buf_text(&out),
        "{\"list\":[{\"name\":\"mei "
        "\\\"x\\\"\\n\",\"none\":null},9007199254740991,0.71,0,null,2,false],"
        "\"nothing\":null,\"empty\":[],\"bare\":{},\"bad\":\"a\xEF\xBF\xBD"
        "b\"}");
    buf_clear(&out);
    json_write(value, true, &out);
    assert_string_equal(buf_text(&out),
        "{\n  \"list\": [\n    {\n      \"name\": \"mei \\\"x\\\"\\n\",\n      \"none\": null\n    "
        "},\n"
        "    9007199254740991,\n    0.71,\n    0,\n    null,\n    2,\n    false\n  ],\n"
        "  \"nothing\": null,\n  \"empty\": [],\n  \"bare\": {},\n  \"bad\": \"a\xEF\xBF\xBD"
        "b\"\n}\n");
    struct json *again = parse(out.data, out.length, NULL);
    assert_non_null(again);
    json_free(&again);
    json_free(&value);
    buf_done(&out);
}

/* What would speak to a terminal, or hide, is written as an escape and read back as it was. */
static void test_controls_are_escaped(void **state)
{
    (void)state;
    assert_reads("[\"\\u001b[0m\\u007f\\u009b\"]", "[\"\\u001b[0m\\u007f\\u009b\"]");
    assert_reads("[\"\\u202e\\u200b\\u00ad\"]", "[\"\\u202e\\u200b\\u00ad\"]");
    assert_reads("[\"\\udb40\\udc41\\u00e9\"]", "[\"\\udb40\\udc41\xC3\xA9\"]");
}

/* Where people write 1,5 a file still has 1.5, in and out. */
static void test_numbers_do_not_depend_on_the_locale(void **state)
{
    (void)state;
    if (setlocale(LC_NUMERIC, "de_DE.UTF-8") == NULL)
        return;
    assert_reads("[1.5,0.1]", "[1.5,0.1]");
    setlocale(LC_NUMERIC, "C");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reads_all_that_is_json),
        cmocka_unit_test(test_reads_numbers),
        cmocka_unit_test(test_refuses_what_is_no_json),
        cmocka_unit_test(test_nul_bytes_are_refused),
        cmocka_unit_test(test_depth_and_size_have_limits),
        cmocka_unit_test(test_values_have_a_limit),
        cmocka_unit_test(test_many_keys_are_quick_and_a_duplicate_is_found),
        cmocka_unit_test(test_spoilt_documents_do_no_harm),
        cmocka_unit_test(test_wrong_kinds_give_the_fallback),
        cmocka_unit_test(test_children_come_in_order),
        cmocka_unit_test(test_writes_pretty_and_on_one_line),
        cmocka_unit_test(test_controls_are_escaped),
        cmocka_unit_test(test_numbers_do_not_depend_on_the_locale),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
