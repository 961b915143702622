/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing of the game stays in a terminal's scrollback, even in one that keeps all it can: tmux
 * without the alternate screen. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/pty/terminal.h"

#include "term/scrollback.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define ROWS 10
#define COLUMNS 20

static void show(VTerm *terminal, const char *bytes)
{
    vterm_input_write(terminal, bytes, strlen(bytes));
}

static VTerm *make_terminal(void)
{
    VTerm *terminal = vterm_new(ROWS, COLUMNS);
    vterm_screen_reset(vterm_obtain_screen(terminal), 1);
    for (int i = 0; i < ROWS; i++) {
        char line[64];
        snprintf(line, sizeof line, "\033[%d;1Hline %d", i + 1, i);
        show(terminal, line);
    }
    return terminal;
}

static void read_screen(VTerm *terminal, char *text)
{
    VTermRect all = {0, ROWS, 0, COLUMNS};
    size_t length = vterm_screen_get_text(vterm_obtain_screen(terminal), text, ROWS * COLUMNS, all);
    text[length] = '\0';
}

/* What the filter makes of an update shows the same, and has none of the sequences that fill a
 * scrollback. */
static void assert_same(const char *update)
{
    char wanted[ROWS * COLUMNS + 1], found[ROWS * COLUMNS + 1];
    struct scrollback scrollback;
    struct buf out = {0};
    VTerm *one = make_terminal(), *other = make_terminal();
    scrollback_init(&scrollback);
    scrollback_filter(&scrollback, ROWS, "x", 1, &out);
    buf_clear(&out);
    scrollback_filter(&scrollback, ROWS, update, strlen(update), &out);
    show(one, update);
    show(other, buf_text(&out));
    read_screen(one, wanted);
    read_screen(other, found);
    assert_string_equal(found, wanted);
    assert_null(strstr(buf_text(&out), "\033[3;8r"));
    assert_null(strstr(buf_text(&out), "J"));
    assert_null(strstr(buf_text(&out), "S"));
    vterm_free(one);
    vterm_free(other);
    buf_done(&out);
}

static void scrolling_and_clearing_show_the_same(void **state)
{
    (void)state;
    assert_same("\033[3;8r\033[8;1H\033[2S\033[1;10r\033[8;1Hnew");
    assert_same("\033[3;8r\033[8;1H\n\n\n\033[1;10r\033[8;1Hnew");
    assert_same("\033[3;8r\033[3;1H\033M\033[1;10r\033[3;1Hnew");
    assert_same("\033[3;8r\033[3;1H\033[2T\033[1;10r\033[3;1Hnew");
    assert_same("\033[3;8r\033[3;1H\033[2M\033[1;10r\033[3;1Hnew");
    assert_same("\033[3;8r\033[3;1H\033[2L\033[1;10r\033[3;1Hnew");
    assert_same("\033[3;8r\033[3;1H\033[6M\033[1;10r\033[3;1Hnew");
    assert_same("\033[3;8r\033[1;10r\033[3;1Hnew");
    assert_same("\033[H\033[2Jnew");
    assert_same("\033[H\033[Jnew\033[2;5Hmore");
    assert_same("a\033[K\033[5;1Hb\n\rc\033[1;10r\033[1;1Hd");
}

static void first_clear_is_left(void **state)
{
    struct scrollback scrollback;
    struct buf out = {0};
    (void)state;
    scrollback_init(&scrollback);
    scrollback_filter(&scrollback, ROWS, "\033[H\033[2Ja", 8, &out);
    assert_string_equal(out.data, "\033[H\033[2Ja");
    buf_done(&out);
}

static void write_tmux_settings(struct buf *path)
{
    buf_format(path, "%s/tmux.conf", terminal_home());
    FILE *file = fopen(path->data, "w");
    assert_non_null(file);
    fputs("set -g alternate-screen off\nset -g status off\n"
          "set -g default-terminal screen-256color\n",
        file);
    fclose(file);
}

static bool run_tmux(const char *command, struct buf *out)
{
    struct buf line = {0};
    char piece[4096];
    size_t got;
    buf_format(&line, "tmux -S '%s/tmux' %s 2>/dev/null", terminal_home(), command);
    FILE *stream = popen(line.data, "r");
    assert_non_null(stream);
    while ((got = fread(piece, 1, sizeof piece, stream)) > 0)
        buf_add_bytes(out, piece, got);
    buf_done(&line);
    return pclose(stream) == 0;
}

static bool has_tmux(void)
{
    return system("tmux -V >/dev/null 2>&1") == 0;
}

/* Plays until lines have been scrolled and the screen repainted, leaves, and looks at what tmux has
 * kept. */
static void tmux_keeps_nothing(void **state)
{
    struct terminal terminal;
    struct buf settings = {0}, socket = {0}, command = {0}, kept = {0};
    (void)state;
    if (!has_tmux())
        return;
    write_tmux_settings(&settings);
    terminal_configure("animation = no\n");
    buf_format(&socket, "%s/tmux", terminal_home());
    buf_format(&command,
        "echo before; '%s' play --no-save '%s/tests/unit/play/prize-parcel.yaml'; echo after; read "
        "line",
        getenv("KANCIL"), getenv("TOP_SRCDIR"));
    const char *const arguments[] = {"/usr/bin/env", "tmux", "-S", socket.data, "-f", settings.data,
        "new-session", command.data, NULL};
    terminal_start(&terminal, 15, 50, "xterm-256color", arguments);
    terminal_wait_text(&terminal, "What do you do?");
    terminal_type(&terminal, "1");
    terminal_wait_text(&terminal, "Harmful");
    terminal_press(&terminal, VTERM_KEY_ENTER);
    terminal_wait_text(&terminal, "Type the code");
    terminal_type(&terminal, "2");
    terminal_wait_text(&terminal, "The code is the key");
    terminal_resize(&terminal, 24, 80);
    terminal_wait_text(&terminal, "SG-P0ST");
    terminal_type(&terminal, "x");
    terminal_wait_text(&terminal, "after");
    assert_true(run_tmux("capture-pane -p -S -", &kept));
    assert_non_null(strstr(kept.data, "before"));
    assert_null(strstr(kept.data, "SG-P0ST"));
    assert_null(strstr(kept.data, "What do you do?"));
    assert_null(strstr(kept.data, "code"));
    buf_done(&settings);
    buf_done(&socket);
    buf_done(&command);
    buf_done(&kept);
    terminal_done(&terminal);
}

static int clean_up(void **state)
{
    struct buf said = {0};
    run_tmux("kill-server", &said);
    buf_done(&said);
    return terminal_clean_up(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scrolling_and_clearing_show_the_same),
        cmocka_unit_test(first_clear_is_left),
        cmocka_unit_test(tmux_keeps_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, clean_up);
}
