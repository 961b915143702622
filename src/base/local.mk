# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-base.a
libkancil_base_a_SOURCES = \
    src/base/arena.h \
    src/base/buf.h \
    src/base/clean.h \
    src/base/clock.h \
    src/base/diag.h \
    src/base/digest.h \
    src/base/file.h \
    src/base/i18n.h \
    src/base/json.h \
    src/base/mem.h \
    src/base/rng.h \
    src/base/text.h \
    src/base/utf8.h
