/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing out. */

#include "config.h"

#include "cli/output.h"

#include "base/buf.h"

#include <stdio.h>
#include <string.h>

int complain_file(const struct file_error *error)
{
    struct buf text = {0};
    file_error_describe(error, &text);
    int status = complain(STATUS_USAGE, "%s", buf_text(&text));
    buf_done(&text);
    return status;
}

/* Data escapes for itself what the gate (clean.h) would not let pass, and is the same everywhere.
 */
static void print_data(const struct buf *text)
{
    fwrite(buf_text(text), 1, text->length, stdout);
}

void output_json(struct json **json)
{
    struct buf text = {0};
    json_write(*json, true, &text);
    print_data(&text);
    buf_done(&text);
    json_free(json);
}

int output_write(const struct invocation *invocation, const struct buf *text)
{
    const char *path = invocation->values[OPTION_OUTPUT];
    struct file_error error = {0};
    if (!path || strcmp(path, "-") == 0)
        print_data(text);
    else if (!file_replace(path, buf_text(text), text->length, 0600, &error))
        return complain_file(&error);
    return STATUS_WELL;
}
