/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A scenario as the program holds it: immutable, in one arena, all references resolved to places in
 * arrays, every text with its place in the file. Made by scenario_load (load.h); nothing here is
 * changed afterwards, so any number of sessions may share one.
 *
 * Texts are kept as written, placeholders and all: template.h fills them in when they are shown.
 */
#ifndef KANCIL_SCENARIO_MODEL_H
#define KANCIL_SCENARIO_MODEL_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/digest.h"
#include "scenario/terms.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct condition;      /* condition.h */
struct finding_source; /* finding.c */

/* Where in the file something stands: 1-based, in characters; line 0 where it stands nowhere. */
struct place {
    int line;
    int column;
};

struct text {
    const char *raw; /* NULL where the key is missing */
    struct place place;
};

/* A warning sign on a line or on what an inspected item shows. */
struct sign {
    enum tell tell; /* TELL_NONE: no sign */
    struct text why;
    bool weak; /* is there but proves nothing: explained, counted neither way */
};

#define CAST_ME 0
#define CAST_NARRATOR 1
struct cast_member {
    const char *id;
    struct text name;
    struct text about; /* raw NULL where left out */
};

struct variable {
    const char *name;
    bool is_boolean; /* then min 0 and max 1 */
    int min, max, start;
    struct place place;
};

struct header_field {
    const char *label;
    struct text value;
};

struct line {
    int speaker; /* place in the cast */
    struct text text;
    bool act; /* what the person does, told as narration */
    struct sign sign;
    const struct condition *when; /* NULL: always */
    struct place place;
    int index; /* place among all lines of the scenario, in the file's order */
};

struct inspect_item {
    const char *id;
    struct text label;
    struct text shows;
    struct sign sign;
    const struct condition *when;
    struct place place;
    int index; /* place among all inspect items of the scenario */
};

struct inspect {
    int budget; /* looks in an attempt; 0 where there is nothing to look into */
    struct inspect_item *items;
    int item_count;
    struct place place;
};

struct effect {
    int variable;
    bool add; /* else set */
    int value;
};

struct choice {
    const char *id; /* NULL where left out */
    struct text label;
    bool spoken; /* say, else do */
    int to;      /* place among the scenes */
    enum rating rating;
    enum lean leans;
    unsigned skills; /* set of enum skill; the scenario's where the choice names none */
    skill_row skill_order;
    struct text feedback;
    struct text otherwise;
    struct effect *effects; /* set first, then add, each in the file's order */
    int effect_count;
    const struct condition *when;
    bool once;
    struct place place; /* of its first key */
    int index;          /* place among all choices of the scenario */
    int number;         /* from 1 in the scene, in the file's order */
};

struct scene {
    const char *id;
    enum view view;
    struct header_field *header;
    int header_count;
    struct line *lines;
    int line_count;
    struct inspect inspect;
    struct text ask;
    struct choice *choices; /* with choices: go_to -1 and end ENDING_NONE */
    int choice_count;
    int timer_seconds; /* 0: none */
    int timer_to;
    int go_to; /* -1: none */
    enum ending end;
    struct text lesson;
    struct place place; /* of the scene's key */
    int index;
};

struct item {
    const char *id;
    enum view view;
    struct header_field *header;
    int header_count;
    struct line *lines;
    int line_count;
    struct inspect inspect;
    enum truth truth;
    enum topic topic; /* the scenario's */
    struct text why;
    int difficulty; /* 1 to 5; the scenario's where left out */
    unsigned skills;
    skill_row skill_order;
    struct place place;
    int index;
};

/* Items to judge: a deck's, or a story's practice round. */
struct deck {
    struct item *items;
    int item_count;
    int draw; /* how many are drawn for a play, 1 to item_count */
    bool shuffle;
};

struct source {
    struct text title;
    const char *url;
    const char *date;
};

struct text_list {
    struct text *texts;
    int count;
};

struct debrief {
    struct text_list takeaways, say, talk, try_today;
};

/* The file's bytes, kept for what is made of them when it is first asked for: the digest, which
 * costs half as much as reading YAML, and the places of findings. */
struct scenario_bytes {
    struct buf yaml;
    char digest[DIGEST_TEXT_SIZE]; /* "" until then */
    struct finding_source *source; /* NULL until then */
};

struct scenario {
    struct arena *arena;
    const char *file;             /* as it was named to scenario_load */
    struct scenario_bytes *bytes; /* NULL for one that was not read from a file */

    int format; /* 1 */
    const char *id;
    enum kind kind;
    struct text title, summary;
    enum topic topic;
    unsigned audience; /* set of enum audience */
    int age_from, age_to;
    enum band band;
    int minutes, difficulty;
    unsigned skills; /* set of enum skill */
    skill_row skill_order;
    bool genuine;
    const char *language;
    struct text content_note;
    struct source *sources;
    int source_count;
    unsigned help;      /* set of enum help_topic; the topic's default where left out */
    const char **allow; /* rule ids */
    int allow_count;

    struct cast_member *cast; /* 0 is me, 1 the narrator */
    int cast_count;
    struct variable *vars;
    int var_count;

    struct scene *scenes; /* a story's, in the file's order; none for a deck */
    int scene_count;
    int start;
    struct deck deck;     /* a deck's items; none for a story */
    struct deck practice; /* a story's practice round, or none */
    struct debrief debrief;

    int line_total, choice_total, inspect_total; /* how many indexes of each kind there are */
};

/* "sha256:..." of the file, reckoned when it is first asked for; "" for one that was not read from
 * a file. Borrowed from the scenario. */
const char *scenario_digest(const struct scenario *scenario);
void scenario_free(struct scenario **scenario);

#endif
