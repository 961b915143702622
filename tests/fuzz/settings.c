/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are a configuration file with warnings; saving it and reading it again keeps it. */
#include "config.h"

#include "store/settings.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <string.h>

static void load(struct settings *settings)
{
    struct diag_list *diags = diag_list_new();

    settings_init(settings);
    settings_load(settings, diags, NULL);
    fuzz_print_diags(diags);
    diag_list_free(&diags);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct settings first, second;

    setenv("XDG_CONFIG_HOME", fuzz_folder(), 1);
    fuzz_write("kancil/kancil.conf", data, size);
    load(&first);
    for (enum setting i = 0; i < SETTING_COUNT; i++) {
        second = first;
        if (!settings_set(&second, i, settings_get(&first, i)))
            abort();
    }
    settings_set(&first, SETTING_THEME, "light");
    if (settings_save(&first, NULL)) {
        load(&second);
        for (enum setting i = 0; i < SETTING_COUNT; i++) {
            if (strcmp(settings_get(&first, i), settings_get(&second, i)) != 0)
                abort();
        }
    }
    return 0;
}
