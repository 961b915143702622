/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A head alone, for the catalogue.
 */
#ifndef KANCIL_SCENARIO_LOAD_HEAD_H
#define KANCIL_SCENARIO_LOAD_HEAD_H

#include "base/arena.h"
#include "base/diag.h"
#include "scenario/model.h"

/* Reads up to the content: LENGTH bytes of YAML that go at least so far, or to the file's end. The
 * result is the scenario without its content, in ARENA; NULL where DIAGS got an error. */
struct scenario *scenario_load_head(const char *name, const char *yaml, size_t length,
    struct arena *arena, struct arena *scratch, struct diag_list *diags);

#endif
