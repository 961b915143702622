/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/marks.h"

#include "base/mem.h"

#include <stdlib.h>

void marks_init(struct marks *marks, const struct scenario *scenario)
{
    marks->scenes = mem_zero((size_t)scenario->scene_count + 1, sizeof *marks->scenes);
    marks->lines = mem_zero((size_t)scenario->line_total + 1, sizeof *marks->lines);
    marks->choices = mem_zero((size_t)scenario->choice_total + 1, sizeof *marks->choices);
    marks->looks = mem_zero((size_t)scenario->inspect_total + 1, sizeof *marks->looks);
    marks->unseen = mem_zero((size_t)scenario->scene_count + 1, sizeof *marks->unseen);
    for (int i = 0; i < scenario->scene_count; i++)
        marks->unseen[i] = scenario->scenes[i].line_count + scenario->scenes[i].inspect.item_count;
}

void marks_done(struct marks *marks)
{
    free(marks->scenes);
    free(marks->lines);
    free(marks->choices);
    free(marks->looks);
    free(marks->unseen);
    *marks = (struct marks){0};
}

void marks_enter(struct marks *marks, const struct facts *facts, const struct situation *at)
{
    const struct scene *scene = &facts->scenario->scenes[state_scene(at->state)];

    marks->scenes[scene->index] = true;
    for (int i = 0; i < scene->line_count && marks->unseen[scene->index] > 0; i++) {
        struct mark *mark = &marks->lines[scene->lines[i].index];
        if (mark->shown || !state_holds(at->state, scene->lines[i].when))
            continue;
        *mark = (struct mark){true, true};
        marks->unseen[scene->index]--;
    }
}

/* Lines are chosen on entering; that one would be shown now says that its condition can be true. */
static void mark_lines(struct marks *marks, const struct scene *scene, const struct situation *at)
{
    for (int i = 0; i < scene->line_count; i++) {
        struct mark *mark = &marks->lines[scene->lines[i].index];
        if (!mark->holds)
            mark->holds = state_holds(at->state, scene->lines[i].when);
    }
}

static void mark_looks(struct marks *marks, const struct scene *scene, const struct situation *at)
{
    for (int i = 0; i < scene->inspect.item_count; i++) {
        const struct inspect_item *item = &scene->inspect.items[i];
        struct mark *mark = &marks->looks[item->index];
        if (mark->shown || !state_holds(at->state, item->when))
            continue;
        mark->holds = true;
        if (scene->choice_count > 0 &&
            (state_inspected(at->state, item->index) ||
                state_looks_left(at->state, &scene->inspect) > 0)) {
            mark->shown = true;
            marks->unseen[scene->index]--;
        }
    }
}

static void mark_choices(struct marks *marks, const struct scene *scene, const struct situation *at,
    const struct moves *moves)
{
    for (int i = 0; i < moves->choices; i++)
        marks->choices[moves->list[i].choice->index] = (struct mark){true, true};
    for (int i = 0; moves->choices < scene->choice_count && i < scene->choice_count; i++) {
        struct mark *mark = &marks->choices[scene->choices[i].index];
        if (!mark->holds)
            mark->holds = state_holds(at->state, scene->choices[i].when);
    }
}

void marks_stay(struct marks *marks, const struct facts *facts, const struct situation *at,
    const struct moves *moves)
{
    const struct scene *scene = &facts->scenario->scenes[state_scene(at->state)];

    if (marks->unseen[scene->index] > 0) {
        mark_lines(marks, scene, at);
        mark_looks(marks, scene, at);
    }
    mark_choices(marks, scene, at, moves);
}
