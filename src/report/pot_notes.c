/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/pot_notes.h"

#include "base/clean.h"

#include <string.h>

#define QUOTE_LENGTH 120 /* bytes of what is quoted, cut at a blank */

/* What each part is, said to a translator. */
static const char *const PARTS[] = {
    [MESSAGE_TITLE] = "The scenario's title",
    [MESSAGE_SUMMARY] = "The scenario in one line, in the catalogue",
    [MESSAGE_NOTE] = "A note before the play, with the choice to skip it",
    [MESSAGE_NAME] = "The name of somebody who speaks",
    [MESSAGE_ABOUT] = "What is to be known of this person, after the name",
    [MESSAGE_LABEL] = "The label of a field at the head",
    [MESSAGE_FIELD] = "A field at the head",
    [MESSAGE_SIGN] = "Why that is a sign",
    [MESSAGE_LOOK] = "Something to look into before answering",
    [MESSAGE_SHOWS] = "What that look shows",
    [MESSAGE_ASK] = "The question above the choices",
    [MESSAGE_FEEDBACK] = "What came of the player's choice, and why",
    [MESSAGE_OTHERWISE] = "In the debrief: what would have come of a choice not taken",
    [MESSAGE_LESSON] = "What the ending leaves the player with",
    [MESSAGE_VERDICT] = "The clue that decides, true whatever was answered",
    [MESSAGE_TAKEAWAY] = "Debrief, to remember",
    [MESSAGE_SAY] = "Debrief, words to say in real life",
    [MESSAGE_TALK] = "Debrief, a question to talk over",
    [MESSAGE_TRY] = "Debrief, something to do today",
};

/* The first LENGTH bytes of words of the story, on one line. */
static void add_words(struct buf *out, const char *text, size_t length)
{
    struct buf words = {0};
    buf_add_bytes(&words, text, length);
    for (size_t i = 0; i < length; i++)
        if (words.data[i] == '\n')
            words.data[i] = ' ';
    clean_add(out, buf_text(&words), CLEAN_ONE_LINE);
    buf_done(&words);
}

/* In quotes, not longer than a line should be. */
static void quote(struct buf *out, const char *text)
{
    size_t length = strlen(text);
    if (length > QUOTE_LENGTH) {
        length = QUOTE_LENGTH;
        while (length > 0 && text[length] != ' ')
            length--;
    }
    buf_add_char(out, '"');
    add_words(out, text, length);
    buf_add(out, length < strlen(text) ? " ...\"" : "\"");
}

static void add_told(struct buf *out, const char *before, const char *words, const char *behind)
{
    buf_add(out, before);
    add_words(out, words, strlen(words));
    buf_add(out, behind);
}

static const struct cast_member *speaker_of(
    const struct scenario *scenario, const struct line *line)
{
    return &scenario->cast[line->speaker];
}

static void note_speaker(
    const struct scenario *scenario, const struct message *message, struct buf *out)
{
    const struct cast_member *who = speaker_of(scenario, message->line);
    if (message->line->speaker == CAST_NARRATOR)
        buf_add(out, "The narrator tells");
    else if (message->line->speaker == CAST_ME)
        buf_add(out, "The player says");
    else if (message->line->act)
        add_told(out, "Told of what ", who->name.raw, " does");
    else
        add_told(out, "", who->name.raw, " says");
    if (message->line->speaker > CAST_NARRATOR && who->about.raw)
        add_told(out, " (", who->about.raw, ")");
}

static void note_part(
    const struct scenario *scenario, const struct message *message, struct buf *out)
{
    buf_add(out, "#. ");
    if (message->part == MESSAGE_LINE)
        note_speaker(scenario, message, out);
    else if (message->part == MESSAGE_CHOICE)
        buf_add(out, message->choice->spoken ? "The player may say" : "The player may do");
    else
        buf_add(out, PARTS[message->part]);
    if (message->part == MESSAGE_FIELD || message->part == MESSAGE_LABEL)
        add_told(out, " (", message->field->label, ")");
    if (message->part == MESSAGE_CHOICE && message->choice->rating != RATING_NONE)
        buf_format(out, "; it is rated %s", term_id(&TERMS_RATING, (int)message->choice->rating));
    if (message->part == MESSAGE_SIGN) {
        const struct sign *sign = message->line ? &message->line->sign : &message->look->sign;
        buf_format(out, " (%s%s)", term_id(&TERMS_TELL, (int)sign->tell),
            sign->weak ? ", which proves nothing here" : "");
    }
    buf_add(out, ".\n");
}

