/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table of options, and their values.
 */
#include "config.h"

#include "store/settings.h"

#include "base/i18n.h"

#include <string.h>

static const char *const YES_NO[] = {"yes", "no", NULL};
static const char *const THEMES[] = {"auto", "dark", "light", "contrast", "mono", NULL};
static const char *const COLOURS[] = {"auto", "0", "8", "16", "256", NULL};
static const char *const SYMBOLS[] = {"auto", "unicode", "ascii", NULL};

const struct setting_option SETTING_OPTIONS[SETTING_COUNT] = {
    [SETTING_THEME] = {"theme", THEMES, "auto", N_("Theme"),
        N_("Which colours are used: for a dark or a light screen, in high contrast, or none.")},
    [SETTING_COLOURS] = {"colours", COLOURS, "auto", N_("Colours"),
        N_("How many colours the terminal is asked for.")},
    [SETTING_SYMBOLS] = {"symbols", SYMBOLS, "auto", N_("Symbols"),
        N_("Whether lines and marks are drawn with Unicode or with plain ASCII.")},
    [SETTING_ANIMATION] = {"animation", YES_NO, "yes", N_("Movement"),
        N_("Whether messages arrive with a short typing pause.")},
    [SETTING_TIMERS] = {"timers", YES_NO, "yes", N_("Timers"),
        N_("Whether a scene may run out of time.")},
    [SETTING_MOUSE] = {"mouse", YES_NO, "yes", N_("Mouse"),
        N_("Whether the mouse can be used as well as the keys.")},
    [SETTING_TAMIL_SPACING] = {"tamil-spacing", YES_NO, "no", N_("Tamil spacing"),
        N_("Whether Tamil is written with wider spaces, for terminals that draw it too wide.")},
    [SETTING_LANGUAGE] = {"language", NULL, "auto", N_("Language"),
        N_("The language of the game where a profile does not say otherwise.")},
    [SETTING_COUNTRY] = {"country", NULL, "none", N_("Country"),
        N_("The country whose help lines and words are shown.")},
};

void settings_init(struct settings *settings)
{
    for (int i = 0; i < SETTING_COUNT; i++)
        strcpy(settings->values[i], SETTING_OPTIONS[i].fallback);
}

/* A tag or a code: letters, digits, hyphens. */
static bool is_word(const char *value)
{
    return value[0] != '\0' &&
        strspn(value, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") ==
        strlen(value);
}

static bool is_allowed(const struct setting_option *option, const char *value)
{
    if (option->values == NULL)
        return is_word(value);
    for (size_t i = 0; option->values[i] != NULL; i++) {
        if (strcmp(option->values[i], value) == 0)
            return true;
    }
    return false;
}

bool settings_set(struct settings *settings, enum setting setting, const char *value)
{
    if (strlen(value) >= sizeof settings->values[0] ||
        !is_allowed(&SETTING_OPTIONS[setting], value))
        return false;
    strcpy(settings->values[setting], value);
    return true;
}

const char *settings_get(const struct settings *settings, enum setting setting)
{
    return settings->values[setting];
}

bool settings_is_on(const struct settings *settings, enum setting setting)
{
    return strcmp(settings->values[setting], "yes") == 0;
}
