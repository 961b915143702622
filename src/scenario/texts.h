/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All texts of a scenario that somebody gets to see, in the order of the story, each with what it
 * is.
 */
#ifndef KANCIL_SCENARIO_TEXTS_H
#define KANCIL_SCENARIO_TEXTS_H

#include "scenario/model.h"

enum text_role {
    TEXT_TITLE,
    TEXT_SUMMARY,
    TEXT_CONTENT_NOTE,
    TEXT_CAST_NAME,
    TEXT_CAST_ABOUT,
    TEXT_HEADER,
    TEXT_LINE,
    TEXT_SIGN_WHY, /* of a line or a look */
    TEXT_LOOK_LABEL,
    TEXT_LOOK_SHOWS,
    TEXT_ASK,
    TEXT_CHOICE,
    TEXT_FEEDBACK,
    TEXT_OTHERWISE,
    TEXT_LESSON,
    TEXT_ITEM_WHY,
    TEXT_TAKEAWAY,
    TEXT_SAY,
    TEXT_TALK,
    TEXT_TRY
};

/* A text and where it stands; what does not apply is NULL. */
struct text_found {
    enum text_role role;
    const struct text *text; /* raw is never NULL */
    const struct cast_member *member;
    const struct scene *scene;
    const struct item *item;
    const struct line *line;
    const struct inspect_item *look;
    const struct choice *choice;
};

void texts_each(const struct scenario *scenario,
    void (*visit)(void *data, const struct text_found *found), void *data);

#endif
