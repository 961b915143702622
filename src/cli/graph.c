/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kancil graph: what leads where, as a picture or as text. */

#include "config.h"

#include "cli/output.h"
#include "cli/scenario.h"

#include "base/i18n.h"
#include "report/graph.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define COLUMNS 80
#define COLUMNS_LEAST 40

/* The terminal's width, or that of most. */
static int columns_of_output(void)
{
    struct winsize size = {0};

    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
        size.ws_col >= COLUMNS_LEAST)
        return size.ws_col;
    return COLUMNS;
}

static int run_graph(const struct invocation *invocation)
{
    struct context context;
    int status;

    if (!context_open(&context, invocation, &status))
        return status;
    struct scenario *scenario = scenario_named(&context, invocation->operands[0], &status);
    if (scenario) {
        struct buf text = {0};
        if (invocation->values[OPTION_TEXT])
            graph_add_map(scenario, columns_of_output(), &text);
        else
            graph_add_dot(scenario, &text);
        status = output_write(invocation, &text);
        buf_done(&text);
    }
    scenario_free(&scenario);
    context_close(&context);
    return status;
}

const struct command COMMAND_GRAPH = {
    .name = "graph",
    .operands = "ID|FILE",
    .sentence = N_("draw what leads where, for Graphviz or as text"),
    .options = OPTION_BIT(TEXT) | OPTION_BIT(SCENARIOS),
    .operands_least = 1,
    .operands_most = 1,
    .run = run_graph,
};
