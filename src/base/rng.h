/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Seeded random numbers, the same on every machine for ever: xoshiro256** (Blackman and Vigna,
 * 2018) seeded by splitmix64. Not for secrets.
 */
#ifndef KANCIL_BASE_RNG_H
#define KANCIL_BASE_RNG_H

#include <stddef.h>
#include <stdint.h>

struct rng {
    uint64_t state[4];
};

void rng_seed(struct rng *rng, uint64_t seed);
uint64_t rng_next(struct rng *rng);
/* A number from 0 to BOUND - 1, without bias (Lemire, 2019); 0 for a BOUND of 0 or 1. */
uint32_t rng_below(struct rng *rng, uint32_t bound);
/* Shuffles COUNT ints (Fisher and Yates). */
void rng_shuffle(struct rng *rng, int *items, size_t count);
/* 64 bits nobody can guess, from the system. */
uint64_t rng_fresh(void);
/* A seed nobody can guess, from the system, below 2^53 so that JSON keeps it. */
uint64_t rng_fresh_seed(void);

#endif
