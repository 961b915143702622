/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where to find help: what to do first, then the country's lines and the international ones, with
 * the day each was last checked. Only entries that may be shown.
 */
#ifndef KANCIL_PRESENT_HELPLINES_H
#define KANCIL_PRESENT_HELPLINES_H

#include "present/document.h"
#include "scenario/country.h"

struct helplines_wanted {
    const struct country *country;       /* the chosen one, or country_nowhere() */
    const struct country *international; /* may be NULL */
    bool child;                          /* only lines that may face a child */
    unsigned topics;                     /* these first (set of enum help_topic); 0: no order */
    int64_t now;
};

void present_helplines(const struct helplines_wanted *wanted, struct document *document);

#endif
