/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is read is live in every scene from which the reader can be reached, conditions left out of
 * account: found once for each field by walking the scenes backwards.
 */
#include "config.h"

#include "prove/facts.h"

#include "base/mem.h"
#include "prove/reads.h"

#include <stdlib.h>
#include <string.h>

#define WORD 64

/* The scenes that lead to each scene, one list after the other. */
struct ways {
    int *from;
    size_t *first; /* scene_count + 1 */
    int *queue;
    int *seen; /* by scene: the last search that met it */
    int search;
};

struct making {
    struct facts *facts;
    struct reads reads;
    struct ways ways;
    int *found; /* of the search last made */
    int found_count;
};

static void each_way(const struct scene *scene, void (*visit)(void *data, int to), void *data)
{
    for (int i = 0; i < scene->choice_count; i++)
        visit(data, scene->choices[i].to);
    if (scene->timer_seconds > 0)
        visit(data, scene->timer_to);
    if (scene->go_to >= 0)
        visit(data, scene->go_to);
}

static void count_way(void *data, int to)
{
    ((size_t *)data)[to + 1]++;
}

struct placing {
    int *from;
    size_t *next;
    int scene;
};

static void place_way(void *data, int to)
{
    struct placing *placing = data;
    placing->from[placing->next[to]++] = placing->scene;
}

static void ways_init(struct ways *ways, const struct scenario *scenario)
{
    size_t scenes = (size_t)scenario->scene_count;

    ways->first = mem_zero(scenes + 1, sizeof *ways->first);
    for (size_t i = 0; i < scenes; i++)
        each_way(&scenario->scenes[i], count_way, ways->first);
    for (size_t i = 0; i < scenes; i++)
        ways->first[i + 1] += ways->first[i];
    ways->from = mem_zero(ways->first[scenes] + 1, sizeof *ways->from);
    ways->queue = mem_zero(scenes + 1, sizeof *ways->queue);
    ways->seen = mem_zero(scenes + 1, sizeof *ways->seen);

    struct placing placing = {.from = ways->from, .next = mem_zero(scenes + 1, sizeof(size_t))};
    memcpy(placing.next, ways->first, scenes * sizeof(size_t));
    for (size_t i = 0; i < scenes; i++) {
        placing.scene = (int)i;
        each_way(&scenario->scenes[i], place_way, &placing);
    }
    free(placing.next);
}

static void ways_done(struct ways *ways)
{
    free(ways->from);
    free(ways->first);
    free(ways->queue);
    free(ways->seen);
}

static void begin_search(struct making *making)
{
    making->ways.search++;
    making->found_count = 0;
}

static void meet(struct making *making, int scene)
{
    struct ways *ways = &making->ways;

    if (ways->seen[scene] == ways->search)
        return;
    ways->seen[scene] = ways->search;
    ways->queue[making->found_count++] = scene;
}

/* All scenes from which those met can be reached. */
static void finish_search(struct making *making)
{
    const struct ways *ways = &making->ways;

    for (int i = 0; i < making->found_count; i++) {
        int scene = ways->queue[i];
        for (size_t j = ways->first[scene]; j < ways->first[scene + 1]; j++)
            meet(making, ways->from[j]);
    }
}

static int bits_for(uint64_t most)
{
    int bits = 1;

    while (bits < WORD && most >> bits)
        bits++;
    return bits;
}

static struct field *add_field(struct facts *facts, enum field_kind kind, int index, uint64_t most)
{
    size_t capacity = (size_t)facts->field_capacity;

    MEM_GROW(facts->fields, (size_t)facts->field_count, capacity);
    facts->field_capacity = (int)capacity;
    struct field *field = &facts->fields[facts->field_count++];
    *field = (struct field){.kind = kind, .index = index, .most = most};
    return field;
}

static void add_variables(struct facts *facts)
{
    const struct scenario *scenario = facts->scenario;

    for (int i = 0; i < scenario->var_count; i++) {
        const struct variable *variable = &scenario->vars[i];
        uint64_t most = (uint64_t)((int64_t)variable->max - variable->min);
        add_field(facts, FIELD_VARIABLE, i, most)->least = variable->min;
    }
}

