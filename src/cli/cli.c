/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From arguments to a command and its exit status. */

#include "config.h"

#include "cli/command.h"

#include "base/buf.h"
#include "base/clean.h"
#include "base/i18n.h"

#include <getopt.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct option_info OPTIONS[OPTION_COUNT] = {
#define X(id, name, letter, argument, sentence) {name, letter, argument, sentence},
    OPTION_LIST(X)
#undef X
};

const struct command *const COMMANDS[] = {
    &COMMAND_PLAY,   &COMMAND_LIST,   &COMMAND_CHECK,   &COMMAND_PROGRESS,
    &COMMAND_EXPORT, &COMMAND_IMPORT, &COMMAND_PROFILE, &COMMAND_HELPLINES, NULL,
};

const struct command *command_find(const char *name)
{
    for (int i = 0; COMMANDS[i]; i++)
        if (strcmp(COMMANDS[i]->name, name) == 0)
            return COMMANDS[i];
    return NULL;
}

int complain(enum status status, const char *format, ...)
{
    struct buf text = {0};
    va_list arguments;
    va_start(arguments, format);
    buf_vformat(&text, format, arguments);
    va_end(arguments);
    fflush(stdout);
    fputs("kancil: ", stderr);
    clean_print(stderr, buf_text(&text), CLEAN_ONE_LINE);
    fputc('\n', stderr);
    buf_done(&text);
    return (int)status;
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

/* getopt's own tables, made from ours: long options numbered from 256, letters as they are. */
struct getopt_tables {
    struct option longs[OPTION_COUNT + 1];
    char letters[2 * OPTION_COUNT + 2];
};

static void make_tables(unsigned long allowed, struct getopt_tables *tables)
{
    size_t longs = 0, letters = 0;
    memset(tables, 0, sizeof *tables);
    tables->letters[letters++] = ':';
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (!(allowed >> i & 1))
            continue;
        tables->longs[longs++] = (struct option){
            OPTIONS[i].name, OPTIONS[i].argument ? required_argument : no_argument, NULL, 256 + i};
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

static int refuse_option(const struct command *command, const char *argument, int got)
{
    if (got == ':')
        complain(STATUS_USAGE, _("option '%s' needs a value"), argument);
    else
        complain(STATUS_USAGE, _("unknown option '%s'"), argument);
    return complain(STATUS_USAGE, _("try 'kancil %s --help'"), command->name);
}

/* Reads options and operands; a negative result means that the command may run. */
static int read_options(struct invocation *invocation, int argc, char **argv)
{
    const struct command *command = invocation->command;
    struct getopt_tables tables;
    make_tables(command->options | OPTION_BIT(HELP), &tables);
    opterr = 0;
    optind = 0;
    for (;;) {
        int before = optind > 0 ? optind : 1;
        int got = getopt_long(argc, argv, tables.letters, tables.longs, NULL);
        if (got == -1)
            break;
        if (got == '?' || got == ':')
            return refuse_option(command, argv[optind > before ? optind - 1 : before], got);
        int option = got >= 256 ? got - 256 : option_of_letter(got);
        invocation->values[option] = optarg ? optarg : OPTIONS[option].name;
    }
    invocation->operands = argv + optind;
    invocation->operand_count = argc - optind;
    return -1;
}

static int check_operands(const struct invocation *invocation)
{
    const struct command *command = invocation->command;
    if (invocation->operand_count < command->operands_least)
        complain(STATUS_USAGE, _("something is missing: kancil %s %s"), command->name,
                 command->operands);
    else if (command->operands_most >= 0 && invocation->operand_count > command->operands_most)
        complain(STATUS_USAGE, _("'%s' is too much here"),
                 invocation->operands[command->operands_most]);
    else
        return -1;
    return complain(STATUS_USAGE, _("try 'kancil %s --help'"), command->name);
}

static int run_command(const struct command *command, int argc, char **argv)
{
    struct invocation invocation = {.command = command};
    int status = read_options(&invocation, argc, argv);
    if (status >= 0)
        return status;
    if (invocation.values[OPTION_HELP]) {
        help_print(command);
        return STATUS_WELL;
    }
    status = check_operands(&invocation);
    return status >= 0 ? status : command->run(&invocation);
}

/* Output that did not arrive is a failure, whatever the command thought of it. */
static int close_output(int status)
{
    if (fflush(stdout) != 0 || ferror(stdout))
        return complain(status ? (enum status)status : STATUS_USAGE,
                        _("standard output could not be written"));
    return status;
}

static void print_version(void)
{
    printf("%s\n%s\n", PACKAGE_STRING,
           _("Licence GPLv3+: GNU GPL version 3 or later. Scenarios: CC BY-SA 4.0."));
}

int cli_main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    i18n_start();
    const char *first = argc > 1 ? argv[1] : NULL;
    int status;
    if (first && strcmp(first, "--help") == 0) {
        help_print(NULL);
        status = STATUS_WELL;
    } else if (first && strcmp(first, "--version") == 0) {
        print_version();
        status = STATUS_WELL;
    } else if (!first || first[0] == '-') {
        status = run_command(&COMMAND_PLAY, argc, argv);
    } else if (command_find(first)) {
        status = run_command(command_find(first), argc - 1, argv + 1);
    } else {
        complain(STATUS_USAGE, _("there is no command '%s'"), first);
        status = complain(STATUS_USAGE, "%s", _("try 'kancil --help'"));
    }
    return close_output(status);
}
