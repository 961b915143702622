/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/round.h"
#include "engine/session.h"
#include "learn/booster.h"
#include "learn/draw.h"
#include "random_story.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define PAUSE (1u << SKILL_PAUSE_FIRST)
#define VERIFY (1u << SKILL_VERIFY_INDEPENDENTLY)
#define ITEMS 8

/* Two decks of eight items, genuine and fake in turn; the first about pausing, the second about
 * verifying, each spoken by somebody of its own. */
static struct cast_member casts[2][3];
static struct line lines[2][ITEMS];
static struct item items[2][ITEMS];
static char ids[ITEMS][24];
static struct scenario decks[2];
static const struct scenario *both[] = {&decks[0], &decks[1]};
static struct variable vars[] = {{.name = "trust"}};
static struct scenario *booster;

static void make_deck(int deck)
{
    casts[deck][0].id = "me";
    casts[deck][1].id = "narrator";
    casts[deck][2].id = deck == 0 ? "ana" : "ben";
    for (int i = 0; i < ITEMS; i++) {
        snprintf(ids[i], sizeof ids[i], "item-%d", i);
        lines[deck][i] = (struct line){.speaker = i == 0 ? CAST_NARRATOR : 2,
            .text.raw = "Hello.",
            .index = i,
            .sign.tell = TELL_NONE};
        items[deck][i] = (struct item){.id = ids[i],
            .lines = &lines[deck][i],
            .line_count = 1,
            .truth = (enum truth)(i % 2),
            .why.raw = "Why.",
            .difficulty = 3,
            .index = i,
            .skills = deck == 0 ? PAUSE : VERIFY};
    }
    decks[deck] = (struct scenario){.id = deck == 0 ? "first" : "second",
        .kind = KIND_DECK,
        .language = "en",
        .cast = casts[deck],
        .cast_count = 3,
        .vars = vars,
        .var_count = 1,
        .line_total = ITEMS,
        .deck = {.items = items[deck], .item_count = ITEMS, .draw = ITEMS}};
}

static int set_up(void **unused)
{
    (void)unused;
    make_deck(0);
    make_deck(1);
    booster = NULL;
    return 0;
}

static int tear_down(void **unused)
{
    (void)unused;
    if (booster != NULL)
        scenario_free(&booster);
    return 0;
}

static void build(const struct attempt *attempts, size_t count, unsigned skills)
{
    const struct attempt *list[4];

    for (size_t i = 0; i < count; i++)
        list[i] = &attempts[i];
    if (booster != NULL)
        scenario_free(&booster);
    booster = booster_build(both, 2, list, count, skills, 7);
}

static int count_with(const char *text)
{
    int count = 0;

    for (int i = 0; i < booster->deck.item_count; i++)
        count += strstr(booster->deck.items[i].id, text) != NULL;
    return count;
}

static int count_genuine(void)
{
    int count = 0;

    for (int i = 0; i < booster->deck.item_count; i++)
        count += booster->deck.items[i].truth == TRUTH_GENUINE;
    return count;
}

static void half_of_it_is_genuine_and_about_what_is_due(void **unused)
{
    (void)unused;
    build(NULL, 0, VERIFY);
    assert_int_equal(booster->deck.item_count, BOOSTER_ITEMS);
    assert_int_equal(booster->deck.draw, BOOSTER_ITEMS);
    assert_int_equal(count_genuine(), 3);
    assert_int_equal(count_with("second/item-"), BOOSTER_ITEMS);
}

static void new_items_come_before_old_ones(void **unused)
{
    struct attempt_judgement judged[] = {{.item = "item-0"}, {.item = "item-1"}};
    struct attempt_judgement boosted[] = {{.item = "second/item-2"}, {.item = "first/item-3"}};
    const struct attempt attempts[] = {
        {.scenario = "second", .judgements = judged, .judgement_count = 2},
        {.judgements = boosted, .judgement_count = 2},
    };

    (void)unused;
    build(attempts, 2, VERIFY);
    /* Of the four genuine ones two are known, of the fakes one: the one met longer ago comes again.
     */
    assert_int_equal(count_with("second/"), BOOSTER_ITEMS);
    assert_int_equal(count_with("second/item-2"), 0);
    assert_int_equal(count_with("second/item-0"), 1);
    assert_int_equal(count_with("second/item-1"), 0);
    assert_int_equal(count_with("second/item-3"), 1);
}

static void it_leans_against_the_players_leaning(void **unused)
{
    struct attempt_judgement judged[8];
    struct attempt attempt = {.scenario = "other", .judgements = judged, .judgement_count = 8};

    (void)unused;
    for (int i = 0; i < 8; i++)
        judged[i] = (struct attempt_judgement){
            .item = "x", .truth = (enum truth)(i % 2), .answer = TRUTH_FAKE, .sure = 2};
    build(&attempt, 1, VERIFY);
    assert_int_equal(count_genuine(), 4);
    for (int i = 0; i < 8; i++)
        judged[i].answer = TRUTH_GENUINE;
    build(&attempt, 1, VERIFY);
    assert_int_equal(count_genuine(), 2);
}

