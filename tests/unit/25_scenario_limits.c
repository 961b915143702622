/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Each limit of kancil-scenario(5) at its edge: as much as it says is taken, and one more is told
 * as "limit" and leaves nothing behind.
 */
#include "config.h"

#include "scenario/country.h"
#include "scenario/load.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define HEAD                                                                           \
    "kancil: 1\nid: x\ntitle: X\nsummary: \"X.\"\ntopic: scams\naudience: [student]\n" \
    "ages: [10, 14]\nminutes: 5\ndifficulty: 2\nskills: [pause-first]\nlanguage: en\n" \
    "sources: [{title: \"A\", url: \"https://a.example/b\", date: \"2024\"}]\n"
#define STORY HEAD "kind: story\nstart: s0\n"
#define LAST "{lines: [{narrator: \"x\"}], end: safe, lesson: \"L.\"}"

/* How many "limit" errors there are in YAML, which is let go. */
static size_t limits_met(const struct buf *yaml, bool *loaded)
{
    struct diag_list *diags = diag_list_new();
    struct scenario *scenario = scenario_load("x.yaml", buf_text(yaml), yaml->length, diags);
    size_t met = 0;

    *loaded = scenario != NULL;
    for (size_t i = 0; i < diag_count(diags); i++) {
        if (strcmp(diag_at(diags, i)->rule, "limit") == 0)
            met++;
        else if (diag_at(diags, i)->severity == DIAG_ERROR)
            print_message("# %s: %s\n", diag_at(diags, i)->rule, diag_at(diags, i)->message);
    }
    scenario_free(&scenario);
    diag_list_free(&diags);
    return met;
}

/* What WRITE makes of COUNT loads, what it makes of one more does not. */
static void assert_edge(void (*write)(struct buf *out, int count), int count)
{
    struct buf yaml = {0};
    bool loaded;

    write(&yaml, count);
    assert_int_equal(limits_met(&yaml, &loaded), 0);
    assert_true(loaded);
    buf_clear(&yaml);
    write(&yaml, count + 1);
    assert_true(limits_met(&yaml, &loaded) > 0);
    assert_false(loaded);
    buf_done(&yaml);
}

static void write_file(struct buf *out, int count)
{
    buf_add(out, STORY "scenes:\n  s0: " LAST "\n#");
    buf_add_repeat(out, "x", (size_t)count - out->length);
}

static void write_scenes(struct buf *out, int count)
{
    buf_add(out, STORY "scenes:\n");
    for (int i = 0; i < count - 1; i++)
        buf_format(out, "  s%d: {lines: [{narrator: \"x\"}], goto: s%d}\n", i, i + 1);
    buf_format(out, "  s%d: " LAST "\n", count - 1);
}

static void write_items(struct buf *out, int count)
{
    buf_add(out, HEAD "kind: deck\ndraw: 1\ncast: {ana: {name: \"Ana\"}}\nitems:\n");
    for (int i = 0; i < count; i++)
        buf_format(out, "  - {id: i%d, view: sms, lines: [{ana: \"x\"}], truth: %s, why: \"W.\"}\n",
            i, i % 2 ? "genuine" : "fake");
}

/* Characters, not bytes. */
static void write_text(struct buf *out, int count)
{
    buf_add(out, STORY "scenes:\n  s0: {lines: [{narrator: \"");
    buf_add_repeat(out, "é", (size_t)count);
    buf_add(out, "\"}], end: safe, lesson: \"L.\"}\n");
}

static void write_variables(struct buf *out, int count)
{
    buf_add(out, STORY "vars:\n");
    for (int i = 0; i < count; i++)
        buf_format(out, "  v%d: false\n", i);
    buf_add(out, "scenes:\n  s0: " LAST "\n");
}

static void write_when(struct buf *out, const char *before, size_t times, const char *behind)
{
    buf_add(out, STORY "vars: {told: false}\nscenes:\n  s0: {lines: [{narrator: \"x\", when: \"");
    buf_add_repeat(out, before, times);
    buf_add(out, "told");
    buf_add_repeat(out, behind, times);
    buf_add(out, "\"}, {narrator: \"x\"}], end: safe, lesson: \"L.\"}\n");
}

/* The condition is itself the first level. */
static void write_parentheses(struct buf *out, int count)
{
    write_when(out, "(", (size_t)count - 1, ")");
}

static void write_long_condition(struct buf *out, int count)
{
    write_when(out, " ", (size_t)count - strlen("told"), "");
}

static void scenarios(void **state)
{
    (void)state;
    assert_edge(write_file, SCENARIO_FILE_LIMIT);
    assert_edge(write_scenes, SCENARIO_SCENE_LIMIT);
    assert_edge(write_items, SCENARIO_SCENE_LIMIT);
    assert_edge(write_text, SCENARIO_TEXT_LIMIT);
    assert_edge(write_variables, SCENARIO_VARIABLE_LIMIT);
    assert_edge(write_parentheses, SCENARIO_DEPTH_LIMIT);
    assert_edge(write_long_condition, SCENARIO_TEXT_LIMIT);
}

static size_t limits_at_depth(const char *open, int depth)
{
    struct buf yaml = {0};
    bool loaded;

    buf_add_repeat(&yaml, open, (size_t)depth);
    size_t met = limits_met(&yaml, &loaded);
    assert_false(loaded); /* no key of the format is so deep */
    buf_done(&yaml);
    return met;
}

static void nesting(void **state)
{
    static const char *const opens[] = {"[", "{a: ", "- ", "? "};

    (void)state;
    for (size_t i = 0; i < sizeof opens / sizeof *opens; i++) {
        assert_int_equal(limits_at_depth(opens[i], SCENARIO_DEPTH_LIMIT), 0);
        assert_int_equal(limits_at_depth(opens[i], SCENARIO_DEPTH_LIMIT + 1), 1);
    }
}

static bool pack_loads(size_t size)
{
    static const char pack[] =
        "kancil-country: 1\ncountry: XY\nname: X\nlanguages: [en]\n"
        "currency: {code: XYZ, symbol: \"X\", rate: 2.5}\n"
        "terms: {post: \"p\", bank: \"b\", police: \"c\", school: \"s\"}\ncheck_line: ask\n"
        "helplines:\n  - {id: ask, country: XY, name: \"A\", contact: [\"1\"], audience: both,\n"
        "     child_facing: true, topics: [scam], verified: true, ship: ready,\n"
        "     checked: \"2026-11-21\"}\n#";
    struct diag_list *diags = diag_list_new();
    struct buf yaml = {0};

    buf_add(&yaml, pack);
    buf_add_repeat(&yaml, "x", size - yaml.length);
    struct country *country = country_load("XY.yaml", yaml.data, yaml.length, diags);
    bool loaded = country != NULL;
    if (!loaded)
        assert_string_equal(diag_at(diags, 0)->rule, "limit");
    country_free(&country);
    diag_list_free(&diags);
    buf_done(&yaml);
    return loaded;
}

static void country_packs(void **state)
{
    (void)state;
    assert_true(pack_loads(SCENARIO_FILE_LIMIT));
    assert_false(pack_loads(SCENARIO_FILE_LIMIT + 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scenarios),
        cmocka_unit_test(nesting),
        cmocka_unit_test(country_packs),
    };
    return cmocka_run_group_tests_name("scenario limits", tests, NULL, NULL);
}
