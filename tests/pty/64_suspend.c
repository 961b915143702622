/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stopped and set going again, as a shell with job control does it. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/pty/terminal.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* The shell tells the test what became of its job in letters (s stopped, e ended, with the status
 * behind it), and is told what to do: f into the foreground, b into the background, t end it. */
struct shell {
    int said[2], told[2];
};

static void start_job(pid_t *job)
{
    *job = fork();
    if (*job == 0) {
        setpgid(0, 0);
        tcsetpgrp(STDIN_FILENO, getpid());
        signal(SIGTTOU, SIG_DFL);
        execl(getenv("KANCIL"), "kancil", (char *)NULL);
        _exit(127);
    }
    setpgid(*job, *job);
}

static bool tell(struct shell *shell, pid_t job)
{
    char order;
    if (read(shell->told[0], &order, 1) != 1)
        return false;
    tcsetpgrp(STDIN_FILENO, order == 'f' ? job : getpid());
    if (order == 't')
        kill(-job, SIGTERM);
    kill(-job, SIGCONT);
    return true;
}

static void be_a_shell(void *data)
{
    struct shell *shell = data;
    pid_t job;
    int status;
    signal(SIGTTOU, SIG_IGN);
    start_job(&job);
    while (waitpid(job, &status, WUNTRACED) == job) {
        unsigned char said[2] = {WIFSTOPPED(status) ? 's' : 'e',
            WIFEXITED(status) ? (unsigned char)WEXITSTATUS(status) : 0};
        tcsetpgrp(STDIN_FILENO, getpid());
        if (write(shell->said[1], said, 2) != 2 || !WIFSTOPPED(status) || !tell(shell, job))
            break;
    }
    _exit(0);
}

static void start(struct terminal *terminal, struct shell *shell)
{
    assert_int_equal(pipe(shell->said), 0);
    assert_int_equal(pipe(shell->told), 0);
    terminal_start_function(terminal, 24, 80, "xterm-256color", be_a_shell, shell);
    terminal_wait_focus(terminal, TERMINAL_FIRST_ENTRY);
}

static void order(struct shell *shell, char what)
{
    assert_int_equal(write(shell->told[1], &what, 1), 1);
}

/* What the shell said next; the terminal goes on being read. */
static int next_said(struct terminal *terminal, struct shell *shell, char what)
{
    unsigned char said[2];
    assert_int_equal(read(shell->said[0], said, 2), 2);
    assert_int_equal(said[0], what);
    while (terminal_pump(terminal, 0))
        ;
    return said[1];
}

static void finish(struct terminal *terminal, struct shell *shell)
{
    for (int i = 0; i < 2; i++) {
        close(shell->said[i]);
        close(shell->told[i]);
    }
    terminal_done(terminal);
}

static void stops_with_the_terminal_restored(void **state)
{
    struct terminal terminal;
    struct shell shell;
    (void)state;
    start(&terminal, &shell);
    terminal_type(&terminal, "\032"); /* Ctrl-Z */
    next_said(&terminal, &shell, 's');
    terminal_assert_restored(&terminal);
    terminal_resize(&terminal, 20, 60); /* nobody is told while it is stopped */
    order(&shell, 'f');
    terminal_wait_focus(&terminal, TERMINAL_FIRST_ENTRY);
    assert_true(terminal.alternate);
    terminal_press(&terminal, VTERM_KEY_DOWN);
    terminal_wait_focus(&terminal, TERMINAL_SECOND_ENTRY);
    terminal_type(&terminal, "x");
    assert_int_equal(next_said(&terminal, &shell, 'e'), 0);
    terminal_assert_restored(&terminal);
    finish(&terminal, &shell);
}

static void ends_while_stopped(void **state)
{
    struct terminal terminal;
    struct shell shell;
    (void)state;
    start(&terminal, &shell);
    terminal_type(&terminal, "\032");
    next_said(&terminal, &shell, 's');
    terminal_forget(&terminal);
    order(&shell, 't');
    assert_int_equal(next_said(&terminal, &shell, 'e'), 128 + SIGTERM);
    terminal_assert_restored(&terminal);
    assert_int_equal(terminal.written.length, 0); /* the shell's screen was left alone */
    finish(&terminal, &shell);
}

/* Sent into the background it stops again at once rather than writing over the shell. */
static void keeps_quiet_in_the_background(void **state)
{
    struct terminal terminal;
    struct shell shell;
    (void)state;
    start(&terminal, &shell);
    terminal_type(&terminal, "\032");
    next_said(&terminal, &shell, 's');
    terminal_forget(&terminal);
    order(&shell, 'b');
    next_said(&terminal, &shell, 's');
    assert_int_equal(terminal.written.length, 0);
    terminal_assert_restored(&terminal);
    order(&shell, 'f');
    terminal_wait_focus(&terminal, TERMINAL_FIRST_ENTRY);
    finish(&terminal, &shell);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stops_with_the_terminal_restored),
        cmocka_unit_test(ends_while_stopped),
        cmocka_unit_test(keeps_quiet_in_the_background),
    };
    return cmocka_run_group_tests(tests, NULL, terminal_clean_up);
}
