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

/* All of it, with headings. */
void present_progress(const struct progress_shown *shown, struct document *document);

/* The parts. What the two numbers mean, the signs, and what is pooled from enough judgements. */
void present_progress_words(const struct progress *progress, struct document *document);
/* What the sureness comes to. */
void present_progress_sureness(const struct progress *progress, struct document *document);
/* What was played, the latest first. */
void present_progress_played(const struct progress_shown *shown, struct document *document);

/* "new", "growing", "steady"; "today", "in 3 days": translated; in BUFFER, or lasting. */
const char *present_growth(enum skill_growth growth);
const char *present_due(int64_t due, int64_t now, char *buffer, size_t size);
/* What each part is called, translated. */
enum progress_part { PART_NUMBERS, PART_SKILLS, PART_SURENESS, PART_DUE, PART_PLAYED, PART_COUNT };
const char *present_progress_part(enum progress_part part);
/* One sentence while a part has nothing to show; NULL where it has. */
const char *present_progress_lack(const struct progress *progress, enum progress_part part);

#endif
