/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Inside the store: where its files stand, its lock, and what it has to complain about. Every path
 * is owned by the caller (free). Nothing outside src/store includes this.
 */
#ifndef KANCIL_STORE_DISK_H
#define KANCIL_STORE_DISK_H

#include "base/buf.h"
#include "base/digest.h"
#include "base/file.h"
#include "store/store.h"

#include <pthread.h>
#include <stdbool.h>

#define STORE_FOLDER_MODE 0700
#define STORE_FILE_MODE 0600
/* A line of attempts.jsonl or a profile's file larger than this was not written by Kancil. */
#define STORE_PROFILE_LIMIT (64u * 1024)
#define STORE_PLAY_LIMIT (64u * 1024 * 1024)
#define STORE_HISTORY_LIMIT ((size_t)512 * 1024 * 1024)

struct store {
    char *folder;
    pthread_mutex_t mutex; /* of the complaint: the saver's thread may have one too */
    struct buf complaint;  /* not yet told */
    struct buf told;
};

/* profiles/, or what is in it: of the profile ID its folder (NAME is NULL) or the file NAME. */
char *store_profiles_path(const struct store *store);
char *store_profile_path(const struct store *store, const char *id, const char *name);
/* profiles/PROFILE/current/ATTEMPT.jsonl */
char *store_current_path(const struct store *store, const char *profile, const char *attempt);

/* Takes the store's lock, making the folder first; -1 and ERROR where it cannot be had. file_unlock
 * gives it back. One thread must not take it twice. */
int store_lock(const struct store *store, struct file_error *error);

/* Notes a sentence for store_complaint. */
void store_complain(struct store *store, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Whether TEXT is a UUID as Kancil writes it: lower case, of any version. */
bool store_is_uuid(const char *text);

/* Whether TEXT holds nothing that clean.h forbids to show. Unlike clean_is_clean it says the same
 * in every locale: what was saved in one must be read in another. */
bool store_is_showable(const char *text);

/* A new name beside PATH for what could not be read: PATH.damaged, or PATH.damaged-2 and so on. */
char *store_damaged_path(const char *path);

/* Removes PATH and all below it; what is not there is well. */
bool store_remove_tree(const char *path, struct file_error *error);

#endif
