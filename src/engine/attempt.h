/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One attempt at a scenario, as it is recorded, learnt from and exported (kancil-progress(5)):
 * what was chosen, noticed and judged, and when. Plain data; the strings belong to whoever made it
 * (a session, or the arena an attempt was read into).
 */
#ifndef KANCIL_ENGINE_ATTEMPT_H
#define KANCIL_ENGINE_ATTEMPT_H

#include "base/arena.h"
#include "base/digest.h"
#include "scenario/terms.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum mode { MODE_SOLO, MODE_TOGETHER, MODE_ROOM, MODE_BOOSTER, MODE_COUNT };
extern const char *const MODE_NAMES[MODE_COUNT]; /* "solo" ... as exports write them */

#define SCORE_NONE (-1) /* exported as null */

struct attempt_choice {
    const char *scene;
    int choice;     /* from 1, in the file's order */
    const char *id; /* the choice's stable name, or NULL */
    enum rating rating;
    unsigned skills;
    skill_row skill_order; /* as the file lists them; exports keep it */
    int at;                /* seconds from the start */
};

struct attempt_sign {
    const char *scene;
    int line;         /* from 1, in the file's order of the scene; 0 for an inspected item */
    const char *item; /* the inspected item's id, or NULL */
    enum tell tell;   /* TELL_NONE: a line without a sign was flagged */
    bool flagged;
    int at;
};

struct attempt_judgement {
    const char *item; /* "scenario/item" in a booster */
    enum truth truth, answer;
    int sure; /* 1 guess, 2 fairly, 3 certain */
    unsigned skills;
    skill_row skill_order;
    int difficulty; /* 1 to 5 of the item; 0 where it is not known */
    int at;
};

/* Four counts of telling apart: of flags on lines, or of judgements of items. */
struct counts {
    int hits, misses, false_alarms, correct_rejections;
};

struct attempt {
    char id[UUID_TEXT_SIZE];
    const char *scenario; /* NULL for a booster */
    const char *digest;   /* "sha256:..." of the file played */
    enum kind kind;
    enum mode mode;
    char form; /* 'a', 'b' or 0 */
    uint64_t seed;
    const char *language;
    unsigned skills; /* of the scenario, as far as known: exports name those of its choices */
    int64_t started; /* milliseconds UTC */
    int seconds;     /* of play so far */
    bool finished;
    bool is_open; /* was left on this computer and can be gone on with; exports do not say so */
    enum ending ending;
    int score; /* 0 to 100, or SCORE_NONE */
    struct attempt_choice *choices;
    size_t choice_count, choice_capacity;
    struct counts flags;
    struct attempt_sign *signs;
    size_t sign_count, sign_capacity;
    struct attempt_judgement *judgements;
    size_t judgement_count, judgement_capacity;
};

/* The score as kancil-progress(5) has it: 100 x points / (3 x graded choices) for a story, the
 * share of right judgements for a deck, rounded half up; SCORE_NONE where nothing was graded.
 * Finished or not. */
int attempt_points(const struct attempt *attempt);
void counts_add(struct counts *sum, const struct counts *more);
/* The judgements' counts: a fake judged fake is a hit, a genuine one judged fake a false alarm. */
struct counts attempt_judgement_counts(const struct attempt *attempt);

#endif
