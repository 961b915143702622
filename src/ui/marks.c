/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of ratings. */

#include "config.h"

#include "ui/marks.h"

enum symbol mark_of_rating(enum rating rating)
{
    switch (rating) {
    case RATING_SAFE: return SYMBOL_SAFE;
    case RATING_CAREFUL: return SYMBOL_CAREFUL;
    case RATING_RISKY: return SYMBOL_RISKY;
    case RATING_HARMFUL: return SYMBOL_HARM;
    default: return SYMBOL_BULLET;
    }
}

enum canvas_role role_of_rating(enum rating rating)
{
    switch (rating) {
    case RATING_SAFE: return ROLE_SAFE;
    case RATING_CAREFUL: return ROLE_CAREFUL;
    case RATING_RISKY: return ROLE_RISKY;
    case RATING_HARMFUL: return ROLE_HARM;
    default: return ROLE_DIM;
    }
}
