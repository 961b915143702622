/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The palette. Dark: warm greys on near black, the mouse-deer's ochre as the one accent. Light: ink
 * on paper. Contrast: pure colours on black, nothing dim.
 */

#include "config.h"

#include "ui/theme.h"

#include <stdlib.h>
#include <string.h>

#define B STYLE_BOLD
#define D STYLE_DIM
#define R STYLE_REVERSE
#define U STYLE_UNDERLINE

static const struct style STYLES[THEME_COUNT][CANVAS_ROLE_COUNT] =
    {
        [THEME_DARK] =
            {
                [ROLE_TEXT] = {252, 234, 7, 0, 0},
                [ROLE_DIM] = {245, 234, 7, 0, 0},
                [ROLE_STRONG] = {255, 234, 15, 0, B},
                [ROLE_TITLE] = {222, 234, 11, 0, B},
                [ROLE_RULE] = {239, 234, 8, 0, 0},
                [ROLE_DEER] = {179, 234, 3, 0, 0},
                [ROLE_ACCENT] = {215, 234, 11, 0, 0},
                [ROLE_FOCUS] = {222, 236, 11, 0, B},
                [ROLE_THEIRS] = {253, 234, 7, 0, 0},
                [ROLE_MINE] = {152, 234, 14, 0, 0},
                [ROLE_SPEAKER] = {180, 234, 3, 0, B},
                [ROLE_SAFE] = {114, 234, 10, 0, B},
                [ROLE_CAREFUL] = {151, 234, 14, 0, B},
                [ROLE_RISKY] = {215, 234, 11, 0, B},
                [ROLE_HARM] = {210, 234, 9, 0, B},
                [ROLE_TELL] = {215, 234, 11, 0, B},
                [ROLE_KEY] = {222, 234, 11, 0, B},
                [ROLE_FIELD] = {255, 238, 15, 8, 0},
            },
        [THEME_LIGHT] =
            {
                [ROLE_TEXT] = {236, 255, 0, 15, 0},
                [ROLE_DIM] = {242, 255, 8, 15, 0},
                [ROLE_STRONG] = {232, 255, 0, 15, B},
                [ROLE_TITLE] = {94, 255, 1, 15, B},
                [ROLE_RULE] = {250, 255, 7, 15, 0},
                [ROLE_DEER] = {130, 255, 1, 15, 0},
                [ROLE_ACCENT] = {130, 255, 1, 15, 0},
                [ROLE_FOCUS] = {94, 223, 0, 11, B},
                [ROLE_THEIRS] = {235, 255, 0, 15, 0},
                [ROLE_MINE] = {24, 255, 4, 15, 0},
                [ROLE_SPEAKER] = {94, 255, 1, 15, B},
                [ROLE_SAFE] = {22, 255, 2, 15, B},
                [ROLE_CAREFUL] = {23, 255, 6, 15, B},
                [ROLE_RISKY] = {130, 255, 1, 15, B},
                [ROLE_HARM] = {124, 255, 1, 15, B},
                [ROLE_TELL] = {130, 255, 1, 15, B},
                [ROLE_KEY] = {94, 255, 1, 15, B},
                [ROLE_FIELD] = {232, 223, 0, 7, 0},
            },
        [THEME_CONTRAST] =
            {
                [ROLE_TEXT] = {231, 16, 15, 0, 0},
                [ROLE_DIM] = {231, 16, 15, 0, 0},
                [ROLE_STRONG] = {231, 16, 15, 0, B},
                [ROLE_TITLE] = {226, 16, 11, 0, B},
                [ROLE_RULE] = {231, 16, 15, 0, 0},
                [ROLE_DEER] = {226, 16, 11, 0, 0},
                [ROLE_ACCENT] = {226, 16, 11, 0, B},
                [ROLE_FOCUS] = {16, 226, 0, 11, B},
                [ROLE_THEIRS] = {231, 16, 15, 0, 0},
                [ROLE_MINE] = {123, 16, 14, 0, B},
                [ROLE_SPEAKER] = {226, 16, 11, 0, B},
                [ROLE_SAFE] = {46, 16, 10, 0, B},
                [ROLE_CAREFUL] = {123, 16, 14, 0, B},
                [ROLE_RISKY] = {226, 16, 11, 0, B},
                [ROLE_HARM] = {213, 16, 13, 0, B},
                [ROLE_TELL] = {226, 16, 11, 0, B},
                [ROLE_KEY] = {226, 16, 11, 0, B},
                [ROLE_FIELD] = {16, 231, 0, 15, 0},
            },
        [THEME_MONO] =
            {
                [ROLE_TEXT] = {-1, -1, -1, -1, 0},
                [ROLE_DIM] = {-1, -1, -1, -1, 0},
                [ROLE_STRONG] = {-1, -1, -1, -1, B},
                [ROLE_TITLE] = {-1, -1, -1, -1, B},
                [ROLE_RULE] = {-1, -1, -1, -1, 0},
                [ROLE_DEER] = {-1, -1, -1, -1, 0},
                [ROLE_ACCENT] = {-1, -1, -1, -1, B},
                [ROLE_FOCUS] = {-1, -1, -1, -1, R},
                [ROLE_THEIRS] = {-1, -1, -1, -1, 0},
                [ROLE_MINE] = {-1, -1, -1, -1, 0},
                [ROLE_SPEAKER] = {-1, -1, -1, -1, B},
                [ROLE_SAFE] = {-1, -1, -1, -1, B},
                [ROLE_CAREFUL] = {-1, -1, -1, -1, B},
                [ROLE_RISKY] = {-1, -1, -1, -1, B},
                [ROLE_HARM] = {-1, -1, -1, -1, B},
                [ROLE_TELL] = {-1, -1, -1, -1, B},
                [ROLE_KEY] = {-1, -1, -1, -1, B},
                [ROLE_FIELD] = {-1, -1, -1, -1, U},
            },
};

const struct style *theme_style(enum theme theme, enum canvas_role role)
{
    return &STYLES[theme][role];
}

/* COLORFGBG is "15;0" or "0;default;15": the last number is the ground. */
static bool ground_is_light(void)
{
    const char *value = getenv("COLORFGBG");
    const char *last = value ? strrchr(value, ';') : NULL;
    return last && (strcmp(last + 1, "15") == 0 || strcmp(last + 1, "7") == 0);
}

enum theme theme_choose(const char *setting, bool has_colours)
{
    static const char *const names[THEME_COUNT] = {"dark", "light", "contrast", "mono"};
    const char *no_color = getenv("NO_COLOR");
    if (!has_colours || (no_color && *no_color))
        return THEME_MONO;
    for (int i = 0; i < THEME_COUNT; i++)
        if (strcmp(setting, names[i]) == 0)
            return (enum theme)i;
    return ground_is_light() ? THEME_LIGHT : THEME_DARK;
}
