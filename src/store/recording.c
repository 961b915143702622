/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An attempt being written. The text of its file is kept here as well as on the disk (a line a
 * save), because another process may go on with the same play: then the file is no longer as we
 * left it, and what was played here is saved whole under an id of its own.
 */
#include "config.h"

#include "store/recording.h"

#include "base/clock.h"
#include "base/mem.h"
#include "store/current.h"
#include "store/history_file.h"
#include "store/profile_file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Stands for the id in what the caller's side collects: the writer's side alone knows it. */
#define ANY_ID "00000000-0000-0000-0000-000000000000"

/* The file in current/ as we left it. Who goes on with a play replaces its file, so the same inode
 * is ours. */
struct left_file {
    off_t size; /* bytes of our text in it; 0: we have not written it yet */
    dev_t device;
    ino_t inode;
};

struct recording {
    struct store *store;

    /* The caller's side: what was collected so far, and what was not taken yet. */
    size_t answers;
    struct attempt_span lists;
    bool finished, closed;
    struct buf incoming, incoming_last;

    /* The writer's side. */
    struct profile profile;
    char id[UUID_TEXT_SIZE];
    struct buf text; /* of the file in current/ */
    struct left_file left;
    struct buf last; /* the attempt's line for attempts.jsonl, once it goes there */
    size_t resumed;  /* answers in the file of the play that is gone on with, or 0 */
    bool dirty;      /* something is not on the disk */
    bool ready;      /* the profile was seen to */
};

struct recording *recording_new(
    struct store *store, const struct profile *profile, const struct session *session)
{
    struct recording *recording = mem_zero(1, sizeof *recording);

    recording->store = store;
    recording->profile = *profile;
    uuid_v7(recording->id);
    current_add_head(&recording->text, session, recording->id);
    return recording;
}

/* Adds what SESSION has beyond what was collected, as one line, to OUT. */
static void collect_line(
    struct recording *recording, const struct session *session, struct buf *out)
{
    const struct attempt *attempt = session_attempt(session);
    const struct answer *answers;
    size_t count = session_journal(session, &answers);

    current_add_line(out, attempt, &recording->lists, answers + recording->answers,
        count - recording->answers, clock_now());
    recording->answers = count;
    recording->finished = attempt->finished;
    recording->lists = (struct attempt_span){
        .choices = attempt->choice_count,
        .signs = attempt->sign_count,
        .judgements = attempt->judgement_count,
    };
}

static void rename_attempt(struct buf *text, const char *from, const char *to)
{
    char *place = text->length > 0 ? strstr(text->data, from) : NULL;

    if (place != NULL)
        memcpy(place, to, UUID_TEXT_SIZE - 1);
}

struct recording *recording_resume(struct store *store, const struct profile *profile,
    const struct session *session, const struct saved_play *play)
{
    struct recording *recording = recording_new(store, profile, session);

    rename_attempt(&recording->text, recording->id, play->id);
    memcpy(recording->id, play->id, UUID_TEXT_SIZE);
    collect_line(recording, session, &recording->text);
    recording->resumed = play->answer_count;
    recording->dirty = recording->answers > play->answer_count;
    return recording;
}

void recording_free(struct recording **recording)
{
    if (*recording == NULL)
        return;
    buf_done(&(*recording)->incoming);
    buf_done(&(*recording)->incoming_last);
    buf_done(&(*recording)->text);
    buf_done(&(*recording)->last);
    free(*recording);
    *recording = NULL;
}

const char *recording_id(const struct recording *recording)
{
    return recording->id;
}

/* Whether a question was answered: flags and looks before the first answer leave no trace. */
static bool is_begun(const struct session *session)
{
    const struct answer *answers;
    size_t count = session_journal(session, &answers);

    for (size_t i = 0; i < count; i++) {
        if (answers[i].kind != ANSWER_FLAG && answers[i].kind != ANSWER_LOOK)
            return true;
    }
    return false;
}

void recording_collect(struct recording *recording, const struct session *session, bool closing)
{
    const struct attempt *attempt = session_attempt(session);
    const struct answer *answers;

    if (recording->closed || !is_begun(session))
        return;
    if (session_journal(session, &answers) > recording->answers ||
        attempt->finished != recording->finished)
        collect_line(recording, session, &recording->incoming);
    if (attempt->finished && (closing || session_is_done(session))) {
        current_add_closed(&recording->incoming);
        history_add_line(&recording->incoming_last, attempt, ANY_ID);
        recording->closed = true;
    }
}

bool recording_take(struct recording *recording)
{
    if (recording->incoming.length > 0) {
        buf_add_bytes(&recording->text, recording->incoming.data, recording->incoming.length);
        buf_add_bytes(
            &recording->last, buf_text(&recording->incoming_last), recording->incoming_last.length);
        buf_clear(&recording->incoming);
        buf_clear(&recording->incoming_last);
        recording->dirty = true;
    }
    return recording->dirty;
}

