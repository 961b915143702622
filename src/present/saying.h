/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence to say in real life for each skill, for plays whose author gives none. */
#ifndef KANCIL_PRESENT_SAYING_H
#define KANCIL_PRESENT_SAYING_H

#include "scenario/terms.h"

/* Translated. */
const char *present_saying(enum skill skill);

#endif
