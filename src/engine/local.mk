# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-engine.a
libkancil_engine_a_SOURCES = \
    src/engine/attempt.c \
    src/engine/attempt.h \
    src/engine/form.c \
    src/engine/form.h \
    src/engine/passage.c \
    src/engine/passage.h \
    src/engine/round.c \
    src/engine/round.h \
    src/engine/session.c \
    src/engine/session.h \
    src/engine/session_answer.c \
    src/engine/session_inside.h \
    src/engine/session_journal.c \
    src/engine/session_next.c \
    src/engine/state.c \
    src/engine/state.h \
    src/engine/trail.c \
    src/engine/trail.h
