/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A scenario in the player's language. Translations are catalogues of gettext, kancil-scenarios.mo:
 * those in a folder "locale" beside the scenario or one folder above it are looked into first, then
 * the installed ones. A translation changes words and nothing else; one whose placeholders are
 * wrong is passed over, as if it were not there.
 */
#ifndef KANCIL_SCENARIO_TRANSLATE_H
#define KANCIL_SCENARIO_TRANSLATE_H

#include "scenario/catalogue.h"

/* Puts the words of the language in use (i18n_use) in the place of those that have a translation;
 * the scenario's language is then that one. Only for a scenario that was just loaded and that
 * nobody shares yet. */
void scenario_translate(struct scenario *scenario);

/* The title and the summary of a scenario of the catalogue, translated where they are. */
const char *translated_title(const struct catalogue_entry *entry);
const char *translated_summary(const struct catalogue_entry *entry);

#endif
