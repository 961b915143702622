/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Numbers over all plays that come to an ending: how long they are, in questions answered, and what
 * they score. Where plays can go round in circles the numbers are limits: no play passes them, and
 * perhaps none meets them.
 */
#ifndef KANCIL_PROVE_BOUNDS_H
#define KANCIL_PROVE_BOUNDS_H

#include "engine/attempt.h"
#include "prove/order.h"

#define BOUNDS_ENDLESS UINT32_MAX

struct bounds {
    bool ends;         /* some play comes to an ending; else nothing below counts */
    bool cyclic;       /* some play can answer questions in a circle */
    uint32_t shortest; /* questions answered, */
    uint32_t longest;  /* or BOUNDS_ENDLESS */
    int low, high;     /* 0 to 100, or SCORE_NONE where no play that ends is graded */
};

void bounds_find(const struct space *space, const struct order *order, struct bounds *bounds);

#endif
