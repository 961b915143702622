/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Curses, started so that nothing of it waits, and stopped so that nothing of the game stays. */

#include "config.h"

#include "term/display.h"

#include "base/mem.h"
#include "base/text.h"
#include "term/look.h"
#include "term/output.h"
#include "term/paint.h"
#include "term/restore.h"

#define NCURSES_NOMACROS
#include <curses.h>
#include <langinfo.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#define ESCAPE_MS 25 /* how long the rest of a key may take to come */

/* No window is larger; what claims to be is shown in part rather than given all memory. */
#define MOST_LINES 500
#define MOST_COLUMNS 1000

static SCREEN *screen;
static WINDOW *keyboard; /* never shown, so that reading a key paints nothing */
static bool mouse_is_on;

/* Ctrl-S would stop the game for who does not know Ctrl-Q, and Ctrl-V and Ctrl-O would eat keys. */
static void set_modes(void)
{
    struct termios modes;
    cbreak();
    noecho();
    nonl();
    if (tcgetattr(STDIN_FILENO, &modes) != 0)
        return;
    modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
    modes.c_lflag &= ~(tcflag_t)IEXTEN;
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
    def_prog_mode();
}

static void open_keyboard(void)
{
    keyboard = newpad(1, 1);
    if (!keyboard)
        mem_exhausted(); /* nobody could type a way out */
    set_escdelay(ESCAPE_MS);
    nodelay(keyboard, TRUE);
    keypad(keyboard, TRUE);
    keyok(KEY_MOUSE, FALSE); /* decode.h reads the mouse */
    typeahead(-1);           /* a frame is painted whole */
}

bool display_start(const struct settings *settings)
{
    if (!restore_remember(STDIN_FILENO))
        return false;
    use_env(FALSE);   /* LINES and COLUMNS of some shell are not asked, */
    use_tioctl(TRUE); /* the window is */
    FILE *stream = output_open();
    screen = stream ? newterm(NULL, stream, stdin) : NULL;
    if (!screen) {
        if (stream)
            output_close();
        restore_now(); /* curses may have come halfway */
        return false;
    }
    output_start();
    restore_prepare(LINES);
    set_modes();
    open_keyboard();
    mouse_is_on = false;
    restore_switch_paste(true);
    display_set(settings);
    return true;
}

static void give_back(void)
{
    if (!restore_is_foreground()) {
        restore_now();
        return;
    }
    tcflush(STDIN_FILENO, TCIFLUSH); /* what was typed here is not for the shell */
    restore_wipe();
    endwin();
    restore_done();
}

void display_stop(void)
{
    if (!isendwin())
        give_back();
    paint_done();
    delwin(keyboard);
    delscreen(screen);
    screen = NULL;
    output_close();
}

static void set_mouse(bool on)
{
    if (on != mouse_is_on)
        restore_switch_mouse(on);
    mouse_is_on = on;
}

void display_set(const struct settings *settings)
{
    look_choose(settings);
    text_set_tamil_spacing(settings_is_on(settings, SETTING_TAMIL_SPACING));
    set_mouse(settings_is_on(settings, SETTING_MOUSE));
    paint_forget();
}

bool display_has_unicode(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static int at_most(int value, int most)
{
    return value < most ? value : most;
}

void display_fit(struct canvas *canvas)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
        resize_term(at_most(size.ws_row, MOST_LINES), at_most(size.ws_col, MOST_COLUMNS));
    restore_prepare(LINES);
    canvas_resize(canvas, LINES, COLS);
    display_repaint();
}

void display_show(const struct canvas *canvas)
{
    paint_canvas(canvas);
}

void display_repaint(void)
{
    output_forget();
    paint_forget();
    clearok(curscr, TRUE);
}

void display_suspend(void)
{
    give_back();
}

bool display_is_ours(void)
{
    return restore_is_foreground();
}

void display_resume(void)
{
    if (!isendwin()) /* stopped without having been asked: who knows what the terminal is now */
        endwin();
    restore_prepare(LINES);
    restore_switch_paste(true);
    if (mouse_is_on)
        restore_switch_mouse(true);
    refresh(); /* curses takes the terminal's modes again */
    display_repaint();
}

int display_read(void)
{
    int token = wgetch(keyboard);
    return token == ERR ? DISPLAY_NOTHING : token;
}
