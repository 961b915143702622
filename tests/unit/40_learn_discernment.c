/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/discernment.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static bool near(double value, double expected, double relative)
{
    return fabs(value - expected) <= relative * fmax(1, fabs(expected));
}

/* The first three are the check values printed in Wichura's article (normal.c), the others were
 * worked out to forty digits from the error function. */
static void the_quantile_is_the_published_one(void **unused)
{
    static const double table[][2] = {
        {0.25, -0.6744897501960817},
        {0.001, -3.090232306167814},
        {1e-20, -9.262340089798408},
        {1e-300, -37.047096299361199237},
        {1e-9, -5.9978070150076868716},
        {0.025, -1.9599639845400542355},
        {0.0749, -1.4402382675279636232},
        {0.0751, -1.4388253927525399831},
        {0.5, 0},
        {0.7, 0.52440051270804078404},
        {0.999999, 4.7534243088228989482},
    };

    (void)unused;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        assert_true(near(normal_quantile(table[i][0]), table[i][1], 1e-11));
    for (int i = 1; i < 1000; i++)
        assert_true(near(normal_quantile(i / 1000.0), -normal_quantile(1 - i / 1000.0), 1e-12));
}

/* COUNTS of judgements, all fairly sure. */
static struct discernment of_counts(struct counts counts)
{
    static struct attempt_judgement judged[64];
    struct attempt attempt = {.kind = KIND_DECK, .judgements = judged};
    const struct attempt *attempts[] = {&attempt};
    const struct {
        int count;
        enum truth truth, answer;
    } kinds[] = {
        {counts.hits, TRUTH_FAKE, TRUTH_FAKE},
        {counts.misses, TRUTH_FAKE, TRUTH_GENUINE},
        {counts.false_alarms, TRUTH_GENUINE, TRUTH_FAKE},
        {counts.correct_rejections, TRUTH_GENUINE, TRUTH_GENUINE},
    };

    for (int kind = 0; kind < 4; kind++) {
        for (int i = 0; i < kinds[kind].count; i++)
            judged[attempt.judgement_count++] = (struct attempt_judgement){
                .truth = kinds[kind].truth, .answer = kinds[kind].answer, .sure = 2};
    }
    return discernment_of(attempts, 1);
}

/* What the manual of G. Perlman's |STAT (DPRIME(1), 1985) prints: rates of 0.70 and 0.40 are 0.78
 * apart. */
static void rates_are_as_far_apart_as_published(void **unused)
{
    (void)unused;
    assert_true(fabs(normal_quantile(0.7) - normal_quantile(0.4) - 0.78) < 0.005);
}

/* The counts of the example in kancil-progress(5); here and below, d' and criterion were worked out
 * from the rates with Python's statistics.NormalDist. */
static void telling_apart_is_measured_as_documented(void **unused)
{
    struct discernment found = of_counts((struct counts){6, 2, 1, 9});

    (void)unused;
    assert_true(found.has_d_prime);
    assert_true(near(found.d_prime, 1.686259359943292, 1e-12));
    assert_true(near(found.criterion, 0.2536738821218675, 1e-12));
    assert_true(found.has_brier);
    /* 15 right at 0.75, 3 wrong. */
    assert_true(near(found.brier, (15 * 0.0625 + 3 * 0.5625) / 18, 1e-12));
}

static void perfection_is_finite(void **unused)
{
    struct discernment found = of_counts((struct counts){5, 0, 0, 5});

    (void)unused;
    assert_true(near(found.d_prime, 2.765988254201277, 1e-12));
    assert_true(near(found.criterion, 0, 1e-12));
    /* Who calls everything fake does not tell apart, and leans to "fake". */
    found = of_counts((struct counts){5, 0, 5, 0});
    assert_true(near(found.d_prime, 0, 1e-12));
    assert_true(found.criterion < -1);
}

static void one_kind_alone_gives_no_number(void **unused)
{
    struct discernment found = of_counts((struct counts){3, 2, 0, 0});

    (void)unused;
    assert_false(found.has_d_prime);
    assert_true(found.has_brier);
    assert_int_equal(found.counts.hits, 3);
    assert_false(of_counts((struct counts){0, 0, 1, 7}).has_d_prime);
    assert_false(of_counts((struct counts){0}).has_brier);
    assert_false(discernment_of(NULL, 0).has_brier);
}

static void sureness_is_held_to_account(void **unused)
{
    struct attempt_judgement judged[] = {
        {.truth = TRUTH_FAKE, .answer = TRUTH_FAKE, .sure = 3},
        {.truth = TRUTH_FAKE, .answer = TRUTH_GENUINE, .sure = 3},
        {.truth = TRUTH_GENUINE, .answer = TRUTH_GENUINE, .sure = 1},
    };
    struct attempt one = {.judgements = judged, .judgement_count = 2};
    struct attempt other = {.judgements = judged + 2, .judgement_count = 1};
    const struct attempt *attempts[] = {&one, &other};

    (void)unused;
    /* (0.05 squared + 0.95 squared + 0.5 squared) / 3 */
    assert_true(near(discernment_of(attempts, 2).brier, (0.0025 + 0.9025 + 0.25) / 3, 1e-12));
}

