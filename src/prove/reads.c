/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/reads.h"

#include "base/mem.h"

#include <limits.h>
#include <stdlib.h>

#define NO_BOUND (-1)

struct gathering {
    const struct scenario *scenario;
    struct reads *reads;
    int scene;
};

static void add(struct gathering *to, enum condition_op what, int index, long long most)
{
    struct reads *reads = to->reads;

    MEM_GROW(reads->list, reads->count, reads->capacity);
    reads->list[reads->count++] = (struct read){what, index, to->scene, most};
}

/* The largest value that NODE can have; NO_BOUND where it is a number of visits. */
static long long largest(const struct scenario *scenario, const struct condition *node)
{
    switch (node->op) {
    case CONDITION_NUMBER: return node->value > 0 ? node->value : 0;
    case CONDITION_VARIABLE:
        return scenario->vars[node->value].max > 0 ? scenario->vars[node->value].max : 0;
    case CONDITION_VISITS: return NO_BOUND;
    default: return 1;
    }
}

/* BESIDE is what a comparison holds against NODE, or NULL: then only zero or not matters. */
static void gather(
    struct gathering *to, const struct condition *node, const struct condition *beside)
{
    switch (node->op) {
    case CONDITION_VISITED: add(to, CONDITION_VISITS, node->value, 0); break;
    case CONDITION_VISITS:
        add(to, CONDITION_VISITS, node->value, beside ? largest(to->scenario, beside) : 0);
        break;
    case CONDITION_FLAGGED:
    case CONDITION_INSPECTED: add(to, node->op, node->value, 0); break;
    case CONDITION_NUMBER:
    case CONDITION_VARIABLE: break;
    case CONDITION_NOT: gather(to, node->left, NULL); break;
    case CONDITION_AND:
    case CONDITION_OR:
        gather(to, node->left, NULL);
        gather(to, node->right, NULL);
        break;
    default:
        gather(to, node->left, node->right);
        gather(to, node->right, node->left);
        break;
    }
}

static void gather_when(struct gathering *to, const struct condition *when)
{
    if (when)
        gather(to, when, NULL);
}

static void gather_lines(struct gathering *to, const struct line *lines, int count)
{
    for (int i = 0; i < count; i++)
        gather_when(to, lines[i].when);
}

static void gather_looks(struct gathering *to, const struct inspect *inspect)
{
    for (int i = 0; i < inspect->item_count; i++)
        gather_when(to, inspect->items[i].when);
}

static void gather_practice(struct gathering *to)
{
    const struct deck *practice = &to->scenario->practice;

    for (int i = 0; i < practice->item_count; i++) {
        gather_lines(to, practice->items[i].lines, practice->items[i].line_count);
        gather_looks(to, &practice->items[i].inspect);
    }
}

void reads_gather(const struct scenario *scenario, struct reads *reads)
{
    struct gathering to = {.scenario = scenario, .reads = reads};

    for (to.scene = 0; to.scene < scenario->scene_count; to.scene++) {
        const struct scene *scene = &scenario->scenes[to.scene];

        gather_lines(&to, scene->lines, scene->line_count);
        gather_looks(&to, &scene->inspect);
        for (int i = 0; i < scene->choice_count; i++)
            gather_when(&to, scene->choices[i].when);
        if (scene->end != ENDING_NONE)
            gather_practice(&to);
    }
}

void reads_done(struct reads *reads)
{
    free(reads->list);
    *reads = (struct reads){0};
}
