/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/script.h"

#include "base/mem.h"

#include <stdlib.h>

void script_init(struct script *script, const struct scenario *scenario)
{
    static const struct session_options options = {.mode = MODE_SOLO};

    *script = (struct script){.session = session_new(scenario, &options)};
}

void script_done(struct script *script)
{
    session_free(&script->session);
    free(script->tells);
    *script = (struct script){0};
}

void script_restart(struct script *script)
{
    session_restart(script->session, 0);
    script->tell_count = 0;
}

static void note_number(struct script *script, int number, int tell)
{
    while (script->tell_count <= (size_t)number) {
        MEM_GROW(script->tells, script->tell_count, script->tell_capacity);
        script->tells[script->tell_count++] = TELL_NONE;
    }
    script->tells[number] = tell;
}

bool script_reach_question(struct script *script)
{
    while (!session_is_waiting(script->session)) {
        const struct event *event = session_next(script->session);
        if (script->show)
            script->show(script->data, event);
        if (event->kind == EVENT_DONE || event->kind == EVENT_ENDING)
            return false;
        if (event->kind == EVENT_LINE && event->number > 0)
            note_number(script, event->number, event->line->sign.tell);
        if (event->kind == EVENT_LOOK && event->number > 0)
            note_number(script, event->number, event->look->sign.tell);
    }
    return true;
}

static void type(struct script *script, const char *letter, int number)
{
    if (!script->typed)
        return;
    buf_add(script->typed, script->typed->length > 0 ? " " : "");
    buf_add(script->typed, letter);
    if (number > 0)
        buf_format(script->typed, "%d", number);
}

static bool give_look(struct script *script, const struct inspect_item *look)
{
    int left, most = session_scenario(script->session)->inspect_total;
    const struct inspect_item **items = mem_zero((size_t)most + 1, sizeof *items);
    int count = session_looks(script->session, items, most, &left), number = 0;

    for (int i = 0; i < count; i++)
        if (items[i] == look)
            number = i + 1;
    free(items);
    type(script, "i", number);
    return number > 0 && session_look(script->session, number, 0);
}

/* Flags the first line with the sign, or takes its flag back. */
static bool give_flag(struct script *script, int tell)
{
    bool flagged = state_flagged(session_state(script->session), tell);

    for (size_t i = 1; i < script->tell_count; i++) {
        if (script->tells[i] != tell || session_is_flagged(script->session, (int)i) != flagged)
            continue;
        type(script, "f", (int)i);
        return session_flag(script->session, (int)i, 0);
    }
    return false;
}

bool script_give(struct script *script, const struct move *move)
{
    if (move->kind == MOVE_GOTO)
        return true;
    if (!script_reach_question(script))
        return false;
    if (script->between)
        script->session = script->between(script->data, script->session);
    if (move_answers(move->kind))
        script->tell_count = 0;
    switch (move->kind) {
    case MOVE_CHOOSE:
        type(script, "", move->number);
        return session_choose(script->session, move->number, 0);
    case MOVE_TIMEOUT: type(script, "t", 0); return session_timeout(script->session, 0);
    case MOVE_LOOK: return give_look(script, move->look);
    case MOVE_FLAG: return give_flag(script, move->tell);
    case MOVE_GOTO: break;
    }
    return true;
}