/* Visits that are read: a field for each scene that some condition counts. */
static void add_visits(struct facts *facts, const struct reads *reads)
{
    size_t scenes = (size_t)facts->scenario->scene_count;
    long long *most = mem_zero(scenes + 1, sizeof *most); /* one more than the largest bound */
    bool *unbounded = mem_zero(scenes + 1, sizeof *unbounded);

    for (size_t i = 0; i < reads->count; i++) {
        const struct read *read = &reads->list[i];
        if (read->what != CONDITION_VISITS)
            continue;
        if (read->most >= FACTS_MOST_VISITS || read->most < 0)
            unbounded[read->index] = true;
        else if (read->most + 1 > most[read->index])
            most[read->index] = read->most + 1;
    }
    for (size_t i = 0; i < scenes; i++) {
        if (unbounded[i])
            add_field(facts, FIELD_VISITS, (int)i, FACTS_MOST_VISITS)->unbounded = true;
        else if (most[i] > 0)
            add_field(facts, FIELD_VISITS, (int)i, (uint64_t)most[i]);
    }
    free(most);
    free(unbounded);
}

static bool *find_inspected(const struct facts *facts, const struct reads *reads)
{
    bool *inspected = mem_zero((size_t)facts->scenario->inspect_total + 1, sizeof *inspected);

    for (size_t i = 0; i < reads->count; i++)
        if (reads->list[i].what == CONDITION_INSPECTED)
            inspected[reads->list[i].index] = true;
    return inspected;
}

static bool is_limited(const struct inspect *inspect)
{
    return inspect->budget < inspect->item_count;
}

static bool shows_read_sign(const struct facts *facts, const struct sign *sign)
{
    return sign->tell != TELL_NONE && (facts->tells >> sign->tell & 1u);
}

/* Fields for the looks of a scene that make a difference. Where the budget does not reach for all,
 * a look that opens nothing still uses it up. */
static void add_looks_of(struct facts *facts, const struct inspect *inspect, const bool *inspected)
{
    bool matters = false;

    for (int i = 0; i < inspect->item_count; i++) {
        const struct inspect_item *item = &inspect->items[i];
        matters = matters || inspected[item->index] || shows_read_sign(facts, &item->sign);
    }
    for (int i = 0; matters && i < inspect->item_count; i++) {
        int index = inspect->items[i].index;
        if (!is_limited(inspect) && !inspected[index])
            continue;
        facts->look_field[index] = facts->field_count;
        add_field(facts, FIELD_INSPECTED, index, 1);
    }
}

static void add_looks(struct facts *facts, const struct reads *reads)
{
    const struct scenario *scenario = facts->scenario;
    bool *inspected = find_inspected(facts, reads);

    facts->look_field =
        mem_alloc(((size_t)scenario->inspect_total + 1) * sizeof *facts->look_field);
    for (int i = 0; i < scenario->inspect_total; i++)
        facts->look_field[i] = -1;
    for (int i = 0; i < scenario->scene_count; i++)
        add_looks_of(facts, &scenario->scenes[i].inspect, inspected);
    free(inspected);
}

static void add_tells(struct facts *facts, const struct reads *reads)
{
    for (size_t i = 0; i < reads->count; i++)
        if (reads->list[i].what == CONDITION_FLAGGED)
            facts->tells |= 1u << reads->list[i].index;
    for (int tell = 0; tell < TELL_COUNT; tell++) {
        facts->flag_field[tell] = -1;
        if (!(facts->tells >> tell & 1u))
            continue;
        facts->flag_field[tell] = facts->field_count;
        add_field(facts, FIELD_FLAGGED, tell, 1);
        add_field(facts, FIELD_FLAGGABLE, tell, 1);
    }
}

static void add_taken(struct facts *facts)
{
    const struct scenario *scenario = facts->scenario;

    facts->first_taken = facts->field_count;
    facts->taken_field =
        mem_alloc(((size_t)scenario->choice_total + 1) * sizeof *facts->taken_field);
    for (int i = 0; i < scenario->scene_count; i++)
        for (int j = 0; j < scenario->scenes[i].choice_count; j++) {
            const struct choice *choice = &scenario->scenes[i].choices[j];
            facts->taken_field[choice->index] = choice->once ? facts->field_count : -1;
            if (choice->once)
                add_field(facts, FIELD_TAKEN, choice->index, 1);
        }
}

/* The scene in which a choice stands or an item can be looked into; -1 for an item of the practice.
 */
static int home_of(const struct scenario *scenario, const struct field *field)
{
    for (int i = 0; i < scenario->scene_count; i++) {
        const struct scene *scene = &scenario->scenes[i];
        int count = field->kind == FIELD_TAKEN ? scene->choice_count : scene->inspect.item_count;
        if (count == 0)
            continue;
        int first =
            field->kind == FIELD_TAKEN ? scene->choices[0].index : scene->inspect.items[0].index;
        if (field->index >= first && field->index < first + count)
            return i;
    }
    return -1;
}

