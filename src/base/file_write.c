/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writing that loses nothing. The order is that of every careful program: write, sync, rename, sync
 * the folder; each step is checked, and a temporary file never outlives a failure.
 */
#include "config.h"

#include "base/file.h"

#include "base/file_private.h"
#include "base/mem.h"
#include "base/rng.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define TEMPORARY_PREFIX ".kancil-"
#define TEMPORARY_SUFFIX ".tmp"
#define TEMPORARY_LENGTH (sizeof TEMPORARY_PREFIX - 1 + 16 + sizeof TEMPORARY_SUFFIX - 1)
#define STALE_SECONDS 3600
#define TRIES 8

char *file_folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');

    if (slash == NULL)
        return mem_copy_string(".");
    return mem_copy_bytes(path, slash == path ? 1 : (size_t)(slash - path));
}

/* 0 or the number of what went wrong. */
static int write_all(int descriptor, const char *data, size_t length)
{
    while (length > 0) {
        ssize_t written = write(descriptor, data, length);

        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : EIO;
        data += written;
        length -= (size_t)written;
    }
    return 0;
}

/* Some file systems cannot sync a folder, and say so with EINVAL: nothing better can be had there.
 */
static int sync_all(int descriptor)
{
    while (fsync(descriptor) != 0) {
        if (errno == EINVAL || errno == ENOTSUP)
            return 0;
        if (errno != EINTR)
            return errno;
    }
    return 0;
}

bool file_sync_folder(const char *folder, struct file_error *error)
{
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (descriptor < 0)
        return file_fail(error, errno, folder);
    int number = sync_all(descriptor);
    close(descriptor);
    return number == 0 || file_fail(error, number, folder);
}

/* Whether the bytes are safe on the disk; closing may report what syncing could not. */
static int write_and_close(int descriptor, const char *data, size_t length)
{
    int number = write_all(descriptor, data, length);

    if (number == 0)
        number = sync_all(descriptor);
    if (close(descriptor) != 0 && number == 0 && errno != EINTR)
        number = errno;
    return number;
}

/* A new file in FOLDER with a name of its own; *NAME is owned by the caller. */
static int open_temporary(const char *folder, mode_t mode, char **name)
{
    for (int i = 0; i < TRIES; i++) {
        char text[TEMPORARY_LENGTH + 1];

        snprintf(text, sizeof text, TEMPORARY_PREFIX "%016" PRIx64 TEMPORARY_SUFFIX, rng_fresh());
        *name = file_join(folder, text);
        int descriptor = open(*name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, mode);
        if (descriptor >= 0)
            return descriptor;
        int number = errno;
        free(*name);
        *name = NULL;
        errno = number;
        if (number != EEXIST)
            break;
    }
    return -1;
}

/* Gives TEMPORARY the name TARGET, which nobody may have yet. Some disks know no second names:
 * there the name is taken first. */
static int name_fresh(const char *temporary, const char *target)
{
    if (link(temporary, target) == 0) {
        unlink(temporary);
        return 0;
    }
    if (errno == EEXIST)
        return errno;
    int taken = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, 0600);
    if (taken < 0)
        return errno;
    close(taken);
    return rename(temporary, target) == 0 ? 0 : errno;
}

/* Writes TARGET, which the user knows as PATH, in place of what was there or, where FRESH, of
 * nothing. */
static bool write_regular(const char *path, const char *target, const char *data, size_t length,
    mode_t mode, bool fresh, struct file_error *error)
{
    char *temporary = NULL, *folder = file_folder_of(target);
    int descriptor = open_temporary(folder, mode, &temporary);
    int number = descriptor < 0 ? errno : write_and_close(descriptor, data, length);

    if (temporary != NULL && number == 0 && fresh)
        number = name_fresh(temporary, target);
    else if (temporary != NULL && number == 0 && rename(temporary, target) != 0)
        number = errno;
    if (number != 0 && descriptor >= 0)
        unlink(temporary);
    free(temporary);
    bool done = number == 0 ? file_sync_folder(folder, error) : file_fail(error, number, path);
    free(folder);
    return done;
}

bool file_create(
    const char *path, const char *data, size_t length, mode_t mode, struct file_error *error)
{
    return write_regular(path, path, data, length, mode, true, error);
}

static bool write_device(
    const char *path, const char *data, size_t length, struct file_error *error)
{
    int descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);

    if (descriptor < 0)
        return file_fail(error, errno, path);
    int number = write_all(descriptor, data, length);
    if (close(descriptor) != 0 && number == 0 && errno != EINTR)
        number = errno;
    return number == 0 || file_fail(error, number, path);
}

