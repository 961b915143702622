/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario/terms.h"

#include "base/i18n.h"

#include <stddef.h>
#include <string.h>

#define LIST(name, table) \
    const struct term_list name = {table, (int)(sizeof(table) / sizeof((table)[0]))}

static const struct term kinds[KIND_COUNT] = {
    [KIND_STORY] = {"story", N_("Story"), N_("A situation that goes on with what you do.")},
    [KIND_DECK] = {"deck", N_("Sorting round"), N_("Things to judge: genuine or fake.")},
};
LIST(TERMS_KIND, kinds);

static const struct term topics[TOPIC_COUNT] = {
    [TOPIC_GROOMING] = {"grooming", N_("Contact and grooming"),
        N_("People who come close to get something from you.")},
    [TOPIC_SCAMS] = {"scams", N_("Scams and accounts"),
        N_("Tricks to get money, codes or accounts.")},
    [TOPIC_DEEPFAKES] = {"deepfakes", N_("Deepfakes"),
        N_("Made-up voices, faces and pictures that look real.")},
    [TOPIC_BULLYING] = {"bullying", N_("Bullying"), N_("When people are cruel again and again.")},
    [TOPIC_IMAGE_ABUSE] = {"image-abuse", N_("Private pictures"),
        N_("Pictures that are asked for, passed on or used as a threat.")},
    [TOPIC_HARASSMENT] = {"harassment", N_("Harassment"),
        N_("Messages, visits or posts that do not stop.")},
    [TOPIC_MISINFORMATION] = {"misinformation", N_("News and rumours"),
        N_("Things that are passed on and are not true.")},
    [TOPIC_RADICALISATION] = {"radicalisation", N_("Pull of extremes"),
        N_("Groups that pull people away from everyone else.")},
    [TOPIC_HARMFUL_PLATFORMS] = {"harmful-platforms", N_("Harmful places online"),
        N_("Channels and games that live off harm.")},
    [TOPIC_WELLBEING] = {"wellbeing", N_("Habits"),
        N_("Screens, sleep, mood and time well spent.")},
};
LIST(TERMS_TOPIC, topics);

static const struct term audiences[AUDIENCE_COUNT] = {
    [AUDIENCE_STUDENT] = {"student", N_("Students"), NULL},
    [AUDIENCE_PARENT] = {"parent", N_("Parents"), NULL},
    [AUDIENCE_FAMILY] = {"family", N_("Two together"), N_("A child and an adult at one keyboard.")},
    [AUDIENCE_ADULT] = {"adult", N_("Adults"), N_("Any adult, the old too.")},
};
LIST(TERMS_AUDIENCE, audiences);

static const struct term views[VIEW_COUNT] = {
    [VIEW_NARRATION] = {"narration", N_("Narration"), NULL},
    [VIEW_CHAT] = {"chat", N_("Chat"), NULL},
    [VIEW_SMS] = {"sms", N_("Text message"), NULL},
    [VIEW_EMAIL] = {"email", N_("E-mail"), NULL},
    [VIEW_CALL] = {"call", N_("Call"), NULL},
    [VIEW_POST] = {"post", N_("Post"), NULL},
    [VIEW_PAGE] = {"page", N_("Page"), NULL},
};
LIST(TERMS_VIEW, views);

static const struct term ratings[RATING_COUNT] = {
    [RATING_HARMFUL] = {"harmful", N_("Harmful"), N_("Somebody gets hurt by it.")},
    [RATING_RISKY] = {"risky", N_("Risky"), N_("It can go wrong.")},
    [RATING_CAREFUL] = {"careful", N_("Careful"), N_("It helps, and there is something better.")},
    [RATING_SAFE] = {"safe", N_("Safe"), N_("It keeps you and others safe.")},
};
LIST(TERMS_RATING, ratings);

static const struct term endings[ENDING_COUNT] = {
    [ENDING_HARMED] = {"harmed", N_("It ended badly"), N_("And it can still be made better.")},
    [ENDING_MIXED] = {"mixed", N_("It ended with a scratch"),
        N_("Something was lost, and more was kept.")},
    [ENDING_SAFE] = {"safe", N_("It ended well"), N_("Everyone got home.")},
};
LIST(TERMS_ENDING, endings);

static const struct term leans[LEAN_COUNT] = {
    [LEAN_TRUST] = {"trust", N_("Trusting"), N_("What somebody does who trusts everything.")},
    [LEAN_DISTRUST] = {"distrust", N_("Suspicious"), N_("What somebody does who trusts nothing.")},
};
LIST(TERMS_LEAN, leans);

static const struct term truths[TRUTH_COUNT] = {
    [TRUTH_GENUINE] = {"genuine", N_("Genuine"), N_("It is what it says it is.")},
    [TRUTH_FAKE] = {"fake", N_("Fake"), N_("It is not what it says it is.")},
};
LIST(TERMS_TRUTH, truths);

