# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-scenario.a
libkancil_scenario_a_SOURCES = \
    src/scenario/cast.c \
    src/scenario/catalogue.c \
    src/scenario/catalogue.h \
    src/scenario/catalogue_scan.c \
    src/scenario/catalogue_scan.h \
    src/scenario/choice.c \
    src/scenario/condition.c \
    src/scenario/condition.h \
    src/scenario/condition_parse.c \
    src/scenario/content.c \
    src/scenario/country.c \
    src/scenario/country.h \
    src/scenario/deck.c \
    src/scenario/draft.h \
    src/scenario/fault.c \
    src/scenario/fault.h \
    src/scenario/head.c \
    src/scenario/head_lists.c \
    src/scenario/header.c \
    src/scenario/header.h \
    src/scenario/input.c \
    src/scenario/input.h \
    src/scenario/load.c \
    src/scenario/load.h \
    src/scenario/load_head.h \
    src/scenario/locate.c \
    src/scenario/model.h \
    src/scenario/money.c \
    src/scenario/names.c \
    src/scenario/names.h \
    src/scenario/node.h \
    src/scenario/packs.c \
    src/scenario/packs.h \
    src/scenario/reading.c \
    src/scenario/reading.h \
    src/scenario/resolve.c \
    src/scenario/scalar.c \
    src/scenario/scalar.h \
    src/scenario/scene.c \
    src/scenario/shape.c \
    src/scenario/shape.h \
    src/scenario/suggest.c \
    src/scenario/suggest.h \
    src/scenario/syntax.c \
    src/scenario/syntax.h \
    src/scenario/template.c \
    src/scenario/template.h \
    src/scenario/terms.c \
    src/scenario/terms.h \
    src/scenario/tree.c \
    src/scenario/tree.h \
    src/scenario/when.c
