/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A growing string of bytes, always ended by a NUL that does not count. A struct buf set to {0} is
 * empty and valid. The bytes belong to the buf until buf_take.
 */
#ifndef KANCIL_BASE_BUF_H
#define KANCIL_BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>

struct buf {
    char *data; /* NULL while nothing was ever added: use buf_text() to read */
    size_t length;
    size_t capacity;
};

void buf_done(struct buf *buf);  /* frees the bytes; the buf is empty and may be used again */
void buf_clear(struct buf *buf); /* empties it and keeps the memory */
const char *buf_text(const struct buf *buf); /* never NULL */
char *buf_take(struct buf *buf); /* hands the string to the caller (free), leaves the buf empty */

/* Makes room for EXTRA more bytes and the NUL, and points at where they go; who writes there adds
 * to LENGTH and ends them with a NUL. */
char *buf_reserve(struct buf *buf, size_t extra);
void buf_add_bytes(struct buf *buf, const char *bytes, size_t length);
void buf_add(struct buf *buf, const char *text);
void buf_add_char(struct buf *buf, char c);
void buf_add_repeat(struct buf *buf, const char *text, size_t times);
void buf_format(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_vformat(struct buf *buf, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

#endif
