/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terminals that can show no screens, and folders that take no file: it is told, and gone on with.
 */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/pty/terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void assert_left(struct terminal *terminal, int status)
{
    terminal_wait_end(terminal);
    assert_true(WIFEXITED(terminal->status));
    assert_int_equal(WEXITSTATUS(terminal->status), status);
}

/* Lines are played where no screen can be: no cursor is moved, no sequence sent. */
static void terminals_without_screens_play_lines(void **state)
{
    static const char *const names[] = {
        NULL, "", "dumb", "unknown", "no-such-terminal", "../../etc/passwd", "xterm\033[31m"};
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *const arguments[] = {getenv("KANCIL"), NULL};
        struct terminal terminal;
        terminal_start(&terminal, 24, 80, names[i], arguments);
        terminal_wait_text(&terminal, "leave) >");
        terminal_type(&terminal, "q\n");
        assert_left(&terminal, 0);
        assert_false(terminal_has_written(&terminal, "\033"));
        assert_false(terminal_has_written(&terminal, "\302\233"));
        terminal_done(&terminal);
    }
}

static void put_a_file_where_data_go(struct buf *path)
{
    buf_format(path, "%s/data", terminal_home());
    FILE *file = fopen(path->data, "w");
    assert_non_null(file);
    fclose(file);
}

/* It is told at the first key after the saver has failed, which may be later than the next: a key
 * that does nothing is pressed until then. */
static void wait_told(struct terminal *terminal)
{
    for (int i = 0; i < 200 && terminal_find(terminal, "could not be saved", NULL) < 0; i++) {
        if (i > 0)
            terminal_press(terminal, VTERM_KEY_PAGEUP);
        while (terminal_pump(terminal, 100))
            ;
    }
    terminal_wait_text(terminal, "could not be saved");
}

/* Said at the next key. Who leaves at once leaves nothing on the screen, not even that: the status
 * tells. */
static void what_was_never_saved_is_told(void **state)
{
    struct terminal terminal;
    struct buf data = {0};
    (void)state;
    put_a_file_where_data_go(&data);
    terminal_start_story(&terminal, 24, 80);
    terminal_wait_text(&terminal, "What do you do?");
    terminal_type(&terminal, "1");
    terminal_wait_text(&terminal, "The fee is the bait");
    terminal_press(&terminal, VTERM_KEY_ENTER);
    wait_told(&terminal);
    terminal_type(&terminal, "x");
    assert_left(&terminal, 1);
    terminal_assert_restored(&terminal);
    assert_int_equal(unlink(data.data), 0);
    terminal_done(&terminal);
    buf_done(&data);
}

/* What was answered meanwhile is saved as soon as that can be. */
static void what_cannot_be_saved_is_told_and_tried_again(void **state)
{
    struct terminal terminal;
    struct buf data = {0};
    (void)state;
    put_a_file_where_data_go(&data);
    terminal_start_story(&terminal, 24, 80);
    terminal_wait_text(&terminal, "What do you do?");
    terminal_type(&terminal, "1");
    terminal_wait_text(&terminal, "The fee is the bait");
    terminal_press(&terminal, VTERM_KEY_ENTER);
    wait_told(&terminal);
    terminal_wait_text(&terminal, "The page asks");
    assert_int_equal(unlink(data.data), 0);
    terminal_type(&terminal, "1");
    terminal_wait_text(&terminal, "Minutes count");
    terminal_type(&terminal, "x");
    assert_left(&terminal, 0);
    terminal_assert_restored(&terminal);
    terminal_done(&terminal);

    terminal_start_story(&terminal, 24, 80);
    terminal_wait_text(&terminal, "Minutes count"); /* both answers are there */
    terminal_type(&terminal, "x");
    assert_left(&terminal, 0);
    terminal_done(&terminal);
    buf_done(&data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(terminals_without_screens_play_lines),
        cmocka_unit_test(what_was_never_saved_is_told),
        cmocka_unit_test(what_cannot_be_saved_is_told_and_tried_again),
    };
    return cmocka_run_group_tests(tests, NULL, terminal_clean_up);
}
