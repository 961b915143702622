/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a command writes: to standard output, or whole or not at all to the file of --output. */
#ifndef KANCIL_CLI_OUTPUT_H
#define KANCIL_CLI_OUTPUT_H

#include "base/file.h"
#include "base/json.h"
#include "cli/command.h"

/* Writes TEXT where --output says. The exit status, after a complaint where that failed. */
int output_write(const struct invocation *invocation, const struct buf *text);

/* Prints *JSON and frees it. */
void output_json(struct json **json);

/* Complains about ERROR; STATUS_USAGE. */
int complain_file(const struct file_error *error);

#endif
