/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An export read back. The whole document is read and judged before anything is written; then one
 * rename brings all of it in: of attempts.jsonl, or of a new profile's folder.
 */
#include "config.h"

#include "store/transfer.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "learn/difficulty.h"
#include "store/attempt_json.h"
#include "store/history_file.h"
#include "store/import_ids.h"
#include "store/profile_file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Each flag is a step when skills are worked out: a few bytes must not stand for hours of it. */
#define MOST_FLAGS 2000000

/* An export as it was read. */
struct incoming {
    struct arena *arena;
    struct profile person; /* id "" where the export names nobody */
    struct attempt *attempts;
    size_t count, capacity;
};

static bool refuse(struct buf *reason, const char *sentence)
{
    buf_clear(reason);
    buf_add(reason, sentence);
    return false;
}

static bool check_format(const struct json *document, struct buf *reason)
{
    if (!json_is_object(document) ||
        strcmp(json_string(document, "format", ""), "kancil-progress") != 0)
        return refuse(reason, _("This is no export of Kancil's."));
    int64_t version = json_integer(document, "version", 0);
    if (version > 1)
        return refuse(reason, _("This export was made by a newer Kancil; it needs that one."));
    if (version != 1)
        return refuse(reason, _("This export does not say which version it is."));
    return true;
}

static bool read_person(const struct json *document, struct profile *person, struct buf *reason)
{
    const struct json *object = json_get(document, "profile");
    const char *id = json_string(object, "id", "");

    *person = (struct profile){0};
    if (!json_is_object(object) || !profile_read_person(object, person))
        return refuse(reason, _("Whose progress this is cannot be read."));
    if (store_is_uuid(id))
        memcpy(person->id, id, UUID_TEXT_SIZE);
    else if (id[0] != '\0')
        uuid_v8(id, person->id); /* another program's: it stands for one person all the same */
    return true;
}

static size_t count_entries(const struct json *list)
{
    size_t count = 0;

    for (const struct json *entry = json_first(list); entry; entry = json_next(entry))
        count++;
    return count;
}

static bool read_attempts(
    const struct json *document, struct incoming *incoming, struct buf *reason)
{
    const struct json *list = json_get(document, "attempts");
    struct buf fault = {0};
    size_t number = 0;
    int64_t flags = 0;

    if (!json_is_array(list))
        return refuse(reason, _("The export holds no list of attempts."));
    if (count_entries(list) > TRANSFER_MOST_ATTEMPTS)
        return refuse(reason, _("The export holds too many attempts."));
    for (const struct json *entry = json_first(list); entry; entry = json_next(entry)) {
        struct attempt attempt;

        number++;
        if (!attempt_json_read(entry, incoming->arena, &attempt, &fault)) {
            buf_clear(reason);
            buf_format(reason, _("Attempt %zu: %s"), number, buf_text(&fault));
            buf_done(&fault);
            return false;
        }
        flags += attempt.flags.hits + attempt.flags.misses + attempt.flags.false_alarms;
        if (flags > MOST_FLAGS)
            return refuse(reason, _("The export counts more flags than anybody can set."));
        ARENA_GROW(incoming->arena, incoming->attempts, incoming->count, incoming->capacity);
        incoming->attempts[incoming->count++] = attempt;
    }
    buf_done(&fault);
    return true;
}

static bool read_document(
    const char *text, size_t length, struct incoming *incoming, struct buf *reason)
{
    if (length > TRANSFER_SIZE_LIMIT)
        return refuse(reason, _("The export is too large."));
    struct json *document = json_parse(text, length, reason);
    if (document == NULL)
        return false;
    bool good = check_format(document, reason) &&
        read_person(document, &incoming->person, reason) &&
        read_attempts(document, incoming, reason);
    json_free(&document);
    return good;
}

/* Whose the attempts become: PROFILE when given; else the person of the export, by id; where it has
 * no id, or no name (there is one nameless profile at most), by name. False where that profile is
 * not here yet. */
static bool find_target(struct store *store, const struct incoming *incoming,
    const struct profile *profile, struct profile *target)
{
    const struct profile *person = &incoming->person;

    if (profile != NULL) {
        bool here = profile_read(store, profile->id, target);
        *target = *profile;
        return here;
    }
    if (person->id[0] != '\0' && profile_read(store, person->id, target))
        return true;
    return (person->id[0] == '\0' || person->name[0] == '\0') &&
        profile_find(store, person->name, target);
}

/* A name nobody here has: NAME, else "NAME 2" and so on, cut so that it stays a nickname. */
static void free_name(struct store *store, const char *name, char out[PROFILE_NAME_SIZE])
{
    struct profile other;

    snprintf(out, PROFILE_NAME_SIZE, "%s", name);
    for (int number = 2; profile_find(store, out, &other); number++) {
        char ending[16];
        struct buf cut = {0};

        snprintf(ending, sizeof ending, " %d", number);
        buf_add_bytes(&cut, name, text_fit(name, 24 - (int)strlen(ending), NULL));
        while (cut.length + strlen(ending) >= PROFILE_NAME_SIZE)
            cut.length--; /* only where a name is all marks; the fault is found below */
        snprintf(out, PROFILE_NAME_SIZE, "%.*s%s", (int)cut.length, buf_text(&cut), ending);
        if (profile_name_fault(out) != NULL)
            snprintf(out, PROFILE_NAME_SIZE, "profile%s", ending);
        buf_done(&cut);
    }
}

