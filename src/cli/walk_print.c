/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table of what was met goes by the lines of the source: what nobody met stands out with a
 * dash.
 */
#include "config.h"

#include "cli/walk_print.h"

#include "base/buf.h"
#include "base/clean.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#include <inttypes.h>
#include <stdlib.h>

#define WHAT_COLUMNS 56

struct row {
    int line, column; /* of the source */
    uint64_t times;
    char *what;
};

struct table {
    struct row *rows;
    size_t count, capacity;
};

/* TEXT shortened to one line of at most so many columns. */
static void add_cut(struct buf *out, const char *text)
{
    struct buf clean = {0};

    clean_add(&clean, text, CLEAN_ONE_LINE);
    size_t length = text_fit(buf_text(&clean), WHAT_COLUMNS, NULL);
    buf_add_bytes(out, buf_text(&clean), length);
    if (length < clean.length)
        buf_add(out, "...");
    buf_done(&clean);
}

static void add_row(struct table *table, struct place place, uint64_t times, struct buf *what)
{
    MEM_GROW(table->rows, table->count, table->capacity);
    table->rows[table->count++] = (struct row){place.line, place.column, times, buf_take(what)};
}

static void add_lines(
    struct table *table, const struct walk *walk, const struct line *lines, int count)
{
    for (int i = 0; i < count; i++) {
        struct buf what = {0};
        buf_format(&what, "    %s: ", walk->scenario->cast[lines[i].speaker].id);
        add_cut(&what, lines[i].text.raw);
        add_row(table, lines[i].place, walk->counted->lines[lines[i].index], &what);
    }
}

static void add_looks(struct table *table, const struct walk *walk, const struct inspect *inspect)
{
    for (int i = 0; i < inspect->item_count; i++) {
        const struct inspect_item *look = &inspect->items[i];
        struct buf what = {0};
        buf_format(&what, "    %s ", _("look:"));
        add_cut(&what, look->label.raw);
        add_row(table, look->place, walk->counted->looks[look->index], &what);
    }
}

static void add_choices(struct table *table, const struct walk *walk, const struct scene *scene)
{
    for (int i = 0; i < scene->choice_count; i++) {
        const struct choice *choice = &scene->choices[i];
        struct buf what = {0};
        buf_format(&what, "    %d) ", i + 1);
        add_cut(&what, choice->label.raw);
        if (choice->rating != RATING_NONE)
            buf_format(&what, " [%s]", term_id(&TERMS_RATING, choice->rating));
        add_row(table, choice->place, walk->counted->choices[choice->index], &what);
    }
}

static void add_scene(struct table *table, const struct walk *walk, const struct scene *scene)
{
    struct buf what = {0};

    buf_format(&what, "  %s", scene->id);
    if (scene->end != ENDING_NONE)
        buf_format(&what, " [%s]", term_id(&TERMS_ENDING, scene->end));
    add_row(table, scene->place, walk->counted->scenes[scene->index], &what);
    add_lines(table, walk, scene->lines, scene->line_count);
    add_looks(table, walk, &scene->inspect);
    add_choices(table, walk, scene);
}

static void add_items(
    struct table *table, const struct walk *walk, const struct deck *deck, const uint64_t *times)
{
    for (int i = 0; i < deck->item_count; i++) {
        struct buf what = {0};
        buf_format(&what, "  %s [%s]", deck->items[i].id,
            term_id(&TERMS_TRUTH, (int)deck->items[i].truth));
        add_row(table, deck->items[i].place, times[i], &what);
        add_lines(table, walk, deck->items[i].lines, deck->items[i].line_count);
    }
}

static int compare_rows(const void *a, const void *b)
{
    const struct row *left = a, *right = b;

    if (left->line != right->line)
        return left->line < right->line ? -1 : 1;
    return (left->column > right->column) - (left->column < right->column);
}

static void print_table(FILE *out, struct table *table)
{
    if (table->count > 1)
        qsort(table->rows, table->count, sizeof *table->rows, compare_rows);
    clean_format(out, "%6s %10s\n", _("line"), _("times"));
    for (size_t i = 0; i < table->count; i++) {
        const struct row *row = &table->rows[i];
        clean_format(out, "%6d ", row->line);
        if (row->times > 0)
            clean_format(out, "%10" PRIu64, row->times);
        else
            clean_format(out, "%10s", "-");
        clean_print(out, row->what, CLEAN_KEEP_BREAKS);
        fputc('\n', out);
        free(row->what);
    }
    free(table->rows);
}

