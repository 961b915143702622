/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/path.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "learn/discernment.h"
#include "learn/question.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WANTED_CHANCE 0.75
#define SKILLS_THAT_COUNT 3 /* a head may list many: more of them do not teach more */

struct planner {
    const struct catalogue *catalogue;
    const struct path_player *player;
    struct skill_state skills[SKILL_COUNT];
    enum path_state *states; /* by entry of the catalogue */
    struct path_step *steps;
    int count;
};

static bool is_for(const struct path_player *player, unsigned audience)
{
    unsigned wanted = 1u << player->audience | 1u << AUDIENCE_FAMILY;

    if (player->audience == AUDIENCE_PARENT || player->band == BAND_18)
        wanted |= 1u << AUDIENCE_ADULT;
    return player->audience == AUDIENCE_FAMILY || (audience & wanted) != 0;
}

bool path_is_for(const struct path_player *player, const struct catalogue_entry *entry)
{
    return entry->error == NULL && entry->band <= player->band && is_for(player, entry->audience);
}

bool path_may_choose(const struct path_player *player, const struct catalogue_entry *entry)
{
    bool grown_up = player->audience != AUDIENCE_STUDENT;

    return path_is_for(player, entry) ||
        (grown_up && entry->error == NULL && entry->band <= player->band);
}

static bool is_offered(const struct planner *planner, const struct catalogue_entry *entry)
{
    if (!path_is_for(planner->player, entry))
        return false;
    for (int i = 0; i < planner->count; i++) {
        if (planner->steps[i].entry == entry)
            return false;
    }
    return true;
}

/* The last attempt at ENTRY, or NULL. */
static const struct attempt *last_attempt(
    const struct path_player *player, const struct catalogue_entry *entry)
{
    for (size_t i = player->attempt_count; i > 0; i--) {
        const struct attempt *attempt = player->attempts[i - 1];

        if (attempt->scenario != NULL && strcmp(attempt->scenario, entry->id) == 0)
            return attempt;
    }
    return NULL;
}

enum path_state *path_states(const struct catalogue *catalogue, const struct path_player *player)
{
    enum path_state *states = mem_zero((size_t)catalogue_count(catalogue) + 1, sizeof *states);

    for (size_t i = 0; i < player->attempt_count; i++) {
        const struct attempt *attempt = player->attempts[i];
        const struct catalogue_entry *entry =
            (attempt->finished || attempt->is_open) && attempt->scenario != NULL
            ? catalogue_find(catalogue, attempt->scenario)
            : NULL;

        if (entry == NULL)
            continue;
        enum path_state *state = &states[catalogue_index(catalogue, entry)];
        if (attempt->finished)
            *state = PATH_PLAYED;
        else if (*state == PATH_NEVER)
            *state = PATH_LEFT;
    }
    return states;
}

static void add_step(struct planner *planner, const struct catalogue_entry *entry,
    enum path_reason reason, enum skill skill)
{
    planner->steps[planner->count++] =
        (struct path_step){.entry = entry, .reason = reason, .skill = skill};
}

/* The skill that is due for longest; of equals the one less mastered; -1 for none. */
static int skill_due(const struct planner *planner)
{
    int due = -1;

    for (int i = 0; i < SKILL_COUNT; i++) {
        const struct skill_state *state = &planner->skills[i];

        if (state->box == 0 || state->due > planner->player->now)
            continue;
        if (due < 0 || state->due < planner->skills[due].due ||
            (state->due == planner->skills[due].due &&
                state->mastery < planner->skills[due].mastery))
            due = i;
    }
    return due;
}

/* A booster, where there is anything to make one of. */
static void plan_due(struct planner *planner)
{
    int skill = skill_due(planner);

    for (int i = 0; skill >= 0 && i < catalogue_count(planner->catalogue); i++) {
        if (!path_is_for(planner->player, catalogue_at(planner->catalogue, i)))
            continue;
        add_step(planner, NULL, PATH_DUE, (enum skill)skill);
        return;
    }
}

