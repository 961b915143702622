/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One text with slots: @name@ stands for what differs. Every slot but those of the head is text
 * that stands in double quotes.
 */
#include "config.h"

#include "scenario/starter.h"

#include "scenario/scalar.h"

#include <string.h>

static const char HEAD[] =
    "# yaml-language-server: $schema=@schema@\n"
    "@author@"
    "# A story to start from. Change the words, one scene at a time; 'kancil preview @id@.yaml'\n"
    "# plays it while you write, and 'kancil check @id@.yaml' says what is wrong and where.\n"
    "kancil: 1\n"
    "id: @name@\n"
    "title: \"@title@\"\n"
    "summary: A friendly message turns into a push. What do you do?\n"
    "topic: @topic@\n"
    "audience: @audience@\n"
    "ages: [@from@, @to@]\n"
    "minutes: 5\n"
    "difficulty: 2\n"
    "skills: @skills@\n"
    "@note@"
    "# Who speaks. The player is 'me', and 'narrator' tells the rest.\n"
    "cast:\n"
    "  ren:\n"
    "    name: Ren\n"
    "    about: \"@about@\"\n"
    "  library:\n"
    "    name: Clover Street Library\n"
    "  coach:\n"
    "    name: Coach Lina\n"
    "    about: saved in your phone\n"
    "  unknown:\n"
    "    name: Unknown\n"
    "    about: a sender you do not know\n";

static const char BEGINNING[] =
    "scenes:\n"
    "  # Open on an ordinary good moment. A line with a warning sign has a tell, and a why.\n"
    "  begin:\n"
    "    view: chat\n"
    "    lines:\n"
    "      - narrator: It is a quiet evening. Rice is on the stove, and your phone hums.\n"
    "      - ren: \"@hello@\"\n"
    "      - ren: \"@ask@\"\n"
    "        act: true\n"
    "        tell: @ask_tell@\n"
    "        why: \"@ask_why@\"\n"
    "    # What the player may look into before answering: budget says how often.\n"
    "    inspect:\n"
    "      budget: 1\n"
    "      items:\n"
    "        - id: look\n"
    "          label: \"@look@\"\n"
    "          shows: \"@look_shows@\"\n"
    "          tell: @look_tell@\n"
    "          why: \"@look_why@\"\n"
    "    ask: What do you do?\n"
    "    # Trusting everything, checking, and trusting nothing: leans says which is which.\n"
    "    choices:\n"
    "      - do: Do what Ren asks, because it is only a small thing.\n"
    "        rating: risky\n"
    "        leans: trust\n"
    "        to: pressed\n"
    "        feedback: It felt small. A push often begins so, and you can still turn round.\n"
    "        otherwise: Ren would have asked for more.\n"
    "      - do: Wait, and look into it with somebody you trust.\n"
    "        rating: safe\n"
    "        to: checked\n"
    "        feedback: You took your time, and you did not stay alone with it.\n"
    "        otherwise: Two people see more than one.\n"
    "      - say: \"Go away. All of you are liars.\"\n"
    "        rating: risky\n"
    "        leans: distrust\n"
    "        to: quarrel\n"
    "        feedback: Perhaps. But you do not know yet, and now nobody can explain it.\n"
    "        otherwise: The chat would have gone quiet, and you would know no more.\n"
    "  pressed:\n"
    "    view: chat\n"
    "    lines:\n"
    "      - ren: \"@press@\"\n"
    "        act: true\n"
    "        tell: @press_tell@\n"
    "        why: \"@press_why@\"\n"
    "    ask: It does not feel small any more. What now?\n"
    "    choices:\n"
    "      - say: \"I am going to show this to somebody I trust.\"\n"
    "        rating: safe\n"
    "        to: told\n"
    "        feedback: To tell somebody is a strong move, also in the middle of it.\n"
    "        otherwise: Somebody would have sat down with you and listened.\n"
    "      - do: Do this one as well, so that it is over and Ren is happy again.\n"
    "        rating: harmful\n"
    "        leans: trust\n"
    "        to: lost\n"
    "        feedback: Each yes makes the next ask larger. You can still stop and tell.\n"
    "        otherwise: It would not have been over.\n"
    "      - say: \"I believe nobody any more. Leave me alone.\"\n"
    "        rating: risky\n"
    "        leans: distrust\n"
    "        to: quarrel\n"
    "        feedback: You stopped it, and that is good. But you shut out those who can help.\n"
    "        otherwise: It would have stopped, and you would have been alone with it.\n";

