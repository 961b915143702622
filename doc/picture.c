/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * usage: picture ROWS COLUMNS KEYS COMMAND [ARGUMENT...] >picture.svg
 *
 * Runs COMMAND on a terminal of that size, types KEYS one by one, each when the screen has come to
 * rest, and writes what then stands on the screen as an SVG picture. In KEYS, \r is Enter, \t Tab,
 * \e Escape, and \A \B \C \D are the arrows up, down, right and left.
 */
#include "doc/svg.h"

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define REST_MS 400 /* a screen that long unchanged has come to rest */

static pid_t start(int rows, int columns, char **argv, int *fd)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    pid_t child = forkpty(fd, NULL, NULL, &size);

    if (child == 0) {
        setenv("TERM", "xterm-256color", 1);
        execvp(argv[0], argv);
        perror(argv[0]);
        _exit(127);
    }
    return child;
}

/* Feeds what the program writes to the terminal until it rests; false when the program has ended.
 */
static bool settle(int fd, VTerm *terminal)
{
    struct pollfd watched = {.fd = fd, .events = POLLIN};
    char bytes[4096];

    while (poll(&watched, 1, REST_MS) > 0) {
        ssize_t got = read(fd, bytes, sizeof bytes);
        if (got <= 0)
            return false;
        vterm_input_write(terminal, bytes, (size_t)got);
        size_t reply = vterm_output_read(terminal, bytes, sizeof bytes);
        if (reply > 0 && write(fd, bytes, reply) < 0)
            return false;
    }
    return true;
}

/* Types the key that *KEYS begins with and moves on behind it. */
static bool type_key(int fd, const char **keys)
{
    char sequence[4] = {**keys, 0, 0, 0};
    size_t length = 1;

    if (**keys == '\\' && (*keys)[1] != '\0') {
        char letter = *++*keys;
        if (letter >= 'A' && letter <= 'D') {
            memcpy(sequence, "\033O", 2);
            sequence[2] = letter;
            length = 3;
        } else {
            sequence[0] = letter == 'r' ? '\r'
                : letter == 't'         ? '\t'
                : letter == 'e'         ? '\033'
                                        : letter;
        }
    }
    ++*keys;
    return write(fd, sequence, length) == (ssize_t)length;
}

int main(int argc, char **argv)
{
    if (argc < 5) {
        fputs("usage: picture ROWS COLUMNS KEYS COMMAND [ARGUMENT...]\n", stderr);
        return 2;
    }
    int rows = atoi(argv[1]), columns = atoi(argv[2]), fd;
    VTerm *terminal = vterm_new(rows, columns);
    VTermScreen *screen = vterm_obtain_screen(terminal);

    vterm_set_utf8(terminal, 1);
    vterm_screen_enable_altscreen(screen, 1);
    vterm_screen_reset(screen, 1);
    pid_t child = start(rows, columns, argv + 4, &fd);
    bool alive = child > 0 && settle(fd, terminal);
    for (const char *keys = argv[3]; alive && *keys != '\0';)
        alive = type_key(fd, &keys) && settle(fd, terminal);
    if (!alive) {
        fputs("picture: the program has ended before the picture was taken\n", stderr);
        return 1;
    }
    svg_write(stdout, screen, rows, columns);
    kill(child, SIGTERM);
    waitpid(child, NULL, 0);
    vterm_free(terminal);
    return ferror(stdout) != 0;
}
