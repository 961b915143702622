/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What can be looked into at a question, a line each. Things keep their numbers while the question
 * stands; one that cannot be looked into is not named. Looking again is free.
 */
#ifndef KANCIL_LINE_LOOKS_H
#define KANCIL_LINE_LOOKS_H

#include "line/say.h"
#include "present/play.h"

struct looks {
    const struct present *present;
    const struct inspect_item **items;
    int count, left;
};

void looks_read(struct looks *looks, const struct present *present, const struct event *event);
void looks_done(struct looks *looks);

/* What they are called, whether there is still a look for them or not: differs where the list
 * itself has changed. Owned by the caller. */
char *looks_names(const struct looks *looks);
/* The list under its heading; nothing where nothing can be looked into. */
void looks_say(const struct looks *looks, const struct say *say);
/* How many looks are left, in a line. */
void looks_say_left(const struct looks *looks, const struct say *say);

/* The highest number that can be looked into, or 0. */
int looks_last(const struct session *session, const struct event *event);

#endif
