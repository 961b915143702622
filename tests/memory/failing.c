/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Memory that runs out on demand, for a program that is started with this library in LD_PRELOAD:
 *
 *   FAIL_AT=N      allocation number N (from 1) fails
 *   FAIL_EVER=1    and so does every later one
 *   FAIL_REPORT=F  at its end the program's number of allocations is appended to the file F
 *   FAIL_FAULT=F   a crash appends to the file F where it happened: the library or program of each
 *                  call, the innermost first
 *
 * The C library's own allocations and those of all other libraries count too. Needs glibc, whose
 * functions of these names it stands in front of.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

static unsigned long calls, fail_at;
static bool known, for_ever;

static bool fails(void)
{
    if (!known) {
        const char *at = getenv("FAIL_AT");
        known = true;
        fail_at = at != NULL ? strtoul(at, NULL, 10) : 0;
        for_ever = getenv("FAIL_EVER") != NULL;
    }
    unsigned long call = __atomic_add_fetch(&calls, 1, __ATOMIC_RELAXED);
    if (fail_at == 0 || (for_ever ? call < fail_at : call != fail_at))
        return false;
    errno = ENOMEM;
    return true;
}

void *malloc(size_t size)
{
    return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return fails() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
    return fails() ? NULL : __libc_realloc(old, size);
}

#define DEEPEST 64

/* The program's own handlers give way to this one, as they do to a sanitizer's. */
static void tell_fault(int number)
{
    void *calls_now[DEEPEST];
    Dl_info found;
    int file = open(getenv("FAIL_FAULT"), O_WRONLY | O_CREAT | O_APPEND, 0600);
    int count = backtrace(calls_now, DEEPEST);

    for (int i = 0; i < count && file >= 0; i++)
        if (dladdr(calls_now[i], &found) != 0)
            dprintf(file, "%s\n", found.dli_fname);
    signal(number, SIG_DFL);
    raise(number);
}

/* The first backtrace of a process takes memory, so it is not left to a crash; what it takes does
 * not count. */
__attribute__((constructor)) static void watch_for_faults(void)
{
    static const int signals[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL};
    void *here[1];

    if (getenv("FAIL_FAULT") == NULL)
        return;
    known = true;
    backtrace(here, 1);
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        sigaction(signals[i],
            &(struct sigaction){.sa_handler = tell_fault, .sa_flags = SA_ONSTACK | SA_NODEFER},
            NULL);
    known = false;
    calls = 0;
}

__attribute__((destructor)) static void report(void)
{
    const char *path = getenv("FAIL_REPORT");
    int file = path != NULL ? open(path, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;

    if (file < 0)
        return;
    dprintf(file, "%lu\n", calls);
    close(file);
}
