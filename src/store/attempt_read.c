/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An attempt read from JSON that anybody may have written. Nothing is taken on trust: every number
 * has its range, every string its limit and no character that could control a terminal.
 */
#include "config.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "store/attempt_json.h"
#include "store/disk.h"

#include <string.h>

/* Larger than any play can make them, small enough that sums of 100,000 attempts fit an int. */
#define MOST_SECONDS 1000000000
#define MOST_COUNT 20000
#define MOST_LINE 1000000
#define MOST_CHOICE 1000
#define MOST_SEED ((int64_t)1 << 53)
#define MOST_BYTES 4096
#define LATEST_TIME \
    INT64_C(250206000000000) /* in the year 9898: what comes due stays below 10000 */

static bool refuse(struct buf *reason, const char *key)
{
    buf_clear(reason);
    buf_format(reason, _("\"%s\" is missing or not what it should be."), key);
    return false;
}

/* A text of 1 to MOST_BYTES bytes that may be shown; NULL where it is none. */
static const char *text_of(const struct json *value)
{
    const char *text = json_text(value);

    if (!text || !text[0] || strlen(text) > MOST_BYTES || !store_is_showable(text))
        return NULL;
    return text;
}

static bool read_text(const struct json *object, const char *key, struct arena *arena,
    const char **out, struct buf *reason)
{
    const char *text = text_of(json_get(object, key));

    if (!text)
        return refuse(reason, key);
    *out = arena_string(arena, text);
    return true;
}

/* As read_text, but null (or nothing) gives NULL. */
static bool read_optional(const struct json *object, const char *key, struct arena *arena,
    const char **out, struct buf *reason)
{
    *out = NULL;
    if (json_is_null(json_get(object, key)))
        return true;
    return read_text(object, key, arena, out, reason);
}

static bool read_number(
    const struct json *object, const char *key, int least, int most, int *out, struct buf *reason)
{
    int64_t number = json_integer(object, key, INT64_MIN);

    if (number < least || number > most)
        return refuse(reason, key);
    *out = (int)number;
    return true;
}

/* Seconds from the start; 0 where nothing is said. */
static bool read_at(const struct json *object, int *at, struct buf *reason)
{
    *at = 0;
    return json_is_null(json_get(object, "at")) ||
        read_number(object, "at", 0, MOST_SECONDS, at, reason);
}

/* A word of LIST; null (or nothing) gives -1 where OPTIONAL. */
static bool read_term(const struct json *object, const char *key, const struct term_list *list,
    bool optional, int *out, struct buf *reason)
{
    const struct json *value = json_get(object, key);
    const char *text = json_text(value);

    *out = text ? term_find(list, text) : -1;
    if (*out < 0 && !(optional && json_is_null(value)))
        return refuse(reason, key);
    return true;
}

/* The skills that are known, each once, and their order. */
static unsigned read_skills(const struct json *object, skill_row *order)
{
    const struct json *list = json_get(object, "skills");
    unsigned skills = 0;

    *order = 0;
    if (!json_is_array(list))
        return 0;
    for (const struct json *value = json_first(list); value; value = json_next(value)) {
        int skill = json_is_string(value) ? term_find(&TERMS_SKILL, json_text(value)) : -1;

        if (skill < 0 || (skills & (1u << skill)))
            continue;
        skills |= 1u << skill;
        *order = skill_row_add(*order, skill);
    }
    return skills;
}

bool attempt_json_read_time(const struct json *object, const char *key, int64_t *time)
{
    const char *text = json_string(object, key, "");

    if (!clock_parse(text, time) || *time < 0 || *time > LATEST_TIME)
        return false;
    *time -= *time % 1000; /* exports know whole seconds: none may be hidden below them */
    return true;
}

static bool read_mode(const struct json *object, struct attempt *attempt, struct buf *reason)
{
    const struct json *value = json_get(object, "mode");
    const char *name = json_is_null(value) ? MODE_NAMES[MODE_SOLO] : json_text(value);
    int mode;

    for (mode = 0; name && mode < MODE_COUNT; mode++) {
        if (strcmp(name, MODE_NAMES[mode]) == 0) {
            attempt->mode = (enum mode)mode;
            return true;
        }
    }
    return refuse(reason, "mode");
}

static bool read_form(const struct json *object, struct attempt *attempt, struct buf *reason)
{
    const struct json *value = json_get(object, "form");
    const char *form = json_text(value);

    attempt->form = 0;
    if (json_is_null(value))
        return true;
    if (!form || (strcmp(form, "a") != 0 && strcmp(form, "b") != 0))
        return refuse(reason, "form");
    attempt->form = form[0];
    return true;
}