static void what_needs_its_story_stays_there(void **unused)
{
    static const struct condition never_asked;
    struct inspect_item look = {.id = "look", .shows.raw = "It says {trust}."};
    struct header_field field = {.label = "likes", .value.raw = "{trust}"};

    (void)unused;
    for (int i = 0; i < ITEMS; i += 2) {
        lines[1][i].text.raw = "You have {trust} left.";
        lines[1][i + 1].when = &never_asked;
    }
    build(NULL, 0, VERIFY);
    assert_int_equal(count_with("second/"), 0);
    assert_int_equal(count_with("first/"), BOOSTER_ITEMS);
    items[0][0].inspect = (struct inspect){.budget = 1, .items = &look, .item_count = 1};
    items[0][1].header = &field;
    items[0][1].header_count = 1;
    build(NULL, 0, PAUSE);
    assert_int_equal(count_with("first/item-0") + count_with("first/item-1"), 0);
    /* Not everything in braces is a variable. */
    lines[1][0].text.raw = "Pay {currency:5} and trust us.";
    build(NULL, 0, VERIFY);
    assert_int_equal(count_with("second/item-0"), 1);
}

static void too_little_is_none(void **unused)
{
    (void)unused;
    decks[0].deck.item_count = 0;
    decks[1].deck.item_count = 3;
    build(NULL, 0, VERIFY);
    assert_null(booster);
    decks[1].deck.item_count = 4;
    build(NULL, 0, VERIFY);
    assert_int_equal(booster->deck.item_count, 4);
    assert_null(booster_build(NULL, 0, NULL, 0, VERIFY, 1));
}

/* It plays as any deck does, and is recorded as a booster. */
static void it_is_played_like_a_deck(void **unused)
{
    const struct session_options options = {.seed = 3, .mode = MODE_BOOSTER};
    struct inspect_item look = {.id = "look", .shows.raw = "It says so."};
    struct session *session;
    struct lcg lcg = {1};

    (void)unused;
    for (int i = 0; i < ITEMS; i++)
        items[i % 2][i].inspect = (struct inspect){.budget = 1, .items = &look, .item_count = 1};
    build(NULL, 0, PAUSE | VERIFY);
    session = session_new(booster, &options);
    while (!session_is_done(session)) {
        const struct event *event = session_next(session);

        if (event->kind == EVENT_LINE && event->line->speaker > CAST_NARRATOR) {
            const char *expected = strncmp(event->item->id, "first/", 6) == 0 ? "ana" : "ben";

            assert_string_equal(booster->cast[event->line->speaker].id, expected);
        }
        if (session_is_waiting(session))
            answer_by_chance(session, &lcg, 1);
    }
    assert_null(session_attempt(session)->scenario);
    assert_int_equal(session_attempt(session)->judgement_count, BOOSTER_ITEMS);
    assert_true(session_attempt(session)->finished);
    assert_non_null(strchr(session_attempt(session)->judgements[0].item, '/'));
    session_free(&session);
}

/* A draw of four from the first deck, as an attempt; JUDGED has room for them. */
static void draw_from_first(
    struct attempt *attempt, struct attempt_judgement *judged, uint64_t seed)
{
    int drawn[ITEMS], count = round_draw(&decks[0].deck, seed, 0, drawn);

    *attempt = (struct attempt){.scenario = "first",
        .digest = scenario_digest(&decks[0]),
        .seed = seed,
        .judgements = judged,
        .judgement_count = (size_t)count};
    for (int i = 0; i < count; i++)
        judged[i] = (struct attempt_judgement){.item = items[0][drawn[i]].id};
}

/* What a booster gave away is not given again while there is anything else, and then the others
 * come. */
static void a_draw_leaves_out_what_a_booster_gave(void **unused)
{
    struct attempt_judgement boosted[] = {
        {.item = "first/item-0"}, {.item = "first/item-3"}, {.item = "second/item-5"}};
    struct attempt_judgement judged[2][ITEMS];
    struct attempt attempts[3] = {
        {.mode = MODE_BOOSTER, .judgements = boosted, .judgement_count = 3}};
    const struct attempt *list[] = {&attempts[0], &attempts[1], &attempts[2]};

    (void)unused;
    decks[0].deck.draw = 4;
    for (uint64_t fresh = 0; fresh < 30; fresh++) {
        int met[ITEMS] = {1, 0, 0, 1};

        for (size_t i = 1; i <= 2; i++) {
            draw_from_first(
                &attempts[i], judged[i - 1], draw_next_seed(list, i, &decks[0], 0, fresh));
            for (size_t j = 0; j < attempts[i].judgement_count; j++)
                met[atoi(judged[i - 1][j].item + 5)]++;
            for (int j = 0; j < ITEMS; j++)
                assert_in_range(met[j], i - 1, i);
        }
    }
}

static void what_is_due_is_a_set(void **unused)
{
    struct skill_state states[SKILL_COUNT] = {{0}};

    (void)unused;
    assert_int_equal(booster_due(states, 1000), 0);
    states[SKILL_PAUSE_FIRST] = (struct skill_state){.box = 1, .due = 1000};
    states[SKILL_VERIFY_INDEPENDENTLY] = (struct skill_state){.box = 2, .due = 1001};
    assert_int_equal(booster_due(states, 999), 0);
    assert_int_equal(booster_due(states, 1000), PAUSE);
    assert_int_equal(booster_due(states, 1001), PAUSE | VERIFY);
}

#define BOOSTER_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOOSTER_TEST(half_of_it_is_genuine_and_about_what_is_due),
        BOOSTER_TEST(new_items_come_before_old_ones),
        BOOSTER_TEST(it_leans_against_the_players_leaning),
        BOOSTER_TEST(what_needs_its_story_stays_there),
        BOOSTER_TEST(too_little_is_none),
        BOOSTER_TEST(it_is_played_like_a_deck),
        BOOSTER_TEST(a_draw_leaves_out_what_a_booster_gave),
        BOOSTER_TEST(what_is_due_is_a_set),
    };

    return cmocka_run_group_tests_name("learn booster", tests, NULL, NULL);
}
