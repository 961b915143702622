/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The closed lists of words that scenario files use: topics, audiences, views, ratings, skills,
 * warning signs. Each list is one table of { id, title, sentence } in terms.c; an enum value is its
 * place there. Ids are public (kancil-scenario(5)) and never translated; titles and sentences are
 * marked for translation and are translated when shown (i18n_text).
 */
#ifndef KANCIL_SCENARIO_TERMS_H
#define KANCIL_SCENARIO_TERMS_H

#include <stdint.h>

enum kind { KIND_STORY, KIND_DECK, KIND_COUNT };
enum topic {
    TOPIC_GROOMING,
    TOPIC_SCAMS,
    TOPIC_DEEPFAKES,
    TOPIC_BULLYING,
    TOPIC_IMAGE_ABUSE,
    TOPIC_HARASSMENT,
    TOPIC_MISINFORMATION,
    TOPIC_RADICALISATION,
    TOPIC_HARMFUL_PLATFORMS,
    TOPIC_WELLBEING,
    TOPIC_COUNT
};
enum audience {
    AUDIENCE_STUDENT,
    AUDIENCE_PARENT,
    AUDIENCE_FAMILY,
    AUDIENCE_ADULT,
    AUDIENCE_COUNT
};
enum view {
    VIEW_NARRATION,
    VIEW_CHAT,
    VIEW_SMS,
    VIEW_EMAIL,
    VIEW_CALL,
    VIEW_POST,
    VIEW_PAGE,
    VIEW_COUNT
};
/* Better is larger: the points that a graded choice scores are the value (kancil-progress(5)). */
enum rating {
    RATING_NONE = -1,
    RATING_HARMFUL,
    RATING_RISKY,
    RATING_CAREFUL,
    RATING_SAFE,
    RATING_COUNT
};
enum ending { ENDING_NONE = -1, ENDING_HARMED, ENDING_MIXED, ENDING_SAFE, ENDING_COUNT };
enum lean { LEAN_NONE = -1, LEAN_TRUST, LEAN_DISTRUST, LEAN_COUNT };
enum truth { TRUTH_GENUINE, TRUTH_FAKE, TRUTH_COUNT };
enum band { BAND_9, BAND_13, BAND_16, BAND_18, BAND_COUNT };
enum help_topic {
    HELP_EMERGENCY,
    HELP_POLICE,
    HELP_SCAM,
    HELP_CHILD_PROTECTION,
    HELP_LISTENING,
    HELP_BULLYING,
    HELP_IMAGE_ABUSE,
    HELP_HARASSMENT,
    HELP_EXTREMISM,
    HELP_MENTAL_HEALTH,
    HELP_CONTENT_REPORT,
    HELP_HABITS,
    HELP_COUNT
};
/* A set of skills is an unsigned with bit 1u << SKILL_... */
enum skill {
    SKILL_PAUSE_FIRST,
    SKILL_VERIFY_INDEPENDENTLY,
    SKILL_TRACE_THE_SOURCE,
    SKILL_WEIGH_MEDIA,
    SKILL_CALIBRATE_TRUST,
    SKILL_GUARD_ACCOUNTS,
    SKILL_SAFE_MONEY_AND_TRADE,
    SKILL_SPOT_MANIPULATION,
    SKILL_HOLD_BOUNDARIES,
    SKILL_PROTECT_IMAGES_AND_DETAILS,
    SKILL_TELL_SOMEONE,
    SKILL_SAVE_AND_REPORT,
    SKILL_STAND_BY_OTHERS,
    SKILL_HEALTHY_HABITS,
    SKILL_COUNT
};
enum tell {
    TELL_NONE = -1,
    TELL_HURRY,
    TELL_SECRECY,
    TELL_FEAR,
    TELL_ISOLATION,
    TELL_FLATTERY,
    TELL_GIFT,
    TELL_GUILT,
    TELL_STEP_BY_STEP,
    TELL_TOO_GOOD,
    TELL_OFF_PLATFORM,
    TELL_ASKS_MONEY,
    TELL_ASKS_CODE,
    TELL_ASKS_DETAILS,
    TELL_ASKS_IMAGE,
    TELL_ASKS_TO_MEET,
    TELL_ASKS_TO_INSTALL,
    TELL_AUTHORITY,
    TELL_BORROWED_FACE,
    TELL_ODD_SENDER,
    TELL_ODD_LINK,
    TELL_NO_SOURCE,
    TELL_OUT_OF_CONTEXT,
    TELL_CROWD,
    TELL_US_AGAINST_THEM,
    TELL_OUTRAGE,
    TELL_BOUNDARY_PUSH,
    TELL_HOOKS,
    TELL_FEE_FIRST,
    TELL_COUNT
};

struct term {
    const char *id;       /* as files and JSON write it */
    const char *title;    /* a short name for people, untranslated */
    const char *sentence; /* what it means, untranslated; NULL where the title says all */
};

struct term_list {
    const struct term *terms;
    int count;
};

/* One list for each enum above, in its order. */
extern const struct term_list TERMS_KIND, TERMS_TOPIC, TERMS_AUDIENCE, TERMS_VIEW, TERMS_RATING,
    TERMS_ENDING, TERMS_LEAN, TERMS_TRUTH, TERMS_BAND, TERMS_HELP, TERMS_SKILL, TERMS_TELL;

/* The place of ID in LIST, or -1. */
int term_find(const struct term_list *list, const char *id);
/* The id at INDEX, or NULL where INDEX is -1 or out of range. */
const char *term_id(const struct term_list *list, int index);
/* The translated title at INDEX, never NULL ("" out of range); and the translated sentence or NULL.
 */
const char *term_title(const struct term_list *list, int index);
const char *term_sentence(const struct term_list *list, int index);

/* Skills in the order in which somebody wrote them, beside the set of them: four bits each from the
 * lowest, 1 + enum skill, and 0 ends the row. It may hold fewer than the set. */
typedef uint64_t skill_row;
skill_row skill_row_add(skill_row row, int skill);
/* The skill at INDEX from 0, or -1 past the end. */
int skill_row_at(skill_row row, int index);

/* The wording band of a lower age: under 13, under 16, under 18, and over. */
enum band band_of_age(int age);
/* The ages that a player's band stands for: 9-12, 13-15, 16-17, 18-99. */
void band_ages(enum band band, int *from, int *to);

#endif
