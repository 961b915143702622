/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The language in every environment in which people start a program: each case runs in a process of
 * its own, with a small Malay catalogue that the test writes itself.
 */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/i18n.h"
#include "base/text.h"

#include <errno.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef ENABLE_NLS

struct entry {
    const char *original; /* sorted by bytes */
    size_t original_length;
    const char *translation;
    size_t translation_length;
};

#define ENTRY(original, translation)                                       \
    {                                                                      \
        original, sizeof original - 1, translation, sizeof translation - 1 \
    }

static const struct entry malay[] = {
    ENTRY("", "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=1; plural=0;\n"),
    ENTRY("Think first", "Fikir dahulu"),
    ENTRY("state\004open", "terbuka"),
    ENTRY("verb\004open", "buka"),
    ENTRY("%lu sign\0%lu signs", "%lu tanda"),
};

#define ENTRIES (sizeof malay / sizeof malay[0])

static char folder[] = "/tmp/kancil-language-XXXXXX";

static void put_word(struct buf *out, size_t word)
{
    uint32_t bytes = (uint32_t)word;

    buf_add_bytes(out, (const char *)&bytes, sizeof bytes);
}

/* The binary form of a catalogue: two tables of lengths and places, then the texts. */
static void write_catalogue(const char *path)
{
    size_t order[ENTRIES] = {0, 4, 1, 2, 3}; /* sorted: "%..." stands before the letters */
    size_t place = 28 + 16 * ENTRIES;
    struct buf out = {0}, texts = {0};

    put_word(&out, 0x950412DE);
    put_word(&out, 0);
    put_word(&out, ENTRIES);
    put_word(&out, 28);
    put_word(&out, 28 + 8 * ENTRIES);
    put_word(&out, 0);
    put_word(&out, place);
    for (int table = 0; table < 2; table++) {
        for (size_t i = 0; i < ENTRIES; i++) {
            const struct entry *entry = &malay[order[i]];
            size_t length = table ? entry->translation_length : entry->original_length;

            put_word(&out, length);
            put_word(&out, place + texts.length);
            buf_add_bytes(&texts, table ? entry->translation : entry->original, length + 1);
        }
    }
    buf_add_bytes(&out, texts.data, texts.length);
    assert_true(file_replace(path, out.data, out.length, 0600, NULL));
    buf_done(&out);
    buf_done(&texts);
}

static int write_catalogues(void **state)
{
    (void)state;
    if (mkdtemp(folder) == NULL || chdir(folder) != 0)
        return 1;
    assert_true(file_make_folders("ms/LC_MESSAGES", 0700, NULL));
    assert_true(file_make_folders("zh_CN/LC_MESSAGES", 0700, NULL));
    write_catalogue("ms/LC_MESSAGES/kancil.mo");
    write_catalogue("zh_CN/LC_MESSAGES/kancil.mo");
    return setenv("KANCIL_LOCALEDIR", folder, 1);
}

static int remove_catalogues(void **state)
{
    (void)state;
    return system("rm -rf -- \"$PWD\"") != 0;
}

struct environment {
    const char *all, *lang, *language; /* LC_ALL, LANG, LANGUAGE; NULL is not set */
    const char *tag;                   /* the language that must come of it */
};

static void set_or_not(const char *name, const char *value)
{
    if (value != NULL)
        setenv(name, value, 1);
    else
        unsetenv(name);
}

static bool speaks(const char *tag)
{
    bool translated = strcmp(tag, "en") != 0;

    return strcmp(i18n_language(), tag) == 0 &&
        strcmp(_("Think first"), translated ? "Fikir dahulu" : "Think first") == 0;
}

static const char *name_of(const char *value)
{
    return value != NULL ? value : "(unset)";
}

