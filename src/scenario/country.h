/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Country packs (scenarios/countries/CC.yaml): money, neutral names, and the help and reporting
 * lines with the day each was last checked.
 */
#ifndef KANCIL_SCENARIO_COUNTRY_H
#define KANCIL_SCENARIO_COUNTRY_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "scenario/terms.h"

#include <stdbool.h>
#include <stdint.h>

enum helpline_state { HELPLINE_READY, HELPLINE_RECHECK, HELPLINE_HIDE };

struct helpline {
    const char *id, *name;
    const char **contacts;
    int contact_count;
    const char *audience; /* "student", "parent", "both" */
    bool child_facing;
    unsigned topics;   /* set of enum help_topic */
    const char *hours; /* NULL unless verified */
    const char *note;
    const char *checked; /* "2026-11-21" */
    int64_t checked_at;  /* the same as milliseconds UTC */
    enum helpline_state state;
};

struct country {
    struct arena *arena;
    const char *code; /* "SG"; "INT" for the international lines */
    const char *name;
    const char *currency_code, *currency_symbol;
    double rate;                                   /* local units for one Singapore dollar */
    const char *post, *bank, *police, *school;     /* with their article */
    const struct helpline *check_line, *emergency; /* NULL where there is none */
    struct helpline *helplines;
    int helpline_count;
};

/* Loads and judges a pack as scenario_load does a scenario; the file's name must be CODE.yaml. */
struct country *country_load(
    const char *name, const char *yaml, size_t length, struct diag_list *diags);
struct country *country_load_file(
    const char *path, struct diag_list *diags, struct file_error *error);
void country_free(struct country **country);

/* A pack with no entries and neutral words, for when no country was chosen. Never freed. */
const struct country *country_nowhere(void);

/* Whether LINE is shown: ready, with a contact. Whether its check is older than 180 days at NOW. */
bool helpline_is_shown(const struct helpline *line);
bool helpline_is_old(const struct helpline *line, int64_t now);

/* Adds N Singapore dollars as a round local amount with its symbol: "S$20", "RM 60". Rounded to 1,
 * 2 or 5 times a power of ten where the rate is not 1. */
void country_add_amount(const struct country *country, int n, struct buf *out);

#endif
