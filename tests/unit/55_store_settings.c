/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kancil.conf: what it says is taken, what it says wrongly is told with its place, and a person's
 * own lines and comments stay where they were when it is written.
 */
#include "config.h"

#include "store_fixture.h"

#include "store/settings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static struct settings settings;
static struct diag_list *diags;

static int enter(void **unused)
{
    if (store_enter(unused) != 0)
        return -1;
    diags = diag_list_new();
    return setenv("XDG_CONFIG_HOME", store_file("."), 1);
}

static int leave(void **unused)
{
    diag_list_free(&diags);
    return store_leave(unused);
}

static void write_conf(const char *text)
{
    char *path = settings_path();

    mkdir(store_file("kancil"), 0700);
    write_file(path, text);
    free(path);
}

static void load(void)
{
    struct file_error error;

    assert_true(settings_load(&settings, diags, &error));
}

static void save_and_expect(const char *expected)
{
    struct file_error error;
    char *path = settings_path();

    assert_true(settings_save(&settings, &error));
    char *text = read_file(path);
    assert_string_equal(text, expected);
    free(text);
    free(path);
}

static void without_a_file_all_is_at_its_default(void **unused)
{
    (void)unused;
    load();
    assert_int_equal(diag_count(diags), 0);
    for (int i = 0; i < SETTING_COUNT; i++) {
        assert_string_equal(settings_get(&settings, (enum setting)i), SETTING_OPTIONS[i].fallback);
        assert_true(settings_set(&settings, (enum setting)i, SETTING_OPTIONS[i].fallback));
    }
    assert_true(settings_is_on(&settings, SETTING_TIMERS));
}

static void what_the_file_says_is_taken(void **unused)
{
    (void)unused;
    write_conf("# mine\n\n  theme=contrast\ntimers = no   # they hurry me\r\nlanguage\t=\tzh-Hans\n"
               "country = SG");
    load();
    assert_int_equal(diag_count(diags), 0);
    assert_string_equal(settings_get(&settings, SETTING_THEME), "contrast");
    assert_false(settings_is_on(&settings, SETTING_TIMERS));
    assert_string_equal(settings_get(&settings, SETTING_LANGUAGE), "zh-Hans");
    assert_string_equal(settings_get(&settings, SETTING_COUNTRY), "SG");
}

static void expect_diag(size_t index, int line, int column, int span, const char *rule)
{
    const struct diag *diag = diag_at(diags, index);

    assert_int_equal(diag->severity, DIAG_WARNING);
    assert_int_equal(diag->place.line, line);
    assert_int_equal(diag->place.column, column);
    assert_int_equal(diag->place.span, span);
    assert_string_equal(diag->rule, rule);
}

static void mistakes_are_told_with_their_place(void **unused)
{
    (void)unused;
    write_conf("theme = purple\nthem = dark\n  mouse\ncolours = 16\ncountry = S G\n= 7\n"
               "timers =\n");
    load();
    assert_int_equal(diag_count(diags), 6);
    expect_diag(0, 1, 9, 6, "bad-value");
    expect_diag(1, 2, 1, 4, "unknown-key");
    expect_diag(2, 3, 3, 5, "syntax");
    expect_diag(3, 5, 11, 3, "bad-value");
    expect_diag(4, 6, 1, 1, "unknown-key");
    expect_diag(5, 7, 9, 1, "bad-value");
    assert_string_equal(settings_get(&settings, SETTING_THEME), "auto");
    assert_string_equal(settings_get(&settings, SETTING_COLOURS), "16");
    assert_non_null(strstr(diag_at(diags, 0)->message, "contrast"));
}

static void a_new_file_holds_what_was_changed(void **unused)
{
    struct stat status;

    (void)unused;
    load();
    save_and_expect("");
    assert_true(settings_set(&settings, SETTING_THEME, "mono"));
    assert_true(settings_set(&settings, SETTING_TAMIL_SPACING, "yes"));
    save_and_expect("theme = mono\ntamil-spacing = yes\n");
    assert_int_equal(stat(store_file("kancil/kancil.conf"), &status), 0);
    assert_int_equal(status.st_mode & 07777, 0600);
}

static void a_persons_own_lines_stay(void **unused)
{
    (void)unused;
    write_conf("# my settings\n\ntheme   = dark     # at night\nfuture-key = 7\n  mouse = no");
    load();
    assert_true(settings_set(&settings, SETTING_THEME, "light"));
    assert_true(settings_set(&settings, SETTING_SYMBOLS, "ascii"));
    save_and_expect("# my settings\n\ntheme   = light     # at night\nfuture-key = 7\n"
                    "  mouse = no\nsymbols = ascii\n");
}

static void a_value_is_one_of_its_kind(void **unused)
{
    (void)unused;
    settings_init(&settings);
    assert_false(settings_set(&settings, SETTING_THEME, "Dark"));
    assert_false(settings_set(&settings, SETTING_TIMERS, "true"));
    assert_false(settings_set(&settings, SETTING_LANGUAGE, ""));
    assert_false(settings_set(&settings, SETTING_LANGUAGE, "en\n"));
    assert_false(settings_set(&settings, SETTING_LANGUAGE, "../../x"));
    assert_false(settings_set(
        &settings, SETTING_COUNTRY, "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"));
    assert_string_equal(settings_get(&settings, SETTING_COUNTRY), "none");
}

/* One byte more than kancil.conf(5) allows is refused, and what cannot be read is not overwritten.
 */
static void a_file_has_a_limit(void **unused)
{
    struct buf text = {0};
    struct file_error error;

    (void)unused;
    buf_add(&text, "theme = dark\n#");
    buf_add_repeat(&text, "x", 64 * 1024 - text.length);
    write_conf(text.data);
    load();
    assert_string_equal(settings_get(&settings, SETTING_THEME), "dark");
    buf_add(&text, "x");
    write_conf(text.data);
    assert_false(settings_load(&settings, diags, &error));
    assert_false(settings_save(&settings, &error));
    char *path = settings_path(), *left = read_file(path);
    assert_int_equal(strlen(left), text.length);
    free(left);
    free(path);
    buf_done(&text);
}

static void any_bytes_are_harmless(void **unused)
{
    char text[65];
    unsigned seed = 7;

    (void)unused;
    for (int i = 0; i < 2000; i++) {
        for (size_t j = 0; j < sizeof text - 1; j++) {
            seed = seed * 1103515245 + 12345;
            text[j] = "\n\t =#abtheme\xff\x1b\xe2"[seed >> 16 & 15];
        }
        text[sizeof text - 1] = '\0';
        write_conf(text);
        load();
        struct file_error error;
        assert_true(settings_save(&settings, &error));
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter, leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(without_a_file_all_is_at_its_default),
        TEST(what_the_file_says_is_taken),
        TEST(mistakes_are_told_with_their_place),
        TEST(a_new_file_holds_what_was_changed),
        TEST(a_persons_own_lines_stay),
        TEST(a_value_is_one_of_its_kind),
        TEST(a_file_has_a_limit),
        TEST(any_bytes_are_harmless),
    };

    return cmocka_run_group_tests_name("store_settings", tests, NULL, NULL);
}
