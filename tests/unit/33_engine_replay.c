/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The same seed and the same answers are the same play, byte for byte; and a play that is saved and
 * given back between all steps is the play that never stopped. Over random stories, played at
 * random.
 */
#include "config.h"

#include "random_story.h"

#include "base/buf.h"
#include "scenario/load.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>
#include <glob.h>

#define STORIES 300
#define LONGEST 120 /* answers; random stories may go round for long */

static const struct session_options OPTIONS = {.seed = 7, .mode = MODE_SOLO, .started = 1000};

static void write_event(struct buf *out, const struct event *event)
{
    buf_format(out, "%d %s %s %s %s %s %d/%d %d%d\n", (int)event->kind,
        event->scene != NULL ? event->scene->id : "-", event->item != NULL ? event->item->id : "-",
        event->line != NULL ? event->line->text.raw : "-",
        event->look != NULL ? event->look->id : "-",
        event->judgement != NULL ? event->judgement->item : "-", event->number, event->of,
        event->again, event->counted);
}

static void write_attempt(struct buf *out, const struct attempt *attempt)
{
    buf_format(out, "%d %d %d %d|%d %d %d %d\n", attempt->finished, (int)attempt->ending,
        attempt->score, attempt->seconds, attempt->flags.hits, attempt->flags.misses,
        attempt->flags.false_alarms, attempt->flags.correct_rejections);
    for (size_t i = 0; i < attempt->choice_count; i++)
        buf_format(out, "choice %s %d %d\n", attempt->choices[i].scene, attempt->choices[i].choice,
            attempt->choices[i].at);
    for (size_t i = 0; i < attempt->sign_count; i++)
        buf_format(out, "sign %s %d %s %d %d %d\n", attempt->signs[i].scene, attempt->signs[i].line,
            attempt->signs[i].item != NULL ? attempt->signs[i].item : "-",
            (int)attempt->signs[i].tell, attempt->signs[i].flagged, attempt->signs[i].at);
    for (size_t i = 0; i < attempt->judgement_count; i++)
        buf_format(out, "judged %s %d %d %d\n", attempt->judgements[i].item,
            (int)attempt->judgements[i].answer, attempt->judgements[i].sure,
            attempt->judgements[i].at);
}

/* Everything that can be asked of a session that waits. */
static void write_question(struct buf *out, const struct session *session)
{
    const struct choice *shown[6];
    const struct inspect_item *looks[8];
    int left, choices = session_choices(session, shown);
    int count = session_looks(session, looks, 8, &left);

    for (int i = 0; i < choices; i++)
        buf_format(out, "[%d]", shown[i]->index);
    for (int i = 0; i < count; i++)
        buf_format(out, "(%s%d)", looks[i]->id, session_can_look(session, i + 1));
    for (int i = 1; i <= session_lines(session); i++)
        buf_add(out, session_is_flagged(session, i) ? "!" : ".");
    buf_format(out, " left %d timer %d\n", left, session_timer(session));
}

static void take_event(const struct event *event, void *data)
{
    write_event(data, event);
}

/* Another session that stands where SESSION stands; the events up to there go nowhere. */
static struct session *saved_and_resumed(const struct session *session)
{
    struct session *again = session_new(session_scenario(session), &OPTIONS);
    const struct answer *answers;
    size_t count = session_journal(session, &answers);

    assert_true(session_replay(again, answers, count, NULL, NULL));
    return again;
}

/* Plays on by chance to the end and writes all that happens; with a save and a resumption before
 * every step where RESUMED. */
static void play(struct session **session, uint64_t seed, bool resumed, struct buf *out)
{
    struct lcg lcg = {seed};
    int at = 0, answers = 0;

    while (!session_is_done(*session) && answers < LONGEST) {
        write_event(out, session_next(*session));
        if (!session_is_waiting(*session))
            continue;
        write_question(out, *session);
        answer_by_chance(*session, &lcg, at += 3);
        answers++;
        if (resumed) {
            struct session *next = saved_and_resumed(*session);

            session_free(session);
            *session = next;
        }
    }
    write_attempt(out, session_attempt(*session));
}