static const struct term bands[BAND_COUNT] = {
    [BAND_9] = {"9-12", N_("9 to 12"), NULL},
    [BAND_13] = {"13-15", N_("13 to 15"), NULL},
    [BAND_16] = {"16-17", N_("16 and 17"), NULL},
    [BAND_18] = {"18-99", N_("18 and over"), NULL},
};
LIST(TERMS_BAND, bands);

static const struct term help_topics[HELP_COUNT] = {
    [HELP_EMERGENCY] = {"emergency", N_("In danger now"), NULL},
    [HELP_POLICE] = {"police", N_("Police"), NULL},
    [HELP_SCAM] = {"scam", N_("Scams and money"), NULL},
    [HELP_CHILD_PROTECTION] = {"child-protection", N_("Keeping children safe"), NULL},
    [HELP_LISTENING] = {"listening", N_("Someone who listens"), NULL},
    [HELP_BULLYING] = {"bullying", N_("Bullying"), NULL},
    [HELP_IMAGE_ABUSE] = {"image-abuse", N_("Private pictures"), NULL},
    [HELP_HARASSMENT] = {"harassment", N_("Harassment"), NULL},
    [HELP_EXTREMISM] = {"extremism", N_("Extremes"), NULL},
    [HELP_MENTAL_HEALTH] = {"mental-health", N_("Worries and low moods"), NULL},
    [HELP_CONTENT_REPORT] = {"content-report", N_("Reporting harmful posts"), NULL},
    [HELP_HABITS] = {"habits", N_("Screens and habits"), NULL},
};
LIST(TERMS_HELP, help_topics);

static const struct term skills[SKILL_COUNT] = {
    [SKILL_PAUSE_FIRST] = {"pause-first", N_("Pause first"),
        N_("You notice hurry, fear, greed or flattery, and stop before you act.")},
    [SKILL_VERIFY_INDEPENDENTLY] = {"verify-independently", N_("Check by your own way"),
        N_("You check who it is by a way that you already had.")},
    [SKILL_TRACE_THE_SOURCE] = {"trace-the-source", N_("Find the source"),
        N_("You leave the message and look for who said it, when, and who else says so.")},
    [SKILL_WEIGH_MEDIA] = {"weigh-media", N_("Weigh pictures and voices"),
        N_("You know that a face, a voice or a picture proves little.")},
    [SKILL_CALIBRATE_TRUST] = {"calibrate-trust", N_("Trust what is genuine"),
        N_("You see when something is genuine, and can say why.")},
    [SKILL_GUARD_ACCOUNTS] = {"guard-accounts", N_("Guard your accounts"),
        N_("You keep passwords and codes, and read links before you open them.")},
    [SKILL_SAFE_MONEY_AND_TRADE] = {"safe-money-and-trade", N_("Pay and trade safely"),
        N_("You pay in the official place, and never pay to be paid.")},
    [SKILL_SPOT_MANIPULATION] = {"spot-manipulation", N_("See the pull"),
        N_("You can name it when somebody uses secrets, gifts or guilt on you.")},
    [SKILL_HOLD_BOUNDARIES] = {"hold-boundaries", N_("Say no, and hear a no"),
        N_("You say no, leave or block, and take a no from others.")},
    [SKILL_PROTECT_IMAGES_AND_DETAILS] = {"protect-images-and-details",
        N_("Keep pictures and details close"),
        N_("You ask before you share, and show little of where and who people are.")},
    [SKILL_TELL_SOMEONE] = {"tell-someone", N_("Tell someone"),
        N_("You tell a grown-up you trust, early, and try a second one if the first does not "
           "hear.")},
    [SKILL_SAVE_AND_REPORT] = {"save-and-report", N_("Save and report"),
        N_("You keep what proves it, safely, and report it in the right place.")},
    [SKILL_STAND_BY_OTHERS] = {"stand-by-others", N_("Stand by others"),
        N_("You help the one it happens to, without blame.")},
    [SKILL_HEALTHY_HABITS] = {"healthy-habits", N_("Healthy habits"),
        N_("You see what is made to hold you, and plan your time, sleep and mood.")},
};
LIST(TERMS_SKILL, skills);

