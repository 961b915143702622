/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is proved is what is played, tried on stories made by chance: every state of the space can
 * be played to with the answers of its witness, and every play by chance stays within the space and
 * the bounds.
 */
#include "config.h"

#include "random_story.h"

#include "base/mem.h"
#include "prove/proof.h"
#include "prove/witness.h"
#include "scenario/load.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define STORIES 300
#define STATES_MOST 3000 /* of a story that is looked at */
#define PLAYS 60
#define ANSWERS_MOST 400
#define ONCE_SCENES 1400 /* each with six choices */

/* A session, with what can still be flagged in its passage. */
struct follower {
    const struct facts *facts;
    struct session *session;
    unsigned before; /* signs flagged when the passage began */
    unsigned shown;  /* signs on its lines */
    uint64_t *packed;
};

static void follow_begin(struct follower *follower, const struct facts *facts)
{
    static const struct session_options options = {.mode = MODE_SOLO};

    follower->facts = facts;
    follower->session = session_new(facts->scenario, &options);
    follower->before = follower->shown = 0;
    follower->packed = mem_zero((size_t)facts->words, sizeof *follower->packed);
}

static void follow_end(struct follower *follower)
{
    session_free(&follower->session);
    free(follower->packed);
}

static void note(struct follower *follower, int number, const struct sign *sign)
{
    if (number > 0 && sign->tell != TELL_NONE)
        follower->shown |= 1u << sign->tell;
}

/* Pulls on to the next question or ending. */
static const struct event *follow(struct follower *follower)
{
    const struct event *event;

    do {
        event = session_next(follower->session);
        if (event->kind == EVENT_LINE)
            note(follower, event->number, &event->line->sign);
        if (event->kind == EVENT_LOOK)
            note(follower, event->number, &event->look->sign);
    } while (event->kind != EVENT_ASK && event->kind != EVENT_ENDING && event->kind != EVENT_DONE);
    return event;
}

static void passage_ends(struct follower *follower)
{
    follower->before = follower->shown = 0;
    for (int tell = 0; tell < TELL_COUNT; tell++)
        if (state_flagged(session_state(follower->session), tell))
            follower->before |= 1u << tell;
}

/* Packs the state in which the session is now. */
static const uint64_t *pack(struct follower *follower)
{
    const struct scenario *scenario = follower->facts->scenario;
    struct situation at = {.state = state_copy(session_state(follower->session))};

    if (scenario->scenes[state_scene(at.state)].end == ENDING_NONE)
        at.flaggable = follower->shown & ~follower->before & follower->facts->tells;
    facts_pack(follower->facts, &at, follower->packed);
    state_free(&at.state);
    return follower->packed;
}

static void type_answers(struct follower *follower, const char *answers)
{
    while (*answers) {
        int kind = strchr("fit", *answers) ? *answers++ : 'c', number = 0;
        for (; *answers >= '0' && *answers <= '9'; answers++)
            number = number * 10 + *answers - '0';
        follow(follower);
        switch (kind) {
        case 'f': assert_true(session_flag(follower->session, number, 0)); break;
        case 'i': assert_true(session_look(follower->session, number, 0)); break;
        case 't': assert_true(session_timeout(follower->session, 0)); break;
        default: assert_true(session_choose(follower->session, number, 0)); break;
        }
        if (kind == 't' || kind == 'c')
            passage_ends(follower);
        answers += *answers == ' ';
    }
}

static bool is_at(const struct space *space, uint32_t state, const uint64_t *packed)
{
    size_t size = (size_t)space->facts->words * sizeof *packed;
    return memcmp(space_at(space, state), packed, size) == 0;
}

