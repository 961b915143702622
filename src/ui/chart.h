/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Small charts of a share from 0 to 1: bars of blocks and curves of Braille dots, and of letters
 * and signs where the terminal has no better. Each says nothing that words beside it do not say
 * too.
 */
#ifndef KANCIL_UI_CHART_H
#define KANCIL_UI_CHART_H

#include "ui/frame.h"

#include <stddef.h>

/* A bar of SHARE over COLUMNS, the rest of it a dim track. */
void chart_bar(
    struct canvas *canvas, int row, int column, int columns, enum canvas_role role, double share);
/* Puts a mark on a bar that stands already: where SHARE would be. */
void chart_mark(struct canvas *canvas, int row, int column, int columns, double share);
/* COUNT values, each at its place across (0 to 1, rising), joined by lines; one below 0 is left
 * out. One alone is a dash. */
void chart_curve(struct canvas *canvas, struct rectangle area, enum canvas_role role,
    const double *places, const double *values, size_t count);

#endif
