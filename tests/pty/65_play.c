/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story from beginning to end, with the plug pulled in its middle. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/pty/terminal.h"

#include <signal.h>
#include <sys/wait.h>

#define ASKED "What do you do?"
#define FIRST_ANSWER "Open the link and pay"
#define FIRST_OUTCOME "The fee is the bait"
#define SECOND_SCENE "The page asks for the card number"
#define SECOND_ANSWER "Stop here and tell Mum"
#define SECOND_OUTCOME "Minutes count"
#define ENDING "It ended with a scratch"

static void start(struct terminal *terminal)
{
    terminal_start_story(terminal, 24, 80);
}

static void leave(struct terminal *terminal)
{
    terminal_type(terminal, "x");
    terminal_wait_end(terminal);
    assert_true(WIFEXITED(terminal->status));
    assert_int_equal(WEXITSTATUS(terminal->status), 0);
    terminal_assert_restored(terminal);
    terminal_done(terminal);
}

static void pull_the_plug(struct terminal *terminal)
{
    kill(terminal->pid, SIGKILL);
    terminal_wait_end(terminal);
    terminal_done(terminal);
}

static void answer_first(struct terminal *terminal)
{
    terminal_wait_text(terminal, ASKED);
    terminal_type(terminal, "1");
    terminal_wait_text(terminal, FIRST_OUTCOME);
    terminal_press(terminal, VTERM_KEY_ENTER);
    terminal_wait_text(terminal, SECOND_SCENE);
    terminal_wait_text(terminal, SECOND_ANSWER);
}

static bool is_answered_once_or_twice(struct terminal *terminal, const void *data)
{
    (void)data;
    return terminal_find(terminal, FIRST_OUTCOME, NULL) >= 0 ||
        terminal_find(terminal, SECOND_OUTCOME, NULL) >= 0;
}

static void comes_back_to_the_same_line(void **state)
{
    struct terminal terminal;
    (void)state;
    start(&terminal);
    answer_first(&terminal);
    terminal_resize(&terminal, 15, 40);
    terminal_wait_focus(&terminal, SECOND_ANSWER);
    terminal_resize(&terminal, 24, 80);
    terminal_wait_focus(&terminal, SECOND_ANSWER);
    terminal_type(&terminal, "1");
    terminal_wait_text(&terminal, SECOND_OUTCOME);
    pull_the_plug(&terminal);

    /* The first answer is safe; the second may or may not have reached the disk. */
    start(&terminal);
    terminal_wait_text(&terminal, FIRST_ANSWER);
    terminal_wait(&terminal, is_answered_once_or_twice, NULL, "the place where it was left");
    if (terminal_find(&terminal, SECOND_OUTCOME, NULL) < 0) {
        terminal_press(&terminal, VTERM_KEY_ENTER);
        terminal_wait_text(&terminal, SECOND_ANSWER);
        terminal_type(&terminal, "1");
    }
    terminal_wait_text(&terminal, SECOND_OUTCOME);
    terminal_press(&terminal, VTERM_KEY_ENTER);
    terminal_wait_text(&terminal, ENDING);
    terminal_press(&terminal, VTERM_KEY_ENTER);
    terminal_wait_text(&terminal, "Where it turned");
    leave(&terminal);
}

/* What has been finished does not come back. */
static void begins_again_when_finished(void **state)
{
    struct terminal terminal;
    (void)state;
    start(&terminal);
    answer_first(&terminal);
    leave(&terminal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comes_back_to_the_same_line),
        cmocka_unit_test(begins_again_when_finished),
    };
    return cmocka_run_group_tests(tests, NULL, terminal_clean_up);
}