static const char MIDDLE[] =
    "  quarrel:\n"
    "    lines:\n"
    "      - narrator: Now it is very quiet. A friend asks what has happened.\n"
    "    choices:\n"
    "      - do: Say that nothing is wrong, and never trust anybody again.\n"
    "        rating: risky\n"
    "        leans: distrust\n"
    "        to: alone\n"
    "        feedback: Your friend wanted to help. A no to everybody hits the wrong ones too.\n"
    "      - say: \"I do not know yet. Will you look at it with me?\"\n"
    "        rating: safe\n"
    "        to: checked\n"
    "        feedback: Not to know, and to ask, is how people find out.\n"
    "        otherwise: Your friend would have come at once.\n"
    "  checked:\n"
    "    lines:\n"
    "      - narrator: You look at it together. Two people see more than one.\n"
    "    ask: Now you know enough. What do you do?\n"
    "    choices:\n"
    "      - do: Give it one more try, because Ren was so nice at the beginning.\n"
    "        rating: risky\n"
    "        leans: trust\n"
    "        to: told\n"
    "        feedback: It is hard to let go of somebody nice. What Ren asked for counts more.\n"
    "        otherwise: The next ask would have come the same evening.\n"
    "      - do: \"@well@\"\n"
    "        rating: safe\n"
    "        to: well\n"
    "        feedback: You put it right for yourself and for others.\n"
    "        otherwise: It would have taken ten minutes.\n"
    "      - do: Leave it there, and say nothing more about it.\n"
    "        rating: careful\n"
    "        to: well\n"
    "        feedback: That keeps you out of it. It helps nobody else yet.\n"
    "  # Endings. A harmed one needs a lesson, and the lesson is a way on, never a reproach.\n"
    "  well:\n"
    "    lines:\n"
    "      - narrator: It is done before the rice is ready. You feel lighter.\n"
    "    end: safe\n"
    "  told:\n"
    "    lines:\n"
    "      - narrator: In the end you tell everything. Nobody is angry with you.\n"
    "      - narrator: Together you put it right.\n"
    "    end: mixed\n"
    "  alone:\n"
    "    lines:\n"
    "      - narrator: Nothing can happen to you now. But the evening is long.\n"
    "      - narrator: Your friend's last message still waits for an answer.\n"
    "    end: mixed\n"
    "  lost:\n"
    "    lines:\n"
    "      - narrator: \"@lost@\"\n"
    "      - narrator: Then somebody sits down beside you, and listens.\n"
    "    end: harmed\n"
    "    lesson: It is never too late to tell somebody.\n";

static const char END[] =
    "# A short round of new things to sort. The signs of genuine ones are weak: they prove "
    "nothing.\n"
    "practice:\n"
    "  draw: 2\n"
    "  items:\n"
    "    - id: book\n"
    "      view: sms\n"
    "      header:\n"
    "        from: Clover Street Library\n"
    "      lines:\n"
    "        - library: \"Your book is here. We keep it for you until Saturday.\"\n"
    "          tell: hurry\n"
    "          why: The day only says when the shelf is cleared.\n"
    "          weak: true\n"
    "      truth: genuine\n"
    "      why: You asked for this book, and there is nothing to pay or to click.\n"
    "      skills: [calibrate-trust]\n"
    "    - id: parcel\n"
    "      view: sms\n"
    "      header:\n"
    "        from: unknown\n"
    "      lines:\n"
    "        - unknown: \"Your parcel waits. Pay {currency:2} today: my-parcel.fee.example\"\n"
    "          tell: fee-first\n"
    "          why: A small fee is often bait for a card number.\n"
    "      truth: fake\n"
    "      why: The address is not that of {post}, and you ordered nothing.\n"
    "      skills: [trace-the-source]\n"
    "    - id: prize\n"
    "      view: page\n"
    "      header:\n"
    "        address: win-a-phone.example\n"
    "      lines:\n"
    "        - unknown: \"You are visitor one million! Type your name and street for a phone.\"\n"
    "          tell: too-good\n"
    "          why: Nobody gives a phone to everybody who comes by.\n"
    "      truth: fake\n"
    "      why: It wants your name and street, and nobody stands behind it.\n"
    "      skills: [pause-first]\n"
    "    - id: training\n"
    "      view: call\n"
    "      header:\n"
    "        name: Coach Lina\n"
    "        number: saved\n"
    "      lines:\n"
    "        - coach: \"It is raining, so we train in the hall today. Come as you are.\"\n"
    "          tell: borrowed-face\n"
    "          why: A voice can be copied. Here nobody asks for anything.\n"
    "          weak: true\n"
    "      truth: genuine\n"
    "      why: The number is saved, you can see the rain, and the hall is your own.\n"
    "      skills: [calibrate-trust]\n"
    "# What to take along: remember, say, talk over, do today.\n"
    "debrief:\n"
    "  takeaways:\n"
    "    - \"@takeaway@\"\n"
    "    - It is never too late to tell somebody.\n"
    "  say:\n"
    "    - \"I am going to look into it first.\"\n"
    "  talk:\n"
    "    - Who would you tell first? What could make that hard?\n"
    "  try:\n"
    "    - Agree on one person to ask when a message feels odd.\n";

