/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading, folders and locks. What writes is in file_write.c.
 */
#include "config.h"

#include "base/file.h"

#include "base/file_private.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define READ_STEP ((size_t)16 * 1024)
#define LONGEST_NAP 16 /* milliseconds between two tries for a lock */

bool file_fail(struct file_error *error, int number, const char *path)
{
    size_t length = strlen(path);

    if (error == NULL)
        return false;
    error->number = number;
    if (length >= sizeof error->path)
        length = sizeof error->path - 1;
    memcpy(error->path, path, length);
    error->path[length] = '\0';
    return false;
}

void file_error_describe(const struct file_error *error, struct buf *out)
{
    buf_format(out, "%s: %s", error->path, strerror(error->number));
}

/* Never waits for a writer of a named pipe, which a folder of scenarios may hold by mistake. */
static int open_to_read(const char *path)
{
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

    if (descriptor >= 0) {
        int flags = fcntl(descriptor, F_GETFL);

        if (flags >= 0)
            fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK);
    }
    return descriptor;
}

/* Room for one read: what is left in the buffer, or more when that is next to nothing. */
static size_t make_room(struct buf *out)
{
    if (out->capacity < out->length + 2)
        buf_reserve(out, READ_STEP);
    return out->capacity - out->length - 1;
}

/* 0 or the number of what went wrong. */
static int read_all(int descriptor, size_t limit, struct buf *out)
{
    struct stat status;

    if (fstat(descriptor, &status) != 0)
        return errno;
    if (S_ISDIR(status.st_mode))
        return EISDIR;
    if (S_ISREG(status.st_mode) && status.st_size > 0) {
        if ((uint64_t)status.st_size > limit)
            return EFBIG;
        buf_reserve(out, (size_t)status.st_size + 1);
    }
    for (;;) {
        size_t room = make_room(out);
        ssize_t got = read(descriptor, out->data + out->length, room);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        out->length += (size_t)got;
        out->data[out->length] = '\0';
        if (out->length > limit)
            return EFBIG;
        if (got == 0)
            return 0;
    }
}

bool file_read(const char *path, size_t limit, struct buf *out, struct file_error *error)
{
    bool standard = strcmp(path, "-") == 0;
    int descriptor = standard ? STDIN_FILENO : open_to_read(path);

    buf_clear(out);
    if (descriptor < 0)
        return file_fail(error, errno, path);
    int number = read_all(descriptor, limit, out);
    if (!standard)
        close(descriptor);
    if (number != 0) {
        buf_clear(out);
        return file_fail(error, number, path);
    }
    return true;
}

static bool is_folder(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* Makes one folder and syncs the one it stands in. */
static bool make_folder(char *path, mode_t mode, struct file_error *error)
{
    if (mkdir(path, mode) != 0) {
        int number = errno;

        return is_folder(path) || file_fail(error, number == EEXIST ? ENOTDIR : number, path);
    }
    char *parent = file_folder_of(path);
    bool done = file_sync_folder(parent, error);
    free(parent);
    return done;
}

bool file_make_folders(const char *path, mode_t mode, struct file_error *error)
{
    if (is_folder(path))
        return true;
    char *copy = mem_copy_string(path);
    bool done = true;

    for (char *at = copy + 1; done && copy[0] != '\0' && *at != '\0'; at++) {
        if (*at != '/' || at[-1] == '/')
            continue;
        *at = '\0';
        done = make_folder(copy, mode, error);
        *at = '/';
    }
    done = done && make_folder(copy, mode, error);
    free(copy);
    return done;
}

/* Whether DESCRIPTOR is still the file that PATH names: it may have been removed while we waited.
 */
static bool is_same_file(int descriptor, const char *path)
{
    struct stat ours, theirs;

    return fstat(descriptor, &ours) == 0 && stat(path, &theirs) == 0 &&
        ours.st_dev == theirs.st_dev && ours.st_ino == theirs.st_ino;
}

static void nap(int milliseconds)
{
    struct timespec time = {.tv_nsec = milliseconds * 1000000L};

    nanosleep(&time, NULL);
}

/* One try: a descriptor, or -1 with errno (EWOULDBLOCK when it is worth trying again). */
static int try_lock(const char *path)
{
    int descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY, 0600);

    if (descriptor < 0)
        return -1;
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
        if (is_same_file(descriptor, path))
            return descriptor;
        errno = EWOULDBLOCK;
    }
    int number = errno == EINTR ? EWOULDBLOCK : errno;
    close(descriptor);
    errno = number;
    return -1;
}

int file_lock(const char *path, int milliseconds, struct file_error *error)
{
    int waited = 0, pause = 1;

    for (;;) {
        int descriptor = try_lock(path);

        if (descriptor >= 0)
            return descriptor;
        if (errno != EWOULDBLOCK || waited >= milliseconds) {
            file_fail(error, errno, path);
            return -1;
        }
        nap(pause);
        waited += pause;
        pause = pause * 2 < LONGEST_NAP ? pause * 2 : LONGEST_NAP;
    }
}

void file_unlock(int descriptor)
{
    if (descriptor >= 0)
        close(descriptor);
}

bool file_stamp(const char *path, struct file_stamp *stamp)
{
    struct stat status;

    if (stat(path, &status) != 0)
        return false;
    *stamp = (struct file_stamp){
        .device = status.st_dev,
        .number = status.st_ino,
        .size = status.st_size,
        .written = status.st_mtim,
    };
    return true;
}

bool file_stamps_differ(const struct file_stamp *first, const struct file_stamp *second)
{
    return first->device != second->device || first->number != second->number ||
        first->size != second->size || first->written.tv_sec != second->written.tv_sec ||
        first->written.tv_nsec != second->written.tv_nsec;
}

char *file_join(const char *folder, const char *name)
{
    struct buf path = {0};
    size_t length = strlen(folder);

    buf_add(&path, folder);
    if (length > 0 && folder[length - 1] != '/')
        buf_add_char(&path, '/');
    buf_add(&path, name);
    return buf_take(&path);
}
