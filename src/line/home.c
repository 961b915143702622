/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two lists: today with the topics, and the scenarios of one topic. */

#include "config.h"

#include "line/home.h"

#include "base/clean.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "learn/discernment.h"
#include "present/progress.h"
#include "scenario/translate.h"

#include <stdlib.h>
#include <string.h>

#define NO_TOPIC (-1)

/* What a number stands for: a scenario, else a topic, else a booster. */
struct offer {
    const struct catalogue_entry *entry;
    int topic; /* NO_TOPIC: none */
};

struct home {
    const struct console *console;
    const struct catalogue *catalogue;
    const struct profile *profile;
    const struct path_player *player;
    struct say say;
    enum path_state *states; /* by entry of the catalogue */
    struct offer *offers;
    size_t count, capacity;
    int topic; /* whose scenarios are listed; NO_TOPIC: the first list */
};

static void add_offer(struct home *home, const struct catalogue_entry *entry, int topic)
{
    MEM_GROW(home->offers, home->count, home->capacity);
    home->offers[home->count++] = (struct offer){entry, topic};
}

static void say_heading(const struct home *home, const char *heading)
{
    fputc('\n', home->console->out);
    say_line(&home->say, 0, heading);
}

static void say_step(struct home *home, const struct path_step *step)
{
    char why[256];
    path_sentence(step, why, sizeof why);
    add_offer(home, step->entry, NO_TOPIC);
    int number = (int)home->count;
    if (step->entry)
        say_linef(&home->say, 4,
            P_(" %d) %s (%s, %d minute): %s", " %d) %s (%s, %d minutes): %s",
                (unsigned long)step->entry->minutes),
            number, translated_title(step->entry),
            term_title(&TERMS_TOPIC, (int)step->entry->topic), step->entry->minutes, why);
    else
        say_linef(&home->say, 4, _(" %d) Two-minute booster: %s. %s"), number,
            term_title(&TERMS_SKILL, (int)step->skill), why);
}

static void say_topic(struct home *home, int topic)
{
    int all = 0, done = 0;
    for (int i = 0; i < catalogue_count(home->catalogue); i++) {
        const struct catalogue_entry *entry = catalogue_at(home->catalogue, i);
        if (!path_may_choose(home->player, entry) || (int)entry->topic != topic)
            continue;
        all++;
        done += home->states[i] == PATH_PLAYED;
    }
    if (all == 0)
        return;
    add_offer(home, NULL, topic);
    say_linef(&home->say, 4, _(" %d) %s (%d of %d played)"), (int)home->count,
        term_title(&TERMS_TOPIC, topic), done, all);
}

static void say_today(struct home *home)
{
    struct path_step steps[PATH_MOST];
    int count = path_today(home->catalogue, home->player, steps);
    if (count > 0)
        say_heading(home, _("Today"));
    for (int i = 0; i < count; i++)
        say_step(home, &steps[i]);
    say_heading(home, _("Everything"));
    for (int topic = 0; topic < TOPIC_COUNT; topic++)
        say_topic(home, topic);
}

static void say_scenarios(struct home *home)
{
    say_heading(home, term_title(&TERMS_TOPIC, home->topic));
    for (int i = 0; i < catalogue_count(home->catalogue); i++) {
        const struct catalogue_entry *entry = catalogue_at(home->catalogue, i);
        if (!path_may_choose(home->player, entry) || (int)entry->topic != home->topic)
            continue;
        add_offer(home, entry, NO_TOPIC);
        say_linef(&home->say, 4,
            P_(" %d) %s (%d minute)%s", " %d) %s (%d minutes)%s", (unsigned long)entry->minutes),
            (int)home->count, translated_title(entry), entry->minutes,
            home->states[i] == PATH_PLAYED ? _(", played") : "");
    }
}

static void say_list(struct home *home)
{
    home->count = 0;
    if (home->topic == NO_TOPIC)
        say_today(home);
    else
        say_scenarios(home);
}

/* The two numbers stand together or not at all. */
static void say_counts(const struct home *home)
{
    struct counts counts = {0};
    for (size_t i = 0; i < home->player->attempt_count; i++) {
        struct counts more = attempt_judgement_counts(home->player->attempts[i]);
        counts_add(&counts, &more);
    }
    int fakes = counts.hits + counts.misses;
    int genuine = counts.correct_rejections + counts.false_alarms;
    if (fakes == 0 || genuine == 0)
        return;
    say_linef(&home->say, 0, _("Tricks caught: %d of %d. Genuine trusted: %d of %d."), counts.hits,
        fakes, counts.correct_rejections, genuine);
    const struct discernment_hint hint =
        discernment_hint(home->player->attempts, home->player->attempt_count);
    const char *advice = discernment_hint_sentence(&hint);
    if (advice)
        say_line(&home->say, 0, advice);
}