/* The skill that the first item of a booster trains. */
static enum skill skill_of(const struct attempt *booster)
{
    for (int skill = 0; booster->judgement_count > 0 && skill < SKILL_COUNT; skill++) {
        if (((booster->judgements[0].skills >> skill) & 1u) != 0)
            return (enum skill)skill;
    }
    return SKILL_PAUSE_FIRST;
}

/* The newest booster that was left; where there is none, a new one where it is due. */
static void plan_booster(struct planner *planner)
{
    const struct path_player *player = planner->player;

    for (size_t i = player->attempt_count; i > 0; i--) {
        const struct attempt *attempt = player->attempts[i - 1];

        if (!attempt->is_open || attempt->mode != MODE_BOOSTER)
            continue;
        add_step(planner, NULL, PATH_UNFINISHED, skill_of(attempt));
        return;
    }
    plan_due(planner);
}

/* Whether ATTEMPT can be gone on with as it was left, and nothing of the same was played since. */
static bool goes_on(const struct planner *planner, const struct attempt *attempt,
    const struct catalogue_entry *entry)
{
    return entry != NULL && is_offered(planner, entry) &&
        last_attempt(planner->player, entry) == attempt && attempt->digest != NULL &&
        catalogue_has_digest(entry, attempt->digest);
}

/* The newest play of a scenario that was left. */
static void plan_unfinished(struct planner *planner)
{
    const struct path_player *player = planner->player;

    for (size_t i = player->attempt_count; i > 0; i--) {
        const struct attempt *attempt = player->attempts[i - 1];
        const struct catalogue_entry *entry;

        if (!attempt->is_open || attempt->scenario == NULL)
            continue;
        entry = catalogue_find(planner->catalogue, attempt->scenario);
        if (goes_on(planner, attempt, entry)) {
            add_step(planner, entry, PATH_UNFINISHED, SKILL_PAUSE_FIRST);
            return;
        }
    }
}

/* How much there is to learn of SKILL: all of it while it was never met. */
static double need(const struct planner *planner, int skill)
{
    const struct skill_state *state = &planner->skills[skill];

    return state->evidence == 0 ? 1 : 1 - state->mastery;
}

/* The needs of ENTRY's skills, the largest first; how many. */
static int list_needs(
    const struct planner *planner, const struct catalogue_entry *entry, double needs[SKILL_COUNT])
{
    int count = 0;

    for (int skill = 0; skill < SKILL_COUNT; skill++) {
        int place = count;

        if (((entry->skills >> skill) & 1u) == 0)
            continue;
        for (; place > 0 && needs[place - 1] < need(planner, skill); place--)
            needs[place] = needs[place - 1];
        needs[place] = need(planner, skill);
        count++;
    }
    return count;
}

/* How near the chance of doing well is to the wanted one: 1 at best. */
static double fit(const struct planner *planner, const struct catalogue_entry *entry)
{
    double rating = 0;
    int skills = 0;

    for (int skill = 0; skill < SKILL_COUNT; skill++) {
        if ((entry->skills >> skill) & 1u) {
            rating += planner->skills[skill].rating;
            skills++;
        }
    }
    rating = skills > 0 ? rating / skills : 0;
    return 1 - fabs(skill_chance(rating, question_scale(entry->difficulty)) - WANTED_CHANCE);
}

static double teaches(const struct planner *planner, const struct catalogue_entry *entry)
{
    double needs[SKILL_COUNT], sum = 0;
    int count = list_needs(planner, entry, needs);
    int younger = (int)planner->player->band - (int)entry->band;

    for (int i = 0; i < count && i < SKILLS_THAT_COUNT; i++)
        sum += needs[i];
    return ldexp(sum * fit(planner, entry), -younger);
}

