/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "present/judgement.h"

#include "base/i18n.h"

struct wording {
    const char *question;
    const char *answers[2], *verdicts[2]; /* by enum truth */
};

static const struct wording THING = {
    .question = N_("Is it genuine or fake?"),
    .answers = {[TRUTH_GENUINE] = N_("Genuine"), [TRUTH_FAKE] = N_("Fake")},
    .verdicts = {[TRUTH_GENUINE] = N_("It is genuine."), [TRUTH_FAKE] = N_("It is fake.")},
};

static const struct wording CONDUCT = {
    .question = N_("Is it all right, or is something wrong?"),
    .answers = {[TRUTH_GENUINE] = N_("All right"), [TRUTH_FAKE] = N_("Something is wrong")},
    .verdicts =
        {[TRUTH_GENUINE] = N_("It is all right."), [TRUTH_FAKE] = N_("Something is wrong here.")},
};

static const struct wording *wording_of(const struct item *item)
{
    const unsigned conduct = 1U << TOPIC_GROOMING | 1U << TOPIC_BULLYING | 1U << TOPIC_IMAGE_ABUSE |
        1U << TOPIC_HARASSMENT | 1U << TOPIC_RADICALISATION | 1U << TOPIC_WELLBEING;
    return 1U << item->topic & conduct ? &CONDUCT : &THING;
}

const char *judgement_welcome(const struct deck *deck, int of, struct arena *arena)
{
    bool things = false;
    for (int i = 0; i < deck->item_count; i++)
        things = things || wording_of(&deck->items[i]) == &THING;
    unsigned long count = (unsigned long)of;
    return things
        ? arena_format(arena,
              P_("%lu new thing arrives. Is it genuine or fake?",
                  "%lu new things arrive, one by one. Some are genuine, some are fake.", count),
              count)
        : arena_format(arena,
              P_("%lu new thing arrives. Is it all right, or is something wrong?",
                  "%lu new things arrive, one by one. Some are all right. With some, "
                  "something is wrong.",
                  count),
              count);
}

const char *judgement_question(const struct item *item)
{
    return _(wording_of(item)->question);
}

const char *judgement_answer(const struct item *item, enum truth truth)
{
    return _(wording_of(item)->answers[truth]);
}

const char *judgement_verdict(const struct item *item)
{
    return _(wording_of(item)->verdicts[item->truth]);
}

const char *judgement_mistake(const struct item *item, const char *words, struct arena *arena)
{
    bool thing = wording_of(item) == &THING;
    return item->truth == TRUTH_GENUINE
        ? arena_format(arena,
              thing ? _("Genuine, and taken for fake: \"%s\"")
                    : _("All right, though it looked wrong: \"%s\""),
              words)
        : arena_format(arena,
              thing ? _("Fake, and taken for genuine: \"%s\"")
                    : _("Wrong, though it looked all right: \"%s\""),
              words);
}
