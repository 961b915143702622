/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/chance.h"

#include "base/mem.h"
#include "prove/player.h"

#include <stdlib.h>

static void note_scene(void *data, const struct event *event)
{
    bool *scenes = data;

    if (event->kind == EVENT_SCENE)
        scenes[event->scene->index] = true;
}

/* A player by chance does nothing but choose. */
static void add_answers(const struct session *session, struct buf *out)
{
    const struct answer *answers;
    size_t count = session_journal(session, &answers);

    for (size_t i = 0; i < count; i++)
        buf_format(out, i == 0 ? "%d" : " %d", answers[i].number);
}

void chance_play(const struct scenario *story, int plays, uint64_t seed, struct chance *chance)
{
    static const struct session_options options = {.mode = MODE_SOLO};
    struct session *session = session_new(story, &options);
    bool *scenes = mem_zero((size_t)story->scene_count + 1, sizeof *scenes);
    struct rng rng;

    *chance = (struct chance){.plays = plays};
    rng_seed(&rng, seed);
    for (int i = 0; i < plays; i++) {
        struct play_outcome outcome;
        session_restart(session, rng_next(&rng));
        player_play(session, PLAYER_UNIFORM, &rng, note_scene, scenes, &outcome);
        chance->given_up += outcome.given_up;
        if (outcome.stuck && !chance->stuck) {
            chance->stuck = outcome.stuck;
            add_answers(session, &chance->answers);
        }
    }
    for (int i = 0; i < story->scene_count; i++)
        chance->scenes += scenes[i];
    free(scenes);
    session_free(&session);
}
