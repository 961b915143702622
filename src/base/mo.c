/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The file is a head of seven words (magic, revision, count, place of the originals' table, place
 * of the translations' table, and a hash table that is not needed here), and two tables of length
 * and place, the originals sorted by their bytes. The forms of a plural follow each other, each
 * with its NUL. All of it is checked on opening, so that a look-up may trust it.
 */
#include "config.h"

#include "base/mo.h"

#include "base/file.h"
#include "base/mem.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define MAGIC 0x950412DEu
#define MAGIC_SWAPPED 0xDE120495u
#define HEAD_WORDS 7
#define FILE_LIMIT (8u * 1024 * 1024)

struct mo {
    struct buf bytes;
    bool swapped; /* written on a machine of the other byte order */
    uint32_t count;
    uint32_t originals, translations; /* places of the tables */
    const char *plural_forms;         /* the expression of the head, or NULL */
};

static uint32_t word_at(const struct mo *mo, uint32_t place)
{
    uint32_t word;

    memcpy(&word, mo->bytes.data + place, sizeof word);
    if (mo->swapped)
        word = word >> 24 | (word >> 8 & 0xFF00) | (word << 8 & 0xFF0000) | word << 24;
    return word;
}

static const char *string_at(const struct mo *mo, uint32_t table, uint32_t index, uint32_t *length)
{
    *length = word_at(mo, table + 8 * index);
    return mo->bytes.data + word_at(mo, table + 8 * index + 4);
}

/* Whether a table lies within the file, and every string of it, with the NUL behind it. */
static bool is_table(const struct mo *mo, uint32_t table)
{
    uint64_t size = mo->bytes.length;

    if (table + 8 * (uint64_t)mo->count > size)
        return false;
    for (uint32_t i = 0; i < mo->count; i++) {
        uint64_t length = word_at(mo, table + 8 * i);
        uint64_t end = word_at(mo, table + 8 * i + 4) + length;
        if (end >= size || mo->bytes.data[end] != '\0')
            return false;
    }
    return true;
}

static bool read_head(struct mo *mo)
{
    if (mo->bytes.length < 4 * HEAD_WORDS)
        return false;
    uint32_t magic = word_at(mo, 0);
    if (magic != MAGIC && magic != MAGIC_SWAPPED)
        return false;
    mo->swapped = magic == MAGIC_SWAPPED;
    mo->count = word_at(mo, 8);
    mo->originals = word_at(mo, 12);
    mo->translations = word_at(mo, 16);
    return is_table(mo, mo->originals) && is_table(mo, mo->translations);
}

struct mo *mo_open(const char *path)
{
    struct mo *mo = mem_zero(1, sizeof *mo);
    struct file_error error;

    if (!file_read(path, FILE_LIMIT, &mo->bytes, &error) || !read_head(mo)) {
        mo_free(&mo);
        return NULL;
    }
    const char *head = mo_text(mo, "");
    const char *forms = head != NULL ? strstr(head, "plural=") : NULL;
    mo->plural_forms = forms != NULL ? forms + strlen("plural=") : NULL;
    return mo;
}

void mo_free(struct mo **mo)
{
    if (*mo != NULL)
        buf_done(&(*mo)->bytes);
    free(*mo);
    *mo = NULL;
}

static const struct mo *keep(const char *path)
{
    static struct kept {
        struct kept *next;
        char *path;
        struct mo *mo;
    } * first;
    struct kept *kept = first;

    while (kept != NULL && strcmp(kept->path, path) != 0)
        kept = kept->next;
    if (kept == NULL) {
        kept = mem_zero(1, sizeof *kept);
        *kept = (struct kept){.next = first, .path = mem_copy_string(path), .mo = mo_open(path)};
        first = kept;
    }
    return kept->mo;
}

const struct mo *mo_keep(const char *folder, const char *language, const char *domain)
{
    const struct mo *mo = NULL;

    for (size_t length = strlen(language); mo == NULL && length > 0;) {
        struct buf path = {0};
        buf_format(&path, "%s/%.*s/LC_MESSAGES/%s.mo", folder, (int)length, language, domain);
        mo = keep(path.data);
        buf_done(&path);
        while (length > 0 && language[--length] != '_') {
        }
    }
    return mo;
}

/* The place of MESSAGE among the originals, or COUNT. */
static uint32_t find(const struct mo *mo, const char *message)
{
    uint32_t low = 0, high = mo->count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2, length;
        int order = strcmp(message, string_at(mo, mo->originals, middle, &length));
        if (order == 0)
            return middle;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return mo->count;
}

const char *mo_text(const struct mo *mo, const char *message)
{
    uint32_t length, index = find(mo, message);

    return index < mo->count ? string_at(mo, mo->translations, index, &length) : NULL;
}

const char *mo_plural(const struct mo *mo, const char *one, unsigned long count)
{
    uint32_t length, index = find(mo, one);

    if (index == mo->count)
        return NULL;
    const char *form = string_at(mo, mo->translations, index, &length);
    const char *end = form + length;
    unsigned long wanted =
        mo->plural_forms != NULL ? mo_plural_form(mo->plural_forms, count) : count != 1;
    while (wanted-- > 0 && form + strlen(form) < end)
        form += strlen(form) + 1;
    return form;
}
