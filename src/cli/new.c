/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kancil new: a few questions, and a small sound story as a file. At a terminal each question has
 * its default in brackets and is asked again until it is answered; from a pipe the lines are
 * answers, in order, and where they end the defaults hold.
 */

#include "config.h"

#include "cli/context.h"

#include "base/clean.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "scenario/load.h"
#include "scenario/scalar.h"
#include "scenario/starter.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ANSWER_LIMIT 200 /* bytes of an answer */
#define OLDEST 99
#define AGE_LIMIT 120 /* years, as kancil-scenario(5) has it */

struct interview {
    struct starter starter;
    struct buf title, author;
    bool asking; /* somebody sits at a terminal */
};

/* What is wrong with an answer, translated; NULL where it was taken. */
typedef const char *(*take_answer)(struct interview *interview, const char *answer);

static const char *take_title(struct interview *interview, const char *answer)
{
    buf_clear(&interview->title);
    buf_add(&interview->title, answer);
    return NULL;
}

static const char *take_topic(struct interview *interview, const char *answer)
{
    int topic = term_find(&TERMS_TOPIC, answer);
    if (topic < 0)
        return _("that is none of the topics");
    interview->starter.topic = (enum topic)topic;
    return NULL;
}

/* Words between blanks or commas. */
static const char *take_audience(struct interview *interview, const char *answer)
{
    static const char between[] = " ,";
    unsigned audience = 0;
    for (const char *at = answer + strspn(answer, between); *at; at += strspn(at, between)) {
        char word[16] = "";
        size_t length = strcspn(at, between);
        memcpy(word, at, length < sizeof word ? length : 0);
        int found = term_find(&TERMS_AUDIENCE, word);
        if (found < 0)
            return _("write one or more of them, with commas between");
        audience |= 1u << found;
        at += length;
    }
    if (audience == 0)
        return _("write one or more of them, with commas between");
    interview->starter.audience = audience;
    return NULL;
}

/* "9-12", "9 to 12", "9,12", "18" and "18+" for all from 18 on. */
static const char *take_ages(struct interview *interview, const char *answer)
{
    char *end;
    long from = isdigit((unsigned char)*answer) ? strtol(answer, &end, 10) : 0;
    if (from < 1 || from > AGE_LIMIT)
        return _("write two ages, such as 9-12, or one from which on, such as 18");
    long to = from > OLDEST ? AGE_LIMIT : OLDEST;
    end += strspn(end, " -+,to");
    if (isdigit((unsigned char)*end))
        to = strtol(end, &end, 10);
    if (*end || to < from || to > AGE_LIMIT)
        return _("write two ages, such as 9-12, or one from which on, such as 18");
    interview->starter.age_from = (int)from;
    interview->starter.age_to = (int)to;
    return NULL;
}

static const char *take_author(struct interview *interview, const char *answer)
{
    buf_clear(&interview->author);
    buf_add(&interview->author, answer);
    return NULL;
}

/* One line without the blanks around it; false at the end of the input. */
static bool read_answer(struct buf *answer)
{
    int c;
    buf_clear(answer);
    while ((c = getchar()) != EOF && c != '\n')
        if (answer->length <= ANSWER_LIMIT && (answer->length > 0 || !isspace(c)))
            buf_add_char(answer, (char)c);
    while (answer->length > 0 && isspace((unsigned char)answer->data[answer->length - 1]))
        answer->data[--answer->length] = '\0';
    return c != EOF || answer->length > 0;
}

static const char *fault_of(const struct buf *answer)
{
    if (answer->length > ANSWER_LIMIT)
        return _("that is too long");
    if (utf8_first_bad(buf_text(answer), answer->length) < answer->length ||
        !clean_is_clean(buf_text(answer), CLEAN_ONE_LINE))
        return _("that has characters that no scenario may have");
    return NULL;
}

static void print_list(const struct term_list *list)
{
    for (int i = 0; i < list->count; i++)
        clean_format(stdout, "%s%s", i == 0 ? "  " : i % 6 == 0 ? ",\n  " : ", ", term_id(list, i));
    putchar('\n');
}

struct asked {
    const char *question;         /* untranslated */
    const struct term_list *list; /* what can be answered; NULL: anything */
    take_answer take;
};

static const char *default_of(
    const struct interview *interview, const struct asked *asked, struct buf *text)
{
    const struct starter *starter = &interview->starter;
    buf_clear(text);
    if (asked->take == take_title)
        buf_add(text, buf_text(&interview->title));
    else if (asked->take == take_topic)
        buf_add(text, term_id(&TERMS_TOPIC, (int)starter->topic));
    else if (asked->take == take_audience)
        buf_add(text, term_id(&TERMS_AUDIENCE, AUDIENCE_STUDENT));
    else if (asked->take == take_ages)
        buf_format(text, "%d-%d", starter->age_from, starter->age_to);
    return buf_text(text);
}

