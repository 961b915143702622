# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-report.a
libkancil_report_a_SOURCES = \
    src/report/graph.h \
    src/report/graph_dot.c \
    src/report/graph_map.c \
    src/report/graph_signs.c \
    src/report/pot.c \
    src/report/pot.h \
    src/report/pot_notes.c \
    src/report/pot_notes.h
