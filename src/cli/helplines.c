/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kancil helplines: where to find help in a country. */

#include "config.h"

#include "cli/context.h"

#include "base/clock.h"
#include "line/say.h"
#include "present/helplines.h"

#include <stdio.h>

static int run_helplines(const struct invocation *invocation)
{
    struct context context;
    int status;
    if (!context_open(&context, invocation, &status) ||
        !context_profile(&context, false, &status)) {
        context_close(&context);
        return status;
    }
    const struct country *country = context_country(&context, &status);
    if (invocation->operand_count > 0) {
        country = catalogue_country(context_catalogue(&context), invocation->operands[0]);
        if (!country)
            status = complain(STATUS_USAGE, _("there is no country pack '%s'"),
                              invocation->operands[0]);
    }
    if (country) {
        struct document document;
        document_init(&document);
        const struct helplines_wanted wanted = {
            .country = country,
            .international = catalogue_country(context_catalogue(&context), "INT"),
            .now = clock_now(),
        };
        present_helplines(&wanted, &document);
        const struct say say = {.out = stdout};
        say_document(&say, &document, 0);
        document_done(&document);
    }
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
