/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Finding scenario files in folders, and reading no more of each than its head.
 */
#ifndef KANCIL_SCENARIO_CATALOGUE_SCAN_H
#define KANCIL_SCENARIO_CATALOGUE_SCAN_H

#include "base/arena.h"
#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>

struct path_list {
    const char **paths; /* the strings in an arena; the array on the heap */
    size_t count, capacity;
};

/* Adds the .yaml files of FOLDER and its subfolders to SCENARIOS, and those of its countries/ to
 * PACKS, each part sorted by path. No link to a folder is followed and no name with a leading dot
 * is looked at. */
void scan_folder(
    const char *folder, struct arena *arena, struct path_list *scenarios, struct path_list *packs);
void path_list_done(struct path_list *list);

/* Reads PATH into OUT up to the line that begins with "scenes:" or "items:" (that line's first word
 * included), or whole where there is none or WHOLE is true; at most SCENARIO_FILE_LIMIT bytes and
 * one more. 0, or the system's number. */
int read_head_bytes(const char *path, bool whole, struct buf *out);

/* Takes what the catalogue has no use for out of a head: sources, reviewed, cast and vars, each up
 * to the next line that begins a key. Lines are no longer counted right. */
void skim_head(struct buf *text);

#endif
