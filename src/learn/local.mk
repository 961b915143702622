# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-learn.a
libkancil_learn_a_SOURCES = \
    src/learn/bank.c \
    src/learn/bank.h \
    src/learn/booster.c \
    src/learn/booster.h \
    src/learn/booster_item.c \
    src/learn/booster_item.h \
    src/learn/debrief.c \
    src/learn/debrief.h \
    src/learn/debrief_step.c \
    src/learn/debrief_step.h \
    src/learn/difficulty.c \
    src/learn/difficulty.h \
    src/learn/discernment.c \
    src/learn/discernment.h \
    src/learn/draw.c \
    src/learn/draw.h \
    src/learn/framework.c \
    src/learn/framework.h \
    src/learn/normal.c \
    src/learn/path.c \
    src/learn/path.h \
    src/learn/progress.c \
    src/learn/progress.h \
    src/learn/question.c \
    src/learn/question.h \
    src/learn/skill.c \
    src/learn/skill.h
