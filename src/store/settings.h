/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Settings of this computer's user: $XDG_CONFIG_HOME/kancil/kancil.conf, lines of "name = value", #
 * begins a comment. One table holds every option: name, kind, values, default, one sentence; the
 * man page and the settings screen are made from it.
 */
#ifndef KANCIL_STORE_SETTINGS_H
#define KANCIL_STORE_SETTINGS_H

#include "base/diag.h"
#include "base/file.h"

#include <stdbool.h>

enum setting {
    SETTING_THEME,         /* auto dark light contrast mono */
    SETTING_COLOURS,       /* auto 0 8 16 256 */
    SETTING_SYMBOLS,       /* auto unicode ascii */
    SETTING_ANIMATION,     /* yes no: typing pauses and movement */
    SETTING_TIMERS,        /* yes no */
    SETTING_MOUSE,         /* yes no */
    SETTING_TAMIL_SPACING, /* yes no */
    SETTING_LANGUAGE,      /* auto or a tag: when no profile says otherwise */
    SETTING_COUNTRY,       /* none or a code */
    SETTING_COUNT
};

struct setting_option {
    const char *name;          /* as in the file: "theme" */
    const char *const *values; /* ended by NULL; NULL where any word is allowed */
    const char *fallback;
    const char *title;    /* untranslated, for the settings screen */
    const char *sentence; /* untranslated */
};
extern const struct setting_option SETTING_OPTIONS[SETTING_COUNT];

struct settings {
    char values[SETTING_COUNT][32];
};

void settings_init(struct settings *settings); /* all at their defaults */
/* Reads the file (a missing one is well); mistakes become warnings in DIAGS and leave the default.
 */
bool settings_load(struct settings *settings, struct diag_list *diags, struct file_error *error);
/* Writes it, keeping the lines and comments that it does not know. */
bool settings_save(const struct settings *settings, struct file_error *error);
bool settings_set(struct settings *settings, enum setting setting, const char *value);
const char *settings_get(const struct settings *settings, enum setting setting);
bool settings_is_on(const struct settings *settings, enum setting setting); /* "yes" */
char *settings_path(void); /* owned by the caller; NULL where no folder can be named */

#endif
