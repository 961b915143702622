/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The store's folder, its lock and its complaints.
 */
#include "config.h"

#include "base/clean.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "store/disk.h"

#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* How long a save waits for another process that is writing. */
#define LOCK_MILLISECONDS 10000

/* $VARIABLE/REST; NULL where it is unset or no full path (the XDG rule is to leave those out). */
static char *folder_from(const char *variable, const char *rest)
{
    const char *value = getenv(variable);

    return value && value[0] == '/' ? file_join(value, rest) : NULL;
}

static char *user_folder(void)
{
    char *folder = folder_from("XDG_DATA_HOME", "kancil");

    return folder ? folder : folder_from("HOME", ".local/share/kancil");
}

struct store *store_open(const char *folder)
{
    char *path = folder ? mem_copy_string(folder) : user_folder();
    struct store *store;

    if (!path)
        return NULL;
    store = mem_zero(1, sizeof *store);
    store->folder = path;
    pthread_mutex_init(&store->mutex, NULL);
    return store;
}

void store_free(struct store **store)
{
    if (!*store)
        return;
    buf_done(&(*store)->complaint);
    buf_done(&(*store)->told);
    pthread_mutex_destroy(&(*store)->mutex);
    free((*store)->folder);
    free(*store);
    *store = NULL;
}

const char *store_folder(const struct store *store)
{
    return store->folder;
}

const char *store_complaint(struct store *store)
{
    buf_clear(&store->told);
    pthread_mutex_lock(&store->mutex);
    buf_add(&store->told, buf_text(&store->complaint));
    buf_clear(&store->complaint);
    pthread_mutex_unlock(&store->mutex);
    return store->told.length > 0 ? buf_text(&store->told) : NULL;
}

void store_complain(struct store *store, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    pthread_mutex_lock(&store->mutex);
    if (store->complaint.length == 0) /* one sentence at a time: the first says enough */
        buf_vformat(&store->complaint, format, arguments);
    pthread_mutex_unlock(&store->mutex);
    va_end(arguments);
}

char *store_profiles_path(const struct store *store)
{
    return file_join(store->folder, "profiles");
}

char *store_profile_path(const struct store *store, const char *id, const char *name)
{
    char *profiles = store_profiles_path(store);
    char *folder = file_join(profiles, id);
    char *path = name ? file_join(folder, name) : mem_copy_string(folder);

    free(folder);
    free(profiles);
    return path;
}

char *store_current_path(const struct store *store, const char *profile, const char *attempt)
{
    char name[64];
    char *folder = store_profile_path(store, profile, "current");
    char *path;

    snprintf(name, sizeof name, "%s.jsonl", attempt);
    path = file_join(folder, name);
    free(folder);
    return path;
}

int store_lock(const struct store *store, struct file_error *error)
{
    char *path;
    int descriptor;

    if (!file_make_folders(store->folder, STORE_FOLDER_MODE, error))
        return -1;
    path = file_join(store->folder, "lock");
    descriptor = file_lock(path, LOCK_MILLISECONDS, error);
    free(path);
    return descriptor;
}

bool store_is_uuid(const char *text)
{
    size_t i;

    for (i = 0; text[i]; i++) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text[i] != '-')
                return false;
        } else if (!strchr("0123456789abcdef", text[i])) {
            return false;
        }
    }
    return i == UUID_TEXT_SIZE - 1;
}

bool store_is_showable(const char *text)
{
    const char *end = text + strlen(text);

    while (text < end) {
        if (clean_forbids(utf8_next(&text, end)))
            return false;
    }
    return true;
}

char *store_damaged_path(const char *path)
{
    struct buf name = {0};
    int number = 1;

    buf_format(&name, "%s.damaged", path);
    while (access(buf_text(&name), F_OK) == 0 && number < 1000) {
        buf_clear(&name);
        buf_format(&name, "%s.damaged-%d", path, ++number);
    }
    return buf_take(&name);
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *place)
{
    (void)status;
    (void)kind;
    (void)place;
    return remove(path) == 0 || errno == ENOENT ? 0 : -1;
}

bool store_remove_tree(const char *path, struct file_error *error)
{
    if (nftw(path, remove_one, 8, FTW_DEPTH | FTW_PHYS) != 0 && errno != ENOENT)
        return file_fail(error, errno, path);
    return true;
}
