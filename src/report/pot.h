/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The text of scenarios as a template for translators (a PO file without translations): in the
 * order of the story, each with its context (scenario/messages.h), its place in the file and notes
 * on who speaks, to whom, and what came just before. The same scenarios give the same bytes.
 */
#ifndef KANCIL_REPORT_POT_H
#define KANCIL_REPORT_POT_H

#include "base/buf.h"
#include "scenario/model.h"

struct pot;

struct pot *pot_new(void);
void pot_free(struct pot **pot);
/* Adds the text of SCENARIO, which nobody else changes meanwhile; it is not needed afterwards. What
 * stands in one context with the same words twice becomes one entry with both places. */
void pot_add(struct pot *pot, struct scenario *scenario);
/* Adds the template to OUT. */
void pot_write(const struct pot *pot, struct buf *out);

#endif
