/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/passage.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

_Static_assert(TELL_COUNT <= 32, "a set of signs fits into an unsigned");

void passage_init(struct passage *passage, const struct scenario *scenario)
{
    *passage = (struct passage){0};
    passage->lines_counted = mem_zero((size_t)scenario->line_total + 1, sizeof(bool));
    passage->looks_counted = mem_zero((size_t)scenario->inspect_total + 1, sizeof(bool));
}

void passage_reset(struct passage *passage, const struct scenario *scenario)
{
    memset(passage->lines_counted, 0, (size_t)scenario->line_total * sizeof(bool));
    memset(passage->looks_counted, 0, (size_t)scenario->inspect_total * sizeof(bool));
    passage->count = 0;
    passage->tells_before = 0;
}

void passage_done(struct passage *passage)
{
    free(passage->entries);
    free(passage->lines_counted);
    free(passage->looks_counted);
    *passage = (struct passage){0};
}

static const struct passage_entry *add_entry(struct passage *passage, struct passage_entry entry)
{
    MEM_GROW(passage->entries, passage->count, passage->capacity);
    passage->entries[passage->count] = entry;
    return &passage->entries[passage->count++];
}

const struct passage_entry *passage_add_line(
    struct passage *passage, const struct scene *scene, const struct line *line)
{
    return add_entry(passage,
        (struct passage_entry){
            .scene = scene, .line = line, .counted = !passage->lines_counted[line->index]});
}

const struct passage_entry *passage_add_look(
    struct passage *passage, const struct scene *scene, const struct inspect_item *look)
{
    return add_entry(passage,
        (struct passage_entry){
            .scene = scene, .look = look, .counted = !passage->looks_counted[look->index]});
}

int passage_find_look(const struct passage *passage, const struct inspect_item *look)
{
    for (size_t i = 0; i < passage->count; i++) {
        if (passage->entries[i].look == look)
            return (int)i + 1;
    }
    return 0;
}

const struct passage_entry *passage_at(const struct passage *passage, int number)
{
    if (number < 1 || (size_t)number > passage->count)
        return NULL;
    return &passage->entries[number - 1];
}

bool passage_flag(struct passage *passage, int number, int at)
{
    struct passage_entry *entry;

    if (passage_at(passage, number) == NULL)
        return false;
    entry = &passage->entries[number - 1];
    entry->flagged = !entry->flagged;
    entry->at = at;
    return true;
}

static const struct sign *sign_of(const struct passage_entry *entry)
{
    return entry->line != NULL ? &entry->line->sign : &entry->look->sign;
}

/* The sign that is flagged with ENTRY, as a set. */
static unsigned flagged_tell(const struct passage_entry *entry)
{
    if (!entry->flagged || sign_of(entry)->tell == TELL_NONE)
        return 0;
    return 1u << sign_of(entry)->tell;
}

unsigned passage_tells(const struct passage *passage)
{
    unsigned tells = passage->tells_before;

    for (size_t i = 0; i < passage->count; i++)
        tells |= flagged_tell(&passage->entries[i]);
    return tells;
}

static void count_entry(const struct passage_entry *entry, struct counts *counts)
{
    const struct sign *sign = sign_of(entry);

    if (sign->tell == TELL_NONE)
        ++*(entry->flagged ? &counts->false_alarms : &counts->correct_rejections);
    else if (!sign->weak)
        ++*(entry->flagged ? &counts->hits : &counts->misses);
}

static void list_sign(const struct passage_entry *entry, struct attempt *attempt, int at)
{
    const struct line *line = entry->line;

    MEM_GROW(attempt->signs, attempt->sign_count, attempt->sign_capacity);
    attempt->signs[attempt->sign_count++] = (struct attempt_sign){
        .scene = entry->scene->id,
        .line = line != NULL ? (int)(line - entry->scene->lines) + 1 : 0,
        .item = line != NULL ? NULL : entry->look->id,
        .tell = sign_of(entry)->tell,
        .flagged = entry->flagged,
        .at = entry->flagged ? entry->at : at,
    };
}

void passage_end(struct passage *passage, struct attempt *attempt, int at)
{
    for (size_t i = 0; i < passage->count; i++) {
        const struct passage_entry *entry = &passage->entries[i];

        passage->tells_before |= flagged_tell(entry);
        if (!entry->counted)
            continue;
        if (entry->line != NULL)
            passage->lines_counted[entry->line->index] = true;
        else
            passage->looks_counted[entry->look->index] = true;
        count_entry(entry, &attempt->flags);
        if (entry->flagged || sign_of(entry)->tell != TELL_NONE)
            list_sign(entry, attempt, at);
    }
    passage->count = 0;
}
