/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/debrief_step.h"

static void keep_values(
    const struct session *session, struct arena *arena, struct debrief_step *step)
{
    int count = session_scenario(session)->var_count;
    int *values = arena_array(arena, (size_t)count + 1, sizeof *values);

    for (int i = 0; i < count; i++)
        values[i] = session_variable(session, i);
    step->values = values;
}

/* Takes what others say and what is told; the player's own words would be put into their mouth. */
static void follow(struct session *session, struct debrief_step *step)
{
    const struct event *event;

    while (!session_is_waiting(session) && (event = session_next(session))->kind != EVENT_DONE) {
        if (event->kind == EVENT_ROUND)
            return;
        if (event->kind == EVENT_ENDING)
            step->ending = event->scene->end;
        if (event->kind == EVENT_LINE && event->line->speaker != CAST_ME &&
            step->line_count < DEBRIEF_STEP_LINES)
            step->lines[step->line_count++] = event->line;
    }
}

void debrief_step_along(const struct session *session, size_t before, const struct choice *choice,
    int number, struct arena *arena, struct debrief_step *step)
{
    const struct attempt *attempt = session_attempt(session);
    const struct session_options options = {
        .seed = attempt->seed, .mode = attempt->mode, .form = attempt->form};
    struct session *other = session_new(session_scenario(session), &options);
    const struct answer *answers;

    session_journal(session, &answers);
    *step = (struct debrief_step){.ending = ENDING_NONE};
    if (session_replay(other, answers, before, NULL, NULL)) {
        while (!session_is_waiting(other) && !session_is_done(other))
            session_next(other);
        if (session_choose(other, number, answers[before].at)) {
            step->choice = choice;
            follow(other, step);
            keep_values(other, arena, step);
        }
    }
    session_free(&other);
}
