/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The catalogue: which scenarios there are, from their heads alone (reading stops at scenes or
 * items), quick with thousands of files. A broken file is listed as unusable and hides no other.
 */
#ifndef KANCIL_SCENARIO_CATALOGUE_H
#define KANCIL_SCENARIO_CATALOGUE_H

#include "base/diag.h"
#include "scenario/country.h"
#include "scenario/model.h"

enum origin { ORIGIN_BUILT_IN, ORIGIN_USER };

struct catalogue_entry {
    const char *file; /* path to open */
    enum origin origin;
    bool replaces;     /* a user's scenario that stands in for a built-in one of the same id */
    const char *error; /* NULL: usable; else the first mistake as one sentence with its place */
    const char *id;    /* the file's name without .yaml, for a broken file too */
    enum kind kind;
    const char *title, *summary, *content_note, *language; /* content_note may be NULL */
    enum topic topic;
    unsigned audience;
    int age_from, age_to;
    enum band band;
    int minutes, difficulty;
    unsigned skills;
    unsigned help; /* as in struct scenario */
    bool genuine;
};

struct catalogue;

/* Where scenarios are looked for, in this order (an earlier one wins): FOLDER (--scenarios, may be
 * NULL), each part of KANCIL_SCENARIOS, the user's data folder ($XDG_DATA_HOME/kancil/scenarios),
 * the installed folder (built in; KANCIL_BUILT_IN overrides it so that the program runs from its
 * build tree). Folders are searched through their subfolders, .yaml files only, countries/ apart,
 * no links to folders followed. They are read when the first question is asked. */
struct catalogue *catalogue_open(const char *folder);
void catalogue_free(struct catalogue **catalogue);

int catalogue_count(const struct catalogue *catalogue);
/* In order: topic, then lower age, then id. */
const struct catalogue_entry *catalogue_at(const struct catalogue *catalogue, int index);
/* Whether ENTRY's file, which is read for this, is still the one that has DIGEST. */
bool catalogue_has_digest(const struct catalogue_entry *entry, const char *digest);
/* The index of ENTRY, which is one of the catalogue's. */
int catalogue_index(const struct catalogue *catalogue, const struct catalogue_entry *entry);
/* The entry that wins for ID, or NULL. */
const struct catalogue_entry *catalogue_find(const struct catalogue *catalogue, const char *id);
/* Ids near ID by edit distance (at most 2), for "did you mean"; NULL where there is none. */
const char *catalogue_suggest(const struct catalogue *catalogue, const char *id);

/* The country packs found on the same path: codes in order of names, "INT" last; a broken one left
 * out. */
int catalogue_country_count(const struct catalogue *catalogue);
const struct country *catalogue_country_at(const struct catalogue *catalogue, int index);
/* The pack of CODE (any case), or NULL; "INT" has the international lines. Loaded when asked for.
 */
const struct country *catalogue_country(const struct catalogue *catalogue, const char *code);

#endif
