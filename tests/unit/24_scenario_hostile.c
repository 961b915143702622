/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Input that means harm, or is cut off: it ends in errors, soon, and a result comes exactly where
 * there is none.
 */
#include "config.h"

#include "base/clock.h"
#include "base/rng.h"
#include "scenario/country.h"
#include "scenario/load.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tests/unit/gently.h"

/* What takes milliseconds may take thousands of times longer with the sanitizers on a busy machine.
 */
#define MILLISECONDS 20000

/* The rule of the first error, or NULL where it loaded. */
static const char *load(const char *yaml, size_t length)
{
    struct diag_list *diags = diag_list_new();
    int64_t before = clock_monotonic();
    struct scenario *scenario = scenario_load("x.yaml", yaml, length, diags);
    size_t errors = diag_count_severity(diags, DIAG_ERROR);

    assert_true(clock_monotonic() - before < MILLISECONDS);
    if ((scenario == NULL) != (errors > 0))
        fail_msg("%zu errors and %s result", errors, scenario ? "a" : "no");
    diag_sort(diags);
    const char *rule = errors ? diag_at(diags, 0)->rule : NULL;
    scenario_free(&scenario);
    diag_list_free(&diags);
    return rule;
}

/* The rule of what is told last about PART, written again and again up to a megabyte, between START
 * and END. */
static void check_between(const char *start, const char *part, const char *end, const char *rule)
{
    struct buf yaml = {0};
    struct diag_list *diags = diag_list_new();
    int64_t before = clock_monotonic();

    buf_add(&yaml, start);
    size_t most = (size_t)gently(SCENARIO_FILE_LIMIT, 1 << 14);
    while (yaml.length + strlen(part) + strlen(end) <= most)
        buf_add(&yaml, part);
    buf_add(&yaml, end);
    assert_null(scenario_load("x.yaml", buf_text(&yaml), yaml.length, diags));
    int64_t took = clock_monotonic() - before;
    diag_sort(diags);
    size_t count = diag_count(diags);
    if (took >= MILLISECONDS || count == 0 || strcmp(diag_at(diags, count - 1)->rule, rule) != 0)
        fail_msg("%.20s: %d ms, %zu told, the last [%s]", part, (int)took, count,
            count ? diag_at(diags, count - 1)->rule : "");
    diag_list_free(&diags);
    buf_done(&yaml);
}

static void check_repeated(const char *start, const char *part, const char *rule)
{
    check_between(start, part, "", rule);
}

static void a_megabyte_of_one_thing(void **state)
{
    (void)state;
    check_repeated("", "[", "limit");
    check_repeated("", "{", "limit");
    check_repeated("", "[{", "limit");
    check_repeated("", "- ", "limit");
    check_repeated("", "? ", "limit");
    check_repeated("a", "\"", "bad-type");
    check_repeated("", ": ", "syntax");
    check_repeated("a: ", "x", "missing-key");
    check_repeated("a: [", "*a,", "syntax");
    check_repeated("a: [", "&a b,", "syntax");
    check_repeated("kancil: 1\n", "id: x\n", "duplicate-key");
    check_repeated("a: &a [", "*a, ", "syntax");
    check_repeated("kancil: 1\ntitle: ", "\xe2\x80\xae", "control-character");
    check_repeated("kancil: 1\n", "\n", "missing-key");
    check_repeated("kancil: 1\ntitle: \"", "\\e", "syntax");
    check_repeated("kancil: 1\n", "---\n", "syntax");
    check_repeated("kancil: 1\nscenes:\n  a: {lines: [{me: \"", "{", "syntax");
    check_repeated("", "\xff", "encoding");
}

/* Each mistake is shown at its place, however far into a line or a text it is. */
static void a_megabyte_of_mistakes(void **state)
{
    static const char start[] = "kancil: 1\nscenes:\n  a: {lines: [{me: \"";
    static const char name[] = "kancil: 1\nscenes:\n  a: {lines: [{me: x, when: \"";
    (void)state;

    check_between(start, "\\e\xC3\xA9", "\"}]}", "control-character");
    check_between(start, "{\xC3\xA9}\"}, {me: \"", "\"}]}", "bad-value");
    check_between(start, "}\xC3\xA9}\"}, {me: \"", "\"}]}", "bad-value");
    check_between(name, "\xC3\xA9\"}, {me: x, when: \"", "\"}]}", "bad-condition");
    check_between("kancil: 1\nscenes: {a: {lines: [", "*\xC3\xA9, ", "]}}", "anchor");
    check_between("kancil: 1\nscenes: {a: {lines: [", "{mee: \xC3\xA9}, ", "]}}", "unknown-id");
}

