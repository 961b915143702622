# SPDX-License-Identifier: GPL-3.0-or-later
# What an author does: a new file, its preview, its translation, the guide.

author_tests = \
    tests/author/guide.py \
    tests/author/judges.py \
    tests/author/new.py \
    tests/author/pot.py \
    tests/author/preview.py

TESTS += $(author_tests)
EXTRA_DIST += $(author_tests) tests/author/pseudo.py tests/author/tap.py
