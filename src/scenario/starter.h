/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A story to start from: a few answers of an author become the YAML of a small sound scenario, with
 * comments that say what each part is for. Whatever is answered, the result loads and passes every
 * rule, save what the author's own title breaks.
 */
#ifndef KANCIL_SCENARIO_STARTER_H
#define KANCIL_SCENARIO_STARTER_H

#include "base/buf.h"
#include "scenario/terms.h"

#include <stdbool.h>

struct starter {
    const char *id;
    const char *schema; /* where the JSON Schema lies, for editors */
    const char *title;
    const char *author; /* "" for none */
    enum topic topic;
    unsigned audience; /* set of enum audience, not empty */
    int age_from, age_to;
};

/* Adds the YAML to OUT. */
void starter_write(const struct starter *starter, struct buf *out);

/* A title made of an id: "prize-parcel" becomes "Prize parcel". */
void starter_title(const char *id, struct buf *out);

/* What differs from topic to topic: for starter.c alone. Signs come as "tell: ID" with a why. */
struct starter_words {
    const char *skills, *note, *about;
    const char *hello;
    const char *ask, *ask_tell, *ask_why;
    const char *look, *look_shows, *look_tell, *look_why;
    const char *press, *press_tell, *press_why;
    const char *well;
    const char *lost;
    const char *takeaway;
};
extern const struct starter_words STARTER_WORDS[TOPIC_COUNT];

#endif
