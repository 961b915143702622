/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tests of very much of something take a second of their own, and an hour under valgrind, where
 * they make do with less.
 */
#ifndef KANCIL_TESTS_UNIT_GENTLY_H
#define KANCIL_TESTS_UNIT_GENTLY_H

#include <stdlib.h>

/* LITTLE under valgrind (tests/memory/valgrind.sh sets the variable), else MUCH. */
static inline int gently(int much, int little)
{
    return getenv("WITH_VALGRIND") ? little : much;
}

#endif
