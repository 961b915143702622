/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/current.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "store/lines.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_NUMBER 1000000
#define MOST_SECONDS 1000000000

static const char *const ANSWER_NAMES[] = {
    [ANSWER_CHOOSE] = "choose",
    [ANSWER_TIMEOUT] = "timeout",
    [ANSWER_FLAG] = "flag",
    [ANSWER_LOOK] = "look",
    [ANSWER_JUDGE] = "judge",
};
#define ANSWER_KINDS ((int)(sizeof ANSWER_NAMES / sizeof ANSWER_NAMES[0]))

static void add_line(struct buf *out, struct json **object)
{
    json_write(*object, false, out);
    buf_add_char(out, '\n');
    json_free(object);
}

/* What it takes to make a booster again. */
static void add_items(struct json *object, const struct scenario *booster)
{
    struct json *list = json_add_array(object, "items");

    for (int i = 0; i < booster->deck.item_count; i++)
        json_add_string(list, NULL, booster->deck.items[i].id);
    json_add_string(object, "made_of", scenario_digest(booster));
}

void current_add_head(struct buf *out, const struct session *session, const char *id)
{
    const struct attempt *attempt = session_attempt(session);
    struct json *object = json_object();

    json_add_integer(object, "version", 1);
    attempt_json_add_head(object, attempt, id, false);
    if (attempt->mode == MODE_BOOSTER)
        add_items(object, session_scenario(session));
    add_line(out, &object);
}

static void add_answers(struct json *object, const struct answer *answers, size_t count)
{
    struct json *list = json_add_array(object, "answers");

    for (size_t i = 0; i < count; i++) {
        struct json *entry = json_add_object(list, NULL);

        json_add_string(entry, "kind", ANSWER_NAMES[answers[i].kind]);
        json_add_integer(entry, "number", answers[i].number);
        if (answers[i].kind == ANSWER_JUDGE)
            json_add_integer(entry, "sure", answers[i].sure);
        json_add_integer(entry, "at", answers[i].at);
    }
}

void current_add_line(struct buf *out, const struct attempt *attempt,
    const struct attempt_span *span, const struct answer *answers, size_t count, int64_t saved)
{
    struct json *object = json_object();

    attempt_json_add_time(object, "saved", saved, false);
    add_answers(object, answers, count);
    attempt_json_add_outcome(object, attempt);
    attempt_json_add_lists(object, attempt, span, true);
    add_line(out, &object);
}

void current_add_closed(struct buf *out)
{
    struct json *object = json_object();

    json_add_boolean(object, "closed", true);
    add_line(out, &object);
}

static int answer_kind(const char *name)
{
    for (int kind = 0; kind < ANSWER_KINDS; kind++) {
        if (strcmp(name, ANSWER_NAMES[kind]) == 0)
            return kind;
    }
    return -1;
}

static bool in_range(int64_t number, int most)
{
    return number >= 0 && number <= most;
}

static bool read_answer(const struct json *entry, struct answer *answer)
{
    int kind = answer_kind(json_string(entry, "kind", ""));
    int64_t number = json_integer(entry, "number", -1);
    int64_t sure = json_integer(entry, "sure", 0);
    int64_t at = json_integer(entry, "at", -1);

    if (kind < 0 || !in_range(number, MOST_NUMBER) || !in_range(sure, 3) ||
        !in_range(at, MOST_SECONDS))
        return false;
    *answer = (struct answer){
        .kind = (enum answer_kind)kind, .number = (int)number, .sure = (int)sure, .at = (int)at};
    return true;
}

static bool read_answers(const struct json *object, struct arena *arena, struct current *current)
{
    const struct json *list = json_get(object, "answers");

    if (!json_is_array(list))
        return false;
    for (const struct json *entry = json_first(list); entry; entry = json_next(entry)) {
        struct answer answer;

        if (!read_answer(entry, &answer))
            return false;
        ARENA_GROW(arena, current->answers, current->answer_count, current->answer_capacity);
        current->answers[current->answer_count++] = answer;
    }
    return true;
}

static bool read_delta(const struct json *object, struct arena *arena, struct current *current)
{
    struct buf reason = {0};

    if (json_boolean(object, "closed", false)) {
        current->closed = true;
        return true;
    }
    bool good = attempt_json_read_time(object, "saved", &current->saved) &&
        read_answers(object, arena, current) &&
        attempt_json_read_outcome(object, &current->attempt, &reason) &&
        attempt_json_read_lists(object, arena, &current->attempt, &reason);
    buf_done(&reason);
    return good;
}

