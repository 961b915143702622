/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Weeks of play by chance at the scenarios that are installed: stories with their practice, decks,
 * boosters, some left in their middle and some of those gone on with. An export of it, read back on
 * a computer with the same scenarios, gives the same estimates, boxes, curves, path and boosters;
 * an anonymous one too; and where nothing is installed, the same boxes.
 */
#include "config.h"

#include "store_fixture.h"

#include "base/clock.h"
#include "base/rng.h"
#include "learn/bank.h"
#include "learn/progress.h"
#include "scenario/load.h"
#include "store/sitting.h"
#include "store/transfer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DAY ((int64_t)86400000)
#define WEEKS 8
#define PLAYS 60

static struct catalogue *catalogue;
static struct rng chance;

static int enter(void **unused)
{
    char built_in[1024];

    snprintf(built_in, sizeof built_in, "%s/scenarios", getenv("TOP_SRCDIR"));
    setenv("KANCIL_BUILT_IN", built_in, 1);
    setenv("XDG_DATA_HOME", "/nonexistent", 1);
    unsetenv("KANCIL_SCENARIOS");
    catalogue = catalogue_open(NULL);
    rng_seed(&chance, 11);
    return store_enter(unused);
}

static int leave(void **unused)
{
    catalogue_free(&catalogue);
    return store_leave(unused);
}

static bool one_in(uint32_t count)
{
    return rng_below(&chance, count) == 0;
}

/* Any answer to the question that PLAY waits at. */
static void answer(struct session *play, const struct event *event, int at)
{
    const struct choice *shown[6];
    const struct inspect_item *looks[8];
    int left, count = session_looks(play, looks, 8, &left);

    if (count > 0 && one_in(3) && session_look(play, 1, at))
        return;
    if (event->kind == EVENT_JUDGE) {
        session_judge(play, (enum truth)rng_below(&chance, 2), 1 + (int)rng_below(&chance, 3), at);
        return;
    }
    if (session_lines(play) > 0 && one_in(3) &&
        session_flag(play, 1 + (int)rng_below(&chance, (uint32_t)session_lines(play)), at))
        return;
    count = session_choices(play, shown);
    session_choose(play, 1 + (int)rng_below(&chance, (uint32_t)count), at);
}

/* Sits down to SCENARIO now and plays on, saving each answer; every fourth time not to the end. */
static void play(const struct scenario *scenario, enum mode mode, char form)
{
    const struct sitting_wish wish = {.store = store,
        .profile = &mei,
        .scenario = scenario,
        .options = {.seed = rng_next(&chance) >> 12,
            .mode = mode,
            .form = form,
            .language = "en",
            .started = clock_now()}};
    int answers = one_in(4) ? 1 + (int)rng_below(&chance, 5) : 1000;
    struct sitting sitting;
    struct file_error error;

    sitting_open(&sitting, &wish, NULL, NULL, &error);
    while (session_next(sitting.session)->kind != EVENT_DONE) {
        const struct event *event = session_next(sitting.session);

        if (!session_is_waiting(sitting.session))
            continue;
        if (answers-- == 0)
            break;
        answer(sitting.session, event, sitting.seconds + 1000 - answers);
        assert_true(sitting_save(&sitting, &error));
    }
    assert_true(sitting_close(&sitting, &error));
}

/* At least one in five is a deck, however few decks are installed. */
static const struct catalogue_entry *any_entry(void)
{
    bool deck = one_in(5);
    const struct catalogue_entry *entry;

    do
        entry =
            catalogue_at(catalogue, (int)rng_below(&chance, (uint32_t)catalogue_count(catalogue)));
    while (deck && entry->kind != KIND_DECK);
    return entry;
}

static void play_scenario(void)
{
    const struct catalogue_entry *entry = any_entry();
    struct diag_list *diags = diag_list_new();
    struct file_error error;
    struct scenario *scenario = scenario_load_file(entry->file, diags, &error);
    char form = (char)(entry->kind == KIND_DECK && one_in(3) ? 'a' + (int)one_in(2) : 0);

    assert_non_null(scenario);
    play(scenario, MODE_SOLO, form);
    scenario_free(&scenario);
    diag_list_free(&diags);
}

static void play_booster(void)
{
    struct path_player player = history_player(history_now(), &mei, clock_now());
    struct scenario *booster;
    struct bank *bank = sitting_booster(store, &mei, catalogue, &player, 7, &booster);

    assert_non_null(booster);
    play(booster, MODE_BOOSTER, 0);
    bank_free(&bank);
}

static void play_for_weeks(void)
{
    int64_t now = STORE_MORNING - WEEKS * 7 * DAY;

    mei.band = BAND_18;
    for (int i = 0; i < PLAYS; i++) {
        now += (int64_t)rng_below(&chance, 2 * WEEKS * 7 * 86400u / PLAYS) * 1000;
        clock_set(now);
        if (i > 0 && one_in(3))
            play_booster();
        else
            play_scenario();
    }
    clock_set(STORE_MORNING + 7 * DAY);
}

static char *export_with(const struct profile *profile, const struct history *history,
    const struct catalogue *known, bool anonymous)
{
    const struct transfer_options options = {.anonymous = anonymous, .catalogue = known};
    struct json *document = transfer_export(profile, history, &options, clock_now());
    struct buf text = {0};

    json_write(document, true, &text);
    json_free(&document);
    return buf_take(&text);
}

