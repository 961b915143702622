/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole screen has the ground of the theme, at once when another is chosen, and the terminal's
 * own where there are no colours; also on terminals that erase without colours. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/pty/terminal.h"

#define ITS_OWN (-1)

static int ground_at(struct terminal *terminal, int row, int column)
{
    VTermScreenCell cell;
    vterm_screen_get_cell(terminal->screen, (VTermPos){row, column}, &cell);
    if (VTERM_COLOR_IS_DEFAULT_BG(&cell.bg))
        return ITS_OWN;
    return VTERM_COLOR_IS_INDEXED(&cell.bg) ? cell.bg.indexed.idx : ITS_OWN - 1;
}

/* The first cell and the last of each row, and all rows between the settings and the help line. */
static bool has_ground(struct terminal *terminal, const void *data)
{
    int ground = *(const int *)data;
    for (int row = 0; row < terminal->rows; row++) {
        int step = row > 13 && row < terminal->rows - 2 ? 1 : terminal->columns - 1;
        for (int column = 0; column < terminal->columns; column += step)
            if (ground_at(terminal, row, column) != ground)
                return false;
    }
    return true;
}

static void wait_ground(struct terminal *terminal, const char *theme, int ground)
{
    terminal_wait_text(terminal, theme);
    terminal_wait(terminal, has_ground, &ground, theme);
}

static void follow_the_theme(const char *name)
{
    struct terminal terminal;
    terminal_configure("animation = no\n");
    terminal_start_game(&terminal, 24, 80, name);
    terminal_type(&terminal, "s");
    wait_ground(&terminal, "by itself", 234);
    terminal_press(&terminal, VTERM_KEY_RIGHT);
    wait_ground(&terminal, "dark", 234);
    terminal_press(&terminal, VTERM_KEY_RIGHT);
    wait_ground(&terminal, "light", 255);
    terminal_press(&terminal, VTERM_KEY_RIGHT);
    wait_ground(&terminal, "high contrast", 16);
    terminal_press(&terminal, VTERM_KEY_RIGHT);
    wait_ground(&terminal, "no colours", ITS_OWN);
    terminal_press(&terminal, VTERM_KEY_RIGHT);
    wait_ground(&terminal, "by itself", 234);
    terminal_done(&terminal);
}

static void ground_follows_the_theme(void **state)
{
    (void)state;
    follow_the_theme("xterm-256color");
}

static void ground_is_written_where_it_is_not_erased(void **state)
{
    (void)state;
    follow_the_theme("screen-256color");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ground_follows_the_theme),
        cmocka_unit_test(ground_is_written_where_it_is_not_erased),
    };
    return cmocka_run_group_tests(tests, NULL, terminal_clean_up);
}
