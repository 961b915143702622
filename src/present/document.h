/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A document: paragraphs in order, each with what it is, a label and a text, translated and filled
 * in. It says what there is to read and how it hangs together, and nothing of colours, columns or
 * keys: plain mode prints it as lines, the screens lay it out.
 */
#ifndef KANCIL_PRESENT_DOCUMENT_H
#define KANCIL_PRESENT_DOCUMENT_H

#include "base/arena.h"
#include "scenario/terms.h"

#include <stdbool.h>
#include <stddef.h>

enum paragraph_kind {
    PARAGRAPH_TITLE,     /* the document's or the scene's own name */
    PARAGRAPH_HEADING,   /* "You noticed" */
    PARAGRAPH_TEXT,      /* plain running text */
    PARAGRAPH_CAUTION,   /* what somebody should know before going on */
    PARAGRAPH_NARRATION, /* told by nobody in particular */
    PARAGRAPH_PLACE,  /* a scene begins: label the view's name ("Chat"), text the known header parts
                       */
    PARAGRAPH_FIELD,  /* label and text: "From", "SG-P0ST" */
    PARAGRAPH_SPEECH, /* label says text: a message of a cast member; number, tell when flagged */
    PARAGRAPH_MINE,   /* the player's own words */
    PARAGRAPH_ACT,    /* what label does, told */
    PARAGRAPH_FOUND,  /* what a look brought: label what was looked at */
    PARAGRAPH_ASK,    /* the question above choices */
    PARAGRAPH_RATING, /* label the rating's word, text what was chosen; rating set */
    PARAGRAPH_FEEDBACK,
    PARAGRAPH_SIGN,  /* label the sign's title, text the why; caught or missed, weak; quote */
    PARAGRAPH_COUNT, /* label "tricks caught", text "5 of 6" */
    PARAGRAPH_POINT, /* one point of a list */
    PARAGRAPH_SAY,   /* words to say in real life */
    PARAGRAPH_LINE,  /* a help line: label its name, text contacts and hours */
    PARAGRAPH_NOTE,  /* small print: dates, hints */
    PARAGRAPH_ENDING /* how it ended: label the ending's word, text the lesson or "" */
};

struct paragraph {
    enum paragraph_kind kind;
    const char *label; /* may be NULL */
    const char *text;  /* never NULL */
    const char *quote; /* SIGN: the words it was in; SPEECH: what is to be known of the speaker; may
                          be NULL */
    int number;        /* SPEECH, ACT, FOUND: to flag it by; 0 where it cannot be */
    int speaker;       /* SPEECH, MINE, ACT: place in the cast; else -1 */
    enum view view;    /* of the scene it stands in */
    enum rating rating;
    bool caught, weak;
};

struct document {
    struct arena *arena; /* holds all strings */
    struct paragraph *paragraphs;
    size_t count, capacity;
};

void document_init(struct document *document);
void document_done(struct document *document);
void document_clear(struct document *document);

/* Adds one paragraph; TEXT and LABEL are copied (LABEL may be NULL). The result may be changed
 * until the next is added. */
struct paragraph *document_add(
    struct document *document, enum paragraph_kind kind, const char *label, const char *text);
struct paragraph *document_addf(struct document *document, enum paragraph_kind kind,
    const char *label, const char *format, ...) __attribute__((format(printf, 4, 5)));

#endif
