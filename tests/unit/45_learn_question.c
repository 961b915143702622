/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Questions are as difficult as their author says, until a player's own answers say otherwise.
 */
#include "config.h"

#include "learn/question.h"
#include "learn/skill.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define PAUSE (1u << SKILL_PAUSE_FIRST)
#define VERIFY (1u << SKILL_VERIFY_INDEPENDENTLY)

/* A catalogue of this test alone, in place of the one that reads folders. */
struct catalogue {
    struct catalogue_entry entries[3];
};

static const struct catalogue shelf = {{
    {.id = "easy", .difficulty = 1},
    {.id = "hard", .difficulty = 5},
    {.id = "broken", .difficulty = 5, .error = "no"},
}};

const struct catalogue_entry *catalogue_find(const struct catalogue *catalogue, const char *id)
{
    for (int i = 0; i < 3; i++) {
        if (strcmp(catalogue->entries[i].id, id) == 0)
            return &catalogue->entries[i];
    }
    return NULL;
}

static bool near(double value, double expected)
{
    return fabs(value - expected) < 1e-12;
}

static void a_question_starts_where_its_author_put_it(void **unused)
{
    struct questions questions = {.catalogue = &shelf};
    struct questions without = {0};

    (void)unused;
    assert_true(near(question_start(&questions, "easy", 0), -1));
    assert_true(near(question_start(&questions, "hard", 0), 1));
    assert_true(near(question_start(&questions, "hard", 2), -0.5));
    assert_true(near(question_start(&questions, "broken", 4), 0));
    assert_true(near(question_start(&questions, "gone", 5), 0));
    assert_true(near(question_start(&questions, NULL, 5), 0));
    assert_true(near(question_start(&without, "hard", 5), 0));
    assert_null(question_find(&questions, NULL, "scene", 0));
    assert_null(question_find_named(&questions, "no-slash", 0));
    assert_null(question_find_named(&questions, NULL, 0));
}

static void the_same_question_is_found_again(void **unused)
{
    struct questions questions = {.catalogue = &shelf};
    char name[32];

    (void)unused;
    for (int i = 0; i < 1000; i++) {
        snprintf(name, sizeof name, "item-%d", i);
        question_find(&questions, i % 2 == 0 ? "easy" : "hard", name, 0)->met = i;
    }
    for (int i = 0; i < 1000; i++) {
        snprintf(name, sizeof name, "%s/item-%d", i % 2 == 0 ? "easy" : "hard", i);
        assert_int_equal(question_find_named(&questions, name, 0)->met, i);
        assert_true(
            near(question_find_named(&questions, name, 0)->difficulty, i % 2 == 0 ? -1 : 1));
    }
    assert_int_equal(questions.count, 1000);
    questions_done(&questions);
    assert_int_equal(questions.count, 0);
}

static struct skill_state states[SKILL_COUNT];

/* The same scene of "hard" met twice: well, then badly. Worked out with Python
 * from the formulas in Pelanek's article (skill.h). */
static void skill_and_question_move_towards_each_other(void **unused)
{
    struct attempt_choice choices[] = {
        {.scene = "door", .rating = RATING_SAFE, .skills = PAUSE},
        {.scene = "door", .rating = RATING_HARMFUL, .skills = PAUSE},
    };
    const struct attempt attempt = {.scenario = "hard", .choices = choices, .choice_count = 2};
    const struct attempt *list[] = {&attempt};

    (void)unused;
    skill_states(list, 1, &shelf, states);
    assert_true(near(states[SKILL_PAUSE_FIRST].rating, 0.24927740455054076));
    assert_true(near(states[SKILL_PAUSE_FIRST].mastery, 0.5619986375342684));
}

/* An item judged in its deck is the same one in a booster. */
static void a_booster_asks_the_same_questions(void **unused)
{
    struct attempt_judgement wrong = {
        .item = "parcel", .truth = TRUTH_FAKE, .answer = TRUTH_GENUINE, .skills = PAUSE};
    struct attempt_judgement right = {
        .item = "easy/parcel", .truth = TRUTH_FAKE, .answer = TRUTH_FAKE, .skills = PAUSE};
    const struct attempt deck = {.scenario = "easy", .judgements = &wrong, .judgement_count = 1};
    const struct attempt booster = {
        .mode = MODE_BOOSTER, .judgements = &right, .judgement_count = 1};
    const struct attempt *list[] = {&deck, &booster};

    (void)unused;
    skill_states(list, 2, &shelf, states);
    assert_true(near(states[SKILL_PAUSE_FIRST].rating, -0.6023205474428879));
}

/* An item starts from its own difficulty, not from that of its deck's head: right on an easy one of
 * a hard deck, by half of mere chance: 1 - (1/2 + 1/2 / (1 + e^-1)). */
static void an_item_starts_where_its_author_put_it(void **unused)
{
    struct attempt_judgement right = {.item = "parcel",
        .truth = TRUTH_FAKE,
        .answer = TRUTH_FAKE,
        .skills = PAUSE,
        .difficulty = 1};
    struct attempt deck = {.scenario = "hard", .judgements = &right, .judgement_count = 1};
    const struct attempt *list[] = {&deck};

    (void)unused;
    skill_states(list, 1, &shelf, states);
    assert_true(near(states[SKILL_PAUSE_FIRST].rating, 0.1344707106849975));
    right.item = "hard/parcel";
    deck.scenario = NULL;
    skill_states(list, 1, &shelf, states);
    assert_true(near(states[SKILL_PAUSE_FIRST].rating, 0.1344707106849975));
    right.item = "gone/parcel"; /* nobody knows on whose scale it is difficult: the middle */
    skill_states(list, 1, &shelf, states);
    assert_true(near(states[SKILL_PAUSE_FIRST].rating, 0.25));
}

/* What is difficult shows more when it goes well, and less when it does not. */
static void difficulty_weighs(void **unused)
{
    static const char *const ids[] = {"easy", "gone", "hard"};
    double before[2] = {-9, -9};

    (void)unused;
    for (int i = 0; i < 3; i++) {
        for (int well = 0; well < 2; well++) {
            struct attempt_choice choice = {
                .scene = "door", .rating = well ? RATING_SAFE : RATING_HARMFUL, .skills = VERIFY};
            const struct attempt attempt = {
                .scenario = ids[i], .choices = &choice, .choice_count = 1};
            const struct attempt *list[] = {&attempt};

            skill_states(list, 1, &shelf, states);
            assert_true(states[SKILL_VERIFY_INDEPENDENTLY].rating > before[well]);
            before[well] = states[SKILL_VERIFY_INDEPENDENTLY].rating;
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_question_starts_where_its_author_put_it),
        cmocka_unit_test(the_same_question_is_found_again),
        cmocka_unit_test(skill_and_question_move_towards_each_other),
        cmocka_unit_test(a_booster_asks_the_same_questions),
        cmocka_unit_test(an_item_starts_where_its_author_put_it),
        cmocka_unit_test(difficulty_weighs),
    };

    return cmocka_run_group_tests_name("learn question", tests, NULL, NULL);
}