static bool read_seed(const struct json *object, struct attempt *attempt, struct buf *reason)
{
    bool said = !json_is_null(json_get(object, "seed"));
    int64_t seed = said ? json_integer(object, "seed", -1) : 0;

    if (seed < 0 || seed > MOST_SEED)
        return refuse(reason, "seed");
    attempt->seed = (uint64_t)seed;
    return true;
}

bool attempt_json_read_head(
    const struct json *object, struct arena *arena, struct attempt *attempt, struct buf *reason)
{
    const char *id = json_string(object, "id", "");
    int kind;

    if (!store_is_uuid(id))
        return refuse(reason, "id");
    memcpy(attempt->id, id, UUID_TEXT_SIZE);
    if (!read_optional(object, "scenario", arena, &attempt->scenario, reason) ||
        !read_optional(object, "digest", arena, &attempt->digest, reason) ||
        !read_term(object, "kind", &TERMS_KIND, false, &kind, reason) ||
        !read_mode(object, attempt, reason) || !read_form(object, attempt, reason) ||
        !read_seed(object, attempt, reason) ||
        !read_optional(object, "language", arena, &attempt->language, reason))
        return false;
    if (!attempt->language)
        attempt->language = "en";
    if (!attempt->scenario != (attempt->mode == MODE_BOOSTER))
        return refuse(reason, "scenario");
    attempt->kind = (enum kind)kind;
    return attempt_json_read_time(object, "started", &attempt->started) ||
        refuse(reason, "started");
}

bool attempt_json_read_outcome(
    const struct json *object, struct attempt *attempt, struct buf *reason)
{
    int ending;

    if (!read_number(object, "seconds", 0, MOST_SECONDS, &attempt->seconds, reason))
        return false;
    if (!json_is_boolean(json_get(object, "finished")))
        return refuse(reason, "finished");
    attempt->finished = json_boolean(object, "finished", false);
    attempt->ending = ENDING_NONE;
    attempt->score = SCORE_NONE;
    if (!attempt->finished)
        return true;
    if (!read_term(object, "ending", &TERMS_ENDING, true, &ending, reason))
        return false;
    attempt->ending = (enum ending)ending;
    return json_is_null(json_get(object, "score")) ||
        read_number(object, "score", 0, 100, &attempt->score, reason);
}

/* The first entry of the list KEY to *ENTRY, NULL where it is empty or left out; false where it is
 * something else. */
static bool list_of(
    const struct json *object, const char *key, const struct json **entry, struct buf *reason)
{
    const struct json *list = json_get(object, key);

    *entry = json_is_array(list) ? json_first(list) : NULL;
    return json_is_array(list) || json_is_null(list) || refuse(reason, key);
}

static bool read_choice(const struct json *entry, struct arena *arena,
    struct attempt_choice *choice, struct buf *reason)
{
    int rating;

    if (!read_text(entry, "scene", arena, &choice->scene, reason) ||
        !read_number(entry, "choice", 1, MOST_CHOICE, &choice->choice, reason) ||
        !read_optional(entry, "id", arena, &choice->id, reason) ||
        !read_term(entry, "rating", &TERMS_RATING, true, &rating, reason) ||
        !read_at(entry, &choice->at, reason))
        return false;
    choice->rating = (enum rating)rating;
    choice->skills = read_skills(entry, &choice->skill_order);
    return true;
}

static bool read_choices(
    const struct json *object, struct arena *arena, struct attempt *attempt, struct buf *reason)
{
    const struct json *entry;

    if (!list_of(object, "choices", &entry, reason))
        return false;
    for (; entry; entry = json_next(entry)) {
        struct attempt_choice choice;

        if (!read_choice(entry, arena, &choice, reason))
            return false;
        ARENA_GROW(arena, attempt->choices, attempt->choice_count, attempt->choice_capacity);
        attempt->choices[attempt->choice_count++] = choice;
        attempt->skills |= choice.skills;
    }
    return true;
}

static bool read_counts(const struct json *object, struct counts *counts, struct buf *reason)
{
    return read_number(object, "hits", 0, MOST_COUNT, &counts->hits, reason) &&
        read_number(object, "misses", 0, MOST_COUNT, &counts->misses, reason) &&
        read_number(object, "false_alarms", 0, MOST_COUNT, &counts->false_alarms, reason) &&
        read_number(
            object, "correct_rejections", 0, MOST_COUNT, &counts->correct_rejections, reason);
}

