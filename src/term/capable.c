/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the terminal can show screens. */

#include "config.h"

#include "term/term.h"

#define NCURSES_NOMACROS
#include <curses.h>
#include <stdlib.h>
#include <term.h>
#include <unistd.h>

static bool has(const char *capability)
{
    const char *value = tigetstr(capability);
    return value && value != (const char *)-1 && *value;
}

bool term_is_capable(void)
{
    int error;
    const char *name = getenv("TERM");
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || !name || !*name)
        return false;
    if (setupterm(name, STDOUT_FILENO, &error) != OK)
        return false;
    bool capable =
        has("cup") && (has("clear") || has("ed")) && tigetflag("gn") <= 0 && tigetflag("hc") <= 0;
    del_curterm(cur_term);
    return capable;
}
