/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is kept of players, as plain JSON files that a person may read, copy and delete:
 *
 *   $XDG_DATA_HOME/kancil/            0700
 *     profiles/ID/profile.json         who plays; replaced whole
 *     profiles/ID/attempts.jsonl       finished attempts, one a line, appended
 *     profiles/ID/current/UUID.jsonl   one unfinished attempt each: a head, then a line a save
 *     lock                             held only while writing what two processes could both write
 *
 * Every file is 0600, versioned, and written so that a kill at any moment loses at most the one
 * answer being written: a torn last line is mended when it is read. What cannot be read is set
 * aside (renamed with the ending ".damaged"), never deleted, and the player is told.
 *
 * Nothing here prints; failures come back as struct file_error.
 */
#ifndef KANCIL_STORE_STORE_H
#define KANCIL_STORE_STORE_H

#include "base/file.h"

struct store;

/* The store in FOLDER, or in the user's data folder when FOLDER is NULL (XDG_DATA_HOME, else
 * HOME/.local/share). Makes nothing until something is written. NULL only where no folder can be
 * named (neither variable set). */
struct store *store_open(const char *folder);
void store_free(struct store **store);
const char *store_folder(const struct store *store);

/* One sentence about something that had to be set aside or mended while reading, translated; NULL
 * where all was well. Told once: the next call gives NULL. Owned by the store until then. */
const char *store_complaint(struct store *store);

#endif