/* The one that teaches most, the first in the catalogue of equals; NULL where none is offered. */
static const struct catalogue_entry *choose(
    const struct planner *planner, bool only_genuine, bool only_fresh)
{
    const struct catalogue_entry *best = NULL;
    double most = 0;

    for (int i = 0; i < catalogue_count(planner->catalogue); i++) {
        const struct catalogue_entry *entry = catalogue_at(planner->catalogue, i);

        if (!is_offered(planner, entry) || (only_genuine && !entry->genuine) ||
            (only_fresh && planner->states[i] == PATH_PLAYED))
            continue;
        double worth = teaches(planner, entry);
        if (best == NULL || worth > most) {
            best = entry;
            most = worth;
        }
    }
    return best;
}

/* Of ENTRY's skills the one with the most to learn. */
static enum skill neediest(const struct planner *planner, const struct catalogue_entry *entry)
{
    int neediest = -1;

    for (int skill = 0; skill < SKILL_COUNT; skill++) {
        if (((entry->skills >> skill) & 1u) != 0 &&
            (neediest < 0 || need(planner, skill) > need(planner, neediest)))
            neediest = skill;
    }
    return neediest < 0 ? SKILL_PAUSE_FIRST : (enum skill)neediest;
}

static bool mistrusts(const struct path_player *player)
{
    enum discernment_advice advice =
        discernment_hint(player->attempts, player->attempt_count).advice;

    return advice == ADVICE_TOO_SUSPICIOUS || advice == ADVICE_BOTH_LOW;
}

static void plan_teaching(struct planner *planner)
{
    const struct path_player *player = planner->player;
    const struct catalogue_entry *entry = NULL;
    enum path_reason reason = PATH_GENUINE;

    if (mistrusts(player))
        entry = choose(planner, true, true);
    if (entry == NULL) {
        entry = choose(planner, false, true);
        reason = player->attempt_count == 0 ? PATH_FIRST : PATH_NEW_SKILL;
    }
    if (entry == NULL) {
        entry = choose(planner, false, false);
        reason = PATH_AGAIN;
    }
    if (entry == NULL)
        return;
    enum skill skill = neediest(planner, entry);
    if (reason == PATH_NEW_SKILL && planner->skills[skill].evidence > 0)
        reason = PATH_GROWING;
    add_step(planner, entry, reason, skill);
}

int path_today(const struct catalogue *catalogue, const struct path_player *player,
    struct path_step steps[PATH_MOST])
{
    struct planner planner = {.catalogue = catalogue, .player = player, .steps = steps};

    skill_states(player->attempts, player->attempt_count, catalogue, planner.skills);
    planner.states = path_states(catalogue, player);
    plan_booster(&planner);
    plan_unfinished(&planner);
    plan_teaching(&planner);
    free(planner.states);
    return planner.count;
}

static const char *sentence_form(enum path_reason reason)
{
    switch (reason) {
    case PATH_DUE: return _("You met \"%s\" some days ago: two minutes now keep it.");
    case PATH_UNFINISHED: return _("You began this one: it goes on where you left it.");
    case PATH_FIRST: return _("A good one to begin with. It trains \"%s\".");
    case PATH_NEW_SKILL: return _("\"%s\" is new for you.");
    case PATH_GROWING: return _("\"%s\" is still growing.");
    case PATH_GENUINE:
        return _("Not everything is a trick: this one trains seeing what is genuine.");
    case PATH_AGAIN:
        return _("You have played all that fits you. This one is worth a second time.");
    }
    return "";
}

void path_sentence(const struct path_step *step, char *out, size_t size)
{
    const char *form = sentence_form(step->reason);
    const char *gap = strstr(form, "%s");

    if (gap == NULL)
        snprintf(out, size, "%s", form);
    else
        snprintf(out, size, "%.*s%s%s", (int)(gap - form), form,
            term_title(&TERMS_SKILL, (int)step->skill), gap + 2);
}