/* What is behind a goto is passed through, and cannot be stopped in. */
static void check_witness(const struct space *space, const struct paths *paths, uint32_t state)
{
    struct buf answers = {0};
    struct follower follower;

    if (space_scene_of(space, state)->go_to >= 0)
        return;
    assert_true(witness_add(space, paths, state, &answers));
    follow_begin(&follower, space->facts);
    type_answers(&follower, buf_text(&answers));
    follow(&follower);
    assert_true(is_at(space, state, pack(&follower)));
    follow_end(&follower);
    buf_done(&answers);
}

static bool is_complete(const struct space *space)
{
    return space->complete;
}

static void every_state_can_be_played_to(void **unused)
{
    int looked_at = 0;

    (void)unused;
    for (uint64_t seed = 1; seed <= STORIES; seed++) {
        struct scenario *story = random_story(seed);
        struct space *space = space_new(story, STATES_MOST);
        struct paths paths;
        uint32_t step = space->count / 200 + 1;

        looked_at += is_complete(space);
        paths_init(&paths, space);
        for (uint32_t i = 0; i < space->expanded; i += step)
            check_witness(space, &paths, i);
        paths_done(&paths);
        space_free(&space);
        scenario_free(&story);
    }
    assert_true(looked_at >= 20);
}

static bool has_state(const struct space *space, const uint64_t *packed)
{
    for (uint32_t i = 0; i < space->count; i++)
        if (is_at(space, i, packed))
            return true;
    return false;
}

static void check_event(const struct space *space, const struct event *event)
{
    if (event->kind == EVENT_SCENE)
        assert_true(space->marks.scenes[event->scene->index]);
    if (event->kind == EVENT_LINE && event->scene)
        assert_true(space->marks.lines[event->line->index].shown);
    if (event->kind == EVENT_OUTCOME)
        assert_true(space->marks.choices[event->choice->index].shown);
    if (event->kind == EVENT_LOOK && event->scene)
        assert_true(space->marks.looks[event->look->index].shown);
}

static void play_within(const struct space *space, struct lcg *lcg, const struct bounds *bounds)
{
    struct follower follower;
    const struct event *event;
    unsigned questions = 0;

    follow_begin(&follower, space->facts);
    for (int i = 0; i < ANSWERS_MOST; i++) {
        const struct answer *answers;
        event = follow(&follower);
        if (event->kind == EVENT_DONE)
            break;
        assert_true(has_state(space, pack(&follower)));
        if (event->kind == EVENT_ENDING) {
            const struct attempt *attempt = session_attempt(follower.session);
            assert_true(bounds->ends && questions >= bounds->shortest);
            assert_true(questions <= bounds->longest);
            if (attempt->score != SCORE_NONE)
                assert_in_range(attempt->score, bounds->low, bounds->high);
            break;
        }
        answer_by_chance(follower.session, lcg, 0);
        size_t count = session_journal(follower.session, &answers);
        if (answers[count - 1].kind == ANSWER_CHOOSE || answers[count - 1].kind == ANSWER_TIMEOUT) {
            questions++;
            passage_ends(&follower);
        }
    }
    follow_end(&follower);
}

static void every_play_stays_within_the_space(void **unused)
{
    (void)unused;
    for (uint64_t seed = 1; seed <= STORIES; seed++) {
        struct scenario *story = random_story(seed);
        struct space *space = space_new(story, STATES_MOST);
        struct lcg lcg = {seed};

        if (is_complete(space)) {
            struct order order;
            struct bounds bounds;
            order_init(&order, space);
            bounds_find(space, &order, &bounds);
            for (int i = 0; i < PLAYS; i++)
                play_within(space, &lcg, &bounds);
            order_done(&order);
        }
        space_free(&space);
        scenario_free(&story);
    }
}

