/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store_fixture.h"

#include "base/clock.h"
#include "scenario/load.h"
#include "store/transfer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct store *store;
struct profile mei;
static char folder[64];

int store_enter(void **unused)
{
    (void)unused;
    signal(SIGXFSZ, SIG_IGN);
    umask(022);
    clock_set(STORE_MORNING);
    strcpy(folder, "/tmp/kancil-store-XXXXXX");
    if (mkdtemp(folder) == NULL)
        return -1;
    store = store_open(folder);
    profile_init(&mei, "mei");
    return 0;
}

int store_leave(void **unused)
{
    char command[256];

    (void)unused;
    store_free(&store);
    snprintf(command, sizeof command, "chmod -R u+rwx %s && rm -rf %s", folder, folder);
    return system(command) != 0;
}

const char *store_file(const char *format, ...)
{
    static char paths[4][512];
    static int turn;
    char *path = paths[turn++ % 4];
    int length = snprintf(path, sizeof paths[0], "%s/", folder);
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(path + length, sizeof paths[0] - (size_t)length, format, arguments);
    va_end(arguments);
    return path;
}

void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");

    assert_non_null(file);
    fputs(text, file);
    assert_int_equal(fclose(file), 0);
}

char *read_file(const char *path)
{
    struct buf text = {0};

    if (!file_read(path, 1 << 28, &text, NULL)) {
        buf_done(&text);
        return NULL;
    }
    buf_add(&text, "");
    return buf_take(&text);
}

int count_files(const char *path)
{
    DIR *listing = opendir(path);
    int count = 0;

    for (struct dirent *entry; listing != NULL && (entry = readdir(listing)) != NULL;)
        count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    if (listing != NULL)
        closedir(listing);
    return count;
}

struct scenario *load_story(const char *id)
{
    struct diag_list *diags = diag_list_new();
    struct file_error error;
    char path[1024];

    snprintf(path, sizeof path, "%s/tests/export/%s.yaml", getenv("TOP_SRCDIR"), id);
    struct scenario *found = scenario_load_file(path, diags, &error);
    for (size_t i = 0; i < diag_count(diags); i++)
        diag_print(stderr, diag_at(diags, i), true);
    diag_list_free(&diags);
    assert_non_null(found);
    return found;
}

struct session *begin_play(const struct scenario *scenario)
{
    const struct session_options options = {
        .seed = 7, .mode = MODE_SOLO, .language = "en", .started = STORE_MORNING};
    struct session *play = session_new(scenario, &options);

    to_question(play);
    return play;
}

void to_question(struct session *play)
{
    while (!session_is_waiting(play) && !session_is_done(play))
        session_next(play);
}

void take(struct session *play, int number, int at)
{
    to_question(play);
    assert_true(session_choose(play, number, at));
}

void judge(struct session *play, enum truth answer, int at)
{
    to_question(play);
    assert_true(session_judge(play, answer, 2, at));
}

char *export_text(const struct profile *profile, bool anonymous)
{
    struct history history;
    struct buf text = {0};
    struct file_error error;

    assert_true(history_load(store, profile, &history, &error));
    const struct transfer_options options = {.anonymous = anonymous};
    struct json *document = transfer_export(profile, &history, &options, STORE_MORNING);
    json_write(document, true, &text);
    json_free(&document);
    history_done(&history);
    return buf_take(&text);
}

struct scenario *story;
struct session *session;
struct recording *recording;
static struct history loaded;

int play_enter(void **unused)
{
    if (store_enter(unused) != 0)
        return -1;
    story = load_story("two-steps");
    session = begin_play(story);
    recording = recording_new(store, &mei, session);
    return 0;
}

int play_leave(void **unused)
{
    history_done(&loaded);
    recording_free(&recording);
    session_free(&session);
    scenario_free(&story);
    return store_leave(unused);
}

void save_play(void)
{
    struct file_error error;

    assert_true(recording_save(recording, session, &error));
}

void close_play(void)
{
    struct file_error error;

    assert_true(recording_close(recording, session, &error));
    recording_free(&recording);
}

void play_to_the_end(void)
{
    take(session, 2, 10);
    save_play();
    take(session, 1, 20);
    save_play();
    for (int i = 0; i < 2; i++) {
        judge(session, TRUTH_FAKE, 30 + i);
        save_play();
    }
    to_question(session);
    assert_true(session_is_done(session));
}

const struct history *history_now(void)
{
    struct file_error error;

    history_done(&loaded);
    assert_true(history_load(store, &mei, &loaded, &error));
    return &loaded;
}

int plays_under_way(void)
{
    return count_files(store_file("profiles/%s/current", mei.id));
}

char *current_path(void)
{
    return strdup(store_file("profiles/%s/current/%s.jsonl", mei.id, recording_id(recording)));
}
