/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * gettext with three things smoothed over: it translates nothing in the locale "C", nothing when
 * the locale that the environment names is not installed, and remembers what it said until it is
 * told that the language is another.
 */
#include "config.h"

#include "base/i18n.h"

#include "base/buf.h"
#include "base/mem.h"

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

/* The tag, the name of its catalogue, and other beginnings of locale names that mean the same. */
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

static char chosen[TAG_SIZE];      /* what i18n_use was given, or what the environment says */
static char *environment_language; /* LANGUAGE as the program found it */

#ifdef ENABLE_NLS
static const char *locale_folder(void)
{
    const char *folder = getenv("KANCIL_LOCALEDIR");

    return folder != NULL && *folder != '\0' ? folder : LOCALEDIR;
}
#endif

static bool is_plain_locale(const char *name)
{
    return name == NULL || *name == '\0' || strcmp(name, "C") == 0 || strcmp(name, "POSIX") == 0 ||
        strncmp(name, "C.", 2) == 0;
}

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

static const char *first_set(const char *const *names)
{
    for (; *names != NULL; names++) {
        const char *value = getenv(*names);

        if (value != NULL && *value != '\0')
            return value;
    }
    return NULL;
}

/* The locale that the environment asks for messages, also where the system does not have it. */
static const char *wanted_locale(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG", NULL};

    return first_set(names);
}

/* The language that the environment asks for, in the order that gettext keeps. */
static void remember_environment(void)
{
    const char *locale = wanted_locale();

    if (is_plain_locale(locale))
        locale = NULL;
    else if (environment_language != NULL && *environment_language != '\0')
        locale = environment_language;
    if (locale != NULL)
        tag_of_locale(locale, chosen);
    else
        chosen[0] = '\0';
}

static const struct known_language *find_known(const char *tag)
{
    for (size_t i = 0; i < KNOWN; i++) {
        if (strcmp(known[i].shown.tag, tag) == 0)
            return &known[i];
    }
    return NULL;
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

/* Makes gettext look again; it keeps what it found until its domain is named anew. */
static void forget_translations(void)
{
#ifdef ENABLE_NLS
    bindtextdomain(PACKAGE, locale_folder());
    bind_textdomain_codeset(PACKAGE, "UTF-8");
    textdomain(PACKAGE);
#endif
}

static void speak(const char *tag)
{
    char name[TAG_SIZE];

    catalogue_name(tag, name);
    if (is_plain_locale(setlocale(LC_MESSAGES, NULL)))
        setlocale(LC_MESSAGES, "C.UTF-8"); /* in "C" nothing is ever translated */
    setenv("LANGUAGE", name, 1);
    forget_translations();
}

void i18n_start(void)
{
    const char *language = getenv("LANGUAGE");
    bool installed = setlocale(LC_ALL, "") != NULL;

    free(environment_language);
    environment_language = language != NULL ? mem_copy_string(language) : NULL;
    if (!installed)
        setlocale(LC_ALL, "C.UTF-8");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setlocale(LC_CTYPE, "C.UTF-8");
    setlocale(LC_NUMERIC, "C"); /* numbers in files have a full stop everywhere */
    remember_environment();
    if (!installed && chosen[0] != '\0' && language == NULL)
        speak(chosen);
    else
        forget_translations();
}

void i18n_use(const char *tag)
{
    if (tag != NULL && *tag != '\0' && strlen(tag) < TAG_SIZE) {
        snprintf(chosen, sizeof chosen, "%s", tag);
        speak(chosen);
        return;
    }
    remember_environment();
    if (chosen[0] != '\0' && (environment_language == NULL || *environment_language == '\0'))
        speak(chosen);
    else if (environment_language != NULL)
        setenv("LANGUAGE", environment_language, 1);
    else
        unsetenv("LANGUAGE");
    forget_translations();
}

const char *i18n_language(void)
{
    return chosen[0] != '\0' ? chosen : "en";
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

const struct i18n_language *i18n_languages(void)
{
    static struct i18n_language spoken[KNOWN + 1];
    size_t count = 1;

    if (spoken[0].tag != NULL)
        return spoken;
    for (size_t i = 1; i < KNOWN; i++) {
        if (has_catalogue(known[i].catalogue))
            spoken[count++] = known[i].shown;
    }
    spoken[0] = known[0].shown;
    return spoken;
}

/* The empty message is where a catalogue keeps its own head. */
const char *i18n_text(const char *message)
{
#ifdef ENABLE_NLS
    return *message != '\0' ? gettext(message) : message;
#else
    return message;
#endif
}

const char *i18n_plural(const char *one, const char *many, unsigned long count)
{
#ifdef ENABLE_NLS
    return ngettext(one, many, count);
#else
    return count == 1 ? one : many;
#endif
}

const char *i18n_context(const char *context, const char *message)
{
#ifdef ENABLE_NLS
    struct buf key = {0};

    buf_add(&key, context);
    buf_add(&key, CONTEXT_END);
    buf_add(&key, message);
    const char *found = gettext(key.data);
    const char *text = found == key.data ? message : found;
    buf_done(&key);
    return text;
#else
    (void)context;
    return message;
#endif
}
