/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/pty/terminal.h"
#include "tests/unit/gently.h"

#include "base/clock.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define PATIENCE_MS 10000
#define PATIENCE_WITH_VALGRIND_MS 120000

static char home[] = "/tmp/kancil-pty-XXXXXX";
static bool home_is_made;

const char *terminal_home(void)
{
    if (!home_is_made)
        home_is_made = mkdtemp(home) != NULL;
    return home;
}

int terminal_clean_up(void **state)
{
    struct buf command = {0};
    (void)state;
    if (!home_is_made)
        return 0;
    buf_format(&command, "rm -rf -- '%s'", home);
    if (system(command.data) != 0)
        fprintf(stderr, "%s stays behind\n", home);
    buf_done(&command);
    home_is_made = false;
    return 0;
}

void terminal_configure(const char *text)
{
    struct buf path = {0};
    buf_format(&path, "%s/config/kancil/kancil.conf", terminal_home());
    for (char *at = path.data + strlen(home) + 1; (at = strchr(at, '/')); at++) {
        *at = '\0';
        mkdir(path.data, 0700);
        *at = '/';
    }
    FILE *file = fopen(path.data, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
    buf_done(&path);
}

static int set_property(VTermProp property, VTermValue *value, void *data)
{
    struct terminal *terminal = data;
    if (property == VTERM_PROP_ALTSCREEN)
        terminal->alternate = value->boolean != 0;
    if (property == VTERM_PROP_CURSORVISIBLE)
        terminal->cursor_visible = value->boolean != 0;
    return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = set_property};

static void open_vterm(struct terminal *terminal)
{
    terminal->vterm = vterm_new(terminal->rows, terminal->columns);
    vterm_set_utf8(terminal->vterm, 1);
    terminal->state = vterm_obtain_state(terminal->vterm);
    terminal->screen = vterm_obtain_screen(terminal->vterm);
    vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
    vterm_screen_enable_altscreen(terminal->screen, 1);
    vterm_screen_reset(terminal->screen, 1);
    terminal->cursor_visible = true;
}

static void set_folders(const char *name)
{
    struct buf path = {0};
    buf_format(&path, "%s/data", terminal_home());
    setenv("XDG_DATA_HOME", path.data, 1);
    buf_clear(&path);
    buf_format(&path, "%s/config", terminal_home());
    setenv("XDG_CONFIG_HOME", path.data, 1);
    buf_done(&path);
    if (name)
        setenv("TERM", name, 1);
    else
        unsetenv("TERM");
    unsetenv("COLORFGBG");
}

static void become_program(struct terminal *terminal, const char *name)
{
    setsid();
    ioctl(terminal->program, TIOCSCTTY, 0);
    for (int fd = 0; fd <= 2; fd++)
        dup2(terminal->program, fd);
    close(terminal->program);
    close(terminal->fd);
    /* A test that runs in the background of a script inherits signals that are ignored; a program
     * that somebody starts at a terminal does not. */
    for (int number = 1; number < 32; number++)
        signal(number, SIG_DFL);
    set_folders(name);
}

void terminal_start_function(struct terminal *terminal, int rows, int columns, const char *name,
    void (*function)(void *data), void *data)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    int ends[2];
    memset(terminal, 0, sizeof *terminal);
    terminal->rows = rows;
    terminal->columns = columns;
    terminal_home();
    assert_int_equal(openpty(&terminal->fd, &terminal->program, NULL, NULL, &size), 0);
    assert_int_equal(tcgetattr(terminal->program, &terminal->modes), 0);
    assert_int_equal(pipe(ends), 0);
    terminal->ended = ends[0];
    open_vterm(terminal);
    terminal->pid = fork();
    if (terminal->pid == 0) {
        close(ends[0]);
        become_program(terminal, name);
        function(data);
        _exit(127);
    }
    close(ends[1]); /* the other copies go with the program */
}

static void execute(void *data)
{
    char *const *arguments = data;
    execv(arguments[0], arguments);
    perror(arguments[0]);
}

void terminal_start(struct terminal *terminal, int rows, int columns, const char *name,
    const char *const *arguments)
{
    terminal_start_function(terminal, rows, columns, name, execute, (void *)(uintptr_t)arguments);
}