static void check_play(const struct scenario *scenario, uint64_t seed)
{
    struct buf first = {0}, second = {0}, third = {0};
    struct session *session = session_new(scenario, &OPTIONS);
    struct session *resumed = session_new(scenario, &OPTIONS);

    play(&session, seed, false, &first);
    play(&resumed, seed, true, &second);
    assert_string_equal(buf_text(&first), buf_text(&second));
    assert_true(state_equal(session_state(session), session_state(resumed)));
    /* And once more in a session that has played something else. */
    session_restart(resumed, OPTIONS.seed + 1);
    play(&resumed, seed + 1, false, &third);
    buf_clear(&third);
    session_restart(resumed, OPTIONS.seed);
    play(&resumed, seed, false, &third);
    assert_string_equal(buf_text(&first), buf_text(&third));
    session_free(&session);
    session_free(&resumed);
    buf_done(&first);
    buf_done(&second);
    buf_done(&third);
}

static void stories_resume_anywhere(void **unused)
{
    (void)unused;
    for (uint64_t seed = 1; seed <= STORIES; seed++) {
        struct scenario *story = random_story(seed);

        check_play(story, seed * 31);
        scenario_free(&story);
    }
}

static void decks_resume_anywhere(void **unused)
{
    (void)unused;
    for (uint64_t seed = 1; seed <= STORIES; seed++) {
        struct scenario *deck = random_deck(seed);

        check_play(deck, seed * 17);
        scenario_free(&deck);
    }
}

/* The same for every scenario that Kancil comes with. */
static void shipped_scenarios_resume_anywhere(void **unused)
{
    char pattern[1024];
    glob_t found;

    (void)unused;
    /* One folder a topic; no topic begins as countries/ does. */
    snprintf(pattern, sizeof pattern, "%s/scenarios/[a-bd-z]*/*.yaml", getenv("TOP_SRCDIR"));
    assert_int_equal(glob(pattern, 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        struct diag_list *diags = diag_list_new();
        struct file_error error;
        struct scenario *shipped = scenario_load_file(found.gl_pathv[i], diags, &error);

        assert_non_null(shipped);
        for (uint64_t seed = 1; seed <= 20; seed++)
            check_play(shipped, seed);
        scenario_free(&shipped);
        diag_list_free(&diags);
    }
    globfree(&found);
}

/* What replay shows is what was shown, up to the question of the last answer. */
static void replay_shows_the_same_events(void **unused)
{
    (void)unused;
    for (uint64_t seed = 1; seed <= 50; seed++) {
        struct scenario *story = random_story(seed);
        struct session *session = session_new(story, &OPTIONS), *again;
        struct buf played = {0}, replayed = {0};
        struct lcg lcg = {seed};
        const struct answer *answers;
        size_t count;

        for (int i = 0; i < 20 && !session_is_done(session); i++) {
            while (!session_is_waiting(session) && !session_is_done(session))
                write_event(&played, session_next(session));
            if (session_is_waiting(session))
                answer_by_chance(session, &lcg, i);
            count = session_journal(session, &answers);
        }
        again = session_new(story, &OPTIONS);
        count = session_journal(session, &answers);
        assert_true(session_replay(again, answers, count, take_event, &replayed));
        while (session_is_done(session) && !session_is_done(again))
            write_event(&replayed, session_next(again));
        assert_string_equal(buf_text(&played), buf_text(&replayed));
        session_free(&session);
        session_free(&again);
        scenario_free(&story);
        buf_done(&played);
        buf_done(&replayed);
    }
}

/* A journal that was tampered with is refused; it never leads the engine astray. */
static void foreign_journals_are_harmless(void **unused)
{
    (void)unused;
    for (uint64_t seed = 1; seed <= STORIES; seed++) {
        struct scenario *story = random_story(seed);
        struct session *session = session_new(story, &OPTIONS);
        struct answer answers[30];
        struct lcg lcg = {seed};

        for (int i = 0; i < 30; i++)
            answers[i] = (struct answer){.kind = (enum answer_kind)lcg_below(&lcg, 6),
                .number = lcg_below(&lcg, 8) - 1,
                .sure = lcg_below(&lcg, 5),
                .at = lcg_below(&lcg, 100) - 50};
        session_replay(session, answers, 30, NULL, NULL);
        assert_true(session_attempt(session)->seconds >= 0);
        session_free(&session);
        scenario_free(&story);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stories_resume_anywhere),
        cmocka_unit_test(decks_resume_anywhere),
        cmocka_unit_test(shipped_scenarios_resume_anywhere),
        cmocka_unit_test(replay_shows_the_same_events),
        cmocka_unit_test(foreign_journals_are_harmless),
    };

    return cmocka_run_group_tests_name("engine replay", tests, NULL, NULL);
}
