/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Diagnostics: what is wrong, where, by which rule, as compilers say it. A list collects all of a
 * run; printing is the caller's choice of moment. Format: kancil-scenario(5), DIAGNOSTICS.
 */
#ifndef KANCIL_BASE_DIAG_H
#define KANCIL_BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum diag_severity { DIAG_ERROR, DIAG_WARNING, DIAG_NOTE };

/* A place in a file: line and column counted from 1, column in characters; span is the number of
 * characters that the caret line underlines (at least 1). */
struct diag_place {
    int line;
    int column;
    int span;
};

struct diag {
    const char *file; /* as the user named it; owned by the list */
    struct diag_place place;
    enum diag_severity severity;
    const char *rule;    /* a static string */
    const char *message; /* one sentence, translated, owned by the list */
    const char *excerpt; /* the source line without its end, or NULL; owned by the list */
    int excerpt_column; /* of the excerpt's first character: 1 but where a very long line was cut */
};

struct diag_list; /* grows; sorted by file, then place, when printed */

struct diag_list *diag_list_new(void);
void diag_list_free(struct diag_list **list);
size_t diag_count(const struct diag_list *list);
size_t diag_count_severity(const struct diag_list *list, enum diag_severity severity);
/* NULL past the end; the pointer holds until the next one is added or the list sorted. */
const struct diag *diag_at(const struct diag_list *list, size_t index);

/* Adds one. SOURCE (LENGTH bytes) is the file's text, for the excerpt, or NULL. Lines end with LF,
 * CR or both. What is below 1 in PLACE becomes 1. */
void diag_add(struct diag_list *list, const char *file, const char *source, size_t length,
    struct diag_place place, enum diag_severity severity, const char *rule, const char *format, ...)
    __attribute__((format(printf, 8, 9)));
/* Adds a copy of one that another list holds. */
void diag_add_copy(struct diag_list *list, const struct diag *diag);
/* Stable sort by line and column within a file, files in the order in which they came. */
void diag_sort(struct diag_list *list);

/* Prints one, cleaned for a terminal, with the excerpt and caret line where EXCERPT is true. The
 * caret stands under the place in columns, whatever the script. */
void diag_print(FILE *stream, const struct diag *diag, bool excerpt);
const char *diag_severity_name(enum diag_severity severity); /* "error", never translated */

#endif
