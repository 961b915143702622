/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents: a growing list of paragraphs whose strings live in one arena. */

#include "config.h"

#include "present/document.h"

#include "base/buf.h"
#include "base/mem.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void document_init(struct document *document)
{
    memset(document, 0, sizeof *document);
    document->arena = arena_new();
}

void document_done(struct document *document)
{
    arena_free(&document->arena);
    free(document->paragraphs);
    memset(document, 0, sizeof *document);
}

void document_clear(struct document *document)
{
    arena_reset(document->arena);
    document->count = 0;
}

struct paragraph *document_add(
    struct document *document, enum paragraph_kind kind, const char *label, const char *text)
{
    MEM_GROW(document->paragraphs, document->count, document->capacity);
    struct paragraph *paragraph = &document->paragraphs[document->count++];
    *paragraph = (struct paragraph){
        .kind = kind,
        .label = label ? arena_string(document->arena, label) : NULL,
        .text = arena_string(document->arena, text ? text : ""),
        .speaker = -1,
        .rating = RATING_NONE,
    };
    return paragraph;
}

struct paragraph *document_addf(
    struct document *document, enum paragraph_kind kind, const char *label, const char *format, ...)
{
    struct buf text = {0};
    va_list arguments;
    va_start(arguments, format);
    buf_vformat(&text, format, arguments);
    va_end(arguments);
    struct paragraph *paragraph = document_add(document, kind, label, buf_text(&text));
    buf_done(&text);
    return paragraph;
}
