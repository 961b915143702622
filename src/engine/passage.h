/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The passage now being read: what was shown since the last answered question and can be flagged,
 * by the numbers that the player sees. When it ends it is counted into the attempt
 * (kancil-progress(5)): each line and each look once in an attempt, at its first showing; weak
 * signs not at all, but listed among the signs like any other.
 */
#ifndef KANCIL_ENGINE_PASSAGE_H
#define KANCIL_ENGINE_PASSAGE_H

#include "engine/attempt.h"
#include "scenario/model.h"

#include <stdbool.h>
#include <stddef.h>

struct passage_entry {
    const struct scene *scene;
    const struct line *line;         /* a line, else NULL */
    const struct inspect_item *look; /* what an inspected item shows, else NULL */
    bool flagged;
    bool counted; /* its first showing in this attempt */
    int at;       /* when it was last flagged or unflagged */
};

/* All zero is an empty passage at the start of an attempt; passage_done frees what it holds. */
struct passage {
    struct passage_entry *entries; /* number N is entries[N - 1] */
    size_t count, capacity;
    bool *lines_counted; /* by the line's and the look's index in the scenario */
    bool *looks_counted;
    unsigned tells_before; /* flagged in earlier passages: a set of enum tell */
};

void passage_init(struct passage *passage, const struct scenario *scenario);
void passage_reset(struct passage *passage, const struct scenario *scenario); /* as after init */
void passage_done(struct passage *passage);

/* Adds a line or a look of SCENE under the next number, which is PASSAGE->count afterwards. The
 * entry lives until the next one is added. */
const struct passage_entry *passage_add_line(
    struct passage *passage, const struct scene *scene, const struct line *line);
const struct passage_entry *passage_add_look(
    struct passage *passage, const struct scene *scene, const struct inspect_item *look);
/* The number that LOOK has in this passage, or 0. */
int passage_find_look(const struct passage *passage, const struct inspect_item *look);
/* The entry of NUMBER, or NULL where there is none. */
const struct passage_entry *passage_at(const struct passage *passage, int number);
/* Flags the entry of NUMBER, or takes its flag back; false where there is no such number. */
bool passage_flag(struct passage *passage, int number, int at);

/* The signs that count as flagged now: those of earlier passages and of this one. */
unsigned passage_tells(const struct passage *passage);

/* Ends the passage at AT seconds: counts it into ATTEMPT and empties it. */
void passage_end(struct passage *passage, struct attempt *attempt, int at);

#endif