/* Where it stands and who reads it. */
static void note_place(
    const struct scenario *scenario, const struct message *message, struct buf *out)
{
    int from, to;
    band_ages(scenario->band, &from, &to);
    buf_format(out, "#. %s", scenario->id);
    if (message->scene)
        buf_format(out, ", scene %s, %s", message->scene->id,
            term_id(&TERMS_VIEW, (int)message->scene->view));
    if (message->scene && message->scene->end != ENDING_NONE)
        buf_format(out, ", %s ending", term_id(&TERMS_ENDING, (int)message->scene->end));
    if (message->item)
        buf_format(out, ", item %s, %s, %s", message->item->id,
            term_id(&TERMS_VIEW, (int)message->item->view),
            term_id(&TERMS_TRUTH, (int)message->item->truth));
    if (to >= 99)
        buf_format(out, "; worded for %d and older.\n", from);
    else
        buf_format(out, "; worded for %d to %d.\n", from, to);
}

/* The lines that the message's line or question stands among. */
static const struct line *lines_of(const struct message *message, int *count)
{
    *count = message->scene ? message->scene->line_count
        : message->item     ? message->item->line_count
                            : 0;
    return message->scene ? message->scene->lines : message->item ? message->item->lines : NULL;
}

/* The line before the message, where it is a line; else the last one. */
static const struct line *line_before(const struct message *message)
{
    int count;
    const struct line *lines = lines_of(message, &count);
    if (message->part == MESSAGE_LINE)
        return message->line > lines ? message->line - 1 : NULL;
    return count > 0 ? &lines[count - 1] : NULL;
}

/* A choice that leads to SCENE, the first in the file; NULL where none does. */
static const struct choice *choice_before(
    const struct scenario *scenario, const struct scene *scene)
{
    for (int i = 0; i < scenario->scene_count; i++)
        for (int j = 0; j < scenario->scenes[i].choice_count; j++)
            if (scenario->scenes[i].choices[j].to == scene->index)
                return &scenario->scenes[i].choices[j];
    return NULL;
}

/* What the player has seen just before: words of the story, NULL where there are none. */
static const char *seen_before(const struct scenario *scenario, const struct message *message)
{
    const struct line *before = line_before(message);
    const struct choice *choice;
    switch (message->part) {
    case MESSAGE_SIGN: return message->line ? message->line->text.raw : message->look->shows.raw;
    case MESSAGE_SHOWS: return message->look->label.raw;
    case MESSAGE_FEEDBACK:
    case MESSAGE_OTHERWISE: return message->choice->label.raw;
    case MESSAGE_CHOICE:
        if (message->scene->ask.raw)
            return message->scene->ask.raw;
        break;
    case MESSAGE_NAME:
    case MESSAGE_FIELD:
    case MESSAGE_LABEL: return NULL;
    case MESSAGE_ABOUT: return message->member->name.raw;
    default: break;
    }
    if (before || !message->scene)
        return before ? before->text.raw : NULL;
    choice = choice_before(scenario, message->scene);
    return choice ? choice->label.raw : NULL;
}

static bool has_placeholder(const char *text)
{
    for (const char *at = text; (at = strchr(at, '{')); at += 2)
        if (at[1] != '{')
            return true;
    return false;
}

void pot_notes(const struct scenario *scenario, const struct message *message, struct buf *out)
{
    const char *before = seen_before(scenario, message);
    note_part(scenario, message, out);
    note_place(scenario, message, out);
    if (before) {
        buf_add(out, "#. Just before: ");
        quote(out, before);
        buf_add_char(out, '\n');
    }
    if (has_placeholder(*message->raw))
        buf_add(out,
            "#. Words in {braces} are filled in and stay as they are; what stands after a "
            "bar in them is text.\n");
}
