/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * usage: rounds COUNT FILE
 *
 * Plays FILE to its end COUNT times in one process, through the screens but without a terminal,
 * with answers made by chance. Prints the resident kilobytes after a tenth of the rounds and after
 * all.
 */
#include "base/i18n.h"
#include "base/rng.h"
#include "scenario/load.h"
#include "ui/screens/screens.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static long resident_kilobytes(void)
{
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file == NULL || fscanf(file, "%*d %ld", &pages) != 1)
        pages = 0;
    if (file != NULL)
        fclose(file);
    return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

static struct scenario *load(const char *path)
{
    struct diag_list *diags = diag_list_new();
    struct file_error error = {0};
    struct scenario *scenario = scenario_load_file(path, diags, &error);
    diag_list_free(&diags);
    if (scenario == NULL) {
        fprintf(stderr, "rounds: %s cannot be played\n", path);
        exit(2);
    }
    return scenario;
}

static void press(struct app *app, struct canvas *canvas, char letter)
{
    struct key key = {.code = KEY_CODE_ENTER};
    if (letter != '\n') {
        key.code = KEY_CODE_CHARACTER;
        key.text[0] = letter;
    }
    app_key(app, &key, canvas);
    app_draw(app, canvas);
}

static bool is_debriefed(const struct app *app)
{
    return strcmp(app->stack[app->depth - 1].ops->name, "debrief") == 0;
}

/* Answers by chance until the debrief, and begins anew from there. */
static void play_round(struct app *app, struct canvas *canvas, struct rng *rng)
{
    static const char letters[] = "123\n\n\n";
    while (!is_debriefed(app))
        press(app, canvas, letters[rng_below(rng, sizeof letters - 1)]);
    press(app, canvas, 'r');
}

static void play(const char *path, int count)
{
    struct app app;
    struct canvas canvas;
    struct rng rng;
    struct catalogue *catalogue = catalogue_open(NULL);
    struct app_options options = {.catalogue = catalogue, .seed = -1, .scenario = load(path)};
    settings_init(&options.settings);
    settings_set(&options.settings, SETTING_ANIMATION, "no");
    rng_seed(&rng, 1);
    canvas_init(&canvas, 24, 80);
    game_open(&app, &options);
    for (int round = 1; round <= count; round++) {
        play_round(&app, &canvas, &rng);
        if (round == count / 10 || round == count)
            printf("%ld\n", resident_kilobytes());
    }
    app_close(&app);
    canvas_done(&canvas);
    catalogue_free(&catalogue);
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: rounds COUNT FILE\n", stderr);
        return 2;
    }
    i18n_start();
    play(argv[2], atoi(argv[1]));
    return 0;
}
