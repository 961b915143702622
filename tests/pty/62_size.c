/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Windows of every size, at any moment. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/pty/terminal.h"

#include "base/mem.h"
#include "base/rng.h"

#include <stdlib.h>
#include <string.h>

#define STORM 1000
#define ROWS_MOST 200
#define COLUMNS_MOST 500

static bool shows(struct terminal *terminal, const void *text)
{
    return strcmp(terminal_text(terminal), text) == 0;
}

static void fits_the_window(void **state)
{
    struct terminal terminal;
    (void)state;
    terminal_start_game(&terminal, 24, 80, "xterm-256color");
    terminal_resize(&terminal, 15, 40);
    terminal_wait_focus(&terminal, TERMINAL_FIRST_ENTRY);
    terminal_resize(&terminal, 40, 120);
    terminal_wait_focus(&terminal, TERMINAL_FIRST_ENTRY);
    terminal_resize(&terminal, 11, 39);
    terminal_wait_text(&terminal, "Kancil needs");
    assert_true(terminal_find(&terminal, TERMINAL_FIRST_ENTRY, NULL) < 0);
    terminal_resize(&terminal, 12, 40);
    terminal_wait_focus(&terminal, TERMINAL_FIRST_ENTRY);
    terminal_done(&terminal);
}

static void starts_in_any_window(void **state)
{
    static const int sizes[][2] = {{1, 1}, {1, 80}, {24, 1}, {12, 40}, {200, 500}};
    (void)state;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        const char *const arguments[] = {getenv("KANCIL"), NULL};
        struct terminal terminal;
        terminal_start(&terminal, sizes[i][0], sizes[i][1], "xterm-256color", arguments);
        terminal_wait_text(&terminal, "K");
        terminal_resize(&terminal, 24, 80);
        terminal_wait_focus(&terminal, TERMINAL_FIRST_ENTRY);
        terminal_type(&terminal, "x");
        terminal_wait_end(&terminal);
        terminal_assert_restored(&terminal);
        terminal_done(&terminal);
    }
}

/* Sizes come faster than they can be painted; then the first one again, and with it the first
 * picture. */
static void weathers_a_storm(void **state)
{
    struct terminal terminal;
    struct rng rng;
    (void)state;
    rng_seed(&rng, 7);
    terminal_start_game(&terminal, 24, 80, "xterm-256color");
    char *before = mem_copy_string(terminal_text(&terminal));
    for (int i = 0; i < STORM; i++) {
        terminal_resize(
            &terminal, 1 + (int)rng_below(&rng, ROWS_MOST), 1 + (int)rng_below(&rng, COLUMNS_MOST));
        terminal_pump(&terminal, 0);
    }
    terminal_resize(&terminal, 24, 80);
    terminal_wait(&terminal, shows, before, "the same picture as before");
    terminal_type(&terminal, "x");
    terminal_wait_end(&terminal);
    terminal_assert_restored(&terminal);
    free(before);
    terminal_done(&terminal);
}

static void repaints_when_asked(void **state)
{
    struct terminal terminal;
    (void)state;
    terminal_start_game(&terminal, 24, 80, "xterm-256color");
    vterm_input_write(terminal.vterm, "\033[2J", 4); /* somebody else wrote on it */
    assert_true(terminal_find(&terminal, TERMINAL_TITLE, NULL) < 0);
    terminal_type(&terminal, "\014");
    terminal_wait_focus(&terminal, TERMINAL_FIRST_ENTRY);
    terminal_wait_text(&terminal, TERMINAL_TITLE);
    terminal_done(&terminal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fits_the_window),
        cmocka_unit_test(starts_in_any_window),
        cmocka_unit_test(weathers_a_storm),
        cmocka_unit_test(repaints_when_asked),
    };
    return cmocka_run_group_tests(tests, NULL, terminal_clean_up);
}