/* Every event of a play, not only its questions. */
static void everything_met_was_marked(void **unused)
{
    static const struct session_options options = {.mode = MODE_SOLO};

    (void)unused;
    for (uint64_t seed = 1; seed <= STORIES; seed++) {
        struct scenario *story = random_story(seed);
        struct space *space = space_new(story, STATES_MOST);
        struct session *session = session_new(story, &options);
        struct lcg lcg = {seed};

        for (int i = 0; is_complete(space) && i < PLAYS; i++) {
            const struct event *event;
            int answers = 0;
            session_restart(session, (uint64_t)i);
            while ((event = session_next(session))->kind != EVENT_DONE && answers < ANSWERS_MOST) {
                check_event(space, event);
                if (session_is_waiting(session)) {
                    answer_by_chance(session, &lcg, 0);
                    answers++;
                }
            }
        }
        session_free(&session);
        space_free(&space);
        scenario_free(&story);
    }
}

/* A story of more states than the limit is called unproved, and what is wrong with it is found by
 * chance. */
static void above_the_limit_nothing_is_proved(void **unused)
{
    static const char yaml[] =
        "kancil: 1\nid: big\ntitle: Big\nsummary: Big.\ntopic: scams\naudience: [student]\n"
        "ages: [10, 14]\nminutes: 3\ndifficulty: 2\nskills: [pause-first]\n"
        "vars:\n  a: {min: 0, max: 99, start: 0}\n  b: {min: 0, max: 99, start: 0}\n"
        "scenes:\n  hub:\n    choices:\n"
        "      - do: More\n        to: hub\n        add: {a: 1}\n        when: a < 30\n"
        "      - do: And more\n        to: hub\n        add: {b: 1}\n        when: b < 30\n"
        "  home:\n    lines: [{narrator: \"Home.\"}]\n    end: safe\n";
    struct diag_list *diags = diag_list_new();
    struct scenario *story = scenario_load("big.yaml", yaml, strlen(yaml), diags);
    struct proof proof;

    (void)unused;
    assert_non_null(story);
    proof_make(story, 50, diags, &proof);
    assert_false(proof.complete);
    assert_int_equal(diag_count(diags), 3);
    assert_string_equal(diag_at(diags, 0)->rule, "unproved");
    assert_string_equal(diag_at(diags, 1)->rule, "no-choice");
    assert_string_equal(diag_at(diags, 2)->rule, "witness");
    diag_list_free(&diags);
    scenario_free(&story);
}

/* Thousands of things that can be done once make states of hundreds of bytes: as many fewer are
 * gone through, so that neither memory nor time grows with them. */
static void large_states_are_fewer(void **unused)
{
    struct buf yaml = {0};
    struct diag_list *diags = diag_list_new();

    (void)unused;
    buf_add(&yaml,
        "kancil: 1\nid: once\ntitle: Once\nsummary: Once.\ntopic: scams\naudience: [student]\n"
        "ages: [10, 14]\nminutes: 3\ndifficulty: 2\nskills: [pause-first]\nscenes:\n");
    for (int i = 0; i < ONCE_SCENES; i++) {
        buf_format(&yaml, "  at-%d:\n    choices:\n", i);
        for (int j = 1; j <= 6; j++)
            buf_format(
                &yaml, "      - {do: \"Go\", to: at-%d, once: true}\n", (i * 6 + j) % ONCE_SCENES);
    }
    buf_add(&yaml, "  home:\n    lines: [{narrator: \"Home\"}]\n    end: safe\n");
    struct scenario *story = scenario_load("once.yaml", buf_text(&yaml), yaml.length, diags);
    assert_non_null(story);
    struct space *space = space_new(story, SPACE_LIMIT);
    assert_false(space->complete);
    size_t state = (size_t)space->facts->words * sizeof *space->packed;
    assert_true(state >= ONCE_SCENES * 6 / 8);
    assert_int_equal(space->count, SPACE_STATE_BYTES / state);
    space_free(&space);
    scenario_free(&story);
    diag_list_free(&diags);
    buf_done(&yaml);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_state_can_be_played_to),
        cmocka_unit_test(every_play_stays_within_the_space),
        cmocka_unit_test(everything_met_was_marked),
        cmocka_unit_test(above_the_limit_nothing_is_proved),
        cmocka_unit_test(large_states_are_fewer),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
