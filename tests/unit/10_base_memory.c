/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Memory, arenas and growing strings: what is given is whole, aligned and zeroed; a size that
 * cannot be ends the program by the hook with status 2 and not by a wild write.
 */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a child did that ran out of memory: its status, and whether its hook was called first. */
struct death {
    int status;
    bool hooked;
};

static int hook_pipe;

static void say_hooked(void)
{
    if (write(hook_pipe, "h", 1) != 1)
        _exit(99);
}

static struct death die_of(void (*deed)(void))
{
    struct death death = {0};
    int ends[2];
    char byte;

    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        int nowhere = open("/dev/null", O_WRONLY);

        dup2(nowhere, STDERR_FILENO);
        hook_pipe = ends[1];
        mem_set_exhausted_hook(say_hooked);
        deed();
        _exit(0);
    }
    close(ends[1]);
    death.hooked = read(ends[0], &byte, 1) == 1;
    close(ends[0]);
    waitpid(child, &death.status, 0);
    return death;
}

/* Kept where no compiler sees how large they are. */
static volatile size_t too_many = SIZE_MAX / 2;

static void ask_zero_overflow(void)
{
    free(mem_zero(too_many, 16));
}

static void ask_resize_overflow(void)
{
    free(mem_resize(NULL, too_many, 16));
}

static void ask_copy_overflow(void)
{
    free(mem_copy_bytes("x", too_many * 2 + 1));
}

static void ask_arena_overflow(void)
{
    struct arena *arena = arena_new();

    memset(arena_array(arena, too_many, 3), 1, 16);
}

static void ask_arena_wrap(void)
{
    struct arena *arena = arena_new();

    memset(arena_alloc(arena, too_many * 2 + 1), 1, 16);
}

static void ask_buf_overflow(void)
{
    struct buf buf = {0};

    buf_add(&buf, "x");
    memset(buf_reserve(&buf, too_many * 2), 1, 16);
}

static void test_exhaustion_ends_by_the_hook(void **state)
{
    static void (*const deeds[])(void) = {ask_zero_overflow, ask_resize_overflow, ask_copy_overflow,
        ask_arena_overflow, ask_arena_wrap, ask_buf_overflow};

    (void)state;
    for (size_t i = 0; i < sizeof deeds / sizeof deeds[0]; i++) {
        struct death death = die_of(deeds[i]);

        assert_true(WIFEXITED(death.status));
        assert_int_equal(WEXITSTATUS(death.status), 2);
        assert_true(death.hooked);
    }
}

static void test_nothing_is_still_something(void **state)
{
    (void)state;
    void *none = mem_alloc(0), *zero = mem_zero(0, 8), *resized = mem_resize(NULL, 0, 8);

    assert_non_null(none);
    assert_non_null(zero);
    assert_non_null(resized);
    free(none);
    free(zero);
    free(resized);
    char *empty = mem_copy_bytes(NULL, 0);
    assert_string_equal(empty, "");
    free(empty);
}

static void test_arrays_grow(void **state)
{
    size_t count = 0, capacity = 0;
    int *numbers = NULL;

    (void)state;
    for (int i = 0; i < 1000; i++) {
        MEM_GROW(numbers, count, capacity);
        numbers[count++] = i;
    }
    for (int i = 0; i < 1000; i++)
        assert_int_equal(numbers[i], i);
    assert_true(capacity >= 1000 && capacity < 2100);
    free(numbers);
}

static bool is_zero(const unsigned char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] != 0)
            return false;
    }
    return true;
}

/* Sizes around those at which blocks change, after memory was used and reset: each zeroed, aligned
 * and apart from all others. */
static void fill_arena(struct arena *arena)
{
    static const size_t sizes[] = {
        0, 1, 15, 16, 17, 1000, 1023, 1024, 1025, 4095, 4096, 4097, 70000, 1, 300000, 3};
    const size_t count = sizeof sizes / sizeof sizes[0];
    unsigned char *given[sizeof sizes / sizeof sizes[0]];

    for (size_t i = 0; i < count; i++) {
        given[i] = arena_alloc(arena, sizes[i]);
        assert_int_equal((uintptr_t)given[i] % ARENA_ALIGNMENT, 0);
        assert_true(is_zero(given[i], sizes[i]));
        memset(given[i], (int)i + 1, sizes[i]);
    }
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < sizes[i]; j++)
            assert_int_equal(given[i][j], (int)i + 1);
    }
}

static void test_arena_memory_is_zeroed_and_apart(void **state)
{
    struct arena *arena = arena_new();

    (void)state;
    for (int round = 0; round < 3; round++) {
        fill_arena(arena);
        arena_reset(arena);
    }
    arena_free(&arena);
    assert_null(arena);
    arena_free(&arena);
}

static void test_arena_reset_takes_no_more_each_time(void **state)
{
    struct arena *arena = arena_new();
    size_t after[40];

    (void)state;
    for (int frame = 0; frame < 40; frame++) {
        for (int i = 0; i < 2000; i++)
            arena_alloc(arena, 37);
        after[frame] = arena_bytes(arena);
        arena_reset(arena);
        assert_true(arena_bytes(arena) <= after[frame]);
    }
    assert_int_equal(after[39], after[10]);
    arena_free(&arena);
}

