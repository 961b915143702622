/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are a country pack, whose amounts and help lines can be shown, or diagnostics. */
#include "config.h"

#include "present/helplines.h"
#include "scenario/country.h"
#include "scenario/load.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>

static void show(const struct country *country)
{
    struct buf text = {0};
    struct document document;
    const struct helplines_wanted wanted = {.country = country, .now = INT64_C(1795248720000)};

    for (int n = 1; n <= 1000000; n *= 7)
        country_add_amount(country, n, &text);
    document_init(&document);
    present_helplines(&wanted, &document);
    document_done(&document);
    buf_done(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct diag_list *diags = diag_list_new();
    struct country *country = country_load("SG.yaml", (const char *)data, size, diags);

    scenario_is_country_pack((const char *)data, size);
    if ((country == NULL) != (diag_count_severity(diags, DIAG_ERROR) > 0))
        abort();
    if (country != NULL)
        show(country);
    country_free(&country);
    fuzz_print_diags(diags);
    diag_list_free(&diags);
    return 0;
}
