# SPDX-License-Identifier: GPL-3.0-or-later
# `make pictures` takes the pictures of README.md from the real program, into the source tree.

EXTRA_PROGRAMS += doc/picture
doc_picture_SOURCES = doc/picture.c doc/svg.c doc/svg.h
doc_picture_CFLAGS = $(AM_CFLAGS) $(VTERM_CFLAGS)
doc_picture_LDADD = $(VTERM_LIBS) $(PTY_LIBS)

CLEANFILES += doc/picture
