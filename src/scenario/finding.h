/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A diagnostic about a scenario that was read without an error, with its place and excerpt. Its
 * severity is the rule's; a warning that the file allows is left out.
 */
#ifndef KANCIL_SCENARIO_FINDING_H
#define KANCIL_SCENARIO_FINDING_H

#include "base/diag.h"
#include "scenario/model.h"

/* What of the line is underlined. */
enum finding_span {
    FINDING_KEY, /* to the colon behind a key */
    FINDING_REST /* to the end of the line */
};

/* False where the file allows it, and nothing was added. */
bool finding_add(struct diag_list *diags, const struct scenario *scenario, struct place place,
    enum finding_span span, const char *rule, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

/* About LENGTH bytes from OFFSET of a text of the scenario. */
bool finding_add_in(struct diag_list *diags, const struct scenario *scenario,
    const struct text *text, size_t offset, size_t length, const char *rule, const char *format,
    ...) __attribute__((format(printf, 7, 8)));

#endif
