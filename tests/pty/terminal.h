/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A terminal for tests: the real program on a pseudo-terminal, what it writes shown by libvterm.
 * Nothing waits for time to pass: a test names what it waits for, and fails when that has not come
 * within ten seconds.
 *
 * The tests hold a descriptor of the program's side too, so that its modes can be asked for after
 * it has gone.
 */
#ifndef KANCIL_TESTS_PTY_TERMINAL_H
#define KANCIL_TESTS_PTY_TERMINAL_H

#include "base/buf.h"

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>
#include <vterm.h>

/* What stands on the title. */
#define TERMINAL_TITLE "Who is playing?"
#define TERMINAL_FIRST_ENTRY "Just me, no name"
#define TERMINAL_SECOND_ENTRY "A nickname"

struct terminal {
    int rows, columns;
    int fd;      /* the terminal's side */
    int program; /* the program's side */
    int ended;   /* readable once the program has gone */
    pid_t pid;
    bool is_over;
    int status; /* of waitpid, once over */
    VTerm *vterm;
    VTermScreen *screen;
    VTermState *state;
    bool alternate, cursor_visible;
    struct buf written;   /* everything since the last terminal_forget */
    struct termios modes; /* before the program began */
};

/* Runs ARGUMENTS (ended by NULL) on a terminal that calls itself NAME (NULL: it does not say); data
 * and settings of the player are kept in the folder that terminal_home gives. */
void terminal_start(struct terminal *terminal, int rows, int columns, const char *name,
    const char *const *arguments);
/* The game without arguments, until its title has been painted. */
void terminal_start_game(struct terminal *terminal, int rows, int columns, const char *name);
/* A short story, tests/unit/play/prize-parcel.yaml, whose lines stand at once. */
void terminal_start_story(struct terminal *terminal, int rows, int columns);
/* A function in place of a program. */
void terminal_start_function(struct terminal *terminal, int rows, int columns, const char *name,
    void (*function)(void *data), void *data);
/* Ends what still runs and frees everything. */
void terminal_done(struct terminal *terminal);

/* A folder for this test program, made when first asked for; terminal_clean_up, for the end of a
 * group of tests, removes it. */
const char *terminal_home(void);
int terminal_clean_up(void **state);
/* Writes the player's settings. */
void terminal_configure(const char *text);

void terminal_type(struct terminal *terminal, const char *bytes);
void terminal_press(struct terminal *terminal, VTermKey key);
void terminal_click(struct terminal *terminal, int row, int column);
void terminal_resize(struct terminal *terminal, int rows, int columns);

/* Takes what the program has written, waiting at most so many milliseconds for something; false
 * when nothing came. */
bool terminal_pump(struct terminal *terminal, int milliseconds);

typedef bool (*terminal_condition)(struct terminal *terminal, const void *data);
/* Until CONDITION holds; fails the test, showing the screen, where it does not come to hold. */
void terminal_wait(
    struct terminal *terminal, terminal_condition condition, const void *data, const char *what);
void terminal_wait_text(struct terminal *terminal, const char *text);
void terminal_wait_gone(struct terminal *terminal, const char *text);
/* Until the cursor stands on the first letter of TEXT. */
void terminal_wait_focus(struct terminal *terminal, const char *text);
/* Until the program has ended; milliseconds that this took. */
int terminal_wait_end(struct terminal *terminal);

/* A row as text, and the whole screen; borrowed until the next call. */
const char *terminal_row(struct terminal *terminal, int row);
const char *terminal_text(struct terminal *terminal);
/* The row that holds TEXT, -1 for none; its column in *COLUMN where not NULL. */
int terminal_find(struct terminal *terminal, const char *text, int *column);
VTermPos terminal_cursor(struct terminal *terminal);
void terminal_forget(struct terminal *terminal);
bool terminal_has_written(const struct terminal *terminal, const char *bytes);

/* The program has gone or stopped and the terminal is as it was: modes, screen, cursor, mouse;
 * nothing is left of the game. */
void terminal_assert_restored(struct terminal *terminal);

#endif