static void very_many_names(void **state)
{
    struct buf yaml = {0};
    int many = gently(20000, 500);
    (void)state;

    for (int i = 0; i < many; i++)
        buf_format(&yaml, "key-%d: 1\n", i);
    assert_string_equal(load(buf_text(&yaml), yaml.length), "unknown-key");
    buf_clear(&yaml);
    buf_add(&yaml, "kancil: 1\nscenes:\n");
    for (int i = 0; i < many; i++)
        buf_format(&yaml, "  scene-%d: {goto: scnee-%d}\n", i, i);
    assert_string_equal(load(buf_text(&yaml), yaml.length), "missing-key");
    buf_clear(&yaml);
    for (int i = 0; i < 2 * many; i++)
        buf_format(&yaml, "k%d: &a%d x\n", i, i);
    assert_string_equal(load(buf_text(&yaml), yaml.length), "unknown-key");
    buf_done(&yaml);
}

static void too_large(void **state)
{
    char *yaml = calloc(1, SCENARIO_FILE_LIMIT + 1);
    (void)state;

    memset(yaml, '#', SCENARIO_FILE_LIMIT + 1);
    assert_string_equal(load(yaml, SCENARIO_FILE_LIMIT + 1), "limit");
    assert_string_equal(load(yaml, SCENARIO_FILE_LIMIT), "syntax"); /* a comment alone */
    free(yaml);
}

static struct buf read_example(void)
{
    struct buf yaml = {0};
    struct file_error error;
    const char *top = getenv("TOP_SRCDIR");
    char *path = file_join(top ? top : ".", "tests/unit/play/prize-parcel.yaml");

    assert_true(file_read(path, SCENARIO_FILE_LIMIT, &yaml, &error));
    free(path);
    return yaml;
}

/* Bytes that end without a NUL, so that a sanitizer sees who reads on. */
static void load_exact(const char *yaml, size_t length)
{
    char *copy = malloc(length ? length : 1);

    memcpy(copy, yaml, length);
    load(copy, length);
    free(copy);
}

static void cut_off_anywhere(void **state)
{
    struct buf yaml = read_example();
    (void)state;

    for (size_t length = 0; length <= yaml.length; length += (size_t)gently(1, 13))
        load_exact(yaml.data, length);
    buf_done(&yaml);
}

static void spoiled_anywhere(void **state)
{
    static const char signs[] = "\0\n\t\r \"'{}[]:,#&*!|>-?@`%\\\x80\xe2\x1b";
    struct buf yaml = read_example();
    struct rng rng;
    (void)state;

    rng_seed(&rng, 42);
    for (int i = 0; i < gently(3000, 300); i++) {
        char *copy = malloc(yaml.length);
        memcpy(copy, yaml.data, yaml.length);
        for (uint32_t n = 1 + rng_below(&rng, 4); n > 0; n--)
            copy[rng_below(&rng, (uint32_t)yaml.length)] = signs[rng_below(&rng, sizeof signs - 1)];
        load(copy, yaml.length);
        free(copy);
    }
    buf_done(&yaml);
}

/* Wherever it stands among the bytes that are looked at together. */
static void every_control_character(void **state)
{
    (void)state;
    for (int code = 0; code < 0x20; code++) {
        for (size_t place = 0; place < 20; place++) {
            char yaml[] = "title: abcdefghijklmnopqrstuvwxyz\n";
            yaml[7 + place] = (char)(code == 0x1F ? 0x7F : code);
            const char *rule = load(yaml, sizeof yaml - 1);
            if (code != '\n') /* which may end the title anywhere */
                assert_string_equal(rule, code == '\t' ? "missing-key" : "control-character");
        }
    }
}

static void packs_too(void **state)
{
    static const char yaml[] =
        "kancil-country: 1\ncountry: XY\nname: X\nlanguages: [en]\n"
        "currency: {code: XYZ, symbol: \"X\", rate: 2.5}\n"
        "terms: {post: \"p\", bank: \"b\", police: \"c\", school: \"s\"}\ncheck_line: ask\n"
        "helplines:\n  - {id: ask, country: XY, name: \"A\", contact: [\"1\"], audience: both,\n"
        "     child_facing: true, topics: [scam], verified: true, ship: ready,\n"
        "     checked: \"2026-11-21\"}\n";
    (void)state;

    for (size_t length = 0; length < sizeof yaml; length++) {
        struct diag_list *diags = diag_list_new();
        char *copy = malloc(length ? length : 1);
        memcpy(copy, yaml, length);
        struct country *country = country_load("XY.yaml", copy, length, diags);
        assert_int_equal(country == NULL, diag_count(diags) > 0);
        if (length == sizeof yaml - 1) {
            assert_non_null(country);
            assert_ptr_equal(country->check_line, &country->helplines[0]);
        }
        country_free(&country);
        free(copy);
        diag_list_free(&diags);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_megabyte_of_one_thing),
        cmocka_unit_test(a_megabyte_of_mistakes),
        cmocka_unit_test(very_many_names),
        cmocka_unit_test(too_large),
        cmocka_unit_test(cut_off_anywhere),
        cmocka_unit_test(spoiled_anywhere),
        cmocka_unit_test(every_control_character),
        cmocka_unit_test(packs_too),
    };
    return cmocka_run_group_tests_name("scenario hostile", tests, NULL, NULL);
}
