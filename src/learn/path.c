/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "learn/path.h"

#include "base/i18n.h"
#include "learn/discernment.h"

#include <limits.h>
#include <string.h>

struct planner {
    const struct catalogue *catalogue;
    const struct path_player *player;
    struct skill_state skills[SKILL_COUNT];
    int difficulty; /* that fits the player now: 1 to 5 */
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

static bool was_finished(const struct path_player *player, const struct catalogue_entry *entry)
{
    for (size_t i = 0; i < player->attempt_count; i++) {
        const struct attempt *attempt = player->attempts[i];

        if (attempt->finished && attempt->scenario != NULL &&
            strcmp(attempt->scenario, entry->id) == 0)
            return true;
    }
    return false;
}

/* How far ENTRY is from what suits the player: bands below theirs weigh most, then difficulty. */
static int distance(const struct planner *planner, const struct catalogue_entry *entry)
{
    int off = entry->difficulty - planner->difficulty;

    return 4 * ((int)planner->player->band - (int)entry->band) + (off < 0 ? -off : off);
}

static void add_step(struct planner *planner, const struct catalogue_entry *entry,
    enum path_reason reason, enum skill skill)
{
    if (entry != NULL && planner->count < PATH_MOST)
        planner->steps[planner->count++] =
            (struct path_step){.entry = entry, .reason = reason, .skill = skill};
}

/* What a step looks for in an entry; entries are taken in the catalogue's order where they are
 * equal. */
struct wish {
    int skill;    /* -1: any */
    bool genuine; /* only genuine situations */
    bool fresh;   /* only what was never finished */
};

static bool fits(
    const struct planner *planner, const struct catalogue_entry *entry, const struct wish *wish)
{
    if (!is_offered(planner, entry) || (wish->genuine && !entry->genuine))
        return false;
    if (wish->skill >= 0 && !((entry->skills >> wish->skill) & 1u))
        return false;
    return !(wish->fresh && was_finished(planner->player, entry));
}

static const struct catalogue_entry *choose(const struct planner *planner, struct wish wish)
{
    const struct catalogue_entry *best = NULL;
    int nearest = INT_MAX;

    for (int i = 0; i < catalogue_count(planner->catalogue); i++) {
        const struct catalogue_entry *entry = catalogue_at(planner->catalogue, i);

        if (fits(planner, entry, &wish) && distance(planner, entry) < nearest) {
            best = entry;
            nearest = distance(planner, entry);
        }
    }
    return best;
}

/* The newest play that was left, unless the same scenario was played to its end since. */
static void plan_unfinished(struct planner *planner)
{
    const struct path_player *player = planner->player;

    for (size_t i = player->attempt_count; i > 0; i--) {
        const struct attempt *attempt = player->attempts[i - 1];
        const struct catalogue_entry *entry;

        if (attempt->finished || attempt->scenario == NULL)
            continue;
        entry = catalogue_find(planner->catalogue, attempt->scenario);
        if (entry != NULL && is_offered(planner, entry) && last_attempt(player, entry) == attempt) {
            add_step(planner, entry, PATH_UNFINISHED, SKILL_PAUSE_FIRST);
            return;
        }
    }
}

/* The skill that is due for longest; of equals the one less mastered. */
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
        planner->steps[planner->count++] =
            (struct path_step){.reason = PATH_DUE, .skill = (enum skill)skill};
        return;
    }
}

static void plan_genuine(struct planner *planner)
{
    struct discernment found =
        discernment_of(planner->player->attempts, planner->player->attempt_count);
    enum discernment_advice advice = discernment_advice(&found.counts);

    if (advice == ADVICE_TOO_SUSPICIOUS || advice == ADVICE_BOTH_LOW)
        add_step(planner,
            choose(planner, (struct wish){.skill = -1, .genuine = true, .fresh = true}),
            PATH_GENUINE, SKILL_CALIBRATE_TRUST);
}

/* How well SKILL is looked after: by what was played, and more so by what is on today's path
 * already. */
static int attention(const struct planner *planner, int skill)
{
    int planned = 0;

    for (int i = 0; i < planner->count; i++)
        planned += planner->steps[i].entry != NULL &&
            ((planner->steps[i].entry->skills >> skill) & 1u) != 0;
    return planned > 0 ? INT_MAX : planner->skills[skill].evidence;
}

/* The entry for the skill with the least attention that any fresh entry trains; of equals the
 * nearest entry. */
static void plan_new_skill(struct planner *planner)
{
    const struct catalogue_entry *best = NULL;
    int rarest = 0;

    for (int i = 0; i < SKILL_COUNT; i++) {
        const struct catalogue_entry *entry =
            choose(planner, (struct wish){.skill = i, .fresh = true});
        int less;

        if (entry == NULL)
            continue;
        less = (attention(planner, i) > attention(planner, rarest)) -
            (attention(planner, i) < attention(planner, rarest));
        if (best == NULL || less < 0 ||
            (less == 0 && distance(planner, entry) < distance(planner, best))) {
            best = entry;
            rarest = i;
        }
    }
    add_step(planner, best, PATH_NEW_SKILL, (enum skill)rarest);
}

/* Beginners are met at 2; who answers well goes on to harder ones. */
static int fitting_difficulty(const struct skill_state *skills)
{
    double sum = 0;
    int met = 0, difficulty;

    for (int i = 0; i < SKILL_COUNT; i++) {
        if (skills[i].evidence > 0) {
            sum += skills[i].mastery;
            met++;
        }
    }
    if (met == 0)
        return 2;
    difficulty = 1 + (int)(4 * sum / met);
    return difficulty > 5 ? 5 : difficulty;
}

int path_today(const struct catalogue *catalogue, const struct path_player *player,
    struct path_step steps[PATH_MOST])
{
    struct planner planner = {.catalogue = catalogue, .player = player, .steps = steps};

    skill_states(player->attempts, player->attempt_count, catalogue, planner.skills);
    planner.difficulty = fitting_difficulty(planner.skills);
    plan_due(&planner);
    plan_unfinished(&planner);
    if (player->attempt_count == 0)
        add_step(&planner, choose(&planner, (struct wish){.skill = -1, .fresh = true}), PATH_FIRST,
            SKILL_PAUSE_FIRST);
    plan_genuine(&planner);
    while (planner.count < PATH_MOST) {
        int before = planner.count;

        plan_new_skill(&planner);
        if (planner.count == before)
            break;
    }
    return planner.count;
}

const char *path_sentence(const struct path_step *step)
{
    switch (step->reason) {
    case PATH_UNFINISHED: return _("You began this one: it goes on where you left it.");
    case PATH_DUE: return _("You met this some days ago: meeting it again makes it stay.");
    case PATH_NEW_SKILL: return _("This trains what you have met least so far.");
    case PATH_GENUINE:
        return _("Not everything is a trick: this one trains telling what is genuine.");
    case PATH_FIRST: return _("A good one to begin with.");
    }
    return "";
}
