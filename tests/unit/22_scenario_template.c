/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Placeholders as they are shown, and amounts in another money. */
#include "config.h"

#include "scenario/template.h"

#include "base/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct variable vars[] = {{.name = "coins", .max = 99, .start = 7}};
static const struct scenario scenario = {.vars = vars, .var_count = 1};
static const char *contacts[] = {"1799", "https://line.example"};
static const struct helpline line = {.id = "ask",
    .name = "ScamShield",
    .contacts = contacts,
    .contact_count = 2,
    .state = HELPLINE_READY};
static const struct country country = {.code = "XY",
    .currency_symbol = "RM",
    .rate = 3.3,
    .post = "the post office",
    .bank = "the bank",
    .police = "the police",
    .school = "the school",
    .check_line = &line};

static const char *shown(const char *raw, const char *nickname, const struct country *where)
{
    static char kept[256];
    struct buf out = {0};
    const struct template_values values = {
        .nickname = nickname, .country = where, .scenario = &scenario};
    struct template_error error;

    if (!template_check(raw, vars, 1, &error))
        fail_msg("%s: %s", raw, error.message);
    template_expand(raw, &values, &out);
    strncpy(kept, buf_text(&out), sizeof kept - 1);
    buf_done(&out);
    return kept;
}

static void placeholders(void **state)
{
    (void)state;
    assert_string_equal(shown("hi {name|dear}!", "mei", &country), "hi mei!");
    assert_string_equal(shown("hi {name|dear}!", NULL, &country), "hi dear!");
    assert_string_equal(shown("hi {name}", "", &country), "hi you");
    assert_string_equal(shown("{coins} left", NULL, &country), "7 left");
    assert_string_equal(
        shown("{Bank} rings {police}", NULL, &country), "The bank rings the police");
    assert_string_equal(shown("ask {check_line}", NULL, &country), "ask ScamShield, 1799");
    assert_string_equal(shown("{{name}} }}{{", NULL, &country), "{name} }{");
    assert_string_equal(shown("", NULL, &country), "");
    assert_string_equal(shown("{school}", NULL, country_nowhere()), "the school");
}

static const char *amount(const struct country *where, int n)
{
    static char kept[64];
    struct buf out = {0};

    country_add_amount(where, n, &out);
    strncpy(kept, buf_text(&out), sizeof kept - 1);
    buf_done(&out);
    return kept;
}

static void amounts_are_round(void **state)
{
    const struct country home = {.currency_symbol = "$", .rate = 1};
    const struct country rupiah = {.currency_symbol = "Rp", .rate = 12000};
    int before = 0;
    (void)state;

    assert_string_equal(amount(&home, 380), "$380");
    assert_string_equal(amount(&home, 12345), "$12,345");
    assert_string_equal(amount(&country, 1), "RM 3");
    assert_string_equal(amount(&country, 20), "RM 65");
    assert_string_equal(amount(&country, 380), "RM 1,300");
    assert_string_equal(amount(&country, 0), "RM 0");
    assert_string_equal(amount(&rupiah, 20), "Rp 240,000");
    assert_string_equal(shown("{currency:coins} and {currency:2}", NULL, &home), "$7 and $2");
    for (int n = 1; n < 2000; n++) { /* more is never shown as less */
        int now = 0;
        for (const char *c = amount(&country, n); *c; c++)
            if (*c >= '0' && *c <= '9')
                now = 10 * now + (*c - '0');
        assert_true(now >= before);
        before = now;
    }
}

static void old_lines(void **state)
{
    struct helpline one = line;
    int64_t checked, day = INT64_C(86400000);
    (void)state;

    assert_true(clock_parse("2026-11-21", &checked));
    one.checked_at = checked;
    assert_false(helpline_is_old(&one, checked + 180 * day));
    assert_true(helpline_is_old(&one, checked + 181 * day));
    assert_true(helpline_is_shown(&one));
    one.state = HELPLINE_RECHECK;
    assert_false(helpline_is_shown(&one));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(placeholders),
        cmocka_unit_test(amounts_are_round),
        cmocka_unit_test(old_lines),
    };
    return cmocka_run_group_tests_name("scenario template", tests, NULL, NULL);
}