/* All that is made of a history: both must be alike. What was left can be gone on with only where
 * it was left, so that is not asked. */
struct outcome {
    struct skill_state states[SKILL_COUNT];
    struct path_step steps[PATH_MOST];
    int step_count;
    char booster[1024];
};

static void work_out(struct history *history, const struct catalogue *known,
    const struct profile *profile, struct outcome *outcome)
{
    struct arena *arena = arena_new();
    struct attempt *copies = arena_array(arena, history->count, sizeof *copies);
    struct path_player player = history_player(history, profile, clock_now());
    struct scenario *booster;

    for (size_t i = 0; i < history->count; i++) {
        copies[i] = *history->attempts[i];
        copies[i].is_open = false;
        history->attempts[i] = &copies[i];
    }
    memset(outcome, 0, sizeof *outcome);
    skill_states(history->attempts, history->count, known, outcome->states);
    outcome->step_count = path_today(catalogue, &player, outcome->steps);
    struct bank *bank = bank_open_booster(catalogue, &player, 5, &booster);
    assert_non_null(booster);
    for (int i = 0; i < booster->deck.item_count; i++) {
        strcat(outcome->booster, booster->deck.items[i].id);
        strcat(outcome->booster, " ");
    }
    bank_free(&bank);
    arena_free(&arena);
}

static void check_curves(const struct history *here, const struct history *there)
{
    struct arena *arena = arena_new();
    struct progress one, other;

    progress_build(here->attempts, here->count, catalogue, arena, &one);
    progress_build(there->attempts, there->count, catalogue, arena, &other);
    assert_int_equal(one.point_count, other.point_count);
    assert_true(one.point_count > 10);
    assert_memory_equal(one.points, other.points, one.point_count * sizeof *one.points);
    assert_memory_equal(&one.sureness, &other.sureness, sizeof one.sureness);
    assert_int_equal(one.hint.advice, other.hint.advice);
    arena_free(&arena);
}

static void check_outcomes(const struct outcome *one, const struct outcome *other)
{
    int met = 0;

    for (int i = 0; i < SKILL_COUNT; i++) {
        const struct skill_state *here = &one->states[i], *there = &other->states[i];

        assert_memory_equal(&here->rating, &there->rating, sizeof here->rating);
        assert_int_equal(here->evidence, there->evidence);
        assert_int_equal(here->box, there->box);
        assert_true(here->due == there->due);
        met += here->evidence > 0;
    }
    assert_true(met > 8);
    assert_int_equal(one->step_count, other->step_count);
    for (int i = 0; i < one->step_count; i++) {
        assert_ptr_equal(one->steps[i].entry, other->steps[i].entry);
        assert_int_equal(one->steps[i].reason, other->steps[i].reason);
        assert_int_equal(one->steps[i].skill, other->steps[i].skill);
    }
    assert_string_equal(one->booster, other->booster);
}

/* Out and in again where KNOWN is installed. */
static void check_return(const struct catalogue *known, bool anonymous)
{
    struct store *other = store_open(store_file(anonymous ? "anonymous" : "other"));
    struct history here, there;
    struct transfer_result result;
    struct outcome one, two;
    struct profile found;
    struct file_error error;
    struct buf reason = {0};

    assert_true(history_load(store, &mei, &here, &error));
    char *text = export_with(&mei, &here, known, anonymous);
    assert_true(transfer_import(other, known, text, strlen(text), NULL, &result, &reason, &error));
    assert_int_equal(result.added, here.count);
    assert_true(profile_last(other, &found));
    found.band = mei.band;
    assert_true(history_load(other, &found, &there, &error));
    char *again = export_with(&found, &there, known, anonymous);
    assert_string_equal(text, again);
    check_curves(&here, &there);
    work_out(&here, known, &mei, &one);
    work_out(&there, known, &found, &two);
    if (known != NULL)
        check_outcomes(&one, &two);
    for (int i = 0; i < SKILL_COUNT; i++) {
        assert_int_equal(one.states[i].box, two.states[i].box);
        assert_true(one.states[i].due == two.states[i].due);
    }
    free(text);
    free(again);
    history_done(&here);
    history_done(&there);
    store_free(&other);
}

static void check_richness(void)
{
    const struct history *history = history_now();
    int open = 0, boosters = 0, decks = 0, left = 0;

    for (size_t i = 0; i < history->count; i++) {
        const struct attempt *attempt = history->attempts[i];

        open += attempt->is_open;
        left += !attempt->finished;
        boosters += attempt->mode == MODE_BOOSTER;
        decks += attempt->mode != MODE_BOOSTER && attempt->kind == KIND_DECK;
    }
    assert_true(history->count > 40);
    assert_true(open > 3 && left >= open && boosters > 10 && decks > 3);
}

static void what_was_learnt_comes_back_where_the_same_is_installed(void **unused)
{
    (void)unused;
    play_for_weeks();
    check_richness();
    check_return(catalogue, false);
    check_return(catalogue, true);
}

/* Estimates may differ there (kancil-progress(5)); what comes back when does not. */
static void boxes_come_back_anywhere(void **unused)
{
    (void)unused;
    play_for_weeks();
    check_return(NULL, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            what_was_learnt_comes_back_where_the_same_is_installed, enter, leave),
        cmocka_unit_test_setup_teardown(boxes_come_back_anywhere, enter, leave),
    };

    return cmocka_run_group_tests_name("store return", tests, NULL, NULL);
}
