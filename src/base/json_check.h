/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What cJSON lets pass and should not, looked for before it reads anything. Included by json.c
 * alone.
 */
#ifndef KANCIL_BASE_JSON_CHECK_H
#define KANCIL_BASE_JSON_CHECK_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>

#define JSON_DEEPEST 64
/* Each value that is read takes some 80 bytes of memory, however short it is. Nothing that Kancil
 * writes comes near: within JSON_LARGEST it has more than twelve bytes a value. */
#define JSON_MOST_VALUES 8000000

/* Whether LENGTH bytes are one JSON value by RFC 8259, within these limits and without duplicate
 * keys; else REASON (where
 * not NULL) gets a translated sentence with line and column. */
bool json_check(const char *text, size_t length, struct buf *reason);

#endif
