# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-term.a
libkancil_term_a_SOURCES = \
    src/term/capable.c \
    src/term/term.h
libkancil_term_a_CFLAGS = $(AM_CFLAGS) $(NCURSESW_CFLAGS)
