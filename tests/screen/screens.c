/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Screens as text pictures, without a terminal. Each case is a file of steps and expected pictures:
 *
 *   # a comment
 *   size 24 80              rows, columns; also in the middle: the window changes
 *   lang ms                 before the first key
 *   needs ms                skipped where the program was built without this language
 *   profile mei 9 SG        nickname ("-": none), age band, country ("-": none): that one plays
 *   import FILE             what that profile played before (below the source folder)
 *   play FILE               this scenario at once (below the source folder)
 *   seed 7
 *   set animation no        a setting
 *   keys Enter Down f 2 "a text" F1
 *   wait 2000               milliseconds pass
 *   picture [roles]         the rows behind it, each after a "|", are what must be seen
 *   cursor 12 3             where the cursor must rest
 *
 * KANCIL_REGENERATE=1 writes what is seen into the files, for review as a diff.
 */

#include "config.h"

#include "base/buf.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "scenario/load.h"
#include "scenario/translate.h"
#include "store/transfer.h"
#include "ui/screens/screens.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define BEGINNING INT64_C(1795253400000) /* 2026-11-21 09:30 UTC */

struct run {
    struct app app;
    struct canvas canvas;
    struct app_options options;
    struct profile profile;
    const struct country *country;
    char *play;
    bool open;
    int64_t now;
    struct buf seen; /* the whole file as it should read */
    bool skipped;
};

static const char *source_folder(void)
{
    const char *folder = getenv("TOP_SRCDIR");
    return folder ? folder : ".";
}

static void open_game(struct run *run)
{
    if (run->open)
        return;
    run->open = true;
    if (run->play) {
        struct diag_list *diags = diag_list_new();
        struct file_error error = {0};
        char *path = file_join(source_folder(), run->play);
        run->options.scenario = scenario_load_file(path, diags, &error);
        if (!run->options.scenario)
            printf("Bail out! %s cannot be loaded\n", path);
        else
            scenario_translate(run->options.scenario);
        free(path);
        diag_list_free(&diags);
    }
    game_open(&run->app, &run->options);
}

/* As the terminal's loop does: time passes only between keys. */
static void settle(struct run *run, int64_t until)
{
    /* A save behind the screen's back takes real time, and none of the player's. */
    while (app_wait(&run->app) == 50) {
        usleep(1000);
        app_tick(&run->app);
    }
    for (int wait; (wait = app_wait(&run->app)) >= 0 && run->now + wait <= until;) {
        run->now += wait > 0 ? wait : 1;
        clock_set(run->now);
        app_tick(&run->app);
    }
    run->now = until > run->now ? until : run->now;
    clock_set(run->now);
}

static void press(struct run *run, const struct key *key)
{
    app_draw(&run->app, &run->canvas);
    app_key(&run->app, key, &run->canvas);
}

static const struct {
    const char *name;
    enum key_code code;
} NAMES[] = {
    {"Up", KEY_CODE_UP},
    {"Down", KEY_CODE_DOWN},
    {"Left", KEY_CODE_LEFT},
    {"Right", KEY_CODE_RIGHT},
    {"PgUp", KEY_CODE_PAGE_UP},
    {"PgDn", KEY_CODE_PAGE_DOWN},
    {"Home", KEY_CODE_HOME},
    {"End", KEY_CODE_END},
    {"Enter", KEY_CODE_ENTER},
    {"Esc", KEY_CODE_ESCAPE},
    {"Tab", KEY_CODE_TAB},
    {"Backspace", KEY_CODE_BACKSPACE},
    {"F1", KEY_CODE_F1},
    {"Ctrl-X", KEY_CODE_CONTROL_X},
};