/* Begins the search with the scenes that read FIELD. */
static void meet_readers(struct making *making, const struct field *field)
{
    static const enum condition_op reads_kind[] = {
        [FIELD_VISITS] = CONDITION_VISITS,
        [FIELD_INSPECTED] = CONDITION_INSPECTED,
        [FIELD_FLAGGED] = CONDITION_FLAGGED,
        [FIELD_FLAGGABLE] = CONDITION_FLAGGED,
    };
    const struct scenario *scenario = making->facts->scenario;

    if (field->kind == FIELD_TAKEN || field->kind == FIELD_INSPECTED) {
        int home = home_of(scenario, field);
        if (field->kind == FIELD_TAKEN || is_limited(&scenario->scenes[home].inspect))
            meet(making, home);
    }
    if (field->kind == FIELD_TAKEN)
        return;
    for (size_t i = 0; i < making->reads.count; i++) {
        const struct read *read = &making->reads.list[i];
        if (read->what == reads_kind[field->kind] && read->index == field->index)
            meet(making, read->scene);
    }
}

static void find_live(struct making *making)
{
    struct facts *facts = making->facts;
    const struct scenario *scenario = facts->scenario;

    facts->live_words = facts->field_count / WORD + 1;
    facts->live =
        mem_zero((size_t)scenario->scene_count * (size_t)facts->live_words, sizeof *facts->live);
    for (int i = 0; i < facts->field_count; i++) {
        begin_search(making);
        if (facts->fields[i].kind == FIELD_VARIABLE)
            for (int scene = 0; scene < scenario->scene_count; scene++)
                meet(making, scene);
        else
            meet_readers(making, &facts->fields[i]);
        finish_search(making);
        for (int j = 0; j < making->found_count; j++) {
            size_t set = (size_t)making->ways.queue[j] * (size_t)facts->live_words;
            facts->live[set + (size_t)(i / WORD)] |= UINT64_C(1) << (i % WORD);
        }
    }
}

/* Gives each field its bits; none lies across two words. */
static void lay_out(struct facts *facts)
{
    int word = 0, used;

    facts->scene_bits = bits_for((uint64_t)facts->scenario->scene_count);
    used = facts->scene_bits;
    for (int i = 0; i < facts->field_count; i++) {
        struct field *field = &facts->fields[i];
        int bits = bits_for(field->most);
        if (used + bits > WORD) {
            word++;
            used = 0;
        }
        field->mask = bits < WORD ? (UINT64_C(1) << bits) - 1 : UINT64_MAX;
        field->word = word;
        field->shift = used;
        used += bits;
    }
    facts->words = word + 1;
}

/* A chain of gotos that is longer than the scenes there are goes round and round. */
static bool leads_to_question(const struct scenario *scenario, int scene)
{
    for (int i = 0; i <= scenario->scene_count; i++) {
        if (scenario->scenes[scene].go_to < 0)
            return scenario->scenes[scene].end == ENDING_NONE;
        scene = scenario->scenes[scene].go_to;
    }
    return false;
}

static void find_numbered(struct facts *facts)
{
    const struct scenario *scenario = facts->scenario;

    facts->is_numbered = mem_zero((size_t)scenario->scene_count + 1, sizeof *facts->is_numbered);
    for (int i = 0; i < scenario->scene_count; i++)
        facts->is_numbered[i] = leads_to_question(scenario, i);
}

struct facts *facts_new(const struct scenario *scenario)
{
    struct making making = {.facts = mem_zero(1, sizeof(struct facts))};

    making.facts->scenario = scenario;
    reads_gather(scenario, &making.reads);
    ways_init(&making.ways, scenario);
    add_variables(making.facts);
    add_visits(making.facts, &making.reads);
    add_tells(making.facts, &making.reads);
    add_looks(making.facts, &making.reads);
    add_taken(making.facts); /* last: see first_taken */
    find_live(&making);
    lay_out(making.facts);
    find_numbered(making.facts);
    ways_done(&making.ways);
    reads_done(&making.reads);
    return making.facts;
}

void facts_free(struct facts **facts)
{
    if (!*facts)
        return;
    free((*facts)->fields);
    free((*facts)->live);
    free((*facts)->taken_field);
    free((*facts)->look_field);
    free((*facts)->is_numbered);
    free(*facts);
    *facts = NULL;
}
