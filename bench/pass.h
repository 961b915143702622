/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Passes over files: what the programs that measure reading share.
 */
#ifndef KANCIL_BENCH_PASS_H
#define KANCIL_BENCH_PASS_H

#include <stddef.h>

/* The bytes of the file at PATH, owned by the caller (free); ends the program where it has none. */
unsigned char *pass_read_file(const char *path, size_t *length);

/* Calls READ on each path (NULL ends them) in REPEATS passes and prints the median seconds of a
 * pass. The exit status. */
int pass_measure(int repeats, char *const *paths, void (*read)(const char *path));

#endif
