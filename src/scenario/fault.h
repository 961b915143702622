/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bytes and characters that no file may hold, found before libyaml sees them: it would say less of
 * them, or nothing, and count lines otherwise.
 */
#ifndef KANCIL_SCENARIO_FAULT_H
#define KANCIL_SCENARIO_FAULT_H

#include "scenario/reading.h"

/* A fault of the bytes themselves that ends the reading; its offset, or the length where there is
 * none. */
struct fault {
    enum input_fault kind;
    size_t offset;
    uint32_t code;
    bool softer; /* before it there are control characters that do not end the reading */
};

struct fault fault_find(const struct input *input);

/* Reports the fault and ends the reading at it. */
void fault_report(struct reading *reading, const struct fault *fault);
/* Reports those control characters before offset END that libyaml reads over. */
void fault_report_before(struct reading *reading, size_t end);

#endif
