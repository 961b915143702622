/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/rules.h"

#include "base/i18n.h"
#include "scenario/wording.h"

#include <string.h>

#define ERROR(rule, why, breach)                                             \
    {                                                                        \
        .id = rule, .severity = DIAG_ERROR, .reason = why, .example = breach \
    }
#define WARNING(rule, why, breach)                                             \
    {                                                                          \
        .id = rule, .severity = DIAG_WARNING, .reason = why, .example = breach \
    }
#define JUDGED(rule, function, why, breach)                                                       \
    {                                                                                             \
        .id = rule, .severity = DIAG_WARNING, .reason = why, .example = breach, .judge = function \
    }
#define NOTE(rule, why)                                  \
    {                                                    \
        .id = rule, .severity = DIAG_NOTE, .reason = why \
    }

const struct rule RULES[] = {
    ERROR("syntax", N_("What is no YAML cannot be read any further."),
        "cast:\n  mei\n    name: Mei\n"),
    ERROR("encoding",
        N_("A scenario is written in UTF-8, so that every script reads the same everywhere."),
        "title: Caf\\xE9\n"),
    ERROR("control-character",
        N_("A character that steers the terminal could hide what a text says."),
        "title: \"\\e[2J\"\n"),
    ERROR("anchor",
        N_("Anchors, aliases and tags make a file say one thing in two places: write it out."),
        "view: &v chat\n"),
    ERROR("limit",
        N_("Sizes are limited, so that no file can make the program slow or use up its memory."),
        "# a text of more than 4,000 characters\n"),
    ERROR("unknown-key",
        N_("A key that Kancil does not know is nearly always a slip, and what is below it would be "
           "lost."),
        "chioces:\n  - do: Wait\n"),
    ERROR(
        "duplicate-key", N_("Of two equal keys only one could count."), "title: One\ntitle: Two\n"),
    ERROR("misplaced-key",
        N_("The head comes before the content, so that a catalogue can stop reading there."),
        "scenes: {}\ntitle: Too late\n"),
    ERROR("missing-key", N_("Without it something could not be shown, explained or answered."),
        "- do: Pay\n  rating: harmful\n  to: paid\n"),
    ERROR("bad-type", N_("The value is of another kind than the key needs."), "minutes: [5]\n"),
    ERROR("bad-value", N_("The value is none of those that the key can have."), "difficulty: 9\n"),
    ERROR("quote-it",
        N_("YAML reads this text as something else; in quotes every program sees what you see."),
        "- mei: No\n"),
    ERROR("unknown-id", N_("The name stands for nothing in this file or in Kancil's lists."),
        "to: nowhere\n"),
    ERROR("bad-condition", N_("A condition that cannot be understood cannot be proved either."),
        "when: trust >> 2\n"),
    ERROR("conflict", N_("Two things exclude each other, and only one of them can happen."),
        "goto: home\nend: safe\n"),
    ERROR("unreachable", N_("No player can ever get to see it, whatever they answer."),
        "lost-scene:       # no choice leads here\n  lines: []\n  end: safe\n"),
    ERROR("never-true", N_("The condition is false in every state that a player can reach."),
        "when: told and not told\n"),
    ERROR("no-choice",
        N_("Somewhere a player would be asked and have fewer than two answers to choose from."),
        "choices:\n  - {do: \"Ask\", to: here, once: true}\n  - {do: \"Tell\", to: here, once: "
        "true}\n"),
    ERROR("no-ending",
        N_("Somewhere a player would go round for ever: no ending can be reached any more."),
        "one: {goto: two}\ntwo: {goto: one}\n"),
    ERROR("no-way-back",
        N_("There is always a way back: from everywhere before the end a safe or mixed ending can "
           "be "
           "reached."),
        "# paid leads to nothing but endings that are harmed\n- do: Pay\n  to: paid\n"),
    WARNING("unproved",
        N_("There are more states than Kancil goes through, so it played at random and proved "
           "nothing."),
        "vars:\n  a: {min: 0, max: 9999, start: 0}\n  b: {min: 0, max: 9999, start: 0}\n"),
    JUDGED("balance", balance_judge,
        N_("Who can score by a habit (always the second, always the longest, trust all, trust "
           "nothing) "
           "learns the habit."),
        "# in every scene the safe choice stands first\n"),
    JUDGED("wording-blame", wording_judge_blame,
        N_("Only the person who harms is to blame: say \"someone tricked you\", not \"you fell for "
           "it\"."),
        "feedback: You fell for it.\n"),
    JUDGED("wording-forever", wording_judge_forever,
        N_("\"Online forever\" takes away hope, and it is not true: much can be taken down."),
        "feedback: Now it is online forever.\n"),
    JUDGED("wording-number", wording_judge_number,
        N_("A number in a story may belong to somebody; help lines come from the country pack."),
        "- mum: \"Call me on 9123 4567.\"\n"),
    JUDGED("wording-address", wording_judge_address,
        N_("An address in a story must end in .example, which nobody can own."),
        "- shop: \"Look at www.best-deals.com\"\n"),
    JUDGED("wording-sentence", wording_judge_sentence,
        N_("A long sentence loses the youngest readers of the scenario's ages: 16 words at 9 to "
           "12, 20 at "
           "13 to 15, 25 above."),
        "# ages: [9, 12]\nfeedback: \"One sentence that goes on and on, and then on, until nobody "
        "knows "
        "how it began.\"\n"),
    JUDGED("wording-character", wording_judge_character,
        N_("Terminals disagree on how wide this character is, and the line would break apart."),
        "- mei: \"\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD\"\n"),
    NOTE("witness",
        N_("The shortest list of answers in plain play that leads to the place of the failed "
           "proof.")),
    NOTE("proof",
        N_("What was proved: how many states there are, and the ways and scores through them.")),
};
const int RULE_COUNT = (int)(sizeof RULES / sizeof RULES[0]);

const struct rule *rule_find(const char *id)
{
    for (int i = 0; i < RULE_COUNT; i++)
        if (strcmp(RULES[i].id, id) == 0)
            return &RULES[i];
    return NULL;
}

bool rule_is_allowed(const struct scenario *scenario, const char *id)
{
    const struct rule *rule = rule_find(id);

    if (!rule || rule->severity != DIAG_WARNING)
        return false;
    for (int i = 0; i < scenario->allow_count; i++)
        if (strcmp(scenario->allow[i], id) == 0)
            return true;
    return false;
}

void rules_judge(const struct scenario *scenario, struct diag_list *diags)
{
    for (int i = 0; i < RULE_COUNT; i++)
        if (RULES[i].judge)
            RULES[i].judge(scenario, diags);
}