/* Moves attempts that a kill left between current/ and the history. */
static void settle(const struct current *current, const char *path, void *data)
{
    struct recording *recording = data;
    struct buf line = {0};

    if (!current->closed)
        return;
    history_add_line(&line, &current->attempt, current->attempt.id);
    if (history_append(recording->store, recording->profile.id, &line, NULL))
        unlink(path);
    buf_done(&line);
}

/* Once a recording, before its first save. */
static bool prepare(struct recording *recording, struct file_error *error)
{
    if (!profile_touch(recording->store, &recording->profile, error))
        return false;
    char *folder = store_profile_path(recording->store, recording->profile.id, "current");
    bool done = file_make_folders(folder, STORE_FOLDER_MODE, error);

    if (done) {
        struct arena *arena = arena_new();

        file_sweep(folder);
        current_each(recording->store, recording->profile.id, false, arena, settle, recording);
        arena_free(&arena);
    }
    free(folder);
    return done;
}

/* Whether the file PATH is what this recording goes on with. */
static bool is_ours(const struct recording *recording, const char *path)
{
    const struct left_file *left = &recording->left;
    struct stat status;

    if (left->size > 0)
        return stat(path, &status) == 0 && status.st_dev == left->device &&
            status.st_ino == left->inode && status.st_size >= left->size;
    if (recording->resumed == 0)
        return true; /* a new id: nobody else can have it */
    struct arena *arena = arena_new();
    struct current current;
    bool ours = current_read(path, arena, &current, NULL) && !current.closed &&
        current.answer_count == recording->resumed;
    arena_free(&arena);
    return ours;
}

/* Another process has gone on with this play, or ended it: what was played here becomes an attempt
 * of its own. */
static bool part_ways(struct recording *recording, struct file_error *error)
{
    char id[UUID_TEXT_SIZE];

    if (!profile_exists(recording->store, recording->profile.id))
        return file_fail(error, ENOENT, recording->profile.id); /* removed: not to be revived */
    uuid_v7(id);
    rename_attempt(&recording->text, recording->id, id);
    memcpy(recording->id, id, UUID_TEXT_SIZE);
    recording->left = (struct left_file){0};
    recording->resumed = 0;
    return true;
}

/* Appends what is new, or replaces the file where it does not end as we left it. */
static bool write_text(struct recording *recording, const char *path, struct file_error *error)
{
    const struct buf *text = &recording->text;
    struct stat status;
    size_t from = (size_t)recording->left.size;
    bool done = true;

    if (from > 0 && stat(path, &status) == 0 && status.st_size == recording->left.size) {
        if (text->length > from)
            done = file_append_line(
                path, text->data + from, text->length - from - 1, STORE_FILE_MODE, error);
    } else {
        done = file_replace(path, text->data, text->length, STORE_FILE_MODE, error);
    }
    if (done && stat(path, &status) == 0)
        recording->left = (struct left_file){
            .size = (off_t)text->length, .device = status.st_dev, .inode = status.st_ino};
    return done;
}

static bool write_current(struct recording *recording, struct file_error *error)
{
    char *path = store_current_path(recording->store, recording->profile.id, recording->id);
    bool done = true;

    if (!is_ours(recording, path)) {
        done = part_ways(recording, error);
        free(path);
        path = store_current_path(recording->store, recording->profile.id, recording->id);
    }
    done = done && write_text(recording, path, error);
    free(path);
    return done;
}

/* From current/ to the history. A kill between the two steps leaves both, which readers know. */
static bool move_to_history(struct recording *recording, struct file_error *error)
{
    struct buf line = {0};

    buf_add_bytes(&line, recording->last.data, recording->last.length);
    rename_attempt(&line, ANY_ID, recording->id);
    bool done = history_append(recording->store, recording->profile.id, &line, error);
    buf_done(&line);
    if (!done)
        return false;
    char *path = store_current_path(recording->store, recording->profile.id, recording->id);
    unlink(path);
    free(path);
    return true;
}

static bool write_all(struct recording *recording, struct file_error *error)
{
    if (!recording->ready && !prepare(recording, error))
        return false;
    recording->ready = true;
    if (!write_current(recording, error))
        return false;
    return recording->last.length == 0 || move_to_history(recording, error);
}

bool recording_commit(struct recording *recording, struct file_error *error)
{
    if (!recording->dirty)
        return true;
    int lock = store_lock(recording->store, error);
    if (lock < 0)
        return false;
    bool done = write_all(recording, error);
    file_unlock(lock);
    recording->dirty = !done;
    return done;
}

static bool save(struct recording *recording, const struct session *session, bool closing,
    struct file_error *error)
{
    recording_collect(recording, session, closing);
    return !recording_take(recording) || recording_commit(recording, error);
}

bool recording_save(
    struct recording *recording, const struct session *session, struct file_error *error)
{
    return save(recording, session, false, error);
}

bool recording_close(
    struct recording *recording, const struct session *session, struct file_error *error)
{
    return save(recording, session, true, error);
}
