/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any text is a condition that can be asked or a sentence about it, and a template that can be
 * filled in or a sentence about that. The place of a mistake lies within the text.
 */
#include "config.h"

#include "scenario/condition.h"
#include "scenario/template.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <string.h>

static int find_variable(const void *names, const char *name, bool *is_boolean)
{
    (void)names;
    *is_boolean = strcmp(name, "told") == 0;
    return strcmp(name, "x") == 0 ? 0 : *is_boolean ? 1 : -1;
}

static int find_place(const void *names, const char *name)
{
    (void)names;
    return strcmp(name, "home") == 0 ? 0 : -1;
}

static int number(const void *state, int place)
{
    (void)state;
    return place + 1;
}

static bool flag(const void *state, int place)
{
    (void)state;
    return place % 2 == 0;
}

static void assert_within(size_t offset, size_t length, size_t size, const char *message)
{
    if (offset > size || length > size - offset || message[0] == '\0')
        abort();
}

static void try_condition(const char *source, size_t size)
{
    const struct condition_names names = {
        .variable = find_variable, .scene = find_place, .item = find_place};
    const struct condition_facts facts = {NULL, number, number, flag, flag};
    struct arena *arena = arena_new();
    struct condition_error error = {0};
    const struct condition *when = condition_compile(source, &names, arena, &error);

    if (when != NULL)
        condition_holds(when, &facts);
    else
        assert_within(error.offset, error.length, size, error.message);
    arena_free(&arena);
}

static void try_template(const char *raw, size_t size)
{
    struct variable vars[] = {{.name = "x"}, {.name = "told", .is_boolean = true}};
    const struct scenario scenario = {.vars = vars, .var_count = 2};
    const struct template_values values = {
        .nickname = "", .country = country_nowhere(), .scenario = &scenario, .variable = number};
    struct template_error error = {0};
    struct buf out = {0};

    if (template_check(raw, vars, 2, &error))
        template_expand(raw, &values, &out);
    else
        assert_within(error.offset, error.length, size, error.message);
    buf_done(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_string(data, size);

    try_condition(text, strlen(text));
    try_template(text, strlen(text));
    free(text);
    return 0;
}
