/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The play screen in six rooms: play_open.c sits down and gets up, play.c goes through the session,
 * play_act.c answers it, play_draw.c draws, play_aside.c draws what stands beside it, play_ask.c
 * holds what can be answered now. This header is theirs alone.
 */
#ifndef KANCIL_UI_SCREENS_PLAY_H
#define KANCIL_UI_SCREENS_PLAY_H

#include "learn/bank.h"
#include "present/play.h"
#include "store/saver.h"
#include "store/sitting.h"
#include "ui/app.h"
#include "ui/menu.h"
#include "ui/reader.h"
#include "ui/thread.h"

enum play_phase {
    PHASE_NOTE,     /* the content note, before anything */
    PHASE_ARRIVING, /* lines come in */
    PHASE_ASK,      /* choices */
    PHASE_JUDGE,    /* genuine or fake */
    PHASE_SURE,     /* how sure */
    PHASE_LOOKS,    /* what to look into */
    PHASE_FLAGS,    /* lines have the focus */
    PHASE_PANEL,    /* what came of it: Enter goes on */
    PHASE_SAVING    /* the answer before is still being saved: this one's outcome waits */
};

#define PLAY_LINE_AREA 1000 /* mouse arguments from here on are lines */

struct play {
    struct scenario *scenario; /* owned, but for a booster */
    struct bank *bank;         /* what a booster is made of, owned; else NULL */
    struct sitting sitting;
    struct saver *saver; /* NULL: nothing is kept */
    struct present present;
    struct document document; /* the thread */
    struct flow flow;
    enum play_phase phase;
    const struct event *event; /* the last one pulled */
    bool typing;               /* EVENT is a line that somebody is still typing */
    bool hurry;                /* a key was pressed: no more pauses until the question */
    int64_t due;               /* when the pause ends */
    size_t passage;            /* first paragraph of the passage */
    size_t mark;               /* first paragraph that came since the player last went on */
    int unread;   /* its row, or the first not read yet; -1: to be found at the next drawing */
    bool reading; /* more is there than can be shown with the question: Enter reads on */
    int page;     /* rows of the thread as it was last drawn */
    int line;     /* the numbered line in focus */
    int back;     /* rows scrolled back from the end */
    struct menu menu;
    char *ask;
    struct reader panel;
    int64_t began;   /* monotonic milliseconds of this sitting's start */
    int64_t limit;   /* when the timer runs out; 0: none */
    int64_t waiting; /* since when a save is waited for */
    int item, items; /* which of how many a round is at; 0 before it */
    enum truth answer;
    bool done;
    struct app *gathering; /* while an older play is being told again */
};

/* play.c: seconds of play; pulls events until one stops the flow; saves an answer and goes on;
 * saves without going on; closes the recording; marks what the passage flagged and begins a new
 * one; clears the thread for an item; says where the last save failed, once; what the screen waits
 * for. */
int play_seconds(const struct play *play);
void play_go_on(struct screen *screen);
void play_answered(struct screen *screen);
void play_keep(struct play *play);
void play_leave_session(struct screen *screen);
void play_end_passage(struct play *play);
void play_begin_item(struct play *play, const struct event *event);
void play_tell_failure(struct screen *screen);
int play_wait(const struct screen *screen);
void play_tick(struct screen *screen);
/* play_act.c */
bool play_act(struct screen *screen, const struct input *input);
/* play_ask.c: fills menu and question for the phase. */
void play_ask_note(struct play *play);
void play_ask_choices(struct play *play);
void play_ask_judge(struct play *play);
void play_ask_sure(struct play *play);
void play_ask_looks(struct play *play);
/* play_aside.c: flags and people beside the play; the note that stands alone before it; company for
 * an empty thread. */
void play_draw_notebook(const struct play *play, struct canvas *canvas, struct rectangle area);
void play_draw_note(struct play *play, struct canvas *canvas, struct rectangle area);
void play_draw_company(struct canvas *canvas, struct rectangle area);
/* play_draw.c; whether PARAGRAPH of the thread is a line that can still be flagged. */
bool play_line_is_open(const struct play *play, int paragraph);
void play_draw(struct screen *screen, struct canvas *canvas);
void play_hint(const struct screen *screen, struct hints *hints);

#endif
