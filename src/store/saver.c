/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One thread writes what the other collects. The mutex guards the recording's caller's side and the
 * fields below; the writer's side is touched by the thread alone, or by saver_close when the thread
 * has ended.
 */
#include "config.h"

#include "store/saver.h"

#include "base/mem.h"
#include "store/recording.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>

struct saver {
    struct recording *recording;
    pthread_t thread;
    bool threaded;
    pthread_mutex_t mutex;
    pthread_cond_t changed; /* on the monotonic clock */
    bool wanted;            /* something was collected */
    bool busy;              /* the thread is writing */
    bool ending;
    bool failed;
    struct file_error error;
};

/* Writes what was taken and notes how it went. Called with the mutex held; gives it up meanwhile.
 */
static void write_taken(struct saver *saver)
{
    struct file_error error = {0};

    saver->wanted = false;
    if (!recording_take(saver->recording))
        return;
    saver->busy = true;
    pthread_mutex_unlock(&saver->mutex);
    bool done = recording_commit(saver->recording, &error);
    pthread_mutex_lock(&saver->mutex);
    saver->busy = false;
    saver->failed = !done;
    if (!done)
        saver->error = error;
}

static void *run(void *data)
{
    struct saver *saver = data;

    pthread_mutex_lock(&saver->mutex);
    while (!saver->ending || saver->wanted) {
        if (saver->wanted) {
            write_taken(saver);
            pthread_cond_broadcast(&saver->changed);
        } else {
            pthread_cond_wait(&saver->changed, &saver->mutex);
        }
    }
    pthread_mutex_unlock(&saver->mutex);
    return NULL;
}

/* The thread takes no signals: they are for the one that owns the terminal. */
static bool start_thread(struct saver *saver)
{
    sigset_t all, before;

    sigfillset(&all);
    if (pthread_sigmask(SIG_SETMASK, &all, &before) != 0)
        return false;
    bool started = pthread_create(&saver->thread, NULL, run, saver) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return started;
}

struct saver *saver_new(struct recording *recording)
{
    struct saver *saver = mem_zero(1, sizeof *saver);
    pthread_condattr_t attributes;

    saver->recording = recording;
    pthread_mutex_init(&saver->mutex, NULL);
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&saver->changed, &attributes);
    pthread_condattr_destroy(&attributes);
    saver->threaded = start_thread(saver);
    return saver;
}

void saver_submit(struct saver *saver, const struct session *session)
{
    pthread_mutex_lock(&saver->mutex);
    recording_collect(saver->recording, session, false);
    saver->wanted = true;
    if (saver->threaded)
        pthread_cond_broadcast(&saver->changed);
    else
        write_taken(saver);
    pthread_mutex_unlock(&saver->mutex);
}

bool saver_is_busy(struct saver *saver)
{
    pthread_mutex_lock(&saver->mutex);
    bool busy = saver->busy || saver->wanted;
    pthread_mutex_unlock(&saver->mutex);
    return busy;
}

static struct timespec moment_after(int milliseconds)
{
    struct timespec moment;

    clock_gettime(CLOCK_MONOTONIC, &moment);
    moment.tv_sec += milliseconds / 1000;
    moment.tv_nsec += (milliseconds % 1000) * 1000000L;
    if (moment.tv_nsec >= 1000000000L) {
        moment.tv_sec++;
        moment.tv_nsec -= 1000000000L;
    }
    return moment;
}

bool saver_wait(struct saver *saver, int milliseconds)
{
    struct timespec until = moment_after(milliseconds > 0 ? milliseconds : 0);
    int result = 0;

    pthread_mutex_lock(&saver->mutex);
    while ((saver->busy || saver->wanted) && result != ETIMEDOUT) {
        if (milliseconds < 0)
            result = pthread_cond_wait(&saver->changed, &saver->mutex);
        else
            result = pthread_cond_timedwait(&saver->changed, &saver->mutex, &until);
    }
    bool done = !saver->busy && !saver->wanted;
    pthread_mutex_unlock(&saver->mutex);
    return done;
}

bool saver_result(struct saver *saver, struct file_error *error)
{
    pthread_mutex_lock(&saver->mutex);
    bool failed = saver->failed;
    if (failed)
        *error = saver->error;
    saver->failed = false;
    pthread_mutex_unlock(&saver->mutex);
    return !failed;
}

static void end_thread(struct saver *saver)
{
    if (!saver->threaded)
        return;
    pthread_mutex_lock(&saver->mutex);
    saver->ending = true;
    pthread_cond_broadcast(&saver->changed);
    pthread_mutex_unlock(&saver->mutex);
    pthread_join(saver->thread, NULL);
}

bool saver_close(struct saver **saver, const struct session *session, struct file_error *error)
{
    end_thread(*saver);
    bool done = recording_close((*saver)->recording, session, error);
    recording_free(&(*saver)->recording);
    pthread_cond_destroy(&(*saver)->changed);
    pthread_mutex_destroy(&(*saver)->mutex);
    free(*saver);
    *saver = NULL;
    return done;
}
