# SPDX-License-Identifier: GPL-3.0-or-later

noinst_LIBRARIES += libkancil-ui.a
libkancil_ui_a_SOURCES = \
    src/ui/action.c \
    src/ui/action.h \
    src/ui/app.c \
    src/ui/app.h \
    src/ui/canvas.c \
    src/ui/canvas.h \
    src/ui/chart.c \
    src/ui/chart.h \
    src/ui/deer.c \
    src/ui/deer.h \
    src/ui/field.c \
    src/ui/field.h \
    src/ui/flow.c \
    src/ui/flow.h \
    src/ui/frame.c \
    src/ui/frame.h \
    src/ui/key.c \
    src/ui/key.h \
    src/ui/marks.c \
    src/ui/marks.h \
    src/ui/menu.c \
    src/ui/menu.h \
    src/ui/reader.c \
    src/ui/reader.h \
    src/ui/screen.h \
    src/ui/screens/catalogue.c \
    src/ui/screens/debrief.c \
    src/ui/screens/debrief.h \
    src/ui/screens/game.c \
    src/ui/screens/home.c \
    src/ui/screens/pages.c \
    src/ui/screens/pause.c \
    src/ui/screens/play.c \
    src/ui/screens/play.h \
    src/ui/screens/play_act.c \
    src/ui/screens/play_aside.c \
    src/ui/screens/play_ask.c \
    src/ui/screens/play_draw.c \
    src/ui/screens/play_open.c \
    src/ui/screens/player.c \
    src/ui/screens/preview.c \
    src/ui/screens/progress.c \
    src/ui/screens/progress.h \
    src/ui/screens/progress_draw.c \
    src/ui/screens/screens.h \
    src/ui/screens/settings.c \
    src/ui/screens/title.c \
    src/ui/theme.c \
    src/ui/theme.h \
    src/ui/thread.c \
    src/ui/thread.h \
    src/ui/thread_head.c \
    src/ui/thread_head.h
