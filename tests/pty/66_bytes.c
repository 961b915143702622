/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leaves for the terminal: letters, and the few sequences that terminfo makes. No file and no
 * key gets another in. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/pty/terminal.h"

#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define HOSTILE "pwn"
#define HOSTILE_NAME "a\033]0;" HOSTILE "\007\302\233\342\200\256z"

/* The length of the sequence at AT, 0 where it is none that ncurses makes for an xterm. */
static size_t sequence_length(const char *at, const char *end)
{
    static const char finals[] = "ABCDGHJKLMPX@dhlmrt";
    const char *c = at + 2;
    if (end - at < 2)
        return 0;
    if (at[1] == '=' || at[1] == '>' || at[1] == 'M')
        return 2;
    if (at[1] == '(')
        return 3;
    if (at[1] != '[')
        return 0;
    while (c < end && strchr("0123456789;?", *c))
        c++;
    return c < end && strchr(finals, *c) ? (size_t)(c - at) + 1 : 0;
}

static bool is_allowed(uint32_t code)
{
    if (code < 0x20)
        return code == '\r' || code == '\n' || code == '\b' || code == '\t';
    return code != UTF8_BAD && !(code >= 0x7F && code < 0xA0) &&
        !(code >= 0x202A && code <= 0x202E);
}

static void assert_clean(const struct terminal *terminal)
{
    const char *at = terminal->written.data, *end = at + terminal->written.length;
    while (at < end) {
        const char *here = at;
        size_t length = *at == '\033' ? sequence_length(at, end) : 0;
        if (length == 0 && !is_allowed(utf8_next(&at, end)))
            fail_msg("byte %d of %d: %.20s", (int)(here - terminal->written.data),
                (int)terminal->written.length, here);
        if (length > 0)
            at = here + length;
    }
}

static void write_hostile(const struct buf *folder, const char *name, const char *text)
{
    struct buf path = {0};
    buf_format(&path, "%s/%s", folder->data, name);
    FILE *file = fopen(path.data, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
    buf_done(&path);
}

/* A folder of files whose names and texts would like to speak to the terminal. */
static void make_hostile(struct buf *folder)
{
    buf_format(folder, "%s/hostile", terminal_home());
    mkdir(folder->data, 0700);
    write_hostile(folder, HOSTILE_NAME ".yaml", "kancil: 1\nid: [\n");
    write_hostile(folder, "raw.yaml", "kancil: 1\nid: raw\ntitle: " HOSTILE_NAME "\n");
    write_hostile(folder, "escaped.yaml",
        "kancil: 1\nid: escaped\ntitle: \"\\e[31m" HOSTILE "\\u009b31m\\u202e\"\n");
}

static void files_cannot_either(void **state)
{
    struct terminal terminal;
    struct buf folder = {0};
    (void)state;
    make_hostile(&folder);
    const char *const arguments[] = {
        getenv("KANCIL"), "play", "--profile", "gate", "--scenarios", folder.data, NULL};
    terminal_start(&terminal, 24, 80, "xterm-256color", arguments);
    terminal_wait_text(&terminal, "Today");
    terminal_type(&terminal, "/" HOSTILE);
    terminal_wait_text(&terminal, "cannot be used");
    terminal_press(&terminal, VTERM_KEY_DOWN);
    terminal_wait_text(&terminal, "line 2");
    terminal_type(&terminal, "\030"); /* Ctrl-X leaves a text field, and the game */
    terminal_wait_end(&terminal);
    assert_clean(&terminal);
    buf_done(&folder);
    terminal_done(&terminal);
}

static void keys_cannot_speak_to_the_terminal(void **state)
{
    struct terminal terminal;
    (void)state;
    terminal_start_game(&terminal, 24, 80, "xterm-256color");
    terminal_press(&terminal, VTERM_KEY_DOWN);
    terminal_press(&terminal, VTERM_KEY_ENTER);
    terminal_wait_gone(&terminal, TERMINAL_TITLE);
    terminal_type(&terminal, "\302\233\302\205\342\200\256\177\201\377Ann");
    terminal_wait_text(&terminal, "Ann");
    terminal_type(&terminal, "\030");
    terminal_wait_end(&terminal);
    assert_clean(&terminal);
    terminal_done(&terminal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_cannot_speak_to_the_terminal),
        cmocka_unit_test(files_cannot_either),
    };
    return cmocka_run_group_tests(tests, NULL, terminal_clean_up);
}
