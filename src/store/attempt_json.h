/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An attempt as JSON, out and in: one way of writing for the history, for unfinished plays and for
 * exports, and one strict way of reading for all of them. Keys and their order are those of
 * kancil-progress(5).
 *
 * One thing is kept here that no export carries: how difficult a judged item was. An import finds
 * it again (learn/difficulty.h), so that what is learnt from a history and from its export is the
 * same. The skills that flags are evidence for are those of the choices made.
 */
#ifndef KANCIL_STORE_ATTEMPT_JSON_H
#define KANCIL_STORE_ATTEMPT_JSON_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/json.h"
#include "engine/attempt.h"

/* How much of an attempt's lists was written before. */
struct attempt_span {
    size_t choices, signs, judgements;
};

/* Writing, in three parts that follow each other in an export: id to started; seconds to score; the
 * lists from SPAN (NULL: all) on. ANONYMOUS: another id, and the day alone. KEPT: for the files of
 * this computer, with what no export carries. */
void attempt_json_add_head(
    struct json *object, const struct attempt *attempt, const char *id, bool anonymous);
void attempt_json_add_outcome(struct json *object, const struct attempt *attempt);
void attempt_json_add_lists(
    struct json *object, const struct attempt *attempt, const struct attempt_span *span, bool kept);
/* "form": "a", or null. */
const char *attempt_form_text(char form);

/* A time, or its day alone, as an export has it. */
void attempt_json_add_time(struct json *object, const char *key, int64_t time, bool anonymous);
/* Four counts as an object under KEY, which is returned. */
struct json *attempt_json_add_counts(
    struct json *object, const char *key, const struct counts *counts);
/* The id that an anonymous export shows for ID. One that stands for another already stays. */
void attempt_anonymous_id(const char *id, char out[UUID_TEXT_SIZE]);

/* Reading the same three parts. Strings go to ARENA; lists are added to those that ATTEMPT has
 * (which must come from the same arena or be empty). False with a translated sentence in REASON
 * where what an attempt cannot do without is missing (id, scenario, kind, started, seconds,
 * finished), or anything is of a wrong kind or out of range. What else is left out counts as empty;
 * unknown skills and signs of a later Kancil are left out. */
bool attempt_json_read_head(
    const struct json *object, struct arena *arena, struct attempt *attempt, struct buf *reason);
bool attempt_json_read_outcome(
    const struct json *object, struct attempt *attempt, struct buf *reason);
bool attempt_json_read_lists(
    const struct json *object, struct arena *arena, struct attempt *attempt, struct buf *reason);
/* All three. */
bool attempt_json_read(
    const struct json *object, struct arena *arena, struct attempt *attempt, struct buf *reason);

/* A time of an export, in whole seconds; false where it is none or outside 1970 to 9899. */
bool attempt_json_read_time(const struct json *object, const char *key, int64_t *time);

#endif
