/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario named on the command line: an id of the catalogue, a file, or - for standard input. */
#ifndef KANCIL_CLI_SCENARIO_H
#define KANCIL_CLI_SCENARIO_H

#include "cli/context.h"
#include "scenario/load.h"

/* Loads it. NULL after its diagnostics (*STATUS 1) or a complaint (*STATUS 2). */
struct scenario *scenario_named(struct context *context, const char *name, int *status);

/* Whether NAME is a file's name or the id of a scenario of the catalogue. */
bool scenario_is_known(const char *name);

/* Prints a list of diagnostics to standard output, with excerpts on a terminal or where asked. */
void diags_print(const struct invocation *invocation, struct diag_list *diags);

#endif