/* In a child, whose exit status says whether DEED held. */
static void assert_in_child(
    bool (*deed)(const struct environment *), const struct environment *given)
{
    int status;
    pid_t child = fork();

    if (child == 0) {
        set_or_not("LC_ALL", given->all);
        set_or_not("LANG", given->lang);
        set_or_not("LANGUAGE", given->language);
        unsetenv("LC_MESSAGES");
        unsetenv("LC_CTYPE");
        _exit(deed(given) ? 0 : 1);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    if (status != 0)
        print_message("# LC_ALL=%s LANG=%s LANGUAGE=%s\n", name_of(given->all),
            name_of(given->lang), name_of(given->language));
    assert_int_equal(status, 0);
}

static bool starts_right(const struct environment *given)
{
    i18n_start();
    return speaks(given->tag) && text_width("\xE4\xBD\xA0") == 2 && strtod("1.5", NULL) > 1.4;
}

static void test_starts_in_the_language_asked_for(void **state)
{
    static const struct environment environments[] = {
        {NULL, NULL, NULL, "en"},
        {"C", "ms_MY.UTF-8", "ms", "en"},
        {"POSIX", NULL, NULL, "en"},
        {"C.UTF-8", NULL, NULL, "en"},
        {"C.UTF-8", NULL, "ms", "ms"},
        {NULL, "ms_MY.UTF-8", NULL, "ms"},
        {NULL, "ms_MY", NULL, "ms"},
        {NULL, "ms_QQ.UTF-8", NULL, "ms"}, /* installed nowhere */
        {NULL, "qq_QQ.UTF-8", "ms", "ms"},
        {NULL, "qq_QQ.UTF-8", NULL, "en"},
        {NULL, "de_DE.UTF-8", "qq:ms:en", "ms"},
        {NULL, "de_DE.UTF-8", "en:ms", "en"},
        {NULL, "de_DE.UTF-8", "", "en"},
        {NULL, "ms_MY.UTF-8", "en", "en"},
        {NULL, "zh_CN.GB18030", NULL, "zh-Hans"},
        {NULL, "zh_SG.UTF-8", NULL, "zh-Hans"},
        {NULL, "zh_TW.UTF-8", NULL, "en"}, /* spoken by nobody here */
        {NULL, "en_SG.UTF-8", "../../ms", "en"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof environments / sizeof environments[0]; i++)
        assert_in_child(starts_right, &environments[i]);
}

static bool switches(const struct environment *given)
{
    i18n_start();
    const char *before = _("Think first");
    i18n_use("ms");
    bool malay_now = speaks("ms");
    const char *fetched = _("Think first");
    i18n_use("en");
    bool english_now = speaks("en");
    i18n_use("zh-Hans");
    bool chinese_now = speaks("zh-Hans");
    i18n_use("fil"); /* no catalogue: English words, but the tag is kept */
    bool none_now =
        strcmp(i18n_language(), "fil") == 0 && strcmp(_("Think first"), "Think first") == 0;
    i18n_use("ms-MY");
    bool region_now = strcmp(_("Think first"), "Fikir dahulu") == 0;
    i18n_use("../ms");
    bool refused = speaks(given->tag);
    i18n_use(NULL);
    return malay_now && english_now && chinese_now && none_now && region_now && refused &&
        speaks(given->tag) && strcmp(fetched, "Fikir dahulu") == 0 &&
        strcmp(before, _("Think first")) == 0;
}

static void test_switches_while_it_runs(void **state)
{
    static const struct environment environments[] = {
        {"C", NULL, NULL, "en"},
        {"C.UTF-8", NULL, NULL, "en"},
        {NULL, "en_SG.UTF-8", NULL, "en"},
        {NULL, "qq_QQ.UTF-8", NULL, "en"},
        {NULL, "ms_MY.UTF-8", NULL, "ms"},
        {NULL, "en_US.UTF-8", "ms", "ms"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof environments / sizeof environments[0]; i++)
        assert_in_child(switches, &environments[i]);
}

static bool has_all_kinds_of_text(const struct environment *given)
{
    (void)given;
    i18n_start();
    bool english = strcmp(P_("%lu sign", "%lu signs", 1), "%lu sign") == 0 &&
        strcmp(P_("%lu sign", "%lu signs", 2), "%lu signs") == 0 &&
        strcmp(C_("verb", "open"), "open") == 0 && strcmp(_(""), "") == 0;
    i18n_use("ms");
    return english && strcmp(P_("%lu sign", "%lu signs", 1), "%lu tanda") == 0 &&
        strcmp(P_("%lu sign", "%lu signs", 2), "%lu tanda") == 0 &&
        strcmp(P_("%lu word", "%lu words", 1), "%lu word") == 0 &&
        strcmp(C_("verb", "open"), "buka") == 0 && strcmp(C_("state", "open"), "terbuka") == 0 &&
        strcmp(C_("noun", "open"), "open") == 0 && strcmp(_(""), "") == 0 &&
        strcmp(_("Never heard of"), "Never heard of") == 0;
}

static void test_plurals_and_contexts(void **state)
{
    static const struct environment plain = {"C.UTF-8", NULL, NULL, "en"};

    (void)state;
    assert_in_child(has_all_kinds_of_text, &plain);
}

static bool lists_what_is_there(const struct environment *given)
{
    const struct i18n_language *languages = i18n_languages();

    (void)given;
    return strcmp(languages[0].tag, "en") == 0 && strcmp(languages[0].name, "English") == 0 &&
        strcmp(languages[1].tag, "ms") == 0 && strcmp(languages[1].name, "Bahasa Melayu") == 0 &&
        strcmp(languages[2].tag, "zh-Hans") == 0 && languages[3].tag == NULL;
}

static void test_lists_the_languages_it_speaks(void **state)
{
    static const struct environment plain = {"C.UTF-8", NULL, NULL, "en"};

    (void)state;
    assert_in_child(lists_what_is_there, &plain);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_starts_in_the_language_asked_for),
        cmocka_unit_test(test_switches_while_it_runs),
        cmocka_unit_test(test_plurals_and_contexts),
        cmocka_unit_test(test_lists_the_languages_it_speaks),
    };

    return cmocka_run_group_tests(tests, write_catalogues, remove_catalogues);
}

#else

int main(void)
{
    puts("1..0 # SKIP built without translations");
    return 0;
}

#endif
