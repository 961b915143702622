# SPDX-License-Identifier: GPL-3.0-or-later
# Screens as text pictures: a step file and what must be seen, in one.

check_PROGRAMS += tests/screen/screens
tests_screen_screens_SOURCES = tests/screen/screens.c
tests_screen_screens_LDADD = $(core_ldadd)
TESTS += tests/screen/run.sh

screen_cases = \
    tests/screen/ascii-chat.screen \
    tests/screen/ascii.screen \
    tests/screen/booster.screen \
    tests/screen/catalogue.screen \
    tests/screen/chat-narrow.screen \
    tests/screen/chat.screen \
    tests/screen/first-start.screen \
    tests/screen/flags.screen \
    tests/screen/help-in-field.screen \
    tests/screen/help-lines.screen \
    tests/screen/hints.screen \
    tests/screen/keys.screen \
    tests/screen/malay.screen \
    tests/screen/nickname.screen \
    tests/screen/pause.screen \
    tests/screen/progress-ascii.screen \
    tests/screen/progress-empty.screen \
    tests/screen/progress-narrow.screen \
    tests/screen/progress.screen \
    tests/screen/round.screen \
    tests/screen/settings.screen \
    tests/screen/sureness.screen \
    tests/screen/title.screen \
    tests/screen/wide.screen
EXTRA_DIST += $(screen_cases) tests/screen/run.sh tests/screen/weeks.json
