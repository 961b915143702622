/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A list that grows, with all its strings in one arena. Lines are counted on from the last place
 * asked for, and a line that many complaints share is kept once, so that a file of a megabyte full
 * of mistakes costs no more than its size.
 */
#include "config.h"

#include "base/diag.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define EXCERPT_BEFORE 200 /* characters kept before the place in a very long line, */
#define EXCERPT_AFTER 200  /* and behind it */

struct entry {
    struct diag diag;
    size_t file;   /* index into files */
    size_t number; /* in the order of adding */
};

struct file_name {
    const char *name;
    uint64_t hash;
};

/* The start of a line of a source, from where the next search goes on. */
struct line_mark {
    const char *source;
    size_t length;
    size_t offset;
    int line;
};

/* The excerpt made last: places within it share it, those behind it are found from its start. */
struct window {
    const char *source;
    const char *excerpt;
    size_t offset; /* of its first character in the source */
    int line;
    int first, last; /* columns it serves */
};

struct diag_list {
    struct arena *strings;
    struct entry *entries;
    size_t count, capacity;
    struct file_name *files;
    size_t file_count, file_capacity;
    struct line_mark mark;
    struct window window;
};

struct diag_list *diag_list_new(void)
{
    struct diag_list *list = mem_zero(1, sizeof *list);

    list->strings = arena_new();
    return list;
}

void diag_list_free(struct diag_list **list)
{
    if (*list == NULL)
        return;
    arena_free(&(*list)->strings);
    free((*list)->entries);
    free((*list)->files);
    free(*list);
    *list = NULL;
}

size_t diag_count(const struct diag_list *list)
{
    return list->count;
}

size_t diag_count_severity(const struct diag_list *list, enum diag_severity severity)
{
    size_t count = 0;

    for (size_t i = 0; i < list->count; i++)
        count += list->entries[i].diag.severity == severity;
    return count;
}

const struct diag *diag_at(const struct diag_list *list, size_t index)
{
    return index < list->count ? &list->entries[index].diag : NULL;
}

static uint64_t hash_of(const char *text)
{
    uint64_t hash = UINT64_C(0xCBF29CE484222325);

    for (; *text != '\0'; text++)
        hash = (hash ^ (unsigned char)*text) * UINT64_C(0x100000001B3);
    return hash;
}

/* The index of NAME among the files, newest first: it is nearly always the one used last. */
static size_t file_index(struct diag_list *list, const char *name)
{
    uint64_t hash = hash_of(name);

    for (size_t i = list->file_count; i-- > 0;) {
        if (list->files[i].hash == hash && strcmp(list->files[i].name, name) == 0)
            return i;
    }
    MEM_GROW(list->files, list->file_count, list->file_capacity);
    list->files[list->file_count] =
        (struct file_name){.name = arena_string(list->strings, name), .hash = hash};
    return list->file_count++;
}

/* The start of the line behind the one at START: after its CR LF, LF or CR. */
static size_t next_line(const char *source, size_t length, size_t start)
{
    while (start < length && source[start] != '\n' && source[start] != '\r')
        start++;
    if (start + 1 < length && source[start] == '\r' && source[start + 1] == '\n')
        start++;
    return start < length ? start + 1 : length;
}

/* Where LINE of SOURCE starts; LENGTH when there is no such line. */
static size_t line_start(struct line_mark *mark, const char *source, size_t length, int line)
{
    if (mark->line > line)
        *mark = (struct line_mark){.source = source, .length = length, .line = 1};
    while (mark->line < line && mark->offset < length) {
        mark->offset = next_line(source, length, mark->offset);
        mark->line++;
    }
    return mark->line == line ? mark->offset : length;
}

static bool at_line_end(const char *at, const char *end)
{
    return at >= end || *at == '\n' || *at == '\r';
}

/* Moves over at most COUNT characters of a line; says how many there were. */
static int skip_characters(const char **at, const char *end, int count)
{
    int skipped = 0;

    for (; skipped < count && !at_line_end(*at, end); skipped++)
        utf8_next(at, end);
    return skipped;
}

static bool window_serves(const struct window *window, const char *source, int line, int column)
{
    return window->source == source && window->line == line && column >= window->first &&
        column <= window->last;
}

