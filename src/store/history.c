/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All attempts of a profile: attempts.jsonl and the unfinished ones. What is being moved from one
 * to the other stands in both for a moment, so the unfinished ones are read first and doubles are
 * dropped.
 */
#include "config.h"

#include "store/history_file.h"

#include "base/mem.h"
#include "store/current.h"
#include "store/lines.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct entry {
    struct attempt *attempt;
    size_t position; /* among all lines, then all unfinished ones */
};

struct gathering {
    struct arena *arena;
    struct entry *entries;
    size_t count, capacity;
};

static void gather(struct gathering *all, const struct attempt *attempt, size_t position)
{
    struct attempt *copy = arena_alloc(all->arena, sizeof *copy);

    *copy = *attempt;
    MEM_GROW(all->entries, all->count, all->capacity);
    all->entries[all->count++] = (struct entry){.attempt = copy, .position = position};
}

static void gather_current(const struct current *current, const char *path, void *data)
{
    struct gathering *all = data;

    (void)path;
    if (current->answer_count == 0)
        return;
    gather(all, &current->attempt, SIZE_MAX);
    all->entries[all->count - 1].attempt->is_open = !current->closed;
}

void history_add_line(struct buf *out, const struct attempt *attempt, const char *id)
{
    struct json *object = json_object();

    json_add_integer(object, "version", 1);
    attempt_json_add_head(object, attempt, id, false);
    attempt_json_add_outcome(object, attempt);
    attempt_json_add_lists(object, attempt, NULL, true);
    json_write(object, false, out);
    buf_add_char(out, '\n');
    json_free(&object);
}

static bool read_line(const char *line, size_t length, struct arena *arena, struct attempt *attempt)
{
    struct buf reason = {0};
    struct json *object = json_parse(line, length, &reason);
    bool good = object != NULL && attempt_json_read(object, arena, attempt, &reason);

    json_free(&object);
    buf_done(&reason);
    return good;
}

static bool is_line(const char *line, size_t length)
{
    struct arena *arena = arena_new();
    struct attempt attempt;
    bool good = read_line(line, length, arena, &attempt);

    arena_free(&arena);
    return good;
}

bool history_read_text(const char *path, struct buf *text, struct file_error *error)
{
    struct file_error met = {0};
    size_t end;

    if (!file_read(path, STORE_HISTORY_LIMIT, text, &met))
        return met.number == ENOENT || file_fail(error, met.number, met.path);
    for (end = text->length; end > 0 && text->data[end - 1] != '\n';)
        end--;
    if (end < text->length && is_line(text->data + end, text->length - end))
        buf_add_char(text, '\n');
    else
        text->length = end;
    return true;
}

/* Reads attempts.jsonl; *MENDABLE where a line is bad, or the last one lacks its end. */
static bool gather_lines(
    const char *path, struct gathering *all, bool *mendable, struct file_error *error)
{
    struct buf text = {0};
    struct line_walk walk;
    struct file_error met;
    size_t position = 0;

    if (!file_read(path, STORE_HISTORY_LIMIT, &text, &met)) {
        if (met.number != ENOENT && error != NULL)
            *error = met;
        return met.number == ENOENT;
    }
    line_walk_init(&walk, &text);
    while (line_walk_next(&walk)) {
        struct attempt attempt;
        bool good = read_line(walk.line, walk.length, all->arena, &attempt);

        if (good)
            gather(all, &attempt, position++);
        if (good != walk.ended)
            *mendable = true;
    }
    buf_done(&text);
    return true;
}

static int by_id(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;
    int order = strcmp(a->attempt->id, b->attempt->id);

    if (order != 0)
        return order;
    return a->position < b->position ? -1 : a->position > b->position;
}

static int by_start(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;

    if (a->attempt->started != b->attempt->started)
        return a->attempt->started < b->attempt->started ? -1 : 1;
    if (a->position != b->position)
        return a->position < b->position ? -1 : 1;
    return strcmp(a->attempt->id, b->attempt->id);
}

/* Of entries with the same id the first finished one stays, at the place of the first. */
static void drop_doubles(struct gathering *all)
{
    size_t kept = 0;

    for (size_t i = 0; i < all->count; i++) {
        struct entry *entry = &all->entries[i];
        struct entry *last = kept > 0 ? &all->entries[kept - 1] : NULL;

        if (last == NULL || strcmp(last->attempt->id, entry->attempt->id) != 0)
            all->entries[kept++] = *entry;
        else if (!last->attempt->finished && entry->attempt->finished)
            last->attempt = entry->attempt;
    }
    all->count = kept;
}

static void order_entries(struct gathering *all, struct history *history)
{
    if (all->count > 0) {
        qsort(all->entries, all->count, sizeof *all->entries, by_id);
        drop_doubles(all);
        qsort(all->entries, all->count, sizeof *all->entries, by_start);
    }
    history->attempts = arena_array(all->arena, all->count, sizeof *history->attempts);
    for (size_t i = 0; i < all->count; i++)
        history->attempts[i] = all->entries[i].attempt;
    history->count = all->count;
}

bool history_read(struct store *store, const char *profile, bool mend, struct history *history,
    struct file_error *error)
{
    struct gathering all = {.arena = arena_new()};
    char *path = store_profile_path(store, profile, "attempts.jsonl");
    bool mendable = false;

    *history = (struct history){.arena = all.arena};
    current_each(store, profile, mend, all.arena, gather_current, &all);
    bool done = gather_lines(path, &all, &mendable, error);
    if (mendable && mend)
        lines_mend(store, path, is_line, true);
    order_entries(&all, history);
    free(all.entries);
    free(path);
    return done;
}

bool history_load(struct store *store, const struct profile *profile, struct history *history,
    struct file_error *error)
{
    return history_read(store, profile->id, true, history, error);
}

void history_done(struct history *history)
{
    arena_free(&history->arena);
    *history = (struct history){0};
}

struct path_player history_player(
    const struct history *history, const struct profile *profile, int64_t now)
{
    return (struct path_player){
        .band = profile->band,
        .audience = profile->role == ROLE_STUDENT ? AUDIENCE_STUDENT : AUDIENCE_PARENT,
        .attempts = history->attempts,
        .attempt_count = history->count,
        .now = now,
    };
}

bool history_append(
    struct store *store, const char *profile, const struct buf *line, struct file_error *error)
{
    char *path = store_profile_path(store, profile, "attempts.jsonl");
    bool done = file_append_line(path, line->data, line->length - 1, STORE_FILE_MODE, error);

    free(path);
    return done;
}
