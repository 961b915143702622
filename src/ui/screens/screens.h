/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The screens that others open: each puts itself on top of the stack. */
#ifndef KANCIL_UI_SCREENS_SCREENS_H
#define KANCIL_UI_SCREENS_SCREENS_H

#include "engine/trail.h"
#include "scenario/model.h"
#include "ui/app.h"

/* Opens the game: the title, and on it whatever OPTIONS name. Closed by app_close. */
void game_open(struct app *app, const struct app_options *options);

void title_push(struct app *app);
/* Who plays: a form for PROFILE (a new or a known one); NAMED: a nickname is asked for. */
void player_push(struct app *app, const struct profile *profile, bool named);
void home_push(struct app *app);
/* TOPIC: only this one at first; -1 all. */
void catalogue_push(struct app *app, int topic);
void catalogue_push_search(struct app *app); /* all, with the search field ready */
/* Plays SCENARIO, which the screen takes over; its content note comes first. */
void play_push(struct app *app, struct scenario *scenario);
/* The same, going on where TRAIL leads as far as it fits; NULL: from the beginning. Says nothing of
 * it. */
void play_push_trail(struct app *app, struct scenario *scenario, const struct trail *trail);
/* What was answered in the play that is on the stack, owned by the caller; NULL where there is
 * none. */
struct trail *play_trail(const struct app *app);
/* Plays FILE while it is being written: what is saved is read again, and the play goes on where it
 * was. */
void preview_push(struct app *app, const char *file);
/* Loads the scenario of ENTRY and plays it; says so where it cannot be used. */
void play_push_entry(struct app *app, const struct catalogue_entry *entry);
/* Plays a booster of what is due; says so where none can be made. */
void play_push_booster(struct app *app);
void helplines_push(struct app *app);
void keys_push(struct app *app);
void progress_push(struct app *app);
/* Proposes a pause where it is time for one and none was proposed yet; else does nothing. */
void pause_propose(struct app *app);
void settings_push(struct app *app);

extern const struct screen_ops SCREEN_TITLE, SCREEN_HOME, SCREEN_PREVIEW;

#endif
