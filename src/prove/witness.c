/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/witness.h"

#include "base/mem.h"
#include "engine/session.h"

#include <stdlib.h>
#include <string.h>

/* States come in the order of their answers but for what lies behind a goto, so that one pass finds
 * the least number of answers to each. An incomplete space has edges for its first states only. */
void paths_init(struct paths *paths, const struct space *space)
{
    uint32_t *length = mem_alloc(((size_t)space->count + 1) * sizeof *length);

    paths->before = mem_alloc(((size_t)space->count + 1) * sizeof *paths->before);
    memset(length, 0xFF, (size_t)space->count * sizeof *length);
    memset(paths->before, 0xFF, (size_t)space->count * sizeof *paths->before);
    length[0] = 0;
    for (uint32_t i = 0; i < space->expanded; i++) {
        for (uint32_t j = space->first[i]; j < space->first[i + 1]; j++) {
            uint32_t target = edge_target(space->edges[j]);
            uint32_t far = length[i] + (edge_kind(space->edges[j]) != MOVE_GOTO);
            if (far >= length[target])
                continue;
            length[target] = far;
            paths->before[target] = i;
        }
    }
    free(length);
}

void paths_done(struct paths *paths)
{
    free(paths->before);
    paths->before = NULL;
}

struct playing {
    const struct space *space;
    struct session *session;
    struct situation from, to;
    struct moves moves;
    uint64_t *packed;
    int *tells; /* by the number of a line of this passage: its sign */
    size_t tell_count, tell_capacity;
    struct buf *out;
};

static void note_number(struct playing *playing, int number, int tell)
{
    while (playing->tell_count <= (size_t)number) {
        MEM_GROW(playing->tells, playing->tell_count, playing->tell_capacity);
        playing->tells[playing->tell_count++] = TELL_NONE;
    }
    playing->tells[number] = tell;
}

/* Pulls the session on to its next question. */
static bool reach_question(struct playing *playing)
{
    while (!session_is_waiting(playing->session)) {
        const struct event *event = session_next(playing->session);
        if (event->kind == EVENT_DONE || event->kind == EVENT_ENDING)
            return false;
        if (event->kind == EVENT_LINE && event->number > 0)
            note_number(playing, event->number, event->line->sign.tell);
        if (event->kind == EVENT_LOOK && event->number > 0)
            note_number(playing, event->number, event->look->sign.tell);
    }
    return true;
}

static void add_answer(struct playing *playing, const char *letter, int number)
{
    buf_add(playing->out, playing->out->length > 0 ? " " : "");
    buf_add(playing->out, letter);
    if (number > 0)
        buf_format(playing->out, "%d", number);
}

static bool give_look(struct playing *playing, const struct inspect_item *look)
{
    int left, most = playing->space->facts->scenario->inspect_total;
    const struct inspect_item **items = mem_zero((size_t)most + 1, sizeof *items);
    int count = session_looks(playing->session, items, most, &left), number = 0;

    for (int i = 0; i < count; i++)
        if (items[i] == look)
            number = i + 1;
    free(items);
    add_answer(playing, "i", number);
    return number > 0 && session_look(playing->session, number, 0);
}

/* Flags the first line with the sign, or takes its flag back. */
static bool give_flag(struct playing *playing, int tell)
{
    bool flagged = state_flagged(playing->from.state, tell);

    for (size_t i = 1; i < playing->tell_count; i++) {
        if (playing->tells[i] != tell || session_is_flagged(playing->session, (int)i) != flagged)
            continue;
        add_answer(playing, "f", (int)i);
        return session_flag(playing->session, (int)i, 0);
    }
    return false;
}

static bool give(struct playing *playing, const struct move *move)
{
    if (move->kind == MOVE_GOTO)
        return true;
    if (!reach_question(playing))
        return false;
    if (move_answers(move->kind))
        playing->tell_count = 0;
    switch (move->kind) {
    case MOVE_CHOOSE:
        add_answer(playing, "", move->number);
        return session_choose(playing->session, move->number, 0);
    case MOVE_TIMEOUT: add_answer(playing, "t", 0); return session_timeout(playing->session, 0);
    case MOVE_LOOK: return give_look(playing, move->look);
    case MOVE_FLAG: return give_flag(playing, move->tell);
    case MOVE_GOTO: break;
    }
    return true;
}

/* Makes the first move that leads from one state to the other. */
static bool follow(struct playing *playing, uint32_t from, uint32_t to)
{
    const struct facts *facts = playing->space->facts;
    size_t size = (size_t)facts->words * sizeof *playing->packed;

    facts_unpack(facts, space_at(playing->space, from), &playing->from);
    moves_find(facts, &playing->from, &playing->moves);
    for (size_t i = 0; i < playing->moves.count; i++) {
        moves_make(facts, &playing->from, &playing->moves.list[i], &playing->to);
        facts_pack(facts, &playing->to, playing->packed);
        if (memcmp(playing->packed, space_at(playing->space, to), size) == 0)
            return give(playing, &playing->moves.list[i]);
    }
    return false;
}

static bool play_path(struct playing *playing, const uint32_t *path, size_t length)
{
    for (size_t i = length; i > 1; i--)
        if (!follow(playing, path[i - 1], path[i - 2]))
            return false;
    return true;
}

bool witness_add(
    const struct space *space, const struct paths *paths, uint32_t state, struct buf *out)
{
    const struct scenario *scenario = space->facts->scenario;
    const struct session_options options = {.mode = MODE_SOLO};
    struct buf answers = {0};
    struct playing playing = {.space = space,
        .session = session_new(scenario, &options),
        .from.state = state_new(scenario),
        .to.state = state_new(scenario),
        .packed = mem_zero((size_t)space->facts->words, sizeof *playing.packed),
        .out = &answers};
    uint32_t *path = NULL;
    size_t length = 0, capacity = 0;

    for (uint32_t at = state; at != SPACE_NONE; at = paths->before[at]) {
        MEM_GROW(path, length, capacity);
        path[length++] = at;
    }
    bool played = play_path(&playing, path, length);
    buf_add(out, buf_text(&answers));
    buf_done(&answers);
    session_free(&playing.session);
    state_free(&playing.from.state);
    state_free(&playing.to.state);
    moves_done(&playing.moves);
    free(playing.packed);
    free(playing.tells);
    free(path);
    return played;
}
