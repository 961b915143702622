/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The progress screen in two rooms: progress.c goes through its parts, progress_draw.c draws them.
 * This header is theirs alone.
 */
#ifndef KANCIL_UI_SCREENS_PROGRESS_H
#define KANCIL_UI_SCREENS_PROGRESS_H

#include "present/progress.h"
#include "ui/app.h"
#include "ui/reader.h"

/* Skills in groups, or what is due: one line each, or two where the window is narrow. */
struct progress_line {
    int heading;      /* a group, or -1 */
    int skill;        /* or -1 */
    bool name, value; /* what of the skill stands in this line */
};
#define PROGRESS_LINES (2 * SKILL_COUNT + 2 * PROGRESS_GROUPS)

struct progress_screen {
    struct arena *arena;
    struct progress progress;
    double *places, *caught, *trusted; /* the two curves; -1 where too little was judged */
    enum progress_part part;
    struct reader reader; /* the words of the part */
    struct progress_line lines[PROGRESS_LINES];
    int line_count, top, height; /* of a part in lines: the first shown, and how many are */
};

bool progress_is_in_lines(enum progress_part part);
void progress_draw(struct screen *screen, struct canvas *canvas);

#endif