static void print_met(FILE *out, const struct walk *walk)
{
    const struct scenario *scenario = walk->scenario;
    struct table table = {0};

    for (int i = 0; i < scenario->scene_count; i++)
        add_scene(&table, walk, &scenario->scenes[i]);
    add_items(&table, walk, &scenario->deck, walk->counted->deck);
    /* A round of practice belongs to plays alone: ways and states end before it. */
    if (walk->kind == WALK_RUNS)
        add_items(&table, walk, &scenario->practice, walk->counted->practice);
    print_table(out, &table);
}

static void print_bounds(FILE *out, const struct walk *walk)
{
    const struct bounds *bounds = &walk->bounds;

    clean_format(
        out, P_("%s: %u state", "%s: %u states", walk->states), walk->scenario->id, walk->states);
    if (!walk->complete)
        clean_print(out, _(" and more"), CLEAN_KEEP_BREAKS);
    if (walk->complete && bounds->ends) {
        clean_format(out, _(", ways of %u to "), bounds->shortest);
        if (bounds->longest == BOUNDS_ENDLESS)
            clean_print(out, _("any number of answers"), CLEAN_KEEP_BREAKS);
        else
            clean_format(out, P_("%u answer", "%u answers", bounds->longest), bounds->longest);
        if (bounds->low != SCORE_NONE)
            clean_format(out, _(", score %d to %d"), bounds->low, bounds->high);
    }
    fputc('\n', out);
}

static void print_how(FILE *out, const struct walk *walk, uint64_t seed)
{
    const struct walk_group *uniform = &walk->groups[PLAYER_UNIFORM];

    switch (walk->kind) {
    case WALK_WAYS:
        clean_format(out,
            P_("The only way was played.", "Every way was played: %" PRIu64 " of them.",
                walk->ways),
            walk->ways);
        break;
    case WALK_STATES:
        clean_print(out, _("Every state was met once: times are states."), CLEAN_KEEP_BREAKS);
        break;
    case WALK_ITEMS: clean_print(out, _("Every item was met once."), CLEAN_KEEP_BREAKS); break;
    case WALK_RUNS:
        clean_format(out, _("Plays by chance: %" PRId64 ", the first with seed %" PRIu64 "."),
            uniform->runs, seed);
        break;
    }
    clean_print(out, "\n\n", CLEAN_KEEP_BREAKS);
}

static void print_endings(FILE *out, const struct walk_group *group)
{
    const struct scenario *scenario = group->tally.scenario;

    for (int i = 0; i < scenario->scene_count; i++)
        if (scenario->scenes[i].end != ENDING_NONE && group->tally.scenes[i] > 0)
            clean_format(out, "  %s %" PRIu64, scenario->scenes[i].id, group->tally.scenes[i]);
    if (group->given_up > 0)
        clean_format(out, _("  given up %" PRId64), group->given_up);
    fputc('\n', out);
}

static void print_players(FILE *out, const struct walk *walk)
{
    bool headed = false;

    for (int kind = 0; kind < PLAYER_COUNT; kind++) {
        const struct walk_group *group = &walk->groups[kind];
        if (group->runs == 0)
            continue;
        if (!headed)
            clean_format(out, "\n%-10s %10s %6s %8s  %s\n", _("player"), _("plays"), _("score"),
                _("minutes"), _("endings"));
        headed = true;
        clean_format(out, "%-10s %10" PRId64 " ", PLAYER_NAMES[kind], group->runs);
        if (group->scored > 0)
            clean_format(out, "%6d", walk_score(group));
        else
            clean_format(out, "%6s", "-");
        clean_format(out, " %8.1f", walk_minutes(group));
        print_endings(out, group);
    }
}

void walk_print(FILE *out, const struct walk *walk)
{
    print_bounds(out, walk);
    print_how(out, walk, walk->seed);
    print_met(out, walk);
    print_players(out, walk);
}