/* Makes the part of the line around the place the window, whole where it is not very long. */
static void move_window(
    struct diag_list *list, const char *source, size_t length, struct diag_place place)
{
    const struct window old = list->window;
    const char *end = source + length;
    const char *at = source + line_start(&list->mark, source, length, place.line);
    int first = 1;
    int wanted = place.column > 2 * EXCERPT_BEFORE ? place.column - EXCERPT_BEFORE : 1;

    if (old.source == source && old.line == place.line && old.first <= wanted) {
        at = source + old.offset;
        first = old.first;
    }
    first += skip_characters(&at, end, wanted - first);
    const char *stop = at;
    int kept = skip_characters(&stop, end, place.column + EXCERPT_AFTER - first);
    list->window = (struct window){
        .source = source,
        .excerpt = arena_copy(list->strings, at, (size_t)(stop - at)),
        .offset = (size_t)(at - source),
        .line = place.line,
        .first = first,
        .last = at_line_end(stop, end) ? INT_MAX : first + kept - 1,
    };
}

/* A window over another file that stood at the same address would show the wrong text. */
static void forget_other_source(
    struct diag_list *list, size_t file, const char *source, size_t length)
{
    bool same = list->count > 0 && list->entries[list->count - 1].file == file &&
        list->mark.source == source && list->mark.length == length;

    if (!same) {
        list->mark = (struct line_mark){.source = source, .length = length, .line = 1};
        list->window = (struct window){0};
    }
}

static void find_excerpt(
    struct diag_list *list, struct diag *diag, const char *source, size_t length)
{
    if (!window_serves(&list->window, source, diag->place.line, diag->place.column))
        move_window(list, source, length, diag->place);
    diag->excerpt = list->window.excerpt;
    diag->excerpt_column = list->window.first;
}

static void add_entry(struct diag_list *list, struct diag diag, size_t file)
{
    MEM_GROW(list->entries, list->count, list->capacity);
    list->entries[list->count] = (struct entry){.diag = diag, .file = file, .number = list->count};
    list->count++;
}

static struct diag_place at_least_one(struct diag_place place)
{
    return (struct diag_place){
        .line = place.line > 0 ? place.line : 1,
        .column = place.column > 0 ? place.column : 1,
        .span = place.span > 0 ? place.span : 1,
    };
}

void diag_add(struct diag_list *list, const char *file, const char *source, size_t length,
    struct diag_place place, enum diag_severity severity, const char *rule, const char *format, ...)
{
    struct buf message = {0};
    size_t index = file_index(list, file);
    va_list arguments;

    va_start(arguments, format);
    buf_vformat(&message, format, arguments);
    va_end(arguments);
    struct diag diag = {
        .file = list->files[index].name,
        .place = at_least_one(place),
        .severity = severity,
        .rule = rule,
        .message = arena_copy(list->strings, message.data, message.length),
        .excerpt_column = 1,
    };
    buf_done(&message);
    if (source != NULL) {
        forget_other_source(list, index, source, length);
        find_excerpt(list, &diag, source, length);
    }
    add_entry(list, diag, index);
}

void diag_add_copy(struct diag_list *list, const struct diag *diag)
{
    size_t index = file_index(list, diag->file);
    struct diag copy = *diag;

    copy.file = list->files[index].name;
    copy.message = arena_string(list->strings, diag->message);
    if (diag->excerpt != NULL)
        copy.excerpt = arena_string(list->strings, diag->excerpt);
    add_entry(list, copy, index);
}

static int compare_numbers(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_entries(const void *first, const void *second)
{
    const struct entry *a = first, *b = second;

    if (a->file != b->file)
        return compare_numbers(a->file, b->file);
    if (a->diag.place.line != b->diag.place.line)
        return a->diag.place.line < b->diag.place.line ? -1 : 1;
    if (a->diag.place.column != b->diag.place.column)
        return a->diag.place.column < b->diag.place.column ? -1 : 1;
    return compare_numbers(a->number, b->number);
}

void diag_sort(struct diag_list *list)
{
    if (list->count > 1)
        qsort(list->entries, list->count, sizeof *list->entries, compare_entries);
}
