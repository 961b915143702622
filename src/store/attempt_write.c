/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An attempt written as JSON.
 */
#include "config.h"

#include "base/clock.h"
#include "store/attempt_json.h"

#include <string.h>

const char *attempt_form_text(char form)
{
    return form == 'a' ? "a" : form == 'b' ? "b" : NULL;
}

void attempt_json_add_time(struct json *object, const char *key, int64_t time, bool anonymous)
{
    char text[CLOCK_TEXT_SIZE];

    if (anonymous)
        clock_format_day(time, text);
    else
        clock_format(time, text);
    json_add_string(object, key, text);
}

void attempt_anonymous_id(const char *id, char out[UUID_TEXT_SIZE])
{
    if (strlen(id) == UUID_TEXT_SIZE - 1 && id[14] == '8')
        memcpy(out, id, UUID_TEXT_SIZE);
    else
        uuid_v8(id, out);
}

void attempt_json_add_head(
    struct json *object, const struct attempt *attempt, const char *id, bool anonymous)
{
    char other[UUID_TEXT_SIZE];

    if (anonymous) {
        attempt_anonymous_id(id, other);
        id = other;
    }
    json_add_string(object, "id", id);
    json_add_string(object, "scenario", attempt->scenario);
    json_add_string(
        object, "digest", attempt->digest && attempt->digest[0] ? attempt->digest : NULL);
    json_add_string(object, "kind", term_id(&TERMS_KIND, (int)attempt->kind));
    json_add_string(object, "mode", MODE_NAMES[attempt->mode]);
    json_add_string(object, "form", attempt_form_text(attempt->form));
    json_add_integer(object, "seed", (int64_t)attempt->seed);
    json_add_string(object, "language", attempt->language ? attempt->language : "en");
    attempt_json_add_time(object, "started", attempt->started, anonymous);
}

void attempt_json_add_outcome(struct json *object, const struct attempt *attempt)
{
    bool finished = attempt->finished;

    json_add_integer(object, "seconds", attempt->seconds);
    json_add_boolean(object, "finished", finished);
    json_add_string(
        object, "ending", finished ? term_id(&TERMS_ENDING, (int)attempt->ending) : NULL);
    if (finished && attempt->score != SCORE_NONE)
        json_add_integer(object, "score", attempt->score);
    else
        json_add_null(object, "score");
}

/* In the order of ORDER; those of the set that are not in it follow in their own. */
static void add_skills(struct json *object, unsigned skills, skill_row order)
{
    struct json *list = json_add_array(object, "skills");
    int skill;

    for (int i = 0; (skill = skill_row_at(order, i)) >= 0; i++) {
        if (skills & (1u << skill))
            json_add_string(list, NULL, term_id(&TERMS_SKILL, skill));
        skills &= ~(1u << skill);
    }
    for (skill = 0; skill < SKILL_COUNT; skill++) {
        if (skills & (1u << skill))
            json_add_string(list, NULL, term_id(&TERMS_SKILL, skill));
    }
}

static void add_choices(struct json *object, const struct attempt *attempt, size_t from)
{
    struct json *list = json_add_array(object, "choices");
    size_t i;

    for (i = from; i < attempt->choice_count; i++) {
        const struct attempt_choice *choice = &attempt->choices[i];
        struct json *entry = json_add_object(list, NULL);

        json_add_string(entry, "scene", choice->scene);
        json_add_integer(entry, "choice", choice->choice);
        json_add_string(entry, "id", choice->id);
        json_add_string(entry, "rating", term_id(&TERMS_RATING, (int)choice->rating));
        add_skills(entry, choice->skills, choice->skill_order);
        json_add_integer(entry, "at", choice->at);
    }
}

struct json *attempt_json_add_counts(
    struct json *object, const char *key, const struct counts *counts)
{
    struct json *entry = json_add_object(object, key);

    json_add_integer(entry, "hits", counts->hits);
    json_add_integer(entry, "misses", counts->misses);
    json_add_integer(entry, "false_alarms", counts->false_alarms);
    json_add_integer(entry, "correct_rejections", counts->correct_rejections);
    return entry;
}

static void add_signs(struct json *object, const struct attempt *attempt, size_t from)
{
    struct json *list = json_add_array(object, "signs");
    size_t i;

    for (i = from; i < attempt->sign_count; i++) {
        const struct attempt_sign *sign = &attempt->signs[i];
        struct json *entry = json_add_object(list, NULL);

        json_add_string(entry, "scene", sign->scene);
        if (sign->line > 0)
            json_add_integer(entry, "line", sign->line);
        else
            json_add_null(entry, "line");
        json_add_string(entry, "item", sign->item);
        json_add_string(entry, "tell", term_id(&TERMS_TELL, (int)sign->tell));
        json_add_boolean(entry, "flagged", sign->flagged);
        json_add_integer(entry, "at", sign->at);
    }
}

static void add_judgements(
    struct json *object, const struct attempt *attempt, size_t from, bool kept)
{
    struct json *list = json_add_array(object, "judgements");
    size_t i;

    for (i = from; i < attempt->judgement_count; i++) {
        const struct attempt_judgement *judgement = &attempt->judgements[i];
        struct json *entry = json_add_object(list, NULL);

        json_add_string(entry, "item", judgement->item);
        json_add_string(entry, "truth", term_id(&TERMS_TRUTH, (int)judgement->truth));
        json_add_string(entry, "answer", term_id(&TERMS_TRUTH, (int)judgement->answer));
        json_add_integer(entry, "sure", judgement->sure);
        add_skills(entry, judgement->skills, judgement->skill_order);
        json_add_integer(entry, "at", judgement->at);
        if (kept && judgement->difficulty > 0)
            json_add_integer(entry, "difficulty", judgement->difficulty);
    }
}

void attempt_json_add_lists(
    struct json *object, const struct attempt *attempt, const struct attempt_span *span, bool kept)
{
    add_choices(object, attempt, span ? span->choices : 0);
    attempt_json_add_counts(object, "flags", &attempt->flags);
    add_signs(object, attempt, span ? span->signs : 0);
    add_judgements(object, attempt, span ? span->judgements : 0, kept);
}
