# SPDX-License-Identifier: GPL-3.0-or-later
# Plays in plain mode as transcripts; how to write one stands in tests/transcript.py.

TESTS += tests/play/play.py

play_cases = \
    tests/play/after-school.yaml \
    tests/play/booster.case \
    tests/play/broken.yaml \
    tests/play/changed-file.case \
    tests/play/conduct.case \
    tests/play/countries.case \
    tests/play/deck.case \
    tests/play/help.case \
    tests/play/leaving.case \
    tests/play/locked-door.yaml \
    tests/play/looks.case \
    tests/play/malay.case \
    tests/play/passages.case \
    tests/play/practice.case \
    tests/play/prize-parcel-harmed.case \
    tests/play/prize-parcel-mixed.case \
    tests/play/prize-parcel-safe.case \
    tests/play/profiles.case \
    tests/play/refusals.case \
    tests/play/small-loan.yaml \
    tests/play/timer.case \
    tests/play/two-piles.yaml \
    tests/play/walk-home.yaml
EXTRA_DIST += tests/play/play.py tests/terminal.py tests/transcript.py $(play_cases)
