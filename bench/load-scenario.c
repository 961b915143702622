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
#include <string.h>

static void load(const char *path)
{
    struct diag_list *diags = diag_list_new();
    struct file_error error;
    struct scenario *scenario = scenario_load_file(path, diags, &error);

    if (error.number != 0) {
        fprintf(stderr, "load-scenario: %s: %s\n", path, strerror(error.number));
        exit(2);
    }
    if (scenario == NULL) {
        diag_print(stderr, diag_at(diags, 0), true);
        exit(2);
    }
    scenario_free(&scenario);
    diag_list_free(&diags);
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("usage: load-scenario REPEATS FILE...\n", stderr);
        return 2;
    }
    return pass_measure(atoi(argv[1]), argv + 2, load);
}
