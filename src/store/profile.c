/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who plays on this computer: finding, saving and removing profiles.
 */
#include "config.h"

#include "store/profile.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "store/profile_file.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NAME_COLUMNS 24

const char *const ROLE_NAMES[ROLE_COUNT] = {
    [ROLE_STUDENT] = "student",
    [ROLE_PARENT] = "parent",
    [ROLE_TEACHER] = "teacher",
};

void profile_init(struct profile *profile, const char *name)
{
    *profile = (struct profile){.role = ROLE_STUDENT, .band = BAND_9, .created = clock_now()};
    uuid_v7(profile->id);
    snprintf(profile->name, sizeof profile->name, "%s", name);
    profile->used = profile->created;
}

const char *profile_name_fault(const char *name)
{
    if (!store_is_showable(name))
        return _("A nickname cannot hold control characters.");
    if (strlen(name) >= PROFILE_NAME_SIZE || text_width(name) > NAME_COLUMNS)
        return _("A nickname is at most 24 letters long.");
    if (name[0] != '\0' && strspn(name, " ") == strlen(name))
        return _("A nickname needs at least one letter.");
    return NULL;
}

static int newest_first(const void *left, const void *right)
{
    const struct profile *a = left, *b = right;

    if (a->used != b->used)
        return a->used > b->used ? -1 : 1;
    return strcmp(b->id, a->id); /* ids are made in the order of time */
}

static void list_folder(struct store *store, DIR *folder, struct profile_list *list)
{
    size_t capacity = 0;

    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        struct profile profile;

        if (!profile_read(store, entry->d_name, &profile))
            continue;
        MEM_GROW(list->profiles, list->count, capacity);
        list->profiles[list->count++] = profile;
    }
}

bool profile_list(struct store *store, struct profile_list *list, struct file_error *error)
{
    char *path = store_profiles_path(store);
    DIR *folder = opendir(path);
    bool done = true;

    *list = (struct profile_list){0};
    if (folder != NULL) {
        list_folder(store, folder, list);
        closedir(folder);
    } else if (errno != ENOENT) {
        done = file_fail(error, errno, path);
    }
    free(path);
    if (list->count > 0)
        qsort(list->profiles, list->count, sizeof *list->profiles, newest_first);
    return done;
}

void profile_list_done(struct profile_list *list)
{
    free(list->profiles);
    *list = (struct profile_list){0};
}

bool profile_find(struct store *store, const char *name, struct profile *profile)
{
    struct profile_list list;
    bool found = false;

    profile_list(store, &list, NULL);
    for (size_t i = 0; i < list.count && !found; i++) {
        found = strcmp(list.profiles[i].name, name) == 0;
        if (found)
            *profile = list.profiles[i];
    }
    profile_list_done(&list);
    return found;
}

bool profile_last(struct store *store, struct profile *profile)
{
    struct profile_list list;

    profile_list(store, &list, NULL);
    bool found = list.count > 0;
    if (found)
        *profile = list.profiles[0];
    profile_list_done(&list);
    return found;
}

bool profile_save(struct store *store, const struct profile *profile, struct file_error *error)
{
    struct profile other;
    int lock = store_lock(store, error);

    if (lock < 0)
        return false;
    bool taken = profile_find(store, profile->name, &other) && strcmp(other.id, profile->id) != 0;
    bool done = taken ? file_fail(error, EEXIST, profile->name)
                      : profile_write(store, profile, NULL, error);
    file_unlock(lock);
    return done;
}

/* The newest moment at which another profile than ID was used. */
static int64_t last_use_of_others(struct store *store, const char *id)
{
    struct profile_list list;
    int64_t newest = 0;

    profile_list(store, &list, NULL);
    for (size_t i = 0; i < list.count; i++) {
        if (strcmp(list.profiles[i].id, id) != 0 && list.profiles[i].used > newest)
            newest = list.profiles[i].used;
    }
    profile_list_done(&list);
    return newest;
}

bool profile_touch(struct store *store, struct profile *profile, struct file_error *error)
{
    struct profile here;
    int64_t now = clock_now();

    if ((profile_exists(store, profile->id) && profile_read(store, profile->id, &here)) ||
        profile_find(store, profile->name, &here))
        *profile = here;
    /* A clock that was set back, or a second shared with somebody else, changes nothing about who
     * was last. */
    int64_t others = last_use_of_others(store, profile->id);
    if (now <= others + 1000)
        now = others + 1000;
    bool known = profile_exists(store, profile->id);
    profile_sweep(store);
    if (now > profile->used || !known)
        profile->used = now;
    /* Who was last is worth less than the answer that is to be saved next. */
    return profile_write(store, profile, NULL, error) || known;
}

void profile_sweep(struct store *store)
{
    char *path = store_profiles_path(store);
    DIR *folder = opendir(path);

    for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
        if (strncmp(entry->d_name, PROFILE_REMOVED_PREFIX, strlen(PROFILE_REMOVED_PREFIX)) != 0 &&
            strncmp(entry->d_name, PROFILE_NEW_PREFIX, strlen(PROFILE_NEW_PREFIX)) != 0)
            continue;
        char *left = file_join(path, entry->d_name);
        store_remove_tree(left, NULL);
        free(left);
    }
    if (folder != NULL)
        closedir(folder);
    free(path);
}

/* Takes the folder out of sight in one step, so that a kill leaves all or nothing of it. */
static bool remove_folder(struct store *store, const char *id, struct file_error *error)
{
    char *profiles = store_profiles_path(store);
    char *path = store_profile_path(store, id, NULL);
    struct buf gone = {0};

    buf_format(&gone, "%s/" PROFILE_REMOVED_PREFIX "%s", profiles, id);
    bool done = store_remove_tree(buf_text(&gone), error) &&
        (rename(path, buf_text(&gone)) == 0 || errno == ENOENT || file_fail(error, errno, path)) &&
        file_sync_folder(profiles, error) && store_remove_tree(buf_text(&gone), error);
    buf_done(&gone);
    free(path);
    free(profiles);
    return done;
}

bool profile_remove(struct store *store, const struct profile *profile, struct file_error *error)
{
    int lock = store_lock(store, error);

    if (lock < 0)
        return false;
    profile_sweep(store);
    bool done = remove_folder(store, profile->id, error);
    file_unlock(lock);
    return done;
}
