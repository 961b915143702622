/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scenario files that FILE|DIR... operands stand for. */
#ifndef KANCIL_CLI_FILES_H
#define KANCIL_CLI_FILES_H

#include "cli/command.h"

#include "base/file.h"

#include <stdbool.h>
#include <stddef.h>

struct files {
    char **paths; /* "-" is standard input */
    size_t count, capacity;
    bool unreadable; /* something could not be opened, and was complained about */
};

/* All operands: a folder stands for all .yaml files below it, in the order of their names. */
void files_init(struct files *files, const struct invocation *invocation);
void files_done(struct files *files);

/* Complains about a file that cannot be read. */
void files_complain(struct files *files, const struct file_error *error);

#endif
