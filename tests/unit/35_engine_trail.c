/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The answers of a play, followed in another version of its scenario: as an author's preview does
 * whenever the file is saved.
 */
#include "config.h"

#include "base/buf.h"
#include "engine/trail.h"
#include "scenario/load.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char STORY[] =
    "kancil: 1\n"
    "id: tale\n"
    "title: A tale\n"
    "summary: Something short.\n"
    "topic: scams\n"
    "audience: [student]\n"
    "ages: [10, 14]\n"
    "minutes: 2\n"
    "difficulty: 1\n"
    "skills: [pause-first]\n"
    "cast: {ana: {name: \"Ana\"}}\n"
    "scenes:\n"
    "  gate:\n"
    "    lines:\n"
    "      - ana: \"Hurry, or it is gone.\"\n"
    "    inspect:\n"
    "      budget: 1\n"
    "      items:\n"
    "        - {id: sign, label: \"The sign\", shows: \"It says no.\"}\n"
    "        - {id: lock, label: \"The lock\", shows: \"It is open.\"}\n"
    "    ask: Which way?\n"
    "    choices:\n"
    "      - {do: \"Go left\", to: left}\n"
    "      - {do: \"Go right\", to: right}\n"
    "  left:\n"
    "    lines:\n"
    "      - narrator: Here is the left.\n"
    "    choices:\n"
    "      - {do: \"Sit down\", to: done}\n"
    "      - {do: \"Go back\", to: gate}\n"
    "  right:\n"
    "    lines:\n"
    "      - narrator: Here is the right.\n"
    "    goto: done\n"
    "  done:\n"
    "    lines:\n"
    "      - narrator: All is done.\n"
    "    end: safe\n"
    "practice:\n"
    "  items:\n"
    "    - {id: one, lines: [{ana: \"Hello.\"}], truth: genuine, why: \"She is at home.\"}\n"
    "    - {id: two, lines: [{ana: \"Pay now.\"}], truth: fake, why: \"Nobody owes it.\"}\n";

/* What came while the answers were followed. */
struct heard {
    struct session **session;
    int lines, outcomes;
    bool in_time; /* the session could be asked at each event */
};

static struct scenario *version, *newer;
static struct session *first, *session;
static struct trail *trail;
static struct heard heard;
static size_t fitted;

static struct scenario *load(const char *yaml)
{
    struct diag_list *diags = diag_list_new();
    struct scenario *scenario = scenario_load("tale.yaml", yaml, strlen(yaml), diags);

    assert_int_equal(diag_count(diags), 0);
    assert_non_null(scenario);
    diag_list_free(&diags);
    return scenario;
}

static void hear(const struct event *event, void *data)
{
    struct heard *ears = data;

    ears->in_time = *ears->session && session_scenario(*ears->session) == newer;
    ears->lines += event->kind == EVENT_LINE;
    ears->outcomes += event->kind == EVENT_OUTCOME;
}

static const struct event *to_question(struct session *play)
{
    const struct event *event;

    while ((event = session_next(play))->kind != EVENT_DONE && !session_is_waiting(play))
        continue;
    return event;
}

static int begin(void **unused)
{
    static const struct session_options options = {.seed = 7, .mode = MODE_SOLO};

    (void)unused;
    version = load(STORY);
    first = session_new(version, &options);
    to_question(first);
    return 0;
}

static int end(void **unused)
{
    (void)unused;
    trail_free(&trail);
    session_free(&first);
    session_free(&session);
    scenario_free(&version);
    scenario_free(&newer);
    return 0;
}

/* Follows what was answered so far in a version that has NEW wherever this one has OLD; returns the
 * scene that asks then. */
static const char *follow(const char *old, const char *new)
{
    static const struct session_options options = {.seed = 1, .mode = MODE_SOLO};
    struct buf yaml = {0};

    for (const char *at = STORY, *found; at; at = found ? found + strlen(old) : NULL) {
        found = *old ? strstr(at, old) : NULL;
        buf_add_bytes(&yaml, at, found ? (size_t)(found - at) : strlen(at));
        buf_add(&yaml, found ? new : "");
    }
    newer = load(buf_text(&yaml));
    buf_done(&yaml);
    trail = trail_new(first);
    heard = (struct heard){.session = &session};
    trail_follow(trail, newer, &options, &session, &fitted, hear, &heard);
    assert_int_equal(session_attempt(session)->seed, 7);
    const struct event *event = to_question(session);
    return event->kind == EVENT_ASK ? event->scene->id : "";
}

