/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/round.h"

#include "base/mem.h"
#include "base/rng.h"
#include "engine/form.h"

#include <stdlib.h>

/* The items of one kind, by their places in the deck. */
struct pool {
    int *items;
    int count;
    int taken; /* by the draws that went before */
};

static void fill_pools(const struct deck *deck, char form, struct pool pools[TRUTH_COUNT])
{
    int *items = mem_zero((size_t)deck->item_count + 1, sizeof *items);
    int count = form != 0 ? form_items(deck, form, items) : 0;

    for (int i = 0; count == 0 && i < deck->item_count; i++)
        items[i] = i;
    for (int i = 0; i < (count > 0 ? count : deck->item_count); i++) {
        struct pool *pool = &pools[deck->items[items[i]].truth];

        pool->items[pool->count++] = items[i];
    }
    free(items);
}

/* How many genuine ones among COUNT of ALL: the exact share rounded down or up, by chance, so that
 * over many plays the share is exact. */
static int genuine_share(struct rng *rng, int count, int genuine, int all)
{
    long long product = (long long)count * genuine;
    int share = (int)(product / all);

    return share + (rng_below(rng, (uint32_t)all) < (uint32_t)(product % all));
}

static int compare_ints(const void *a, const void *b)
{
    int left = *(const int *)a, right = *(const int *)b;

    return (left > right) - (left < right);
}

static int take_from(const struct pool *pool, int wanted, int *drawn)
{
    for (int i = 0; i < wanted; i++)
        drawn[i] = pool->items[(pool->taken + i) % pool->count];
    return wanted;
}

static int take(const struct pool pools[TRUTH_COUNT], int genuine, int fake, int *drawn)
{
    int count = take_from(&pools[TRUTH_GENUINE], genuine, drawn);

    count += take_from(&pools[TRUTH_FAKE], fake, drawn + count);
    qsort(drawn, (size_t)count, sizeof *drawn, compare_ints);
    return count;
}

/* Goes through the draws that went before this one; the result is how many genuine ones this one
 * takes of COUNT. */
static int reach_slice(struct rng *rng, struct pool pools[TRUTH_COUNT], int count, uint64_t slice)
{
    int all = pools[TRUTH_GENUINE].count + pools[TRUTH_FAKE].count;
    int genuine = genuine_share(rng, count, pools[TRUTH_GENUINE].count, all);

    for (uint64_t i = 0; i < slice; i++) {
        pools[TRUTH_GENUINE].taken += genuine;
        pools[TRUTH_FAKE].taken += count - genuine;
        genuine = genuine_share(rng, count, pools[TRUTH_GENUINE].count, all);
    }
    return genuine;
}

int round_draw(const struct deck *deck, uint64_t seed, char form, int *drawn)
{
    struct pool pools[TRUTH_COUNT];
    struct rng rng;
    int all, count, genuine;

    for (int i = 0; i < TRUTH_COUNT; i++)
        pools[i] = (struct pool){mem_zero((size_t)deck->item_count + 1, sizeof(int)), 0, 0};
    fill_pools(deck, form, pools);
    all = pools[TRUTH_GENUINE].count + pools[TRUTH_FAKE].count;
    count = deck->draw < all ? deck->draw : all;
    rng_seed(&rng, seed % ROUND_SLICE);
    for (int i = 0; i < TRUTH_COUNT; i++)
        rng_shuffle(&rng, pools[i].items, (size_t)pools[i].count);
    genuine = all > 0 ? reach_slice(&rng, pools, count, seed % ROUND_SEED_LIMIT / ROUND_SLICE) : 0;
    count = take(pools, genuine, count - genuine, drawn);
    if (deck->shuffle)
        rng_shuffle(&rng, drawn, (size_t)count);
    for (int i = 0; i < TRUTH_COUNT; i++)
        free(pools[i].items);
    return count;
}

uint64_t round_next_seed(uint64_t last, uint64_t fresh)
{
    return last < ROUND_SEED_LIMIT - ROUND_SLICE ? last + ROUND_SLICE : fresh % ROUND_SLICE;
}
