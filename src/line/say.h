/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents as lines of text. */
#ifndef KANCIL_LINE_SAY_H
#define KANCIL_LINE_SAY_H

#include "present/document.h"

#include <stdio.h>

struct say {
    FILE *out;
    int columns;          /* 0: no wrapping */
    const char *language; /* of the text, for line breaking; may be NULL */
};

/* Prints one line of text, wrapped, with continuation lines indented by INDENT columns. Cleaned. */
void say_line(const struct say *say, int indent, const char *text);
void say_linef(const struct say *say, int indent, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* Prints the paragraphs of DOCUMENT from FIRST on. */
void say_document(const struct say *say, const struct document *document, size_t first);

#endif