static void prompt(const struct interview *interview, const struct asked *asked)
{
    struct buf text = {0};
    if (asked->list)
        print_list(asked->list);
    if (*default_of(interview, asked, &text))
        clean_format(stdout, "%s [%s]: ", _(asked->question), buf_text(&text));
    else
        clean_format(stdout, "%s ", _(asked->question));
    fflush(stdout);
    buf_done(&text);
}

/* Asks until an answer is taken. False where a line of a pipe is wrong: then nothing is written. */
static bool ask(struct interview *interview, const struct asked *asked)
{
    struct buf answer = {0};
    for (;;) {
        if (interview->asking)
            prompt(interview, asked);
        const char *fault = NULL;
        bool more = read_answer(&answer);
        if (answer.length > 0 && !(fault = fault_of(&answer)))
            fault = asked->take(interview, buf_text(&answer));
        if (fault)
            complain(STATUS_USAGE, "'%s': %s", buf_text(&answer), fault);
        if (!fault || !more || !interview->asking) {
            buf_done(&answer);
            return !fault;
        }
    }
}

/* Older readers are the usual ones where no child is named. */
static void guess_ages(struct interview *interview)
{
    unsigned grown = 1u << AUDIENCE_PARENT | 1u << AUDIENCE_ADULT;
    struct starter *starter = &interview->starter;
    starter->age_from = starter->audience & ~grown ? 10 : 18;
    starter->age_to = starter->audience & ~grown ? 14 : OLDEST;
}

static bool ask_all(struct interview *interview)
{
    static const struct asked first[] = {
        {N_("Title"), NULL, take_title},
        {N_("Topic"), &TERMS_TOPIC, take_topic},
        {N_("For whom"), &TERMS_AUDIENCE, take_audience},
    };
    static const struct asked ages = {N_("Ages"), NULL, take_ages};
    static const struct asked author = {
        N_("Who writes it? (Enter: nobody named)"), NULL, take_author};

    for (size_t i = 0; i < sizeof first / sizeof *first; i++)
        if (!ask(interview, &first[i]))
            return false;
    guess_ages(interview);
    return ask(interview, &ages) && ask(interview, &author);
}

/* The schema that belongs to the program: beside the scenarios that it would take. */
static char *schema_path(void)
{
    const char *built_in = getenv("KANCIL_BUILT_IN");
    char *near = file_join(built_in ? built_in : "", "../schema/scenario.schema.json");
    char *found = built_in && *built_in ? realpath(near, NULL) : NULL;
    free(near);
    return found ? found : mem_copy_string(PKGDATADIR "/schema/scenario.schema.json");
}

static int write_story(struct interview *interview, const char *path)
{
    struct file_error error = {0};
    struct buf yaml = {0}, text = {0};
    char *schema = schema_path();
    interview->starter.schema = schema;
    interview->starter.title = buf_text(&interview->title);
    interview->starter.author = buf_text(&interview->author);
    starter_write(&interview->starter, &yaml);
    int status = STATUS_WELL;
    if (file_create(path, buf_text(&yaml), yaml.length, 0666, &error)) {
        clean_format(stdout, _("%s is written. What now:"), path);
        clean_format(stdout, "\n  kancil preview %s\n  kancil check %s\n", path, path);
    } else if (error.number == EEXIST) {
        status = complain(STATUS_WRONG, _("there is a file %s already; it stays as it is"), path);
    } else {
        file_error_describe(&error, &text);
        status = complain(STATUS_USAGE, "%s", buf_text(&text));
    }
    free(schema);
    buf_done(&yaml);
    buf_done(&text);
    return status;
}

static int make(const struct invocation *invocation)
{
    const char *id = invocation->operands[0];
    struct interview interview = {.asking = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)};
    struct buf path = {0};
    int status = STATUS_USAGE;
    if (!scalar_is_kebab(id) || strlen(id) > ANSWER_LIMIT)
        return complain(STATUS_USAGE,
            _("'%s' is no id: small letters and digits, with hyphens between words"), id);
    buf_format(&path, "%s.yaml", id);
    interview.starter =
        (struct starter){.id = id, .topic = TOPIC_SCAMS, .audience = 1u << AUDIENCE_STUDENT};
    starter_title(id, &interview.title);
    if (access(buf_text(&path), F_OK) == 0)
        status = complain(
            STATUS_WRONG, _("there is a file %s already; it stays as it is"), buf_text(&path));
    else if (ask_all(&interview))
        status = write_story(&interview, buf_text(&path));
    buf_done(&path);
    buf_done(&interview.title);
    buf_done(&interview.author);
    return status;
}

static int run_new(const struct invocation *invocation)
{
    struct context context;
    int status;
    if (context_open(&context, invocation, &status))
        status = make(invocation);
    context_close(&context);
    return status;
}

const struct command COMMAND_NEW = {
    .name = "new",
    .operands = "ID",
    .sentence = N_("write a small scenario to start from"),
    .options = OPTION_BIT(LANG),
    .operands_least = 1,
    .operands_most = 1,
    .run = run_new,
};
