/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every rule by which a file is judged, in one table: `kancil check --explain`, the list of what
 * may be allowed, the manual page and the tests are made from it or compared with it.
 */
#ifndef KANCIL_SCENARIO_RULES_H
#define KANCIL_SCENARIO_RULES_H

#include "base/diag.h"
#include "scenario/model.h"

struct rule {
    const char *id;
    enum diag_severity severity;
    const char *reason;  /* one sentence for authors, untranslated */
    const char *example; /* a few lines that break it, YAML; NULL for a note */
    /* Finds all breaches in a sound scenario; NULL for what is found while reading or by a proof.
     */
    void (*judge)(const struct scenario *scenario, struct diag_list *diags);
};

extern const struct rule RULES[];
extern const int RULE_COUNT;

const struct rule *rule_find(const char *id); /* NULL where there is none */
/* Whether the file answers for the warnings of this rule. */
bool rule_is_allowed(const struct scenario *scenario, const char *id);

/* Judges SCENARIO by every rule that has a function. */
void rules_judge(const struct scenario *scenario, struct diag_list *diags);

#endif
