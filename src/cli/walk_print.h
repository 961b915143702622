/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a walk found, for people and for programs. */
#ifndef KANCIL_CLI_WALK_PRINT_H
#define KANCIL_CLI_WALK_PRINT_H

#include "base/json.h"
#include "prove/walk.h"

#include <stdio.h>

/* The tables: what was met by source line, endings, players. */
void walk_print(FILE *out, const struct walk *walk);
/* Adds one object to LIST, as kancil-scenario(5) says. */
void walk_add_json(struct json *list, const struct walk *walk);

#endif
