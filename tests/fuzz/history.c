/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes stand where a profile, its history and an unfinished play should: what can be read is,
 * the rest is set aside with a sentence, and a second reading finds the same and nothing to mend.
 */
#include "config.h"

#include "store/history.h"
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <string.h>

#define PROFILE "0193f0a1-0000-7000-8000-00000000000b"
#define ATTEMPT "0193f0a1-0000-7000-8000-00000000000a"

static const char *const NAMES[] = {
    "profiles/" PROFILE "/attempts.jsonl",
    "profiles/" PROFILE "/current/" ATTEMPT ".jsonl",
    "profiles/" PROFILE "/profile.json",
};

/* How many attempts there are; *FOUND whether a play can be gone on with. */
static size_t read_all(struct store *store, const struct profile *profile, bool *found)
{
    struct history history;
    struct saved_play play;
    struct profile_list list;

    if (!history_load(store, profile, &history, NULL) || !profile_list(store, &list, NULL))
        abort();
    size_t count = history.count;
    *found = saved_play_find(store, profile, NULL, NULL, &play, NULL);
    saved_play_done(&play);
    profile_list_done(&list);
    history_done(&history);
    return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct profile profile;
    bool found, found_again;

    if (size == 0)
        return 0;
    profile_init(&profile, "mei");
    strcpy(profile.id, PROFILE);
    fuzz_write(NAMES[data[0] % 3], data + 1, size - 1);
    struct store *store = store_open(fuzz_folder());
    size_t count = read_all(store, &profile, &found);
    const char *complaint = store_complaint(store);
    if (complaint != NULL)
        fuzz_assert_clean(complaint);
    if (read_all(store, &profile, &found_again) != count || found_again != found)
        abort();
    if (data[0] % 3 == 0 && store_complaint(store) != NULL)
        abort();
    store_free(&store);
    fuzz_folder_clear();
    return 0;
}
