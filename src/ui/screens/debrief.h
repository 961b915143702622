/* SPDX-License-Identifier: GPL-3.0-or-later */
/* After a play: what came of it, to read. */
#ifndef KANCIL_UI_SCREENS_DEBRIEF_H
#define KANCIL_UI_SCREENS_DEBRIEF_H

#include "ui/app.h"
#include "ui/reader.h"

/* Takes over READER (from the heap) with its document; TITLE and FILE are copied. FILE can be
 * played again; it is NULL for a booster. */
void debrief_push(struct app *app, struct reader *reader, const char *title, const char *file);

#endif
