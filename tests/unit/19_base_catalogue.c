/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Catalogues read without the C library: as msgfmt writes them, damaged, and the plurals of
 * languages. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/mo.h"

#include <stdlib.h>
#include <unistd.h>

static void test_plural_forms(void **state)
{
    static const char one_or_more[] = "n != 1;\n";
    static const char polish[] =
        "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);";

    (void)state;
    assert_int_equal(mo_plural_form("0;\n", 7), 0);
    assert_int_equal(mo_plural_form(one_or_more, 1), 0);
    assert_int_equal(mo_plural_form(one_or_more, 0), 1);
    assert_int_equal(mo_plural_form("n > 1;", 1), 0);
    assert_int_equal(mo_plural_form("n > 1;", 2), 1);
    assert_int_equal(mo_plural_form(polish, 1), 0);
    assert_int_equal(mo_plural_form(polish, 22), 1);
    assert_int_equal(mo_plural_form(polish, 12), 2);
    assert_int_equal(mo_plural_form("!(n == 1) + 2 * 3 - 4 / 2;", 5), 5);
}

static void test_wrong_plural_forms_take_the_first(void **state)
{
    static const char *const wrong[] = {"", "n != ", "(n", "n % 0;", "m;", "1 2;", "?", "!!!!"};

    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_int_equal(mo_plural_form(wrong[i], 3), 0);
}

#ifdef ENABLE_NLS
static void catalogue_path(struct buf *path)
{
    buf_format(path, "%s/ms/LC_MESSAGES/kancil.mo", getenv("KANCIL_LOCALEDIR"));
}

static void test_reads_what_msgfmt_wrote(void **state)
{
    struct buf path = {0};

    (void)state;
    catalogue_path(&path);
    struct mo *mo = mo_open(path.data);
    assert_non_null(mo);
    assert_string_equal(mo_text(mo, "Who is playing?"), "Siapa yang bermain?");
    assert_string_equal(mo_plural(mo, "%lu person", 5), "%lu orang");
    assert_null(mo_text(mo, "Nobody ever wrote this."));
    assert_null(mo_plural(mo, "%lu nobody", 2));
    mo_free(&mo);
    assert_null(mo);
    buf_done(&path);
}

/* Cut off anywhere, or with any byte of its head and first table changed, it is read or refused. */
static void test_damage_is_harmless(void **state)
{
    char place[] = "/tmp/kancil-catalogue-XXXXXX";
    struct buf path = {0}, whole = {0};
    struct file_error error;

    (void)state;
    catalogue_path(&path);
    assert_true(file_read(path.data, 1 << 20, &whole, &error));
    close(mkstemp(place));
    for (size_t i = 0; i < 200; i++) {
        size_t length = i % 2 ? whole.length * i / 200 : whole.length;
        whole.data[i] = (char)~whole.data[i];
        assert_true(file_replace(place, whole.data, length, 0600, &error));
        struct mo *mo = mo_open(place);
        if (mo != NULL) {
            mo_text(mo, "Who is playing?");
            mo_plural(mo, "%lu person", 2);
        }
        mo_free(&mo);
        whole.data[i] = (char)~whole.data[i];
    }
    unlink(place);
    buf_done(&path);
    buf_done(&whole);
}
#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plural_forms),
        cmocka_unit_test(test_wrong_plural_forms_take_the_first),
#ifdef ENABLE_NLS
        cmocka_unit_test(test_reads_what_msgfmt_wrote),
        cmocka_unit_test(test_damage_is_harmless),
#endif
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
