/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/tally.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static uint64_t *counters(int count)
{
    return mem_zero((size_t)count + 1, sizeof(uint64_t));
}

void tally_init(struct tally *tally, const struct scenario *scenario)
{
    *tally = (struct tally){
        .scenario = scenario,
        .scenes = counters(scenario->scene_count),
        .lines = counters(scenario->line_total),
        .looks = counters(scenario->inspect_total),
        .choices = counters(scenario->choice_total),
        .timeouts = counters(scenario->scene_count),
        .deck = counters(scenario->deck.item_count),
        .practice = counters(scenario->practice.item_count),
    };
}

void tally_done(struct tally *tally)
{
    free(tally->scenes);
    free(tally->lines);
    free(tally->looks);
    free(tally->choices);
    free(tally->timeouts);
    free(tally->deck);
    free(tally->practice);
    *tally = (struct tally){0};
}

void tally_event(void *data, const struct event *event)
{
    struct tally *tally = data;

    switch (event->kind) {
    case EVENT_SCENE: tally->scenes[event->scene->index]++; break;
    case EVENT_LINE: tally->lines[event->line->index]++; break;
    case EVENT_LOOK: tally->looks[event->look->index]++; break;
    case EVENT_OUTCOME: tally->choices[event->choice->index]++; break;
    case EVENT_TIMEOUT: tally->timeouts[event->scene->index]++; break;
    case EVENT_ITEM:
        if (tally->scenario->kind == KIND_DECK)
            tally->deck[event->item->index]++;
        else
            tally->practice[event->item->index]++;
        break;
    default: break;
    }
}

void tally_question(void *data, const struct session *session)
{
    struct tally *tally = data;
    const struct inspect_item *looks[16];
    int left, count = session_looks(session, looks, 16, &left);

    for (int i = 0; i < count; i++)
        tally->looks[looks[i]->index] += session_can_look(session, i + 1);
}

static void tally_situation(
    struct tally *tally, const struct facts *facts, const struct situation *at, struct moves *moves)
{
    const struct scene *scene = &tally->scenario->scenes[state_scene(at->state)];

    tally->scenes[scene->index]++;
    for (int i = 0; i < scene->line_count; i++)
        tally->lines[scene->lines[i].index] += state_holds(at->state, scene->lines[i].when);
    moves_find(facts, at, moves);
    for (int i = 0; i < moves->choices; i++)
        tally->choices[moves->list[i].choice->index]++;
    tally->timeouts[scene->index] += scene->timer_seconds > 0;
    for (int i = 0; scene->choice_count > 0 && i < scene->inspect.item_count; i++) {
        const struct inspect_item *look = &scene->inspect.items[i];
        tally->looks[look->index] += state_holds(at->state, look->when) &&
            (state_inspected(at->state, look->index) ||
                state_looks_left(at->state, &scene->inspect) > 0);
    }
}

void tally_states(struct tally *tally, const struct space *space)
{
    struct situation at = {.state = state_new(tally->scenario)};
    struct moves moves = {0};

    for (uint32_t i = 0; i < space->count; i++) {
        facts_unpack(space->facts, space_at(space, i), &at);
        tally_situation(tally, space->facts, &at, &moves);
    }
    moves_done(&moves);
    state_free(&at.state);
}

/* Words are what stands between blanks: near enough for minutes. */
static uint64_t words_of(const struct text *text)
{
    uint64_t words = 0;

    for (const char *at = text->raw; at && *at; words++) {
        at += strspn(at, " \t\n");
        at += strcspn(at, " \t\n");
    }
    return words;
}

static uint64_t words_of_lines(const struct tally *tally, const struct line *lines, int count)
{
    uint64_t words = 0;

    for (int i = 0; i < count; i++)
        words += tally->lines[lines[i].index] * words_of(&lines[i].text);
    return words;
}

static uint64_t words_of_looks(const struct tally *tally, const struct inspect *inspect)
{
    uint64_t words = 0;

    for (int i = 0; i < inspect->item_count; i++)
        words += tally->looks[inspect->items[i].index] * words_of(&inspect->items[i].shows);
    return words;
}

/* What is read of a scene, its choices and what they bring; how many answers it took. */
static uint64_t words_of_scene(
    const struct tally *tally, const struct scene *scene, uint64_t *answers)
{
    uint64_t met = tally->scenes[scene->index], words = words_of(&scene->ask) * met;

    words += words_of_lines(tally, scene->lines, scene->line_count);
    words += words_of_looks(tally, &scene->inspect);
    words += words_of(&scene->lesson) * met;
    for (int i = 0; i < scene->choice_count; i++) {
        const struct choice *choice = &scene->choices[i];
        words += words_of(&choice->label) * met;
        words += words_of(&choice->feedback) * tally->choices[choice->index];
        *answers += tally->choices[choice->index];
    }
    return words;
}

static uint64_t words_of_deck(
    const struct tally *tally, const struct deck *deck, const uint64_t *met, uint64_t *answers)
{
    uint64_t words = 0;

    for (int i = 0; i < deck->item_count; i++) {
        const struct item *item = &deck->items[i];
        words += words_of_lines(tally, item->lines, item->line_count);
        words += words_of_looks(tally, &item->inspect);
        words += words_of(&item->why) * met[i];
        *answers += met[i];
    }
    return words;
}

double tally_minutes(const struct tally *tally)
{
    const struct scenario *scenario = tally->scenario;
    uint64_t answers = 0, words = 0;

    for (int i = 0; i < scenario->scene_count; i++)
        words += words_of_scene(tally, &scenario->scenes[i], &answers);
    words += words_of_deck(tally, &scenario->deck, tally->deck, &answers);
    words += words_of_deck(tally, &scenario->practice, tally->practice, &answers);
    return (double)words / TALLY_WORDS_A_MINUTE + (double)answers * TALLY_ANSWER_SECONDS / 60;
}
