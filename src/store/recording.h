/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A recording's two sides, so that the saver can use them from two threads. The caller's side
 * collects what a session has that was not collected yet; the writer's side owns the files. What is
 * handed over between them goes through recording_take, which the saver calls under its mutex.
 */
#ifndef KANCIL_STORE_RECORDING_H
#define KANCIL_STORE_RECORDING_H

#include "store/history.h"

/* The caller's side. CLOSING: the player leaves, so a finished story goes to the history although
 * its practice has not been played. */
void recording_collect(struct recording *recording, const struct session *session, bool closing);
/* The writer's side: takes what was collected; whether there is anything to write. */
bool recording_take(struct recording *recording);
/* Writes it, durably; after a failure it can be called again. */
bool recording_commit(struct recording *recording, struct file_error *error);

#endif
