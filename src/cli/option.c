/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arguments into an invocation, with getopt; what does not fit is named with what was perhaps
 * meant. */

#include "config.h"

#include "cli/command.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "scenario/suggest.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_LONG 256 /* getopt's numbers for long options; letters stand for themselves */

const struct option_info OPTIONS[OPTION_COUNT] = {
#define X(id, name, letter, argument, sentence) {name, letter, argument, sentence},
    OPTION_LIST(X)
#undef X
};

const char OPTION_GIVEN[] = "";

struct getopt_tables {
    struct option longs[OPTION_COUNT + 1];
    char letters[2 * OPTION_COUNT + 2];
};

static int argument_of(const struct option_info *option)
{
    if (!option->argument)
        return no_argument;
    return option->argument[0] == '[' ? optional_argument : required_argument;
}

static void make_tables(unsigned long allowed, struct getopt_tables *tables)
{
    size_t longs = 0, letters = 0;
    memset(tables, 0, sizeof *tables);
    tables->letters[letters++] = ':';
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (!(allowed >> i & 1))
            continue;
        tables->longs[longs++] =
            (struct option){OPTIONS[i].name, argument_of(&OPTIONS[i]), NULL, FIRST_LONG + i};
        if (!OPTIONS[i].letter)
            continue;
        tables->letters[letters++] = OPTIONS[i].letter;
        if (OPTIONS[i].argument)
            tables->letters[letters++] = ':';
    }
}

static int option_of_letter(int letter)
{
    for (int i = 0; i < OPTION_COUNT; i++)
        if (OPTIONS[i].letter && OPTIONS[i].letter == letter)
            return i;
    return -1;
}

/* What is wrong with the long option NAME, which is none of ALLOWED or is written wrongly. */
static void complain_long(const struct command *command, const char *name, unsigned long allowed)
{
    struct suggestion suggestion;
    int beginnings = 0;
    suggest_start(&suggestion, name);
    for (int i = 0; i < OPTION_COUNT; i++) {
        bool same = strcmp(name, OPTIONS[i].name) == 0, fits = (allowed >> i & 1) != 0;
        if (same && fits) {
            complain(STATUS_USAGE, _("option '--%s' takes no value"), name);
            return;
        }
        if (same) {
            complain(STATUS_USAGE, _("'kancil %s' has no option '--%s'"), command->name, name);
            return;
        }
        if (fits)
            suggest_offer(&suggestion, OPTIONS[i].name);
        beginnings += fits && strncmp(name, OPTIONS[i].name, strlen(name)) == 0;
    }
    if (beginnings > 1)
        complain(STATUS_USAGE, _("option '--%s' can be more than one; write it out"), name);
    else if (suggestion.best)
        complain(
            STATUS_USAGE, _("unknown option '--%s'; did you mean '--%s'?"), name, suggestion.best);
    else
        complain(STATUS_USAGE, _("unknown option '--%s'"), name);
}

static int refuse(
    const struct command *command, const char *argument, int got, unsigned long allowed)
{
    if (got == ':') {
        complain(STATUS_USAGE, _("option '%s' needs a value"), argument);
    } else if (strncmp(argument, "--", 2) == 0) {
        char *name = mem_copy_bytes(argument + 2, strcspn(argument + 2, "="));
        complain_long(command, name, allowed);
        free(name);
    } else {
        complain(STATUS_USAGE, _("unknown option '-%c'"), optopt);
    }
    return complain(STATUS_USAGE, _("try 'kancil %s --help'"), command->name);
}

int invocation_read(struct invocation *invocation, int argc, char **argv)
{
    const struct command *command = invocation->command;
    unsigned long allowed = command->options | OPTION_BIT(HELP);
    struct getopt_tables tables;
    make_tables(allowed, &tables);
    opterr = 0;
    optind = 0;
    for (;;) {
        int before = optind > 0 ? optind : 1;
        int got = getopt_long(argc, argv, tables.letters, tables.longs, NULL);
        if (got == -1)
            break;
        if (got == '?' || got == ':')
            return refuse(command, argv[optind > before ? optind - 1 : before], got, allowed);
        int option = got >= FIRST_LONG ? got - FIRST_LONG : option_of_letter(got);
        invocation->values[option] = optarg ? optarg : OPTION_GIVEN;
    }
    invocation->operands = argv + optind;
    invocation->operand_count = argc - optind;
    return -1;
}

bool invocation_number(const struct invocation *invocation, enum option_id option, long long least,
    long long most, long long fallback, long long *number)
{
    const char *text = invocation->values[option];
    *number = fallback;
    if (!text)
        return true;
    char *end;
    *number = strtoll(text, &end, 10);
    if (*text && strspn(text, "0123456789") == strlen(text) && strlen(text) < 19 && !*end &&
        *number >= least && *number <= most)
        return true;
    complain(STATUS_USAGE, _("--%s wants a whole number from %lld to %lld, not '%s'"),
        OPTIONS[option].name, least, most, text);
    return false;
}
