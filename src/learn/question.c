/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/question.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_CAPACITY 64
#define STEP_OF_DIFFICULTY 0.5
#define MIDDLE_DIFFICULTY 3

void questions_done(struct questions *questions)
{
    free(questions->table);
    *questions = (struct questions){.catalogue = questions->catalogue};
}

double question_scale(int difficulty)
{
    return STEP_OF_DIFFICULTY * (difficulty - MIDDLE_DIFFICULTY);
}

double question_start(const struct questions *questions, const char *id, int own)
{
    const struct catalogue_entry *entry = questions->catalogue != NULL && id != NULL
        ? catalogue_find(questions->catalogue, id)
        : NULL;

    if (entry == NULL || entry->error != NULL)
        return 0;
    return question_scale(own > 0 ? own : entry->difficulty);
}

/* FNV-1a of 64 bits (G. Fowler, L. C. Noll, K.-P. Vo), never 0. */
static uint64_t hash(uint64_t so_far, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        so_far = (so_far ^ (unsigned char)bytes[i]) * UINT64_C(1099511628211);
    return so_far != 0 ? so_far : 1;
}

static struct question *find_place(const struct questions *questions, uint64_t key)
{
    size_t mask = questions->capacity - 1;
    size_t place = (size_t)key & mask;

    while (questions->table[place].key != 0 && questions->table[place].key != key)
        place = (place + 1) & mask;
    return &questions->table[place];
}

static void grow(struct questions *questions)
{
    struct questions larger = {.catalogue = questions->catalogue, .count = questions->count};

    larger.capacity = questions->capacity > 0 ? 2 * questions->capacity : FIRST_CAPACITY;
    larger.table = mem_zero(larger.capacity, sizeof *larger.table);
    for (size_t i = 0; i < questions->capacity; i++) {
        if (questions->table[i].key != 0)
            *find_place(&larger, questions->table[i].key) = questions->table[i];
    }
    free(questions->table);
    *questions = larger;
}

struct question *question_find(
    struct questions *questions, const char *id, const char *part, int own)
{
    struct question *question;
    uint64_t key;

    if (id == NULL || part == NULL)
        return NULL;
    if (2 * questions->count >= questions->capacity)
        grow(questions);
    key = hash(UINT64_C(14695981039346656037), id, strlen(id));
    key = hash(hash(key, "/", 1), part, strlen(part));
    question = find_place(questions, key);
    if (question->key == 0) {
        *question = (struct question){.key = key, .difficulty = question_start(questions, id, own)};
        questions->count++;
    }
    return question;
}

struct question *question_find_named(struct questions *questions, const char *name, int own)
{
    const char *slash = name != NULL ? strchr(name, '/') : NULL;
    struct question *question;
    char *id;

    if (slash == NULL)
        return NULL;
    id = mem_copy_bytes(name, (size_t)(slash - name));
    question = question_find(questions, id, slash + 1, own);
    free(id);
    return question;
}
