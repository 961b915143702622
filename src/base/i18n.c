/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * gettext with four things smoothed over: it translates nothing in the locale "C", nothing when
 * the locale that the environment names is not installed, newer ones nothing in C.UTF-8 either
 * (then catalogues are read here, mo.h), and it remembers what it said until it is told that the
 * language is another.
 */
#include "config.h"

#include "base/i18n.h"

#include "base/buf.h"
#include "base/clean.h"
#include "base/mem.h"
#include "base/mo.h"

#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef ENABLE_NLS
#include <libintl.h>
#endif

#define TAG_SIZE 36 /* BCP 47 asks for 35 characters */
#define CONTEXT_END "\004"
#define SCENARIO_DOMAIN "kancil-scenarios"

/* A tag with its own name, and the name of its catalogue. */
struct known_language {
    struct i18n_language shown;
    const char *catalogue;
};

static const struct known_language known[] = {
    {{"en", "English"}, "en"},
    {{"ms", "Bahasa Melayu"}, "ms"},
    {{"id", "Bahasa Indonesia"}, "id"},
    {{"zh-Hans", "简体中文"}, "zh_CN"},
    {{"zh-Hant", "繁體中文"}, "zh_TW"},
    {{"ta", "தமிழ்"}, "ta"},
    {{"th", "ไทย"}, "th"},
    {{"vi", "Tiếng Việt"}, "vi"},
    {{"fil", "Filipino"}, "fil"},
};

#define KNOWN (sizeof known / sizeof known[0])

static char chosen[TAG_SIZE];      /* the tag in use; empty is English as it is written */
static char *environment_language; /* LANGUAGE as the program found it */

#ifdef ENABLE_NLS
static const char *locale_folder(void)
{
    const char *folder = getenv("KANCIL_LOCALEDIR");

    return folder != NULL && *folder != '\0' ? folder : LOCALEDIR;
}
#endif

/* "zh_TW.UTF-8" and "zh_CN:en" as tags: "zh-Hant" and "zh-Hans"; "ms_MY" as "ms". */
static void tag_of_locale(const char *locale, char tag[TAG_SIZE])
{
    size_t length = strcspn(locale, "_.@:-");
    size_t whole = strcspn(locale, ".@:");

    snprintf(tag, TAG_SIZE, "%.*s", (int)(length < TAG_SIZE ? length : 0), locale);
    if (strcmp(tag, "zh") == 0) {
        bool old = whole == 5 && strchr("TH", locale[3]) != NULL; /* zh_TW, zh_HK */

        snprintf(tag, TAG_SIZE, "zh-%s", old ? "Hant" : "Hans");
    } else if (strcmp(tag, "tl") == 0) {
        snprintf(tag, TAG_SIZE, "fil");
    }
}

static const struct known_language *find_known(const char *tag)
{
    for (size_t i = 0; i < KNOWN; i++) {
        if (strcmp(known[i].shown.tag, tag) == 0)
            return &known[i];
    }
    return NULL;
}

static bool has_catalogue(const char *name)
{
#ifdef ENABLE_NLS
    struct buf path = {0};

    buf_format(&path, "%s/%s/LC_MESSAGES/%s.mo", locale_folder(), name, PACKAGE);
    bool there = access(path.data, R_OK) == 0;
    buf_done(&path);
    return there;
#else
    (void)name;
    return false;
#endif
}

static bool is_spoken(const struct known_language *language)
{
    return language == &known[0] || has_catalogue(language->catalogue);
}

/* The locale that the environment asks for messages, also where the system does not have it. */
static const char *wanted_locale(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *value = getenv(names[i]);

        if (value != NULL && *value != '\0')
            return value;
    }
    return "C";
}

/* Chooses the first language of a list ("ms:id:en") or of a locale's name that the program speaks.
 */
static void choose_spoken(const char *list)
{
    while (*list != '\0') {
        char tag[TAG_SIZE];

        tag_of_locale(list, tag);
        const struct known_language *language = find_known(tag);
        if (language != NULL && is_spoken(language)) {
            snprintf(chosen, sizeof chosen, "%s", language->shown.tag);
            return;
        }
        list += strcspn(list, ":");
        list += *list == ':';
    }
}

/* As gettext has it: nothing in the locale "C", else LANGUAGE, else the locale. */
static void choose_from_environment(void)
{
    const char *locale = wanted_locale();

    chosen[0] = '\0';
    if (strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0)
        return;
    if (environment_language != NULL && *environment_language != '\0')
        choose_spoken(environment_language);
    else
        choose_spoken(locale);
}

/* The name under which gettext looks for TAG; "ms-MY" is looked for as ms_MY and then as ms. */
static void catalogue_name(const char *tag, char name[TAG_SIZE])
{
    char plain[TAG_SIZE];

    tag_of_locale(tag, plain);
    const struct known_language *language = find_known(tag);
    if (language == NULL)
        language = find_known(plain);
    snprintf(name, TAG_SIZE, "%s", language != NULL ? language->catalogue : tag);
    for (char *at = name; *at != '\0'; at++) {
        if (*at == '-')
            *at = '_';
    }
}

#ifdef ENABLE_NLS
static const struct mo *own; /* the catalogue, where the C library translates nothing */

