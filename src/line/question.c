/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions as text. The text is built first, then compared with what was told, then printed. */

#include "config.h"

#include "line/question.h"

#include "base/buf.h"
#include "base/clean.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "line/looks.h"
#include "present/judgement.h"

#include <stdlib.h>
#include <string.h>

#define CHOICES_MOST 6

static void add_choices(
    struct buf *out, const struct present *present, const struct event *event, struct arena *arena)
{
    const struct choice *shown[CHOICES_MOST];
    int count = session_choices(present->session, shown);
    buf_format(out, "%s\n", present_ask(present, event->scene, arena));
    for (int i = 0; i < count; i++) {
        const char *text = present_text(present, shown[i]->label.raw, arena);
        if (shown[i]->spoken)
            buf_format(out, _(" %d) Say: \"%s\"\n"), i + 1, text);
        else
            buf_format(out, " %d) %s\n", i + 1, text);
    }
}

static void add_judgement(struct buf *out, const struct item *item)
{
    buf_format(out, "%s\n 1) %s\n 2) %s\n", judgement_question(item),
        judgement_answer(item, TRUTH_GENUINE), judgement_answer(item, TRUTH_FAKE));
}

static void add_sureness(struct buf *out)
{
    buf_format(out, "%s\n", present_sure_question());
    for (int sure = 1; sure <= 3; sure++)
        buf_format(out, " %d) %s\n", sure, present_sure(sure));
}

static void say_text(const struct say *say, const char *text)
{
    for (const char *end; (end = strchr(text, '\n')) != NULL; text = end + 1) {
        char *line = mem_copy_bytes(text, (size_t)(end - text));
        say_line(say, *line == ' ' ? 4 : 0, line);
        free(line);
    }
}

/* Whether NEWS (owned by the caller until now) is not what *TOLD holds; it is from now on. */
static bool is_new(char **told, char *news)
{
    bool changed = !*told || strcmp(*told, news) != 0;
    free(*told);
    *told = news;
    return changed;
}

static void say_looks(struct question *question, const struct say *say,
    const struct present *present, const struct event *event)
{
    struct looks looks;
    looks_read(&looks, present, event);
    if (is_new(&question->looks, looks_names(&looks)))
        looks_say(&looks, say);
    else if (looks.left != question->left)
        looks_say_left(&looks, say);
    question->left = looks.left;
    looks_done(&looks);
}

void question_say(struct question *question, const struct say *say, const struct present *present,
    const struct event *event, bool sure)
{
    struct arena *arena = arena_new();
    struct buf text = {0};
    if (sure)
        add_sureness(&text);
    else if (event->kind == EVENT_ASK)
        add_choices(&text, present, event, arena);
    else
        add_judgement(&text, event->item);
    arena_free(&arena);
    if (is_new(&question->answers, buf_take(&text)))
        say_text(say, question->answers);
    if (!sure)
        say_looks(question, say, present, event);
}

void question_forget(struct question *question)
{
    free(question->answers);
    free(question->looks);
    *question = (struct question){0};
}

/* What can be typed at a question. */
struct range {
    int answers; /* 1 to so many */
    int lines;   /* to flag; 0: none */
    int looks;   /* to look into; 0: none */
    bool timer;
};

static struct range range_now(const struct session *session, const struct event *event, bool sure)
{
    const struct choice *shown[CHOICES_MOST];
    bool ask = event->kind == EVENT_ASK;
    return (struct range){
        .answers = sure ? 3
            : ask       ? session_choices(session, shown)
                        : 2,
        .lines = sure || !ask ? 0 : session_lines(session),
        .looks = sure ? 0 : looks_last(session, event),
        .timer = !sure && ask && session_timer(session) > 0,
    };
}

static void add_entry(struct buf *out, const char *entry)
{
    buf_add(out, out->length > 0 ? ", " : "");
    buf_add(out, entry);
}

