/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pairs of colours are asked for when a role is first seen: a terminal may have as few as 64. */

#include "config.h"

#include "term/look.h"

#include "ui/theme.h"

#define NCURSES_NOMACROS
#include <curses.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct appearance {
    attr_t attributes;
    short pair;
    int text, ground;
    bool is_known;
};

static enum theme theme;
static int colours;      /* 256, 16, 8 or 0 */
static bool has_started; /* the colours of curses */
static int own_text = -1, own_ground = -1;
static struct appearance appearances[CANVAS_ROLE_COUNT];

static int usable_colours(const char *setting)
{
    int has = has_colors() ? COLORS : 0;
    int wanted = strcmp(setting, "auto") == 0 ? has : atoi(setting);
    int count = wanted < has ? wanted : has;
    return count >= 256 ? 256 : count >= 16 ? 16 : count >= 8 ? 8 : 0;
}

static attr_t attributes_of(const struct style *style)
{
    attr_t attributes = A_NORMAL;
    if (style->attributes & STYLE_BOLD)
        attributes |= A_BOLD;
    if (style->attributes & STYLE_DIM)
        attributes |= A_DIM;
    if (style->attributes & STYLE_UNDERLINE)
        attributes |= A_UNDERLINE;
    if (style->attributes & STYLE_REVERSE)
        attributes |= A_REVERSE;
    return attributes;
}

/* Dark grey has no stand-in among eight colours but the ordinary text's, and bold would make it
 * vanish on some. */
static int among_eight(int colour, attr_t *attributes)
{
    if (colour > 8)
        *attributes |= A_BOLD;
    return colour == 8 ? 7 : colour & 7;
}

static void reduce(const struct style *style, int *text, int *ground, attr_t *attributes)
{
    int plain = theme_style(theme, ROLE_TEXT)->ground_16;
    if (style->ground_16 < 0 || style->text_16 < 0)
        return;
    *text = among_eight(style->text_16, attributes);
    *ground = style->ground_16 & 7;
    if (*text == *ground)
        *text = *ground == 7 ? 0 : 7;
    /* A ground of its own that is no other now still has to be seen. */
    if (style->ground_16 != plain && *ground == (plain & 7))
        *attributes |= A_UNDERLINE;
}

/* Bold black is grey on many terminals with few colours: less to be seen, not more. */
static void keep_black(int text, attr_t *attributes)
{
    if (text == 0 && colours < 256)
        *attributes &= ~(attr_t)A_BOLD;
}

/* What ROLE looks like, but for the number of its pair. */
static struct appearance make_appearance(enum canvas_role role)
{
    const struct style *style = theme_style(theme, role);
    struct appearance made = {
        .attributes = attributes_of(style),
        .text = colours == 256 ? style->text_256 : style->text_16,
        .ground = colours == 256 ? style->ground_256 : style->ground_16,
        .is_known = true,
    };
    if (colours == 8)
        reduce(style, &made.text, &made.ground, &made.attributes);
    keep_black(made.text, &made.attributes);
    return made;
}

static short pair_of(int text, int ground)
{
    if (text == own_text && ground == own_ground)
        return 0;
    int pair = alloc_pair(text, ground);
    return (short)(pair > 0 ? pair : 0);
}

static const struct appearance *appearance_of(enum canvas_role role)
{
    struct appearance *found = &appearances[role];
    if (found->is_known)
        return found;
    *found = make_appearance(role);
    if (colours > 0)
        found->pair = pair_of(found->text, found->ground);
    return found;
}

/* Curses writes a sequence when its colours start, so they start only where they are used. */
static void start_colours(void)
{
    if (!has_started)
        has_started = start_color() == OK;
}

/*
 * Pair 0 has the colours of ordinary text: curses takes lines that it scrolls in to have them, and
 * would write others anew. Where what is erased gets the terminal's own colours, those are pair 0.
 * False where the terminal cannot go back to them.
 */
static bool set_own_colours(void)
{
    struct appearance text = make_appearance(ROLE_TEXT);
    bool erases = colours > 0 && tigetflag("bce") > 0;
    own_text = erases ? text.text : -1;
    own_ground = erases ? text.ground : -1;
    return assume_default_colors(own_text, own_ground) == OK;
}

void look_choose(const struct settings *settings)
{
    theme = theme_choose(settings_get(settings, SETTING_THEME), has_colors());
    if (theme != THEME_MONO)
        start_colours();
    colours = 0;
    if (theme != THEME_MONO && has_started)
        colours = usable_colours(settings_get(settings, SETTING_COLOURS));
    if (has_started && !set_own_colours())
        colours = 0;
    if (colours == 0)
        theme = THEME_MONO;
    memset(appearances, 0, sizeof appearances);
    const struct appearance *text = appearance_of(ROLE_TEXT);
    bkgdset((chtype)COLOR_PAIR(text->pair) | text->attributes | ' ');
}

void look_use(enum canvas_role role)
{
    const struct appearance *found = appearance_of(role);
    attr_set(found->attributes, found->pair, NULL);
}
