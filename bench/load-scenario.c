/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * usage: load-scenario REPEATS FILE...
 *
 * The rate at which kancil loads scenarios and checks their form: prints the median seconds of a
 * pass over all files, as yaml-events does beside it.
 */
#include "bench/pass.h"
#include "scenario/load.h"

#include <stdio.h>
#include <stdlib.h>

static void load(const char *path)
{
    size_t length;
    unsigned char *text = pass_read_file(path, &length);
    struct diag_list *diags = diag_list_new();
    struct scenario *scenario = scenario_load(path, (const char *)text, length, diags);

    if (scenario == NULL) {
        diag_print(stderr, diag_at(diags, 0), true);
        exit(2);
    }
    scenario_free(&scenario);
    diag_list_free(&diags);
    free(text);
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("usage: load-scenario REPEATS FILE...\n", stderr);
        return 2;
    }
    return pass_measure(atoi(argv[1]), argv + 2, load);
}
