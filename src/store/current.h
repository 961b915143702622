/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An unfinished attempt on the disk: profiles/PROFILE/current/ID.jsonl. Its first line is the head
 * of the attempt, for a booster with the items that it is made of; each save adds one line with
 * what came since: answers (for going on), choices, signs and judgements (for the history), and the
 * present seconds and counts. A line with "closed" says that the attempt belongs into the history
 * as it is; it is there for the moment between that line and its place in the history.
 */
#ifndef KANCIL_STORE_CURRENT_H
#define KANCIL_STORE_CURRENT_H

#include "engine/session.h"
#include "store/attempt_json.h"
#include "store/disk.h"

struct current {
    struct attempt attempt; /* strings in the arena given */
    const char **items;     /* of a booster: "scenario/item"; likewise */
    size_t item_count, item_capacity;
    const char *made_of;    /* of a booster: the digest of its items and their files; or NULL */
    struct answer *answers; /* likewise */
    size_t answer_count, answer_capacity;
    int64_t saved;
    bool closed;
    bool
        damaged; /* a line other than a torn last one could not be read: what is before it stands */
};

/* Writing. Each line ends with its line feed. */
void current_add_head(struct buf *out, const struct session *session, const char *id);
void current_add_line(struct buf *out, const struct attempt *attempt,
    const struct attempt_span *span, const struct answer *answers, size_t count, int64_t saved);
void current_add_closed(struct buf *out);

/* Reads PATH; false where there is no file, or none with a head that can be read (then DAMAGED is
 * set where it is not merely missing). */
bool current_read(
    const char *path, struct arena *arena, struct current *current, struct file_error *error);
/* Whether LINE can stand in such a file, for lines_mend. */
bool current_is_line(const char *line, size_t length);

/* Calls VISIT for each unfinished attempt of PROFILE, with its path, in no order; damaged files are
 * mended or set aside first (not where STORE is locked by the caller: MEND false). */
void current_each(struct store *store, const char *profile, bool mend, struct arena *arena,
    void (*visit)(const struct current *current, const char *path, void *data), void *data);

#endif