/* The profile that is made for an export: its own id where it has one. It counts as used when it
 * last played, so that bringing somebody in does not change who plays here. */
static void make_target(
    struct store *store, const struct incoming *incoming, struct profile *target)
{
    profile_init(target, "");
    if (incoming->person.id[0] != '\0')
        memcpy(target->id, incoming->person.id, UUID_TEXT_SIZE);
    free_name(store, incoming->person.name, target->name);
    target->role = incoming->person.role;
    target->band = incoming->person.band;
    for (size_t i = 0; i < incoming->count; i++) {
        int64_t started = incoming->attempts[i].started;

        if (i == 0 || started < target->created)
            target->created = started;
        if (i == 0 || started > target->used)
            target->used = started;
    }
}

/* Adds to LINES what the history does not have, or has unfinished only. */
static bool choose_lines(const struct incoming *incoming, const struct history *history,
    struct buf *lines, struct transfer_result *result, struct buf *reason)
{
    struct import_ids *ids = import_ids_new(history, incoming->count);

    for (size_t i = 0; i < incoming->count; i++) {
        const struct attempt *attempt = &incoming->attempts[i];

        const char *id = import_ids_admit(ids, attempt);

        if (id != NULL) {
            history_add_line(lines, attempt, id);
            result->added++;
        } else {
            result->known++;
        }
    }
    import_ids_free(&ids);
    if (history->count + result->added > TRANSFER_MOST_ATTEMPTS)
        return refuse(reason, _("That would be too many attempts for one profile."));
    return true;
}

static bool extend_history(struct store *store, const struct profile *target,
    const struct buf *lines, struct file_error *error)
{
    char *path = store_profile_path(store, target->id, "attempts.jsonl");
    struct buf text = {0};
    bool done = history_read_text(path, &text, error);

    buf_add_bytes(&text, lines->data, lines->length);
    done = done && file_replace(path, text.data, text.length, STORE_FILE_MODE, error);
    buf_done(&text);
    free(path);
    return done;
}

static bool fill_folder(const struct store *store, const char *folder, const struct profile *target,
    const struct buf *lines, struct file_error *error)
{
    char *path = file_join(folder, "attempts.jsonl");
    bool done = profile_write(store, target, folder, error) &&
        file_replace(path, buf_text(lines), lines->length, STORE_FILE_MODE, error);

    free(path);
    return done;
}

/* Makes the whole folder of TARGET under another name, then gives it its own in one step. */
static bool bring_in(struct store *store, const struct profile *target, const struct buf *lines,
    struct file_error *error)
{
    char *profiles = store_profiles_path(store);
    char *path = store_profile_path(store, target->id, NULL);
    struct buf folder = {0};

    profile_sweep(store);
    buf_format(&folder, "%s/" PROFILE_NEW_PREFIX "%s", profiles, target->id);
    bool done = fill_folder(store, buf_text(&folder), target, lines, error) &&
        (rename(buf_text(&folder), path) == 0 || file_fail(error, errno, path)) &&
        file_sync_folder(profiles, error);
    if (!done)
        store_remove_tree(buf_text(&folder), NULL);
    buf_done(&folder);
    free(path);
    free(profiles);
    return done;
}

/* Under the lock. */
static bool take_in(struct store *store, const struct incoming *incoming,
    const struct profile *profile, struct transfer_result *result, struct buf *reason,
    struct file_error *error)
{
    struct profile target;
    struct history history;
    struct buf lines = {0};

    result->new_profile = !find_target(store, incoming, profile, &target);
    if (result->new_profile && profile == NULL)
        make_target(store, incoming, &target);
    bool done = history_read(store, target.id, false, &history, error) &&
        choose_lines(incoming, &history, &lines, result, reason);
    if (done && result->new_profile)
        done = bring_in(store, &target, &lines, error);
    else if (done && lines.length > 0)
        done = extend_history(store, &target, &lines, error);
    history_done(&history);
    buf_done(&lines);
    return done;
}

bool transfer_import(struct store *store, const struct catalogue *catalogue, const char *text,
    size_t length, const struct profile *profile, struct transfer_result *result,
    struct buf *reason, struct file_error *error)
{
    struct incoming incoming = {.arena = arena_new()};
    struct profile_list list;

    *result = (struct transfer_result){0};
    bool done = read_document(text, length, &incoming, reason);
    if (done) {
        difficulty_find(catalogue, incoming.attempts, incoming.count);
        profile_list(store, &list, NULL); /* sets damaged files aside before the lock is taken */
        profile_list_done(&list);
        int lock = store_lock(store, error);
        done = lock >= 0 && take_in(store, &incoming, profile, result, reason, error);
        file_unlock(lock);
    }
    if (!done)
        *result = (struct transfer_result){0};
    arena_free(&incoming.arena);
    return done;
}
