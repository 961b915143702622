/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The loop of plain mode: text flows until a question stops it; then one line is read and answered.
 *
 * Everything that a question needs is asked of the session each time, so nothing here can come
 * apart from the engine.
 */

#include "config.h"

#include "line/plain.h"

#include "base/clean.h"
#include "base/clock.h"
#include "base/i18n.h"
#include "line/command.h"
#include "line/question.h"
#include "present/debrief.h"
#include "present/helplines.h"
#include "present/play.h"

#include <string.h>

enum flow { FLOW_ON, FLOW_QUIT, FLOW_LEAVE };

struct plain {
    const struct plain_options *options;
    struct say say;
    struct sitting sitting;
    struct present present;
    struct document document; /* what was shown since the last answer, when a play goes on */
    int64_t began;            /* monotonic milliseconds when this sitting began */
    int sure_for;             /* 0, or 1 + the enum truth answered, while sureness is asked */
    bool failed;
};

static int seconds_of_play(const struct plain *plain)
{
    return plain->sitting.seconds + (int)((clock_monotonic() - plain->began) / 1000);
}

static void say_event(struct plain *plain, const struct event *event)
{
    struct document document;
    document_init(&document);
    if (event->kind == EVENT_ITEM || event->kind == EVENT_SCENE)
        fputc('\n', plain->say.out);
    present_event(&plain->present, event, &document);
    say_document(&plain->say, &document, 0);
    document_done(&document);
}

/* While a play is being gone on with, only what came after the last answer is kept, to be told again. */
static void gather(const struct event *event, void *data)
{
    struct plain *plain = data;
    if (!plain->present.session)
        present_init(&plain->present, plain->sitting.session, plain->options->country,
                     plain->options->nickname);
    bool answered = event->kind == EVENT_OUTCOME || event->kind == EVENT_TIMEOUT ||
                    event->kind == EVENT_VERDICT;
    if (answered)
        document_clear(&plain->document);
    else
        present_event(&plain->present, event, &plain->document);
}

static void save(struct plain *plain)
{
    struct file_error error = {0};
    if (sitting_save(&plain->sitting, &error))
        return;
    struct buf text = {0};
    file_error_describe(&error, &text);
    fflush(plain->say.out);
    fputs("kancil: ", stderr);
    clean_print(stderr, buf_text(&text), CLEAN_ONE_LINE);
    fprintf(stderr, "\nkancil: %s\n", _("This answer could not be saved; it will be tried again."));
    buf_done(&text);
    plain->failed = true;
}

static void say_help_lines(struct plain *plain)
{
    struct document document;
    document_init(&document);
    const struct helplines_wanted wanted = {
        .country = plain->options->country,
        .international = plain->options->international,
        .child = plain->options->child,
        .topics = plain->options->wish.scenario->help,
        .now = clock_now(),
    };
    present_helplines(&wanted, &document);
    say_document(&plain->say, &document, 0);
    document_done(&document);
}

/* One answer that the session may refuse; a refusal says what can be typed. */
static enum flow answer(struct plain *plain, const struct event *event, struct command command)
{
    struct session *session = plain->sitting.session;
    int at = seconds_of_play(plain);
    bool taken = false;
    switch (command.kind) {
    case COMMAND_FLAG:
        taken = session_flag(session, command.number, at);
        if (taken)
            question_say_flag(&plain->say, session, command.number);
        break;
    case COMMAND_LOOK:
        taken = plain->sure_for == 0 && session_look(session, command.number, at);
        break;
    case COMMAND_TIMEOUT:
        taken = event->kind == EVENT_ASK && session_timeout(session, at);
        break;
    case COMMAND_NUMBER:
        if (event->kind == EVENT_ASK) {
            taken = session_choose(session, command.number, at);
        } else if (plain->sure_for == 0) {
            if (command.number <= 2) {
                plain->sure_for = command.number == 1 ? 1 + TRUTH_GENUINE : 1 + TRUTH_FAKE;
                return FLOW_ON;
            }
        } else if (command.number <= 3) {
            taken = session_judge(session, (enum truth)(plain->sure_for - 1), command.number, at);
            plain->sure_for = 0;
        }
        break;
    default:
        break;
    }
    if (taken)
        save(plain);
    else
        question_say_refusal(&plain->say, session, event, plain->sure_for > 0);
    return FLOW_ON;
}

