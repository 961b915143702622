/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files, so that nothing is ever lost or half written. All writing to the user's disk passes here.
 * Every call that fails says so with a struct file_error; none prints.
 */
#ifndef KANCIL_BASE_FILE_H
#define KANCIL_BASE_FILE_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <time.h>

/* What went wrong: the system's number (or EFBIG for a file over its limit), and the file it was
 * about, owned by the struct (a copy, cut when longer). Every call takes NULL for it. */
struct file_error {
    int number;
    char path[512];
};

/* Fills ERROR where it is not NULL. Always false, so that a failing call can return it. */
bool file_fail(struct file_error *error, int number, const char *path);

/* Adds "PATH: what the system says" to OUT, in the user's language. */
void file_error_describe(const struct file_error *error, struct buf *out);

/* Reads all of PATH ("-" is standard input) into OUT in place of what was there; a file over LIMIT
 * bytes fails with EFBIG, and OUT is empty after any failure. Never waits for a named pipe without
 * a writer. */
bool file_read(const char *path, size_t limit, struct buf *out, struct file_error *error);

/* Replaces PATH by LENGTH bytes, whole or not at all: a new file in the same folder (O_EXCL, MODE),
 * written with short writes and EINTR handled, fsync, close, rename, fsync of the folder. On
 * failure the temporary file is gone and the old one untouched. Where PATH is a symbolic link, the
 * file it leads to is replaced; a device or pipe ("/dev/stdout") is written to as it is. */
bool file_replace(
    const char *path, const char *data, size_t length, mode_t mode, struct file_error *error);

/* Makes PATH of LENGTH bytes, whole or not at all, and never in place of another: a name that is
 * taken fails with EEXIST. */
bool file_create(
    const char *path, const char *data, size_t length, mode_t mode, struct file_error *error);

/* Appends LENGTH bytes to PATH and syncs it; makes it with MODE when it is new (the folder is
 * synced too). What was written of a failed append is cut off again where the disk allows it. */
bool file_append(
    const char *path, const char *data, size_t length, mode_t mode, struct file_error *error);

/* The same for one LINE without its line feed, in a file of lines: a torn last line that a killed
 * process left is cut off first. Two processes may do this only under a lock. */
bool file_append_line(
    const char *path, const char *line, size_t length, mode_t mode, struct file_error *error);

/* Makes what was made, renamed or removed in FOLDER survive a power cut. */
bool file_sync_folder(const char *folder, struct file_error *error);

/* Makes PATH and its parents, each new one with MODE; an existing folder is well. */
bool file_make_folders(const char *path, mode_t mode, struct file_error *error);

/* An exclusive lock on PATH (made with 0600), waited for at most MILLISECONDS; -1 and ERROR (number
 * EWOULDBLOCK when somebody else holds it) or a descriptor for file_unlock. */
int file_lock(const char *path, int milliseconds, struct file_error *error);
void file_unlock(int descriptor);

/* By which a file that was written anew is told from the same one: two stamps of it differ. */
struct file_stamp {
    dev_t device;
    ino_t number;
    off_t size;
    struct timespec written;
};
/* False where there is no such file now. */
bool file_stamp(const char *path, struct file_stamp *stamp);
bool file_stamps_differ(const struct file_stamp *first, const struct file_stamp *second);

/* "A/B", owned by the caller. */
char *file_join(const char *folder, const char *name);

/* Removes temporary files that a killed process left in FOLDER (older than an hour). */
void file_sweep(const char *folder);

#endif