/* Text inside of double quotes, in which a brace would be a placeholder. */
static void add_quoted(struct buf *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            buf_add_char(out, '\\');
        if (*text == '{' || *text == '}')
            buf_add_char(out, *text);
        buf_add_char(out, *text);
    }
}

static void add_audience(struct buf *out, unsigned audience)
{
    const char *before = "[";
    for (int i = 0; i < AUDIENCE_COUNT; i++) {
        if (!(audience >> i & 1u))
            continue;
        buf_format(out, "%s%s", before, term_id(&TERMS_AUDIENCE, i));
        before = ", ";
    }
    buf_add_char(out, ']');
}

/* What stands for itself in the file, by the name of its slot; NULL for no such name. */
static const char *word_of(const struct starter *starter, const char *name)
{
    const struct starter_words *words = &STARTER_WORDS[starter->topic];
    const struct {
        const char *name, *text;
    } slots[] = {
        {"schema", starter->schema},
        {"id", starter->id},
        {"topic", term_id(&TERMS_TOPIC, (int)starter->topic)},
        {"skills", words->skills},
        {"about", words->about},
        {"hello", words->hello},
        {"ask", words->ask},
        {"ask_tell", words->ask_tell},
        {"ask_why", words->ask_why},
        {"look", words->look},
        {"look_shows", words->look_shows},
        {"look_tell", words->look_tell},
        {"look_why", words->look_why},
        {"press", words->press},
        {"press_tell", words->press_tell},
        {"press_why", words->press_why},
        {"well", words->well},
        {"lost", words->lost},
        {"takeaway", words->takeaway},
    };
    for (size_t i = 0; i < sizeof slots / sizeof *slots; i++)
        if (strcmp(slots[i].name, name) == 0)
            return slots[i].text;
    return NULL;
}

static void fill(const struct starter *starter, const char *name, struct buf *out)
{
    const char *word = word_of(starter, name);
    const char *note = STARTER_WORDS[starter->topic].note;
    if (word)
        buf_add(out, word);
    else if (strcmp(name, "name") == 0) /* an id such as "no" has to be quoted */
        buf_format(
            out, scalar_resolve(starter->id) == RESOLVED_TEXT ? "%s" : "\"%s\"", starter->id);
    else if (strcmp(name, "title") == 0)
        add_quoted(out, starter->title);
    else if (strcmp(name, "audience") == 0)
        add_audience(out, starter->audience);
    else if (strcmp(name, "from") == 0)
        buf_format(out, "%d", starter->age_from);
    else if (strcmp(name, "to") == 0)
        buf_format(out, "%d", starter->age_to);
    else if (strcmp(name, "author") == 0 && *starter->author)
        buf_format(out, "# Written by %s.\n", starter->author);
    else if (strcmp(name, "note") == 0 && note)
        buf_format(out, "content_note: %s\n", note);
}

/* Slots are names between two signs; nothing else in the text has that sign. */
static void add_filled(const struct starter *starter, const char *text, struct buf *out)
{
    const char *slot;
    while ((slot = strchr(text, '@'))) {
        char name[16] = "";
        size_t length = strcspn(slot + 1, "@");
        buf_add_bytes(out, text, (size_t)(slot - text));
        memcpy(name, slot + 1, length < sizeof name ? length : 0);
        fill(starter, name, out);
        text = slot + 1 + length + 1;
    }
    buf_add(out, text);
}

void starter_write(const struct starter *starter, struct buf *out)
{
    add_filled(starter, HEAD, out);
    add_filled(starter, BEGINNING, out);
    add_filled(starter, MIDDLE, out);
    add_filled(starter, END, out);
}

void starter_title(const char *id, struct buf *out)
{
    for (const char *at = id; *at; at++) {
        char c = *at == '-' ? ' ' : *at;
        bool first = at == id && c >= 'a' && c <= 'z';
        buf_add_char(out, first ? (char)(c - 'a' + 'A') : c);
    }
}
