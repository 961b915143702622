# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-store.a
libkancil_store_a_SOURCES = \
    src/store/attempt_json.h \
    src/store/attempt_read.c \
    src/store/attempt_write.c \
    src/store/current.c \
    src/store/current.h \
    src/store/disk.h \
    src/store/export.c \
    src/store/history.c \
    src/store/history.h \
    src/store/history_file.h \
    src/store/import.c \
    src/store/import_ids.c \
    src/store/import_ids.h \
    src/store/lines.c \
    src/store/lines.h \
    src/store/profile.c \
    src/store/profile.h \
    src/store/profile_file.c \
    src/store/profile_file.h \
    src/store/recording.c \
    src/store/recording.h \
    src/store/saved_play.c \
    src/store/saver.c \
    src/store/saver.h \
    src/store/settings.c \
    src/store/settings.h \
    src/store/settings_file.c \
    src/store/sitting.c \
    src/store/sitting.h \
    src/store/store.c \
    src/store/store.h \
    src/store/transfer.h
