/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keymap: one table for named keys, one for letters. */

#include "config.h"

#include "ui/key.h"

#include <string.h>

static const enum action NAMED[] = {
    [KEY_CODE_UP] = ACTION_UP,
    [KEY_CODE_DOWN] = ACTION_DOWN,
    [KEY_CODE_LEFT] = ACTION_LEFT,
    [KEY_CODE_RIGHT] = ACTION_RIGHT,
    [KEY_CODE_PAGE_UP] = ACTION_PAGE_UP,
    [KEY_CODE_PAGE_DOWN] = ACTION_PAGE_DOWN,
    [KEY_CODE_HOME] = ACTION_FIRST,
    [KEY_CODE_END] = ACTION_LAST,
    [KEY_CODE_ENTER] = ACTION_ACCEPT,
    [KEY_CODE_ESCAPE] = ACTION_BACK,
    [KEY_CODE_TAB] = ACTION_NEXT_FIELD,
    [KEY_CODE_BACKTAB] = ACTION_NEXT_FIELD,
    [KEY_CODE_BACKSPACE] = ACTION_BACK,
    [KEY_CODE_F1] = ACTION_HELP_LINES,
    [KEY_CODE_CONTROL_X] = ACTION_LEAVE,
    [KEY_CODE_WHEEL_UP] = ACTION_PAGE_UP,
    [KEY_CODE_WHEEL_DOWN] = ACTION_PAGE_DOWN,
};

static const struct {
    char letter;
    enum action action;
} LETTERS[] = {
    {'f', ACTION_FLAG},
    {'i', ACTION_LOOK},
    {'h', ACTION_HELP_LINES},
    {'?', ACTION_KEYS},
    {'x', ACTION_LEAVE},
    {'/', ACTION_SEARCH},
    {'o', ACTION_FILTER},
    {'s', ACTION_SETTINGS},
    {'l', ACTION_LANGUAGE},
    {'w', ACTION_PLAYER},
    {'r', ACTION_AGAIN},
    {'k', ACTION_UP},
    {'j', ACTION_DOWN},
    {' ', ACTION_ACCEPT},
    {'q', ACTION_BACK},
    {'p', ACTION_PROGRESS},
};

static struct input of_letter(char letter)
{
    if (letter >= '1' && letter <= '9')
        return (struct input){.action = ACTION_NUMBER, .argument = letter - '0'};
    if (letter >= 'A' && letter <= 'Z')
        letter = (char)(letter - 'A' + 'a');
    for (size_t i = 0; i < sizeof LETTERS / sizeof *LETTERS; i++)
        if (LETTERS[i].letter == letter)
            return (struct input){.action = LETTERS[i].action};
    return (struct input){.action = ACTION_NONE};
}

struct input keymap_translate(const struct key *key, bool typing)
{
    struct input input = {.action = ACTION_NONE};
    if (key->code == KEY_CODE_CHARACTER) {
        if (!typing)
            return key->text[1] ? input : of_letter(key->text[0]);
        input.action = ACTION_TEXT;
        memcpy(input.text, key->text, sizeof input.text);
        input.text[sizeof input.text - 1] = '\0';
        return input;
    }
    if (typing && (key->code == KEY_CODE_BACKSPACE || key->code == KEY_CODE_DELETE))
        return (struct input){.action = ACTION_ERASE};
    if ((size_t)key->code < sizeof NAMED / sizeof *NAMED)
        input.action = NAMED[key->code];
    return input;
}
