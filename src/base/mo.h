/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A catalogue of translations in gettext's binary form, read without the C library. Newer ones
 * translate nothing in the locale C.UTF-8, which is all that a small system has; there i18n.c reads
 * catalogues by this. A damaged file is as if it were not there.
 */
#ifndef KANCIL_BASE_MO_H
#define KANCIL_BASE_MO_H

struct mo;

/* NULL where PATH cannot be read or is no such file. The texts live as long as the catalogue. */
struct mo *mo_open(const char *path);
void mo_free(struct mo **mo);

/* FOLDER/LANGUAGE/LC_MESSAGES/DOMAIN.mo, or that of the language alone (ms_MY, ms); NULL where
 * there is none. Read when it is asked for first and kept for good: texts that were handed out live
 * in it. */
const struct mo *mo_keep(const char *folder, const char *language, const char *domain);

/* The translation of MESSAGE, or of the form of ONE that COUNT asks for; NULL where there is none.
 */
const char *mo_text(const struct mo *mo, const char *message);
const char *mo_plural(const struct mo *mo, const char *one, unsigned long count);

/* Which form COUNT takes by EXPRESSION, as a catalogue's head has it ("n != 1"); 0 where the
 * expression is wrong. */
unsigned long mo_plural_form(const char *expression, unsigned long count);

#endif