void question_prompt(
    const struct say *say, const struct session *session, const struct event *event, bool sure)
{
    struct range range = range_now(session, event, sure);
    struct buf text = {0};
    add_entry(&text, C_("prompt", "number"));
    if (range.lines > 0)
        add_entry(&text, C_("prompt", "f N flag"));
    if (range.looks > 0)
        add_entry(&text, C_("prompt", "i N look into"));
    if (range.timer)
        add_entry(&text, C_("prompt", "t let time run out"));
    add_entry(&text, C_("prompt", "h help"));
    add_entry(&text, C_("prompt", "q leave"));
    clean_format(say->out, "(%s) > ", buf_text(&text));
    buf_done(&text);
}

/* Why COMMAND does not fit, as a sentence. */
static char *reason_of(const struct range *range, struct typed typed)
{
    struct buf text = {0};
    if (typed.number > 9999)
        buf_add(&text, _("That is no answer here."));
    else if (typed.kind == TYPED_NUMBER)
        buf_format(&text, _("There is no answer %d."), typed.number);
    else if (typed.kind == TYPED_FLAG && range->lines == 0)
        buf_add(&text, _("Nothing can be flagged here."));
    else if (typed.kind == TYPED_FLAG)
        buf_format(&text, _("There is no line %d."), typed.number);
    else if (typed.kind == TYPED_LOOK && range->looks == 0)
        buf_add(&text, _("There is nothing to look into now."));
    else if (typed.kind == TYPED_LOOK)
        buf_format(&text, _("Thing %d cannot be looked into now."), typed.number);
    else if (typed.kind == TYPED_TIMEOUT)
        buf_add(&text, _("No time runs here."));
    else if (typed.kind == TYPED_EMPTY)
        buf_add(&text, _("Nothing was typed."));
    else
        buf_add(&text, _("That is no answer here."));
    return buf_take(&text);
}

void question_say_refusal(const struct say *say, const struct session *session,
    const struct event *event, bool sure, struct typed typed)
{
    struct range range = range_now(session, event, sure);
    struct buf text = {0};
    char *reason = reason_of(&range, typed);
    buf_format(&text, _("1 to %d"), range.answers);
    if (range.lines > 1)
        buf_format(&text, _(", f 1 to f %d"), range.lines);
    else if (range.lines == 1)
        buf_add(&text, ", f 1");
    if (range.looks > 1)
        buf_format(&text, _(", i 1 to i %d"), range.looks);
    else if (range.looks == 1)
        buf_add(&text, ", i 1");
    if (range.timer)
        buf_add(&text, ", t");
    say_linef(say, 0, _("%s You can type %s, h, q, or x; ? explains."), reason, buf_text(&text));
    free(reason);
    buf_done(&text);
}

void question_say_keys(
    const struct say *say, const struct session *session, const struct event *event, bool sure)
{
    struct range range = range_now(session, event, sure);
    say_line(say, 0, _("You can type:"));
    say_line(say, 6, _("  2    answer with number 2"));
    if (range.lines > 0)
        say_line(say, 6, _("  f 2  flag line 2 as a warning sign; again takes it back"));
    if (range.looks > 0)
        say_line(say, 6, _("  i 2  look into thing 2 of the list; again is free"));
    if (range.timer)
        say_line(say, 6, _("  t    let the time run out"));
    say_line(say, 6, _("  h    where to find help"));
    say_line(say, 6, _("  ?    this list"));
    say_line(say, 6, _("  q    leave and save"));
    say_line(say, 6, _("  x    leave and save, and print nothing more"));
}

void question_say_flag(const struct say *say, const struct session *session, int number)
{
    if (session_is_flagged(session, number))
        say_linef(say, 0, _("Line %d is flagged."), number);
    else
        say_linef(say, 0, _("Line %d is no longer flagged."), number);
}

void question_say_flags(const struct say *say, const struct session *session)
{
    struct buf numbers = {0};
    for (int number = 1; number <= session_lines(session); number++)
        if (session_is_flagged(session, number))
            buf_format(&numbers, "%s%d", numbers.length > 0 ? ", " : "", number);
    if (numbers.length > 0)
        say_linef(say, 0, _("Flagged lines: %s."), buf_text(&numbers));
    buf_done(&numbers);
}
