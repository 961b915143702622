/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a player can do: one list of actions, with the key each has and the words for it. The
 * keymap, the help line, the key help and the man page are all made from this list.
 *
 *   X(ENUM, "name", "key as shown", "word in the help line", "sentence in the key help")
 */
#ifndef KANCIL_UI_ACTION_H
#define KANCIL_UI_ACTION_H

#include "base/i18n.h"

#define ACTION_LIST(X)                                                                            \
    X(UP, "up", "\u2191", N_("up"), N_("Move up"))                                                \
    X(DOWN, "down", "\u2193", N_("down"), N_("Move down"))                                        \
    X(LEFT, "left", "\u2190", N_("left"), N_("Move left, or to an earlier value"))                \
    X(RIGHT, "right", "\u2192", N_("right"), N_("Move right, or to a later value"))               \
    X(PAGE_UP, "page-up", "PgUp", N_("back"), N_("Read back"))                                    \
    X(PAGE_DOWN, "page-down", "PgDn", N_("on"), N_("Read on"))                                    \
    X(FIRST, "first", "Home", N_("first"), N_("Go to the first"))                                 \
    X(LAST, "last", "End", N_("last"), N_("Go to the last"))                                      \
    X(ACCEPT, "accept", "Enter", N_("go on"), N_("Take what has focus, or go on"))                \
    X(BACK, "back", "Esc", N_("back"), N_("Go back one step"))                                    \
    X(NEXT_FIELD, "next-field", "Tab", N_("next"), N_("Go to the next part of the screen"))       \
    X(NUMBER, "number", "1-9", N_("choose"), N_("Choose by number"))                              \
    X(FLAG, "flag", "f", N_("flag a line"), N_("Mark a line as a warning sign, or take it back")) \
    X(LOOK, "look", "i", N_("look into"), N_("Look into something before answering"))             \
    X(HELP_LINES, "help-lines", "h", N_("help lines"), N_("Show where to find help"))             \
    X(KEYS, "keys", "?", N_("keys"), N_("Show all the keys"))                                     \
    X(LEAVE, "leave", "x", N_("leave"), N_("Leave at once and leave nothing on the screen"))      \
    X(SEARCH, "search", "/", N_("find"), N_("Find a scenario by its words"))                      \
    X(FILTER, "filter", "o", N_("only ..."), N_("Show only some of the scenarios"))               \
    X(SETTINGS, "settings", "s", N_("settings"), N_("Change settings"))                           \
    X(LANGUAGE, "language", "l", N_("language"), N_("Choose the language"))                       \
    X(PLAYER, "player", "w", N_("who plays"), N_("Choose who plays"))                             \
    X(PROGRESS, "progress", "p", N_("progress"), N_("Show your progress"))                        \
    X(AGAIN, "again", "r", N_("play again"), N_("Play it again"))                                 \
    X(TEXT, "text", "", "", "") /* a character typed into a text field */                         \
    X(ERASE, "erase", "", "", "")                                                                 \
    X(CLICK, "click", "", "", "") /* a press on what a screen put there: the argument says what */

enum action {
    ACTION_NONE,
#define X(id, name, key, word, sentence) ACTION_##id,
    ACTION_LIST(X)
#undef X
        ACTION_COUNT
};

struct action_info {
    const char *name;
    const char *key;      /* as shown */
    const char *word;     /* untranslated */
    const char *sentence; /* untranslated */
};
extern const struct action_info ACTIONS[ACTION_COUNT];

#endif