static void answer(int number)
{
    assert_true(session_choose(first, number, 1));
}

static void the_question_that_was_asked_is_asked_again(void **unused)
{
    (void)unused;
    answer(1);
    to_question(first);
    assert_string_equal(follow("", ""), "left");
    assert_int_equal(fitted, 1);
    assert_int_equal(heard.lines, 2);
    assert_int_equal(heard.outcomes, 1);
    assert_true(heard.in_time);
}

static void what_came_of_an_answer_is_still_to_come(void **unused)
{
    (void)unused;
    answer(1);
    assert_string_equal(follow("", ""), "left");
    assert_int_equal(heard.lines, 1);
    assert_int_equal(heard.outcomes, 0);
}

static void a_choice_is_known_by_its_words(void **unused)
{
    (void)unused;
    answer(2);
    follow("      - {do: \"Go left\", to: left}\n",
        "      - {do: \"Look around\", to: left}\n      - {do: \"Go left\", to: left}\n");
    assert_int_equal(fitted, 1);
    assert_int_equal(session_attempt(session)->choices[0].choice, 3);
}

static void or_by_its_place_and_where_it_leads(void **unused)
{
    (void)unused;
    answer(1);
    to_question(first);
    assert_string_equal(follow("Go left", "Turn to the left"), "left");
    assert_int_equal(fitted, 1);
}

static void a_choice_that_is_another_by_now_is_not_taken(void **unused)
{
    (void)unused;
    answer(1);
    to_question(first);
    assert_string_equal(follow("{do: \"Go left\", to: left}", "{do: \"Stay\", to: right}"), "gate");
    assert_int_equal(fitted, 0);
}

static void a_scene_may_get_another_name(void **unused)
{
    (void)unused;
    answer(1);
    to_question(first);
    answer(2);
    to_question(first);
    assert_string_equal(follow("left", "meadow"), "gate");
    assert_int_equal(fitted, 2);
}

static void but_no_answer_moves_to_another_scene(void **unused)
{
    (void)unused;
    answer(1);
    to_question(first);
    answer(1);
    assert_string_equal(follow("to: left", "to: gate"), "gate");
    assert_int_equal(fitted, 1);
}

static void flags_and_looks_go_along_where_they_can(void **unused)
{
    (void)unused;
    assert_true(session_flag(first, 1, 1));
    assert_true(session_look(first, 2, 1));
    to_question(first);
    assert_string_equal(
        follow("        - {id: sign, label: \"The sign\", shows: \"It says no.\"}\n", ""), "gate");
    assert_true(session_is_flagged(session, 1));
    assert_true(session_was_looked_at(session, &newer->scenes[0].inspect.items[0]));
}

static void and_are_passed_over_where_they_cannot(void **unused)
{
    (void)unused;
    assert_true(session_look(first, 2, 1));
    to_question(first);
    answer(1);
    to_question(first);
    assert_string_equal(follow("id: lock", "id: bolt"), "left");
    assert_int_equal(fitted, 2);
}

static void a_round_goes_on_at_its_item(void **unused)
{
    (void)unused;
    answer(2);
    const struct event *event = to_question(first);
    assert_int_equal(event->kind, EVENT_JUDGE);
    assert_true(session_judge(first, TRUTH_FAKE, 3, 2));
    const char *item = to_question(first)->item->id;
    follow("She is at home.", "She said so.");
    assert_int_equal(fitted, 2);
    assert_int_equal(session_attempt(session)->judgement_count, 1);
    assert_string_equal(session_next(session)->item->id, item);
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)
    static const struct CMUnitTest tests[] = {
        CASE(the_question_that_was_asked_is_asked_again),
        CASE(what_came_of_an_answer_is_still_to_come),
        CASE(a_choice_is_known_by_its_words),
        CASE(or_by_its_place_and_where_it_leads),
        CASE(a_choice_that_is_another_by_now_is_not_taken),
        CASE(a_scene_may_get_another_name),
        CASE(but_no_answer_moves_to_another_scene),
        CASE(flags_and_looks_go_along_where_they_can),
        CASE(and_are_passed_over_where_they_cannot),
        CASE(a_round_goes_on_at_its_item),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
