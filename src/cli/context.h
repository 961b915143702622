/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What most commands begin with: the store, the settings, who plays, which language and country. Opened by
 * need, closed together.
 */
#ifndef KANCIL_CLI_CONTEXT_H
#define KANCIL_CLI_CONTEXT_H

#include "cli/command.h"
#include "scenario/catalogue.h"
#include "store/profile.h"
#include "store/settings.h"

struct context {
    const struct invocation *invocation;
    struct store *store;         /* NULL with --no-save, or where no folder can be named */
    struct settings settings;
    struct profile profile;      /* the one asked for, else the one used last, else a nameless new one */
    bool profile_known;          /* it is on disk */
    struct catalogue *catalogue; /* NULL until context_catalogue */
};

/* Settings, store and language. False after a complaint, with the status to end with in *STATUS. */
bool context_open(struct context *context, const struct invocation *invocation, int *status);
void context_close(struct context *context);

/* Chooses the profile by --profile. MAKE: a new name makes one (written at once), else it is a
 * complaint. */
bool context_profile(struct context *context, bool make, int *status);
const struct catalogue *context_catalogue(struct context *context);
/* The country by --country, profile or settings; country_nowhere() where none was chosen. NULL after a complaint
 * about an unknown one. */
const struct country *context_country(struct context *context, int *status);

#endif
