/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The shortest list of answers that leads to a state, as plain play takes them: "2 t i1 f3 1", one
 * a line. Found in the space, then played through a real session, which says what number each line
 * and each look has there.
 */
#ifndef KANCIL_PROVE_WITNESS_H
#define KANCIL_PROVE_WITNESS_H

#include "base/buf.h"
#include "prove/script.h"
#include "prove/space.h"

/* The ways to all states from the beginning, each with as few answers as it can. */
struct paths {
    uint32_t *before; /* by state: the state before it, or SPACE_NONE */
};
void paths_init(struct paths *paths, const struct space *space);
void paths_done(struct paths *paths);

/* Adds the answers that lead to STATE, with spaces between, nothing for the beginning. False where
 * the session does not follow, which would be a fault of the space. */
bool witness_add(
    const struct space *space, const struct paths *paths, uint32_t state, struct buf *out);

/* Begins SCRIPT anew and plays it to STATE; false where the session does not follow. */
bool witness_play(
    const struct space *space, const struct paths *paths, uint32_t state, struct script *script);

#endif
