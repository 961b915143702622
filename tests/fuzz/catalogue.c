/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are a catalogue of translations or none; any text is a plural rule. */
#include "config.h"

#include "base/mo.h"
#include "tests/fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[128], *text = fuzz_string(data, size);

    fuzz_write("kancil.mo", data, size);
    snprintf(path, sizeof path, "%s/kancil.mo", fuzz_folder());
    struct mo *mo = mo_open(path);
    if (mo != NULL) {
        const char *found = mo_text(mo, "play");
        if (found != NULL && strlen(found) > size)
            abort();
        for (unsigned long count = 0; count < 3; count++)
            mo_plural(mo, "one", count);
    }
    mo_plural_form(text, size);
    mo_free(&mo);
    free(text);
    return 0;
}
