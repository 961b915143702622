/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Beginning and going on: the one place that decides whether an older play fits. */

#include "config.h"

#include "store/sitting.h"

#include <string.h>

static void begin(struct sitting *sitting, const struct sitting_wish *wish)
{
    sitting->session = session_new(wish->scenario, &wish->options);
    if (wish->store)
        sitting->recording = recording_new(wish->store, wish->profile, sitting->session);
}

/* Whether PLAY was replayed; where one of its answers does not fit, nothing is left behind. */
static bool go_on(struct sitting *sitting, const struct sitting_wish *wish,
    const struct saved_play *play, void (*show)(const struct event *event, void *data), void *data)
{
    struct session_options options = play->options;
    options.language = wish->options.language;
    sitting->session = session_new(wish->scenario, &options);
    if (!session_replay(sitting->session, play->answers, play->answer_count, NULL, NULL)) {
        session_free(&sitting->session);
        return false;
    }
    /* Shown only once it is known that all of it fits: a second replay costs nothing. */
    session_free(&sitting->session);
    sitting->session = session_new(wish->scenario, &options);
    session_replay(sitting->session, play->answers, play->answer_count, show, data);
    sitting->recording = recording_resume(wish->store, wish->profile, sitting->session, play);
    sitting->seconds = session_attempt(sitting->session)->seconds;
    return true;
}

/* Goes on in another version of the file. */
static void follow(struct sitting *sitting, const struct sitting_wish *wish,
    void (*show)(const struct event *event, void *data), void *data)
{
    size_t fitted;
    trail_follow(
        wish->trail, wish->scenario, &wish->options, &sitting->session, &fitted, show, data);
    if (fitted == 0 && !session_is_waiting(sitting->session))
        return;
    sitting->start = SITTING_RESUMED;
    sitting->seconds = session_attempt(sitting->session)->seconds;
}

/* The play that was left of what is wished for. */
static bool find_left(
    const struct sitting_wish *wish, struct saved_play *play, struct file_error *error)
{
    if (wish->options.mode == MODE_BOOSTER)
        return saved_booster_find(wish->store, wish->profile, play, error);
    return saved_play_find(wish->store, wish->profile, wish->scenario->id, NULL, play, error);
}

struct bank *sitting_booster(struct store *store, const struct profile *profile,
    const struct catalogue *catalogue, const struct path_player *player, uint64_t seed,
    struct scenario **booster)
{
    struct bank *bank = NULL;
    struct saved_play play;
    struct file_error error;
    *booster = NULL;
    if (store && saved_booster_find(store, profile, &play, &error)) {
        bank = bank_reopen_booster(
            catalogue, (const char *const *)play.items, play.item_count, booster);
        saved_play_done(&play);
    }
    if (*booster)
        return bank;
    bank_free(&bank);
    return bank_open_booster(catalogue, player, seed, booster);
}

void sitting_open(struct sitting *sitting, const struct sitting_wish *wish,
    void (*show)(const struct event *event, void *data), void *data, struct file_error *error)
{
    *sitting = (struct sitting){.start = SITTING_NEW};
    error->number = 0;
    struct saved_play play;
    memset(&play, 0, sizeof play);
    if (wish->store && find_left(wish, &play, error)) {
        bool same = strcmp(play.digest, scenario_digest(wish->scenario)) == 0;
        bool fresh = wish->fresh || (wish->options.form && play.options.form != wish->options.form);
        if (!fresh && same && go_on(sitting, wish, &play, show, data)) {
            sitting->start = SITTING_RESUMED;
        } else {
            saved_play_drop(wish->store, wish->profile, &play, error);
            sitting->start = fresh ? SITTING_NEW : SITTING_CHANGED;
        }
        saved_play_done(&play);
    }
    if (!wish->store && wish->trail)
        follow(sitting, wish, show, data);
    if (!sitting->session)
        begin(sitting, wish);
}

bool sitting_save(struct sitting *sitting, struct file_error *error)
{
    return !sitting->recording || recording_save(sitting->recording, sitting->session, error);
}

bool sitting_close(struct sitting *sitting, struct file_error *error)
{
    bool kept = true;
    if (sitting->recording)
        kept = recording_close(sitting->recording, sitting->session, error);
    recording_free(&sitting->recording);
    session_free(&sitting->session);
    return kept;
}
