/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are a kancil.conf, with warnings; every setting then has a value that it may have. */
#include "config.h"

#include "base/file.h"
#include "store/settings.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char folder[] = "/tmp/kancil-settings-XXXXXX";
static char path[64];

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    struct file_error error;

    (void)argc;
    (void)argv;
    if (mkdtemp(folder) == NULL || setenv("XDG_CONFIG_HOME", folder, 1) != 0)
        return 1;
    snprintf(path, sizeof path, "%s/kancil", folder);
    if (!file_make_folders(path, 0700, &error))
        return 1;
    snprintf(path, sizeof path, "%s/kancil/kancil.conf", folder);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct diag_list *diags = diag_list_new();
    struct settings settings;
    struct file_error error;
    FILE *file = fopen(path, "w");

    if (file == NULL || fwrite(data, 1, size, file) != size || fclose(file) != 0)
        abort();
    settings_init(&settings);
    settings_load(&settings, diags, &error);
    for (int i = 0; i < SETTING_COUNT; i++) {
        struct settings copy = settings;
        if (!settings_set(&copy, (enum setting)i, settings_get(&settings, (enum setting)i)))
            abort();
    }
    diag_list_free(&diags);
    return 0;
}
