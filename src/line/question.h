/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The questions of plain mode: what can be answered, told once, and again only where it changes.
 * Who hears the text and cannot glance back is told no more than what is new.
 */
#ifndef KANCIL_LINE_QUESTION_H
#define KANCIL_LINE_QUESTION_H

#include "line/say.h"
#include "line/typed.h"
#include "present/present.h"

/* What was told of the question that stands; {0} is none. */
struct question {
    char *answers; /* the question and its answers, as they were printed */
    char *looks;   /* which things can be looked into */
    int left;      /* looks left when that was last told */
};

/* Prints the question with its answers, and what can be looked into: all of it at first, then what
 * has changed since. */
void question_say(struct question *question, const struct say *say, const struct present *present,
    const struct event *event, bool sure);
void question_forget(struct question *question);

/* "(number, f N flag, i N look into, h help, q leave) > ", without a line's end. */
void question_prompt(
    const struct say *say, const struct session *session, const struct event *event, bool sure);
/* One line that says what can be typed, after COMMAND, which cannot. */
void question_say_refusal(const struct say *say, const struct session *session,
    const struct event *event, bool sure, struct typed typed);
/* All that can be typed, a line each. */
void question_say_keys(
    const struct say *say, const struct session *session, const struct event *event, bool sure);
/* Whether line NUMBER is flagged now, in a line. */
void question_say_flag(const struct say *say, const struct session *session, int number);
/* Which lines are flagged now, in a line; nothing where none is. */
void question_say_flags(const struct say *say, const struct session *session);

#endif
