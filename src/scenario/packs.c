/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/packs.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct pack {
    const char *path, *code;
    struct country *country;
    bool tried;
};

struct packs {
    struct pack *packs;
    size_t count, capacity;
    const struct country **sound; /* in order, once somebody asked for them */
    int sound_count;
};

struct packs *packs_new(void)
{
    return mem_zero(1, sizeof(struct packs));
}

void packs_free(struct packs **packs)
{
    struct packs *gone = *packs;

    if (!gone)
        return;
    for (size_t i = 0; i < gone->count; i++)
        country_free(&gone->packs[i].country);
    free(gone->packs);
    free(gone->sound);
    free(gone);
    *packs = NULL;
}

static struct pack *find(const struct packs *packs, const char *code)
{
    for (size_t i = 0; i < packs->count; i++)
        if (strcasecmp(packs->packs[i].code, code) == 0)
            return &packs->packs[i];
    return NULL;
}

void packs_add(struct packs *packs, const char *path, const char *code)
{
    if (find(packs, code))
        return;
    MEM_GROW(packs->packs, packs->count, packs->capacity);
    packs->packs[packs->count++] = (struct pack){.path = path, .code = code};
}

static const struct country *read_pack(struct pack *pack)
{
    struct file_error error;

    if (!pack->tried) {
        struct diag_list *diags = diag_list_new();
        pack->country = country_load_file(pack->path, diags, &error);
        pack->tried = true;
        diag_list_free(&diags);
    }
    return pack->country;
}

const struct country *packs_find(struct packs *packs, const char *code)
{
    struct pack *pack = find(packs, code);
    return pack ? read_pack(pack) : NULL;
}

static int compare(const void *a, const void *b)
{
    const struct country *one = *(const struct country *const *)a;
    const struct country *two = *(const struct country *const *)b;
    bool one_last = strcmp(one->code, "INT") == 0, two_last = strcmp(two->code, "INT") == 0;

    return one_last != two_last ? (one_last ? 1 : -1) : strcmp(one->name, two->name);
}

int packs_count(struct packs *packs)
{
    if (packs->sound || packs->count == 0)
        return packs->sound_count;
    packs->sound = mem_zero(packs->count, sizeof(const struct country *));
    for (size_t i = 0; i < packs->count; i++) {
        const struct country *country = read_pack(&packs->packs[i]);
        if (country)
            packs->sound[packs->sound_count++] = country;
    }
    qsort(packs->sound, (size_t)packs->sound_count, sizeof(const struct country *), compare);
    return packs->sound_count;
}

const struct country *packs_at(struct packs *packs, int index)
{
    return index >= 0 && index < packs_count(packs) ? packs->sound[index] : NULL;
}
