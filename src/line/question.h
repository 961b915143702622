/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions of plain mode: what can be answered, told once, and again where it changes. */
#ifndef KANCIL_LINE_QUESTION_H
#define KANCIL_LINE_QUESTION_H

#include "line/say.h"
#include "present/present.h"

/* What was told of the question that stands; {0} is none. */
struct question {
    char *told; /* its text as it was printed */
};

/* Prints the question with its choices and looks, unless that is just what was told before. */
void question_say(struct question *question, const struct say *say, const struct present *present,
                  const struct event *event, bool sure);
void question_forget(struct question *question);

/* "(number, f N flag, i N look into, h help, q leave) > ", without a line's end. */
void question_prompt(const struct say *say, const struct session *session,
                     const struct event *event, bool sure);
/* One line that says what can be typed, after something that cannot. */
void question_say_refusal(const struct say *say, const struct session *session,
                          const struct event *event, bool sure);
/* All that can be typed, a line each. */
void question_say_keys(const struct say *say, const struct session *session,
                       const struct event *event);
/* Whether line NUMBER is flagged now, in a line. */
void question_say_flag(const struct say *say, const struct session *session, int number);

#endif
