/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same picture in fewer bytes: two terminals, one given what curses wrote, the other what was
 * made of it. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/rng.h"
#include "term/thrift.h"

#include <string.h>
#include <vterm.h>

#define ROWS 12
#define COLUMNS 40
#define UPDATES 3000

static void filter(struct thrift *thrift, const char *bytes, struct buf *out)
{
    buf_clear(out);
    thrift_filter(thrift, bytes, strlen(bytes), out);
}

static void assert_becomes(const char *bytes, const char *wanted)
{
    struct thrift thrift;
    struct buf out = {0};
    thrift_init(&thrift);
    filter(&thrift, "\033(B\033[ma", &out);
    filter(&thrift, bytes, &out);
    assert_string_equal(buf_text(&out), wanted);
    buf_done(&out);
}

static void says_only_what_differs(void **state)
{
    (void)state;
    assert_becomes(
        "\033[38;5;252m\033[48;5;234mx\033[39;49m\033(B\033[m", "\033[38;5;252;48;5;234mx");
    assert_becomes("\033[31m\033[40mx\033[31m\033[41my", "\033[31;40mx\033[41my");
    assert_becomes("\033(B\033[0;1mx\033(B\033[0;7my", "\033[1mx\033[0;7my");
    assert_becomes("\033[0;4mx\033[m\033[94my", "\033[4mx\033[24;94my");
    assert_becomes("\033[1mx\033[m\033[2my", "\033[1mx\033[0;2my");
    assert_becomes("\033[1m\033[m", "");
    assert_becomes("x\r\n\ty\b", "x\r\n\ty\b");
}

static void blanks_need_their_ground_alone(void **state)
{
    (void)state;
    assert_becomes(
        "\033[31m \033[32m\033[K\033[33m\033[3;4H\033[Xx", " \033[K\033[3;4H\033[X\033[33mx");
    assert_becomes("\033[31m\033[41m  x", "\033[41m  \033[31mx");
    assert_becomes("\033[31m\033[4m x", "\033[4;31m x");
    assert_becomes("\033[7m ", "\033[7m ");
}

static void what_is_not_understood_passes(void **state)
{
    (void)state;
    assert_becomes("\033[38;2;1;2;3mx", "\033[38;2;1;2;3m\033[0mx");
    assert_becomes("\033[5mx", "\033[5m\033[0mx");
    assert_becomes("\033[?25l\033[?1049h\033=\033[?12l", "\033[?25l\033[?1049h\033=\033[?12l");
    assert_becomes("\033", "\033");
    assert_becomes("\033[", "\033[");
}

static const char *any(struct rng *rng, const char *const *list, size_t count)
{
    return list[rng_below(rng, (uint32_t)count)];
}

#define ANY(rng, list) any((rng), (list), sizeof(list) / sizeof *(list))

/* An update as curses writes one for xterm. */
static void make_update(struct rng *rng, struct buf *out)
{
    static const char *const attributes[] = {"\033(B\033[m", "\033(B\033[0;1m", "\033(B\033[0;4m",
        "\033(B\033[0;7m", "\033(B\033[0;2m", "\033[1;7m", "\033[4m"};
    static const char *const texts[] = {"\033[38;5;252m", "\033[38;5;179m", "\033[31m", "\033[94m"};
    static const char *const grounds[] = {
        "\033[48;5;234m", "\033[48;5;236m", "\033[40m", "\033[104m"};
    static const char *const printed[] = {"a", "word", " ", "   ", "\xe2\x94\x80", "\xe0\xb8\x81",
        "\n", "\r", "\033[K", "\033[1K", "\033[5X", "\033[J", "\b", "x y", "\033[2P", "\033[3@",
        "\033[L", "\033M"};
    buf_clear(out);
    for (int i = (int)rng_below(rng, 12); i >= 0; i--) {
        if (rng_below(rng, 2))
            buf_add(out, ANY(rng, attributes));
        if (rng_below(rng, 2))
            buf_format(out, "%s%s", ANY(rng, texts), ANY(rng, grounds));
        if (rng_below(rng, 3) == 0)
            buf_format(out, "\033[%u;%uH", 1 + rng_below(rng, ROWS), 1 + rng_below(rng, COLUMNS));
        buf_add(out, ANY(rng, printed));
    }
    buf_add(out, "\033[39;49m\033(B\033[m");
}

static VTerm *make_terminal(void)
{
    VTerm *terminal = vterm_new(ROWS, COLUMNS);
    vterm_set_utf8(terminal, 1);
    vterm_screen_reset(vterm_obtain_screen(terminal), 1);
    return terminal;
}

static bool is_blank(const VTermScreenCell *cell)
{
    return (cell->chars[0] == 0 || cell->chars[0] == ' ') && !cell->attrs.reverse &&
        !cell->attrs.underline;
}

static void assert_same_cell(VTerm *one, VTerm *other, int row, int column)
{
    VTermScreenCell first, second;
    VTermPos place = {row, column};
    vterm_screen_get_cell(vterm_obtain_screen(one), place, &first);
    vterm_screen_get_cell(vterm_obtain_screen(other), place, &second);
    assert_true(vterm_color_is_equal(&first.bg, &second.bg));
    if (is_blank(&first) && is_blank(&second))
        return;
    assert_int_equal(first.chars[0], second.chars[0]);
    assert_true(vterm_color_is_equal(&first.fg, &second.fg));
    assert_int_equal(first.attrs.bold, second.attrs.bold);
    assert_int_equal(first.attrs.reverse, second.attrs.reverse);
    assert_int_equal(first.attrs.underline, second.attrs.underline);
}

static void shows_the_same(void **state)
{
    VTerm *one = make_terminal(), *other = make_terminal();
    struct thrift thrift;
    struct rng rng;
    struct buf update = {0}, smaller = {0};
    size_t before = 0, after = 0;
    (void)state;
    rng_seed(&rng, 5);
    thrift_init(&thrift);
    for (int i = 0; i < UPDATES; i++) {
        make_update(&rng, &update);
        filter(&thrift, update.data, &smaller);
        vterm_input_write(one, update.data, update.length);
        vterm_input_write(other, buf_text(&smaller), smaller.length);
        before += update.length;
        after += smaller.length;
        for (int cell = 0; cell < ROWS * COLUMNS; cell++)
            assert_same_cell(one, other, cell / COLUMNS, cell % COLUMNS);
    }
    assert_true(after < before);
    buf_done(&update);
    buf_done(&smaller);
    vterm_free(one);
    vterm_free(other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_only_what_differs),
        cmocka_unit_test(blanks_need_their_ground_alone),
        cmocka_unit_test(what_is_not_understood_passes),
        cmocka_unit_test(shows_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
