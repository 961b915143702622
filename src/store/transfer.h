/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Progress as one JSON document, out and in again (kancil-progress(5)).
 */
#ifndef KANCIL_STORE_TRANSFER_H
#define KANCIL_STORE_TRANSFER_H

#include "base/json.h"
#include "store/history.h"

#define TRANSFER_SIZE_LIMIT (64u * 1024 * 1024)
#define TRANSFER_MOST_ATTEMPTS 100000u /* in an export, and in a profile with one brought in */

struct transfer_options {
    bool anonymous;
    bool frameworks; /* say of each skill where it stands in frameworks (learn/framework.h) */
    const struct catalogue *catalogue; /* how difficult scenarios are; may be NULL (skill.h) */
};

/* The export of PROFILE with HISTORY as of NOW; the caller owns it (json_free). */
struct json *transfer_export(const struct profile *profile, const struct history *history,
    const struct transfer_options *options, int64_t now);

/* What an import brought. */
struct transfer_result {
    size_t added, known; /* attempts */
    bool new_profile;
};

/* Reads TEXT (an export) into the store; CATALOGUE (may be NULL) says how difficult the items are
 * that it tells of. Into PROFILE when it is not NULL (it may be a new one),
 * else into the profile of the export's own id, which is made when it is not here; where the export
 * has no id or no name (an anonymous one has neither), into the one of that name, so that there is
 * one nameless profile at most. All or nothing; twice adds nothing, an attempt and its anonymous
 * copy count once, and a finished one takes the place of an unfinished one. False with a sentence
 * in REASON (translated) where it is no export, or ERROR set where the disk failed. */
bool transfer_import(struct store *store, const struct catalogue *catalogue, const char *text,
    size_t length, const struct profile *profile, struct transfer_result *result,
    struct buf *reason, struct file_error *error);

#endif