void terminal_start_game(struct terminal *terminal, int rows, int columns, const char *name)
{
    const char *const arguments[] = {getenv("KANCIL"), NULL};
    terminal_start(terminal, rows, columns, name, arguments);
    terminal_wait_text(terminal, TERMINAL_TITLE);
    terminal_wait_focus(terminal, TERMINAL_FIRST_ENTRY);
}

void terminal_start_story(struct terminal *terminal, int rows, int columns)
{
    struct buf story = {0};
    terminal_configure("animation = no\n");
    buf_format(&story, "%s/tests/unit/play/prize-parcel.yaml", getenv("TOP_SRCDIR"));
    const char *const arguments[] = {getenv("KANCIL"), "play", story.data, NULL};
    terminal_start(terminal, rows, columns, "xterm-256color", arguments);
    buf_done(&story);
}

static void note_end(struct terminal *terminal)
{
    if (!terminal->is_over)
        waitpid(terminal->pid, &terminal->status, 0);
    terminal->is_over = true;
}

void terminal_done(struct terminal *terminal)
{
    if (!terminal->is_over)
        kill(terminal->pid, SIGKILL);
    note_end(terminal);
    close(terminal->fd);
    close(terminal->program);
    close(terminal->ended);
    vterm_free(terminal->vterm);
    buf_done(&terminal->written);
}

static void send(struct terminal *terminal, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t sent = write(terminal->fd, bytes, length);
        if (sent < 0)
            return;
        bytes += sent;
        length -= (size_t)sent;
    }
}

void terminal_type(struct terminal *terminal, const char *bytes)
{
    send(terminal, bytes, strlen(bytes));
}

/* What the terminal itself says: answers, keys, the mouse. */
static void send_output(struct terminal *terminal)
{
    char bytes[512];
    size_t length;
    while ((length = vterm_output_read(terminal->vterm, bytes, sizeof bytes)) > 0)
        send(terminal, bytes, length);
}

void terminal_press(struct terminal *terminal, VTermKey key)
{
    vterm_keyboard_key(terminal->vterm, key, VTERM_MOD_NONE);
    send_output(terminal);
}

void terminal_click(struct terminal *terminal, int row, int column)
{
    struct buf report = {0};
    buf_format(&report, "\033[<0;%d;%dM\033[<0;%d;%dm", column + 1, row + 1, column + 1, row + 1);
    terminal_type(terminal, report.data);
    buf_done(&report);
}

void terminal_resize(struct terminal *terminal, int rows, int columns)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    terminal->rows = rows;
    terminal->columns = columns;
    vterm_set_size(terminal->vterm, rows, columns);
    ioctl(terminal->fd, TIOCSWINSZ, &size);
}

bool terminal_pump(struct terminal *terminal, int milliseconds)
{
    char bytes[65536];
    struct pollfd watched[] = {
        {.fd = terminal->fd, .events = POLLIN}, {.fd = terminal->is_over ? -1 : terminal->ended}};
    if (poll(watched, 2, milliseconds) <= 0)
        return false;
    if (watched[0].revents & POLLIN) {
        ssize_t got = read(terminal->fd, bytes, sizeof bytes);
        if (got <= 0)
            return false;
        buf_add_bytes(&terminal->written, bytes, (size_t)got);
        vterm_input_write(terminal->vterm, bytes, (size_t)got);
        send_output(terminal);
        return true;
    }
    if (watched[1].revents)
        note_end(terminal);
    return watched[1].revents != 0;
}

void terminal_wait(
    struct terminal *terminal, terminal_condition condition, const void *data, const char *what)
{
    int64_t end = clock_monotonic() + gently(PATIENCE_MS, PATIENCE_WITH_VALGRIND_MS);
    while (!condition(terminal, data)) {
        int64_t left = end - clock_monotonic();
        if (left > 0 && terminal_pump(terminal, (int)left))
            continue;
        if (left > 0 && !terminal->is_over && terminal->fd >= 0)
            continue;
        fail_msg("never came: %s\n%s", what, terminal_text(terminal));
    }
}

static bool has_text(struct terminal *terminal, const void *text)
{
    return terminal_find(terminal, text, NULL) >= 0;
}

static bool has_no_text(struct terminal *terminal, const void *text)
{
    return terminal_find(terminal, text, NULL) < 0;
}

