/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the player does in a play, phase by phase. */

#include "config.h"

#include "ui/screens/play.h"

#include "base/i18n.h"

static void judge(struct screen *screen, int sure)
{
    struct play *play = screen->data;
    if (session_judge(play->sitting.session, play->answer, sure, play_seconds(play)))
        play_answered(screen);
}

static void flag(struct screen *screen, int line)
{
    struct play *play = screen->data;
    if (!session_flag(play->sitting.session, line, play_seconds(play)))
        return;
    play->line = line;
    play_keep(play);
    /* Flags may change the choices: ask again, where the flags were set from. */
    enum play_phase phase = play->phase;
    play_ask_choices(play);
    if (phase == PHASE_FLAGS)
        play->phase = phase;
}

static void look(struct screen *screen, int number)
{
    struct play *play = screen->data;
    if (!session_look(play->sitting.session, number, play_seconds(play)))
        return;
    play_keep(play);
    play_go_on(screen);
}

static void choose(struct screen *screen, int chosen)
{
    struct play *play = screen->data;
    switch (play->phase) {
    case PHASE_NOTE:
        if (chosen == 1)
            app_pop(screen->app);
        else
            play_go_on(screen);
        break;
    case PHASE_ASK:
        play_end_passage(play);
        play->limit = 0;
        if (session_choose(play->sitting.session, chosen + 1, play_seconds(play)))
            play_answered(screen);
        break;
    case PHASE_JUDGE:
        play->answer = chosen == 0 ? TRUTH_GENUINE : TRUTH_FAKE;
        play_ask_sure(play);
        break;
    case PHASE_SURE: judge(screen, chosen + 1); break;
    case PHASE_LOOKS: look(screen, chosen + 1); break;
    default: break;
    }
}

static bool scroll(struct play *play, const struct input *input)
{
    if (input->action == ACTION_PAGE_UP)
        play->back += 5;
    else if (input->action == ACTION_PAGE_DOWN && play->back > 0)
        play->back = play->back > 5 ? play->back - 5 : 0;
    else
        return input->action == ACTION_PAGE_DOWN;
    return true;
}

static void back_to_question(struct play *play)
{
    if (play->event->kind == EVENT_JUDGE || play->phase == PHASE_SURE)
        play_ask_judge(play);
    else
        play_ask_choices(play);
}

static bool act_on_flags(struct screen *screen, const struct input *input)
{
    struct play *play = screen->data;
    int lines = session_lines(play->sitting.session);
    switch (input->action) {
    case ACTION_UP: play->line = play->line > 1 ? play->line - 1 : 1; return true;
    case ACTION_DOWN: play->line = play->line < lines ? play->line + 1 : lines; return true;
    case ACTION_NUMBER:
        if (input->argument <= lines)
            flag(screen, input->argument);
        return true;
    case ACTION_ACCEPT:
    case ACTION_FLAG: flag(screen, play->line); return true;
    case ACTION_BACK:
    case ACTION_NEXT_FIELD: back_to_question(play); return true;
    default: return scroll(play, input);
    }
}

static bool act_on_panel(struct screen *screen, const struct input *input)
{
    struct play *play = screen->data;
    if (reader_read_on(&play->panel, input))
        return true;
    if (input->action == ACTION_ACCEPT || input->action == ACTION_NUMBER) {
        if (input->action == ACTION_ACCEPT)
            play_go_on(screen);
        return true;
    }
    return reader_act(&play->panel, input);
}

static void leave(struct screen *screen)
{
    struct play *play = screen->data;
    const struct answer *journal;
    bool kept = play->saver && session_journal(play->sitting.session, &journal) > 0;
    struct app *app = screen->app;
    play_leave_session(screen);
    play->done = true;
    app_pop(app);
    if (kept && !app->notice[0])
        app_say(app, "%s", _("Saved. It goes on where you left it."));
}

static bool act_on_question(struct screen *screen, const struct input *input)
{
    struct play *play = screen->data;
    int lines = session_lines(play->sitting.session);
    int chosen;
    if (input->action == ACTION_CLICK && input->argument > PLAY_LINE_AREA) {
        flag(screen, input->argument - PLAY_LINE_AREA);
        return true;
    }
    if (play->phase == PHASE_ASK && lines > 0 &&
        (input->action == ACTION_FLAG || input->action == ACTION_NEXT_FIELD)) {
        play->line = lines;
        play->phase = PHASE_FLAGS;
        return true;
    }
    if (input->action == ACTION_LOOK && play->phase != PHASE_LOOKS && play->phase != PHASE_SURE) {
        const struct inspect_item *items[1];
        int left;
        if (session_looks(play->sitting.session, items, 1, &left) > 0)
            play_ask_looks(play);
        return true;
    }
    bool inner = play->phase == PHASE_LOOKS || play->phase == PHASE_SURE;
    if (inner && (input->action == ACTION_BACK || input->action == ACTION_LOOK)) {
        back_to_question(play);
        return true;
    }
    if (play->phase == PHASE_NOTE && play->menu.focus == 0 && reader_read_on(&play->panel, input))
        return true;
    if (input->action == ACTION_PAGE_UP || input->action == ACTION_PAGE_DOWN)
        return play->phase == PHASE_NOTE ? reader_act(&play->panel, input) : scroll(play, input);
    if (!menu_act(&play->menu, input, &chosen))
        return false;
    if (chosen >= 0)
        choose(screen, chosen);
    return true;
}

/* Pages of unread text come before anything is answered. */
static bool read_on(struct play *play, const struct input *input)
{
    if (!play->reading)
        return false;
    bool on = input->action == ACTION_ACCEPT || input->action == ACTION_DOWN ||
        input->action == ACTION_NUMBER;
    if (on || (input->action == ACTION_PAGE_DOWN && play->back == 0)) {
        play->unread += play->page > 3 ? play->page - 2 : 1;
        return true;
    }
    return false;
}

bool play_act(struct screen *screen, const struct input *input)
{
    struct play *play = screen->data;
    bool taken = false;
    play_tell_failure(screen);
    if (read_on(play, input))
        return true;
    switch (play->phase) {
    case PHASE_ARRIVING:
        if (input->action != ACTION_BACK && input->action != ACTION_HELP_LINES &&
            input->action != ACTION_KEYS) {
            play->hurry = true;
            play_go_on(screen);
            return true;
        }
        break;
    case PHASE_SAVING:
        taken = input->action != ACTION_HELP_LINES && input->action != ACTION_KEYS;
        break;
    case PHASE_PANEL: taken = act_on_panel(screen, input); break;
    case PHASE_FLAGS: taken = act_on_flags(screen, input); break;
    default: taken = act_on_question(screen, input); break;
    }
    if (!taken && input->action == ACTION_BACK) {
        leave(screen);
        return true;
    }
    return taken;
}
