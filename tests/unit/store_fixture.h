/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A store in a fresh folder for each test, a player called mei, and plays of the stories of
 * tests/export.
 */
#ifndef KANCIL_TESTS_STORE_FIXTURE_H
#define KANCIL_TESTS_STORE_FIXTURE_H

#include "engine/session.h"
#include "store/history.h"

#define STORE_MORNING INT64_C(1795248720000) /* 2026-11-21T08:12:00Z */

extern struct store *store;
extern struct profile mei; /* not saved yet */

/* For cmocka: a new folder, which is gone again afterwards; the clock stands at STORE_MORNING. */
int store_enter(void **unused);
int store_leave(void **unused);

/* The same, and mei sits down to two-steps: her play is at its first question, and nothing was
 * saved yet. */
extern struct scenario *story;
extern struct session *session;
extern struct recording *recording;
int play_enter(void **unused);
int play_leave(void **unused);
void save_play(void);
void close_play(void); /* frees the recording */
/* Both choices and both items of the practice, saved after each, then on to the end. */
void play_to_the_end(void);
/* Mei's history; good until the next call. */
const struct history *history_now(void);
int plays_under_way(void); /* files in current/ */
char *current_path(void);  /* of the recording's file; the caller frees it */

/* A path in the store's folder; good until the next call but three. */
const char *store_file(const char *format, ...) __attribute__((format(printf, 1, 2)));
void write_file(const char *path, const char *text);
char *read_file(const char *path); /* the caller frees it; NULL where there is none */
int count_files(const char *path); /* in a folder, but for . and .. */

/* The story ID; fails the test where it does not load. Freed with scenario_free. */
struct scenario *load_story(const char *id);
/* A play of it that began at STORE_MORNING, with seed 7, at its first question. */
struct session *begin_play(const struct scenario *scenario);
/* Pulls PLAY on to its next question or to its end. */
void to_question(struct session *play);
/* The same, then choice NUMBER. */
void take(struct session *play, int number, int at);
void judge(struct session *play, enum truth answer, int at);

/* The export of mei's history now, as text; the caller frees it. */
char *export_text(const struct profile *profile, bool anonymous);

#endif
