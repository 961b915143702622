# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-line.a
libkancil_line_a_SOURCES = \
    src/line/console.c \
    src/line/console.h \
    src/line/home.c \
    src/line/home.h \
    src/line/looks.c \
    src/line/looks.h \
    src/line/plain.c \
    src/line/plain.h \
    src/line/question.c \
    src/line/question.h \
    src/line/say.c \
    src/line/say.h \
    src/line/typed.c \
    src/line/typed.h \
    src/line/who.c \
    src/line/who.h