bool file_replace(
    const char *path, const char *data, size_t length, mode_t mode, struct file_error *error)
{
    struct stat status;

    if (stat(path, &status) == 0 && !S_ISREG(status.st_mode)) {
        if (S_ISDIR(status.st_mode))
            return file_fail(error, EISDIR, path);
        return write_device(path, data, length, error);
    }
    /* A link that leads nowhere yet, like a new file, goes by the name that was given. */
    bool linked = lstat(path, &status) == 0 && S_ISLNK(status.st_mode);
    char *target = linked ? realpath(path, NULL) : NULL;
    bool done =
        write_regular(path, target != NULL ? target : path, data, length, mode, false, error);
    free(target);
    return done;
}

/* Opens PATH to append, making it when it is new; *FRESH says which. */
static int open_append(const char *path, mode_t mode, bool *fresh)
{
    const int flags = O_RDWR | O_APPEND | O_CLOEXEC | O_NOCTTY;

    for (int i = 0; i < TRIES; i++) {
        int descriptor = open(path, flags);

        *fresh = false;
        if (descriptor >= 0 || errno != ENOENT)
            return descriptor;
        descriptor = open(path, flags | O_CREAT | O_EXCL, mode);
        *fresh = true;
        if (descriptor >= 0 || errno != EEXIST)
            return descriptor;
    }
    return -1;
}

/* Appends at SIZE, the present end, and puts that end back when it fails. */
static int append_all(int descriptor, off_t size, const char *data, size_t length)
{
    int number = write_all(descriptor, data, length);

    if (number == 0)
        number = sync_all(descriptor);
    if (number != 0 && ftruncate(descriptor, size) == 0)
        sync_all(descriptor);
    return number;
}

/* The size of a file of whole lines: what a killed process left behind the last line feed goes. */
static int mend_end(int descriptor, off_t *size)
{
    char block[512];
    off_t end = *size;

    while (end > 0) {
        off_t start = end > (off_t)sizeof block ? end - (off_t)sizeof block : 0;
        ssize_t got = pread(descriptor, block, (size_t)(end - start), start);

        if (got < 0 && errno == EINTR)
            continue;
        if (got != end - start)
            return got < 0 ? errno : EIO;
        while (end > start && block[end - start - 1] != '\n')
            end--;
        if (end > start)
            break;
    }
    if (end == *size)
        return 0;
    *size = end;
    return ftruncate(descriptor, end) == 0 ? 0 : errno;
}

static bool append(const char *path, const char *data, size_t length, mode_t mode, bool mend,
    struct file_error *error)
{
    struct stat status;
    bool fresh;
    int descriptor = open_append(path, mode, &fresh);

    if (descriptor < 0)
        return file_fail(error, errno, path);
    int number = fstat(descriptor, &status) == 0 ? 0 : errno;
    if (number == 0 && mend)
        number = mend_end(descriptor, &status.st_size);
    if (number == 0)
        number = append_all(descriptor, status.st_size, data, length);
    if (close(descriptor) != 0 && number == 0 && errno != EINTR)
        number = errno;
    if (number != 0)
        return file_fail(error, number, path);
    if (!fresh)
        return true;
    char *folder = file_folder_of(path);
    bool done = file_sync_folder(folder, error);
    free(folder);
    return done;
}

bool file_append(
    const char *path, const char *data, size_t length, mode_t mode, struct file_error *error)
{
    return append(path, data, length, mode, false, error);
}

bool file_append_line(
    const char *path, const char *line, size_t length, mode_t mode, struct file_error *error)
{
    struct buf whole = {0};

    buf_add_bytes(&whole, line, length);
    buf_add_char(&whole, '\n');
    bool done = append(path, whole.data, whole.length, mode, true, error);
    buf_done(&whole);
    return done;
}

static bool is_temporary_name(const char *name)
{
    size_t prefix = sizeof TEMPORARY_PREFIX - 1, suffix = sizeof TEMPORARY_SUFFIX - 1;

    return strlen(name) == TEMPORARY_LENGTH && strncmp(name, TEMPORARY_PREFIX, prefix) == 0 &&
        strcmp(name + TEMPORARY_LENGTH - suffix, TEMPORARY_SUFFIX) == 0;
}

void file_sweep(const char *folder)
{
    DIR *listing = opendir(folder);
    time_t now = time(NULL);

    if (listing == NULL)
        return;
    for (struct dirent *entry; (entry = readdir(listing)) != NULL;) {
        struct stat status;

        if (!is_temporary_name(entry->d_name) ||
            fstatat(dirfd(listing), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
            continue;
        if (S_ISREG(status.st_mode) && now - status.st_mtime > STALE_SECONDS)
            unlinkat(dirfd(listing), entry->d_name, 0);
    }
    closedir(listing);
}
