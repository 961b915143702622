/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where each skill stands in frameworks that schools plan by. Frameworks and their parts are named
 * as they name themselves, and are not translated.
 */
#ifndef KANCIL_LEARN_FRAMEWORK_H
#define KANCIL_LEARN_FRAMEWORK_H

#include "scenario/terms.h"

#include <stdbool.h>
#include <stddef.h>

enum framework {
    FRAMEWORK_DIGCOMP, /* DigComp 2.2 (Joint Research Centre, 2022); 0.2 is of UNESCO's DLGF (2018),
                        * which shares the ids of areas 1 to 5 */
    FRAMEWORK_DQ,      /* IEEE 3527.1-2020: the areas, at the level of citizenship */
    FRAMEWORK_ECW,     /* Education for a Connected World (UKCIS, 2020): the strands from 1 to 8 */
    FRAMEWORK_MOE,     /* Singapore's Cyber Wellness in CCE: principles P1 to P3, and topics */
    FRAMEWORK_COUNT
};

/* The key it has in exports; its short name, and its name with the edition, for people. */
const char *framework_key(enum framework framework);
const char *framework_short(enum framework framework);
const char *framework_name(enum framework framework);

/* Part NUMBER (from 0) of FRAMEWORK that SKILL belongs to, into OUT: "4.3"; false where there are
 * not so many. */
bool framework_part(enum framework framework, enum skill skill, int number, char *out, size_t size);

/* Parts whose id does not say what they are: the one at INDEX (from 0) of FRAMEWORK and its title
 * ("2.5", "Netiquette"); false where there are not so many. */
bool framework_title_at(enum framework framework, int index, const char **part, const char **title);

#endif
