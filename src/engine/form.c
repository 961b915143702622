/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/form.h"

#include "base/mem.h"

#include <stdlib.h>

#define LEVELS 5                          /* of difficulty */
#define LEAN 3                            /* by how many of a level one form may have more */
#define GAP_MOST (LEAN * LEVELS * LEVELS) /* between the sums of one kind */
#define GAPS (2 * GAP_MOST + 1)
#define SHIFTS_MOST 10 /* other choices of items that are tried */

/* One way to halve the items of a kind: how many more of each level form a has. */
struct halving {
    bool is_possible;
    int cost; /* how uneven that is */
    int lead[LEVELS];
};

/* The items of one kind that the forms are made of, by their places in the deck, the easiest first;
 * and for each gap between the forms (from -GAP_MOST on) the most even way to it. */
struct half {
    int *items;
    int count;
    int level_count[LEVELS];
    struct halving ways[GAPS];
};

static int count_kind(const struct deck *deck, enum truth truth)
{
    int count = 0;

    for (int i = 0; i < deck->item_count; i++)
        count += deck->items[i].truth == truth;
    return count;
}

bool form_exists(const struct deck *deck)
{
    return count_kind(deck, TRUTH_GENUINE) >= FORM_LEAST &&
        count_kind(deck, TRUTH_FAKE) >= FORM_LEAST;
}

bool form_exists_in(const struct scenario *scenario)
{
    return form_exists(scenario->kind == KIND_DECK ? &scenario->deck : &scenario->practice);
}

/* The places of the items of one kind to OUT, the easiest first, then in the file's order; how
 * many. */
static int list_kind(const struct deck *deck, enum truth truth, int *out)
{
    int count = 0;

    for (int i = 0; i < deck->item_count; i++) {
        int place = count;

        if (deck->items[i].truth != truth)
            continue;
        for (; place > 0 && deck->items[out[place - 1]].difficulty > deck->items[i].difficulty;
             place--)
            out[place] = out[place - 1];
        out[place] = i;
        count++;
    }
    return count;
}

static int gap_between(const struct deck *deck, const int *items)
{
    return deck->items[items[1]].difficulty - deck->items[items[0]].difficulty;
}

/* Of an odd number of ITEMS the one is left out without which neighbours are nearest. */
static int make_even(const struct deck *deck, int *items, int count)
{
    int left_out = 0, gaps = 0, least = 0;

    if (count % 2 == 0)
        return count;
    for (int i = 0; i + 2 < count; i += 2) {
        gaps += gap_between(deck, &items[i]) - gap_between(deck, &items[i + 1]);
        if (gaps < least) {
            least = gaps;
            left_out = i + 2;
        }
    }
    for (int i = left_out; i + 1 < count; i++)
        items[i] = items[i + 1];
    return count - 1;
}

/* Takes WANTED pairs of neighbours of one kind, from all over the range of difficulty, others for
 * each SHIFT. */
static void take_pairs(
    const struct deck *deck, enum truth truth, int wanted, int shift, struct half *half)
{
    int *all = mem_zero((size_t)deck->item_count + 1, sizeof *all);
    int pairs = make_even(deck, all, list_kind(deck, truth, all)) / 2;

    *half = (struct half){.items = mem_zero(2 * (size_t)wanted + 1, sizeof *half->items)};
    for (int i = 0; i < 2 * wanted; i++) {
        int pair = ((i / 2 * 2 + 1) * pairs / (2 * wanted) + shift) % pairs;
        int place = all[2 * pair + i % 2];

        half->items[half->count++] = place;
        half->level_count[deck->items[place].difficulty - 1]++;
    }
    free(all);
}

/* How many pairs of each kind make a form. */
static void share_out(const struct deck *deck, int wanted[TRUTH_COUNT])
{
    int genuine = count_kind(deck, TRUTH_GENUINE), fake = deck->item_count - genuine;
    int size = deck->draw;

    wanted[TRUTH_GENUINE] = genuine / 2;
    wanted[TRUTH_FAKE] = fake / 2;
    if (size >= wanted[TRUTH_GENUINE] + wanted[TRUTH_FAKE])
        return;
    int share = (2 * size * genuine + deck->item_count) / (2 * deck->item_count);
    if (share > wanted[TRUTH_GENUINE])
        share = wanted[TRUTH_GENUINE];
    if (size - share > wanted[TRUTH_FAKE])
        share = size - wanted[TRUTH_FAKE];
    wanted[TRUTH_GENUINE] = share;
    wanted[TRUTH_FAKE] = size - share;
}

