/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random_attempt.h"

#define DAY INT64_C(86400000)
#define YEAR_2026 INT64_C(1767225600000)

int dice_below(struct dice *dice, int bound)
{
    dice->state = dice->state * 6364136223846793005u + 1442695040888963407u;
    return (int)((dice->state >> 33) % (uint64_t)bound);
}

static bool chance(struct dice *dice, int percent)
{
    return dice_below(dice, 100) < percent;
}

static const char *random_word(struct arena *arena, struct dice *dice)
{
    static const char *const WORDS[] = {"prize-parcel", "text", "a", "บ้าน",
        "\xe9\xa6\x96\xe9\xa1\xb5", "real-post", "quote\"d", "back\\slash", "x/y"};

    return arena_format(arena, "%s-%d", WORDS[dice_below(dice, 9)], dice_below(dice, 5));
}

static const char *maybe_word(struct arena *arena, struct dice *dice)
{
    return chance(dice, 50) ? random_word(arena, dice) : NULL;
}

static unsigned random_skills(struct dice *dice)
{
    return (unsigned)dice_below(dice, 1 << SKILL_COUNT) & (unsigned)dice_below(dice, 1 << 14);
}

static void add_choices(struct attempt *attempt, struct arena *arena, struct dice *dice)
{
    attempt->choice_count = (size_t)dice_below(dice, 6);
    attempt->choices = arena_array(arena, attempt->choice_count, sizeof *attempt->choices);
    for (size_t i = 0; i < attempt->choice_count; i++) {
        attempt->choices[i] = (struct attempt_choice){
            .scene = random_word(arena, dice),
            .choice = 1 + dice_below(dice, 6),
            .id = maybe_word(arena, dice),
            .rating = (enum rating)(dice_below(dice, RATING_COUNT + 1) - 1),
            .skills = random_skills(dice),
            .skill_order = (skill_row)dice_below(dice, 14) + 1,
            .at = dice_below(dice, 1000),
        };
    }
}

static void add_signs(struct attempt *attempt, struct arena *arena, struct dice *dice)
{
    attempt->sign_count = (size_t)dice_below(dice, 4);
    attempt->signs = arena_array(arena, attempt->sign_count, sizeof *attempt->signs);
    for (size_t i = 0; i < attempt->sign_count; i++) {
        bool line = chance(dice, 70);

        attempt->signs[i] = (struct attempt_sign){
            .scene = random_word(arena, dice),
            .line = line ? 1 + dice_below(dice, 30) : 0,
            .item = line ? NULL : random_word(arena, dice),
            .tell = (enum tell)(dice_below(dice, TELL_COUNT + 1) - 1),
            .flagged = chance(dice, 50),
            .at = dice_below(dice, 1000),
        };
    }
    attempt->flags = (struct counts){
        dice_below(dice, 4), dice_below(dice, 4), dice_below(dice, 4), dice_below(dice, 30)};
}

static void add_judgements(struct attempt *attempt, struct arena *arena, struct dice *dice)
{
    attempt->judgement_count = (size_t)dice_below(dice, 5);
    attempt->judgements = arena_array(arena, attempt->judgement_count, sizeof *attempt->judgements);
    for (size_t i = 0; i < attempt->judgement_count; i++) {
        attempt->judgements[i] = (struct attempt_judgement){
            .item = random_word(arena, dice),
            .truth = (enum truth)dice_below(dice, TRUTH_COUNT),
            .answer = (enum truth)dice_below(dice, TRUTH_COUNT),
            .sure = 1 + dice_below(dice, 3),
            .skills = random_skills(dice),
            .difficulty = dice_below(dice, 6),
            .at = dice_below(dice, 1000),
        };
    }
}

struct attempt *random_attempt(struct arena *arena, struct dice *dice)
{
    static const char FORMS[] = {0, 'a', 'b'};
    struct attempt *attempt = arena_alloc(arena, sizeof *attempt);

    uuid_v7(attempt->id);
    attempt->mode = (enum mode)dice_below(dice, MODE_COUNT);
    attempt->scenario = attempt->mode == MODE_BOOSTER ? NULL : random_word(arena, dice);
    attempt->digest = attempt->mode == MODE_BOOSTER ? NULL : "sha256:0123";
    attempt->kind = (enum kind)dice_below(dice, KIND_COUNT);
    attempt->form = FORMS[dice_below(dice, 3)];
    attempt->seed = (uint64_t)dice_below(dice, 1 << 30) << 23;
    attempt->language = chance(dice, 50) ? "en" : "zh-Hans";
    attempt->skills = random_skills(dice);
    attempt->started = YEAR_2026 + DAY * dice_below(dice, 20) + 500 * dice_below(dice, 8) +
        (DAY - 60000) * dice_below(dice, 2);
    attempt->seconds = dice_below(dice, 2000);
    attempt->finished = chance(dice, 70);
    attempt->ending =
        (enum ending)(attempt->finished && chance(dice, 80) ? dice_below(dice, ENDING_COUNT) : -1);
    attempt->score = attempt->finished && chance(dice, 80) ? dice_below(dice, 101) : SCORE_NONE;
    add_choices(attempt, arena, dice);
    add_signs(attempt, arena, dice);
    add_judgements(attempt, arena, dice);
    return attempt;
}
