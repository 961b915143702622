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
#include "line/question.h"
#include "present/debrief.h"
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
    if (event->kind == EVENT_SCENE)
        fputc('\n', plain->say.out);
    present_event(&plain->present, event, &document);
    say_document(&plain->say, &document, 0);
    document_done(&document);
}

/* Who has spoken before is introduced again: it may be a week since. */
static void forget_past(struct plain *plain)
{
    const struct scenario *scenario = plain->options->wish.scenario;
    document_clear(&plain->document);
    memset(plain->present.met, 0, (size_t)scenario->cast_count * sizeof *plain->present.met);
}

/* While a play is being gone on with, only what came after the last answer is kept, to be told
 * again. */
static void gather(const struct event *event, void *data)
{
    struct plain *plain = data;
    if (!plain->present.session)
        present_init(&plain->present, plain->sitting.session, plain->options->console->country,
            plain->options->nickname);
    bool answered = event->kind == EVENT_OUTCOME || event->kind == EVENT_TIMEOUT ||
        event->kind == EVENT_VERDICT;
    if (answered)
        forget_past(plain);
    else
        present_event(&plain->present, event, &plain->document);
}

/* One sentence to standard error, where it belongs in the text. */
static void complain(const struct plain *plain, const char *sentence)
{
    fflush(plain->say.out);
    clean_print(stderr, "kancil: ", CLEAN_KEEP_BREAKS);
    clean_print(stderr, sentence, CLEAN_ONE_LINE);
    fputc('\n', stderr);
}

static void complain_file(const struct plain *plain, const struct file_error *error)
{
    struct buf text = {0};
    file_error_describe(error, &text);
    complain(plain, buf_text(&text));
    buf_done(&text);
}

static void save(struct plain *plain)
{
    struct file_error error = {0};
    plain->failed = !sitting_save(&plain->sitting, &error);
    if (!plain->failed)
        return;
    complain_file(plain, &error);
    complain(plain, _("This answer could not be saved; it will be tried again."));
}

/* One answer that the session may refuse; a refusal says what can be typed. */
static enum flow answer(struct plain *plain, const struct event *event, struct typed typed)
{
    struct session *session = plain->sitting.session;
    int at = seconds_of_play(plain);
    bool taken = false;
    switch (typed.kind) {
    case TYPED_FLAG:
        taken = session_flag(session, typed.number, at);
        if (taken)
            question_say_flag(&plain->say, session, typed.number);
        break;
    case TYPED_LOOK: taken = plain->sure_for == 0 && session_look(session, typed.number, at); break;
    case TYPED_TIMEOUT: taken = event->kind == EVENT_ASK && session_timeout(session, at); break;
    case TYPED_NUMBER:
        if (event->kind == EVENT_ASK) {
            taken = session_choose(session, typed.number, at);
        } else if (plain->sure_for == 0) {
            if (typed.number <= 2) {
                plain->sure_for = typed.number == 1 ? 1 + TRUTH_GENUINE : 1 + TRUTH_FAKE;
                return FLOW_ON;
            }
        } else if (typed.number <= 3) {
            taken = session_judge(session, (enum truth)(plain->sure_for - 1), typed.number, at);
            plain->sure_for = 0;
        }
        break;
    default: break;
    }
    if (taken)
        save(plain);
    else
        question_say_refusal(&plain->say, session, event, plain->sure_for > 0, typed);
    return FLOW_ON;
}

static enum flow obey(struct plain *plain, const struct event *event, struct typed typed)
{
    switch (typed.kind) {
    case TYPED_HELP:
        console_say_help(plain->options->console, plain->options->wish.scenario->help);
        return FLOW_ON;
    case TYPED_KEYS:
        question_say_keys(&plain->say, plain->sitting.session, event, plain->sure_for > 0);
        return FLOW_ON;
    case TYPED_QUIT: return FLOW_QUIT;
    case TYPED_LEAVE: return FLOW_LEAVE;
    default: return answer(plain, event, typed);
    }
}

