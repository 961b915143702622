/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The answers of a play by what they were, not by their numbers: so that a play can go on in
 * another version of its scenario while somebody is writing it. A choice is known by its scene and
 * its words, or else by its place and where it leads; a look and a judgement by their item's id. A
 * scene may have got another name.
 *
 * Saves do not need this: what is saved belongs to one version of the file.
 */
#ifndef KANCIL_ENGINE_TRAIL_H
#define KANCIL_ENGINE_TRAIL_H

#include "engine/session.h"

struct trail;

/* The answers given to SESSION so far, with its seed; owned by the caller. */
struct trail *trail_new(const struct session *session);
void trail_free(struct trail **trail);

/* A new session of SCENARIO that stands where the answers lead, as far as they fit: the first that
 * does not ends it (a flag or a look is passed over). FITTED is how many did. Where all fit and the
 * next question had been asked, the session waits with it again. Events up to there go to SHOW (may
 * be NULL) with DATA, which sees the session through *SESSION from the beginning. OPTIONS as for
 * session_new, but for the seed. */
void trail_follow(const struct trail *trail, const struct scenario *scenario,
    const struct session_options *options, struct session **session, size_t *fitted,
    void (*show)(const struct event *event, void *data), void *data);

#endif
