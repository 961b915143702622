/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which attempts of an import are known already. An attempt and its anonymous copy are the same
 * one.
 */
#ifndef KANCIL_STORE_IMPORT_IDS_H
#define KANCIL_STORE_IMPORT_IDS_H

#include "store/history.h"

struct import_ids;

/* Knows what HISTORY holds (borrowed), with room for MORE. */
struct import_ids *import_ids_new(const struct history *history, size_t more);
void import_ids_free(struct import_ids **ids);
/* The id under which ATTEMPT (borrowed) is to be added: its own, or the one that an unfinished copy
 * has here; NULL where it is known already. From then on it is known. */
const char *import_ids_admit(struct import_ids *ids, const struct attempt *attempt);

#endif
