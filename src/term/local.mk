# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-term.a
libkancil_term_a_SOURCES = \
    src/term/capable.c \
    src/term/crash.c \
    src/term/crash.h \
    src/term/decode.c \
    src/term/decode.h \
    src/term/display.c \
    src/term/display.h \
    src/term/look.c \
    src/term/look.h \
    src/term/output.c \
    src/term/output.h \
    src/term/paint.c \
    src/term/paint.h \
    src/term/restore.c \
    src/term/restore.h \
    src/term/run.c \
    src/term/scrollback.c \
    src/term/scrollback.h \
    src/term/sequence.c \
    src/term/sequence.h \
    src/term/signals.c \
    src/term/signals.h \
    src/term/term.h \
    src/term/thrift.c \
    src/term/thrift.h
libkancil_term_a_CFLAGS = $(AM_CFLAGS) $(NCURSESW_CFLAGS)
