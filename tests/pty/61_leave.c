/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever ends the program, the terminal is as it was and nothing of the game stands on it. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/pty/terminal.h"
#include "tests/unit/gently.h"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static void start(struct terminal *terminal, const char *name)
{
    terminal_start_game(terminal, 24, 80, name);
}

static void assert_exits(struct terminal *terminal, int status)
{
    terminal_wait_end(terminal);
    assert_true(WIFEXITED(terminal->status));
    assert_int_equal(WEXITSTATUS(terminal->status), status);
}

static void starts_with_the_title(void **state)
{
    struct terminal terminal;
    (void)state;
    start(&terminal, "xterm-256color");
    assert_true(terminal.alternate);
    assert_true(terminal_find(&terminal, "K A N C I L", NULL) >= 0);
    terminal_done(&terminal);
}

static void cursor_follows_the_focus(void **state)
{
    struct terminal terminal;
    (void)state;
    start(&terminal, "xterm-256color");
    terminal_wait_focus(&terminal, TERMINAL_FIRST_ENTRY);
    terminal_press(&terminal, VTERM_KEY_DOWN);
    terminal_wait_focus(&terminal, TERMINAL_SECOND_ENTRY);
    terminal_press(&terminal, VTERM_KEY_UP);
    terminal_wait_focus(&terminal, TERMINAL_FIRST_ENTRY);
    terminal_done(&terminal);
}

static void leaves_a_clean_screen(void **state)
{
    static const char *const names[] = {
        "xterm-256color", "xterm", "screen", "tmux-256color", "linux", "vt100", "rxvt"};
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct terminal terminal;
        start(&terminal, names[i]);
        terminal_forget(&terminal);
        terminal_type(&terminal, "x");
        assert_exits(&terminal, 0);
        terminal_assert_restored(&terminal);
        assert_int_equal(terminal_cursor(&terminal).row, 0);
        terminal_done(&terminal);
    }
}

static void says_what_it_switches_off(void **state)
{
    struct terminal terminal;
    (void)state;
    start(&terminal, "xterm-256color");
    assert_true(terminal_has_written(&terminal, "\033[?1049h"));
    assert_true(terminal_has_written(&terminal, "\033[?1006;1000h"));
    assert_true(terminal_has_written(&terminal, "\033[?2004h"));
    terminal_forget(&terminal);
    terminal_type(&terminal, "x");
    assert_exits(&terminal, 0);
    assert_true(terminal_has_written(&terminal, "\033[?1049l"));
    assert_true(terminal_has_written(&terminal, "\033[?1006;1000l"));
    assert_true(terminal_has_written(&terminal, "\033[?2004l"));
    terminal_done(&terminal);
}

static void ends_well_on_signals(void **state)
{
    static const int signals[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
    (void)state;
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct terminal terminal;
        start(&terminal, "xterm-256color");
        kill(terminal.pid, signals[i]);
        assert_exits(&terminal, 128 + signals[i]);
        terminal_assert_restored(&terminal);
        terminal_done(&terminal);
    }
}

static void interrupt_key_ends_it(void **state)
{
    struct terminal terminal;
    (void)state;
    start(&terminal, "xterm-256color");
    terminal_type(&terminal, "\003");
    assert_exits(&terminal, 128 + SIGINT);
    terminal_assert_restored(&terminal);
    terminal_done(&terminal);
}

/* Where sanitizers report a crash the program exits; else the signal ends it. */
static void crash_restores(void **state)
{
    static const int signals[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL};
    (void)state;
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct terminal terminal;
        start(&terminal, "vt100");
        poll(NULL, 0, gently(0, 3000)); /* valgrind loses it where the program is not waiting yet */
        kill(terminal.pid, signals[i]);
        terminal_wait_end(&terminal);
        if (WIFSIGNALED(terminal.status)) {
            assert_int_equal(WTERMSIG(terminal.status), signals[i]);
            terminal_assert_restored(&terminal);
        } else {
            assert_int_not_equal(WEXITSTATUS(terminal.status), 0);
        }
        assert_false(terminal.alternate);
        terminal_done(&terminal);
    }
}

static void typed_ahead_does_not_reach_the_shell(void **state)
{
    struct terminal terminal;
    char left[16];
    (void)state;
    start(&terminal, "xterm-256color");
    terminal_type(&terminal, "xrm -r precious\n");
    assert_exits(&terminal, 0);
    assert_int_equal(tcflow(terminal.program, TCOON), 0);
    terminal.modes.c_lflag &= ~(tcflag_t)ICANON;
    terminal.modes.c_cc[VMIN] = 0;
    terminal.modes.c_cc[VTIME] = 0;
    tcsetattr(terminal.program, TCSANOW, &terminal.modes);
    assert_int_equal(read(terminal.program, left, sizeof left), 0);
    terminal_done(&terminal);
}

/* A program that had waited for the grace that a stop signal gives would take five seconds; how
 * much less it really takes is measured elsewhere. */
#define LESS_THAN_GRACE 4500

/* The window is closed: nothing is there to be restored, and nobody to wait for. */
static void closed_terminal_ends_it(void **state)
{
    struct terminal terminal;
    (void)state;
    start(&terminal, "xterm-256color");
    close(terminal.fd);
    terminal.fd = -1;
    assert_true(terminal_wait_end(&terminal) < LESS_THAN_GRACE);
    assert_true(WIFEXITED(terminal.status));
    assert_int_equal(WEXITSTATUS(terminal.status), 128 + SIGHUP);
    terminal_done(&terminal);
}

/* A terminal that shows nothing any more (a link that hangs) holds the program up only until it is
 * closed. */
static void stuck_terminal_holds_it_until_closed(void **state)
{
    struct terminal terminal;
    (void)state;
    start(&terminal, "xterm-256color");
    tcflow(terminal.program, TCOOFF);
    terminal_type(&terminal, "\014");
    close(terminal.fd);
    terminal.fd = -1;
    assert_true(terminal_wait_end(&terminal) < LESS_THAN_GRACE);
    terminal_done(&terminal);
}

/* Told to end, it does not wait for ever for such a terminal, and gives back what can be given. */
static void stuck_terminal_does_not_hold_a_signal(void **state)
{
    struct terminal terminal;
    struct termios found;
    (void)state;
    start(&terminal, "xterm-256color");
    tcflow(terminal.program, TCOOFF);
    terminal_type(&terminal, "\014");
    kill(terminal.pid, SIGTERM);
    terminal_wait_end(&terminal);
    assert_true(WIFEXITED(terminal.status));
    assert_int_equal(WEXITSTATUS(terminal.status), 128 + SIGTERM);
    tcgetattr(terminal.program, &found);
    assert_int_equal(found.c_lflag, terminal.modes.c_lflag);
    terminal_done(&terminal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(starts_with_the_title),
        cmocka_unit_test(cursor_follows_the_focus),
        cmocka_unit_test(leaves_a_clean_screen),
        cmocka_unit_test(says_what_it_switches_off),
        cmocka_unit_test(ends_well_on_signals),
        cmocka_unit_test(interrupt_key_ends_it),
        cmocka_unit_test(crash_restores),
        cmocka_unit_test(typed_ahead_does_not_reach_the_shell),
        cmocka_unit_test(closed_terminal_ends_it),
        cmocka_unit_test(stuck_terminal_holds_it_until_closed),
        cmocka_unit_test(stuck_terminal_does_not_hold_a_signal),
    };
    return cmocka_run_group_tests(tests, NULL, terminal_clean_up);
}
