/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/discernment.h"

#include "base/i18n.h"

/* How likely somebody thinks to be right who says guess, fairly, certain (kancil-progress(5)). */
static const double SURENESS[] = {0.5, 0.75, 0.95};

double discernment_sureness(int sure)
{
    return SURENESS[(sure < 1 ? 1 : sure > 3 ? 3 : sure) - 1];
}

/* One term of the score of G. W. Brier, "Verification of Forecasts Expressed in Terms of
 * Probability", Monthly Weather Review 78 (1950), 1-3, for the one forecast that the answer is
 * right; his sum over both outcomes is twice as much. */
static double squared_error(const struct attempt_judgement *judgement)
{
    double right = judgement->answer == judgement->truth ? 1.0 : 0.0;
    double error = discernment_sureness(judgement->sure) - right;

    return error * error;
}

/* The rate of PART in WHOLE with the log-linear correction of M. J. Hautus, "Corrections for
 * extreme proportions and their biasing effects on estimated values of d'", Behavior Research
 * Methods, Instruments & Computers 27 (1995), 46-51: it is never 0 or 1, so its quantile exists. */
static double corrected_rate(int part, int whole)
{
    return (part + 0.5) / (whole + 1.0);
}

static void measure(struct discernment *result)
{
    const struct counts *counts = &result->counts;
    int fakes = counts->hits + counts->misses;
    int genuine = counts->false_alarms + counts->correct_rejections;
    double hits, alarms;

    if (fakes == 0 || genuine == 0)
        return;
    hits = normal_quantile(corrected_rate(counts->hits, fakes));
    alarms = normal_quantile(corrected_rate(counts->false_alarms, genuine));
    result->has_d_prime = true;
    result->d_prime = hits - alarms;
    result->criterion = -(hits + alarms) / 2;
}

struct discernment discernment_of(const struct attempt *const *attempts, size_t count)
{
    struct discernment result = {0};
    double errors = 0;
    size_t judged = 0;

    for (size_t i = 0; i < count; i++) {
        struct counts counts = attempt_judgement_counts(attempts[i]);

        counts_add(&result.counts, &counts);
        for (size_t j = 0; j < attempts[i]->judgement_count; j++)
            errors += squared_error(&attempts[i]->judgements[j]);
        judged += attempts[i]->judgement_count;
    }
    measure(&result);
    result.has_brier = judged > 0;
    if (result.has_brier)
        result.brier = errors / (double)judged;
    return result;
}

enum discernment_advice discernment_advice(const struct counts *counts)
{
    int fakes = counts->hits + counts->misses;
    int genuine = counts->false_alarms + counts->correct_rejections;
    bool misses_tricks, mistrusts;

    if (fakes < 4 || genuine < 4)
        return ADVICE_TOO_EARLY;
    /* A rate below 0.7, in whole numbers. */
    misses_tricks = 10LL * counts->hits < 7LL * fakes;
    mistrusts = 10LL * counts->correct_rejections < 7LL * genuine;
    if (misses_tricks)
        return mistrusts ? ADVICE_BOTH_LOW : ADVICE_TOO_TRUSTING;
    return mistrusts ? ADVICE_TOO_SUSPICIOUS : ADVICE_GOOD;
}

const char *discernment_sentence(enum discernment_advice advice)
{
    switch (advice) {
    case ADVICE_TOO_EARLY: break;
    case ADVICE_GOOD:
        return _(
            "You catch the tricks and you trust what is genuine: you really do tell them apart.");
    case ADVICE_TOO_TRUSTING:
        return _(
            "Some tricks still get past: before you act, check by a way that you already had.");
    case ADVICE_TOO_SUSPICIOUS:
        return _("You tend to mistrust real messages too: look for what speaks for one as well.");
    case ADVICE_BOTH_LOW:
        return _("It is hard to tell by looking: one check by a second way settles most of these.");
    }
    return NULL;
}

/* Counts JUDGEMENT unless there are enough of its kind; whether it was counted. */
static bool count_recent(const struct attempt_judgement *judgement, struct counts *counts)
{
    bool fake = judgement->truth == TRUTH_FAKE, taken_for_fake = judgement->answer == TRUTH_FAKE;
    int seen =
        fake ? counts->hits + counts->misses : counts->false_alarms + counts->correct_rejections;

    if (seen >= DISCERNMENT_RECENT)
        return false;
    counts->hits += fake && taken_for_fake;
    counts->misses += fake && !taken_for_fake;
    counts->false_alarms += !fake && taken_for_fake;
    counts->correct_rejections += !fake && !taken_for_fake;
    return true;
}

struct discernment_hint discernment_hint(const struct attempt *const *attempts, size_t count)
{
    struct discernment_hint hint = {0};
    struct counts counts = {0};

    for (size_t i = count; i > 0; i--) {
        const struct attempt *attempt = attempts[i - 1];

        for (size_t j = attempt->judgement_count; j > 0; j--) {
            if (!count_recent(&attempt->judgements[j - 1], &counts))
                hint.is_lately = true;
        }
    }
    hint.advice = discernment_advice(&counts);
    return hint;
}

const char *discernment_hint_sentence(const struct discernment_hint *hint)
{
    if (!hint->is_lately)
        return discernment_sentence(hint->advice);
    switch (hint->advice) {
    case ADVICE_TOO_EARLY: break;
    case ADVICE_GOOD:
        return _("Lately you catch the tricks and you trust what is genuine: you really do tell "
                 "them apart.");
    case ADVICE_TOO_TRUSTING:
        return _(
            "Lately some tricks got past: before you act, check by a way that you already had.");
    case ADVICE_TOO_SUSPICIOUS:
        return _("Lately you mistrusted real messages too: look for what speaks for one as well.");
    case ADVICE_BOTH_LOW:
        return _("Lately it was hard to tell by looking: one check by a second way settles most.");
    }
    return NULL;
}
