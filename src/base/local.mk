# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-base.a
libkancil_base_a_SOURCES = \
    src/base/arena.c \
    src/base/arena.h \
    src/base/buf.c \
    src/base/buf.h \
    src/base/clean.c \
    src/base/clean.h \
    src/base/clock.c \
    src/base/clock.h \
    src/base/diag.c \
    src/base/diag.h \
    src/base/diag_print.c \
    src/base/digest.c \
    src/base/digest.h \
    src/base/file.c \
    src/base/file.h \
    src/base/file_private.h \
    src/base/file_write.c \
    src/base/i18n.c \
    src/base/i18n.h \
    src/base/json.c \
    src/base/json.h \
    src/base/json_check.c \
    src/base/json_check.h \
    src/base/json_scan.c \
    src/base/json_scan.h \
    src/base/json_write.c \
    src/base/mem.c \
    src/base/mem.h \
    src/base/mo.c \
    src/base/mo.h \
    src/base/mo_plural.c \
    src/base/rng.c \
    src/base/rng.h \
    src/base/text.c \
    src/base/text.h \
    src/base/text_break.c \
    src/base/text_break.h \
    src/base/text_fold.c \
    src/base/text_thai.c \
    src/base/text_wrap.c \
    src/base/utf8.c \
    src/base/utf8.h
