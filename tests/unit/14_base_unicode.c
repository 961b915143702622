/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Clusters and line breaks against the test files of the Unicode Character Database, where Debian's
 * unicode-data is installed. Known differences in line breaks are pinned for one version of it; of
 * another version a few cases may differ, but not many.
 */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/text.h"
#include "base/text_break.h"
#include "base/utf8.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FOLDER "/usr/share/unicode/auxiliary/"
#define PINNED_VERSION "-15.0.0.txt"
#define LONGEST 512

/* One case: its text, and for each byte whether a cluster or line may begin there. */
struct example {
    char name[LONGEST]; /* the codes, as the list of known differences has them */
    char text[LONGEST];
    size_t length;
    bool breaks[LONGEST];
    bool hard; /* holds a line break of its own */
    bool crlf;
};

static bool is_hard(unsigned long code)
{
    return (code >= 0x0A && code <= 0x0D) || code == 0x85 || code == 0x2028 || code == 0x2029;
}

static void add_code(struct example *example, const char *digits, bool divides)
{
    unsigned long code = strtoul(digits, NULL, 16);
    size_t used = strlen(example->name);

    snprintf(
        example->name + used, sizeof example->name - used, "%s%s", used > 0 ? " " : "", digits);
    example->hard = example->hard || is_hard(code);
    if (code == 0x0A && example->length > 0 && example->text[example->length - 1] == '\r')
        example->crlf = true;
    example->breaks[example->length] = divides;
    example->length += utf8_encode((uint32_t)code, example->text + example->length);
}

/* "÷ 0020 × 0308 ÷ # ..." */
static bool read_example(char *line, struct example *example)
{
    bool divides = false;
    char *rest = line;

    *example = (struct example){0};
    line[strcspn(line, "#\n")] = '\0';
    for (char *token; (token = strtok_r(rest, " \t", &rest)) != NULL;) {
        if (strcmp(token, "÷") == 0)
            divides = true;
        else if (strcmp(token, "×") == 0)
            divides = false;
        else
            add_code(example, token, divides);
    }
    return example->length > 0;
}

static bool clusters_agree(const struct example *example)
{
    const char *at = example->text;
    bool begins[LONGEST] = {false};

    if (strlen(example->text) != example->length)
        return true; /* our texts hold no NUL */
    while (*at != '\0') {
        begins[at - example->text] = true;
        at += text_cluster(at, NULL);
    }
    for (size_t i = 0; i < example->length; i++) {
        bool wanted = example->breaks[i] || (example->text[i] == '\n' && example->crlf);

        if (begins[i] != wanted)
            return false;
    }
    return true;
}

static bool lines_agree(const struct example *example)
{
    bool allowed[LONGEST];

    if (example->hard)
        return true; /* text_wrap hands on no paragraph with a line break in it */
    text_breaks(example->text, example->length, NULL, allowed);
    for (size_t i = 1; i < example->length; i++) {
        if (allowed[i] != example->breaks[i])
            return false;
    }
    return true;
}

static void read_known(struct buf *known)
{
    const char *folder = getenv("TOP_SRCDIR");
    char path[4096], line[LONGEST];

    snprintf(path, sizeof path, "%s/tests/unit/line-breaks-known.txt", folder ? folder : ".");
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    buf_add(known, "\n");
    while (fgets(line, sizeof line, file) != NULL)
        buf_add(known, line);
    fclose(file);
}

static bool is_known(const struct buf *known, const char *name)
{
    char line[LONGEST + 2];

    snprintf(line, sizeof line, "\n%s\n", name);
    return strstr(buf_text(known), line) != NULL;
}

static void run_file(
    const char *path, bool (*agree)(const struct example *example), const struct buf *known)
{
    static struct example example;
    FILE *file = fopen(path, "r");
    char line[4096];
    int cases = 0, other = 0;

    assert_non_null(file);
    assert_non_null(fgets(line, sizeof line, file));
    bool pinned = strstr(line, PINNED_VERSION) != NULL;
    while (fgets(line, sizeof line, file) != NULL) {
        if (!read_example(line, &example))
            continue;
        cases++;
        if (agree(&example) || is_known(known, example.name))
            continue;
        other++;
        if (pinned)
            print_message("# differs: %s\n", example.name);
    }
    fclose(file);
    assert_true(cases > 500);
    assert_true(pinned ? other == 0 : other * 20 < cases);
}

static void test_clusters(void **state)
{
    const struct buf none = {0};

    (void)state;
    run_file(FOLDER "GraphemeBreakTest.txt", clusters_agree, &none);
}

static void test_line_breaks(void **state)
{
    struct buf known = {0};

    (void)state;
    read_known(&known);
    run_file(FOLDER "LineBreakTest.txt", lines_agree, &known);
    buf_done(&known);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_clusters),
        cmocka_unit_test(test_line_breaks),
    };

    if (access(FOLDER "LineBreakTest.txt", R_OK) != 0 || setlocale(LC_ALL, "C.UTF-8") == NULL) {
        puts("1..0 # SKIP unicode-data is not installed");
        return 0;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
