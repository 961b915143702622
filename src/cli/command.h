/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Commands: one file and one const entry each. What a command gets is an invocation: its options'
 * values and its operands, already read.
 */
#ifndef KANCIL_CLI_COMMAND_H
#define KANCIL_CLI_COMMAND_H

#include "cli/cli.h"
#include "cli/option.h"

#include <stdbool.h>

struct invocation;

struct command {
    const char *name;
    const char *operands;              /* as help shows them: "[ID|FILE]" */
    const char *sentence;              /* untranslated */
    unsigned long options;             /* set of enum option_id; HELP belongs to all */
    int operands_least, operands_most; /* -1: as many as one likes */
    int (*run)(const struct invocation *invocation);
};

/* The value of an option that was given without an argument. */
extern const char OPTION_GIVEN[];

struct invocation {
    const struct command *command;
    const char
        *values[OPTION_COUNT]; /* the argument, or OPTION_GIVEN without one; NULL: not given */
    char **operands;
    int operand_count;
};

extern const struct command COMMAND_PLAY, COMMAND_LIST, COMMAND_CHECK, COMMAND_WALK, COMMAND_GRAPH,
    COMMAND_NEW, COMMAND_PREVIEW, COMMAND_POT, COMMAND_PROGRESS, COMMAND_EXPORT, COMMAND_IMPORT,
    COMMAND_PROFILE, COMMAND_HELPLINES;

/* All commands in the order of help, ended by NULL. */
extern const struct command *const COMMANDS[];
const struct command *command_find(const char *name);

/* Prints the help of COMMAND, or of the program when it is NULL, to standard output. */
void help_print(const struct command *command);

/* "kancil: MESSAGE" to standard error, cleaned; returns STATUS. */
int complain(enum status status, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Reads the arguments behind the command's name (which is ARGV[0]) into INVOCATION, whose command
 * is set: options and operands in any order, "--" ends the options. STATUS_USAGE after a complaint,
 * or a negative number. */
int invocation_read(struct invocation *invocation, int argc, char **argv);

/* The option's value as a whole number from LEAST to MOST into *NUMBER; FALLBACK when it was not
 * given. False (and a complaint) where it is none. */
bool invocation_number(const struct invocation *invocation, enum option_id option, long long least,
    long long most, long long fallback, long long *number);

#endif
