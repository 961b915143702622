# SPDX-License-Identifier: GPL-3.0-or-later
# One static library a layer; a layer may use those below it (see HACKING.md).

include $(top_srcdir)/src/base/local.mk
include $(top_srcdir)/src/scenario/local.mk
include $(top_srcdir)/src/engine/local.mk
include $(top_srcdir)/src/prove/local.mk
include $(top_srcdir)/src/learn/local.mk
include $(top_srcdir)/src/store/local.mk
include $(top_srcdir)/src/report/local.mk
include $(top_srcdir)/src/present/local.mk
include $(top_srcdir)/src/ui/local.mk
include $(top_srcdir)/src/line/local.mk
include $(top_srcdir)/src/term/local.mk
include $(top_srcdir)/src/cli/local.mk

# All that can be tested without a terminal, in the order of linking.
core_libs = \
    libkancil-ui.a \
    libkancil-line.a \
    libkancil-present.a \
    libkancil-report.a \
    libkancil-store.a \
    libkancil-learn.a \
    libkancil-prove.a \
    libkancil-engine.a \
    libkancil-scenario.a \
    libkancil-base.a
core_ldadd = $(core_libs) $(UNISTRING_LIBS) \
    $(YAML_LIBS) $(CJSON_LIBS) $(THAI_LIBS) $(MD_LIBS) \
    $(LIBINTL) $(PTHREAD_LIBS) $(M_LIBS)

# A starting program looks for each name in its libraries in this order. Those with most of the names
# stand first, which saves a sixth of what starting costs before main.
bin_PROGRAMS += kancil
kancil_SOURCES = src/main.c
kancil_LDADD = libkancil-cli.a libkancil-term.a -lc $(NCURSESW_LIBS) $(core_ldadd)
