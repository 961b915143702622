/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Progress as one JSON document: keys and their order are those of kancil-progress(5).
 */
#include "config.h"

#include "store/transfer.h"

#include "base/clock.h"
#include "base/mem.h"
#include "learn/discernment.h"
#include "learn/framework.h"
#include "learn/skill.h"
#include "store/attempt_json.h"

#include <stdlib.h>
#include <string.h>

static void add_profile(struct json *document, const struct profile *profile, bool anonymous)
{
    struct json *object = json_add_object(document, "profile");
    int from, to;

    band_ages(profile->band, &from, &to);
    if (!anonymous) {
        json_add_string(object, "id", profile->id);
        json_add_string(object, "name", profile->name[0] ? profile->name : NULL);
    }
    json_add_string(object, "role", ROLE_NAMES[profile->role]);
    struct json *ages = json_add_array(object, "ages");
    json_add_integer(ages, NULL, from);
    json_add_integer(ages, NULL, to);
}

static int by_scenario(const void *left, const void *right)
{
    const struct attempt *const *a = left, *const *b = right;

    return strcmp((*a)->scenario, (*b)->scenario);
}

/* The attempts that count for the mean, in the order of their scenarios; the caller frees them. */
static const struct attempt **scored_attempts(const struct history *history, size_t *count)
{
    const struct attempt **scored = mem_zero(history->count + 1, sizeof *scored);

    *count = 0;
    for (size_t i = 0; i < history->count; i++) {
        const struct attempt *attempt = history->attempts[i];

        if (attempt->finished && attempt->score != SCORE_NONE && attempt->scenario != NULL)
            scored[(*count)++] = attempt;
    }
    if (*count > 0)
        qsort(scored, *count, sizeof *scored, by_scenario);
    return scored;
}

/* The mean over scenarios of the best score, rounded half up. */
static int mean_score(const struct history *history)
{
    size_t count;
    const struct attempt **scored = scored_attempts(history, &count);
    int64_t sum = 0, scenarios = 0;

    for (size_t i = 0; i < count;) {
        const char *scenario = scored[i]->scenario;
        int best = 0;

        for (; i < count && strcmp(scored[i]->scenario, scenario) == 0; i++) {
            if (scored[i]->score > best)
                best = scored[i]->score;
        }
        sum += best;
        scenarios++;
    }
    free(scored);
    return scenarios > 0 ? (int)((2 * sum + scenarios) / (2 * scenarios)) : SCORE_NONE;
}

static void add_summary(struct json *document, const struct history *history)
{
    struct json *object = json_add_object(document, "summary");
    int64_t seconds = 0, finished = 0;
    int score = mean_score(history);

    for (size_t i = 0; i < history->count; i++) {
        seconds += history->attempts[i]->seconds;
        finished += history->attempts[i]->finished;
    }
    json_add_integer(object, "attempts", (int64_t)history->count);
    json_add_integer(object, "finished", finished);
    if (score != SCORE_NONE)
        json_add_integer(object, "score", score);
    else
        json_add_null(object, "score");
    json_add_integer(object, "seconds", seconds);
}

static void add_frameworks(struct json *entry, enum skill skill)
{
    struct json *object = json_add_object(entry, "frameworks");
    char part[40];

    for (int i = 0; i < FRAMEWORK_COUNT; i++) {
        struct json *list = json_add_array(object, framework_key((enum framework)i));

        for (int j = 0; framework_part((enum framework)i, skill, j, part, sizeof part); j++)
            json_add_string(list, NULL, part);
    }
}

/* Those that were met, in the order of terms.h. */
static void add_skills(
    struct json *document, const struct history *history, const struct transfer_options *options)
{
    struct json *list = json_add_array(document, "skills");
    struct skill_state states[SKILL_COUNT] = {0};
    char due[CLOCK_TEXT_SIZE];

    skill_states(history->attempts, history->count, options->catalogue, states);
    for (int skill = 0; skill < SKILL_COUNT; skill++) {
        const struct skill_state *state = &states[skill];

        if (state->evidence == 0 && state->box == 0)
            continue;
        struct json *entry = json_add_object(list, NULL);
        clock_format_day(state->due, due);
        json_add_string(entry, "id", term_id(&TERMS_SKILL, skill));
        json_add_fraction(entry, "mastery", state->mastery);
        json_add_integer(entry, "evidence", state->evidence);
        json_add_integer(entry, "box", state->box);
        json_add_string(entry, "due", state->box > 0 ? due : NULL);
        if (options->frameworks)
            add_frameworks(entry, (enum skill)skill);
    }
}

static void add_signs(struct json *document, const struct history *history)
{
    struct counts counts = {0};

    for (size_t i = 0; i < history->count; i++)
        counts_add(&counts, &history->attempts[i]->flags);
    attempt_json_add_counts(document, "signs", &counts);
}

static void add_fraction(struct json *object, const char *key, bool known, double number)
{
    if (known)
        json_add_fraction(object, key, number);
    else
        json_add_null(object, key);
}

static void add_discernment(struct json *document, const struct history *history)
{
    struct discernment found = discernment_of(history->attempts, history->count);
    struct json *object = attempt_json_add_counts(document, "discernment", &found.counts);

    add_fraction(object, "d_prime", found.has_d_prime, found.d_prime);
    add_fraction(object, "criterion", found.has_d_prime, found.criterion);
    add_fraction(object, "brier", found.has_brier, found.brier);
}

static void add_attempts(struct json *document, const struct history *history, bool anonymous)
{
    struct json *list = json_add_array(document, "attempts");

    for (size_t i = 0; i < history->count; i++) {
        const struct attempt *attempt = history->attempts[i];
        struct json *object = json_add_object(list, NULL);

        attempt_json_add_head(object, attempt, attempt->id, anonymous);
        attempt_json_add_outcome(object, attempt);
        attempt_json_add_lists(object, attempt, NULL, false);
    }
}

struct json *transfer_export(const struct profile *profile, const struct history *history,
    const struct transfer_options *options, int64_t now)
{
    struct json *document = json_object();

    json_add_string(document, "format", "kancil-progress");
    json_add_integer(document, "version", 1);
    attempt_json_add_time(document, "generated", now, options->anonymous);
    json_add_string(document, "program", "kancil " VERSION);
    add_profile(document, profile, options->anonymous);
    add_summary(document, history);
    add_skills(document, history, options);
    add_signs(document, history);
    add_discernment(document, history);
    add_attempts(document, history, options->anonymous);
    return document;
}
