/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a terminal sends, and what comes of it. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/pty/terminal.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

#define PASTE_BEGINS "\033[200~"
#define PASTE_ENDS "\033[201~"

static void start(struct terminal *terminal)
{
    terminal_start_game(terminal, 24, 80, "xterm-256color");
}

/* Each is swallowed whole: no letter in it leaves the game or opens a screen. The arrow behind it
 * shows that it was read. */
static void unknown_sequences_do_nothing(void **state)
{
    static const char *const sequences[] = {
        "\033[1;5x",
        "\033[99;99x",
        "\033[?1;2x",
        "\033Ox",
        "\033x",
        "\033h",
        "\033[[x",
        "\033]0;hx\007",
        "\033]52;c;hx\033\\",
        "\033Phx\033\\",
        "\033[27;5;120~",
        "\033[<35;10;10M",
        "\033[<0;10;10m",
        "\033[<x",
        "\033[<1;2;3;4;5M",
        "\033[M !!",
        "\033[M#!!",
        "\033[I\033[O",
        "\200\201\377",
        "\303(",
        "\xe2\x82",
        "\x01\x02\x04\x05\x06\x0e\x0f\x10\x12\x14",
    };
    (void)state;
    struct terminal terminal;
    start(&terminal);
    for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++) {
        terminal_type(&terminal, sequences[i]);
        terminal_press(&terminal, VTERM_KEY_DOWN);
        terminal_wait_focus(&terminal, TERMINAL_SECOND_ENTRY);
        terminal_press(&terminal, VTERM_KEY_UP);
        terminal_wait_focus(&terminal, TERMINAL_FIRST_ENTRY);
    }
    terminal_done(&terminal);
}

static void escape_alone_goes_back(void **state)
{
    struct terminal terminal;
    (void)state;
    start(&terminal);
    terminal_type(&terminal, "?");
    terminal_wait_gone(&terminal, TERMINAL_TITLE);
    terminal_type(&terminal, "\033");
    terminal_wait_text(&terminal, TERMINAL_TITLE);
    terminal_done(&terminal);
}

static void press_on_the_help_line_acts(void **state)
{
    struct terminal terminal;
    int column;
    (void)state;
    start(&terminal);
    int row = terminal_find(&terminal, "h help", &column);
    assert_int_equal(row, 23);
    terminal_click(&terminal, row, column + 1);
    terminal_wait_gone(&terminal, TERMINAL_TITLE);
    terminal_done(&terminal);
}

static void press_on_an_entry_chooses_it(void **state)
{
    struct terminal terminal;
    int column;
    (void)state;
    start(&terminal);
    int row = terminal_find(&terminal, TERMINAL_SECOND_ENTRY, &column);
    terminal_click(&terminal, row, column + 1);
    terminal_wait_gone(&terminal, TERMINAL_TITLE);
    terminal_done(&terminal);
}

/* Pasted text is no row of keys: it neither leaves nor chooses. */
static void paste_does_nothing(void **state)
{
    struct terminal terminal;
    (void)state;
    start(&terminal);
    terminal_type(&terminal, PASTE_BEGINS "x\nh?sx\n" PASTE_ENDS);
    terminal_press(&terminal, VTERM_KEY_DOWN);
    terminal_wait_focus(&terminal, TERMINAL_SECOND_ENTRY);
    terminal_done(&terminal);
}

static void paste_goes_into_a_field(void **state)
{
    struct terminal terminal;
    (void)state;
    start(&terminal);
    terminal_press(&terminal, VTERM_KEY_DOWN);
    terminal_press(&terminal, VTERM_KEY_ENTER);
    terminal_wait_gone(&terminal, TERMINAL_TITLE);
    terminal_type(&terminal, PASTE_BEGINS "M\xc6\xa1\xcc\xa3 \n\033[A" PASTE_ENDS "!");
    terminal_wait_text(&terminal, "M\xc6\xa1\xcc\xa3");
    terminal_done(&terminal);
}

/* Terminals draw Tamil letters wider than they count them. */
static void tamil_letters_are_given_room(void **state)
{
    struct terminal terminal;
    (void)state;
    terminal_configure("tamil-spacing = yes\n");
    start(&terminal);
    terminal_press(&terminal, VTERM_KEY_DOWN);
    terminal_press(&terminal, VTERM_KEY_ENTER);
    terminal_wait_gone(&terminal, TERMINAL_TITLE);
    terminal_type(&terminal, "\u0B95\u0BBE\u0B95\u0BBFx");
    terminal_wait_text(&terminal, "\u0B95\u0BBE \u0B95\u0BBF x");
    terminal_configure("");
    terminal_done(&terminal);
}

/* A megabyte of it, in which a terminal without brackets sends whatever somebody had copied. */
static void large_paste_is_survived(void **state)
{
    struct terminal terminal;
    char *text = mem_zero(1025, 1);
    (void)state;
    start(&terminal);
    memset(text, 'm', 1024);
    for (int i = 0; i < 1024; i++) {
        terminal_type(&terminal, text);
        while (terminal_pump(&terminal, 0))
            ;
    }
    terminal_press(&terminal, VTERM_KEY_DOWN);
    terminal_wait_focus(&terminal, TERMINAL_SECOND_ENTRY);
    free(text);
    terminal_done(&terminal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(unknown_sequences_do_nothing),
        cmocka_unit_test(escape_alone_goes_back),
        cmocka_unit_test(press_on_the_help_line_acts),
        cmocka_unit_test(press_on_an_entry_chooses_it),
        cmocka_unit_test(paste_does_nothing),
        cmocka_unit_test(paste_goes_into_a_field),
        cmocka_unit_test(tamil_letters_are_given_room),
        cmocka_unit_test(large_paste_is_survived),
    };
    return cmocka_run_group_tests(tests, NULL, terminal_clean_up);
}