static enum flow obey(struct plain *plain, const struct event *event, struct command command)
{
    switch (command.kind) {
    case COMMAND_EMPTY:
        return FLOW_ON;
    case COMMAND_HELP:
        say_help_lines(plain);
        return FLOW_ON;
    case COMMAND_KEYS:
        question_say_keys(&plain->say, plain->sitting.session, event);
        return FLOW_ON;
    case COMMAND_QUIT:
        return FLOW_QUIT;
    case COMMAND_LEAVE:
        return FLOW_LEAVE;
    default:
        return answer(plain, event, command);
    }
}

/* Reads one line, however long; false at the end of the input. A line over the buffer is no command. */
static bool read_line(FILE *in, char line[64])
{
    if (!fgets(line, 64, in))
        return false;
    if (!strchr(line, '\n') && !feof(in)) {
        int c;
        while ((c = getc(in)) != EOF && c != '\n')
            continue;
        strcpy(line, "\x01\n");
    }
    return true;
}

/* Asks until an answer moves the play on. */
static enum flow ask(struct plain *plain, const struct event *event, struct question *question)
{
    const struct plain_options *options = plain->options;
    question_say(question, &plain->say, &plain->present, event, plain->sure_for > 0);
    question_prompt(&plain->say, plain->sitting.session, event, plain->sure_for > 0);
    fflush(options->out);
    char line[64];
    if (!read_line(options->in, line)) {
        fputc('\n', options->out);
        return FLOW_QUIT;
    }
    if (options->echo)
        clean_print(options->out, line, CLEAN_KEEP_BREAKS);
    if (options->echo && !strchr(line, '\n'))
        fputc('\n', options->out);
    return obey(plain, event, command_read(line));
}

static enum flow play(struct plain *plain)
{
    struct question question = {0};
    const struct event *event;
    enum flow flow = FLOW_ON;
    while (flow == FLOW_ON && (event = session_next(plain->sitting.session))->kind != EVENT_DONE) {
        if (event->kind == EVENT_ASK || event->kind == EVENT_JUDGE) {
            flow = ask(plain, event, &question);
            continue;
        }
        if (event->kind != EVENT_LOOK)
            question_forget(&question);
        say_event(plain, event);
    }
    question_forget(&question);
    return flow;
}

static void begin(struct plain *plain)
{
    struct file_error error = {0};
    const struct scenario *scenario = plain->options->wish.scenario;
    sitting_open(&plain->sitting, &plain->options->wish, gather, plain, &error);
    if (!plain->present.session)
        present_init(&plain->present, plain->sitting.session, plain->options->country,
                     plain->options->nickname);
    say_line(&plain->say, 0,
             present_text(&plain->present, scenario->title.raw, plain->document.arena));
    if (plain->sitting.start == SITTING_CHANGED)
        say_line(&plain->say, 0,
                 _("The scenario has changed since you left it, so it begins anew."));
    if (plain->sitting.start == SITTING_RESUMED) {
        say_line(&plain->say, 0, _("It goes on where you left it."));
        say_document(&plain->say, &plain->document, 0);
    } else {
        say_line(&plain->say, 0,
                 present_text(&plain->present, scenario->summary.raw, plain->document.arena));
        if (scenario->content_note.raw)
            say_linef(&plain->say, 0, _("Please note: %s"),
                      present_text(&plain->present, scenario->content_note.raw,
                                   plain->document.arena));
    }
}

static void say_debrief(struct plain *plain)
{
    struct document document;
    document_init(&document);
    present_debrief(&plain->present, &document);
    say_document(&plain->say, &document, 0);
    document_done(&document);
}

bool plain_play(const struct plain_options *options)
{
    struct plain plain = {.options = options, .began = clock_monotonic()};
    plain.say = (struct say){options->out, options->columns, options->wish.options.language};
    document_init(&plain.document);
    begin(&plain);
    enum flow flow = play(&plain);
    size_t answers;
    const struct answer *journal;
    answers = session_journal(plain.sitting.session, &journal);
    if (flow == FLOW_ON)
        say_debrief(&plain);
    else if (flow == FLOW_QUIT && plain.sitting.recording && answers > 0)
        say_line(&plain.say, 0, _("Saved. It goes on here next time."));

    struct file_error error = {0};
    present_done(&plain.present);
    if (!sitting_close(&plain.sitting, &error))
        plain.failed = true;
    document_done(&plain.document);
    return fflush(options->out) == 0 && !ferror(options->out) && !plain.failed;
}
