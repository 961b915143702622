/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are a scenario, a country pack, or diagnostics: never a crash, a hang or half of one.
 */
#include "config.h"

#include "scenario/country.h"
#include "scenario/load.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void print_all(struct diag_list *diags)
{
    FILE *nowhere = fopen("/dev/null", "w");

    diag_sort(diags);
    for (size_t i = 0; i < diag_count(diags); i++)
        diag_print(nowhere, diag_at(diags, i), true);
    fclose(nowhere);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    struct diag_list *diags = diag_list_new();
    size_t errors = 0;

    if (scenario_is_country_pack(text, size)) {
        struct country *country = country_load("XX.yaml", text, size, diags);
        errors = diag_count_severity(diags, DIAG_ERROR);
        if ((country == NULL) != (errors > 0))
            abort();
        country_free(&country);
    } else {
        struct scenario *scenario = scenario_load("-", text, size, diags);
        errors = diag_count_severity(diags, DIAG_ERROR);
        if ((scenario == NULL) != (errors > 0))
            abort();
        scenario_free(&scenario);
    }
    print_all(diags);
    diag_list_free(&diags);
    return 0;
}
