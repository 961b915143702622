/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A disk that fails on demand: a test that is linked with faulty_calls.c has its own write, fsync,
 * rename and so on in place of the C library's. They count themselves and, at a number that the
 * test chose, fail or end the process as a kill would, in the middle of what they do.
 */
#ifndef KANCIL_TESTS_FAULTY_CALLS_H
#define KANCIL_TESTS_FAULTY_CALLS_H

enum fault {
    FAULT_NONE,
    FAULT_ONCE, /* the chosen call fails with the given number */
    FAULT_EVER, /* and every later one */
    FAULT_KILL  /* the process ends at it: a write has written half by then */
};

/* From now on call number AT (from 1) meets FAULT; NUMBER is the errno. */
void fault_set(enum fault fault, int at, int number);
/* How many calls there were since fault_set. */
int fault_calls(void);

/* Every fsync waits for a byte from this descriptor; negative: none does. */
void fault_hold_fsync(int descriptor);

#endif