static void say_welcome(const struct home *home)
{
    const char *band = term_title(&TERMS_BAND, (int)home->profile->band);
    say_line(&home->say, 0, _("Kancil. Think first."));
    if (home->profile->name[0])
        say_linef(&home->say, 0, _("You play as %s, %s."), home->profile->name, band);
    else
        say_linef(&home->say, 0, _("You play without a name, %s."), band);
    say_counts(home);
}

static void say_keys(const struct home *home)
{
    say_line(&home->say, 0, _("You can type:"));
    say_line(&home->say, 6, _("  2    take number 2 of the list"));
    if (home->topic != NO_TOPIC)
        say_line(&home->say, 6, _("  b    back to today and the topics"));
    say_line(&home->say, 6, _("  p    your progress: the two numbers, skills, what comes back"));
    say_line(&home->say, 6, _("  w    who plays: another one, or another age, country, language"));
    say_line(&home->say, 6, _("  h    where to find help"));
    say_line(&home->say, 6, _("  ?    this list"));
    say_line(&home->say, 6, _("  q    leave"));
    say_line(&home->say, 6, _("  x    leave, and print nothing more"));
}

static void say_refusal(const struct home *home)
{
    say_linef(&home->say, 0,
        home->topic == NO_TOPIC ? _("You can type 1 to %d, p, w, h, q, or x; ? explains.")
                                : _("You can type 1 to %d, b, p, w, h, q, or x; ? explains."),
        (int)home->count);
}

static bool read_command(const struct home *home, struct typed *typed)
{
    clean_print(home->console->out,
        home->topic == NO_TOPIC ? _("(number, p progress, w who plays, h help, q leave) > ")
                                : _("(number, b back, p progress, h help, q leave) > "),
        CLEAN_KEEP_BREAKS);
    return console_read(home->console, typed);
}

static void say_progress(const struct home *home)
{
    struct arena *arena = arena_new();
    struct document document;
    struct progress progress;
    const struct progress_shown shown = {
        .progress = &progress,
        .attempts = home->player->attempts,
        .attempt_count = home->player->attempt_count,
        .catalogue = home->catalogue,
        .now = home->player->now,
    };
    progress_build(shown.attempts, shown.attempt_count, shown.catalogue, arena, &progress);
    document_init(&document);
    present_progress(&shown, &document);
    say_document(&home->say, &document, 0);
    document_done(&document);
    arena_free(&arena);
}

static void show_topic(struct home *home, int topic)
{
    home->topic = topic;
    say_list(home);
}

/* Whether COMMAND chose something: then it stands in *CHOICE. */
static bool obey(struct home *home, struct typed typed, struct home_choice *choice)
{
    *choice = (struct home_choice){.wish = HOME_LEAVE};
    if (typed.kind == TYPED_QUIT || typed.kind == TYPED_LEAVE)
        return true;
    if (typed.kind == TYPED_WHO) {
        choice->wish = HOME_WHO;
        return true;
    }
    if (typed.kind == TYPED_NUMBER && (size_t)typed.number <= home->count) {
        const struct offer *offer = &home->offers[typed.number - 1];
        choice->wish = offer->entry ? HOME_SCENARIO : HOME_BOOSTER;
        choice->entry = offer->entry;
        if (offer->topic == NO_TOPIC)
            return true;
        show_topic(home, offer->topic);
    } else if (typed.kind == TYPED_BACK && home->topic != NO_TOPIC) {
        show_topic(home, NO_TOPIC);
    } else if (typed.kind == TYPED_PROGRESS) {
        say_progress(home);
    } else if (typed.kind == TYPED_HELP) {
        console_say_help(home->console, 0);
    } else if (typed.kind == TYPED_KEYS) {
        say_keys(home);
    } else {
        say_refusal(home);
    }
    return false;
}

struct home_choice home_ask(const struct console *console, const struct catalogue *catalogue,
    const struct profile *profile, const struct path_player *player)
{
    struct home home = {
        .console = console,
        .catalogue = catalogue,
        .profile = profile,
        .player = player,
        .say = {console->out, console->columns, i18n_language()},
        .states = path_states(catalogue, player),
        .topic = NO_TOPIC,
    };
    struct home_choice choice = {.wish = HOME_LEAVE};
    struct typed typed;
    say_welcome(&home);
    say_list(&home);
    while (read_command(&home, &typed) && !obey(&home, typed, &choice))
        choice.wish = HOME_LEAVE;
    free(home.states);
    free(home.offers);
    return choice;
}
