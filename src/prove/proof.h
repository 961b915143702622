/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What `kancil check` proves of a scenario, over every state that a player can reach: proofs 1 to 4
 * of kancil-scenario(5). A failed proof comes with a witness.
 */
#ifndef KANCIL_PROVE_PROOF_H
#define KANCIL_PROVE_PROOF_H

#include "base/diag.h"
#include "prove/bounds.h"
#include "scenario/model.h"

#include <stdint.h>

struct proof {
    uint32_t states;
    bool complete;        /* every state was gone through; else nothing was proved */
    struct bounds bounds; /* where complete */
};

/* Proves SCENARIO, or adds what fails to DIAGS; LIMIT is the most states to go through (at most
 * SPACE_LIMIT). */
void proof_make(
    const struct scenario *scenario, uint32_t limit, struct diag_list *diags, struct proof *proof);

/* Adds the note that says what was proved. */
void proof_tell(
    const struct scenario *scenario, const struct proof *proof, struct diag_list *diags);

#endif
