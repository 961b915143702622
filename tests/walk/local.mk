# SPDX-License-Identifier: GPL-3.0-or-later
# Scenarios walked completely: those that are shipped, and small ones to the letter. After a change,
# KANCIL_WALK_WRITE=1 tests/walk/walk.py writes what is expected anew.

check_PROGRAMS += tests/walk/shipped
TESTS += tests/walk/shipped
tests_walk_shipped_SOURCES = tests/walk/shipped.c
TESTS += tests/walk/walk.py
EXTRA_DIST += \
    tests/walk/walk.py \
    tests/walk/parcel.yaml \
    tests/walk/parcel-json.expected \
    tests/walk/parcel-ways.expected \
    tests/walk/piles.yaml \
    tests/walk/piles-items.expected \
    tests/walk/piles-json.expected \
    tests/walk/round.yaml \
    tests/walk/round-runs.expected \
    tests/walk/round-states.expected
