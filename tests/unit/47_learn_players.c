/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Simulated players whose skill and bias are known, drawn from another model than the estimator's:
 * judging is a signal-detection observer with normal noise (D. M. Green and J. A. Swets, "Signal
 * Detection Theory and Psychophysics", 1966), choosing an ordered probit, both with lapses, where
 * the estimator is a logistic Elo. What they end with must be in the right order, and the two
 * numbers must tell the careful, the trusting and the suspicious apart.
 */
#include "config.h"

#include "base/rng.h"
#include "learn/discernment.h"
#include "learn/skill.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define PLAYERS 1000
#define SITTINGS 10
#define ITEMS 8 /* judged at each sitting, half of them genuine */
#define CHOICES 3
#define LAPSE 0.02
#define DAY ((int64_t)86400000)
#define JUDGING (1u << SKILL_CALIBRATE_TRUST)
#define CHOOSING (1u << SKILL_TELL_SOMEONE)

/* Who somebody is: how well they tell apart, where they lean (below 0 to "fake"), how well they
 * choose, and how much surer they say they are than they should. */
struct nature {
    double sensitivity, lean, choosing, boldness;
};

static const struct nature CAREFUL = {2.6, 0, 1.2, 0};
static const struct nature TRUSTING = {1.4, 1.1, -0.4, 0};
static const struct nature SUSPICIOUS = {1.4, -1.1, 0.2, 0};
static const struct nature BEGINNER = {0.4, 0, -0.8, 0};
static const struct nature MIDDLING = {1.3, 0, 0.2, 0};
static const struct nature BOLD = {1.3, 0, 0.2, 1.5};

struct played {
    struct attempt attempts[SITTINGS];
    struct attempt_judgement judgements[SITTINGS][ITEMS];
    struct attempt_choice choices[SITTINGS][CHOICES];
    char names[SITTINGS][ITEMS + CHOICES][28];
};

/* What the program makes of a player. */
struct seen {
    struct discernment found;
    enum discernment_advice advice;
    double judging, choosing; /* mastery */
};

static double uniform(struct rng *rng)
{
    return (double)(rng_next(rng) >> 11) / 9007199254740992.0;
}

/* G. E. P. Box and M. E. Muller, "A Note on the Generation of Random Normal Deviates", Annals of
 * Mathematical Statistics 29 (1958), 610-611. */
static double normal(struct rng *rng)
{
    double radius = sqrt(-2 * log(1 - uniform(rng)));

    return radius * cos(6.283185307179586 * uniform(rng));
}

static void judge(
    const struct nature *nature, struct rng *rng, struct attempt_judgement *judgement, int number)
{
    enum truth truth = number % 2 == 0 ? TRUTH_GENUINE : TRUTH_FAKE;
    double ease = 0.8 + 0.1 * (number % 5); /* some items are easier than others */
    double signal = (truth == TRUTH_FAKE ? 0.5 : -0.5) * ease * nature->sensitivity;
    double felt = signal + normal(rng) - nature->lean;
    double distance = fabs(felt) + nature->boldness;

    judgement->truth = truth;
    judgement->answer = felt > 0 ? TRUTH_FAKE : TRUTH_GENUINE;
    if (uniform(rng) < LAPSE)
        judgement->answer = uniform(rng) < 0.5 ? TRUTH_FAKE : TRUTH_GENUINE;
    judgement->sure = distance < 0.5 ? 1 : distance < 1.5 ? 2 : 3;
    judgement->skills = JUDGING;
}

static void choose(const struct nature *nature, struct rng *rng, struct attempt_choice *choice)
{
    double felt = nature->choosing + normal(rng);

    choice->rating = felt > 0.6 ? RATING_SAFE
        : felt > -0.2           ? RATING_CAREFUL
        : felt > -1             ? RATING_RISKY
                                : RATING_HARMFUL;
    if (uniform(rng) < LAPSE)
        choice->rating = (enum rating)rng_below(rng, RATING_COUNT);
    choice->skills = CHOOSING;
}

static void sit(const struct nature *nature, struct rng *rng, struct played *played, int sitting)
{
    struct attempt *attempt = &played->attempts[sitting];
    char(*names)[28] = played->names[sitting];

    *attempt = (struct attempt){.scenario = "simulated",
        .kind = KIND_STORY,
        .started = (100 + 4 * sitting) * DAY,
        .seconds = 300,
        .finished = true,
        .choices = played->choices[sitting],
        .choice_count = CHOICES,
        .judgements = played->judgements[sitting],
        .judgement_count = ITEMS};
    for (int i = 0; i < ITEMS; i++) {
        snprintf(names[i], sizeof names[i], "i%d-%d", sitting, i);
        played->judgements[sitting][i].item = names[i];
        judge(nature, rng, &played->judgements[sitting][i], i);
    }
    for (int i = 0; i < CHOICES; i++) {
        snprintf(names[ITEMS + i], sizeof names[0], "s%d-%d", sitting, i);
        played->choices[sitting][i].scene = names[ITEMS + i];
        choose(nature, rng, &played->choices[sitting][i]);
    }
}

/* Somebody who sits down as FIRST, and for the second half as THEN. */
static struct seen watch_change(
    const struct nature *first, const struct nature *then, uint64_t seed)
{
    static struct played played;
    const struct attempt *attempts[SITTINGS];
    struct skill_state states[SKILL_COUNT];
    struct seen seen;
    struct rng rng;

    memset(&played, 0, sizeof played);
    rng_seed(&rng, seed);
    for (int i = 0; i < SITTINGS; i++) {
        sit(i < SITTINGS / 2 ? first : then, &rng, &played, i);
        attempts[i] = &played.attempts[i];
    }
    skill_states(attempts, SITTINGS, NULL, states);
    seen.found = discernment_of(attempts, SITTINGS);
    seen.advice = discernment_hint(attempts, SITTINGS).advice;
    seen.judging = states[SKILL_CALIBRATE_TRUST].mastery;
    seen.choosing = states[SKILL_TELL_SOMEONE].mastery;
    return seen;
}

static struct seen watch(const struct nature *nature, uint64_t seed)
{
    return watch_change(nature, nature, seed);
}

static void watch_all(const struct nature *nature, uint64_t seed, struct seen seen[PLAYERS])
{
    for (int i = 0; i < PLAYERS; i++)
        seen[i] = watch(nature, seed * PLAYERS + (uint64_t)i);
}

static struct seen careful[PLAYERS], trusting[PLAYERS], suspicious[PLAYERS], beginner[PLAYERS],
    middling[PLAYERS], bold[PLAYERS], learner[PLAYERS];

static int play_all(void **unused)
{
    (void)unused;
    watch_all(&CAREFUL, 1, careful);
    watch_all(&TRUSTING, 2, trusting);
    watch_all(&SUSPICIOUS, 3, suspicious);
    watch_all(&BEGINNER, 4, beginner);
    watch_all(&MIDDLING, 5, middling);
    watch_all(&BOLD, 6, bold);
    for (int i = 0; i < PLAYERS; i++)
        learner[i] = watch_change(&TRUSTING, &CAREFUL, (uint64_t)(7 * PLAYERS + i));
    return 0;
}

static int count_advice(const struct seen *seen, enum discernment_advice advice)
{
    int count = 0;

    for (int i = 0; i < PLAYERS; i++)
        count += seen[i].advice == advice;
    return count;
}

static double mean(const struct seen *seen, double (*of)(const struct seen *seen))
{
    double sum = 0;

    for (int i = 0; i < PLAYERS; i++)
        sum += of(&seen[i]);
    return sum / PLAYERS;
}

static double judging(const struct seen *seen)
{
    return seen->judging;
}

static double choosing(const struct seen *seen)
{
    return seen->choosing;
}

static double d_prime(const struct seen *seen)
{
    return seen->found.d_prime;
}

static double criterion(const struct seen *seen)
{
    return seen->found.criterion;
}

static double brier(const struct seen *seen)
{
    return seen->found.brier;
}

static double caught(const struct seen *seen)
{
    const struct counts *counts = &seen->found.counts;

    return (double)counts->hits / (counts->hits + counts->misses);
}

static double trusted(const struct seen *seen)
{
    const struct counts *counts = &seen->found.counts;

    return (double)counts->correct_rejections / (counts->correct_rejections + counts->false_alarms);
}

/* In how many pairs of hundred the one of MORE is above the one of LESS. */
static double wins(
    const struct seen *more, const struct seen *less, double (*of)(const struct seen *seen))
{
    int won = 0;

    for (int i = 0; i < PLAYERS; i++)
        won += of(&more[i]) > of(&less[i]);
    return 100.0 * won / PLAYERS;
}

static void report(const char *name, const struct seen *seen)
{
    print_message("%-10s caught %.2f trusted %.2f d' %.2f c %.2f brier %.2f judging %.2f choosing "
                  "%.2f good %d trusting %d suspicious %d both %d\n",
        name, mean(seen, caught), mean(seen, trusted), mean(seen, d_prime), mean(seen, criterion),
        mean(seen, brier), mean(seen, judging), mean(seen, choosing),
        count_advice(seen, ADVICE_GOOD), count_advice(seen, ADVICE_TOO_TRUSTING),
        count_advice(seen, ADVICE_TOO_SUSPICIOUS), count_advice(seen, ADVICE_BOTH_LOW));
}

/* Nobody who is trusting is told to be suspicious, nor the other way round. */
static void the_two_numbers_tell_them_apart(void **unused)
{
    (void)unused;
    report("careful", careful);
    report("trusting", trusting);
    report("suspicious", suspicious);
    report("beginner", beginner);
    report("middling", middling);
    report("bold", bold);
    assert_true(count_advice(careful, ADVICE_GOOD) >= 970);
    assert_true(count_advice(trusting, ADVICE_TOO_TRUSTING) >= 980);
    assert_true(count_advice(suspicious, ADVICE_TOO_SUSPICIOUS) >= 980);
    assert_int_equal(count_advice(trusting, ADVICE_TOO_SUSPICIOUS), 0);
    assert_int_equal(count_advice(suspicious, ADVICE_TOO_TRUSTING), 0);
    assert_true(mean(suspicious, caught) > mean(careful, caught) - 0.05);
    assert_true(mean(careful, trusted) > mean(suspicious, trusted) + 0.4);
    assert_true(mean(careful, caught) > mean(trusting, caught) + 0.4);
}

static void estimates_are_in_the_order_of_skill(void **unused)
{
    (void)unused;
    assert_true(mean(careful, judging) > mean(middling, judging) + 0.15);
    assert_true(mean(middling, judging) > mean(beginner, judging) + 0.15);
    assert_true(mean(careful, choosing) > mean(middling, choosing) + 0.1);
    assert_true(mean(middling, choosing) > mean(beginner, choosing) + 0.1);
    assert_true(wins(careful, beginner, judging) >= 99);
    assert_true(wins(careful, middling, judging) >= 85);
    assert_true(wins(careful, beginner, choosing) >= 99);
    assert_true(wins(middling, beginner, choosing) >= 90);
}

/* Who calls everything fake catches more, and is not taken for more skilled. */
static void suspicion_is_not_taken_for_skill(void **unused)
{
    (void)unused;
    assert_true(fabs(mean(suspicious, judging) - mean(trusting, judging)) < 0.03);
    assert_true(mean(suspicious, judging) < mean(middling, judging));
    assert_true(mean(suspicious, caught) > mean(middling, caught) + 0.1);
}

/* On the mean the pooled measures give back what the players were made of: ease is 0.98 there. */
static void pooled_measures_give_the_natures_back(void **unused)
{
    (void)unused;
    assert_true(fabs(mean(middling, d_prime) - MIDDLING.sensitivity) < 0.15);
    assert_true(fabs(mean(middling, criterion)) < 0.05);
    assert_true(fabs(mean(trusting, criterion) - TRUSTING.lean) < 0.15);
    assert_true(fabs(mean(suspicious, criterion) - SUSPICIOUS.lean) < 0.15);
    assert_true(mean(bold, brier) > mean(middling, brier) + 0.03);
    assert_true(wins(bold, middling, brier) >= 80);
}

/* Who was trusting and has learnt is told so, and is estimated above who has not. */
static void who_has_learnt_is_seen_as_they_are_now(void **unused)
{
    (void)unused;
    report("learner", learner);
    assert_true(count_advice(learner, ADVICE_GOOD) >= 970);
    assert_true(mean(learner, judging) > mean(trusting, judging) + 0.1);
    assert_true(wins(learner, trusting, judging) >= 80);
}

static void the_same_history_is_seen_alike(void **unused)
{
    (void)unused;
    for (int i = 0; i < PLAYERS; i += 50) {
        struct seen again = watch(&SUSPICIOUS, 3 * PLAYERS + (uint64_t)i);

        assert_memory_equal(&again.judging, &suspicious[i].judging, sizeof again.judging);
        assert_memory_equal(&again.choosing, &suspicious[i].choosing, sizeof again.choosing);
        assert_int_equal(again.advice, suspicious[i].advice);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_two_numbers_tell_them_apart),
        cmocka_unit_test(estimates_are_in_the_order_of_skill),
        cmocka_unit_test(suspicion_is_not_taken_for_skill),
        cmocka_unit_test(pooled_measures_give_the_natures_back),
        cmocka_unit_test(who_has_learnt_is_seen_as_they_are_now),
        cmocka_unit_test(the_same_history_is_seen_alike),
    };

    return cmocka_run_group_tests_name("learn players", tests, play_all, NULL);
}
