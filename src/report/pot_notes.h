/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a translator has to know of one text, as lines of notes in English. For pot.c alone. */
#ifndef KANCIL_REPORT_POT_NOTES_H
#define KANCIL_REPORT_POT_NOTES_H

#include "base/buf.h"
#include "scenario/messages.h"

/* Adds lines that each begin with "#. ": what it is, where, for whom, what came before. */
void pot_notes(const struct scenario *scenario, const struct message *message, struct buf *out);

#endif
