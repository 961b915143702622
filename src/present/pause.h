/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pause, proposed once between two plays and never within one. Nothing hangs on the answer. */
#ifndef KANCIL_PRESENT_PAUSE_H
#define KANCIL_PRESENT_PAUSE_H

#define PAUSE_AFTER (20 * 60 * 1000) /* milliseconds since the first play began */

/* The proposal, translated. */
const char *present_pause(void);

#endif
