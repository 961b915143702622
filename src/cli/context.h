/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What most commands begin with: the store, the settings, who plays, which language and country.
 * Opened by need, closed together.
 */
#ifndef KANCIL_CLI_CONTEXT_H
#define KANCIL_CLI_CONTEXT_H

#include "cli/command.h"
#include "scenario/catalogue.h"
#include "store/profile.h"
#include "store/settings.h"

struct context {
    const struct invocation *invocation;
    struct store *store; /* NULL where no folder can be named */
    struct store *keep;  /* where plays are kept: the same, or NULL with --no-save */
    struct settings settings;
    struct profile profile; /* the one asked for, else the one used last, else a nameless new one */
    bool profile_known;     /* it is on disk */
    bool country_missed;    /* the settings name a country that there is not, which was said */
    struct catalogue *catalogue; /* NULL until context_catalogue */
};

/* Settings, store and language; what of them cannot be used is said, and done without. False after
 * a complaint, with the status to end with in *STATUS. */
bool context_open(struct context *context, const struct invocation *invocation, int *status);
void context_close(struct context *context);

/* Chooses the profile by --profile. MAKE: a new name makes one (written at once), else it is a
 * complaint. */
bool context_profile(struct context *context, bool make, int *status);
/* Who plays, as the disk has them now: a first play makes them known there. */
void context_refresh_profile(struct context *context);
/* The complaint that there is no folder for progress. */
int context_complain_storeless(void);
const struct catalogue *context_catalogue(struct context *context);
/* The pack of CODE, or NULL after a complaint that names those there are. */
const struct country *context_country_named(struct context *context, const char *code, int *status);
/* The country by --country, profile or settings; country_nowhere() where none was chosen. NULL
 * after a complaint about an unknown one; one that only the settings name is done without. */
const struct country *context_country(struct context *context, int *status);

#endif
