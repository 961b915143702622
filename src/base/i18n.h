/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The program's own words in the user's language, through gettext.
 */
#ifndef KANCIL_BASE_I18N_H
#define KANCIL_BASE_I18N_H

/* Sets the locale from the environment; where it has no UTF-8 or is not installed, C.UTF-8 is tried
 * so that widths are right. The language is the first that the environment names and the program
 * speaks, installed or not. Binds the text domain; KANCIL_LOCALEDIR is where catalogues are looked
 * for in place of the installed ones. Called once, first. Numbers keep their full stop. */
void i18n_start(void);

/* Chooses the language (a BCP 47 tag such as "ms" or "zh-Hans"; NULL, or what is no tag, for the
 * environment's). Takes effect at once, for the C library's own messages too; texts already fetched
 * stay as they are. Where there is no catalogue, the words are English. */
void i18n_use(const char *tag);
const char *i18n_language(void); /* the tag in use, "en" when nothing was chosen or known */

/* The languages that the program can speak, "en" first: tags and their own names, ended by NULL. */
struct i18n_language {
    const char *tag;
    const char *name; /* in the language itself */
};
const struct i18n_language *i18n_languages(void);

const char *i18n_text(const char *message) __attribute__((format_arg(1)));
const char *i18n_plural(const char *one, const char *many, unsigned long count)
    __attribute__((format_arg(1))) __attribute__((format_arg(2)));
/* Text with a context, for words that need one ("open" the verb, "open" the state). */
const char *i18n_context(const char *context, const char *message) __attribute__((format_arg(2)));

/* The translation of MESSAGE, part of a scenario, which stands in CONTEXT; NULL where there is
 * none. FOLDER is where the author's own catalogues lie
 * (FOLDER/LANGUAGE/LC_MESSAGES/kancil-scenarios.mo), NULL for the installed ones. Unlike the
 * program's own, English is looked up too. */
const char *i18n_scenario(const char *folder, const char *context, const char *message);

#define _(message) i18n_text(message)
#define N_(message) message
#define P_(one, many, count) i18n_plural(one, many, count)
#define C_(context, message) i18n_context(context, message)

#endif
