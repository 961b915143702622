/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Handlers for signals that mean a bug. They run on a stack of their own, because a full one is a
 * crash too, and hand over to whoever was there before (the default, or a sanitizer with its
 * report).
 */

#include "config.h"

#include "term/crash.h"

#include "base/mem.h"
#include "term/restore.h"

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

#define STACK_SIZE (64 * 1024)

static const int SIGNALS[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGSYS, SIGTRAP, SIGXCPU};
#define SIGNAL_COUNT (sizeof SIGNALS / sizeof *SIGNALS)
static struct sigaction before[SIGNAL_COUNT];
static char stack[STACK_SIZE];

static bool comes_again(int number, const siginfo_t *info)
{
    return info->si_code > 0 &&
        (number == SIGSEGV || number == SIGBUS || number == SIGFPE || number == SIGILL);
}

static void crashed(int number, siginfo_t *info, void *context)
{
    (void)context;
    restore_now();
    for (size_t i = 0; i < SIGNAL_COUNT; i++)
        if (SIGNALS[i] == number)
            sigaction(number, &before[i], NULL);
    /* A fault happens once more on return, with its address told; what was sent must be sent again.
     */
    if (!comes_again(number, info))
        raise(number);
}

void crash_start(void)
{
    static bool is_registered;
    struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_ONSTACK | SA_SIGINFO};
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack}, there;
    if (sigaltstack(NULL, &there) == 0 && (there.ss_flags & SS_DISABLE))
        sigaltstack(&own, NULL);
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < SIGNAL_COUNT; i++)
        if (sigaction(SIGNALS[i], NULL, &before[i]) == 0 && before[i].sa_handler != SIG_IGN)
            sigaction(SIGNALS[i], &action, NULL);
    mem_set_exhausted_hook(restore_now);
    if (!is_registered)
        is_registered = atexit(restore_now) == 0;
}

void crash_undo(void)
{
    for (size_t i = 0; i < SIGNAL_COUNT; i++)
        sigaction(SIGNALS[i], &before[i], NULL);
    mem_set_exhausted_hook(NULL);
}
