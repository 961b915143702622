/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Telling apart: suspicion is not skill, so fakes caught and genuine ones trusted are two numbers.
 */
#ifndef KANCIL_LEARN_DISCERNMENT_H
#define KANCIL_LEARN_DISCERNMENT_H

#include "engine/attempt.h"

#include <stddef.h>

struct discernment {
    struct counts counts;
    bool has_d_prime; /* both kinds were judged */
    double d_prime;   /* z(hit rate) - z(false alarm rate) */
    double criterion; /* -(z(hit rate) + z(false alarm rate)) / 2: below 0 leans to "fake" */
    bool has_brier;
    double brier; /* 0 best, 1 worst */
};

/* The quantile of the standard normal distribution (P strictly between 0 and 1). */
double normal_quantile(double p);

/* How likely somebody thinks to be right who is so SURE: 1 guess, 2 fairly, 3 certain. */
double discernment_sureness(int sure);

/* Pools the judgements of COUNT attempts. Log-linear correction: 0.5 is added to hits and false
 * alarms, 1 to the totals (Hautus 1995). Sureness 1, 2, 3 stands for 0.5, 0.75, 0.95. */
struct discernment discernment_of(const struct attempt *const *attempts, size_t count);

/* Which of the two numbers is low, for advice in words: from 4 of each kind on, a rate below 0.7 is
 * low. */
enum discernment_advice {
    ADVICE_TOO_EARLY,
    ADVICE_GOOD,
    ADVICE_TOO_TRUSTING,
    ADVICE_TOO_SUSPICIOUS,
    ADVICE_BOTH_LOW
};
enum discernment_advice discernment_advice(const struct counts *counts);
/* One kind sentence for it, translated; NULL when it is too early. */
const char *discernment_sentence(enum discernment_advice advice);

/* Advice looks at the latest judgements alone, so many of each kind, because somebody who has
 * learnt should not be told of what they did months ago. 20 are what about seven boosters bring:
 * fewer would turn the advice about with every other item (of 10, one is a tenth), many more would
 * be the past again. The two numbers themselves stay those of all judgements, so where something
 * older was left out the sentence says "lately", and no second pair of numbers is shown. */
#define DISCERNMENT_RECENT 20
struct discernment_hint {
    enum discernment_advice advice;
    bool is_lately; /* something older was left out */
};

/* From COUNT attempts in order of their start. */
struct discernment_hint discernment_hint(const struct attempt *const *attempts, size_t count);
/* As discernment_sentence. */
const char *discernment_hint_sentence(const struct discernment_hint *hint);

#endif
