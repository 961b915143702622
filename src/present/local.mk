# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-present.a
libkancil_present_a_SOURCES = \
    src/present/debrief.c \
    src/present/debrief.h \
    src/present/document.c \
    src/present/document.h \
    src/present/header.c \
    src/present/header.h \
    src/present/helplines.c \
    src/present/helplines.h \
    src/present/judgement.c \
    src/present/judgement.h \
    src/present/pause.c \
    src/present/pause.h \
    src/present/play.c \
    src/present/play.h \
    src/present/progress.c \
    src/present/progress.h \
    src/present/progress_svg.c \
    src/present/progress_svg.h \
    src/present/present.c \
    src/present/present.h \
    src/present/saying.c \
    src/present/saying.h
