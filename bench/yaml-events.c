/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * usage: yaml-events [-h] REPEATS FILE...
 *
 * The rate at which libyaml alone can read: every event of each FILE, REPEATS times over; with -h
 * only those of its head (up to the scalar "scenes" or "items"). Prints the seconds that a pass
 * over all files took, the median of the passes; files are opened and read within the pass.
 */
#include "bench/pass.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

static int heads_only;

static int ends_head(const yaml_event_t *event)
{
    if (event->type != YAML_SCALAR_EVENT)
        return 0;
    const char *word = (const char *)event->data.scalar.value;
    return strcmp(word, "scenes") == 0 || strcmp(word, "items") == 0;
}

static void read_events(const char *path)
{
    size_t length;
    unsigned char *text = pass_read_file(path, &length);
    yaml_parser_t parser;
    int done = 0;

    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, text, length);
    while (!done) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event)) {
            fprintf(stderr, "yaml-events: %s: %s\n", path, parser.problem);
            exit(2);
        }
        done = event.type == YAML_STREAM_END_EVENT || (heads_only && ends_head(&event));
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    free(text);
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "-h") == 0) {
        heads_only = 1;
        argc--;
        argv++;
    }
    if (argc < 3) {
        fputs("usage: yaml-events [-h] REPEATS FILE...\n", stderr);
        return 2;
    }
    return pass_measure(atoi(argv[1]), argv + 2, read_events);
}
