/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Placeholders in scenario texts: {name|dear}, {var}, {currency:N}, {check_line}, {post}, {Bank}
 * ... Checked at load with exact places, filled in when shown. A doubled brace is a literal one.
 */
#ifndef KANCIL_SCENARIO_TEMPLATE_H
#define KANCIL_SCENARIO_TEMPLATE_H

#include "base/buf.h"
#include "scenario/country.h"
#include "scenario/model.h"

#include <stdbool.h>
#include <stddef.h>

struct template_values {
    const char *nickname;          /* NULL or "": the words after the bar, else "you" */
    const struct country *country; /* never NULL: country_nowhere() */
    const struct scenario *scenario;
    const void *state; /* given to VARIABLE */
    int (*variable)(const void *state, int variable);
};

/* Adds RAW with its placeholders filled in. RAW was checked at load. */
void template_expand(const char *raw, const struct template_values *values, struct buf *out);

/* Whether {NAME} is a placeholder of its own, so that no variable may be called so. */
bool template_reserves(const char *name);

struct template_error {
    const char *rule;      /* "bad-value", "unknown-id" */
    size_t offset, length; /* bytes of RAW */
    char message[256];
};

/* Checks RAW against the scenario's variables; false and ERROR where something is wrong. */
bool template_check(
    const char *raw, const struct variable *vars, int var_count, struct template_error *error);

#endif
