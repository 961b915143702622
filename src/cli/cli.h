/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The command line: finds the command, reads its options, runs it, reports and gives the exit
 * status. Only this layer and main end the program.
 */
#ifndef KANCIL_CLI_CLI_H
#define KANCIL_CLI_CLI_H

/* Exit statuses (kancil(1)): what was looked at is well; it is wrong; wrong use or unreadable
 * input. */
enum status { STATUS_WELL = 0, STATUS_WRONG = 1, STATUS_USAGE = 2 };

/* Runs the program with the arguments of main and returns the exit status. */
int cli_main(int argc, char **argv);

#endif
