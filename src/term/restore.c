/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes that give a terminal back, and writing them from anywhere. */

#include "config.h"

#include "term/restore.h"

#define NCURSES_NOMACROS
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define WIPE_SIZE 16384 /* room for a screen of over a thousand lines */
#define REST_SIZE 512
#define PATIENCE_MS 200 /* for a terminal that does not read, in a signal handler */

struct bytes {
    char wipe[WIPE_SIZE], rest[REST_SIZE];
    size_t wipe_length, rest_length;
};

/* Two sets, one valid at any moment: a signal may come while the other is being made. */
static struct bytes sets[2];
static volatile sig_atomic_t valid_set;
static volatile sig_atomic_t is_ours;
static struct termios modes;
static int terminal = -1;

bool restore_remember(int fd)
{
    terminal = fd;
    is_ours = tcgetattr(fd, &modes) == 0;
    return is_ours;
}

static const char *capability(const char *name)
{
    const char *value = tigetstr(name);
    return value && value != (const char *)-1 ? value : "";
}

/* Adds SEQUENCE without its padding, which no terminal of today wants; all of it or nothing. */
static void add(char *bytes, size_t *length, size_t size, const char *sequence)
{
    size_t at = *length;
    for (const char *c = sequence; *c; c++) {
        const char *end = c[0] == '$' && c[1] == '<' ? strchr(c, '>') : NULL;
        if (end)
            c = end;
        else if (at < size)
            bytes[at++] = *c;
        else
            return;
    }
    *length = at;
}

/* SEQUENCE with its numbers filled in; empty where curses has no memory for that. */
static const char *filled(const char *sequence, int first, int second)
{
    const char *bytes = *sequence ? tiparm(sequence, first, second) : NULL;
    return bytes ? bytes : "";
}

static const char *mouse_mode(bool on)
{
    const char *mode = capability("XM");
    if (!*capability("kmous"))
        return "";
    if (*mode)
        return filled(mode, on ? 1 : 0, 0);
    return on ? "\033[?1006;1000h" : "\033[?1006;1000l";
}

static const char *paste_mode(bool on)
{
    return capability(on ? "BE" : "BD");
}

static void add_wipe(struct bytes *set, const char *sequence)
{
    add(set->wipe, &set->wipe_length, WIPE_SIZE, sequence);
}

static void add_parameters(struct bytes *set, const char *name, int first, int second)
{
    add_wipe(set, filled(capability(name), first, second));
}

static void add_erased_lines(struct bytes *set, int lines)
{
    const char *el = capability("el");
    for (int i = 0; *el && i < lines; i++) {
        add_parameters(set, "cup", i, 0);
        add_wipe(set, el);
    }
    add_wipe(set, *el ? capability("ed") : capability("clear"));
    add_parameters(set, "cup", 0, 0);
}

void restore_prepare(int lines)
{
    static const char *const wipe[] = {"rmir", "rmacs", "sgr0", "op"};
    static const char *const rest[] = {"rmkx", "rmcup", "cnorm"};
    static int prepared;
    int next = !valid_set;
    struct bytes *set = &sets[next];
    if (is_ours && lines == prepared)
        return;
    prepared = lines;
    set->wipe_length = set->rest_length = 0;
    add_wipe(set, mouse_mode(false));
    add_wipe(set, paste_mode(false));
    for (size_t i = 0; i < sizeof wipe / sizeof *wipe; i++)
        add_wipe(set, capability(wipe[i]));
    add_parameters(set, "csr", 0, lines - 1);
    add_erased_lines(set, lines);
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)
        add(set->rest, &set->rest_length, REST_SIZE, capability(rest[i]));
    valid_set = next;
    is_ours = 1;
}

bool restore_is_foreground(void)
{
    pid_t group = tcgetpgrp(terminal);
    return group < 0 || group == getpgrp();
}

/* Only what a signal handler may call. */
static void write_all(const char *bytes, size_t length, int patience)
{
    struct pollfd room = {.fd = terminal, .events = POLLOUT};
    while (length > 0) {
        ssize_t written = write(terminal, bytes, length);
        if (written > 0) {
            bytes += written;
            length -= (size_t)written;
        } else if (written < 0 && errno == EINTR) {
            continue;
        } else if (written < 0 && errno == EAGAIN) {
            if (poll(&room, 1, patience) == 0)
                return;
        } else {
            return;
        }
    }
}

void restore_write(const char *bytes, size_t length)
{
    write_all(bytes, length, -1);
}

static void send(const char *sequence)
{
    char bytes[REST_SIZE];
    size_t length = 0;
    add(bytes, &length, sizeof bytes, sequence);
    restore_write(bytes, length);
}

void restore_switch_mouse(bool on)
{
    send(mouse_mode(on));
}

void restore_switch_paste(bool on)
{
    send(paste_mode(on));
}

void restore_wipe(void)
{
    const struct bytes *set = &sets[valid_set];
    restore_write(set->wipe, set->wipe_length);
}

/* Where nothing brings the old screen back, curses leaves the cursor at the bottom of an empty one.
 */
void restore_done(void)
{
    is_ours = 0;
    if (!*capability("rmcup") && *capability("cup"))
        send(filled(capability("cup"), 0, 0));
}

void restore_now(void)
{
    if (!is_ours)
        return;
    is_ours = 0;
    const struct bytes *set = &sets[valid_set];
    int flags = fcntl(terminal, F_GETFL);
    if (flags >= 0)
        fcntl(terminal, F_SETFL, flags | O_NONBLOCK);
    write_all(set->wipe, set->wipe_length, PATIENCE_MS);
    write_all(set->rest, set->rest_length, PATIENCE_MS);
    if (flags >= 0)
        fcntl(terminal, F_SETFL, flags);
    if (restore_is_foreground()) {
        tcflush(terminal, TCIFLUSH);
        tcsetattr(terminal, TCSANOW, &modes);
    }
}
