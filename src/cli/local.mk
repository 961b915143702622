# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-cli.a
libkancil_cli_a_SOURCES = \
    src/cli/check.c \
    src/cli/cli.c \
    src/cli/cli.h \
    src/cli/command.h \
    src/cli/context.c \
    src/cli/context.h \
    src/cli/files.c \
    src/cli/files.h \
    src/cli/graph.c \
    src/cli/help.c \
    src/cli/helplines.c \
    src/cli/list.c \
    src/cli/list_skills.c \
    src/cli/list_skills.h \
    src/cli/new.c \
    src/cli/option.c \
    src/cli/option.h \
    src/cli/output.c \
    src/cli/output.h \
    src/cli/play.c \
    src/cli/play_plain.c \
    src/cli/play_plain.h \
    src/cli/pot.c \
    src/cli/preview.c \
    src/cli/profile.c \
    src/cli/progress.c \
    src/cli/scenario.c \
    src/cli/scenario.h \
    src/cli/transfer.c \
    src/cli/walk.c \
    src/cli/walk_json.c \
    src/cli/walk_print.c \
    src/cli/walk_print.h
