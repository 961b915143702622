/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prove/player.h"

#define FAIRLY_SURE 2

const char *const PLAYER_NAMES[PLAYER_COUNT] = {
    [PLAYER_UNIFORM] = "uniform",
    [PLAYER_CARELESS] = "careless",
    [PLAYER_CAREFUL] = "careful",
    [PLAYER_TRUSTING] = "trusting",
    [PLAYER_SUSPICIOUS] = "suspicious",
};

/* Better is more: an unrated choice lies between risky and careful. */
static int rank_of(const struct choice *choice)
{
    static const int ranks[RATING_COUNT] = {
        [RATING_HARMFUL] = 0, [RATING_RISKY] = 1, [RATING_CAREFUL] = 3, [RATING_SAFE] = 4};

    return choice->rating == RATING_NONE ? 2 : ranks[choice->rating];
}

static int pick_by_rank(const struct choice *const shown[], int count, int sign)
{
    int picked = 0;

    for (int i = 1; i < count; i++)
        if (sign * rank_of(shown[i]) > sign * rank_of(shown[picked]))
            picked = i;
    return picked;
}

static int pick_by_lean(const struct choice *const shown[], int count, enum lean lean)
{
    for (int i = 0; i < count; i++)
        if (shown[i]->leans == lean)
            return i;
    return 0;
}

static int pick(
    enum player_kind kind, struct rng *rng, const struct choice *const shown[], int count)
{
    switch (kind) {
    case PLAYER_CARELESS: return pick_by_rank(shown, count, -1);
    case PLAYER_CAREFUL: return pick_by_rank(shown, count, 1);
    case PLAYER_TRUSTING: return pick_by_lean(shown, count, LEAN_TRUST);
    case PLAYER_SUSPICIOUS: return pick_by_lean(shown, count, LEAN_DISTRUST);
    default: return (int)rng_below(rng, (uint32_t)count);
    }
}

static enum truth judge(enum player_kind kind, struct rng *rng, enum truth truth)
{
    switch (kind) {
    case PLAYER_CARELESS: return truth == TRUTH_FAKE ? TRUTH_GENUINE : TRUTH_FAKE;
    case PLAYER_CAREFUL: return truth;
    case PLAYER_TRUSTING: return TRUTH_GENUINE;
    case PLAYER_SUSPICIOUS: return TRUTH_FAKE;
    default: return rng_below(rng, 2) == 0 ? TRUTH_GENUINE : TRUTH_FAKE;
    }
}

static bool flags_line(enum player_kind kind, const struct sign *sign)
{
    if (kind == PLAYER_CAREFUL)
        return sign->tell != TELL_NONE && !sign->weak;
    return kind == PLAYER_SUSPICIOUS;
}

/* Numbers of the lines that are to be flagged when the passage comes to its question. A passage of
 * more is longer than any reader would bear; what is over is let be. */
#define LINES_MOST 512
struct passage_flags {
    int numbers[LINES_MOST];
    int count;
};

static void give_flags(struct session *session, struct passage_flags *flags)
{
    for (int i = 0; i < flags->count; i++)
        session_flag(session, flags->numbers[i], 0);
    flags->count = 0;
}

/* False where the play cannot go on, or has gone on for too long. */
static bool choose(struct session *session, enum player_kind kind, struct rng *rng,
    const struct event *event, struct play_outcome *outcome)
{
    const struct choice *shown[6];
    int count = session_choices(session, shown);

    if (count == 0)
        outcome->stuck = event->scene;
    outcome->given_up = count == 0 || outcome->choices == PLAYER_CHOICES_MOST;
    if (outcome->given_up)
        return false;
    outcome->choices++;
    return session_choose(session, pick(kind, rng, shown, count) + 1, 0);
}

/* Answers where an answer is awaited; false where the play is given up. */
static bool answer(struct session *session, enum player_kind kind, struct rng *rng,
    const struct event *event, struct passage_flags *flags, struct play_outcome *outcome)
{
    switch (event->kind) {
    case EVENT_LINE:
        if (event->number > 0 && flags->count < LINES_MOST && flags_line(kind, &event->line->sign))
            flags->numbers[flags->count++] = event->number;
        return true;
    case EVENT_ASK: give_flags(session, flags); return choose(session, kind, rng, event, outcome);
    case EVENT_JUDGE:
        return session_judge(session, judge(kind, rng, event->item->truth), FAIRLY_SURE, 0);
    case EVENT_ENDING: outcome->ending = event->scene; return true;
    default: return true;
    }
}

void player_play(struct session *session, enum player_kind kind, struct rng *rng,
    void (*show)(void *data, const struct event *event), void *data, struct play_outcome *outcome)
{
    struct passage_flags flags;
    const struct event *event;

    flags.count = 0; /* and nothing else: the numbers are many */
    *outcome = (struct play_outcome){.score = SCORE_NONE};
    while ((event = session_next(session))->kind != EVENT_DONE) {
        if (show)
            show(data, event);
        if (!answer(session, kind, rng, event, &flags, outcome))
            break;
    }
    if (!session_attempt(session)->finished)
        outcome->given_up = true;
    else
        outcome->score = session_attempt(session)->score;
}
