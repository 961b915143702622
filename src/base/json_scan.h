/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The smallest parts of JSON, read one by one from a text that is known to be UTF-8. Included by
 * json_check.c alone.
 */
#ifndef KANCIL_BASE_JSON_SCAN_H
#define KANCIL_BASE_JSON_SCAN_H

#include "base/buf.h"

#include <stdbool.h>

struct json_scan {
    const char *at, *end;
    const char *problem; /* what is wrong at AT, translated; NULL while all is well */
};

/* Both are always false. The second says instead that the text ends, where it does. */
bool json_scan_fail(struct json_scan *scan, const char *place, const char *problem);
bool json_scan_fail_here(struct json_scan *scan, const char *problem);

/* Whether C stands at AT. */
static inline bool json_scan_sees(const struct json_scan *scan, char c)
{
    return scan->at < scan->end && *scan->at == c;
}

/* The same, and goes past it. */
static inline bool json_scan_takes(struct json_scan *scan, char c)
{
    bool sees = json_scan_sees(scan, c);

    scan->at += sees;
    return sees;
}

void json_scan_skip_blanks(struct json_scan *scan);

static inline void json_scan_blanks(struct json_scan *scan)
{
    if (scan->at < scan->end && *scan->at <= ' ')
        json_scan_skip_blanks(scan);
}

/* A string, whose opening quote is at AT. *ESCAPED, where not NULL, becomes whether its bytes are
 * not its text. */
bool json_scan_string(struct json_scan *scan, bool *escaped);
/* A string, number, true, false or null. */
bool json_scan_scalar(struct json_scan *scan);

/* Adds to OUT what the inside of a string that was read stands for. */
void json_scan_decode(const char *inside, const char *end, struct buf *out);

#endif
