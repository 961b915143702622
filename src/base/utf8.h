/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * UTF-8 read strictly: no overlong forms, no surrogates, nothing above U+10FFFF.
 */
#ifndef KANCIL_BASE_UTF8_H
#define KANCIL_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The code point at *TEXT (END is one past the last byte), and *TEXT moved behind it. A bad byte
 * gives UTF8_BAD and moves one byte. At END the result is UTF8_BAD and nothing moves. */
#define UTF8_BAD UINT32_MAX
uint32_t utf8_next(const char **text, const char *end);

/* The offset of the first bad byte in LENGTH bytes, or LENGTH where all is well. */
size_t utf8_first_bad(const char *text, size_t length);

/* Code points in LENGTH bytes, a bad byte counting as one: columns of diagnostics are counted so.
 */
size_t utf8_count(const char *text, size_t length);

/* Writes CODE as UTF-8 to OUT (4 bytes are enough) and returns how many bytes; no NUL. */
size_t utf8_encode(uint32_t code, char *out);

#endif
