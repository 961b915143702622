# SPDX-License-Identifier: GPL-3.0-or-later
# What an author does: a new file, its preview, its translation, the guide.

author_tests = \
    tests/author/new.py

TESTS += $(author_tests)
EXTRA_DIST += $(author_tests) tests/author/tap.py
