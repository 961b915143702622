# SPDX-License-Identifier: GPL-3.0-or-later
# `make pictures` takes the pictures of README.md anew, into the source tree.

if HAVE_VTERM
EXTRA_PROGRAMS += doc/picture
doc_picture_SOURCES = doc/picture.c doc/svg.c doc/svg.h
doc_picture_CFLAGS = $(AM_CFLAGS) $(VTERM_CFLAGS)
doc_picture_LDADD = $(VTERM_LIBS) $(PTY_LIBS)

pictures: kancil doc/picture
	$(srcdir)/doc/pictures.sh . $(srcdir)
endif
.PHONY: pictures

CLEANFILES += doc/picture
dist_doc_DATA = doc/writing-scenarios.md
EXTRA_DIST += doc/pictures.sh doc/play.svg doc/title.svg
