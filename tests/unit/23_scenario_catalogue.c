/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which scenarios there are: order, who wins, what is broken, and that only heads are read. */
#include "config.h"

#include "scenario/catalogue.h"

#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char root[] = "/tmp/kancil-catalogue-XXXXXX";
static char mine[64], theirs[64];

static void write_file(const char *folder, const char *name, const char *text)
{
    struct file_error error;
    char path[256];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    char *slash = strrchr(path, '/');
    *slash = '\0';
    assert_true(file_make_folders(path, 0700, &error));
    *slash = '/';
    assert_true(file_replace(path, text, strlen(text), 0600, &error));
}

/* A head, and a content that is no YAML at all. */
static void write_scenario(const char *folder, const char *name, const char *id, const char *topic,
    const char *ages, const char *title)
{
    char text[1024];

    snprintf(text, sizeof text,
        "kancil: 1\nid: %s\ntitle: %s\nsummary: S\ntopic: %s\naudience: [student]\nages: %s\n"
        "minutes: 3\ndifficulty: 1\nskills: [pause-first]\nscenes:\n  - {]: @\n",
        id, title, topic, ages);
    write_file(folder, name, text);
}

static const char pack[] =
    "kancil-country: 1\ncountry: %s\nname: %s\nlanguages: [en]\n"
    "currency: {code: XYZ, symbol: \"X\", rate: 1}\n"
    "terms: {post: \"p\", bank: \"b\", police: \"c\", school: \"s\"}\nhelplines: []\n";

static void write_pack(const char *code, const char *name)
{
    char text[512], file[32];

    snprintf(text, sizeof text, pack, code, name);
    snprintf(file, sizeof file, "countries/%s.yaml", code);
    write_file(theirs, file, text);
}

static int set_up(void **state)
{
    (void)state;
    if (!mkdtemp(root))
        return -1;
    snprintf(mine, sizeof mine, "%s/mine", root);
    snprintf(theirs, sizeof theirs, "%s/theirs", root);
    setenv("KANCIL_BUILT_IN", theirs, 1);
    setenv("KANCIL_SCENARIOS", "", 1);
    setenv("XDG_DATA_HOME", "/nonexistent", 1);
    write_scenario(theirs, "scams/parcel.yaml", "parcel", "scams", "[13, 15]", "Theirs");
    write_scenario(theirs, "scams/coins.yaml", "coins", "scams", "[9, 12]", "Coins");
    write_scenario(theirs, "a/late.yaml", "late", "wellbeing", "[9, 12]", "Late");
    write_scenario(theirs, "a/b/chat.yaml", "chat", "grooming", "[9, 12]", "Chat");
    write_scenario(theirs, "a/b/coins.yaml", "coins", "scams", "[9, 12]", "Coins again");
    write_file(theirs, "a/broken.yaml", "kancil: 1\nid: broken\ntitle: Re: marks\n");
    write_file(theirs, "a/notes.txt", "no scenario");
    write_file(theirs, ".hidden/x.yaml", "no scenario");
    write_pack("SG", "Singapore");
    write_pack("MY", "Malaysia");
    write_pack("INT", "Anywhere");
    write_file(theirs, "countries/XX.yaml", "kancil-country: 1\n");
    write_scenario(mine, "parcel.yaml", "parcel", "scams", "[9, 12]", "Mine");
    write_file(mine, "chat.yaml", "kancil: 2\n");
    char link[80];
    snprintf(link, sizeof link, "%s/again", mine);
    return symlink(theirs, link);
}

static int tear_down(void **state)
{
    char command[128];

    (void)state;
    snprintf(command, sizeof command, "rm -rf '%s'", root);
    return system(command);
}

