/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/path.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define DAY ((int64_t)86400000)
#define STUDENT (1u << AUDIENCE_STUDENT)
#define PARENT (1u << AUDIENCE_PARENT)
#define BIT(skill) (1u << (skill))

/* A catalogue of this test alone, in place of the one that reads folders. */
struct catalogue {
    struct catalogue_entry entries[8];
    int count;
};

int catalogue_count(const struct catalogue *catalogue)
{
    return catalogue->count;
}

const struct catalogue_entry *catalogue_at(const struct catalogue *catalogue, int index)
{
    return &catalogue->entries[index];
}

const struct catalogue_entry *catalogue_find(const struct catalogue *catalogue, const char *id)
{
    for (int i = 0; i < catalogue->count; i++) {
        if (strcmp(catalogue->entries[i].id, id) == 0)
            return &catalogue->entries[i];
    }
    return NULL;
}

int catalogue_index(const struct catalogue *catalogue, const struct catalogue_entry *entry)
{
    return (int)(entry - catalogue->entries);
}

bool catalogue_has_digest(const struct catalogue_entry *entry, const char *digest)
{
    return entry != NULL && strcmp(digest, "as it is now") == 0;
}

static const struct catalogue shelf = {
    .entries =
        {
            {.id = "hard",
                .band = BAND_9,
                .audience = STUDENT,
                .difficulty = 5,
                .skills = BIT(SKILL_PAUSE_FIRST)},
            {.id = "pause",
                .band = BAND_9,
                .audience = STUDENT,
                .difficulty = 2,
                .skills = BIT(SKILL_PAUSE_FIRST)},
            {.id = "again",
                .band = BAND_9,
                .audience = STUDENT,
                .difficulty = 2,
                .skills = BIT(SKILL_PAUSE_FIRST)},
            {.id = "verify",
                .band = BAND_9,
                .audience = STUDENT,
                .difficulty = 3,
                .skills = BIT(SKILL_VERIFY_INDEPENDENTLY)},
            {.id = "real",
                .band = BAND_9,
                .audience = STUDENT,
                .difficulty = 3,
                .genuine = true,
                .skills = BIT(SKILL_CALIBRATE_TRUST)},
            {.id = "older",
                .band = BAND_13,
                .audience = STUDENT,
                .difficulty = 2,
                .skills = BIT(SKILL_WEIGH_MEDIA)},
            {.id = "parents",
                .band = BAND_18,
                .audience = PARENT,
                .difficulty = 2,
                .skills = BIT(SKILL_STAND_BY_OTHERS)},
            {.id = "broken", .error = "line 1: no", .audience = STUDENT},
        },
    .count = 8,
};

static struct path_step steps[PATH_MOST];

static int plan(enum band band, enum audience audience, const struct attempt *const *attempts,
    size_t count, int day)
{
    const struct path_player player = {.band = band,
        .audience = audience,
        .attempts = attempts,
        .attempt_count = count,
        .now = day * DAY};
    int planned = path_today(&shelf, &player, steps);
    char sentence[256];

    for (int i = 0; i < planned; i++) {
        if (steps[i].entry != NULL) {
            assert_null(steps[i].entry->error);
            assert_true(steps[i].entry->band <= band);
        }
        path_sentence(&steps[i], sentence, sizeof sentence);
        assert_true(strlen(sentence) > 5);
        assert_null(strchr(sentence, '%'));
        for (int j = 0; j < i; j++)
            assert_ptr_not_equal(steps[i].entry, steps[j].entry);
    }
    return planned;
}

static void expect(int place, const char *id, enum path_reason reason)
{
    assert_string_equal(steps[place].entry->id, id);
    assert_int_equal(steps[place].reason, reason);
}

static void a_beginner_is_given_an_easy_one(void **unused)
{
    (void)unused;
    assert_int_equal(plan(BAND_9, AUDIENCE_STUDENT, NULL, 0, 100), 1);
    expect(0, "pause", PATH_FIRST);
    assert_int_equal(steps[0].skill, SKILL_PAUSE_FIRST);
}

static void people_and_bands_are_kept_apart(void **unused)
{
    (void)unused;
    assert_int_equal(plan(BAND_18, AUDIENCE_PARENT, NULL, 0, 100), 1);
    expect(0, "parents", PATH_FIRST);
    /* Somebody of 13 begins with what is written for 13. */
    plan(BAND_13, AUDIENCE_STUDENT, NULL, 0, 100);
    expect(0, "older", PATH_FIRST);
}

static void what_was_begun_goes_on_first(void **unused)
{
    struct attempt attempts[] = {
        {.scenario = "verify", .started = 100 * DAY, .is_open = true, .digest = "as it is now"},
        {.scenario = "hard", .started = 101 * DAY, .is_open = true, .digest = "as it is now"},
        {.scenario = "hard", .started = 102 * DAY, .finished = true, .digest = "as it is now"},
    };
    const struct attempt *list[] = {&attempts[0], &attempts[1], &attempts[2]};

    (void)unused;
    plan(BAND_9, AUDIENCE_STUDENT, list, 3, 103);
    expect(0, "verify", PATH_UNFINISHED);
    /* The hard one was begun again and ended. */
    assert_true(plan(BAND_9, AUDIENCE_STUDENT, list + 1, 2, 103) > 0);
    assert_int_not_equal(steps[0].reason, PATH_UNFINISHED);
    /* Its file has changed since, so it would begin anew. */
    attempts[0].digest = "as it was then";
    assert_true(plan(BAND_9, AUDIENCE_STUDENT, list, 1, 103) > 0);
    assert_int_not_equal(steps[0].reason, PATH_UNFINISHED);
    /* It was given up, or comes from an import: it lies in the history alone. */
    attempts[0].digest = "as it is now";
    attempts[0].is_open = false;
    assert_true(plan(BAND_9, AUDIENCE_STUDENT, list, 1, 103) > 0);
    assert_int_not_equal(steps[0].reason, PATH_UNFINISHED);
}

