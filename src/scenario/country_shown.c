/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is done with a country pack once it is read: amounts, which lines are shown, and the pack of
 * nowhere.
 */
#include "config.h"

#include "scenario/country.h"

#include "base/i18n.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define OLD_AFTER_DAYS 180
#define DAY INT64_C(86400000)

bool helpline_is_shown(const struct helpline *line)
{
    return line->state == HELPLINE_READY && line->contact_count > 0;
}

bool helpline_is_old(const struct helpline *line, int64_t now)
{
    return now - line->checked_at > OLD_AFTER_DAYS * DAY;
}

const struct country *country_nowhere(void)
{
    static const struct country nowhere = {
        .code = "",
        .name = N_("Nowhere in particular"),
        .currency_code = "",
        .currency_symbol = "$",
        .rate = 1,
        .post = N_("the post office"),
        .bank = N_("the bank"),
        .police = N_("the police"),
        .school = N_("the school"),
    };
    return &nowhere;
}

/* The nearest multiple of the largest 1, 2 or 5 times a power of ten that is at most a tenth of
 * AMOUNT. */
static int64_t round_amount(double amount)
{
    static const int steps[] = {1, 2, 5};
    int64_t step = 1;

    for (int64_t power = 1; (double)power * 10 <= amount; power *= 10)
        for (size_t i = 0; i < 3; i++)
            if ((double)(power * steps[i]) * 10 <= amount)
                step = power * steps[i];
    int64_t count = (int64_t)(amount / (double)step + 0.5);
    return count < 1 ? step : count * step;
}

/* With a comma between thousands. */
static void add_grouped(int64_t amount, struct buf *out)
{
    char digits[32];
    int length = snprintf(digits, sizeof digits, "%lld", (long long)amount);

    for (int i = 0; i < length; i++) {
        if (i && (length - i) % 3 == 0)
            buf_add_char(out, ',');
        buf_add_char(out, digits[i]);
    }
}

void country_add_amount(const struct country *country, int n, struct buf *out)
{
    const char *symbol = country->currency_symbol;
    size_t length = strlen(symbol);
    int64_t whole = n > 0 ? n : 0;
    bool is_word = length &&
        ((symbol[length - 1] >= 'a' && symbol[length - 1] <= 'z') ||
            (symbol[length - 1] >= 'A' && symbol[length - 1] <= 'Z'));

    if (whole > 0 && (country->rate < 1 || country->rate > 1))
        whole = round_amount((double)n * country->rate);
    buf_add(out, symbol);
    if (is_word)
        buf_add_char(out, ' ');
    add_grouped(whole, out);
}
