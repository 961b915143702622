/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Saving behind the player's back: the screen shows an answer before it is saved and never waits
 * for a slow disk. One thread, at most one save under way; the next answer may be taken meanwhile,
 * and its outcome waits for the save before it.
 */
#ifndef KANCIL_STORE_SAVER_H
#define KANCIL_STORE_SAVER_H

#include "store/history.h"

struct saver;

/* Takes over RECORDING (which is freed with the saver). Where no thread can be had it saves at
 * once. */
struct saver *saver_new(struct recording *recording);
/* Saves what SESSION has now: copies what is new and returns at once. */
void saver_submit(struct saver *saver, const struct session *session);
/* Whether a save is still under way. */
bool saver_is_busy(struct saver *saver);
/* Waits at most MILLISECONDS (negative: as long as it takes) for it; whether it is done. */
bool saver_wait(struct saver *saver, int milliseconds);
/* What the last save met, once: false where it failed, with ERROR; what failed is tried again with
 * the next. */
bool saver_result(struct saver *saver, struct file_error *error);
/* Waits, closes the recording as recording_close does, and frees everything. */
bool saver_close(struct saver **saver, const struct session *session, struct file_error *error);

#endif