static bool has_focus(struct terminal *terminal, const void *text)
{
    int column;
    VTermPos cursor = terminal_cursor(terminal);
    return terminal_find(terminal, text, &column) == cursor.row && cursor.col == column;
}

static bool is_over(struct terminal *terminal, const void *data)
{
    (void)data;
    return terminal->is_over;
}

void terminal_wait_text(struct terminal *terminal, const char *text)
{
    terminal_wait(terminal, has_text, text, text);
}

void terminal_wait_gone(struct terminal *terminal, const char *text)
{
    terminal_wait(terminal, has_no_text, text, text);
}

void terminal_wait_focus(struct terminal *terminal, const char *text)
{
    terminal_wait(terminal, has_focus, text, text);
}

int terminal_wait_end(struct terminal *terminal)
{
    int64_t start = clock_monotonic();
    terminal_wait(terminal, is_over, NULL, "the end of the program");
    int64_t took = clock_monotonic() - start;
    while (terminal_pump(terminal, 0))
        ;
    return (int)took;
}

static void add_cell(struct terminal *terminal, struct buf *out, int row, int column)
{
    VTermScreenCell cell;
    char bytes[VTERM_MAX_CHARS_PER_CELL * 6];
    VTermRect rect = {row, row + 1, column, column + 1};
    VTermPos place = {row, column};
    vterm_screen_get_cell(terminal->screen, place, &cell);
    if (cell.chars[0] == (uint32_t)-1)
        return; /* the second half of a wide one */
    size_t length = vterm_screen_get_text(terminal->screen, bytes, sizeof bytes, rect);
    if (length == 0)
        buf_add_char(out, ' ');
    else
        buf_add_bytes(out, bytes, length);
}

static void add_row(struct terminal *terminal, struct buf *out, int row)
{
    for (int column = 0; column < terminal->columns; column++)
        add_cell(terminal, out, row, column);
    while (out->length > 0 && out->data[out->length - 1] == ' ')
        out->data[--out->length] = '\0';
}

const char *terminal_row(struct terminal *terminal, int row)
{
    static struct buf text;
    buf_clear(&text);
    add_row(terminal, &text, row);
    return buf_text(&text);
}

const char *terminal_text(struct terminal *terminal)
{
    static struct buf text;
    buf_clear(&text);
    for (int row = 0; row < terminal->rows; row++) {
        buf_add(&text, terminal_row(terminal, row));
        buf_add_char(&text, '\n');
    }
    return text.data;
}

int terminal_find(struct terminal *terminal, const char *text, int *column)
{
    for (int row = 0; row < terminal->rows; row++) {
        const char *line = terminal_row(terminal, row), *at = strstr(line, text);
        if (!at)
            continue;
        if (column) {
            *column = 0; /* as many columns as characters: these tests look for plain text */
            for (const char *c = line; c < at; c++)
                *column += (*c & 0xC0) != 0x80;
        }
        return row;
    }
    return -1;
}

VTermPos terminal_cursor(struct terminal *terminal)
{
    VTermPos place;
    vterm_state_get_cursorpos(terminal->state, &place);
    return place;
}

void terminal_forget(struct terminal *terminal)
{
    buf_clear(&terminal->written);
}

bool terminal_has_written(const struct terminal *terminal, const char *bytes)
{
    const struct buf *written = &terminal->written;
    return written->length > 0 &&
        memmem(written->data, written->length, bytes, strlen(bytes)) != NULL;
}

static void assert_same_modes(const struct termios *found, const struct termios *wanted)
{
    assert_int_equal(found->c_iflag, wanted->c_iflag);
    assert_int_equal(found->c_oflag, wanted->c_oflag);
    assert_int_equal(found->c_cflag, wanted->c_cflag);
    assert_int_equal(found->c_lflag, wanted->c_lflag);
    assert_memory_equal(found->c_cc, wanted->c_cc, NCCS);
}

void terminal_assert_restored(struct terminal *terminal)
{
    struct termios found;
    assert_int_equal(tcgetattr(terminal->program, &found), 0);
    assert_same_modes(&found, &terminal->modes);
    assert_false(terminal->alternate);
    assert_true(terminal->cursor_visible);
    for (int row = 0; row < terminal->rows; row++)
        assert_string_equal(terminal_row(terminal, row), "");
}
