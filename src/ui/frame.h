/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is the same on every screen: a head line, two rules across, the help line; between them the
 * body.
 */
#ifndef KANCIL_UI_FRAME_H
#define KANCIL_UI_FRAME_H

#include "ui/screen.h"

struct rectangle {
    int row, column, height, width;
};

/* Draws head line (LEFT in the title's role, RIGHT dim; either may be NULL; both: no head
 * at all), rules, notice and help line of SCREEN;
 * the result is the body between them. */
struct rectangle frame_draw(
    const struct screen *screen, struct canvas *canvas, const char *left, const char *right);
/* The body that frame_draw leaves; HEAD: with a head line. For what must be laid out before the
 * frame is drawn. */
struct rectangle frame_body(const struct canvas *canvas, bool head);
/* A rule across WIDTH with a title in it: "── What do you do? ─────". */
void frame_rule(struct canvas *canvas, int row, int column, int width, const char *title);
/* Draws TEXT wrapped into AREA, as many rows as fit; returns how many. LANGUAGE as for text_wrap.
 */
int frame_text(struct canvas *canvas, struct rectangle area, enum canvas_role role,
    const char *text, const char *language);

/* Widest body of lists and texts: all screens begin at the same left edge. */
#define FRAME_BODY_WIDTH 84
/* The middle WIDTH columns of AREA (all of it where it is narrower). */
struct rectangle frame_centre(struct rectangle area, int width);
/* A column of text of at most WIDTH columns at the common left edge of AREA. */
struct rectangle frame_column(struct rectangle area, int width);

#endif
