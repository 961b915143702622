/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks that stand for a rating, with their roles: never colour alone. */
#ifndef KANCIL_UI_MARKS_H
#define KANCIL_UI_MARKS_H

#include "scenario/terms.h"
#include "ui/canvas.h"

enum symbol mark_of_rating(enum rating rating);
enum canvas_role role_of_rating(enum rating rating);

#endif
