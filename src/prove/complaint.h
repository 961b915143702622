/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Failed proofs as diagnostics, each where an author looks for it, those about a state with a
 * witness. For proof.c and rounds.c alone.
 */
#ifndef KANCIL_PROVE_COMPLAINT_H
#define KANCIL_PROVE_COMPLAINT_H

#include "base/diag.h"
#include "prove/space.h"
#include "prove/witness.h"

struct complaints {
    const struct space *space; /* NULL for a deck */
    const struct scenario *scenario;
    struct diag_list *diags;
    struct paths paths; /* made for the first witness */
};

/* About a state: at its scene's key, followed by its witness. MESSAGE is translated. */
void complain_state(struct complaints *to, uint32_t state, const char *rule, const char *message);
/* The same where the answers are known already. */
void complain_place(struct complaints *to, struct place place, const char *rule,
    const char *message, const struct buf *answers);
/* What was never met: scenes, and in scenes that were, conditions, lines and looks. */
void complain_unmet(struct complaints *to);
/* A condition in an item of a round, by itself. */
void complain_never_true(struct complaints *to, const struct condition *when);
void complaints_done(struct complaints *to);

#endif
