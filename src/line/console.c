/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line at a time, however long it is. */

#include "config.h"

#include "line/console.h"

#include "base/clean.h"
#include "base/clock.h"
#include "present/helplines.h"

#include <string.h>

#define LONGEST 256 /* bytes: a longer line is no command and no name */

/* Reads one line with its end; of one that is too long the rest is passed over. */
static bool read_line(FILE *in, char line[LONGEST])
{
    if (!fgets(line, LONGEST, in))
        return false;
    if (!strchr(line, '\n') && !feof(in)) {
        int c;
        while ((c = getc(in)) != EOF && c != '\n')
            continue;
        strcpy(line, "\x01\n");
    }
    return true;
}

static void echo(FILE *out, const char *line)
{
    clean_print(out, line, CLEAN_KEEP_BREAKS);
    if (!strchr(line, '\n'))
        fputc('\n', out);
}

static bool read_answer(const struct console *console, char line[LONGEST])
{
    if (fflush(console->out) != 0)
        return false;
    bool wanted = !console->wait || console->wait(console->wait_data);
    if (wanted && read_line(console->in, line))
        return true;
    fputc('\n', console->out);
    return false;
}

bool console_read(const struct console *console, struct typed *typed)
{
    char line[LONGEST];
    if (!read_answer(console, line))
        return false;
    *typed = typed_read(line);
    /* Nothing at all is printed after x. */
    if (console->echo && typed->kind != TYPED_LEAVE)
        echo(console->out, line);
    return true;
}

bool console_read_text(const struct console *console, char *out, size_t size)
{
    char line[LONGEST];
    if (!read_answer(console, line))
        return false;
    if (console->echo)
        echo(console->out, line);
    const char *first = line + strspn(line, " \t\r\n");
    size_t length = strlen(first);
    while (length > 0 && strchr(" \t\r\n", first[length - 1]))
        length--;
    if (length >= size)
        length = size - 1;
    while (length > 0 && ((unsigned char)first[length] & 0xc0) == 0x80)
        length--; /* not within a character */
    memcpy(out, first, length);
    out[length] = '\0';
    return true;
}

void console_say_help(const struct console *console, unsigned topics)
{
    struct document document;
    document_init(&document);
    const struct helplines_wanted wanted = {
        .country = console->country,
        .international = console->international,
        .child = console->child,
        .topics = topics,
        .now = clock_now(),
    };
    const struct say say = {console->out, console->columns, NULL};
    present_helplines(&wanted, &document);
    say_document(&say, &document, 0);
    document_done(&document);
}
