/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One pass over the bytes with a stack of open arrays and objects and no recursion. The keys of all
 * open objects lie in one array; those of an object are compared when it closes: a few by their
 * hashes, many after sorting, so that no file makes this slow.
 */
#include "config.h"

#include "base/json_check.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST_NUMBER 63 /* characters: cJSON copies a number to a buffer of that size */
#define FEW_KEYS 16

struct key {
    const char *text; /* in the document, or decoded in the arena where it has escapes */
    size_t length;
    const char *place;
    uint32_t hash;
};

struct level {
    bool is_object;
    size_t first_key;
};

struct scan {
    const char *text, *at, *end;
    const char *problem; /* what is wrong, translated; at AT */
    struct level levels[JSON_DEEPEST];
    int depth;
    struct key *keys;
    size_t key_count, key_capacity;
    struct arena *decoded; /* made when the first key with an escape is met */
};

static bool fail(struct scan *scan, const char *place, const char *problem)
{
    scan->at = place;
    scan->problem = problem;
    return false;
}

static bool fail_here(struct scan *scan, const char *problem)
{
    if (scan->at >= scan->end)
        problem = _("the text ends too soon");
    return fail(scan, scan->at, problem);
}

static bool is_digit(const struct scan *scan)
{
    return scan->at < scan->end && *scan->at >= '0' && *scan->at <= '9';
}

static bool takes(struct scan *scan, char c)
{
    if (scan->at >= scan->end || *scan->at != c)
        return false;
    scan->at++;
    return true;
}

static void skip_blanks(struct scan *scan)
{
    while (scan->at < scan->end &&
        (*scan->at == ' ' || *scan->at == '\n' || *scan->at == '\t' || *scan->at == '\r'))
        scan->at++;
}

static bool scan_digits(struct scan *scan)
{
    if (!is_digit(scan))
        return fail_here(scan, _("a digit is missing"));
    while (is_digit(scan))
        scan->at++;
    return true;
}

static bool scan_number(struct scan *scan)
{
    const char *start = scan->at;

    takes(scan, '-');
    if (!takes(scan, '0') && !scan_digits(scan))
        return false;
    if (is_digit(scan))
        return fail(scan, start, _("a number begins with a needless zero"));
    if (takes(scan, '.') && !scan_digits(scan))
        return false;
    if (takes(scan, 'e') || takes(scan, 'E')) {
        if (!takes(scan, '+'))
            takes(scan, '-');
        if (!scan_digits(scan))
            return false;
    }
    if (scan->at - start > LONGEST_NUMBER)
        return fail(scan, start, _("a number is too long"));
    return true;
}

static int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* Four hexadecimal digits at AT, or -1. */
static int32_t hex_code(const struct scan *scan)
{
    int32_t code = 0;

    if (scan->end - scan->at < 4)
        return -1;
    for (int i = 0; i < 4; i++) {
        int value = hex_value(scan->at[i]);

        if (value < 0)
            return -1;
        code = code * 16 + value;
    }
    return code;
}

/* What stands behind "\u": never NUL, which would end the text early, nor half a surrogate pair. */
static bool scan_unicode(struct scan *scan, struct buf *out)
{
    const char *start = scan->at - 2;
    int32_t code = hex_code(scan);
    char bytes[4];

    if (code <= 0)
        return fail(scan, start,
            code < 0 ? _("four hexadecimal digits are missing")
                     : _("the character NUL is not allowed"));
    scan->at += 4;
    if (code >= 0xD800 && code <= 0xDBFF) {
        int32_t low = takes(scan, '\\') && takes(scan, 'u') ? hex_code(scan) : -1;

        if (low < 0xDC00 || low > 0xDFFF)
            return fail(scan, start, _("half of a surrogate pair stands alone"));
        scan->at += 4;
        code = 0x10000 + (code - 0xD800) * 0x400 + (low - 0xDC00);
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
        return fail(scan, start, _("half of a surrogate pair stands alone"));
    }
    if (out != NULL)
        buf_add_bytes(out, bytes, utf8_encode((uint32_t)code, bytes));
    return true;
}

