/* SPDX-License-Identifier: GPL-3.0-or-later */
/* --help, made from the tables of commands and options. */

#include "config.h"

#include "cli/command.h"

#include "base/buf.h"
#include "base/clean.h"
#include "base/text.h"

#include <stdio.h>

#define LEFT 24 /* columns of names, where they fit */

static void print_entry(const char *left, const char *sentence)
{
    int used = text_width(left);
    if (used < LEFT)
        clean_format(stdout, "  %s%*s%s\n", left, LEFT - used, "", sentence);
    else
        clean_format(stdout, "  %s\n  %*s%s\n", left, LEFT, "", sentence);
}

static void print_options(unsigned long options)
{
    putchar('\n');
    clean_format(stdout, "%s\n", _("Options:"));
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (!(options >> i & 1))
            continue;
        struct buf left = {0};
        if (OPTIONS[i].letter)
            buf_format(&left, "-%c, ", OPTIONS[i].letter);
        buf_format(&left, "--%s", OPTIONS[i].name);
        if (OPTIONS[i].argument)
            buf_format(
                &left, "%s%s", OPTIONS[i].argument[0] == '[' ? "" : " ", _(OPTIONS[i].argument));
        print_entry(buf_text(&left), _(OPTIONS[i].sentence));
        buf_done(&left);
    }
}

static void print_commands(void)
{
    putchar('\n');
    clean_format(stdout, "%s\n", _("Commands:"));
    for (int i = 0; COMMANDS[i]; i++) {
        struct buf left = {0};
        buf_format(&left, "%s %s", COMMANDS[i]->name, COMMANDS[i]->operands);
        print_entry(buf_text(&left), _(COMMANDS[i]->sentence));
        buf_done(&left);
    }
    putchar('\n');
    clean_format(stdout, "%s\n",
        _("'kancil' alone is 'kancil play'. 'kancil COMMAND --help' tells more of a command."));
}

void help_print(const struct command *command)
{
    if (command) {
        clean_format(stdout, _("Usage: kancil %s [OPTION]...%s%s\n"), command->name,
            *command->operands ? " " : "", command->operands);
        clean_format(stdout, "%s\n", _(command->sentence));
        print_options(command->options | OPTION_BIT(HELP));
    } else {
        clean_format(stdout, "%s\n", _("Usage: kancil [COMMAND] [OPTION]... [ARGUMENT]..."));
        clean_format(stdout, "%s\n",
            _("A game to practise what to do about grooming, scams and deepfakes."));
        print_commands();
        print_options(OPTION_BIT(HELP) | OPTION_BIT(VERSION));
    }
}
