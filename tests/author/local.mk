# SPDX-License-Identifier: GPL-3.0-or-later
# What an author does: a new file, its preview, its translation, the guide.

author_tests = \
    tests/author/guide.py \
    tests/author/judges.py \
    tests/author/new.py \
    tests/author/overflow.py \
    tests/author/pot.py \
    tests/author/preview.py \
    tests/author/translation.py

check_PROGRAMS += tests/author/tour
tests_author_tour_SOURCES = tests/author/tour.c tests/author/tour_lines.c tests/author/tour_lines.h
tests_author_tour_LDADD = $(core_ldadd)

TESTS += $(author_tests)
EXTRA_DIST += $(author_tests) tests/author/pseudo.py
