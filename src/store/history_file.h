/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * attempts.jsonl, for the rest of the store.
 */
#ifndef KANCIL_STORE_HISTORY_FILE_H
#define KANCIL_STORE_HISTORY_FILE_H

#include "store/disk.h"
#include "store/history.h"

/* The line of attempts.jsonl for ATTEMPT under the id ID, with its line feed. */
void history_add_line(struct buf *out, const struct attempt *attempt, const char *id);
/* Appends one such line, durably. Under the lock. */
bool history_append(
    struct store *store, const char *profile, const struct buf *line, struct file_error *error);

/* Reads attempts.jsonl as PATH, whole lines only: a last line without its end gets it, or is left
 * out where it is torn. A missing file is empty. */
bool history_read_text(const char *path, struct buf *text, struct file_error *error);

/* history_load by the profile's id; where MEND is false (the caller holds the lock) damaged files
 * stay as they are. */
bool history_read(struct store *store, const char *profile, bool mend, struct history *history,
    struct file_error *error);

#endif
