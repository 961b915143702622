/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions' names, keys and words, from the one list. */

#include "config.h"

#include "ui/action.h"

const struct action_info ACTIONS[ACTION_COUNT] = {[ACTION_NONE] = {"none", "", "", ""},
#define X(id, name, key, word, sentence) [ACTION_##id] = {name, key, word, sentence},
    ACTION_LIST(X)
#undef X
};
