/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * JSON, read strictly and written in order, over cJSON: this is the only folder that knows it.
 * Reading checks first what cJSON lets pass: UTF-8, control characters, what follows the end,
 * duplicate keys, size and depth. Values are borrowed from their document.
 */
#ifndef KANCIL_BASE_JSON_H
#define KANCIL_BASE_JSON_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define JSON_LARGEST ((size_t)64 * 1024 * 1024) /* bytes of a text that is read */

struct json; /* a value; a whole document is its topmost value */

/* Reads LENGTH bytes, at most 64 levels deep and eight million values. NULL where it is no JSON,
 * with a sentence in REASON (translated, with line and column). The caller owns the result:
 * json_free. */
struct json *json_parse(const char *text, size_t length, struct buf *reason);
void json_free(struct json **value);

/* Making values. Those added to an object or array belong to it. A key keeps the order of adding.
 */
struct json *json_object(void);
struct json *json_array(void);
struct json *json_add_object(struct json *object, const char *key);
struct json *json_add_array(struct json *object, const char *key);
void json_add_string(struct json *object, const char *key, const char *text); /* NULL gives null */
void json_add_integer(struct json *object, const char *key, int64_t number);
void json_add_fraction(struct json *object, const char *key, double number); /* two places */
void json_add_boolean(struct json *object, const char *key, bool value);
void json_add_null(struct json *object, const char *key);
/* Whole numbers are kept exactly up to 2^53 - 1 on either side of zero, and bytes that are no UTF-8
 * are written as U+FFFD. */
/* The same for an array: KEY is NULL in each of the calls above, OBJECT an array. */

/* Looking at values. A wrong kind or a missing key gives the fallback, so hostile input is
 * harmless. */
const struct json *json_get(const struct json *object, const char *key); /* NULL when missing */
const char *json_string(const struct json *object, const char *key, const char *fallback);
int64_t json_integer(const struct json *object, const char *key, int64_t fallback); /* whole only */
double json_number(const struct json *object, const char *key, double fallback);
bool json_boolean(const struct json *object, const char *key, bool fallback);
bool json_is_null(const struct json *value); /* also true for NULL */
bool json_is_string(const struct json *value);
bool json_is_object(const struct json *value);
bool json_is_array(const struct json *value);
bool json_is_number(const struct json *value);
bool json_is_integer(const struct json *value);
bool json_is_boolean(const struct json *value);
const char *json_text(const struct json *value); /* the string's text, NULL when it is none */
int64_t json_whole(const struct json *value, int64_t fallback); /* the whole number itself */
const char *json_key(const struct json *value); /* the key it stands under, NULL when under none */
/* Children of an array or object, in order: first, then next until NULL. */
const struct json *json_first(const struct json *value);
const struct json *json_next(const struct json *value);
size_t json_length(const struct json *value);

/* Writes VALUE as text: PRETTY with two-space indents and a final newline, else on one line
 * without. What the gate (clean.h) refuses is escaped, so that the text may be printed as it is. */
void json_write(const struct json *value, bool pretty, struct buf *out);

#endif
