/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the game begins. */

#include "config.h"

#include "ui/screens/screens.h"

void game_open(struct app *app, const struct app_options *options)
{
    static const struct app_pages pages = {.help_lines = helplines_push, .keys = keys_push};
    app_init(app, options, &pages);
    if (options->preview) {
        preview_push(app, options->preview);
        return;
    }
    title_push(app);
    if (options->profile)
        home_push(app);
    if (options->scenario)
        play_push(app, options->scenario);
    else if (options->booster)
        play_push_booster(app);
}
