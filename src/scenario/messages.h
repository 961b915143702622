/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All text of a scenario that people read, one by one in the order of the story, each with a
 * context that names its place: ids, never positions, so that a line more or less moves nothing.
 * Where a place has no id of its own (lines of one speaker in one scene, choices without an id),
 * the words themselves tell it apart from its neighbours.
 *
 * Contexts are public, since translations are found by them: SCENARIO/title,
 * SCENARIO/cast/MEMBER/name, SCENARIO/scene/SCENE/line/SPEAKER, SCENARIO/item/ITEM/why ...
 */
#ifndef KANCIL_SCENARIO_MESSAGES_H
#define KANCIL_SCENARIO_MESSAGES_H

#include "scenario/model.h"

enum message_part {
    MESSAGE_TITLE,
    MESSAGE_SUMMARY,
    MESSAGE_NOTE,
    MESSAGE_NAME,
    MESSAGE_ABOUT,
    MESSAGE_LABEL, /* of a header field that the program does not know */
    MESSAGE_FIELD,
    MESSAGE_LINE,
    MESSAGE_SIGN, /* why a line or a look is a sign */
    MESSAGE_LOOK,
    MESSAGE_SHOWS,
    MESSAGE_ASK,
    MESSAGE_CHOICE,
    MESSAGE_FEEDBACK,
    MESSAGE_OTHERWISE,
    MESSAGE_LESSON,
    MESSAGE_VERDICT, /* why an item is genuine or fake */
    MESSAGE_TAKEAWAY,
    MESSAGE_SAY,
    MESSAGE_TALK,
    MESSAGE_TRY
};

/* What a text belongs to stands beside it; NULL for what it does not. */
struct message {
    enum message_part part;
    const char **raw; /* where the scenario holds it; never NULL, as written */
    struct place place;
    const char *context; /* until the visit returns */
    const struct scene *scene;
    const struct item *item;
    const struct cast_member *member;
    const struct header_field *field;
    const struct line *line;
    const struct inspect_item *look;
    const struct choice *choice;
};

typedef void (*message_visitor)(void *data, const struct message *message);

/* Visits every text that there is to translate. What has no letters outside of placeholders, an
 * address and a phone's own words for a number are none. */
void messages_visit(struct scenario *scenario, message_visitor visit, void *data);

#endif
