/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes are an export, which comes in once and goes out again as one, or a sentence; then the
 * store stays empty.
 */
#include "config.h"

#include "store/transfer.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>

/* What came in goes out, and coming in again adds nothing. */
static void send_back(struct store *store)
{
    struct profile profile;
    struct history history;
    struct transfer_result result;
    struct buf text = {0}, reason = {0};

    if (!profile_last(store, &profile) || !history_load(store, &profile, &history, NULL))
        abort();
    const struct transfer_options options = {.anonymous = false};
    struct json *document = transfer_export(&profile, &history, &options, INT64_C(1795248720000));
    json_write(document, true, &text);
    json_free(&document);
    if (!transfer_import(
            store, NULL, buf_text(&text), text.length, &profile, &result, &reason, NULL) ||
        result.added > 0 || result.known != history.count)
        abort();
    history_done(&history);
    buf_done(&reason);
    buf_done(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct store *store = store_open(fuzz_folder());
    struct transfer_result result;
    struct file_error error = {0};
    struct profile profile;
    struct buf reason = {0};

    bool taken =
        transfer_import(store, NULL, (const char *)data, size, NULL, &result, &reason, &error);
    if (taken == (reason.length > 0) || error.number != 0 || profile_last(store, &profile) != taken)
        abort();
    if (taken)
        send_back(store);
    if (store_complaint(store) != NULL)
        abort();
    store_free(&store);
    buf_done(&reason);
    fuzz_folder_clear();
    return 0;
}
