/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Profiles: who plays on this computer. A nickname or none; no name of a real person is asked for.
 */
#ifndef KANCIL_STORE_PROFILE_H
#define KANCIL_STORE_PROFILE_H

#include "base/digest.h"
#include "scenario/terms.h"
#include "store/store.h"

#include <stdbool.h>
#include <stdint.h>

enum role { ROLE_STUDENT, ROLE_PARENT, ROLE_TEACHER, ROLE_COUNT };
extern const char *const ROLE_NAMES[ROLE_COUNT];

#define PROFILE_NAME_SIZE 64 /* bytes with the NUL; at most 24 columns when made */

struct profile {
    char id[UUID_TEXT_SIZE];
    char name[PROFILE_NAME_SIZE]; /* "": the nameless one */
    enum role role;
    enum band band;
    char language[16]; /* BCP 47 tag, "" for the environment's */
    char country[8];   /* "SG", "" for none chosen */
    int64_t created;
    int64_t used; /* when it last played: the newest is the default */
};

struct profile_list {
    struct profile *profiles; /* newest used first */
    size_t count;
};

/* All profiles that can be read. */
bool profile_list(struct store *store, struct profile_list *list, struct file_error *error);
void profile_list_done(struct profile_list *list);
/* The one called NAME ("" the nameless one; letters' case counts); false where there is none. */
bool profile_find(struct store *store, const char *name, struct profile *profile);
/* The one used last; false where there is none yet. */
bool profile_last(struct store *store, struct profile *profile);

/* A profile with a new id and everything at its start; nothing is written. */
void profile_init(struct profile *profile, const char *name);
/* Why NAME cannot be a nickname, translated, or NULL where it can: at most 24 columns, no control
 * characters, not only spaces. "" is well. */
const char *profile_name_fault(const char *name);
/* Writes it (a new or a changed one). Under the store's lock: EEXIST where another profile has the
 * name. */
bool profile_save(struct store *store, const struct profile *profile, struct file_error *error);
/* Removes the profile and all that was kept of it. */
bool profile_remove(struct store *store, const struct profile *profile, struct file_error *error);

#endif
