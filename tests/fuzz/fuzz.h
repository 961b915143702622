/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the harnesses share. Each is one file with LLVMFuzzerTestOneInput: clang's libFuzzer feeds
 * it (tests/fuzz/run.sh), and replay.c feeds it the kept cases wherever the tests run.
 */
#ifndef KANCIL_TESTS_FUZZ_H
#define KANCIL_TESTS_FUZZ_H

#include "base/diag.h"
#include "ui/app.h"

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerInitialize(int *argc, char ***argv);

/* Prints DIAGS to nowhere, with their excerpts; what is printed must be clean. */
void fuzz_print_diags(struct diag_list *diags);

/* Ends the program where TEXT holds anything that could control a terminal. */
void fuzz_assert_clean(const char *text);

/* Draws the topmost screen; what stands on CANVAS then must be clean. */
void fuzz_draw(struct app *app, struct canvas *canvas);

/* DATA as a string of its own (free), so that a read past its end is seen. */
char *fuzz_string(const uint8_t *data, size_t size);

/* NAME below the source tree (free), which TOP_SRCDIR names. */
char *fuzz_tree_path(const char *name);
/* The catalogue of that folder of the source tree and of nothing else, opened once. */
const struct catalogue *fuzz_catalogue(const char *name);

/* A folder of this process alone, in memory where the system offers that; gone when it ends. */
const char *fuzz_folder(void);
/* Empties it. */
void fuzz_folder_clear(void);
/* Writes SIZE bytes to NAME in it, with the folders on the way. */
void fuzz_write(const char *name, const void *data, size_t size);

#endif
