/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * profiles/ID/profile.json. The folder's name is the id, whatever the file says, so that nothing
 * points outside the store; a folder that has lost its profile.json still holds somebody's attempts
 * and is listed under a name made from its id.
 */
#include "config.h"

#include "store/profile_file.h"

#include "base/i18n.h"
#include "store/attempt_json.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define OLDEST_AGE 120

static void profile_text(const struct profile *profile, struct buf *out)
{
    struct json *object = json_object();
    struct json *ages;
    int from, to;

    band_ages(profile->band, &from, &to);
    json_add_string(object, "format", "kancil-profile");
    json_add_integer(object, "version", 1);
    json_add_string(object, "id", profile->id);
    json_add_string(object, "name", profile->name[0] ? profile->name : NULL);
    json_add_string(object, "role", ROLE_NAMES[profile->role]);
    ages = json_add_array(object, "ages");
    json_add_integer(ages, NULL, from);
    json_add_integer(ages, NULL, to);
    json_add_string(object, "language", profile->language[0] ? profile->language : NULL);
    json_add_string(object, "country", profile->country[0] ? profile->country : NULL);
    attempt_json_add_time(object, "created", profile->created, false);
    attempt_json_add_time(object, "used", profile->used, false);
    json_write(object, true, out);
    json_free(&object);
}

bool profile_write(const struct store *store, const struct profile *profile, const char *folder,
    struct file_error *error)
{
    char *home = folder ? NULL : store_profile_path(store, profile->id, NULL);
    char *path = file_join(folder ? folder : home, "profile.json");
    struct buf text = {0};

    profile_text(profile, &text);
    bool done = file_make_folders(folder ? folder : home, STORE_FOLDER_MODE, error) &&
        file_replace(path, text.data, text.length, STORE_FILE_MODE, error);
    buf_done(&text);
    free(path);
    free(home);
    return done;
}

/* Copies the short word KEY; one that does not fit or cannot be shown counts as missing. */
static void read_word(const struct json *object, const char *key, char *out, size_t size)
{
    const char *text = json_string(object, key, "");

    if (strlen(text) >= size || !store_is_showable(text))
        text = "";
    memcpy(out, text, strlen(text) + 1);
}

static bool read_role(const struct json *object, struct profile *profile)
{
    const char *name = json_string(object, "role", "");

    for (int role = 0; role < ROLE_COUNT; role++) {
        if (strcmp(name, ROLE_NAMES[role]) == 0) {
            profile->role = (enum role)role;
            return true;
        }
    }
    return false;
}

/* What profile_name_fault takes in some locale: how wide a name is depends on that. */
static bool is_name(const char *name)
{
    return strlen(name) < PROFILE_NAME_SIZE && store_is_showable(name) &&
        (name[0] == '\0' || strspn(name, " ") < strlen(name));
}

bool profile_read_person(const struct json *object, struct profile *profile)
{
    const struct json *name = json_get(object, "name");
    const struct json *ages = json_get(object, "ages");
    int64_t from = json_is_array(ages) ? json_whole(json_first(ages), -1) : -1;

    if (!json_is_null(name) && (!json_is_string(name) || !is_name(json_text(name))))
        return false;
    if (from < 0 || from > OLDEST_AGE || !read_role(object, profile))
        return false;
    snprintf(profile->name, sizeof profile->name, "%s", json_string(object, "name", ""));
    profile->band = band_of_age((int)from);
    return true;
}

static bool read_object(const struct json *object, struct profile *profile)
{
    if (!profile_read_person(object, profile))
        return false;
    read_word(object, "language", profile->language, sizeof profile->language);
    read_word(object, "country", profile->country, sizeof profile->country);
    if (!attempt_json_read_time(object, "created", &profile->created))
        profile->created = 0;
    if (!attempt_json_read_time(object, "used", &profile->used))
        profile->used = profile->created;
    return true;
}

enum reading { READING_GOOD, READING_MISSING, READING_DAMAGED, READING_REFUSED };

static enum reading read_text(const struct buf *text, struct profile *profile)
{
    struct buf reason = {0};
    struct json *object = json_parse(buf_text(text), text->length, &reason);
    enum reading reading = READING_DAMAGED;

    if (object != NULL && json_integer(object, "version", 0) > 1)
        reading = READING_REFUSED; /* of a later Kancil: not ours to touch */
    else if (object != NULL && read_object(object, profile))
        reading = READING_GOOD;
    json_free(&object);
    buf_done(&reason);
    return reading;
}

static enum reading read_file(const char *path, struct profile *profile)
{
    struct buf text = {0};
    struct file_error error = {0};
    enum reading reading = READING_REFUSED;

    if (file_read(path, STORE_PROFILE_LIMIT, &text, &error))
        reading = read_text(&text, profile);
    else if (error.number == ENOENT)
        reading = READING_MISSING;
    else if (error.number == EFBIG)
        reading = READING_DAMAGED;
    buf_done(&text);
    return reading;
}

static bool is_folder(const char *path)
{
    struct stat status;

    return lstat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* Somebody whose profile.json is gone or cannot be read: named after the end of the id, which is
 * its random part. */
static void read_lost(const char *id, struct profile *profile)
{
    profile_init(profile, "");
    snprintf(profile->id, sizeof profile->id, "%s", id);
    snprintf(profile->name, sizeof profile->name, "profile %s", id + 28);
    profile->created = profile->used = 0;
}

static void set_aside(struct store *store, const char *path)
{
    char *aside = store_damaged_path(path);

    if (rename(path, aside) == 0)
        store_complain(store, _("A profile could not be read. It is kept in %s."), aside);
    else
        store_complain(store, _("A profile could not be read: %s"), path);
    free(aside);
}

/* Whether the profile ID has left anything but an empty folder. */
static bool has_attempts(struct store *store, const char *id)
{
    char *attempts = store_profile_path(store, id, "attempts.jsonl");
    char *current = store_profile_path(store, id, "current");
    bool has = access(attempts, F_OK) == 0 || access(current, F_OK) == 0;

    free(current);
    free(attempts);
    return has;
}

static bool read_folder(
    struct store *store, const char *id, const char *path, struct profile *profile)
{
    *profile = (struct profile){0};
    memcpy(profile->id, id, UUID_TEXT_SIZE);
    switch (read_file(path, profile)) {
    case READING_GOOD: return true;
    case READING_REFUSED:
        store_complain(store, _("A profile cannot be used by this Kancil: %s"), path);
        return false;
    case READING_DAMAGED: set_aside(store, path); break;
    case READING_MISSING:
        if (!has_attempts(store, id))
            return false;
        break;
    }
    read_lost(id, profile);
    return true;
}

bool profile_read(struct store *store, const char *id, struct profile *profile)
{
    if (!store_is_uuid(id))
        return false;
    char *folder = store_profile_path(store, id, NULL);
    char *path = file_join(folder, "profile.json");
    bool found = is_folder(folder) && read_folder(store, id, path, profile);

    free(path);
    free(folder);
    return found;
}

bool profile_exists(const struct store *store, const char *id)
{
    char *path = store_profile_path(store, id, "profile.json");
    bool there = access(path, F_OK) == 0;

    free(path);
    return there;
}
