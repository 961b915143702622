/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Progress in words: part by part for screens that draw the rest, and all of it for whoever reads
 * lines. It speaks of one person alone and compares nobody.
 */
#ifndef KANCIL_PRESENT_PROGRESS_H
#define KANCIL_PRESENT_PROGRESS_H

#include "learn/progress.h"
#include "present/document.h"
#include "scenario/catalogue.h"

#include <stddef.h>
#include <stdint.h>

/* What a progress is shown from; all borrowed. */
struct progress_shown {
    const struct progress *progress;
    const struct attempt *const *attempts; /* in order of their start */
    size_t attempt_count;
    const struct catalogue *catalogue; /* for titles; may be NULL */
    int64_t now;
};

/* All of it, with headings; of days and plays the latest, as many as are good to read. */
void present_progress(const struct progress_shown *shown, struct document *document);

/* The parts. What the two numbers mean, what the curves show where they stand beside (CURVES), the
 * signs, and what is pooled from enough judgements. */
void present_progress_words(
    const struct progress *progress, bool curves, struct document *document);
/* What a curve shows, and what a skill's bar and words do, in a sentence each. */
const char *present_curves(char *buffer, size_t size);
const char *present_skills(void);
/* What the sureness comes to. */
void present_progress_sureness(const struct progress *progress, struct document *document);
/* What was played, the latest first, MOST of it at most. */
void present_progress_played(
    const struct progress_shown *shown, size_t most, struct document *document);

/* "new", "growing", "steady"; "today", "in 3 days": translated; in BUFFER, or lasting. */
const char *present_growth(enum skill_growth growth);
const char *present_due(int64_t due, int64_t now, char *buffer, size_t size);
/* What each part is called, translated. */
enum progress_part { PART_NUMBERS, PART_SKILLS, PART_SURENESS, PART_DUE, PART_PLAYED, PART_COUNT };
const char *present_progress_part(enum progress_part part);
/* One sentence while a part has nothing to show; NULL where it has. */
const char *present_progress_lack(const struct progress *progress, enum progress_part part);

#endif
