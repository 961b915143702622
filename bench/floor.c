/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The least that a chat screen in ncursesw can cost: starts, paints one screen of the shape that
 * kancil shows, answers keys, leaves. Reads no file, saves nothing, has no words to translate.
 *
 *   Down Up   move the choice        s   one more line of the chat
 *   w         a page of other words  q x leave
 */
#include <curses.h>
#include <locale.h>

#define CHOICES 3
#define TALK_ROWS (LINES - CHOICES - 5)

static const char *const talk[] = {
    "Coach Farid: Training is in the old hall today. 6 pm.",
    "Coach Farid: Don\u2019t post in the parents\u2019 group, they get worried.",
    "You: is aunty rose driving us?",
    "Coach Farid: \u2691 Just come. Tell me when you are there.",
};
static const char *const choices[CHOICES] = {
    "Ask in the parents\u2019 group whether the old hall is right",
    "Pack and go, the coach said so",
    "Ring the number you already had for Coach Farid",
};

static int first_line; /* of the talk, on the top row */

static void paint_rule(int row)
{
    mvhline(row, 0, ACS_HLINE, COLS);
}

static void paint_talk(void)
{
    for (int row = 0; row < TALK_ROWS; row++) {
        int line = first_line + row;
        move(2 + row, 0);
        clrtoeol();
        mvprintw(2 + row, 2, "%2d  %s", line + 1, talk[line % 4]);
    }
}

static void paint_choices(int chosen)
{
    for (int i = 0; i < CHOICES; i++) {
        attrset(i == chosen ? A_BOLD | COLOR_PAIR(1) : A_NORMAL);
        mvprintw(LINES - CHOICES - 2 + i, 1, "%s %d  %s", i == chosen ? "\u25b8" : " ", i + 1,
            choices[i]);
    }
    attrset(A_NORMAL);
    move(LINES - CHOICES - 2 + chosen, 1);
}

static void paint_all(int chosen)
{
    attrset(A_BOLD);
    mvaddstr(0, 1, "The coach\u2019s new number");
    attrset(A_NORMAL);
    mvaddstr(0, COLS - 18, "about 3 min left");
    paint_rule(1);
    paint_talk();
    paint_rule(LINES - CHOICES - 3);
    mvaddstr(LINES - CHOICES - 3, 2, " What do you do? ");
    paint_rule(LINES - 2);
    mvaddstr(LINES - 1, 1, "1-3 choose   f flag a line   i look into   h help   ? keys   x leave");
    paint_choices(chosen);
    refresh();
}

/* Every row but the last shows other words than before. */
static void paint_page(int page)
{
    for (int row = 0; row < LINES - 1; row++) {
        move(row, 0);
        clrtoeol();
        mvaddstr(row, (5 * row + 7 * page) % 20, talk[(row + page) % 4]);
    }
}

static void start(void)
{
    setlocale(LC_ALL, "");
    initscr();
    cbreak();
    noecho();
    keypad(stdscr, TRUE);
    if (has_colors()) {
        start_color();
        use_default_colors();
        init_pair(1, COLOR_YELLOW, -1);
    }
}

int main(void)
{
    int chosen = 0, page = 0;
    int key;

    start();
    paint_all(chosen);
    while ((key = getch()) != 'q' && key != 'x' && key != ERR) {
        if (key == KEY_DOWN || key == KEY_UP) {
            chosen = (chosen + (key == KEY_DOWN ? 1 : CHOICES - 1)) % CHOICES;
            paint_choices(chosen);
        } else if (key == 's') {
            first_line++;
            paint_talk();
            paint_choices(chosen);
        } else if (key == 'w') {
            paint_page(page++);
        }
        refresh();
    }
    endwin();
    return 0;
}