static const struct term tells[TELL_COUNT] = {
    [TELL_HURRY] = {"hurry", N_("hurry"), N_("A deadline, now or never.")},
    [TELL_SECRECY] = {"secrecy", N_("secrecy"), N_("You are told not to tell anyone.")},
    [TELL_FEAR] = {"fear", N_("fear"), N_("A threat, a fright, trouble that is coming.")},
    [TELL_ISOLATION] = {"isolation", N_("pulling you away"),
        N_("Only I understand you; leave the others.")},
    [TELL_FLATTERY] = {"flattery", N_("flattery"), N_("Praise or love that comes too fast.")},
    [TELL_GIFT] = {"gift", N_("a gift with a string"),
        N_("A present, a credit or a favour that wants something back.")},
    [TELL_GUILT] = {"guilt", N_("guilt"), N_("You would do it if you cared.")},
    [TELL_STEP_BY_STEP] = {"step-by-step", N_("step by step"), N_("Small asks that grow.")},
    [TELL_TOO_GOOD] = {"too-good", N_("too good"),
        N_("A price, a prize or a profit that cannot be.")},
    [TELL_OFF_PLATFORM] = {"off-platform", N_("moving elsewhere"),
        N_("You are asked to move to another app or a private chat.")},
    [TELL_ASKS_MONEY] = {"asks-money", N_("asks for money"),
        N_("You are asked to pay, lend, deposit or buy a card.")},
    [TELL_ASKS_CODE] = {"asks-code", N_("asks for a code"),
        N_("You are asked for a code, a password or a login.")},
    [TELL_ASKS_DETAILS] = {"asks-details", N_("asks for details"),
        N_("You are asked for your school, your address, or when you are alone.")},
    [TELL_ASKS_IMAGE] = {"asks-image", N_("asks for a picture"),
        N_("You are asked for a picture, or to turn on the camera.")},
    [TELL_ASKS_TO_MEET] = {"asks-to-meet", N_("asks to meet"), N_("You are asked to come alone.")},
    [TELL_ASKS_TO_INSTALL] = {"asks-to-install", N_("asks to install"),
        N_("You are asked to install, to scan, or to switch protection off.")},
    [TELL_AUTHORITY] = {"authority", N_("a big name"),
        N_("A uniform, a badge or a big name stands in for proof.")},
    [TELL_BORROWED_FACE] = {"borrowed-face", N_("a borrowed face"),
        N_("A voice, a face or an account is used as proof of who it is.")},
    [TELL_ODD_SENDER] = {"odd-sender", N_("odd sender"),
        N_("The number or the address is not the one you know.")},
    [TELL_ODD_LINK] = {"odd-link", N_("odd link"),
        N_("The address is not the one of the real site.")},
    [TELL_NO_SOURCE] = {"no-source", N_("no source"), N_("Nobody stands behind it.")},
    [TELL_OUT_OF_CONTEXT] = {"out-of-context", N_("out of place"),
        N_("It is real, but old or from somewhere else.")},
    [TELL_CROWD] = {"crowd", N_("the crowd"), N_("Everyone is doing it, or sharing it.")},
    [TELL_US_AGAINST_THEM] = {"us-against-them", N_("us against them"),
        N_("They are the enemy, and we are special.")},
    [TELL_OUTRAGE] = {"outrage", N_("outrage"),
        N_("It is made to be shared in anger or excitement.")},
    [TELL_BOUNDARY_PUSH] = {"boundary-push", N_("goes on after a no"),
        N_("You said no, and it goes on.")},
    [TELL_HOOKS] = {"hooks", N_("hooks"), N_("Streaks, near wins or autoplay that hold you.")},
    [TELL_FEE_FIRST] = {"fee-first", N_("a fee first"), N_("You pay a little to receive a lot.")},
};
LIST(TERMS_TELL, tells);

int term_find(const struct term_list *list, const char *id)
{
    for (int i = 0; i < list->count; i++)
        if (strcmp(list->terms[i].id, id) == 0)
            return i;
    return -1;
}

const char *term_id(const struct term_list *list, int index)
{
    return index >= 0 && index < list->count ? list->terms[index].id : NULL;
}

const char *term_title(const struct term_list *list, int index)
{
    return index >= 0 && index < list->count ? _(list->terms[index].title) : "";
}

const char *term_sentence(const struct term_list *list, int index)
{
    if (index < 0 || index >= list->count || !list->terms[index].sentence)
        return NULL;
    return _(list->terms[index].sentence);
}

enum band band_of_age(int age)
{
    return age < 13 ? BAND_9 : age < 16 ? BAND_13 : age < 18 ? BAND_16 : BAND_18;
}

void band_ages(enum band band, int *from, int *to)
{
    static const int ages[BAND_COUNT][2] = {{9, 12}, {13, 15}, {16, 17}, {18, 99}};
    *from = ages[band][0];
    *to = ages[band][1];
}

_Static_assert(SKILL_COUNT <= 15, "a skill and the end of the row fit into four bits");

/* Places of a row that are taken: they are filled from the lowest. */
static int skill_row_length(skill_row row)
{
    int length = 0;

    while (length < 16 && (row >> (4 * length) & 15) != 0)
        length++;
    return length;
}

skill_row skill_row_add(skill_row row, int skill)
{
    int length = skill_row_length(row);

    return length < 15 ? row | (skill_row)(skill + 1) << (4 * length) : row;
}

int skill_row_at(skill_row row, int index)
{
    return index >= 0 && index < 16 ? (int)(row >> (4 * index) & 15) - 1 : -1;
}
