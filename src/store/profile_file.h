/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Profiles on the disk, for the rest of the store: reading and writing one under a lock that the
 * caller holds.
 */
#ifndef KANCIL_STORE_PROFILE_FILE_H
#define KANCIL_STORE_PROFILE_FILE_H

#include "base/json.h"
#include "store/disk.h"
#include "store/profile.h"

/* Names in profiles/ of what is being removed and of what is being brought in: a kill may leave
 * them. */
#define PROFILE_REMOVED_PREFIX ".removed-"
#define PROFILE_NEW_PREFIX ".new-"
/* Removes such leavings. Under the lock. */
void profile_sweep(struct store *store);

/* The profile whose folder is called ID. False where there is no such folder, or one that a later
 * Kancil wrote. A damaged file is renamed, and the profile gets a name made from its id, as one
 * that has lost its file. */
bool profile_read(struct store *store, const char *id, struct profile *profile);

/* Whether somebody's profile.json is there. */
bool profile_exists(const struct store *store, const char *id);

/* Writes it into its folder, or into FOLDER where not NULL. Under the lock; does not look at other
 * names. */
bool profile_write(const struct store *store, const struct profile *profile, const char *folder,
    struct file_error *error);

/* Before the first save of a play: PROFILE is here and is the one used last. A new one is written;
 * where another process has made one of the same name meanwhile, PROFILE becomes that one. Under
 * the lock. */
bool profile_touch(struct store *store, struct profile *profile, struct file_error *error);

/* What an export says of a person as well: name, role and ages. False where one of them cannot be.
 */
bool profile_read_person(const struct json *object, struct profile *profile);

#endif
