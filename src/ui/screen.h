/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A screen is one file and one const table of operations. Screens lie on a stack; the topmost is
 * drawn and asked first, and what it does not want goes to what all screens share (help lines,
 * keys, leaving). Unset operations are legal.
 *
 * A screen computes when it is asked and when time passes; drawing changes nothing but the canvas.
 */
#ifndef KANCIL_UI_SCREEN_H
#define KANCIL_UI_SCREEN_H

#include "ui/canvas.h"
#include "ui/key.h"

#include <stdbool.h>
#include <stdint.h>

struct app;
struct hints;
struct screen;

struct screen_ops {
    const char *name;
    /* Draws everything inside the frame and calls frame_draw for the frame itself. */
    void (*draw)(struct screen *screen, struct canvas *canvas);
    /* Takes INPUT, or gives it back with false. */
    bool (*act)(struct screen *screen, const struct input *input);
    /* What the help line shows here and now, most useful first. */
    void (*hint)(const struct screen *screen, struct hints *hints);
    /* Whether a text field has the keyboard. */
    bool (*is_typing)(const struct screen *screen);
    /* Milliseconds until tick is wanted; -1: never. */
    int (*wait)(const struct screen *screen);
    void (*tick)(struct screen *screen);
    /* About once a second, wherever on the stack it lies: for what happens outside of the game. */
    void (*watch)(struct screen *screen);
    /* The screen above has gone: things may have changed. */
    void (*resume)(struct screen *screen);
    /* Frees DATA; called once when the screen leaves the stack. Nothing may be drawn any more. */
    void (*close)(struct screen *screen);
};

struct screen {
    const struct screen_ops *ops;
    struct app *app;
    void *data;
};

/* Entries of the help line. */
#define HINTS_MOST 12
struct hints {
    struct {
        enum action action;
        char key[16];   /* as shown: "1-3", or the action's own */
        char word[64];  /* translated */
        char brief[64]; /* a shorter word for a narrow window, or "" */
        bool spare;     /* the screen itself says as much: the first to be left out */
    } entries[HINTS_MOST];
    int count;
};

/* Adds the action with its own key and word, or with others (NULL keeps its own). */
void hints_add(struct hints *hints, enum action action, const char *key, const char *word);
/* Of the entry that was added last: a shorter word, or that it is spare. */
void hints_brief(struct hints *hints, const char *word);
void hints_spare(struct hints *hints);

#endif