/* An escape whose backslash is behind; OUT, where not NULL, gets what it stands for. */
static bool scan_escape(struct scan *scan, struct buf *out)
{
    static const char names[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";

    if (takes(scan, 'u'))
        return scan_unicode(scan, out);
    const char *name = scan->at < scan->end ? memchr(names, *scan->at, sizeof names - 1) : NULL;
    if (name == NULL)
        return fail_here(scan, _("this is no escape that JSON knows"));
    if (out != NULL)
        buf_add_char(out, meanings[name - names]);
    scan->at++;
    return true;
}

/* A string whose quote is at AT. *ESCAPED says whether its bytes are not its text. */
static bool scan_string(struct scan *scan, bool *escaped)
{
    *escaped = false;
    for (scan->at++; scan->at < scan->end;) {
        unsigned char c = (unsigned char)*scan->at;

        if (c == '"') {
            scan->at++;
            return true;
        }
        if (c < 0x20)
            return fail(scan, scan->at, _("a control character stands in a string"));
        scan->at++;
        if (c == '\\') {
            *escaped = true;
            if (!scan_escape(scan, NULL))
                return false;
        }
    }
    return fail_here(scan, NULL);
}

static uint32_t hash_of(const char *text, size_t length)
{
    uint32_t hash = 2166136261u;

    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    return hash;
}

/* The text of the key between START and STOP (without its quotes), decoded. */
static void decode_key(struct scan *scan, const char *start, const char *stop, struct key *key)
{
    struct scan part = {.text = start, .at = start, .end = stop};
    struct buf plain = {0};

    while (part.at < part.end) {
        char c = *part.at++;

        if (c == '\\')
            scan_escape(&part, &plain);
        else
            buf_add_char(&plain, c);
    }
    if (scan->decoded == NULL)
        scan->decoded = arena_new();
    key->text = arena_copy(scan->decoded, buf_text(&plain), plain.length);
    key->length = plain.length;
    buf_done(&plain);
}

static bool scan_key(struct scan *scan)
{
    const char *place = scan->at;
    bool escaped;

    if (scan->at >= scan->end || *scan->at != '"')
        return fail_here(scan, _("a key in quotes is missing"));
    if (!scan_string(scan, &escaped))
        return false;
    struct key key = {.text = place + 1, .length = (size_t)(scan->at - place - 2), .place = place};
    if (escaped)
        decode_key(scan, place + 1, scan->at - 1, &key);
    key.hash = hash_of(key.text, key.length);
    MEM_GROW(scan->keys, scan->key_count, scan->key_capacity);
    scan->keys[scan->key_count++] = key;
    skip_blanks(scan);
    return takes(scan, ':') || fail_here(scan, _("a colon is missing"));
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

static bool same_key(const struct key *a, const struct key *b)
{
    return a->hash == b->hash && a->length == b->length && memcmp(a->text, b->text, a->length) == 0;
}

/* The place of a key that stood before in the same object, or NULL. */
static const char *find_duplicate(struct key *keys, size_t count)
{
    if (count > FEW_KEYS) {
        qsort(keys, count, sizeof *keys, compare_keys);
        for (size_t i = 1; i < count; i++) {
            if (same_key(&keys[i - 1], &keys[i]))
                return keys[i].place;
        }
        return NULL;
    }
    for (size_t i = 1; i < count; i++) {
        for (size_t j = 0; j < i; j++) {
            if (same_key(&keys[i], &keys[j]))
                return keys[i].place;
        }
    }
    return NULL;
}

static bool open_level(struct scan *scan)
{
    if (scan->depth == JSON_DEEPEST)
        return fail(scan, scan->at, _("more than 64 levels are open"));
    scan->levels[scan->depth++] =
        (struct level){.is_object = *scan->at == '{', .first_key = scan->key_count};
    scan->at++;
    return true;
}

/* Behind the closing bracket, which is at AT. */
static bool close_level(struct scan *scan)
{
    const struct level *level = &scan->levels[--scan->depth];
    size_t count = scan->key_count - level->first_key;
    const char *duplicate = count > 1 ? find_duplicate(scan->keys + level->first_key, count) : NULL;

    scan->key_count = level->first_key;
    if (duplicate != NULL)
        return fail(scan, duplicate, _("this key stands twice in one object"));
    scan->at++;
    return true;
}

static bool scan_word(struct scan *scan)
{
    static const char *const words[] = {"true", "false", "null"};

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t length = strlen(words[i]);

        if ((size_t)(scan->end - scan->at) >= length && memcmp(scan->at, words[i], length) == 0) {
            scan->at += length;
            return true;
        }
    }
    return fail_here(scan, _("a value is missing"));
}

/* A value that holds no others. */
static bool scan_scalar(struct scan *scan)
{
    bool escaped;

    if (scan->at < scan->end && *scan->at == '"')
        return scan_string(scan, &escaped);
    if (scan->at < scan->end && (*scan->at == '-' || is_digit(scan)))
        return scan_number(scan);
    return scan_word(scan);
}

static bool closes(const struct scan *scan)
{
    char closing = scan->levels[scan->depth - 1].is_object ? '}' : ']';

    return scan->at < scan->end && *scan->at == closing;
}

/* Goes on behind a value: closes what ends here, and takes the comma before the next member. *MORE
 * says whether one follows. */
static bool scan_separator(struct scan *scan, bool *more)
{
    for (;;) {
        skip_blanks(scan);
        *more = scan->depth > 0;
        if (scan->depth == 0 || takes(scan, ','))
            return true;
        if (!closes(scan))
            return fail_here(scan, _("a comma or a closing bracket is missing"));
        if (!close_level(scan))
            return false;
    }
}

/* One member: its key in an object, then a value or the opening of one. *OPENED says which. */
static bool scan_member(struct scan *scan, bool *opened)
{
    skip_blanks(scan);
    if (scan->depth > 0 && scan->levels[scan->depth - 1].is_object && !scan_key(scan))
        return false;
    skip_blanks(scan);
    *opened = scan->at < scan->end && (*scan->at == '{' || *scan->at == '[');
    return *opened ? open_level(scan) : scan_scalar(scan);
}

static bool scan_document(struct scan *scan)
{
    bool more = true, opened;

    while (more) {
        if (!scan_member(scan, &opened))
            return false;
        skip_blanks(scan);
        if (opened && !closes(scan))
            continue;
        if (!scan_separator(scan, &more))
            return false;
    }
    if (scan->at < scan->end)
        return fail(scan, scan->at, _("something follows the end"));
    return true;
}

static void describe(const struct scan *scan, struct buf *reason)
{
    const char *line = scan->text;
    int number = 1;

    for (const char *at = scan->text; at < scan->at; at++) {
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
    struct scan scan = {.text = text, .at = text, .end = text + length};
    size_t bad = utf8_first_bad(text, length);
    bool good;

    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        scan.at += 3; /* a byte order mark, as some editors put it */
    if (bad < length)
        good = fail(&scan, text + bad, _("this is no UTF-8"));
    else
        good = scan_document(&scan);
    if (!good && reason != NULL)
        describe(&scan, reason);
    free(scan.keys);
    arena_free(&scan.decoded);
    return good;
}
