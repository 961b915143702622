/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conditions: what binds first, what holds, and what each wrong one is told. */
#include "config.h"

#include "scenario/condition.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* The names x, y (numbers), told (boolean), the scenes 0, 1 and the look link; the state is four
 * numbers. */
static int find_variable(const void *names, const char *name, bool *is_boolean)
{
    (void)names;
    *is_boolean = strcmp(name, "told") == 0;
    return strcmp(name, "x") == 0 ? 0 : strcmp(name, "y") == 0 ? 1 : *is_boolean ? 2 : -1;
}

static int find_scene(const void *names, const char *name)
{
    (void)names;
    return strcmp(name, "home") == 0 ? 0 : strcmp(name, "school-gate") == 0 ? 1 : -1;
}

static int find_item(const void *names, const char *name)
{
    (void)names;
    return strcmp(name, "link") == 0 ? 0 : -1;
}

static const struct condition_names names = {
    .variable = find_variable, .scene = find_scene, .item = find_item};

struct facts {
    int variables[3], visits[2];
    bool flagged, inspected;
};

static int variable(const void *state, int place)
{
    return ((const struct facts *)state)->variables[place];
}

static int visits(const void *state, int place)
{
    return ((const struct facts *)state)->visits[place];
}

static bool flagged(const void *state, int tell)
{
    return tell == TELL_HURRY && ((const struct facts *)state)->flagged;
}

static bool inspected(const void *state, int item)
{
    (void)item;
    return ((const struct facts *)state)->inspected;
}

static bool holds(const char *source, const struct facts *state)
{
    const struct condition_facts facts = {state, variable, visits, flagged, inspected};
    struct arena *arena = arena_new();
    struct condition_error error;
    const struct condition *when = condition_compile(source, &names, arena, &error);

    if (!when)
        fail_msg("%s: %s", source, error.message);
    bool result = condition_holds(when, &facts);
    arena_free(&arena);
    return result;
}

static void comparisons(void **state)
{
    struct facts facts = {.variables = {3, -1, 1}};
    (void)state;

    assert_true(holds("x == 3", &facts));
    assert_true(holds("x != y", &facts));
    assert_true(holds("y < x", &facts));
    assert_true(holds("-1 <= y", &facts));
    assert_true(holds("x>=3", &facts));
    assert_false(holds("x > 3", &facts));
    assert_true(holds("( x ) > ( y )", &facts));
}

static void not_binds_before_and_before_or(void **state)
{
    struct facts facts = {.variables = {3, -1, 1}};
    (void)state;

    assert_true(holds("told or told and not told", &facts));
    assert_false(holds("(told or told) and not told", &facts));
    assert_true(holds("not x > 3", &facts)); /* not of the comparison */
    assert_true(holds("not not told", &facts));
    assert_false(holds("not (told or x == 0)", &facts));
}

static void what_was_done(void **state)
{
    struct facts facts = {.visits = {2, 0}, .flagged = true};
    (void)state;

    assert_true(holds("visited(home) and not visited(school-gate)", &facts));
    assert_true(holds("visits(home) == 2", &facts));
    assert_true(holds("flagged(hurry)", &facts));
    assert_false(holds("flagged(fear) or inspected(link)", &facts));
    facts.inspected = true;
    assert_true(holds("inspected( link )", &facts));
    assert_true(condition_holds(NULL, NULL));
}

static void wrong_ones(void **state)
{
    static const struct {
        const char *source, *rule;
        size_t offset, length;
    } wrong[] = {
        {"", "bad-condition", 0, 0},
        {"x", "bad-condition", 0, 1},
        {"told and", "bad-condition", 5, 3},
        {"told && told", "bad-condition", 5, 2},
        {"x = 1", "bad-condition", 2, 1},
        {"0 < x < 2", "bad-condition", 6, 1},
        {"told == 1", "bad-condition", 0, 4},
        {"x == told", "bad-condition", 5, 4},
        {"(told", "bad-condition", 1, 4},
        {"told)", "bad-condition", 4, 1},
        {"visited home", "bad-condition", 8, 4},
        {"visited()", "bad-condition", 8, 1},
        {"not", "bad-condition", 0, 3},
        {"told or or told", "bad-condition", 8, 2},
        {"x > 007", "bad-condition", 4, 3},
        {"told \xe2\x9c\x93", "bad-condition", 5, 3},
        {"z > 1", "unknown-id", 0, 1},
        {"visits(hme) > 1", "unknown-id", 7, 3},
        {"flagged(hury)", "unknown-id", 8, 4},
        {"inspected(x)", "unknown-id", 10, 1},
    };
    struct arena *arena = arena_new();
    struct condition_error error;
    (void)state;

    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        assert_null(condition_compile(wrong[i].source, &names, arena, &error));
        if (strcmp(error.rule, wrong[i].rule) != 0 || error.offset != wrong[i].offset ||
            error.length != wrong[i].length)
            fail_msg("'%s': %s at %zu, %zu long", wrong[i].source, error.rule, error.offset,
                error.length);
        assert_true(strlen(error.message) > 10);
    }
    arena_free(&arena);
}

static void depth(void **state)
{
    struct arena *arena = arena_new();
    struct condition_error error;
    char source[4096] = "";
    (void)state;

    for (int i = 0; i < 63; i++)
        strcat(source, "(");
    strcat(source, "told");
    for (int i = 0; i < 63; i++)
        strcat(source, ")");
    assert_non_null(condition_compile(source, &names, arena, &error));
    memset(source, '(', 4000);
    source[4000] = '\0';
    assert_null(condition_compile(source, &names, arena, &error));
    assert_string_equal(error.rule, "limit");
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comparisons),
        cmocka_unit_test(not_binds_before_and_before_or),
        cmocka_unit_test(what_was_done),
        cmocka_unit_test(wrong_ones),
        cmocka_unit_test(depth),
    };
    return cmocka_run_group_tests_name("scenario condition", tests, NULL, NULL);
}
