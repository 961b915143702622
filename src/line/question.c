/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions as text. The text is built first, then compared with what was told, then printed. */

#include "config.h"

#include "line/question.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

#define LOOKS_MOST 64

static void add_choices(struct buf *out, const struct present *present, const struct event *event,
                        struct arena *arena)
{
    const struct choice *shown[6];
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

static void add_judgement(struct buf *out)
{
    buf_format(out, "%s\n 1) %s\n 2) %s\n", present_judge_question(),
               present_truth(TRUTH_GENUINE), present_truth(TRUTH_FAKE));
}

static void add_sureness(struct buf *out)
{
    buf_format(out, "%s\n", present_sure_question());
    for (int sure = 1; sure <= 3; sure++)
        buf_format(out, " %d) %s\n", sure, present_sure(sure));
}

static void add_looks(struct buf *out, const struct present *present, struct arena *arena)
{
    const struct inspect_item *items[LOOKS_MOST];
    int left = 0;
    int count = session_looks(present->session, items, LOOKS_MOST, &left);
    if (count == 0)
        return;
    buf_format(out, P_("Look into (%d left):", "Look into (%d left):", (unsigned long)left), left);
    for (int i = 0; i < count; i++)
        buf_format(out, "  %d) %s", i + 1, present_text(present, items[i]->label.raw, arena));
    buf_add(out, "\n");
}

static void say_text(const struct say *say, const char *text)
{
    for (const char *end; (end = strchr(text, '\n')) != NULL; text = end + 1) {
        char *line = mem_copy_bytes(text, (size_t)(end - text));
        say_line(say, *line == ' ' ? 4 : 0, line);
        free(line);
    }
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
        add_judgement(&text);
    if (!sure)
        add_looks(&text, present, arena);
    arena_free(&arena);
    if (!question->told || strcmp(question->told, buf_text(&text)) != 0)
        say_text(say, buf_text(&text));
    free(question->told);
    question->told = buf_take(&text);
}

void question_forget(struct question *question)
{
    free(question->told);
    question->told = NULL;
}

static int looks_left(const struct session *session)
{
    const struct inspect_item *items[1];
    int left = 0;
    return session_looks(session, items, 1, &left) > 0 ? left + 1 : 0;
}

static void add_entry(struct buf *out, const char *entry)
{
    buf_add(out, out->length > 0 ? ", " : "");
    buf_add(out, entry);
}

/* What can be typed now, in the order of use. */
static void add_what(struct buf *out, const struct session *session, const struct event *event,
                     bool sure)
{
    add_entry(out, C_("prompt", "number"));
    if (!sure && event->kind == EVENT_ASK && session_lines(session) > 0)
        add_entry(out, C_("prompt", "f N flag"));
    if (!sure && looks_left(session) > 0)
        add_entry(out, C_("prompt", "i N look into"));
    if (!sure && event->kind == EVENT_ASK && session_timer(session) > 0)
        add_entry(out, C_("prompt", "t let time run out"));
    add_entry(out, C_("prompt", "h help"));
    add_entry(out, C_("prompt", "q leave"));
}

void question_prompt(const struct say *say, const struct session *session,
                     const struct event *event, bool sure)
{
    struct buf text = {0};
    add_what(&text, session, event, sure);
    fprintf(say->out, "(%s) > ", buf_text(&text));
    buf_done(&text);
}

void question_say_refusal(const struct say *say, const struct session *session,
                          const struct event *event, bool sure)
{
    struct buf text = {0};
    add_what(&text, session, event, sure);
    say_linef(say, 0, _("That does not fit here. You can type: %s, ? for all keys."),
              buf_text(&text));
    buf_done(&text);
}

void question_say_keys(const struct say *say, const struct session *session,
                       const struct event *event)
{
    say_line(say, 0, _("You can type:"));
    say_line(say, 6, _("  2    answer with number 2"));
    if (event->kind == EVENT_ASK && session_lines(session) > 0)
        say_line(say, 6, _("  f 2  flag line 2 as a warning sign; again takes it back"));
    if (looks_left(session) > 0)
        say_line(say, 6, _("  i 2  look into thing 2 of the list"));
    if (event->kind == EVENT_ASK && session_timer(session) > 0)
        say_line(say, 6, _("  t    let the time run out"));
    say_line(say, 6, _("  h    where to find help"));
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
