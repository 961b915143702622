/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are JSON, which prints and reads back the same, or a sentence. */
#include "config.h"

#include "base/json.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <string.h>

static void write_twice(const struct json *json)
{
    struct buf once = {0}, twice = {0}, reason = {0};

    json_write(json, true, &once);
    struct json *again = json_parse(buf_text(&once), once.length, &reason);
    if (again == NULL)
        abort();
    json_write(again, true, &twice);
    if (strcmp(buf_text(&once), buf_text(&twice)) != 0)
        abort();
    json_free(&again);
    buf_done(&reason);
    buf_done(&twice);
    buf_done(&once);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buf reason = {0};
    struct json *json = json_parse((const char *)data, size, &reason);

    if ((json == NULL) != (reason.length > 0))
        abort();
    if (json != NULL)
        write_twice(json);
    json_free(&json);
    buf_done(&reason);
    return 0;
}
