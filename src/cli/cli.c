/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From arguments to a command and its exit status. */

#include "config.h"

#include "cli/scenario.h"

#include "base/buf.h"
#include "base/clean.h"
#include "base/i18n.h"
#include "scenario/suggest.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

const struct command *const COMMANDS[] = {
    &COMMAND_PLAY,
    &COMMAND_LIST,
    &COMMAND_CHECK,
    &COMMAND_WALK,
    &COMMAND_GRAPH,
    &COMMAND_NEW,
    &COMMAND_PREVIEW,
    &COMMAND_POT,
    &COMMAND_PROGRESS,
    &COMMAND_EXPORT,
    &COMMAND_IMPORT,
    &COMMAND_PROFILE,
    &COMMAND_HELPLINES,
    NULL,
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
    clean_print(stderr, "kancil: ", CLEAN_KEEP_BREAKS);
    clean_print(stderr, buf_text(&text), CLEAN_ONE_LINE);
    fputc('\n', stderr);
    buf_done(&text);
    return (int)status;
}

static int check_operands(const struct invocation *invocation)
{
    const struct command *command = invocation->command;
    if (invocation->operand_count < command->operands_least)
        complain(STATUS_USAGE, _("something is missing: kancil %s %s"), command->name,
            command->operands);
    else if (command->operands_most >= 0 && invocation->operand_count > command->operands_most)
        complain(
            STATUS_USAGE, _("'%s' is too much here"), invocation->operands[command->operands_most]);
    else
        return -1;
    return complain(STATUS_USAGE, _("try 'kancil %s --help'"), command->name);
}

static int run_command(const struct command *command, int argc, char **argv)
{
    struct invocation invocation = {.command = command};
    int status = invocation_read(&invocation, argc, argv);
    if (status >= 0)
        return status;
    if (invocation.values[OPTION_HELP]) {
        help_print(command);
        return STATUS_WELL;
    }
    status = check_operands(&invocation);
    return status >= 0 ? status : command->run(&invocation);
}

/* The number of the failure may be long forgotten, so the pipe itself is asked. */
static bool is_reader_gone(void)
{
    struct pollfd output = {.fd = STDOUT_FILENO};
    return poll(&output, 1, 0) == 1 && (output.revents & (POLLERR | POLLHUP)) != 0;
}

/* Output that did not arrive is a failure, whatever the command thought of it. A reader who has
 * gone (kancil list | head) had enough. */
static int close_output(int status)
{
    errno = 0;
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    int number = errno;
    if (is_reader_gone())
        return status;
    if (number)
        complain(STATUS_USAGE, _("standard output: %s"), strerror(number));
    else
        complain(STATUS_USAGE, "%s", _("standard output could not be written"));
    return status ? status : STATUS_USAGE;
}

static void print_version(void)
{
    clean_format(stdout, "%s\n%s\n", PACKAGE_STRING,
        _("Licence GPLv3+: GNU GPL version 3 or later. Scenarios: CC BY-SA 4.0."));
}

/* The scenario of that name may be what was meant: it is played as an argument of play. */
static int refuse_command(const char *name)
{
    struct suggestion suggestion;
    suggest_start(&suggestion, name);
    for (int i = 0; COMMANDS[i]; i++)
        suggest_offer(&suggestion, COMMANDS[i]->name);
    if (suggestion.best)
        complain(
            STATUS_USAGE, _("there is no command '%s'; did you mean '%s'?"), name, suggestion.best);
    else if (scenario_is_known(name))
        complain(STATUS_USAGE, _("there is no command '%s'; did you mean 'kancil play %s'?"), name,
            name);
    else
        complain(STATUS_USAGE, _("there is no command '%s'"), name);
    return complain(STATUS_USAGE, "%s", _("try 'kancil --help'"));
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
        status = refuse_command(first);
    }
    return close_output(status);
}