/* Names that are not one lead to no item, and then the booster begins anew. */
static void read_items(const struct json *object, struct arena *arena, struct current *current)
{
    const struct json *list = json_get(object, "items");
    const struct json *entry = json_is_array(list) ? json_first(list) : NULL;
    const char *made_of = json_string(object, "made_of", NULL);

    for (; entry != NULL; entry = json_next(entry)) {
        const char *name = json_text(entry);

        ARENA_GROW(arena, current->items, current->item_count, current->item_capacity);
        current->items[current->item_count++] = arena_string(arena, name != NULL ? name : "");
    }
    if (made_of != NULL)
        current->made_of = arena_string(arena, made_of);
}

static bool read_head(const struct json *object, struct arena *arena, struct current *current)
{
    struct buf reason = {0};
    bool good = json_integer(object, "version", 0) == 1 &&
        attempt_json_read_head(object, arena, &current->attempt, &reason);

    if (good && current->attempt.mode == MODE_BOOSTER)
        read_items(object, arena, current);

    current->attempt.score = SCORE_NONE;
    current->attempt.ending = ENDING_NONE;
    buf_done(&reason);
    return good;
}

typedef bool (*line_reader)(
    const struct json *object, struct arena *arena, struct current *current);

static bool read_line(
    const struct line_walk *walk, line_reader reader, struct arena *arena, struct current *current)
{
    struct buf reason = {0};
    struct json *object = json_parse(walk->line, walk->length, &reason);
    bool good = object != NULL && reader(object, arena, current);

    json_free(&object);
    buf_done(&reason);
    return good;
}

bool current_is_line(const char *line, size_t length)
{
    struct line_walk walk = {.line = line, .length = length};
    struct arena *arena = arena_new();
    struct current head = {0}, delta = {0};
    bool good =
        read_line(&walk, read_head, arena, &head) || read_line(&walk, read_delta, arena, &delta);

    arena_free(&arena);
    return good;
}

bool current_read(
    const char *path, struct arena *arena, struct current *current, struct file_error *error)
{
    struct buf text = {0};
    struct line_walk walk;

    *current = (struct current){0};
    if (!file_read(path, STORE_PLAY_LIMIT, &text, error))
        return false;
    line_walk_init(&walk, &text);
    bool good = line_walk_next(&walk) && walk.ended && read_line(&walk, read_head, arena, current);
    current->damaged = !good;
    while (good && line_walk_next(&walk) && walk.ended) {
        struct current before = *current;

        if (!read_line(&walk, read_delta, arena, current)) {
            *current = before; /* half of a bad line may have been taken */
            current->damaged = true;
            break;
        }
    }
    buf_done(&text);
    if (!good)
        file_fail(error, EINVAL, path);
    return good;
}

static void set_aside(struct store *store, const char *path)
{
    char *aside = store_damaged_path(path);

    if (rename(path, aside) == 0)
        store_complain(store, _("A play could not be read. It is kept in %s."), aside);
    free(aside);
}

/* The attempt's id that a file NAME stands for, to ID; false for any other file. */
static bool id_of(const char *name, char id[UUID_TEXT_SIZE])
{
    const size_t length = UUID_TEXT_SIZE - 1;

    if (strlen(name) != length + strlen(".jsonl") || strcmp(name + length, ".jsonl") != 0)
        return false;
    memcpy(id, name, length);
    id[length] = '\0';
    return store_is_uuid(id);
}

static bool read_one(struct store *store, const char *path, const char *id, bool mend,
    struct arena *arena, struct current *current)
{
    struct file_error error;
    bool good = current_read(path, arena, current, &error);

    if (current->damaged && mend) {
        if (good)
            lines_mend(store, path, current_is_line, false);
        else
            set_aside(store, path);
    }
    return good && strcmp(current->attempt.id, id) == 0;
}

void current_each(struct store *store, const char *profile, bool mend, struct arena *arena,
    void (*visit)(const struct current *current, const char *path, void *data), void *data)
{
    char *folder = store_profile_path(store, profile, "current");
    DIR *listing = opendir(folder);

    for (struct dirent *entry; listing != NULL && (entry = readdir(listing)) != NULL;) {
        char id[UUID_TEXT_SIZE];
        struct current current;

        if (!id_of(entry->d_name, id))
            continue;
        char *path = file_join(folder, entry->d_name);
        if (read_one(store, path, id, mend, arena, &current))
            visit(&current, path, data);
        free(path);
    }
    if (listing != NULL)
        closedir(listing);
    free(folder);
}
