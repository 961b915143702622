/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much an export may hold, at its edge. */
#include "config.h"

#include "store_fixture.h"

#include "store/transfer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

/* The sentence for which TEXT is refused; the caller frees it. */
static char *refusal_of(const struct buf *text)
{
    struct transfer_result result;
    struct buf reason = {0};
    struct file_error error;

    assert_false(
        transfer_import(store, NULL, text->data, text->length, NULL, &result, &reason, &error));
    assert_int_equal(count_files(store_file("profiles")), 0);
    buf_add(&reason, "");
    return buf_take(&reason);
}

static void flags_without_end_are_refused(void **unused)
{
    struct buf text = {0};

    (void)unused;
    buf_add(&text,
        "{\"format\": \"kancil-progress\", \"version\": 1, \"profile\": {\"role\": \"student\", "
        "\"ages\": [9, 12]}, \"attempts\": [");
    for (int i = 0; i < 101; i++)
        buf_format(&text,
            "%s{\"id\": \"0193f0a1-0000-7000-8000-%012d\", \"scenario\": \"a\", \"kind\": "
            "\"story\", \"started\": \"2026-11-21\", \"seconds\": 1, \"finished\": false, "
            "\"flags\": {\"hits\": 20000, \"misses\": 0, \"false_alarms\": 0, "
            "\"correct_rejections\": 0}}",
            i > 0 ? "," : "", i);
    buf_add(&text, "]}");
    char *reason = refusal_of(&text);
    assert_non_null(strstr(reason, "flags"));
    free(reason);
    buf_done(&text);
}

/* What an export of COUNT attempts without a word in them is refused for. */
static char *refusal_of_many(size_t count)
{
    struct buf text = {0};

    buf_add(&text,
        "{\"format\": \"kancil-progress\", \"version\": 1, \"profile\": {\"name\": \"ann\", "
        "\"role\": \"student\", \"ages\": [9, 12]}, \"attempts\": [{}");
    buf_add_repeat(&text, ",{}", count - 1);
    buf_add(&text, "]}");
    char *reason = refusal_of(&text);
    buf_done(&text);
    return reason;
}

static void too_many_attempts_are_refused(void **unused)
{
    (void)unused;
    char *reason = refusal_of_many(TRANSFER_MOST_ATTEMPTS);
    assert_non_null(strstr(reason, "Attempt 1:"));
    free(reason);
    reason = refusal_of_many(TRANSFER_MOST_ATTEMPTS + 1);
    assert_string_equal(reason, "The export holds too many attempts.");
    free(reason);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, store_enter, store_leave)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(flags_without_end_are_refused),
        TEST(too_many_attempts_are_refused),
    };

    return cmocka_run_group_tests_name("store_limits", tests, NULL, NULL);
}
