/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keys as the terminal layer delivers them, and the one keymap that turns them into actions.
 */
#ifndef KANCIL_UI_KEY_H
#define KANCIL_UI_KEY_H

#include "ui/action.h"

#include <stdbool.h>

enum key_code {
    KEY_CODE_CHARACTER, /* text holds it, UTF-8 */
    KEY_CODE_UP,
    KEY_CODE_DOWN,
    KEY_CODE_LEFT,
    KEY_CODE_RIGHT,
    KEY_CODE_PAGE_UP,
    KEY_CODE_PAGE_DOWN,
    KEY_CODE_HOME,
    KEY_CODE_END,
    KEY_CODE_ENTER,
    KEY_CODE_ESCAPE,
    KEY_CODE_TAB,
    KEY_CODE_BACKTAB,
    KEY_CODE_BACKSPACE,
    KEY_CODE_DELETE,
    KEY_CODE_F1,
    KEY_CODE_CONTROL_X,
    KEY_CODE_CONTROL_L,
    KEY_CODE_MOUSE_PRESS,
    KEY_CODE_WHEEL_UP,
    KEY_CODE_WHEEL_DOWN,
    KEY_CODE_RESIZE, /* the size changed: nothing else is known */
    KEY_CODE_CLOSED  /* the terminal has gone */
};

struct key {
    enum key_code code;
    char text[8];    /* CHARACTER */
    int row, column; /* mouse */
};

/* An action with what belongs to it. */
struct input {
    enum action action;
    int argument; /* NUMBER: 1 to 9; CLICK: what the screen gave */
    char text[8]; /* TEXT */
};

/* What KEY means; in a text field (TYPING) letters are TEXT, F1 is help and Ctrl-X leaves. */
struct input keymap_translate(const struct key *key, bool typing);

#endif
