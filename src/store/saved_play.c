/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Plays that were left and can be gone on with.
 */
#include "config.h"

#include "store/history.h"

#include "base/mem.h"
#include "store/current.h"
#include "store/history_file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct search {
    bool booster;
    const char *scenario, *digest; /* of a scenario's play; NULL: any */
    struct current best;
    bool found;
};

static bool fits(const char *wanted, const char *is)
{
    return wanted == NULL || (is != NULL && strcmp(wanted, is) == 0);
}

static void consider(const struct current *current, const char *path, void *data)
{
    struct search *search = data;
    const struct attempt *attempt = &current->attempt;

    (void)path;
    if (current->closed || current->answer_count == 0 ||
        (attempt->mode == MODE_BOOSTER) != search->booster ||
        !fits(search->scenario, attempt->scenario) || !fits(search->digest, attempt->digest))
        return;
    if (search->found && current->saved < search->best.saved)
        return;
    if (search->found && current->saved == search->best.saved &&
        strcmp(attempt->id, search->best.attempt.id) < 0)
        return;
    search->best = *current;
    search->found = true;
}

static void fill_items(struct saved_play *play, const struct current *current)
{
    play->items = mem_zero(current->item_count + 1, sizeof *play->items);
    for (size_t i = 0; i < current->item_count; i++)
        play->items[play->item_count++] = mem_copy_string(current->items[i]);
}

static void fill(struct saved_play *play, const struct current *current)
{
    const struct attempt *attempt = &current->attempt;
    const char *digest = attempt->mode == MODE_BOOSTER ? current->made_of : attempt->digest;

    *play = (struct saved_play){.saved = current->saved, .answer_count = current->answer_count};
    memcpy(play->id, attempt->id, UUID_TEXT_SIZE);
    snprintf(
        play->scenario, sizeof play->scenario, "%s", attempt->scenario ? attempt->scenario : "");
    snprintf(play->digest, sizeof play->digest, "%s", digest ? digest : "");
    snprintf(play->language, sizeof play->language, "%s", attempt->language);
    play->options = (struct session_options){
        .seed = attempt->seed,
        .mode = attempt->mode,
        .form = attempt->form,
        .language = play->language,
        .started = attempt->started,
    };
    play->answers = mem_alloc(current->answer_count * sizeof *play->answers);
    memcpy(play->answers, current->answers, current->answer_count * sizeof *play->answers);
    fill_items(play, current);
}

static bool find(struct store *store, const struct profile *profile, struct search *search,
    struct saved_play *play, struct file_error *error)
{
    struct arena *arena = arena_new();

    if (error != NULL)
        *error = (struct file_error){0};
    *play = (struct saved_play){0};
    current_each(store, profile->id, true, arena, consider, search);
    if (search->found)
        fill(play, &search->best);
    arena_free(&arena);
    return search->found;
}

bool saved_play_find(struct store *store, const struct profile *profile, const char *scenario,
    const char *digest, struct saved_play *play, struct file_error *error)
{
    struct search search = {.scenario = scenario, .digest = digest};

    return find(store, profile, &search, play, error);
}

bool saved_booster_find(struct store *store, const struct profile *profile, struct saved_play *play,
    struct file_error *error)
{
    struct search search = {.booster = true};

    return find(store, profile, &search, play, error);
}

void saved_play_done(struct saved_play *play)
{
    for (size_t i = 0; i < play->item_count; i++)
        free(play->items[i]);
    free(play->items);
    free(play->answers);
    *play = (struct saved_play){0};
}

/* Says in the file itself that it is over, then puts it into the history; the file is replaced and
 * not appended to, so that whoever plays on notices. */
static bool drop(struct store *store, const char *profile, const char *path,
    const struct current *current, struct file_error *error)
{
    struct buf text = {0}, line = {0};
    bool done = file_read(path, STORE_PLAY_LIMIT, &text, error);

    if (done) {
        while (text.length > 0 && text.data[text.length - 1] != '\n')
            text.length--; /* a torn last line */
        current_add_closed(&text);
        history_add_line(&line, &current->attempt, current->attempt.id);
        done = file_replace(path, text.data, text.length, STORE_FILE_MODE, error) &&
            history_append(store, profile, &line, error);
    }
    if (done)
        unlink(path);
    buf_done(&line);
    buf_done(&text);
    return done;
}

bool saved_play_drop(struct store *store, const struct profile *profile,
    const struct saved_play *play, struct file_error *error)
{
    int lock = store_lock(store, error);

    if (lock < 0)
        return false;
    char *path = store_current_path(store, profile->id, play->id);
    struct arena *arena = arena_new();
    struct current current;
    struct file_error met = {0};
    bool done = true;

    if (current_read(path, arena, &current, &met))
        done = drop(store, profile->id, path, &current, error);
    else if (met.number != ENOENT)
        done = file_fail(error, met.number, path);
    arena_free(&arena);
    free(path);
    file_unlock(lock);
    return done;
}
