/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "faulty_calls.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static enum fault fault;
static int fault_at, fault_number;
static atomic_int calls;
static atomic_int hold = -1;

void fault_set(enum fault kind, int at, int number)
{
    fault = kind;
    fault_at = at;
    fault_number = number;
    atomic_store(&calls, 0);
}

int fault_calls(void)
{
    return atomic_load(&calls);
}

void fault_hold_fsync(int descriptor)
{
    atomic_store(&hold, descriptor);
}

/* Whether this call is to fail; does not come back where it is to kill. */
static bool fails(void)
{
    int call = atomic_fetch_add(&calls, 1) + 1;

    if (fault == FAULT_KILL && call == fault_at)
        _exit(0);
    if ((fault == FAULT_ONCE && call == fault_at) || (fault == FAULT_EVER && call >= fault_at)) {
        errno = fault_number;
        return true;
    }
    return false;
}

/* Of a write that is cut off or meets a full disk, half is written. */
ssize_t write(int descriptor, const void *data, size_t length)
{
    int next = atomic_load(&calls) + 1;

    if (fault != FAULT_NONE && next == fault_at && length > 1 && fault_number != EINTR)
        syscall(SYS_write, descriptor, data, length / 2);
    return fails() ? -1 : (ssize_t)syscall(SYS_write, descriptor, data, length);
}

int fsync(int descriptor)
{
    int gate = atomic_load(&hold);
    char byte;

    if (gate >= 0)
        syscall(SYS_read, gate, &byte, 1);
    return fails() ? -1 : (int)syscall(SYS_fsync, descriptor);
}

int rename(const char *from, const char *to)
{
    return fails() ? -1 : (int)syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to);
}

int unlink(const char *path)
{
    return fails() ? -1 : (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

int ftruncate(int descriptor, off_t length)
{
    return fails() ? -1 : (int)syscall(SYS_ftruncate, descriptor, length);
}

int mkdir(const char *path, mode_t mode)
{
    return fails() ? -1 : (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}

int close(int descriptor)
{
    bool failing = fails(); /* Linux has let go of it even when it says that it failed */
    int number = errno;
    int result = (int)syscall(SYS_close, descriptor);

    errno = failing ? number : errno;
    return failing ? -1 : result;
}