/* Tries every lead of each level from LEVEL on, so that in the end none leads in all. */
static void try_levels(struct half *half, struct halving *so_far, int level, int lead, int gap)
{
    if (level == LEVELS) {
        struct halving *known = &half->ways[gap + GAP_MOST];

        if (lead != 0 || (known->is_possible && known->cost <= so_far->cost))
            return;
        *known = *so_far;
        known->is_possible = true;
        return;
    }
    int most = half->level_count[level] < LEAN ? half->level_count[level] : LEAN;
    if ((half->level_count[level] - most) % 2 != 0)
        most--;
    for (int more = -most; more <= most; more += 2) {
        so_far->lead[level] = more;
        so_far->cost += more * more;
        try_levels(half, so_far, level + 1, lead + more, gap + more * (level + 1));
        so_far->cost -= more * more;
    }
}

/* The gaps of both kinds that make up for each other best, the most even ways to them; returns how
 * far the forms are apart then. */
static int choose_ways(
    const struct half halves[TRUTH_COUNT], const struct halving *chosen[TRUTH_COUNT])
{
    int least = -1, cost = 0;

    for (int i = 0; i < GAPS; i++) {
        for (int j = 0; j < GAPS; j++) {
            const struct halving *one = &halves[0].ways[i], *other = &halves[1].ways[j];
            int gap = abs(i + j - 2 * GAP_MOST), both = one->cost + other->cost;

            if (!one->is_possible || !other->is_possible ||
                (least >= 0 && (gap > least || (gap == least && both >= cost))))
                continue;
            least = gap;
            cost = both;
            chosen[0] = one;
            chosen[1] = other;
        }
    }
    return least;
}

static int compare_ints(const void *a, const void *b)
{
    int left = *(const int *)a, right = *(const int *)b;

    return (left > right) - (left < right);
}

/* Adds what FORM has of HALF to ITEMS; how many. Those of a level take turns. */
static int add_items(const struct deck *deck, const struct half *half,
    const struct halving *halving, char form, int *items)
{
    int met[LEVELS] = {0}, count = 0;

    for (int i = 0; i < half->count; i++) {
        int level = deck->items[half->items[i]].difficulty - 1, all = half->level_count[level];
        int of_a = (all + halving->lead[level]) / 2, turn = met[level]++;
        bool to_a = (turn + 1) * of_a / all > turn * of_a / all;

        if (to_a == (form == 'a'))
            items[count++] = half->items[i];
    }
    return count;
}

/* The items of both forms, and how they are halved. */
struct plan {
    struct half halves[TRUTH_COUNT];
    const struct halving *chosen[TRUTH_COUNT]; /* in halves */
};

static void plan_done(struct plan *plan)
{
    for (int truth = 0; truth < TRUTH_COUNT; truth++)
        free(plan->halves[truth].items);
}

/* Returns how far the forms are apart. */
static int plan_forms(
    const struct deck *deck, const int wanted[TRUTH_COUNT], int shift, struct plan *plan)
{
    for (int truth = 0; truth < TRUTH_COUNT; truth++) {
        int shifted = truth == TRUTH_FAKE ? shift : 0;

        take_pairs(deck, (enum truth)truth, wanted[truth], shifted, &plan->halves[truth]);
        try_levels(&plan->halves[truth], &(struct halving){0}, 0, 0, 0);
    }
    return choose_ways(plan->halves, plan->chosen);
}

/* Where not all items are needed, other fake ones may make the forms equal. */
static void plan_best(const struct deck *deck, const int wanted[TRUTH_COUNT], struct plan *plan)
{
    int shifts = count_kind(deck, TRUTH_FAKE) / 2;
    int least = plan_forms(deck, wanted, 0, plan), best = 0;

    for (int shift = 1;
         least > 0 && shift < shifts && wanted[TRUTH_FAKE] < shifts && shift <= SHIFTS_MOST;
         shift++) {
        plan_done(plan);
        int gap = plan_forms(deck, wanted, shift, plan);

        if (gap < least) {
            least = gap;
            best = shift;
        }
    }
    plan_done(plan);
    plan_forms(deck, wanted, best, plan);
}

int form_items(const struct deck *deck, char form, int *items)
{
    int wanted[TRUTH_COUNT], count = 0;
    struct plan plan;

    if (!form_exists(deck))
        return 0;
    share_out(deck, wanted);
    plan_best(deck, wanted, &plan);
    for (int truth = 0; truth < TRUTH_COUNT; truth++)
        count += add_items(deck, &plan.halves[truth], plan.chosen[truth], form, items + count);
    plan_done(&plan);
    qsort(items, (size_t)count, sizeof *items, compare_ints);
    return count;
}
