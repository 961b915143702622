# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-prove.a
libkancil_prove_a_SOURCES = \
    src/prove/bounds.c \
    src/prove/bounds.h \
    src/prove/chance.c \
    src/prove/chance.h \
    src/prove/complaint.c \
    src/prove/complaint.h \
    src/prove/facts.c \
    src/prove/facts.h \
    src/prove/habits.c \
    src/prove/habits.h \
    src/prove/marks.c \
    src/prove/marks.h \
    src/prove/moves.c \
    src/prove/moves.h \
    src/prove/order.c \
    src/prove/order.h \
    src/prove/pack.c \
    src/prove/player.c \
    src/prove/player.h \
    src/prove/proof.c \
    src/prove/proof.h \
    src/prove/reads.c \
    src/prove/reads.h \
    src/prove/rounds.c \
    src/prove/rounds.h \
    src/prove/script.c \
    src/prove/script.h \
    src/prove/space.c \
    src/prove/space.h \
    src/prove/tally.c \
    src/prove/tally.h \
    src/prove/walk.c \
    src/prove/walk.h \
    src/prove/ways.c \
    src/prove/ways.h \
    src/prove/witness.c \
    src/prove/witness.h
