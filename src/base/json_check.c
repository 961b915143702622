/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One pass over the bytes with a stack of open arrays and objects and no recursion. The keys of all
 * open objects lie in one array; those of an object are compared when it closes: a few in pairs,
 * many after sorting, so that no file makes this slow.
 */
#include "config.h"

#include "base/json_check.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/json_scan.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define FEW_KEYS 32

struct key {
    const char *text; /* in the document, or decoded in the arena where it has escapes */
    size_t length;
    const char *place;
    uint64_t start; /* its first bytes, to tell most keys apart at once */
};

struct level {
    bool is_object;
    size_t first_key;
};

struct check {
    struct json_scan scan;
    struct level levels[JSON_DEEPEST];
    int depth;
    size_t values; /* so far */
    struct key *keys;
    size_t key_count, key_capacity;
    struct arena *decoded; /* made when the first key with an escape is met */
};

/* The text of KEY, whose inside ends at END, without escapes. */
static void decode_key(struct check *check, const char *end, struct key *key)
{
    struct buf plain = {0};

    json_scan_decode(key->text, end, &plain);
    if (check->decoded == NULL)
        check->decoded = arena_new();
    key->text = arena_copy(check->decoded, buf_text(&plain), plain.length);
    key->length = plain.length;
    buf_done(&plain);
}

static void add_key(struct check *check, const char *place, bool escaped)
{
    const char *end = check->scan.at - 1;
    struct key key = {.text = place + 1, .length = (size_t)(end - place - 1), .place = place};

    if (escaped)
        decode_key(check, end, &key);
    memcpy(&key.start, key.text, key.length < sizeof key.start ? key.length : sizeof key.start);
    MEM_GROW(check->keys, check->key_count, check->key_capacity);
    check->keys[check->key_count++] = key;
}

static bool check_key(struct check *check)
{
    struct json_scan *scan = &check->scan;
    const char *place = scan->at;
    bool escaped;

    if (!json_scan_sees(scan, '"'))
        return json_scan_fail_here(scan, _("a key in quotes is missing"));
    if (!json_scan_string(scan, &escaped))
        return false;
    add_key(check, place, escaped);
    json_scan_blanks(scan);
    return json_scan_takes(scan, ':') || json_scan_fail_here(scan, _("a colon is missing"));
}

static int compare_keys(const void *first, const void *second)
{
    const struct key *a = first, *b = second;

    if (a->length != b->length)
        return a->length < b->length ? -1 : 1;
    int order = memcmp(a->text, b->text, a->length);
    if (order != 0)
        return order;
    return (a->place > b->place) - (a->place < b->place);
}

static bool is_same_key(const struct key *a, const struct key *b)
{
    return a->start == b->start && a->length == b->length &&
        memcmp(a->text, b->text, a->length) == 0;
}

static const char *find_among_few(const struct key *keys, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        for (size_t j = 0; j < i; j++) {
            if (is_same_key(&keys[i], &keys[j]))
                return keys[i].place;
        }
    }
    return NULL;
}

/* The place of a key that stood before in the same object, or NULL. */
static const char *find_duplicate(struct key *keys, size_t count)
{
    if (count <= FEW_KEYS)
        return find_among_few(keys, count);
    qsort(keys, count, sizeof *keys, compare_keys);
    for (size_t i = 1; i < count; i++) {
        if (is_same_key(&keys[i - 1], &keys[i]))
            return keys[i].place;
    }
    return NULL;
}

static bool open_level(struct check *check)
{
    struct json_scan *scan = &check->scan;

    if (check->depth == JSON_DEEPEST)
        return json_scan_fail(scan, scan->at, _("more than 64 levels are open"));
    check->levels[check->depth++] =
        (struct level){.is_object = *scan->at == '{', .first_key = check->key_count};
    scan->at++;
    return true;
}

/* The closing bracket is at AT. */
static bool close_level(struct check *check)
{
    size_t first = check->levels[--check->depth].first_key;
    size_t count = check->key_count - first;
    const char *duplicate = count > 0 ? find_duplicate(&check->keys[first], count) : NULL;

    check->key_count = first;
    if (duplicate != NULL)
        return json_scan_fail(&check->scan, duplicate, _("this key stands twice in one object"));
    check->scan.at++;
    return true;
}

static bool is_in_object(const struct check *check)
{
    return check->depth > 0 && check->levels[check->depth - 1].is_object;
}

static bool sees_closing(const struct check *check)
{
    return json_scan_sees(&check->scan, is_in_object(check) ? '}' : ']');
}

/* Goes on behind a value: closes what ends here, and takes the comma before the next member. *MORE
 * says whether one follows. */
static bool check_separator(struct check *check, bool *more)
{
    struct json_scan *scan = &check->scan;

    for (;;) {
        json_scan_blanks(scan);
        *more = check->depth > 0;
        if (check->depth == 0 || json_scan_takes(scan, ','))
            return true;
        if (!sees_closing(check))
            return json_scan_fail_here(scan, _("a comma or a closing bracket is missing"));
        if (!close_level(check))
            return false;
    }
}

/* One member: its key in an object, then a value or the opening of one. *OPENED says which. */
static bool check_member(struct check *check, bool *opened)
{
    struct json_scan *scan = &check->scan;

    *opened = false;
    json_scan_blanks(scan);
    if (is_in_object(check) && !check_key(check))
        return false;
    json_scan_blanks(scan);
    if (check->values++ == JSON_MOST_VALUES)
        return json_scan_fail_here(scan, _("there are more values than are ever read"));
    *opened = json_scan_sees(scan, '{') || json_scan_sees(scan, '[');
    return *opened ? open_level(check) : json_scan_scalar(scan);
}

static bool check_document(struct check *check)
{
    struct json_scan *scan = &check->scan;
    bool more = true, opened;

    while (more) {
        if (!check_member(check, &opened))
            return false;
        json_scan_blanks(scan);
        if (opened && !sees_closing(check))
            continue;
        if (!check_separator(check, &more))
            return false;
    }
    if (scan->at < scan->end)
        return json_scan_fail(scan, scan->at, _("something follows the end"));
    return true;
}

static void describe(const char *text, const struct json_scan *scan, struct buf *reason)
{
    const char *line = text;
    int number = 1;

    for (const char *at = text; at < scan->at; at++) {
        if (*at == '\n') {
            number++;
            line = at + 1;
        }
    }
    size_t column = utf8_count(line, (size_t)(scan->at - line)) + 1;
    buf_format(reason, _("line %d, column %zu: %s"), number, column, scan->problem);
}

bool json_check(const char *text, size_t length, struct buf *reason)
{
    struct check check = {.scan = {.at = text, .end = text + length}};
    size_t bad = utf8_first_bad(text, length);
    bool good;

    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        check.scan.at += 3; /* a byte order mark, as some editors put it */
    if (bad < length)
        good = json_scan_fail(&check.scan, text + bad, _("this is no UTF-8"));
    else
        good = check_document(&check);
    if (!good && reason != NULL)
        describe(text, &check.scan, reason);
    free(check.keys);
    arena_free(&check.decoded);
    return good;
}