/* English is how the messages are written: nothing to look up. */
static bool is_english(void)
{
    return chosen[0] == '\0' || strcmp(chosen, "en") == 0;
}

/* A catalogue is a file like any other: what would not pass the gate is not said in its words. */
static bool is_showable(const char *found, const char *message)
{
    return found == message || clean_is_clean(found, CLEAN_KEEP_BREAKS);
}

static const char *look_up(const char *message)
{
    const char *found = own != NULL ? mo_text(own, message) : gettext(message);

    return found != NULL && is_showable(found, message) ? found : message;
}
#endif

/* Tells gettext which language is chosen, and the C library for its own messages. What was looked
 * up before is kept by gettext until its domain is named anew. */
static void speak(void)
{
    char name[TAG_SIZE] = "en";

    if (chosen[0] != '\0') {
        const char *locale = setlocale(LC_MESSAGES, NULL);

        if (locale == NULL || strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0)
            setlocale(LC_MESSAGES, "C.UTF-8"); /* in "C" nothing is ever translated */
        catalogue_name(chosen, name);
    }
    setenv("LANGUAGE", name, 1);
#ifdef ENABLE_NLS
    bindtextdomain(PACKAGE, locale_folder());
    bind_textdomain_codeset(PACKAGE, "UTF-8");
    textdomain(PACKAGE);
    own = NULL;
    if (!is_english() && *gettext("") == '\0')
        own = mo_keep(locale_folder(), name, PACKAGE);
#endif
}

void i18n_start(void)
{
    const char *language = getenv("LANGUAGE");

    if (setlocale(LC_ALL, "") == NULL)
        setlocale(LC_ALL, "C.UTF-8");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setlocale(LC_CTYPE, "C.UTF-8");
    setlocale(LC_NUMERIC, "C"); /* numbers in files have a full stop everywhere */
    free(environment_language);
    environment_language = language != NULL ? mem_copy_string(language) : NULL;
    choose_from_environment();
    speak();
}

/* Letters, digits and hyphens: the tag becomes part of a path. */
static bool is_tag(const char *text)
{
    size_t length = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    return length > 0 && length < TAG_SIZE && text[length] == '\0';
}

void i18n_use(const char *tag)
{
    if (tag != NULL && is_tag(tag))
        snprintf(chosen, sizeof chosen, "%s", tag);
    else
        choose_from_environment();
    speak();
}

const char *i18n_language(void)
{
    return chosen[0] != '\0' ? chosen : "en";
}

const struct i18n_language *i18n_languages(void)
{
    static struct i18n_language spoken[KNOWN + 1];
    size_t count = 1;

    if (spoken[0].tag != NULL)
        return spoken;
    for (size_t i = 1; i < KNOWN; i++) {
        if (is_spoken(&known[i]))
            spoken[count++] = known[i].shown;
    }
    spoken[0] = known[0].shown;
    return spoken;
}

/* The empty message is where a catalogue keeps its own head. */
const char *i18n_text(const char *message)
{
#ifdef ENABLE_NLS
    if (!is_english() && *message != '\0')
        return look_up(message);
#endif
    return message;
}

const char *i18n_plural(const char *one, const char *many, unsigned long count)
{
#ifdef ENABLE_NLS
    const char *found = own != NULL ? mo_plural(own, one, count) : NULL;

    if (found == NULL && !is_english())
        found = ngettext(one, many, count);
    if (found != NULL && is_showable(found, count == 1 ? one : many))
        return found;
#endif
    return count == 1 ? one : many;
}

const char *i18n_context(const char *context, const char *message)
{
#ifdef ENABLE_NLS
    struct buf key = {0};

    if (is_english())
        return message;
    buf_format(&key, "%s" CONTEXT_END "%s", context, message);
    const char *found = look_up(key.data);
    const char *text = found == key.data ? message : found;
    buf_done(&key);
    return text;
#else
    (void)context;
    return message;
#endif
}

const char *i18n_scenario(const char *folder, const char *context, const char *message)
{
#ifdef ENABLE_NLS
    struct buf key = {0};
    const char *place = folder != NULL ? folder : locale_folder();
    const char *bound = bindtextdomain(SCENARIO_DOMAIN, NULL);

    if (chosen[0] == '\0' || *message == '\0')
        return NULL;
    if (bound == NULL || strcmp(bound, place) != 0) {
        bindtextdomain(SCENARIO_DOMAIN, place);
        bind_textdomain_codeset(SCENARIO_DOMAIN, "UTF-8");
    }
    buf_format(&key, "%s" CONTEXT_END "%s", context, message);
    const char *found = dgettext(SCENARIO_DOMAIN, key.data);
    if (found == key.data && *dgettext(SCENARIO_DOMAIN, "") == '\0') {
        const struct mo *kept = mo_keep(place, getenv("LANGUAGE"), SCENARIO_DOMAIN);
        found = kept != NULL ? mo_text(kept, key.data) : NULL;
    } else if (found == key.data) {
        found = NULL;
    }
    buf_done(&key);
    return found;
#else
    (void)folder;
    (void)context;
    (void)message;
    return NULL;
#endif
}
