/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How roles look: one table of role and theme. Colours are numbers of the 256-colour palette with a
 * stand-in among the 16 and the 8; meaning never rests on colour alone, so mono is a theme like the
 * others.
 */
#ifndef KANCIL_UI_THEME_H
#define KANCIL_UI_THEME_H

#include "ui/canvas.h"

enum theme { THEME_DARK, THEME_LIGHT, THEME_CONTRAST, THEME_MONO, THEME_COUNT };

enum style_attribute { STYLE_BOLD = 1, STYLE_DIM = 2, STYLE_UNDERLINE = 4, STYLE_REVERSE = 8 };

/* -1: the terminal's own colour. */
struct style {
    short text_256, ground_256;
    short text_16,
        ground_16; /* the 8 colours are these less 8, with bold where the text was bright */
    unsigned char attributes;
};

const struct style *theme_style(enum theme theme, enum canvas_role role);

/* The theme that SETTING ("auto", "dark", ...) means here: mono with NO_COLOR or without colours,
 * light where COLORFGBG says that the ground is light, else dark. */
enum theme theme_choose(const char *setting, bool has_colours);

#endif