static void press_named(struct run *run, const char *name)
{
    struct key key = {.code = KEY_CODE_CHARACTER};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (strcmp(NAMES[i].name, name) == 0) {
            key.code = NAMES[i].code;
            press(run, &key);
            return;
        }
    int row, column;
    if (sscanf(name, "Mouse:%d:%d", &row, &column) == 2) {
        key = (struct key){.code = KEY_CODE_MOUSE_PRESS, .row = row, .column = column};
        press(run, &key);
        return;
    }
    snprintf(key.text, sizeof key.text, "%s", name);
    press(run, &key);
}

static void press_all(struct run *run, char *text)
{
    open_game(run);
    while (*(text += strspn(text, " "))) {
        if (*text == '"') {
            for (text++; *text && *text != '"'; text++) {
                char letter[2] = {*text, '\0'};
                press_named(run, letter);
            }
            text += *text == '"';
            continue;
        }
        size_t length = strcspn(text, " ");
        char *name = mem_copy_bytes(text, length);
        press_named(run, name);
        free(name);
        text += length;
        settle(run, run->now);
    }
}

static void set_profile(struct run *run, const char *text)
{
    char name[32], country[8];
    int age;
    if (sscanf(text, "%31s %d %7s", name, &age, country) != 3)
        return;
    profile_init(&run->profile, strcmp(name, "-") == 0 ? "" : name);
    run->profile.band = band_of_age(age);
    if (strcmp(country, "-") != 0)
        snprintf(run->profile.country, sizeof run->profile.country, "%s", country);
    run->options.profile = &run->profile;
}

static void import_history(struct run *run, const char *name)
{
    struct buf text = {0}, reason = {0};
    struct file_error error = {0};
    struct transfer_result result;
    char *path = file_join(source_folder(), name);
    if (!file_read(path, TRANSFER_SIZE_LIMIT, &text, &error) ||
        !transfer_import(run->options.store, run->options.catalogue, buf_text(&text), text.length,
            run->options.profile, &result, &reason, &error))
        printf("Bail out! %s cannot be imported: %s\n", path, buf_text(&reason));
    buf_done(&text);
    buf_done(&reason);
    free(path);
}

static void set_setting(struct run *run, const char *text)
{
    char name[32], value[32];
    if (sscanf(text, "%31s %31s", name, value) == 2)
        for (int i = 0; i < SETTING_COUNT; i++)
            if (strcmp(SETTING_OPTIONS[i].name, name) == 0)
                settings_set(&run->options.settings, (enum setting)i, value);
}

static void add_picture(struct run *run, bool roles)
{
    struct buf picture = {0};
    app_draw(&run->app, &run->canvas);
    canvas_picture(&run->canvas, roles, &picture);
    for (const char *at = buf_text(&picture), *end; (end = strchr(at, '\n')); at = end + 1)
        buf_format(&run->seen, "|%.*s\n", (int)(end - at), at);
    buf_done(&picture);
}

static bool speaks(const char *tag)
{
    for (const struct i18n_language *language = i18n_languages(); language->tag; language++)
        if (strcmp(language->tag, tag) == 0)
            return true;
    return false;
}

static void obey(struct run *run, char *line)
{
    int a, b;
    if (sscanf(line, "size %d %d", &a, &b) == 2) {
        canvas_resize(&run->canvas, a, b);
    } else if (strncmp(line, "lang ", 5) == 0) {
        i18n_use(line + 5);
    } else if (strncmp(line, "needs ", 6) == 0) {
        run->skipped = run->skipped || !speaks(line + 6);
    } else if (strncmp(line, "profile ", 8) == 0) {
        set_profile(run, line + 8);
    } else if (strncmp(line, "import ", 7) == 0) {
        import_history(run, line + 7);
    } else if (strncmp(line, "play ", 5) == 0) {
        run->play = mem_copy_string(line + 5);
    } else if (strncmp(line, "seed ", 5) == 0) {
        run->options.seed = atoi(line + 5);
    } else if (strncmp(line, "set ", 4) == 0) {
        set_setting(run, line + 4);
    } else if (strncmp(line, "keys ", 5) == 0) {
        press_all(run, line + 5);
    } else if (sscanf(line, "wait %d", &a) == 1) {
        open_game(run);
        settle(run, run->now + a);
    } else if (strncmp(line, "picture", 7) == 0) {
        open_game(run);
        add_picture(run, strstr(line, "roles") != NULL);
    } else if (strncmp(line, "cursor", 6) == 0) {
        buf_format(&run->seen, "cursor %d %d\n", run->canvas.cursor_row, run->canvas.cursor_column);
        return;
    } else if (*line && *line != '#') {
        printf("Bail out! unknown step: %s\n", line);
        exit(99);
    }
}

