/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Handlers that note and return; the loop asks. */

#include "config.h"

#include "term/signals.h"

#include "term/crash.h"
#include "term/restore.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

#define GRACE_SECONDS 5 /* between being told to end and ending without asking */

static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t stop_signal, resized, suspend, resumed;

static const int SIGNALS[] = {
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGCONT, SIGALRM};
#define SIGNAL_COUNT (sizeof SIGNALS / sizeof *SIGNALS)
static struct sigaction before[SIGNAL_COUNT];

static void note_stop(int number)
{
    if (!stop_signal) {
        stop_signal = number;
        alarm(GRACE_SECONDS);
    }
}

/* The time of grace is over: something waits for a terminal or a disk that does not answer. */
static _Noreturn void end_now(void)
{
    restore_now();
    _exit(128 + (stop_signal ? stop_signal : SIGALRM));
}

static void caught(int number)
{
    int error = errno;
    switch (number) {
    case SIGWINCH: resized = 1; break;
    case SIGTSTP: suspend = 1; break;
    case SIGCONT: resumed = 1; break;
    case SIGALRM: end_now();
    default: note_stop(number);
    }
    /* A full pipe is readable anyhow. */
    ssize_t written = write(pipe_ends[1], "", 1);
    (void)written;
    errno = error;
}

static void install(size_t i)
{
    struct sigaction action = {.sa_handler = caught};
    sigemptyset(&action.sa_mask);
    if (sigaction(SIGNALS[i], NULL, &before[i]) != 0)
        return;
    if (before[i].sa_handler != SIG_IGN || SIGNALS[i] == SIGWINCH || SIGNALS[i] == SIGALRM)
        sigaction(SIGNALS[i], &action, NULL);
}

static bool open_pipe(void)
{
    if (pipe_ends[0] >= 0)
        return true;
    if (pipe(pipe_ends) != 0)
        return false;
    for (int i = 0; i < 2; i++) {
        fcntl(pipe_ends[i], F_SETFL, O_NONBLOCK);
        fcntl(pipe_ends[i], F_SETFD, FD_CLOEXEC);
    }
    return true;
}

bool signals_start(void)
{
    if (!open_pipe())
        return false;
    stop_signal = resized = suspend = resumed = 0;
    for (size_t i = 0; i < SIGNAL_COUNT; i++)
        install(i);
    crash_start();
    return true;
}

void signals_undo(void)
{
    for (size_t i = 0; i < SIGNAL_COUNT; i++)
        sigaction(SIGNALS[i], &before[i], NULL);
    crash_undo();
}

int signals_fd(void)
{
    return pipe_ends[0];
}

static bool take(volatile sig_atomic_t *flag)
{
    bool set = *flag != 0;
    *flag = 0;
    return set;
}

struct signals_caught signals_take(void)
{
    char bytes[64];
    /* First the pipe, then the flags: what comes in between is seen twice rather than never. */
    while (read(pipe_ends[0], bytes, sizeof bytes) > 0)
        ;
    struct signals_caught taken = {.stop = stop_signal};
    taken.resized = take(&resized);
    taken.suspend = take(&suspend);
    taken.resumed = take(&resumed);
    return taken;
}

bool signals_suspend(void)
{
    struct sigaction ordinary = {.sa_handler = SIG_DFL}, ours;
    sigset_t stop;
    sigemptyset(&ordinary.sa_mask);
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigaction(SIGTSTP, &ordinary, &ours);
    sigprocmask(SIG_UNBLOCK, &stop, NULL);
    resumed = 0;
    raise(SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
    suspend = 0;
    return take(&resumed);
}
