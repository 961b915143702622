/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are JSON, which prints and reads back, or a sentence. */
#include "config.h"

#include "base/json.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buf reason = {0};
    struct json *json = json_parse((const char *)data, size, &reason);
    if ((json == NULL) != (reason.length > 0))
        abort();
    json_free(&json);
    buf_done(&reason);
    return 0;
}
