# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-line.a
libkancil_line_a_SOURCES = \
    src/line/command.c \
    src/line/command.h \
    src/line/looks.c \
    src/line/looks.h \
    src/line/plain.c \
    src/line/plain.h \
    src/line/question.c \
    src/line/question.h \
    src/line/say.c \
    src/line/say.h
