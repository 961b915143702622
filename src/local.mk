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
core_ldadd = $(core_libs) \
    $(YAML_LIBS) $(CJSON_LIBS) $(THAI_LIBS) $(UNISTRING_LIBS) $(MD_LIBS) \
    $(LIBINTL) $(PTHREAD_LIBS) $(M_LIBS)

bin_PROGRAMS += kancil
kancil_SOURCES = src/main.c
kancil_LDADD = libkancil-cli.a libkancil-term.a $(core_ldadd) $(NCURSESW_LIBS)
