/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who waits for a key does nothing else: it is not woken, and no time is spent. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/pty/terminal.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define WATCHED_MS 2000

struct spent {
    long waits; /* how often a thread went to sleep: each wake-up ends in one */
    long ticks; /* of processor time */
};

static long number_after(const char *text, const char *name)
{
    const char *found = strstr(text, name);
    return found ? strtol(found + strlen(name), NULL, 10) : 0;
}

static void read_proc(const char *path, char *text, size_t size)
{
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    text[fread(text, 1, size - 1, file)] = '\0';
    fclose(file);
}

/* Of all threads of the process; false where the system does not tell. */
static bool read_spent(pid_t pid, struct spent *spent)
{
    char path[128], text[4096];
    snprintf(path, sizeof path, "/proc/%d/task", (int)pid);
    DIR *tasks = opendir(path);
    if (!tasks)
        return false;
    *spent = (struct spent){0};
    for (struct dirent *task; (task = readdir(tasks));) {
        if (task->d_name[0] == '.')
            continue;
        snprintf(path, sizeof path, "/proc/%d/task/%.20s/status", (int)pid, task->d_name);
        read_proc(path, text, sizeof text);
        spent->waits += number_after(text, "\nvoluntary_ctxt_switches:");
    }
    closedir(tasks);
    snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
    read_proc(path, text, sizeof text);
    long user = 0, kernel = 0;
    const char *fields = strrchr(text, ')');
    sscanf(fields ? fields + 1 : "", " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %ld %ld", &user,
        &kernel);
    spent->ticks = user + kernel;
    return true;
}

/* Nothing at all for two seconds, once what was begun has come to rest. */
static void assert_idle(struct terminal *terminal)
{
    struct spent before, after;
    while (terminal_pump(terminal, 500))
        continue;
    if (!read_spent(terminal->pid, &before))
        return; /* this system does not tell */
    assert_false(terminal_pump(terminal, WATCHED_MS));
    assert_true(read_spent(terminal->pid, &after));
    assert_int_equal(after.waits, before.waits);
    assert_int_equal(after.ticks, before.ticks);
}

static void sleeps_at_the_title(void **state)
{
    struct terminal terminal;
    (void)state;
    terminal_start_game(&terminal, 24, 80, "xterm-256color");
    assert_idle(&terminal);
    terminal_press(&terminal, VTERM_KEY_DOWN);
    terminal_wait_focus(&terminal, TERMINAL_SECOND_ENTRY);
    assert_idle(&terminal);
    terminal_done(&terminal);
}

/* Escape alone is waited for, then nothing is. */
static void sleeps_behind_an_escape(void **state)
{
    struct terminal terminal;
    (void)state;
    terminal_start_game(&terminal, 24, 80, "xterm-256color");
    terminal_type(&terminal, "\033[");
    assert_idle(&terminal);
    terminal_done(&terminal);
}

static void sleeps_after_a_storm(void **state)
{
    struct terminal terminal;
    (void)state;
    terminal_start_game(&terminal, 24, 80, "xterm-256color");
    for (int i = 0; i < 100; i++)
        terminal_resize(&terminal, 1 + i % 50, 1 + (i * 37) % 200);
    assert_idle(&terminal);
    terminal_done(&terminal);
}

/* A terminal that takes nothing any more: who writes to it waits, and does not try again and again.
 */
static void sleeps_while_output_is_stuck(void **state)
{
    struct terminal terminal;
    struct spent before, after;
    (void)state;
    terminal_start_game(&terminal, 24, 80, "xterm-256color");
    tcflow(terminal.program, TCOOFF);
    for (int i = 0; i < 50; i++)
        terminal_type(&terminal, "\014");
    if (!read_spent(terminal.pid, &before))
        return;                /* this system does not tell */
    usleep(WATCHED_MS * 1000); /* what is measured is this time */
    assert_true(read_spent(terminal.pid, &after));
    assert_true(after.ticks - before.ticks <= sysconf(_SC_CLK_TCK) * WATCHED_MS / 1000 / 20);
    tcflow(terminal.program, TCOON);
    terminal_type(&terminal, "x");
    terminal_wait_end(&terminal);
    terminal_assert_restored(&terminal);
    terminal_done(&terminal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sleeps_at_the_title),
        cmocka_unit_test(sleeps_behind_an_escape),
        cmocka_unit_test(sleeps_after_a_storm),
        cmocka_unit_test(sleeps_while_output_is_stuck),
    };
    return cmocka_run_group_tests(tests, NULL, terminal_clean_up);
}
