/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From a byte of a text as it was read back to the character of the file that it came from:
 * escapes, folding and indentation reckoned with.
 */
#ifndef KANCIL_SCENARIO_LOCATE_H
#define KANCIL_SCENARIO_LOCATE_H

#include "scenario/input.h"
#include "scenario/node.h"

/* A scalar as it stands in the file and as it was read. */
struct located {
    struct place place;
    enum node_style style;
    const char *text;
};

/* Where the last place was found: who asks for places of one text in order has each without a walk
 * from its start. {0} knows none; so it must be made again when the text has changed. */
struct locator {
    const char *text;  /* of the scalar; NULL: none */
    size_t offset;     /* in the text, */
    size_t characters; /* so many that are no blanks before it, */
    const char *at;    /* and in the file, */
    size_t passed;     /* so many before that */
};

/* The offset in INPUT of the character that became byte OFFSET of the scalar's text, or the length
 * of INPUT. */
size_t locate(struct locator *locator, const struct input *input, const struct located *scalar,
    size_t offset);
/* The offset in INPUT behind the character that became the last of LENGTH bytes from OFFSET on: one
 * that was escaped is longer there. */
size_t locate_end(struct locator *locator, const struct input *input, const struct located *scalar,
    size_t offset, size_t length);

#endif
