/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/habits.h"

#include "base/i18n.h"
#include "prove/player.h"
#include "scenario/finding.h"

/* The first choice that leans to LEAN, or NULL. */
static const struct choice *first_leaning(const struct scenario *scenario, enum lean lean)
{
    for (int i = 0; i < scenario->scene_count; i++)
        for (int j = 0; j < scenario->scenes[i].choice_count; j++)
            if (scenario->scenes[i].choices[j].leans == lean)
                return &scenario->scenes[i].choices[j];
    return NULL;
}

/* What a player without chance scores, in every play the same. */
static int score_of(const struct scenario *scenario, enum player_kind kind)
{
    static const struct session_options options = {.mode = MODE_SOLO};
    struct session *session = session_new(scenario, &options);
    struct play_outcome outcome;
    struct rng rng;

    rng_seed(&rng, 0);
    player_play(session, kind, &rng, NULL, NULL, &outcome);
    session_free(&session);
    return outcome.score;
}

static bool is_too_near(int score, int careful)
{
    return score != SCORE_NONE && score > careful - HABITS_BELOW;
}

void habits_judge(const struct scenario *scenario, struct diag_list *diags)
{
    const struct choice *trusting = first_leaning(scenario, LEAN_TRUST);
    const struct choice *suspicious = first_leaning(scenario, LEAN_DISTRUST);

    if (!trusting && !suspicious)
        return;
    int careful = score_of(scenario, PLAYER_CAREFUL);
    if (careful == SCORE_NONE) /* without an end, or nothing is graded on the way */
        return;
    int trust = score_of(scenario, PLAYER_TRUSTING);
    int distrust = score_of(scenario, PLAYER_SUSPICIOUS);
    if (is_too_near(trust, careful))
        finding_add(diags, scenario, (trusting ? trusting : suspicious)->place, FINDING_KEY,
            "balance",
            _("who trusts everything scores %d, who is careful %d: there should be %d points "
              "between"),
            trust, careful, HABITS_BELOW);
    if (is_too_near(distrust, careful))
        finding_add(diags, scenario, (suspicious ? suspicious : trusting)->place, FINDING_KEY,
            "balance",
            _("who trusts nothing scores %d, who is careful %d: there should be %d points between"),
            distrust, careful, HABITS_BELOW);
}
