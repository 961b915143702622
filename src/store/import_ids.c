/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An open-addressing table under the anonymous ids.
 */
#include "config.h"

#include "store/import_ids.h"

#include "base/mem.h"
#include "store/attempt_json.h"

#include <stdlib.h>
#include <string.h>

struct slot {
    char key[UUID_TEXT_SIZE]; /* "" while empty */
    const char *id;
    bool finished;
};

struct import_ids {
    struct slot *slots;
    size_t mask; /* one less than their number, a power of two */
};

/* FNV-1a. Somebody who makes ids that collide makes only their own import slow. */
static size_t hash(const char *key)
{
    uint64_t value = UINT64_C(14695981039346656037);

    for (; *key != '\0'; key++)
        value = (value ^ (unsigned char)*key) * UINT64_C(1099511628211);
    return (size_t)(value ^ value >> 32);
}

static struct slot *find_slot(struct import_ids *ids, const char *key)
{
    size_t at = hash(key) & ids->mask;

    while (ids->slots[at].key[0] != '\0' && strcmp(ids->slots[at].key, key) != 0)
        at = (at + 1) & ids->mask;
    return &ids->slots[at];
}

const char *import_ids_admit(struct import_ids *ids, const struct attempt *attempt)
{
    char key[UUID_TEXT_SIZE];

    attempt_anonymous_id(attempt->id, key);
    struct slot *slot = find_slot(ids, key);
    if (slot->key[0] == '\0') {
        memcpy(slot->key, key, sizeof key);
        slot->id = attempt->id;
        slot->finished = attempt->finished;
        return slot->id;
    }
    if (slot->finished || !attempt->finished)
        return NULL;
    slot->finished = true;
    return slot->id;
}

struct import_ids *import_ids_new(const struct history *history, size_t more)
{
    struct import_ids *ids = mem_zero(1, sizeof *ids);
    size_t size = 16;

    while (size < 2 * (history->count + more))
        size *= 2;
    ids->slots = mem_zero(size, sizeof *ids->slots);
    ids->mask = size - 1;
    for (size_t i = 0; i < history->count; i++)
        import_ids_admit(ids, history->attempts[i]);
    return ids;
}

void import_ids_free(struct import_ids **ids)
{
    free((*ids)->slots);
    free(*ids);
    *ids = NULL;
}
