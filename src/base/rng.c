/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rng.h"

#include <sys/random.h>
#include <time.h>
#include <unistd.h>

static uint64_t rotate_left(uint64_t value, int bits)
{
    return value << bits | value >> (64 - bits);
}

/* splitmix64: spreads a seed, however small, over all the bits. */
static uint64_t spread(uint64_t *seed)
{
    uint64_t z = *seed += UINT64_C(0x9E3779B97F4A7C15);

    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

void rng_seed(struct rng *rng, uint64_t seed)
{
    for (int i = 0; i < 4; i++)
        rng->state[i] = spread(&seed);
}

uint64_t rng_next(struct rng *rng)
{
    uint64_t *s = rng->state;
    uint64_t result = rotate_left(s[1] * 5, 7) * 9;
    uint64_t shifted = s[1] << 17;

    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotate_left(s[3], 45);
    return result;
}

/* The high half of a product with a 32-bit number; the few low halves that would favour some
 * results are thrown again. */
uint32_t rng_below(struct rng *rng, uint32_t bound)
{
    if (bound < 2)
        return 0;
    uint64_t product = (rng_next(rng) >> 32) * bound;
    if ((uint32_t)product < bound) {
        uint32_t unfair = (uint32_t)(-bound) % bound;

        while ((uint32_t)product < unfair)
            product = (rng_next(rng) >> 32) * bound;
    }
    return (uint32_t)(product >> 32);
}

void rng_shuffle(struct rng *rng, int *items, size_t count)
{
    for (size_t left = count; left > 1; left--) {
        size_t other = rng_below(rng, (uint32_t)left);
        int item = items[left - 1];

        items[left - 1] = items[other];
        items[other] = item;
    }
}

uint64_t rng_fresh(void)
{
    static uint64_t calls;
    uint64_t bits;
    struct timespec now;

    if (getrandom(&bits, sizeof bits, 0) == (ssize_t)sizeof bits)
        return bits;
    clock_gettime(CLOCK_REALTIME, &now); /* a system that refuses: still different each time */
    bits = (uint64_t)now.tv_sec << 30 ^ (uint64_t)now.tv_nsec ^ (uint64_t)getpid() << 48 ^ ++calls;
    return spread(&bits);
}

uint64_t rng_fresh_seed(void)
{
    return rng_fresh() >> 11;
}
