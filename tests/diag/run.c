/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every tests/diag/NAME.yaml gives exactly what NAME.expected says, excerpts included; those whose
 * name begins with "fine-" give nothing. With KANCIL_DIAG_WRITE=1 the expected files are written
 * anew, to be read as a diff.
 */
#include "config.h"

#include "base/file.h"
#include "scenario/country.h"
#include "scenario/load.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

static int compare_names(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_case(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name);
    return length > 5 && strcmp(entry->d_name + length - 5, ".yaml") == 0;
}

static bool load(const char *name, const struct buf *yaml, struct diag_list *diags)
{
    bool loaded;

    if (scenario_is_country_pack(buf_text(yaml), yaml->length)) {
        struct country *country = country_load(name, buf_text(yaml), yaml->length, diags);
        loaded = country != NULL;
        country_free(&country);
    } else {
        struct scenario *scenario = scenario_load(name, buf_text(yaml), yaml->length, diags);
        loaded = scenario != NULL;
        scenario_free(&scenario);
    }
    return loaded;
}

/* Adds what is said about the file to OUT; false where an error and a result came together, or
 * neither. */
static bool judge(const char *path, const char *name, struct buf *out)
{
    struct diag_list *diags = diag_list_new();
    struct buf yaml = {0};
    struct file_error error;
    char *text = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&text, &length);

    if (!stream || !file_read(path, SCENARIO_FILE_LIMIT, &yaml, &error))
        abort();
    bool loaded = load(name, &yaml, diags);
    bool sound = loaded == (diag_count_severity(diags, DIAG_ERROR) == 0);
    diag_sort(diags);
    for (size_t i = 0; i < diag_count(diags); i++)
        diag_print(stream, diag_at(diags, i), true);
    fclose(stream);
    buf_add_bytes(out, text, length);
    free(text);
    buf_done(&yaml);
    diag_list_free(&diags);
    return sound;
}

static void explain(const char *said, const struct buf *expected)
{
    printf("# said:\n");
    for (const char *line = said; *line; line += strcspn(line, "\n"), line += *line == '\n')
        printf("#   %.*s\n", (int)strcspn(line, "\n"), line);
    printf("# expected:\n");
    for (const char *line = buf_text(expected); *line;
         line += strcspn(line, "\n"), line += *line == '\n')
        printf("#   %.*s\n", (int)strcspn(line, "\n"), line);
}

/* PATH with .expected in place of .yaml; owned by the caller. */
static char *expected_name(const char *path)
{
    struct buf name = {0};

    buf_add_bytes(&name, path, strlen(path) - strlen(".yaml"));
    buf_add(&name, ".expected");
    return buf_take(&name);
}

static bool check(const char *folder, const char *name, bool rewrite)
{
    char *path = file_join(folder, name), *expected_path = expected_name(path);
    struct buf said = {0}, expected = {0};
    struct file_error error;
    bool fine = strncmp(name, "fine-", 5) == 0;

    bool well = judge(path, name, &said);
    if (rewrite && !fine)
        file_replace(expected_path, buf_text(&said), said.length, 0644, &error);
    if (!fine && !file_read(expected_path, SCENARIO_FILE_LIMIT, &expected, &error))
        printf("# there is no %s\n", expected_path);
    well = well && (fine || said.length) && strcmp(buf_text(&said), buf_text(&expected)) == 0;
    if (!well)
        explain(buf_text(&said), &expected);
    buf_done(&said);
    buf_done(&expected);
    free(path);
    free(expected_path);
    return well;
}

int main(void)
{
    const char *top = getenv("TOP_SRCDIR"), *wish = getenv("KANCIL_DIAG_WRITE");
    char *folder = file_join(top ? top : ".", "tests/diag");
    struct dirent **entries;
    int count = scandir(folder, &entries, is_case, compare_names), failed = 0;

    if (count <= 0)
        return 99;
    printf("1..%d\n", count);
    for (int i = 0; i < count; i++) {
        bool well = check(folder, entries[i]->d_name, wish && *wish == '1');
        printf("%s %d - %s\n", well ? "ok" : "not ok", i + 1, entries[i]->d_name);
        failed += !well;
        free(entries[i]);
    }
    free(entries);
    free(folder);
    return failed > 0;
}