static void test_arrays_grow_in_an_arena(void **state)
{
    struct arena *arena = arena_new();
    size_t count = 0, capacity = 0;
    int *numbers = NULL;

    (void)state;
    for (int i = 0; i < 1000; i++) {
        ARENA_GROW(arena, numbers, count, capacity);
        numbers[count++] = i;
    }
    for (int i = 0; i < 1000; i++)
        assert_int_equal(numbers[i], i);
    assert_true(capacity >= 1000);
    arena_free(&arena);
}

static void test_arena_strings(void **state)
{
    struct arena *arena = arena_new();
    char long_text[9000];

    (void)state;
    memset(long_text, 'x', sizeof long_text - 1);
    long_text[sizeof long_text - 1] = '\0';
    assert_string_equal(arena_string(arena, "kancil"), "kancil");
    assert_memory_equal(arena_copy(arena, "a\0b", 3), "a\0b", 4);
    assert_string_equal(arena_copy(arena, NULL, 0), "");
    assert_string_equal(arena_format(arena, "%s-%d", "a", 7), "a-7");
    assert_string_equal(arena_format(arena, "%s", ""), "");
    assert_string_equal(arena_format(arena, "%s", long_text), long_text);
    arena_free(&arena);
}

static void test_buf_is_always_a_string(void **state)
{
    struct buf buf = {0};

    (void)state;
    assert_string_equal(buf_text(&buf), "");
    buf_add_bytes(&buf, NULL, 0);
    buf_add(&buf, "");
    assert_string_equal(buf_text(&buf), "");
    for (size_t i = 0; i < 500; i++) {
        buf_add_char(&buf, (char)('a' + i % 26));
        assert_int_equal(buf.length, i + 1);
        assert_int_equal(strlen(buf_text(&buf)), i + 1);
    }
    buf_clear(&buf);
    assert_string_equal(buf_text(&buf), "");
    buf_add_repeat(&buf, "ab", 3);
    buf_add_repeat(&buf, "x", 0);
    assert_string_equal(buf_text(&buf), "ababab");
    buf_done(&buf);
    assert_string_equal(buf_text(&buf), "");
    buf_done(&buf);
}

static void test_buf_keeps_bytes_and_hands_them_over(void **state)
{
    struct buf buf = {0};

    (void)state;
    buf_add_bytes(&buf, "a\0b", 3);
    assert_int_equal(buf.length, 3);
    char *taken = buf_take(&buf);
    assert_memory_equal(taken, "a\0b", 4);
    free(taken);
    assert_int_equal(buf.length, 0);
    taken = buf_take(&buf); /* of an empty one: still a string to free */
    assert_string_equal(taken, "");
    free(taken);
}

/* Every length around the room that is there when formatting begins. */
static void test_buf_formats_any_length(void **state)
{
    (void)state;
    for (int start = 0; start < 70; start++) {
        for (int width = 0; width < 140; width += 3) {
            struct buf buf = {0};

            buf_add_repeat(&buf, "-", (size_t)start);
            buf_format(&buf, "%*d|", width, 7);
            int expected = start + (width > 1 ? width : 1) + 1;
            assert_int_equal(buf.length, expected);
            assert_int_equal(strlen(buf_text(&buf)), expected);
            assert_int_equal(buf.data[buf.length - 1], '|');
            buf_done(&buf);
        }
    }
}

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>

static void the_sanitizer_sees_the_ends_in_an_arena(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    for (size_t size = 1; size < 100; size++) {
        char *thing = arena_alloc(arena, size), *text = arena_copy(arena, thing, size);

        assert_null(__asan_region_is_poisoned(thing, size));
        assert_true(__asan_address_is_poisoned(thing + size));
        assert_null(__asan_region_is_poisoned(text, size + 1));
        assert_true(__asan_address_is_poisoned(text + size + 1));
    }
    arena_reset(arena);
    char *again = arena_alloc(arena, 1);
    assert_true(__asan_address_is_poisoned(again + 1));
    arena_free(&arena);
}
#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_exhaustion_ends_by_the_hook),
        cmocka_unit_test(test_nothing_is_still_something),
        cmocka_unit_test(test_arrays_grow),
        cmocka_unit_test(test_arena_memory_is_zeroed_and_apart),
        cmocka_unit_test(test_arena_reset_takes_no_more_each_time),
        cmocka_unit_test(test_arrays_grow_in_an_arena),
        cmocka_unit_test(test_arena_strings),
        cmocka_unit_test(test_buf_is_always_a_string),
        cmocka_unit_test(test_buf_keeps_bytes_and_hands_them_over),
        cmocka_unit_test(test_buf_formats_any_length),
#ifdef __SANITIZE_ADDRESS__
        cmocka_unit_test(the_sanitizer_sees_the_ends_in_an_arena),
#endif
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
