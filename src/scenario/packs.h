/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The country packs of a catalogue: found with it, each read when it is asked for.
 */
#ifndef KANCIL_SCENARIO_PACKS_H
#define KANCIL_SCENARIO_PACKS_H

#include "scenario/country.h"

struct packs;

struct packs *packs_new(void);
void packs_free(struct packs **packs);

/* PATH and CODE are borrowed; a pack whose code is there already is left out. */
void packs_add(struct packs *packs, const char *path, const char *code);
/* The pack of CODE in any case, or NULL where it is missing or broken. */
const struct country *packs_find(struct packs *packs, const char *code);
/* The sound ones in order of their names, INT last. */
int packs_count(struct packs *packs);
const struct country *packs_at(struct packs *packs, int index);

#endif
