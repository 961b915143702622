/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are a scenario or diagnostics: never a crash, a hang or half of one. */
#include "config.h"

#include "scenario/load.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct diag_list *diags = diag_list_new();
    struct scenario *scenario = scenario_load("-", (const char *)data, size, diags);

    if ((scenario == NULL) != (diag_count_severity(diags, DIAG_ERROR) > 0))
        abort();
    scenario_free(&scenario);
    fuzz_print_diags(diags);
    diag_list_free(&diags);
    return 0;
}
