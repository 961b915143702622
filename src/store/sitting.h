/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A player sits down to a scenario: a session and the recording that keeps it, begun anew or gone
 * on with where it was left. Every front end begins a play here, so that all of them resume alike.
 * A play of another form than the one that was left begins anew.
 */
#ifndef KANCIL_STORE_SITTING_H
#define KANCIL_STORE_SITTING_H

#include "engine/trail.h"
#include "learn/bank.h"
#include "store/history.h"

enum sitting_start {
    SITTING_NEW,
    SITTING_RESUMED, /* an unfinished play of the same file goes on */
    SITTING_CHANGED  /* an unfinished play was of another version of the file, or a booster of items
                        that are no longer what they were: it was set aside, and this begins anew */
};

struct sitting_wish {
    struct store *store;           /* NULL: nothing is kept */
    const struct profile *profile; /* whose; may be NULL when STORE is */
    const struct scenario *scenario;
    struct session_options options; /* for a new play */
    bool fresh;                     /* begin anew even where one was left */
    const struct trail
        *trail; /* where nothing is kept: answers to begin with, as far as they fit; or NULL */
};

struct sitting {
    struct session *session;
    struct recording *recording; /* NULL: nothing is kept */
    enum sitting_start start;
    int seconds; /* of play before this sitting */
};

/* The booster that PROFILE has left in STORE, made again; where there is none (or no store), or it
 * cannot be made again, a new one as bank_open_booster makes it. */
struct bank *sitting_booster(struct store *store, const struct profile *profile,
    const struct catalogue *catalogue, const struct path_player *player, uint64_t seed,
    struct scenario **booster);

/* Opens a play. Events of a play that goes on are given to SHOW with DATA, in order, before it
 * returns; SHOW sees the sitting's session already. A save that cannot be read is treated as none.
 * ERROR is set (number not 0) where an older play could not be read or set aside; the play is open
 * all the same. */
void sitting_open(struct sitting *sitting, const struct sitting_wish *wish,
    void (*show)(const struct event *event, void *data), void *data, struct file_error *error);

/* Saves what was answered since the last save; true where nothing is kept. */
bool sitting_save(struct sitting *sitting, struct file_error *error);

/* Leaves: keeps what there is to keep and frees all. */
bool sitting_close(struct sitting *sitting, struct file_error *error);

#endif
