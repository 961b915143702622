/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tour_lines.h"

#include "base/mem.h"
#include "prove/witness.h"
#include "scenario/load.h"

#include <stdlib.h>

/* What was met in the plays before and in this one. */
struct met {
    bool *lines, *choices; /* by their indexes */
    bool news;
};

static void meet(struct met *met, bool *known)
{
    met->news = met->news || !*known;
    *known = true;
}

static void note(void *data, const struct event *event)
{
    struct met *met = data;
    if (event->kind == EVENT_LINE)
        meet(met, &met->lines[event->line->index]);
}

static void note_choices(struct met *met, const struct session *session)
{
    const struct choice *shown[6];
    int count = session_choices(session, shown);
    for (int i = 0; i < count; i++)
        meet(met, &met->choices[shown[i]->index]);
}

static void add(struct tour_lines *lines, const char *answers)
{
    MEM_GROW(lines->answers, lines->count, lines->capacity);
    lines->answers[lines->count++] = mem_copy_string(answers);
}

/* The last states first: their long ways show much at once. */
static void go_to_states(
    struct tour_lines *lines, const struct space *space, struct script *script, struct met *met)
{
    struct paths paths;
    paths_init(&paths, space);
    for (uint32_t i = space->count; i-- > 0;) {
        met->news = false;
        buf_clear(script->typed);
        if (!witness_play(space, &paths, i, script))
            abort();
        if (script_reach_question(script))
            note_choices(met, script->session);
        if (met->news)
            add(lines, buf_text(script->typed));
    }
    paths_done(&paths);
}

void tour_lines_init(struct tour_lines *lines, const char *file)
{
    struct diag_list *diags = diag_list_new();
    struct file_error error = {0};
    struct scenario *scenario = scenario_load_file(file, diags, &error);
    *lines = (struct tour_lines){0};
    if (scenario && scenario->kind == KIND_STORY) {
        struct space *space = space_new(scenario, SPACE_LIMIT);
        struct script script;
        struct buf typed = {0};
        struct met met = {.lines = mem_zero((size_t)scenario->line_total + 1, sizeof(bool)),
            .choices = mem_zero((size_t)scenario->choice_total + 1, sizeof(bool))};
        script_init(&script, scenario);
        script.show = note;
        script.data = &met;
        script.typed = &typed;
        go_to_states(lines, space, &script, &met);
        script_done(&script);
        buf_done(&typed);
        free(met.lines);
        free(met.choices);
        space_free(&space);
    }
    scenario_free(&scenario);
    diag_list_free(&diags);
}

void tour_lines_done(struct tour_lines *lines)
{
    for (size_t i = 0; i < lines->count; i++)
        free(lines->answers[i]);
    free(lines->answers);
    *lines = (struct tour_lines){0};
}
