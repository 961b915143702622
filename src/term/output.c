/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Curses knows one file descriptor. For the time of an update that number stands for a file in memory: a pipe could fill
 * up, and what is on the screen must not touch a disk. Where there is no such file, curses writes as it likes.
 */

#include "config.h"

#include "term/output.h"

#include "base/buf.h"
#include "term/look.h"
#include "term/restore.h"
#include "term/thrift.h"

#include <fcntl.h>
#include <stdbool.h>
#include <unistd.h>

#ifdef HAVE_MEMFD_CREATE
#include <sys/mman.h>
#endif

static FILE *stream;
static int caught = -1; /* the file in memory */
static bool is_catching;
static struct thrift thrift;
static struct buf smaller, raw;

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
    buf_done(&smaller);
    buf_done(&raw);
}

void output_begin(void)
{
    is_catching = caught >= 0 && look_has_colours() && dup2(caught, fileno(stream)) >= 0;
}

static void read_caught(void)
{
    off_t size = lseek(caught, 0, SEEK_CUR), at = 0;
    buf_clear(&raw);
    if (size <= 0)
        return;
    char *bytes = buf_reserve(&raw, (size_t)size);
    while (at < size) {
        ssize_t got = pread(caught, bytes + at, (size_t)(size - at), at);
        if (got <= 0)
            break;
        at += got;
    }
    raw.length = (size_t)at;
    lseek(caught, 0, SEEK_SET);
}

void output_end(void)
{
    if (!is_catching)
        return;
    is_catching = false;
    dup2(STDOUT_FILENO, fileno(stream));
    read_caught();
    if (raw.length == 0)
        return;
    buf_clear(&smaller);
    thrift_filter(&thrift, raw.data, raw.length, &smaller);
    restore_write(smaller.data, smaller.length);
}

void output_forget(void)
{
    thrift.is_known = false;
}