static enum discernment_advice advise(int hits, int misses, int false_alarms, int rejections)
{
    struct counts counts = {hits, misses, false_alarms, rejections};

    return discernment_advice(&counts);
}

static void advice_depends_on_which_number_is_low(void **unused)
{
    (void)unused;
    assert_int_equal(advise(3, 0, 0, 9), ADVICE_TOO_EARLY);
    assert_int_equal(advise(9, 0, 0, 3), ADVICE_TOO_EARLY);
    assert_int_equal(advise(4, 0, 0, 4), ADVICE_GOOD);
    assert_int_equal(advise(7, 3, 3, 7), ADVICE_GOOD);
    assert_int_equal(advise(6, 4, 3, 7), ADVICE_TOO_TRUSTING);
    assert_int_equal(advise(7, 3, 4, 6), ADVICE_TOO_SUSPICIOUS);
    assert_int_equal(advise(2, 2, 2, 2), ADVICE_BOTH_LOW);
    /* Suspicion of everything is no skill. */
    assert_int_equal(advise(10, 0, 10, 0), ADVICE_TOO_SUSPICIOUS);
    assert_null(discernment_sentence(ADVICE_TOO_EARLY));
    for (int advice = ADVICE_GOOD; advice <= ADVICE_BOTH_LOW; advice++)
        assert_true(strlen(discernment_sentence((enum discernment_advice)advice)) > 20);
}

/* COUNT judgements of each kind, of which so many are right, the fakes first. */
static void judge_each(struct attempt *attempt, int count, int caught, int trusted)
{
    for (int i = 0; i < 2 * count; i++) {
        bool fake = i < count, right = fake ? i < caught : i - count < trusted;

        attempt->judgements[attempt->judgement_count++] = (struct attempt_judgement){.item = "x",
            .truth = fake ? TRUTH_FAKE : TRUTH_GENUINE,
            .answer = fake == right ? TRUTH_FAKE : TRUTH_GENUINE,
            .sure = 2};
    }
}

/* Who was caught at first and has learnt since is told what is so now. */
static void advice_is_about_what_was_judged_lately(void **unused)
{
    struct attempt_judgement then[80], now[80];
    struct attempt attempts[] = {{.judgements = then}, {.judgements = now}};
    const struct attempt *list[] = {&attempts[0], &attempts[1]};

    (void)unused;
    judge_each(&attempts[0], DISCERNMENT_RECENT, 6, 20);
    struct discernment_hint hint = discernment_hint(list, 1);
    assert_false(hint.is_lately);
    assert_int_equal(hint.advice, ADVICE_TOO_TRUSTING);
    assert_ptr_equal(discernment_hint_sentence(&hint), discernment_sentence(ADVICE_TOO_TRUSTING));
    judge_each(&attempts[1], DISCERNMENT_RECENT, 18, 19);
    hint = discernment_hint(list, 2);
    assert_true(hint.is_lately);
    assert_int_equal(hint.advice, ADVICE_GOOD);
    assert_int_equal(discernment_advice(&(struct counts){24, 16, 1, 39}), ADVICE_TOO_TRUSTING);
    for (int advice = ADVICE_GOOD; advice <= ADVICE_BOTH_LOW; advice++) {
        hint.advice = (enum discernment_advice)advice;
        assert_non_null(strstr(discernment_hint_sentence(&hint), "Lately"));
    }
    hint.advice = ADVICE_TOO_EARLY;
    assert_null(discernment_hint_sentence(&hint));
    /* One kind that comes seldom is looked for as far back as it takes. */
    attempts[1].judgement_count = 20; /* fakes alone */
    hint = discernment_hint(list, 2);
    assert_true(hint.is_lately);
    assert_int_equal(hint.advice, ADVICE_GOOD);
    assert_int_equal(discernment_hint(NULL, 0).advice, ADVICE_TOO_EARLY);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_quantile_is_the_published_one),
        cmocka_unit_test(rates_are_as_far_apart_as_published),
        cmocka_unit_test(telling_apart_is_measured_as_documented),
        cmocka_unit_test(perfection_is_finite),
        cmocka_unit_test(one_kind_alone_gives_no_number),
        cmocka_unit_test(sureness_is_held_to_account),
        cmocka_unit_test(advice_depends_on_which_number_is_low),
        cmocka_unit_test(advice_is_about_what_was_judged_lately),
    };

    return cmocka_run_group_tests_name("learn discernment", tests, NULL, NULL);
}
