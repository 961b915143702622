/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The bytes of a file that is being read: where its lines begin, which byte a place means, and
 * which characters no file may hold.
 */
#ifndef KANCIL_SCENARIO_INPUT_H
#define KANCIL_SCENARIO_INPUT_H

#include "base/arena.h"
#include "scenario/model.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define INPUT_STEP 256 /* bytes */

struct input {
    const char *name; /* as diagnostics call the file */
    const char *text; /* without a byte order mark; borrowed */
    size_t length;
    /* What input_index finds: */
    const uint32_t *lines; /* the offset of each line's first byte */
    int line_count;
    bool ascii;                 /* so that a character is a byte; else: */
    const uint32_t *characters; /* how many begin before each INPUT_STEP-th byte */
    bool escapes;               /* there is a backslash */
    size_t sound; /* so many bytes at the start may stand in a file: input_check need not look */
};

/* Sets INPUT up over LENGTH bytes of TEXT, past a UTF-8 byte order mark. */
void input_init(struct input *input, const char *name, const char *text, size_t length);
/* Finds where the lines begin, and more, in one sweep: a large file is in no near memory a second
 * time. Needed before places are asked for. */
void input_index(struct input *input, struct arena *arena);

/* The offset of a place, at most LENGTH. */
size_t input_offset(const struct input *input, struct place place);
/* How many bytes from OFFSET on are among SET, and how many are none of SET: as strspn and strcspn,
 * within the text. */
size_t input_span(const struct input *input, size_t offset, const char *set);
size_t input_span_until(const struct input *input, size_t offset, const char *set);
/* The place of an offset. */
struct place input_place(const struct input *input, size_t offset);

/* What is wrong with the bytes themselves, found before anything is parsed. */
enum input_fault {
    INPUT_WELL,
    INPUT_UTF16,    /* it begins with a UTF-16 byte order mark */
    INPUT_BAD_UTF8, /* a byte that is no UTF-8 */
    INPUT_CONTROL   /* a control character */
};

/* The first fault at or behind *OFFSET, which becomes its place; CODE becomes the control
 * character. */
enum input_fault input_check(const struct input *input, size_t *offset, uint32_t *code);

/* Whether CODE controls a terminal or turns text around: C0 but tab and line feed, DEL, C1, line
 * and paragraph separators, bidirectional controls, a byte order mark inside the text. */
bool input_is_control(uint32_t code);
/* Whether libyaml cannot read on past it: it ends the reading. */
bool input_control_stops(uint32_t code);

#endif
