/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes are a file in a folder of scenarios: its entry in the catalogue, which is made of the
 * head alone, says what the whole file says, or what is wrong with it.
 */
#include "config.h"

#include "base/buf.h"
#include "scenario/catalogue.h"
#include "scenario/load.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <string.h>

static void assert_same(const char *a, const char *b)
{
    if ((a == NULL) != (b == NULL) || (a != NULL && strcmp(a, b) != 0))
        abort();
}

static void compare(const struct catalogue_entry *entry, const struct scenario *scenario)
{
    assert_same(entry->id, scenario->id);
    assert_same(entry->title, scenario->title.raw);
    assert_same(entry->summary, scenario->summary.raw);
    assert_same(entry->content_note, scenario->content_note.raw);
    assert_same(entry->language, scenario->language);
    if (entry->kind != scenario->kind || entry->topic != scenario->topic ||
        entry->audience != scenario->audience || entry->age_from != scenario->age_from ||
        entry->age_to != scenario->age_to || entry->band != scenario->band ||
        entry->minutes != scenario->minutes || entry->difficulty != scenario->difficulty ||
        entry->skills != scenario->skills || entry->help != scenario->help ||
        entry->genuine != scenario->genuine)
        abort();
}

/* The same file as one of the player's own, and as one that came with the program, of which less
 * is read. */
static void list(const char *variable, const char *other, const struct scenario *scenario)
{
    setenv(variable, fuzz_folder(), 1);
    unsetenv(other);
    struct catalogue *catalogue = catalogue_open(NULL);
    if (catalogue_count(catalogue) != 1)
        abort();
    const struct catalogue_entry *entry = catalogue_at(catalogue, 0);
    if (scenario != NULL && entry->error != NULL)
        abort();
    if (scenario != NULL && entry->origin == ORIGIN_USER)
        compare(entry, scenario);
    catalogue_free(&catalogue);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct diag_list *diags = diag_list_new();
    struct scenario *scenario = scenario_load("-", (const char *)data, size, diags);
    struct buf name = {0};

    setenv("XDG_DATA_HOME", "/nonexistent", 1);
    buf_format(&name, "%s.yaml", scenario != NULL ? scenario->id : "broken");
    fuzz_write(buf_text(&name), data, size);
    list("KANCIL_SCENARIOS", "KANCIL_BUILT_IN", scenario);
    list("KANCIL_BUILT_IN", "KANCIL_SCENARIOS", scenario);
    fuzz_folder_clear();
    buf_done(&name);
    scenario_free(&scenario);
    diag_list_free(&diags);
    return 0;
}
