/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words: blame, "online forever", sentences, characters. What somebody in the story says is theirs:
 * blame is looked for in what the scenario itself says, and in the choices that it calls good.
 */
#include "config.h"

#include "scenario/wording.h"

#include "base/clean.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "scenario/finding.h"
#include "scenario/phrase.h"
#include "scenario/texts.h"

#include <string.h>
#include <wchar.h>

struct judging {
    const struct scenario *scenario;
    struct diag_list *diags;
};

static bool is_english(const struct scenario *scenario)
{
    return strncmp(scenario->language, "en", 2) == 0;
}

/* Whether the scenario itself says it, and not somebody in it, nor a choice that is no good. */
static bool is_own_voice(const struct text_found *found)
{
    if (found->role == TEXT_LINE)
        return found->line->speaker == CAST_NARRATOR || found->line->act;
    if (found->role == TEXT_CHOICE)
        return found->choice->rating >= RATING_CAREFUL;
    return found->role != TEXT_HEADER && found->role != TEXT_LOOK_SHOWS;
}

static void judge_phrases(const struct judging *judging, const struct text_found *found,
    const char *const *phrases, const char *rule, const char *message)
{
    const char *raw = found->text->raw;
    size_t at, length;

    for (; *phrases; phrases++)
        for (size_t from = 0; phrase_find(raw, from, *phrases, &at, &length); from = at + length)
            if (!phrase_is_denied(raw, at, 5))
                finding_add_in(judging->diags, judging->scenario, found->text, at, length, rule,
                    "%s", message);
}

static void judge_blame(void *data, const struct text_found *found)
{
    static const char *const phrases[] = {"you fell for", "you fall for", "you have fallen for",
        "you were fooled", "your fault", "your own fault", "you are to blame", "you're to blame",
        "you should have", "you should've", "you should not have", "you shouldn't have",
        "you could have known", "you must have known", "how could you", "what were you thinking",
        "if only", "you brought it on", "you let yourself", "stupid", "foolish", "gullible",
        "naive", "dumb", "how smart", "so smart", "you are smart", "never trust anyone",
        "trust nobody", "trust no one", NULL};

    if (is_own_voice(found))
        judge_phrases(data, found, phrases, "wording-blame",
            _("this blames or labels the player: name who did it, and what helps"));
}

void wording_judge_blame(const struct scenario *scenario, struct diag_list *diags)
{
    struct judging judging = {scenario, diags};

    if (is_english(scenario))
        texts_each(scenario, judge_blame, &judging);
}

static void judge_forever(void *data, const struct text_found *found)
{
    static const char *const phrases[] = {"online forever", "on the internet forever",
        "on the net forever", "there forever", "out there for ever", "online for ever",
        "on the internet for ever", "never be deleted", "never comes off the internet", NULL};

    judge_phrases(data, found, phrases, "wording-forever",
        _("this takes away hope: much that is online can be taken down"));
}

void wording_judge_forever(const struct scenario *scenario, struct diag_list *diags)
{
    struct judging judging = {scenario, diags};

    if (is_english(scenario))
        texts_each(scenario, judge_forever, &judging);
}

int wording_longest_sentence(enum band band)
{
    static const int words[BAND_COUNT] = {
        [BAND_9] = 16, [BAND_13] = 20, [BAND_16] = 25, [BAND_18] = 25};

    return words[band];
}

/* Whether words are told apart by blanks, so that they can be counted. */
static bool has_spaced_words(const struct scenario *scenario)
{
    static const char *const without[] = {"zh", "ja", "th", "lo", "km", "my"};
    size_t tag = strcspn(scenario->language, "-");

    for (size_t i = 0; i < sizeof without / sizeof without[0]; i++)
        if (tag == strlen(without[i]) && strncmp(scenario->language, without[i], tag) == 0)
            return false;
    return true;
}

static bool is_word_part(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
        (c & '\x80') != 0;
}

/* Moves over one word and the blanks behind it; what is in braces belongs to it. True where it has
 * a letter or a digit; ENDS says whether the sentence ends with it. */
static bool read_word(const char **text, bool *ends)
{
    const char *at = *text;
    bool is_word = false, stopped = false;

    for (; *at && *at != ' ' && *at != '\n' && *at != '\t'; at++) {
        if (*at == '{' && at[1] != '{' && strchr(at, '}'))
            at = strchr(at, '}');
        is_word = is_word || is_word_part(*at) || *at == '}';
        stopped = strchr(".!?", *at) || (stopped && strchr("\"')*", *at));
    }
    *ends = stopped || *at == '\n' || !*at;
    *text = at + strspn(at, " \n\t");
    return is_word;
}

static void judge_sentence(void *data, const struct text_found *found)
{
    const struct judging *judging = data;
    const char *raw = found->text->raw, *at = raw + strspn(raw, " \n\t"), *start = at, *last = at;
    int words = 0, most = wording_longest_sentence(judging->scenario->band);
    bool ends;

    while (*at) {
        words += read_word(&at, &ends);
        if (!ends)
            continue;
        for (last = at; last > start && strchr(" \n\t", last[-1]); last--)
            continue;
        if (words > most)
            finding_add_in(judging->diags, judging->scenario, found->text, (size_t)(start - raw),
                (size_t)(last - start), "wording-sentence",
                _("a sentence of %d words; for these ages %d are the most"), words, most);
        words = 0;
        start = at;
    }
}

void wording_judge_sentence(const struct scenario *scenario, struct diag_list *diags)
{
    struct judging judging = {scenario, diags};

    if (has_spaced_words(scenario))
        texts_each(scenario, judge_sentence, &judging);
}

/* Joined, coloured and flag emoji, and whatever has no width that all agree on. */
static bool is_disputed(uint32_t code)
{
    return code == 0x200D || code == 0xFE0F || code == 0x20E3 ||
        (code >= 0x1F3FB && code <= 0x1F3FF) || (code >= 0x1F1E6 && code <= 0x1F1FF) ||
        (code != 0x200B && clean_forbids(code)) || wcwidth((wchar_t)code) < 0;
}

static void judge_character(void *data, const struct text_found *found)
{
    const struct judging *judging = data;
    const char *raw = found->text->raw, *end = raw + strlen(raw), *at = raw;

    while (at < end) {
        const char *start = at;
        uint32_t code = utf8_next(&at, end);
        if (code >= 0x80 && is_disputed(code))
            finding_add_in(judging->diags, judging->scenario, found->text, (size_t)(start - raw),
                (size_t)(at - start), "wording-character",
                _("terminals disagree on how wide U+%04X is"), (unsigned)code);
    }
}

void wording_judge_character(const struct scenario *scenario, struct diag_list *diags)
{
    struct judging judging = {scenario, diags};

    texts_each(scenario, judge_character, &judging);
}
