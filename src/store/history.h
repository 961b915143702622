/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Attempts on disk: the finished ones of a profile, and the unfinished ones that can be gone on
 * with.
 */
#ifndef KANCIL_STORE_HISTORY_H
#define KANCIL_STORE_HISTORY_H

#include "engine/session.h"
#include "learn/path.h"
#include "store/profile.h"

struct history {
    struct arena *arena;
    const struct attempt **attempts; /* in order of their start; unfinished ones too */
    size_t count;
};

/* Reads all attempts of PROFILE; a double id counts once (the finished one wins). Those that can be
 * gone on with are open. */
bool history_load(struct store *store, const struct profile *profile, struct history *history,
    struct file_error *error);
void history_done(struct history *history);
/* PROFILE with what it has played, for today's path and boosters as of NOW; borrows HISTORY. */
struct path_player history_player(
    const struct history *history, const struct profile *profile, int64_t now);

/* An attempt being written: begun at the first answer, so that leaving before it leaves no trace.
 * Cost of a save does not grow with what was saved before. */
struct recording;

/* Prepares to record SESSION for PROFILE under a new attempt id; writes nothing yet. */
struct recording *recording_new(
    struct store *store, const struct profile *profile, const struct session *session);
void recording_free(struct recording **recording);
const char *recording_id(const struct recording *recording);
/* Saves what SESSION has that was not saved yet, durably; a finished play moves to the history. May
 * be called again after a failure: nothing is lost and nothing doubled. With the practice still to
 * come a finished story is in the history only when session_is_done or recording_close is called.
 */
bool recording_save(
    struct recording *recording, const struct session *session, struct file_error *error);
/* The player leaves: a finished story is moved to the history as it is; what is unfinished stays to
 * be gone on with. */
bool recording_close(
    struct recording *recording, const struct session *session, struct file_error *error);

/* A play that was left. Fields as in struct session_options; the lists are owned by it. */
struct saved_play {
    char id[UUID_TEXT_SIZE];
    char scenario[128];            /* "" for a booster */
    char digest[DIGEST_TEXT_SIZE]; /* of a booster: of what it is made of */
    char language[16];
    struct session_options options; /* language points into this struct */
    char **items;                   /* of a booster: their names in its order */
    size_t item_count;
    struct answer *answers;
    size_t answer_count;
    int64_t saved; /* when the last answer was saved */
};

/* The newest unfinished play of SCENARIO (an id, or NULL for any) whose digest is DIGEST (or NULL
 * for any); false where there is none. */
bool saved_play_find(struct store *store, const struct profile *profile, const char *scenario,
    const char *digest, struct saved_play *play, struct file_error *error);
/* The newest unfinished booster; false where there is none. */
bool saved_booster_find(struct store *store, const struct profile *profile, struct saved_play *play,
    struct file_error *error);
void saved_play_done(struct saved_play *play);
/* Goes on recording a play that was found and replayed into SESSION. */
struct recording *recording_resume(struct store *store, const struct profile *profile,
    const struct session *session, const struct saved_play *play);
/* Gives up an unfinished play: it stays in the history as unfinished and is not offered again. */
bool saved_play_drop(struct store *store, const struct profile *profile,
    const struct saved_play *play, struct file_error *error);

#endif
