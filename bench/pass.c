/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/pass.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

unsigned char *pass_read_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    long size;

    if (file == NULL || fseek(file, 0, SEEK_END) != 0 || (size = ftell(file)) < 0) {
        perror(path);
        exit(2);
    }
    rewind(file);
    unsigned char *text = malloc((size_t)size + 1);
    if (text == NULL || fread(text, 1, (size_t)size, file) != (size_t)size) {
        perror(path);
        exit(2);
    }
    fclose(file);
    *length = (size_t)size;
    return text;
}

/* Processor time, which other programs on the machine hardly change. */
static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int compare(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

int pass_measure(int repeats, char *const *paths, void (*read)(const char *path))
{
    if (repeats < 1)
        return 2;
    double *seconds = calloc((size_t)repeats, sizeof *seconds);
    if (seconds == NULL)
        return 2;
    for (int i = 0; i < repeats; i++) {
        double start = now();
        for (char *const *path = paths; *path != NULL; path++)
            read(*path);
        seconds[i] = now() - start;
    }
    qsort(seconds, (size_t)repeats, sizeof *seconds, compare);
    printf("%.9f\n", seconds[repeats / 2]);
    free(seconds);
    return 0;
}
