/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/buf.h"

#include "base/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_CAPACITY 32

void buf_done(struct buf *buf)
{
    free(buf->data);
    *buf = (struct buf){0};
}

void buf_clear(struct buf *buf)
{
    buf->length = 0;
    if (buf->data != NULL)
        buf->data[0] = '\0';
}

const char *buf_text(const struct buf *buf)
{
    return buf->data != NULL ? buf->data : "";
}

char *buf_take(struct buf *buf)
{
    char *text = buf->data != NULL ? buf->data : mem_copy_string("");

    *buf = (struct buf){0};
    return text;
}

char *buf_reserve(struct buf *buf, size_t extra)
{
    size_t capacity = buf->capacity > 0 ? buf->capacity : FIRST_CAPACITY;

    if (extra > SIZE_MAX / 2 - 1 - buf->length)
        return mem_resize(NULL, SIZE_MAX, 2); /* ends the program */
    size_t needed = buf->length + extra + 1;
    while (capacity < needed)
        capacity *= 2;
    if (capacity > buf->capacity) {
        buf->data = mem_resize(buf->data, capacity, 1);
        buf->capacity = capacity;
        buf->data[buf->length] = '\0';
    }
    return buf->data + buf->length;
}

void buf_add_bytes(struct buf *buf, const char *bytes, size_t length)
{
    if (length == 0)
        return;
    memcpy(buf_reserve(buf, length), bytes, length);
    buf->length += length;
    buf->data[buf->length] = '\0';
}

void buf_add(struct buf *buf, const char *text)
{
    buf_add_bytes(buf, text, strlen(text));
}

void buf_add_char(struct buf *buf, char c)
{
    buf_add_bytes(buf, &c, 1);
}

void buf_add_repeat(struct buf *buf, const char *text, size_t times)
{
    size_t length = strlen(text);

    while (times-- > 0)
        buf_add_bytes(buf, text, length);
}

void buf_format(struct buf *buf, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    buf_vformat(buf, format, arguments);
    va_end(arguments);
}

void buf_vformat(struct buf *buf, const char *format, va_list arguments)
{
    va_list again;

    va_copy(again, arguments);
    char *room = buf_reserve(buf, FIRST_CAPACITY);
    size_t space = buf->capacity - buf->length;
    int length = vsnprintf(room, space, format, arguments);

    if (length >= 0 && (size_t)length >= space)
        vsnprintf(buf_reserve(buf, (size_t)length), (size_t)length + 1, format, again);
    va_end(again);
    if (length > 0)
        buf->length += (size_t)length;
    buf->data[buf->length] = '\0';
}
