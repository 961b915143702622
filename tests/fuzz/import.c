/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are an export, which comes out again, or a sentence; the store is whole either way. */
#include "config.h"

#include "base/file.h"
#include "store/transfer.h"

#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char folder[] = "/tmp/kancil-import-XXXXXX";

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    return mkdtemp(folder) == NULL;
}

/* What was taken in can be read back and written out. */
static void read_back(struct store *store)
{
    struct profile_list list;
    struct file_error error;

    if (!profile_list(store, &list, &error) || store_complaint(store) != NULL)
        abort();
    for (size_t i = 0; i < list.count; i++) {
        const struct transfer_options options = {0};
        struct history history;
        if (!history_load(store, &list.profiles[i], &history, &error))
            abort();
        struct json *json = transfer_export(&list.profiles[i], &history, &options, 0);
        json_free(&json);
        history_done(&history);
        profile_remove(store, &list.profiles[i], &error);
    }
    profile_list_done(&list);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct store *store = store_open(folder);
    struct transfer_result result;
    struct buf reason = {0};
    struct file_error error = {0};

    if (transfer_import(store, (const char *)data, size, NULL, &result, &reason, &error))
        read_back(store);
    else if (reason.length == 0 && error.number == 0)
        abort();
    buf_done(&reason);
    store_free(&store);
    return 0;
}
