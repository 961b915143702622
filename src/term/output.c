/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Curses knows one file descriptor. For the time of an update that number stands for a file in
 * memory: a pipe could fill up, and what is on the screen must not touch a disk. Where there is no
 * such file, curses writes as it likes.
 */

#include "config.h"

#include "term/output.h"

#include "base/buf.h"
#include "term/restore.h"
#include "term/scrollback.h"
#include "term/thrift.h"

#define NCURSES_NOMACROS
#include <curses.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#ifdef HAVE_MEMFD_CREATE
#include <sys/mman.h>
#endif

static FILE *stream;
static int caught = -1; /* the file in memory */
static bool is_catching;
static struct scrollback scrollback;
static struct thrift thrift;
static struct buf update, unscrolled, smaller;

static int open_memory(void)
{
#ifdef HAVE_MEMFD_CREATE
    return memfd_create("kancil-update", MFD_CLOEXEC);
#else
    return -1;
#endif
}

FILE *output_open(void)
{
    int fd = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
    stream = fd >= 0 ? fdopen(fd, "w") : NULL;
    if (!stream && fd >= 0)
        close(fd);
    if (!stream)
        return NULL;
    caught = open_memory();
    scrollback_init(&scrollback);
    thrift_init(&thrift);
    return stream;
}

void output_close(void)
{
    if (caught >= 0)
        close(caught);
    caught = -1;
    fclose(stream);
    stream = NULL;
    buf_done(&update);
    buf_done(&unscrolled);
    buf_done(&smaller);
}

/* Whether the terminal speaks as the filters expect; those that do not are old, and few. */
static bool is_ordinary(void)
{
    static const struct {
        const char *name, *value;
    } expected[] = {{"cup", "\033[%i%p1%d;%p2%dH"}, {"el", "\033[K"}, {"dl", "\033[%p1%dM"},
        {"il", "\033[%p1%dL"}, {"csr", "\033[%i%p1%d;%p2%dr"}};
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        const char *value = tigetstr(expected[i].name);
        if (!value || value == (const char *)-1 || strcmp(value, expected[i].value) != 0)
            return false;
    }
    return true;
}

void output_start(void)
{
    if (caught >= 0 && !is_ordinary()) {
        close(caught);
        caught = -1;
    }
}

void output_begin(void)
{
    is_catching = caught >= 0 && dup2(caught, fileno(stream)) >= 0;
}

static void read_caught(void)
{
    off_t size = lseek(caught, 0, SEEK_CUR), at = 0;
    buf_clear(&update);
    if (size <= 0)
        return;
    char *bytes = buf_reserve(&update, (size_t)size);
    while (at < size) {
        ssize_t got = pread(caught, bytes + at, (size_t)(size - at), at);
        if (got <= 0)
            break;
        at += got;
    }
    update.length = (size_t)at;
    lseek(caught, 0, SEEK_SET);
}

void output_end(void)
{
    if (!is_catching)
        return;
    is_catching = false;
    dup2(STDOUT_FILENO, fileno(stream));
    read_caught();
    if (update.length == 0)
        return;
    buf_clear(&unscrolled);
    buf_clear(&smaller);
    scrollback_filter(&scrollback, LINES, update.data, update.length, &unscrolled);
    thrift_filter(&thrift, buf_text(&unscrolled), unscrolled.length, &smaller);
    restore_write(smaller.data, smaller.length);
}

void output_forget(void)
{
    thrift.is_known = false;
}