static void order_and_contents(void **state)
{
    static const char *const ids[] = {"chat", "coins", "parcel", "late", "broken", "coins"};
    struct catalogue *catalogue = catalogue_open(NULL);
    (void)state;

    assert_int_equal(catalogue_count(catalogue), 6);
    for (int i = 0; i < 6; i++)
        assert_string_equal(catalogue_at(catalogue, i)->id, ids[i]);
    const struct catalogue_entry *parcel = catalogue_find(catalogue, "parcel");
    assert_string_equal(parcel->title, "Theirs");
    assert_null(parcel->error);
    assert_int_equal(parcel->origin, ORIGIN_BUILT_IN);
    assert_int_equal(parcel->band, BAND_13);
    assert_int_equal(parcel->skills, 1u << SKILL_PAUSE_FIRST);
    assert_null(catalogue_at(catalogue, 6));
    assert_null(catalogue_at(catalogue, -1));
    assert_null(catalogue_find(catalogue, "parcle"));
    assert_string_equal(catalogue_suggest(catalogue, "parcle"), "parcel");
    assert_null(catalogue_suggest(catalogue, "something-else"));
    catalogue_free(&catalogue);
    assert_null(catalogue);
}

static void the_broken(void **state)
{
    struct catalogue *catalogue = catalogue_open(NULL);
    (void)state;

    assert_string_equal(catalogue_find(catalogue, "broken")->error,
        "line 3, column 10: ': ' inside unquoted text begins a new key: put the "
        "whole text in quotes");
    /* Two files of one folder with one id: the first by path has it. */
    assert_string_equal(catalogue_find(catalogue, "coins")->title, "Coins again");
    assert_non_null(strstr(catalogue_at(catalogue, 5)->error, "a/b/coins.yaml"));
    catalogue_free(&catalogue);
}

static void the_users_own_win(void **state)
{
    struct catalogue *catalogue = catalogue_open(mine);
    (void)state;

    const struct catalogue_entry *parcel = catalogue_find(catalogue, "parcel");
    assert_string_equal(parcel->title, "Mine");
    assert_true(parcel->replaces);
    assert_int_equal(parcel->origin, ORIGIN_USER);
    /* A broken one hides nothing. */
    const struct catalogue_entry *chat = catalogue_find(catalogue, "chat");
    assert_string_equal(chat->title, "Chat");
    assert_false(chat->replaces);
    assert_int_equal(catalogue_count(catalogue), 7);
    catalogue_free(&catalogue);

    setenv("KANCIL_SCENARIOS", mine, 1);
    catalogue = catalogue_open(NULL);
    assert_string_equal(catalogue_find(catalogue, "parcel")->title, "Mine");
    setenv("KANCIL_SCENARIOS", "", 1);
    catalogue_free(&catalogue);
}

static void countries(void **state)
{
    struct catalogue *catalogue = catalogue_open(NULL);
    (void)state;

    assert_string_equal(catalogue_country(catalogue, "sg")->name, "Singapore");
    assert_null(catalogue_country(catalogue, "XX"));
    assert_null(catalogue_country(catalogue, "ZZ"));
    assert_int_equal(catalogue_country_count(catalogue), 3);
    assert_string_equal(catalogue_country_at(catalogue, 0)->code, "MY");
    assert_string_equal(catalogue_country_at(catalogue, 2)->code, "INT");
    assert_null(catalogue_country_at(catalogue, 3));
    catalogue_free(&catalogue);
}

static void nothing_there(void **state)
{
    (void)state;
    setenv("KANCIL_BUILT_IN", "/nonexistent", 1);
    struct catalogue *catalogue = catalogue_open("/nonexistent/either");
    assert_int_equal(catalogue_count(catalogue), 0);
    assert_int_equal(catalogue_country_count(catalogue), 0);
    assert_null(catalogue_find(catalogue, "parcel"));
    catalogue_free(&catalogue);
    setenv("KANCIL_BUILT_IN", theirs, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(order_and_contents),
        cmocka_unit_test(the_broken),
        cmocka_unit_test(the_users_own_win),
        cmocka_unit_test(countries),
        cmocka_unit_test(nothing_there),
    };
    return cmocka_run_group_tests_name("scenario catalogue", tests, set_up, tear_down);
}