/* False where it is refused; *KNOWN false where its sign is not one of ours. */
static bool read_sign(const struct json *entry, struct arena *arena, struct attempt_sign *sign,
    bool *known, struct buf *reason)
{
    const struct json *tell = json_get(entry, "tell");

    sign->line = 0;
    if (!read_text(entry, "scene", arena, &sign->scene, reason) ||
        !read_optional(entry, "item", arena, &sign->item, reason) ||
        (!json_is_null(json_get(entry, "line")) &&
            !read_number(entry, "line", 1, MOST_LINE, &sign->line, reason)) ||
        !read_at(entry, &sign->at, reason))
        return false;
    if (!json_is_null(tell) && !json_is_string(tell))
        return refuse(reason, "tell");
    if (!json_is_boolean(json_get(entry, "flagged")))
        return refuse(reason, "flagged");
    sign->flagged = json_boolean(entry, "flagged", false);
    sign->tell = TELL_NONE;
    if (json_is_string(tell))
        sign->tell = (enum tell)term_find(&TERMS_TELL, json_text(tell));
    *known = json_is_null(tell) || sign->tell != TELL_NONE;
    return true;
}

static bool read_signs(
    const struct json *object, struct arena *arena, struct attempt *attempt, struct buf *reason)
{
    const struct json *entry;

    if (!list_of(object, "signs", &entry, reason))
        return false;
    for (; entry; entry = json_next(entry)) {
        struct attempt_sign sign;
        bool known = false;

        if (!read_sign(entry, arena, &sign, &known, reason))
            return false;
        if (!known)
            continue;
        ARENA_GROW(arena, attempt->signs, attempt->sign_count, attempt->sign_capacity);
        attempt->signs[attempt->sign_count++] = sign;
    }
    return true;
}

/* Kept here alone; what an export says of it is not believed (difficulty_find). */
static bool read_difficulty(const struct json *object, int *difficulty, struct buf *reason)
{
    *difficulty = 0;
    return json_is_null(json_get(object, "difficulty")) ||
        read_number(object, "difficulty", 1, 5, difficulty, reason);
}

static bool read_judgement(const struct json *entry, struct arena *arena,
    struct attempt_judgement *judgement, struct buf *reason)
{
    int truth, answer;

    if (!read_text(entry, "item", arena, &judgement->item, reason) ||
        !read_term(entry, "truth", &TERMS_TRUTH, false, &truth, reason) ||
        !read_term(entry, "answer", &TERMS_TRUTH, false, &answer, reason) ||
        !read_number(entry, "sure", 1, 3, &judgement->sure, reason) ||
        !read_at(entry, &judgement->at, reason) ||
        !read_difficulty(entry, &judgement->difficulty, reason))
        return false;
    judgement->truth = (enum truth)truth;
    judgement->answer = (enum truth)answer;
    judgement->skills = read_skills(entry, &judgement->skill_order);
    return true;
}

static bool read_judgements(
    const struct json *object, struct arena *arena, struct attempt *attempt, struct buf *reason)
{
    const struct json *entry;

    if (!list_of(object, "judgements", &entry, reason))
        return false;
    for (; entry; entry = json_next(entry)) {
        struct attempt_judgement judgement;

        if (!read_judgement(entry, arena, &judgement, reason))
            return false;
        ARENA_GROW(
            arena, attempt->judgements, attempt->judgement_count, attempt->judgement_capacity);
        attempt->judgements[attempt->judgement_count++] = judgement;
    }
    return true;
}

bool attempt_json_read_lists(
    const struct json *object, struct arena *arena, struct attempt *attempt, struct buf *reason)
{
    const struct json *flags = json_get(object, "flags");

    if (!json_is_object(flags) && !json_is_null(flags))
        return refuse(reason, "flags");
    return read_choices(object, arena, attempt, reason) &&
        (json_is_null(flags) || read_counts(flags, &attempt->flags, reason)) &&
        read_signs(object, arena, attempt, reason) &&
        read_judgements(object, arena, attempt, reason);
}

bool attempt_json_read(
    const struct json *object, struct arena *arena, struct attempt *attempt, struct buf *reason)
{
    memset(attempt, 0, sizeof *attempt);
    return attempt_json_read_head(object, arena, attempt, reason) &&
        attempt_json_read_outcome(object, attempt, reason) &&
        attempt_json_read_lists(object, arena, attempt, reason);
}
