/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of input taken strictly: what is not exactly a command is unknown, and costs nothing. */

#include "config.h"

#include "line/command.h"

#include <string.h>

static const char *skip_spaces(const char *text)
{
    return text + strspn(text, " \t\r\n");
}

/* The whole number at *TEXT, and *TEXT moved behind it; 0 where there is none. */
static int read_number(const char **text)
{
    int number = 0;
    while (**text >= '0' && **text <= '9') {
        if (number < 10000)
            number = number * 10 + (**text - '0');
        if (number > 10000)
            number = 10000;
        ++*text;
    }
    return number;
}

static enum command_kind kind_of_letter(char letter)
{
    static const char letters[] = "fithqx?";
    static const enum command_kind kinds[] = {COMMAND_FLAG, COMMAND_LOOK,  COMMAND_TIMEOUT,
                                              COMMAND_HELP, COMMAND_QUIT, COMMAND_LEAVE,
                                              COMMAND_KEYS};
    if (letter >= 'A' && letter <= 'Z')
        letter = (char)(letter - 'A' + 'a');
    const char *found = letter ? strchr(letters, letter) : NULL;
    return found ? kinds[found - letters] : COMMAND_UNKNOWN;
}

struct command command_read(const char *line)
{
    const char *at = skip_spaces(line);
    if (!*at)
        return (struct command){COMMAND_EMPTY, 0};

    struct command command = {COMMAND_NUMBER, 0};
    if (*at < '0' || *at > '9') {
        command.kind = kind_of_letter(*at);
        at = skip_spaces(at + 1);
    }
    command.number = read_number(&at);
    bool wants_number = command.kind == COMMAND_NUMBER || command.kind == COMMAND_FLAG ||
                        command.kind == COMMAND_LOOK;
    if (*skip_spaces(at) || wants_number != (command.number > 0))
        command.kind = COMMAND_UNKNOWN;
    return command;
}