/* Asks once; the session asks again until an answer moves the play on. */
static enum flow ask(struct plain *plain, const struct event *event, struct question *question)
{
    struct typed typed;
    question_say(question, &plain->say, &plain->present, event, plain->sure_for > 0);
    question_prompt(&plain->say, plain->sitting.session, event, plain->sure_for > 0);
    if (!console_read(plain->options->console, &typed))
        return FLOW_QUIT;
    return obey(plain, event, typed);
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

/* What the store has to say of older plays: one that could not be read, a file that was mended. */
static void tell_trouble(const struct plain *plain, const struct file_error *error)
{
    const struct sitting_wish *wish = &plain->options->wish;
    const char *complaint = wish->store ? store_complaint(wish->store) : NULL;
    if (complaint)
        complain(plain, complaint);
    if (error->number)
        complain_file(plain, error);
}

static void say_beginning(struct plain *plain)
{
    const struct scenario *scenario = plain->options->wish.scenario;
    struct arena *arena = plain->document.arena;
    if (plain->sitting.start == SITTING_CHANGED)
        say_line(
            &plain->say, 0, _("The scenario has changed since you left it, so it begins anew."));
    say_line(&plain->say, 0, present_text(&plain->present, scenario->summary.raw, arena));
    if (scenario->content_note.raw)
        say_linef(&plain->say, 0, _("Please note: %s"),
            present_text(&plain->present, scenario->content_note.raw, arena));
}

static bool ends_passage(const struct answer *answer)
{
    return answer->kind != ANSWER_FLAG && answer->kind != ANSWER_LOOK;
}

/* Whether lines were flagged or things looked into since the last answer. */
static bool is_passage_open(const struct session *session)
{
    const struct answer *answers;
    size_t count = session_journal(session, &answers);
    return count > 0 && !ends_passage(&answers[count - 1]);
}

/* Whether a question was answered: what is only flagged or looked into is not kept. */
static bool is_answered(const struct session *session)
{
    const struct answer *answers;
    size_t count = session_journal(session, &answers);
    for (size_t i = 0; i < count; i++)
        if (ends_passage(&answers[i]))
            return true;
    return false;
}

static void begin(struct plain *plain)
{
    struct file_error error = {0};
    const struct scenario *scenario = plain->options->wish.scenario;
    sitting_open(&plain->sitting, &plain->options->wish, gather, plain, &error);
    tell_trouble(plain, &error);
    if (!plain->present.session)
        present_init(&plain->present, plain->sitting.session, plain->options->console->country,
            plain->options->nickname);
    say_line(
        &plain->say, 0, present_text(&plain->present, scenario->title.raw, plain->document.arena));
    if (plain->sitting.start != SITTING_RESUMED) {
        say_beginning(plain);
        return;
    }
    say_line(&plain->say, 0, _("It goes on where you left it."));
    if (!session_is_waiting(plain->sitting.session) && !is_passage_open(plain->sitting.session))
        forget_past(plain); /* what came of the last answer is told next */
    say_document(&plain->say, &plain->document, 0);
    question_say_flags(&plain->say, plain->sitting.session);
}

/* How it ended is not told twice, unless a round came between. */
static void say_debrief(struct plain *plain)
{
    struct document document;
    document_init(&document);
    present_debrief(&plain->present, &document);
    bool told = session_attempt(plain->sitting.session)->judgement_count == 0;
    size_t kept = 0;
    for (size_t i = 0; i < document.count; i++)
        if (!told || document.paragraphs[i].kind != PARAGRAPH_ENDING)
            document.paragraphs[kept++] = document.paragraphs[i];
    document.count = kept;
    say_document(&plain->say, &document, 0);
    document_done(&document);
}

static void say_parting(const struct plain *plain)
{
    const struct session *session = plain->sitting.session;
    if (!plain->sitting.recording || plain->failed || !is_answered(session))
        return;
    if (session_attempt(session)->finished)
        say_line(&plain->say, 0, _("Saved. The story itself is finished."));
    else
        say_line(&plain->say, 0, _("Saved. It goes on here next time."));
}

struct plain_end plain_play(const struct plain_options *options)
{
    const struct console *console = options->console;
    struct plain plain = {.options = options, .began = clock_monotonic()};
    plain.say = (struct say){console->out, console->columns, options->wish.options.language};
    document_init(&plain.document);
    begin(&plain);
    enum flow flow = play(&plain);
    if (flow == FLOW_ON)
        say_debrief(&plain);
    else if (flow == FLOW_QUIT)
        say_parting(&plain);

    struct file_error error = {0};
    if (options->trail)
        *options->trail = trail_new(plain.sitting.session);
    present_done(&plain.present);
    bool kept = sitting_close(&plain.sitting, &error);
    if (!kept && flow != FLOW_LEAVE)
        complain_file(&plain, &error);
    document_done(&plain.document);
    return (struct plain_end){.finished = flow == FLOW_ON, .kept = kept};
}
