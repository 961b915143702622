/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kancil helplines: where to find help in a country. */

#include "config.h"

#include "cli/context.h"

#include "base/clean.h"
#include "base/clock.h"
#include "line/say.h"
#include "present/helplines.h"

#include <stdio.h>
#include <string.h>

static void print_lines(struct context *context, const struct country *country)
{
    struct document document;
    document_init(&document);
    const struct helplines_wanted wanted = {
        .country = country,
        .international = catalogue_country(context_catalogue(context), "INT"),
        .now = clock_now(),
    };
    present_helplines(&wanted, &document);
    const struct say say = {.out = stdout};
    say_document(&say, &document, 0);
    document_done(&document);
}

/* Where no country was chosen, how to see the lines of one. */
static void print_countries(struct context *context)
{
    const struct catalogue *catalogue = context_catalogue(context);
    putchar('\n');
    clean_format(stdout, "%s\n", _("Lines of one country:"));
    for (int i = 0; i < catalogue_country_count(catalogue); i++) {
        const struct country *country = catalogue_country_at(catalogue, i);
        if (strcmp(country->code, "INT") == 0)
            continue;
        clean_format(stdout, "  kancil helplines %s  ", country->code);
        clean_print(stdout, country->name, CLEAN_ONE_LINE);
        putchar('\n');
    }
}

static int run_helplines(const struct invocation *invocation)
{
    struct context context;
    int status;
    const struct country *country = NULL;
    if (context_open(&context, invocation, &status) && context_profile(&context, false, &status))
        country = invocation->operand_count > 0
            ? context_country_named(&context, invocation->operands[0], &status)
            : context_country(&context, &status);
    if (country)
        print_lines(&context, country);
    if (country == country_nowhere())
        print_countries(&context);
    context_close(&context);
    return status;
}

const struct command COMMAND_HELPLINES = {
    .name = "helplines",
    .operands = "[CC]",
    .sentence = N_("show where to find help, and when each line was last checked"),
    .options = OPTION_BIT(LANG) | OPTION_BIT(COUNTRY) | OPTION_BIT(SCENARIOS),
    .operands_least = 0,
    .operands_most = 1,
    .run = run_helplines,
};