/* In place of the one that is due, not beside it. */
static void a_booster_that_was_begun_goes_on_first(void **unused)
{
    struct attempt_judgement judged = {.item = "hard/x",
        .truth = TRUTH_FAKE,
        .answer = TRUTH_GENUINE,
        .sure = 1,
        .skills = BIT(SKILL_TELL_SOMEONE)};
    const struct attempt booster = {.mode = MODE_BOOSTER,
        .started = 100 * DAY,
        .is_open = true,
        .judgements = &judged,
        .judgement_count = 1};
    const struct attempt *list[] = {&booster};

    (void)unused;
    assert_int_equal(plan(BAND_9, AUDIENCE_STUDENT, list, 1, 110), 2);
    assert_null(steps[0].entry);
    assert_int_equal(steps[0].reason, PATH_UNFINISHED);
    assert_int_equal(steps[0].skill, SKILL_TELL_SOMEONE);
    assert_non_null(steps[1].entry);
}

static void what_is_due_comes_first_as_a_booster(void **unused)
{
    struct attempt_choice choice = {.rating = RATING_SAFE, .skills = BIT(SKILL_PAUSE_FIRST)};
    struct attempt attempt = {.scenario = "pause",
        .started = 100 * DAY,
        .finished = true,
        .choices = &choice,
        .choice_count = 1};
    const struct attempt *list[] = {&attempt};

    (void)unused;
    assert_int_equal(plan(BAND_9, AUDIENCE_STUDENT, list, 1, 102), 1);
    expect(0, "verify", PATH_NEW_SKILL);
    assert_int_equal(plan(BAND_9, AUDIENCE_STUDENT, list, 1, 103), 2);
    assert_int_equal(steps[0].reason, PATH_DUE);
    assert_null(steps[0].entry);
    assert_int_equal(steps[0].skill, SKILL_PAUSE_FIRST);
    expect(1, "verify", PATH_NEW_SKILL);
    assert_int_equal(steps[1].skill, SKILL_VERIFY_INDEPENDENTLY);
}

/* All was met: what is mastered least comes next, then again when all was played. */
static void what_is_least_mastered_comes_next(void **unused)
{
    static const char *const ids[] = {"hard", "pause", "verify", "real", "again"};
    static const enum skill skills[] = {SKILL_PAUSE_FIRST, SKILL_PAUSE_FIRST,
        SKILL_VERIFY_INDEPENDENTLY, SKILL_CALIBRATE_TRUST, SKILL_PAUSE_FIRST};
    struct attempt_choice choices[5];
    struct attempt attempts[5];
    const struct attempt *list[5];

    (void)unused;
    for (int i = 0; i < 5; i++) {
        choices[i] = (struct attempt_choice){.scene = "s",
            .rating = i == 2 ? RATING_HARMFUL : RATING_SAFE,
            .skills = BIT(skills[i])};
        attempts[i] = (struct attempt){.scenario = ids[i],
            .started = 100 * DAY + i,
            .finished = true,
            .choices = &choices[i],
            .choice_count = 1};
        list[i] = &attempts[i];
    }
    assert_int_equal(plan(BAND_9, AUDIENCE_STUDENT, list, 4, 101), 1);
    expect(0, "again", PATH_GROWING);
    assert_int_equal(steps[0].skill, SKILL_PAUSE_FIRST);
    assert_int_equal(plan(BAND_9, AUDIENCE_STUDENT, list, 5, 101), 1);
    expect(0, "verify", PATH_AGAIN);
}

static void who_mistrusts_everything_meets_something_genuine(void **unused)
{
    struct attempt_judgement judged[8];
    struct attempt attempt = {.scenario = NULL,
        .mode = MODE_BOOSTER,
        .started = 100 * DAY,
        .finished = true,
        .judgements = judged,
        .judgement_count = 8};
    const struct attempt *list[] = {&attempt};

    (void)unused;
    for (int i = 0; i < 8; i++)
        judged[i] = (struct attempt_judgement){
            .truth = (enum truth)(i % 2), .answer = TRUTH_FAKE, .sure = 2};
    plan(BAND_9, AUDIENCE_STUDENT, list, 1, 101);
    expect(0, "real", PATH_GENUINE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_beginner_is_given_an_easy_one),
        cmocka_unit_test(people_and_bands_are_kept_apart),
        cmocka_unit_test(what_was_begun_goes_on_first),
        cmocka_unit_test(a_booster_that_was_begun_goes_on_first),
        cmocka_unit_test(what_is_due_comes_first_as_a_booster),
        cmocka_unit_test(what_is_least_mastered_comes_next),
        cmocka_unit_test(who_mistrusts_everything_meets_something_genuine),
    };

    return cmocka_run_group_tests_name("learn path", tests, NULL, NULL);
}