/* Steps are taken over as they stand; pictures and cursors are what is seen now. */
static void run_steps(struct run *run, const char *text)
{
    for (const char *at = text, *end; (end = strchr(at, '\n')) != NULL; at = end + 1) {
        char *line = mem_copy_bytes(at, (size_t)(end - at));
        if (*line != '|' && strncmp(line, "cursor", 6) != 0)
            buf_format(&run->seen, "%s\n", line);
        if (*line != '|')
            obey(run, line);
        free(line);
        if (run->skipped)
            return;
    }
}

static void begin(struct run *run, const struct catalogue *catalogue, struct store *store)
{
    memset(run, 0, sizeof *run);
    i18n_use("en");
    run->now = BEGINNING;
    clock_set(run->now);
    settings_init(&run->options.settings);
    run->options.catalogue = catalogue;
    run->options.store = store;
    run->options.seed = 7;
    canvas_init(&run->canvas, 24, 80);
}

static void end(struct run *run)
{
    if (run->open)
        app_close(&run->app);
    canvas_done(&run->canvas);
    buf_done(&run->seen);
    free(run->play);
}

/* The first row that differs, for whoever reads the log. */
static void tell_difference(const char *expected, const char *seen)
{
    int line = 1;
    while (*expected && *expected == *seen) {
        line += *expected == '\n';
        expected++;
        seen++;
    }
    printf("# differs from line %d on; KANCIL_REGENERATE=1 writes what is seen\n", line);
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *place)
{
    (void)about;
    (void)kind;
    (void)place;
    return remove(path);
}

enum verdict { PASSED, FAILED, SKIPPED };

static enum verdict run_case(const char *path, const struct catalogue *catalogue)
{
    struct buf text = {0};
    struct file_error error = {0};
    struct run run;
    char folder[] = "/tmp/kancil-screen-XXXXXX";
    struct store *store = mkdtemp(folder) ? store_open(folder) : NULL;
    setenv("XDG_CONFIG_HOME", folder, 1);
    if (!file_read(path, 1024 * 1024, &text, &error))
        return FAILED;
    begin(&run, catalogue, store);
    run_steps(&run, buf_text(&text));
    bool same = strcmp(buf_text(&text), buf_text(&run.seen)) == 0;
    bool skipped = run.skipped;
    if (!same && !skipped && getenv("KANCIL_REGENERATE"))
        same = file_replace(path, buf_text(&run.seen), run.seen.length, 0644, &error);
    else if (!same && !skipped)
        tell_difference(buf_text(&text), buf_text(&run.seen));
    end(&run);
    buf_done(&text);
    store_free(&store);
    nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    return skipped ? SKIPPED : same ? PASSED : FAILED;
}

int main(int argc, char **argv)
{
    i18n_start();
    struct catalogue *catalogue = catalogue_open(NULL);
    int failed = 0;
    printf("1..%d\n", argc - 1);
    for (int i = 1; i < argc; i++) {
        enum verdict verdict = run_case(argv[i], catalogue);
        printf("%sok %d - %s%s\n", verdict == FAILED ? "not " : "", i, strrchr(argv[i], '/') + 1,
            verdict == SKIPPED ? " # SKIP built without this language" : "");
        failed += verdict == FAILED;
    }
    catalogue_free(&catalogue);
    return failed > 0;
}
